<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Report</name>
        <message>
            <source>No. %1</source>
            <translation>编号 %1</translation>
        </message>
        <message>
            <source>A print is for reference only; the files themselves decide.</source>
            <translation>打印件仅供参考，以文件核验为准。</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>1. Conclusion</source>
            <translation>一、结论</translation>
        </message>
        <message>
            <source>2. Every file</source>
            <translation>二、逐份结果</translation>
        </message>
        <message>
            <source>3. Method and basis of trust</source>
            <translation>三、方法与可信依据</translation>
        </message>
        <message>
            <source>4. Limits</source>
            <translation>四、局限</translation>
        </message>
        <message>
            <source>5. How to check again without this program</source>
            <translation>五、如何不用本程序复核</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>核验范围</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) verified</source>
            <translation>
                <numerusform>共核验 %n 份文件</numerusform>
            </translation>
        </message>
        <message>
            <source>full copy, blocks %1 to %2</source>
            <translation>完整副本，区块 %1 至 %2</translation>
        </message>
        <message>
            <source>headers and proofs</source>
            <translation>区块头与证明</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>依据的账本</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>block %1</source>
            <translation>区块 %1</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>一致情况</translation>
        </message>
        <message>
            <source>%1 of %2 department peers</source>
            <translation>%2 个部门节点中 %1 个一致</translation>
        </message>
        <message>
            <source>Last synced</source>
            <translation>上次同步</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚未同步</translation>
        </message>
        <message>
            <source>Prepared by</source>
            <translation>编制单位</translation>
        </message>
        <message>
            <source>No files were verified.</source>
            <translation>没有核验任何文件。</translation>
        </message>
        <message numerus="yes">
            <source>All %n file(s) are registered and in force.</source>
            <translation>
                <numerusform>%n 份文件全部已登记且有效。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 files need attention, %3 are registered and in force.</source>
            <translation>%2 份文件中 %1 份需留意，%3 份已登记且有效。</translation>
        </message>
        <message>
            <source>Registration shows that a file is unchanged since it was registered, not that its content is true.</source>
            <translation>登记证明文件自登记之后未变，不证明内容真实。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Record and authority</source>
            <translation>登记编号与登记机关</translation>
        </message>
        <message numerus="yes">
            <source>End of the table, %n row(s).</source>
            <translation>
                <numerusform>本表完，共 %n 行。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 字节</translation>
        </message>
        <message>
            <source>Registered in block %1, %2</source>
            <translation>登记于区块 %1，%2</translation>
        </message>
        <message>
            <source>Registered SHA-256</source>
            <translation>登记的 SHA-256</translation>
        </message>
        <message>
            <source>Trust starts at block %1, whose hash the city's profile gives. From there every header up to block %2 was verified on this computer: by the signatures of more than two thirds of the voting power, or by the hash that a verified header carries.</source>
            <translation>可信起点为区块 %1，其哈希由城市配置给出。自该区块起，直至区块 %2，每个区块头均在本机核验：或由超过三分之二投票权的签名，或由已核验区块头所载的哈希。</translation>
        </message>
        <message>
            <source>The data of every block from %1 to %2 was checked against its header and run again; the state it gives is the one the headers carry.</source>
            <translation>区块 %1 至 %2 的内容均已与区块头核对并重新计算，得到的状态与区块头所载一致。</translation>
        </message>
        <message>
            <source>Each file was digested with SHA-256 and SM3. Each answer rests on proofs that lead from the record to the state root in the header behind block %1.</source>
            <translation>每份文件均计算了 SHA-256 与 SM3 指纹。每项结论都有证明，从登记记录一直连到区块 %1 之后的区块头所载的状态根。</translation>
        </message>
        <message>
            <source>Block %1</source>
            <translation>区块 %1</translation>
        </message>
        <message>
            <source>City profile</source>
            <translation>城市配置</translation>
        </message>
        <message>
            <source>Data file SHA-256</source>
            <translation>数据文件 SHA-256</translation>
        </message>
        <message>
            <source>This report speaks of block %1 and before. "Not registered" does not mean forged; "cannot tell" does not mean no.</source>
            <translation>本报告只说明区块 %1 及以前的情况。“未登记”不等于伪造，“无法判断”不等于否定。</translation>
        </message>
        <message>
            <source>The trust period ended on %1: newer blocks were not accepted until a new profile is imported. The answers above are not changed by that.</source>
            <translation>可信期已于 %1 结束，导入新的城市配置之前不再接受新区块。以上结论不因此改变。</translation>
        </message>
        <message>
            <source>The trust period runs until %1.</source>
            <translation>可信期至 %1。</translation>
        </message>
        <message>
            <source>Block signatures are Ed25519, as the engine makes them. SM2 and SM3 are computed in software; this program is not a certified cryptographic module.</source>
            <translation>区块签名采用共识引擎的 Ed25519 算法。SM2 与 SM3 由软件计算，本程序不是经认证的密码模块。</translation>
        </message>
        <message>
            <source>A file's digests can be had with OpenSSL 3 alone; they must equal those above:</source>
            <translation>仅用 OpenSSL 3 即可计算文件指纹，结果应与上文相同：</translation>
        </message>
        <message>
            <source>Then ask any department's peer for the block named beside the file and compare the block's hash and the record's digest. The data file that came with this report has the digest printed in part 3; check it the same way.</source>
            <translation>然后向任一部门节点查询文件旁所列区块，比对区块哈希与登记的指纹。随本报告生成的数据文件，其指纹印在第三部分，可用同样的方法核对。</translation>
        </message>
        <message>
            <source>Document verification report</source>
            <translation>文件核验报告</translation>
        </message>
        <message>
            <source>The scenario is on trial</source>
            <translation>应用场景处于试行期</translation>
        </message>
        <message>
            <source>The file stands in other records, too</source>
            <translation>该文件还出现在其他登记中</translation>
        </message>
        <message>
            <source>Only one of the two digests is registered</source>
            <translation>两个指纹中只有一个已登记</translation>
        </message>
        <message>
            <source>The record it names does not exist</source>
            <translation>所称的登记不存在</translation>
        </message>
        <message>
            <source>The scenario is suspended</source>
            <translation>应用场景已暂停</translation>
        </message>
        <message>
            <source>The scenario is retired</source>
            <translation>应用场景已停用</translation>
        </message>
        <message>
            <source>The signing key was revoked as compromised since before the act</source>
            <translation>签名钥匙已因泄露被撤销，且泄露早于该次登记</translation>
        </message>
        <message>
            <source>The copy has gaps there</source>
            <translation>本机副本在该处有缺口</translation>
        </message>
        <message>
            <source>The departments are in dispute from an earlier block on</source>
            <translation>各部门节点自更早的区块起存在分歧</translation>
        </message>
        <message>
            <source>The file could not be read</source>
            <translation>文件无法读取</translation>
        </message>
        <message>
            <source>A proof could not be had</source>
            <translation>无法取得证明</translation>
        </message>
        <message>
            <source>The file changed while it was read</source>
            <translation>读取过程中文件发生变化</translation>
        </message>
        <message>
            <source>The digest was anchored, not registered as a document</source>
            <translation>该指纹仅作封存，未作为文件登记</translation>
        </message>
        <message>
            <source>Contradicts the register</source>
            <translation>与登记不一致</translation>
        </message>
        <message>
            <source>Contradicts</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>Registered, revoked</source>
            <translation>已登记，已撤销</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Registered, suspended</source>
            <translation>已登记，已暂停</translation>
        </message>
        <message>
            <source>Suspended</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Cannot tell</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>Not registered</source>
            <translation>未登记</translation>
        </message>
        <message>
            <source>On record as an attachment</source>
            <translation>已存证为附件，非签发文件</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Registered, expired</source>
            <translation>已登记，已过期</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Registered, fulfilled</source>
            <translation>已登记，已办结</translation>
        </message>
        <message>
            <source>Fulfilled</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>Registered, superseded</source>
            <translation>已登记，已被新版本取代</translation>
        </message>
        <message>
            <source>Superseded</source>
            <translation>已取代</translation>
        </message>
        <message>
            <source>Submitted, not in force yet</source>
            <translation>已提交，尚未生效</translation>
        </message>
        <message>
            <source>Not yet in force</source>
            <translation>未生效</translation>
        </message>
        <message>
            <source>Registered, in force</source>
            <translation>已登记，有效</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>The record it names holds another document</source>
            <translation>所称的登记所载的是另一份文件</translation>
        </message>
        <message>
            <source>The record holds a newer revision</source>
            <translation>该登记已有更新的版本</translation>
        </message>
        <message>
            <source>The file stands in more records than are looked through</source>
            <translation>该文件所在的登记超出可查找的数量</translation>
        </message>
        <message>
            <source>The record's scenario cannot be read by this version</source>
            <translation>本版本无法读取该登记的应用场景</translation>
        </message>
    </context>
</TS>
