<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>cityledger::ui::ActBox</name>
    <message>
        <source>Acting as</source>
        <translation>以何角色</translation>
    </message>
    <message>
        <source>Signed by key</source>
        <translation>签名钥匙</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number of the act</source>
        <translation>行为编号</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>打开登记</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ActDialog</name>
    <message>
        <source>Nothing has to be entered for this.</source>
        <translation>这项办理不需填写内容。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check and show what becomes public</source>
        <translation>检查并查看将公开的内容</translation>
    </message>
    <message>
        <source>Exactly this becomes public on the ledger, for good:</source>
        <translation>以下内容将永久公开在账本上，仅此而已：</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>钥匙的口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Keep as draft…</source>
        <translation>存为草稿…</translation>
    </message>
    <message>
        <source>Sign and submit</source>
        <translation>签名并提交</translation>
    </message>
    <message>
        <source>Show the record as it is now</source>
        <translation>查看登记现状</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>By</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>The key belongs to %1.</source>
        <translation>钥匙属于 %1。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message numerus="yes">
        <source>It stays open for %n minutes after the last use.</source>
        <translation>
            <numerusform>最后一次使用后，钥匙保持开启 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is open.</source>
        <translation>钥匙已开启。</translation>
    </message>
    <message>
        <source>The key was locked meanwhile.</source>
        <translation>钥匙已在此期间锁定。</translation>
    </message>
    <message>
        <source>Waiting until the own node has verified it</source>
        <translation>等待本机节点验证</translation>
    </message>
    <message>
        <source>Handed to the departments&apos; peers</source>
        <translation>已交给部门节点</translation>
    </message>
    <message>
        <source>It may come into a block up to %1.</source>
        <translation>最迟可在区块 %1 收录。</translation>
    </message>
    <message>
        <source>Waiting for the block</source>
        <translation>等待入块</translation>
    </message>
    <message>
        <source>%1 blocks so far</source>
        <translation>已过 %1 个区块</translation>
    </message>
    <message>
        <source>Accepted, and verified by the own node</source>
        <translation>已接受，并经本机节点验证</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Act number</source>
        <translation>办理编号</translation>
    </message>
    <message>
        <source>Not waited for any longer</source>
        <translation>已停止等待</translation>
    </message>
    <message>
        <source>Nothing was changed by this act</source>
        <translation>这项办理没有改变任何内容</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>在此期间</translation>
    </message>
    <message>
        <source>State now</source>
        <translation>现在的状态</translation>
    </message>
    <message>
        <source>Keep the act as a draft</source>
        <translation>把办理存为草稿</translation>
    </message>
    <message>
        <source>Kept, unsigned, in %1. It was not submitted.</source>
        <translation>已存到 %1，未签名，未提交。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ActForm</name>
    <message>
        <source>Record number</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>May be left empty; then it is made from the time.</source>
        <translation>可不填，届时按时间生成。</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（可不填）</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>账本(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ActionsCard</name>
    <message>
        <source>What can be done</source>
        <translation>可以做什么</translation>
    </message>
    <message>
        <source>There is no key here to act with. Keys are made and restored in the settings.</source>
        <translation>这里没有可用于办理的钥匙。可在设置中制作或恢复。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Asking the ledger&apos;s rules…</source>
        <translation>正在按账本规则查询…</translation>
    </message>
    <message>
        <source>with the key of %1</source>
        <translation>使用：%1</translation>
    </message>
    <message>
        <source>Nothing, with this key.</source>
        <translation>这把钥匙现在没有可办的事项。</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在不能做</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::BlockDetailView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>区块 %1</translation>
    </message>
    <message>
        <source>Choose a block to see its header, its signers and what happened in it.</source>
        <translation>选择一个区块，查看其区块头、签名者和其中发生的事。</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>Header only</source>
        <translation>仅区块头</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一区块</translation>
    </message>
    <message>
        <source>State root</source>
        <translation>状态根</translation>
    </message>
    <message>
        <source>Data hash</source>
        <translation>数据哈希</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交签名</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln validators signed, %2 of voting power</source>
        <translation>
            <numerusform>%Ln 个验证者中 %1 个已签名，占投票权 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust path</source>
        <translation>可信路径</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Rules version</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>提议者</translation>
    </message>
    <message>
        <source>Validators</source>
        <translation>验证者</translation>
    </message>
    <message>
        <source>Next validators</source>
        <translation>下一批验证者</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识参数</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>上一结果</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>上一提交</translation>
    </message>
    <message>
        <source>Misbehaviour</source>
        <translation>不当行为</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Signers and the other header fields</source>
        <translation>签名者与其余区块头字段</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of misbehaviour</source>
        <translation>
            <numerusform>%Ln 项不当行为</numerusform>
        </translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>voted for none</source>
        <translation>投了空票</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>投票权 %1</translation>
    </message>
    <message>
        <source>Acts in this block  %1</source>
        <translation>本区块的行为  %1</translation>
    </message>
    <message>
        <source>the transactions are not downloaded</source>
        <translation>交易尚未下载</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transactions of another application</source>
        <translation>
            <numerusform>%Ln 笔其他应用的交易</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transactions</source>
        <translation>
            <numerusform>%Ln 笔交易</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln 笔被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transactions, all accepted</source>
        <translation>
            <numerusform>%Ln 笔交易，全部已接受</numerusform>
        </translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more acts are not shown here</source>
        <translation>
            <numerusform>另有 %Ln 项行为未在此列出</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing happened in this block. Empty blocks keep the ledger&apos;s time running.</source>
        <translation>本区块没有行为。空区块使账本的时间继续走动。</translation>
    </message>
    <message>
        <source>the starting point itself</source>
        <translation>即可信起点本身</translation>
    </message>
    <message numerus="yes">
        <source>from block %1 by %Ln skips</source>
        <translation>
            <numerusform>从区块 %1 起，经 %Ln 次跳跃</numerusform>
        </translation>
    </message>
    <message>
        <source>by hash link from block %1</source>
        <translation>由区块 %1 的哈希相连</translation>
    </message>
    <message>
        <source>not checked one by one: the hash link from a checked block vouches for it</source>
        <translation>未逐一核对：由已核对区块的哈希相连保证</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::BlockModel</name>
    <message>
        <source>Not held</source>
        <translation>未持有</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>Header only</source>
        <translation>仅区块头</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>提议者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::BlocksPage</name>
    <message>
        <source>Blocks</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>every header checked by hash link, every commit by signature</source>
        <translation>区块头逐个以哈希相连，提交逐个核对签名</translation>
    </message>
    <message>
        <source>Height, hash, digest, record number</source>
        <translation>高度、哈希、文件指纹、登记编号</translation>
    </message>
    <message>
        <source>Blocks, newest first</source>
        <translation>区块，最新的在前</translation>
    </message>
    <message>
        <source>No block has been verified yet. Sync to fetch them.</source>
        <translation>还没有验证过区块。请同步取得。</translation>
    </message>
    <message>
        <source>Headers %1 to %2 verified</source>
        <translation>区块头 %1 至 %2 已验证</translation>
    </message>
    <message>
        <source>Blocks %1 to %2 verified; others are headers only</source>
        <translation>区块 %1 至 %2 已验证，其余仅有区块头</translation>
    </message>
    <message>
        <source>Blocks %1 to %2 verified, none missing</source>
        <translation>区块 %1 至 %2 已验证，没有缺漏</translation>
    </message>
    <message>
        <source>Block %1 is not in this copy; it holds %2 to %3</source>
        <translation>本机副本没有区块 %1，只有 %2 至 %3</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::CheckCard</name>
    <message>
        <source>Check of the copy</source>
        <translation>副本检查</translation>
    </message>
    <message>
        <source>Check the copy</source>
        <translation>检查副本</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Comparing every stored byte with its hash…</source>
        <translation>正在将每个存储字节与其哈希比对……</translation>
    </message>
    <message>
        <source>%1 records, %2</source>
        <translation>%1 条记录，%2</translation>
    </message>
    <message>
        <source>Every stored byte is compared with the hash that stands for it. Repair puts right what is damaged, from the copy&apos;s own blocks or from the peers, and nothing else.</source>
        <translation>将每个存储字节与其对应的哈希比对。修复只更正已损坏的部分，所需内容取自副本自身的区块或部门节点，其余一概不动。</translation>
    </message>
    <message>
        <source>%1 headers, %2 blocks, %3 values of the state, %4 entries of the index</source>
        <translation>%1 个区块头，%2 个区块，%3 个状态值，%4 个索引条目</translation>
    </message>
    <message>
        <source>Repaired: %1</source>
        <translation>已修复：%1</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>已损坏：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damages are left. Nothing damaged is shown as verified. Repair while a peer can be reached.</source>
        <translation>
            <numerusform>仍有 %Ln 处损坏。已损坏的内容不会显示为已验证。请在能够连接部门节点时修复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln damages are repaired.</source>
        <translation>
            <numerusform>%Ln 处损坏已全部修复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every stored byte is what was verified.</source>
        <translation>每个存储字节均与验证时一致。</translation>
    </message>
    <message>
        <source>No damage was found, but not everything could be compared.</source>
        <translation>未发现损坏，但有部分内容无法比对。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::CopyProblem</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Opening the copy of the ledger</source>
        <translation>正在打开账本副本</translation>
    </message>
    <message>
        <source>Process: %1</source>
        <translation>进程：%1</translation>
    </message>
    <message>
        <source>The copy cannot be opened</source>
        <translation>副本无法打开</translation>
    </message>
    <message>
        <source>Repair and open</source>
        <translation>修复并打开</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::DecideDialog</name>
    <message>
        <source>Decide about two signed blocks</source>
        <translation>就两个已签名的区块作出决定</translation>
    </message>
    <message>
        <source>Ask the departments before you decide, by telephone or letter. The dossier stays listed whatever you choose, and you may decide again later.</source>
        <translation>决定之前，请先通过电话或公函向有关部门核实。无论如何选择，证据卷都会一直列出，以后也可以重新决定。</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再决定</translation>
    </message>
    <message>
        <source>Until then nothing from block %1 on is trusted.</source>
        <translation>在此之前，自区块 %1 起的内容一律不采信。</translation>
    </message>
    <message>
        <source>Shown by: %1</source>
        <translation>出示的节点：%1</translation>
    </message>
    <message>
        <source>Go on with the first side&apos;s peers</source>
        <translation>继续使用甲方节点</translation>
    </message>
    <message>
        <source>Go on with the second side&apos;s peers</source>
        <translation>继续使用乙方节点</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::DecisionsCard</name>
    <message>
        <source>Waiting for a decision</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <source>Waiting for a decision: %1</source>
        <translation>等待决定：%1 项</translation>
    </message>
    <message>
        <source>No scenario waits for a decision. A proposal appears here once it is submitted.</source>
        <translation>没有等待决定的场景。申请提交后会显示在这里。</translation>
    </message>
    <message>
        <source>%1, since %2. Next: %3</source>
        <translation>%1，自 %2 起。下一步：%3</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>作出决定…</translation>
    </message>
    <message>
        <source>Decide on %1</source>
        <translation>就“%1”作出决定</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>阅读“%1”</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::DossierCard</name>
    <message>
        <source>Attack dossiers</source>
        <translation>攻击证据卷</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>保存证据…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>作出决定…</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>签署情况</translation>
    </message>
    <message>
        <source>Signed both</source>
        <translation>两块都签的部门</translation>
    </message>
    <message>
        <source>Found (%1)</source>
        <translation>发现时间（%1）</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>attack-%1.cityproof</source>
        <translation>攻击证据-%1.cityproof</translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation>保存证据</translation>
    </message>
    <message>
        <source>Evidence written to %1</source>
        <translation>证据已写入 %1</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::DropOverlay</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln folders</source>
        <translation>
            <numerusform>来自 %Ln 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message numerus="yes">
        <source>Let go to verify %Ln items</source>
        <translation>
            <numerusform>松开即核验 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can be verified</source>
        <translation>这里没有可以核验的文件</translation>
    </message>
    <message>
        <source>Files and folders, with all that is in them</source>
        <translation>文件和文件夹，含其中全部文件</translation>
    </message>
    <message>
        <source>Files never leave this computer; only their fingerprints are computed here</source>
        <translation>文件不会离开本机，只在这里计算指纹</translation>
    </message>
    <message>
        <source>Their fingerprints are sent to the departments&apos; peers</source>
        <translation>指纹会发给部门节点</translation>
    </message>
    <message numerus="yes">
        <source>Not accepted: %Ln links to the web or to other computers</source>
        <translation>
            <numerusform>不接收：%Ln 个网页或其他计算机的链接</numerusform>
        </translation>
    </message>
    <message>
        <source>Web links and the text of messages are not accepted. Move out of the window or press Esc to cancel.</source>
        <translation>不接收网页链接和邮件正文。移出窗口或按 Esc 取消。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::FileField</name>
    <message>
        <source>Choose the document</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a file for: %1</source>
        <translation>为“%1”选择文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Take the file back</source>
        <translation>撤回文件</translation>
    </message>
    <message>
        <source>or drop the file here</source>
        <translation>或把文件拖到这里</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::FirstRun</name>
    <message>
        <source>Making the sample city: a year of history and its documents</source>
        <translation>正在生成样例城市：一年的历史和文件</translation>
    </message>
    <message>
        <source>Starting the sample city&apos;s peer</source>
        <translation>正在启动样例城市的节点</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Starting point of trust</source>
        <translation>可信起点</translation>
    </message>
    <message>
        <source>Department peers</source>
        <translation>部门节点</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>compare the fingerprint in the letter</source>
        <translation>核对公函上的指纹</translation>
    </message>
    <message>
        <source>whom to ask</source>
        <translation>向谁询问</translation>
    </message>
    <message>
        <source>verify a document</source>
        <translation>核验一份文件</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>from which block on to trust</source>
        <translation>从哪个区块开始相信</translation>
    </message>
    <message>
        <source>none of them is trusted</source>
        <translation>哪一个都不直接相信</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>To the workstation</source>
        <translation>进入工作站</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Starting the sample city</source>
        <translation>正在启动样例城市</translation>
    </message>
    <message>
        <source>Comparing the starting point with the peers</source>
        <translation>正在与各节点核对可信起点</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在加入</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::FirstRunSpine</name>
    <message>
        <source>No city profile?</source>
        <translation>没有城市配置？</translation>
    </message>
    <message>
        <source>The sample city lives on this computer; no network is used.</source>
        <translation>可以先用样例城市，全程不用网络。</translation>
    </message>
    <message>
        <source>Use the sample city</source>
        <translation>用样例城市试用</translation>
    </message>
    <message>
        <source>City Ledger Workstation</source>
        <translation>城市账本工作站</translation>
    </message>
    <message>
        <source>First set-up</source>
        <translation>首次设置</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::HashLabel</name>
    <message>
        <source>Copy without spaces</source>
        <translation>复制（不含空格）</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::KeysCard</name>
    <message>
        <source>Keys</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Public key…</source>
        <translation>公钥…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新钥匙</translation>
    </message>
    <message>
        <source>Key that acts</source>
        <translation>办理用的钥匙</translation>
    </message>
    <message>
        <source>Party&apos;s id</source>
        <translation>机关代码</translation>
    </message>
    <message>
        <source>Officer&apos;s pseudonym</source>
        <translation>人员代号</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>制作钥匙</translation>
    </message>
    <message>
        <source>There are no keys yet. A key signs what you do on the ledger; its file stays here, sealed under a passphrase.</source>
        <translation>还没有钥匙。钥匙用于为您在账本上的办理签名；文件留在本机，由口令封存。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>钥匙编号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>On the ledger</source>
        <translation>账本上</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>open, locked after %n minutes without use</source>
        <translation>
            <numerusform>已开启，闲置 %n 分钟后锁定</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次口令不一致。</translation>
    </message>
    <message>
        <source>Made. Back it up, and give its public key to your party&apos;s admin, who registers it.</source>
        <translation>已制作。请备份，并把公钥交给本机关的管理员登记。</translation>
    </message>
    <message>
        <source>Back up the key</source>
        <translation>备份钥匙</translation>
    </message>
    <message>
        <source>Copied to %1, sealed as it is.</source>
        <translation>已复制到 %1，保持封存。</translation>
    </message>
    <message>
        <source>Restore a key</source>
        <translation>恢复钥匙</translation>
    </message>
    <message>
        <source>Keys (*.citykey)</source>
        <translation>钥匙 (*.citykey)</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message>
        <source>Save the public key</source>
        <translation>保存公钥</translation>
    </message>
    <message>
        <source>Saved to %1. It holds no secret.</source>
        <translation>已保存到 %1，不含秘密。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::LanguageStep</name>
    <message>
        <source>In which language should the program speak?</source>
        <translation>程序用哪种语言？</translation>
    </message>
    <message>
        <source>It can be switched at any time, at the lower right of the window.</source>
        <translation>随时可以在窗口右下角切换。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::LifecycleGraph</name>
    <message>
        <source>%1: now</source>
        <translation>%1：现在</translation>
    </message>
    <message>
        <source>%1: passed</source>
        <translation>%1：已走过</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln items were not accepted: they are links, not files on this computer</source>
        <translation>
            <numerusform>%Ln 项未接收：它们是链接，不是本机上的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify files…</source>
        <translation>核验文件…</translation>
    </message>
    <message>
        <source>Verify a folder…</source>
        <translation>核验文件夹…</translation>
    </message>
    <message>
        <source>Export results…</source>
        <translation>导出结果…</translation>
    </message>
    <message>
        <source>Make report…</source>
        <translation>生成报告…</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Copy verdict</source>
        <translation>复制结论</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>粘贴文件</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Cancel verifying</source>
        <translation>取消核验</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>浅色外观</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>深色外观</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Go to height…</source>
        <translation>转到高度…</translation>
    </message>
    <message>
        <source>Open the copy&apos;s folder</source>
        <translation>打开副本所在文件夹</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Copy diagnosis</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Choose files to verify</source>
        <translation>选择要核验的文件</translation>
    </message>
    <message>
        <source>Choose a folder to verify</source>
        <translation>选择要核验的文件夹</translation>
    </message>
    <message>
        <source>There are no files on the clipboard. Copy files in the file manager first.</source>
        <translation>剪贴板上没有文件。请先在文件管理器中复制文件。</translation>
    </message>
    <message>
        <source>City Ledger Workstation</source>
        <translation>城市账本工作站</translation>
    </message>
    <message>
        <source>The diagnosis is on the clipboard</source>
        <translation>诊断信息已复制到剪贴板</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>The files will be verified as soon as the first sync is done</source>
        <translation>第一次同步完成后即开始核验这些文件</translation>
    </message>
    <message>
        <source>New record…</source>
        <translation>新登记…</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>钥匙：%1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已开启</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>City Ledger</source>
        <translation>城市账本</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>City Ledger Workstation</source>
        <translation>城市账本工作站</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::OverviewPage</name>
    <message>
        <source>Height, hash, digest, record number</source>
        <translation>高度、哈希、文件指纹、登记编号</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Latest acts on the ledger</source>
        <translation>账本最新动态</translation>
    </message>
    <message>
        <source>Starting point of trust</source>
        <translation>可信起点</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <translation>自何时 (%1)</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>没有需要处理的事项</translation>
    </message>
    <message>
        <source>No acts in this copy yet</source>
        <translation>本机副本还没有动态</translation>
    </message>
    <message>
        <source>Department peers</source>
        <translation>部门节点</translation>
    </message>
    <message>
        <source>All blocks</source>
        <translation>全部区块</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>See the peer</source>
        <translation>查看节点</translation>
    </message>
    <message>
        <source>The trust period is over</source>
        <translation>可信期已结束</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>导入城市配置</translation>
    </message>
    <message>
        <source>See the peers</source>
        <translation>查看节点</translation>
    </message>
    <message>
        <source>Some blocks are not downloaded yet</source>
        <translation>部分区块尚未下载</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files contradicted the register today</source>
        <translation>
            <numerusform>今日有 %Ln 个文件与登记不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>See the files</source>
        <translation>查看文件</translation>
    </message>
    <message>
        <source>The peer does not answer</source>
        <translation>节点没有应答</translation>
    </message>
    <message>
        <source>Trust ends in %1 unless new blocks are synced</source>
        <translation>可信期 %1后结束，同步新区块即可顺延</translation>
    </message>
    <message>
        <source>See the settings</source>
        <translation>查看设置</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Needs attention  %1</source>
        <translation>需要处理  %1</translation>
    </message>
    <message>
        <source>Department peers  %1</source>
        <translation>部门节点  %1</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Runs to</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Verified today  %1</source>
        <translation>今日核验  %1</translation>
    </message>
    <message>
        <source>No file has been verified today. Drop one onto the window.</source>
        <translation>今日还没有核验过文件。把文件拖到窗口里即可。</translation>
    </message>
    <message>
        <source>octagon: a file contradicted the register</source>
        <translation>当日有不一致</translation>
    </message>
    <message>
        <source>last 14 days</source>
        <translation>最近 14 天</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>区块 %1</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::PeersPage</name>
    <message>
        <source>Peers</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>asked side by side, none of them trusted</source>
        <translation>并行询问，哪一个都不直接相信</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>上次应答</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>This copy has no peers. Import a city profile to get them.</source>
        <translation>本机副本没有节点。请导入城市配置。</translation>
    </message>
    <message>
        <source>Department peers</source>
        <translation>部门节点</translation>
    </message>
    <message>
        <source>No peer confirms our newest block at the moment</source>
        <translation>目前没有节点确认本机的最新区块</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Choose a peer to see how it stands and what it answered last.</source>
        <translation>选择一个节点，查看其状态和上次应答。</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>应答次数</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败次数</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>上次错误</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>保存证据…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>作出决定…</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>下次询问</translation>
    </message>
    <message>
        <source>Check evidence…</source>
        <translation>复核证据…</translation>
    </message>
    <message>
        <source>Checks an attack dossier from elsewhere against this copy&apos;s starting point of trust</source>
        <translation>以本副本的可信起点复核来自别处的攻击证据卷</translation>
    </message>
    <message>
        <source>Check evidence</source>
        <translation>复核证据</translation>
    </message>
    <message>
        <source>Proof files (*.cityproof)</source>
        <translation>证明文件 (*.cityproof)</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>应答用时</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::PeersStep</name>
    <message>
        <source>These peers will be asked</source>
        <translation>将向这些节点询问</translation>
    </message>
    <message>
        <source>The program believes none of them: it checks signatures and compares what they say. Joining first checks that they have the block of the starting point.</source>
        <translation>程序对它们都不直接相信：逐一核对签名，并比较各自的答复。加入时先核对它们是否有可信起点的区块。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Peers of the profile</source>
        <translation>配置中的节点</translation>
    </message>
    <message>
        <source>Worth knowing before you join</source>
        <translation>加入之前请留意</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>certificate pinned</source>
        <translation>已固定证书</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>They come with the city profile, or with the sample city.</source>
        <translation>由城市配置或样例城市带来。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::PendingActs</name>
    <message>
        <source>The act %1 from an earlier session was accepted in block %2.</source>
        <translation>此前提交的办理 %1 已在区块 %2 被接受。</translation>
    </message>
    <message>
        <source>The ledger refuses the act %1 from an earlier session: %2.</source>
        <translation>账本不接受此前提交的办理 %1：%2。</translation>
    </message>
    <message>
        <source>No block took the act %1 from an earlier session in its time.</source>
        <translation>此前提交的办理 %1 在有效期内没有被收录。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::RecordModel</name>
    <message>
        <source>Record number</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::RecordView</name>
    <message>
        <source>Choose a record to see its state and its history.</source>
        <translation>选择一份登记，查看其状态和经过。</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Compare a file with this record…</source>
        <translation>用此登记核对文件…</translation>
    </message>
    <message>
        <source>Choose files that should be this record&apos;s</source>
        <translation>选择应属于此登记的文件</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>应用场景</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>tick: passed · filled: now · solid: next · dashed: other ways · double border: final</source>
        <translation>勾：走过·实底：现在·实线：下一步可走·虚线：其他转移·双框：终态</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最近的在前</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>区块 %1</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::RecordsPage</name>
    <message>
        <source>No record fits. Part of a number, a party or a whole fingerprint can be searched for.</source>
        <translation>没有符合的登记。可以按编号的一部分、机构或完整指纹查找。</translation>
    </message>
    <message>
        <source>Record number, fingerprint</source>
        <translation>登记编号、指纹</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>查找登记</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>应用场景</translation>
    </message>
    <message>
        <source>Records, last changed first</source>
        <translation>登记，最近变更的在前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln 份登记</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>登记</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scenarios</source>
        <translation>
            <numerusform>%Ln 个应用场景</numerusform>
        </translation>
    </message>
    <message>
        <source>All scenarios</source>
        <translation>全部应用场景</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <translation>
            <numerusform>%1（%Ln 份）</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenario is in use yet</source>
        <translation>还没有使用中的应用场景</translation>
    </message>
    <message>
        <source>There is no key here to act with. Keys are made and restored in the settings.</source>
        <translation>这里没有可用于办理的钥匙。可在设置中制作或恢复。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>made on this computer, no network is used</source>
        <translation>全部在本机生成，不需要网络</translation>
    </message>
    <message>
        <source>Re-check all</source>
        <translation>重新核验全部</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>编制单位</translation>
    </message>
    <message>
        <source>Made (%1)</source>
        <translation>生成时间 (%1)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>重新核验</translation>
    </message>
    <message>
        <source>No report has been made yet. Verify files, then make one here.</source>
        <translation>还没有生成过报告。先核验文件，再在这里生成。</translation>
    </message>
    <message>
        <source>Past reports</source>
        <translation>已有报告</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新建报告</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>报告类型</translation>
    </message>
    <message>
        <source>Document verification</source>
        <translation>文件核验报告</translation>
    </message>
    <message>
        <source>as the kind of report</source>
        <translation>不填则用报告类型</translation>
    </message>
    <message>
        <source>office and name, may be left empty</source>
        <translation>单位和姓名，可以不填</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Make…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>What the report holds</source>
        <translation>报告里有什么</translation>
    </message>
    <message>
        <source>Verdict and count of each</source>
        <translation>结论和各状态的数量</translation>
    </message>
    <message>
        <source>Every file, worst first</source>
        <translation>逐项表，最需处理者在前</translation>
    </message>
    <message>
        <source>Digests, record, block, both times</source>
        <translation>指纹、登记、区块和两种时间</translation>
    </message>
    <message>
        <source>Starting point and block hash</source>
        <translation>可信起点和区块哈希</translation>
    </message>
    <message>
        <source>Limits, how to re-check</source>
        <translation>局限与独立复核的办法</translation>
    </message>
    <message>
        <source>All formats are made from the same verdicts. A print is for reading; the file is what can be re-checked.</source>
        <translation>各格式出自同一批结论。打印件供阅读，可复核的是文件本身。</translation>
    </message>
    <message>
        <source>No verified files yet</source>
        <translation>还没有核验过的文件</translation>
    </message>
    <message>
        <source>Verify files first; the report is made of their verdicts.</source>
        <translation>请先核验文件，报告由其结论生成。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified files</source>
        <translation>
            <numerusform>%Ln 个已核验文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>The first page shows here once files have been verified.</source>
        <translation>核验文件之后，这里显示报告的第一页。</translation>
    </message>
    <message numerus="yes">
        <source>page 1 of %Ln</source>
        <translation>
            <numerusform>第 1 页，共 %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>verification-report.pdf</source>
        <translation>核验报告.pdf</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>报告已写出：%1</translation>
    </message>
    <message>
        <source>Making report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>%1 was not written. %2</source>
        <translation>未能写出 %1。%2</translation>
    </message>
    <message>
        <source>Past reports  %1</source>
        <translation>已有报告  %1</translation>
    </message>
    <message>
        <source>not re-checked yet</source>
        <translation>尚未重新核验</translation>
    </message>
    <message>
        <source>as it was written</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>文件已被改动</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>文件已不在原处</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ScenarioView</name>
    <message>
        <source>A file, on no ledger</source>
        <translation>文件，未进入账本</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>归口单位</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>none cited</source>
        <translation>未引用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cited</source>
        <translation>
            <numerusform>引用 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保存期限</translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln 年</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Must be impossible</source>
        <translation>必须不可行</translation>
    </message>
    <message>
        <source>The file is written for people. What is published is its canonical form, which has the digest above.</source>
        <translation>此文件按便于阅读的形式书写。发布的是其规范形式，指纹见上。</translation>
    </message>
    <message>
        <source>Choose a scenario to see what it says, or drop a definition&apos;s file here to check it.</source>
        <translation>选择一个场景查看其内容，或把定义文件拖到这里检查。</translation>
    </message>
    <message>
        <source>Parts of the definition</source>
        <translation>定义的各部分</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Since version %1</source>
        <translation>与第 %1 版相比</translation>
    </message>
    <message>
        <source>Text of the definition</source>
        <translation>定义全文</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>全文</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ScenariosPage</name>
    <message>
        <source>Choose a definition to check</source>
        <translation>选择要检查的定义</translation>
    </message>
    <message>
        <source>Definitions (*.json)</source>
        <translation>定义 (*.json)</translation>
    </message>
    <message>
        <source>Area, title, status…</source>
        <translation>领域、名称、状态…</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>查找场景</translation>
    </message>
    <message>
        <source>Check a definition…</source>
        <translation>检查定义…</translation>
    </message>
    <message>
        <source>Checks a definition&apos;s file on this computer: nothing of it leaves the computer</source>
        <translation>在本机检查定义文件，内容不会离开本机</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Scenarios by area and status</source>
        <translation>按领域和状态列出的场景</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the catalogue</source>
        <translation>
            <numerusform>目录中共 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>应用场景</translation>
    </message>
    <message>
        <source>No scenario fits. Areas, titles and statuses can be searched for.</source>
        <translation>没有符合的场景。可按领域、名称和状态查找。</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Taking each rule away and running the tests again</source>
        <translation>正在逐条去除规则并重新运行测试</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 %1 人</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::SearchField</name>
    <message>
        <source>Search the ledger</source>
        <translation>查找账本</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing in this copy fits</source>
        <translation>本机副本里没有符合的内容</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>kept for this user of this computer</source>
        <translation>只对本机的当前用户生效</translation>
    </message>
    <message>
        <source>Set by the administrator</source>
        <translation>由管理员设定</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Switched at once, everywhere.</source>
        <translation>立即在各处切换。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Ctrl and plus or minus do the same.</source>
        <translation>也可以按 Ctrl 加 + 或 -。</translation>
    </message>
    <message>
        <source>Verifying and network</source>
        <translation>核验与网络</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>with subfolders</source>
        <translation>含子文件夹</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>stay offline</source>
        <translation>保持离线</translation>
    </message>
    <message>
        <source>No connection is opened. What is verified stays usable; new blocks are not fetched.</source>
        <translation>不打开任何连接。已验证的内容仍可使用，不取新区块。</translation>
    </message>
    <message>
        <source>Ledger on this computer</source>
        <translation>本机的账本</translation>
    </message>
    <message>
        <source>Starting point of trust</source>
        <translation>可信起点</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Join another ledger…</source>
        <translation>加入另一个账本…</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Trust period</source>
        <translation>可信期</translation>
    </message>
    <message>
        <source>Runs to</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Profile&apos;s fingerprint</source>
        <translation>城市配置的指纹</translation>
    </message>
    <message>
        <source>joined by height and hash, without a profile</source>
        <translation>按高度和哈希加入，没有城市配置</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>full copy: every block is checked and run again</source>
        <translation>完整副本：每个区块都核对并重新运行</translation>
    </message>
    <message>
        <source>headers and proofs: fingerprints asked for are sent to the peers</source>
        <translation>区块头与证明：查询的指纹会发给节点</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>磁盘可用</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>打开日志所在文件夹</translation>
    </message>
    <message>
        <source>Log: errors only</source>
        <translation>日志：仅错误</translation>
    </message>
    <message>
        <source>Log: what was done</source>
        <translation>日志：所做操作</translation>
    </message>
    <message>
        <source>Log: all details</source>
        <translation>日志：全部细节</translation>
    </message>
    <message>
        <source>How much the log tells</source>
        <translation>日志详细程度</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>剩余空间</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::TrustStep</name>
    <message>
        <source>Another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Choose a profile…</source>
        <translation>选择城市配置…</translation>
    </message>
    <message>
        <source>Height and hash instead</source>
        <translation>改用高度和哈希</translation>
    </message>
    <message>
        <source>Is this the fingerprint printed in the official letter?</source>
        <translation>这串指纹与公函上印的一样吗？</translation>
    </message>
    <message>
        <source>Take out the letter and compare group by group. The last two groups you type from the letter; the program does not fill them in.</source>
        <translation>请拿出公函，逐组核对。最后两组由您照公函填写，程序不代填。</translation>
    </message>
    <message>
        <source>Last 8 digits in the letter</source>
        <translation>公函上的最后 8 位</translation>
    </message>
    <message>
        <source>Why compare?</source>
        <translation>为什么要核对？</translation>
    </message>
    <message>
        <source>Everything that is verified later starts from this block. A false starting point cannot be noticed by the program itself; only the comparison with the letter on paper prevents it.</source>
        <translation>以后的一切核验都从这个区块算起。若起点是假的，程序无法自己发现；只有与纸面公函核对能防住这一点。</translation>
    </message>
    <message>
        <source>Height and hash from a trustworthy source</source>
        <translation>来自可靠来源的高度和哈希</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Hash (64 digits)</source>
        <translation>哈希（64 位）</translation>
    </message>
    <message>
        <source>Addresses of peers, one a line</source>
        <translation>节点地址，每行一个</translation>
    </message>
    <message>
        <source>Trust period in days</source>
        <translation>可信期（天）</translation>
    </message>
    <message>
        <source>Two or more peers, so that one can contradict the other.</source>
        <translation>两个或更多节点，才能互相印证。</translation>
    </message>
    <message>
        <source>Choose a city profile</source>
        <translation>选择城市配置</translation>
    </message>
    <message>
        <source>City profiles (*.cityprofile)</source>
        <translation>城市配置 (*.cityprofile)</translation>
    </message>
    <message>
        <source>City profile</source>
        <translation>城市配置</translation>
    </message>
    <message>
        <source>A file that the city office hands out together with an official letter. Drop it here or choose it.</source>
        <translation>由市政务部门随公函发放的文件。拖到这里，或点按选择。</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>签发 %1</translation>
    </message>
    <message>
        <source>valid to %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Trust period</source>
        <translation>可信期</translation>
    </message>
    <message>
        <source>%1, carried on by every sync</source>
        <translation>%1，由每次同步顺延</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>节点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers, at least %1 besides the first must agree</source>
        <translation>
            <numerusform>%Ln 个，另须至少 %1 个一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>full copy</source>
        <translation>完整副本</translation>
    </message>
    <message>
        <source>headers and proofs</source>
        <translation>区块头与证明</translation>
    </message>
    <message numerus="yes">
        <source>%Ln digits to go</source>
        <translation>
            <numerusform>还差 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>These digits are not the profile&apos;s. Do not go on with this file; ask the office that sent it.</source>
        <translation>这几位与城市配置不符。请不要使用此文件，并向发放单位询问。</translation>
    </message>
    <message>
        <source>You can go on once they are right. Wrong digits change nothing.</source>
        <translation>填对后才能继续。填错不会改动任何数据。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::TryStep</name>
    <message>
        <source>The copy is made</source>
        <translation>副本已建好</translation>
    </message>
    <message>
        <source>The sample city came with document files: registered ones, altered ones, revoked ones. They are in %1.</source>
        <translation>样例城市带有文件：已登记的、被改动的、已撤销的。它们在 %1。</translation>
    </message>
    <message>
        <source>From now on the program verifies new blocks by itself. Drop a document onto the window to verify it.</source>
        <translation>此后程序自行验证新区块。把文件拖到窗口里即可核验。</translation>
    </message>
    <message>
        <source>Verify the sample files</source>
        <translation>核验样例文件</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::UpkeepCard</name>
    <message>
        <source>Keeping the copy</source>
        <translation>副本的保存方式</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>full copy</source>
        <translation>完整副本</translation>
    </message>
    <message>
        <source>headers and proofs</source>
        <translation>区块头与证明</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>http://host:port, or empty for none. Peers on this computer are never reached through it.</source>
        <translation>http://主机:端口，留空表示不用。本机上的节点从不经过代理。</translation>
    </message>
    <message>
        <source>Write blocks to a file…</source>
        <translation>将区块写入文件…</translation>
    </message>
    <message>
        <source>Take blocks from a file…</source>
        <translation>从文件取入区块…</translation>
    </message>
    <message>
        <source>Renew trust by a profile…</source>
        <translation>凭新配置延续可信期…</translation>
    </message>
    <message>
        <source>Renew trust by a letter…</source>
        <translation>凭公函延续可信期…</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>核对并采用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Copy the block and its hash from the official letter.</source>
        <translation>请按公函填写区块高度及其哈希。</translation>
    </message>
    <message>
        <source>Nobody this copy knows has signed this profile. Copy its fingerprint from the official letter; the profile is used only if the two are the same.</source>
        <translation>此城市配置没有本副本认可的签名。请按公函填写其指纹，两者一致才会采用。</translation>
    </message>
    <message>
        <source>Every block is kept and run again; no fingerprint leaves this computer.</source>
        <translation>保存并重新计算每一个区块，指纹不离开本机。</translation>
    </message>
    <message>
        <source>Only headers are kept. Fingerprints that are asked for go to the departments&apos; peers. What is here already stays.</source>
        <translation>只保存区块头，查询的指纹会发给部门节点。已有内容予以保留。</translation>
    </message>
    <message>
        <source>Changing the mode</source>
        <translation>正在更改模式</translation>
    </message>
    <message>
        <source>Changing the proxy</source>
        <translation>正在更改代理</translation>
    </message>
    <message>
        <source>Write blocks to a file</source>
        <translation>将区块写入文件</translation>
    </message>
    <message>
        <source>blocks.citybundle</source>
        <translation>blocks.citybundle</translation>
    </message>
    <message>
        <source>Writing blocks</source>
        <translation>正在写入区块</translation>
    </message>
    <message>
        <source>Take blocks from a file</source>
        <translation>从文件取入区块</translation>
    </message>
    <message>
        <source>Bundles of blocks (*.citybundle)</source>
        <translation>区块文件 (*.citybundle)</translation>
    </message>
    <message>
        <source>Verifying blocks</source>
        <translation>正在核验区块</translation>
    </message>
    <message>
        <source>Choose a newer profile</source>
        <translation>选择较新的城市配置</translation>
    </message>
    <message>
        <source>City profiles (*.cityprofile)</source>
        <translation>城市配置 (*.cityprofile)</translation>
    </message>
    <message>
        <source>Checking the new starting point</source>
        <translation>正在核对新的可信起点</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Stopped. What was done so far stays.</source>
        <translation>已停止，此前完成的部分予以保留。</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::VerdictDetail</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>打开登记</translation>
    </message>
    <message>
        <source>Choose a file in the list to see why its verdict is what it is.</source>
        <translation>在列表中选择一个文件，查看结论的理由。</translation>
    </message>
    <message>
        <source>The trust period is over now; the verdict stays as it was at its block.</source>
        <translation>可信期现已结束；结论仍以当时的区块为准。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>the SM3 fingerprint differs, too</source>
        <translation>SM3 指纹同样不一致</translation>
    </message>
    <message>
        <source>SHA-256 registered</source>
        <translation>登记的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of this file</source>
        <translation>本文件 SHA-256</translation>
    </message>
    <message>
        <source>SM3 registered</source>
        <translation>登记的 SM3</translation>
    </message>
    <message>
        <source>SM3 of this file</source>
        <translation>本文件 SM3</translation>
    </message>
    <message>
        <source>Number of the act</source>
        <translation>行为编号</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>blocks %1 to %2</source>
        <translation>区块 %1 至 %2</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>另见</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Copy holds</source>
        <translation>本机持有</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::VerdictModel</name>
    <message>
        <source>Verdict ▾</source>
        <translation>结论 ▾</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>Registered (%1)</source>
        <translation>登记时间 (%1)</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::VerifyPage</name>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>files never leave this computer</source>
        <translation>文件不会离开本机</translation>
    </message>
    <message>
        <source>needing attention first</source>
        <translation>最需留意者在前</translation>
    </message>
    <message>
        <source>No file has been verified yet</source>
        <translation>还没有核验过文件</translation>
    </message>
    <message>
        <source>Drop files or folders onto this window, paste them, or choose them. The answer says whether a file is unchanged, who registered it, and whether it is still in force.</source>
        <translation>把文件或文件夹拖到窗口里，或粘贴、选择。结论说明文件是否改动、由谁登记、现在是否有效。</translation>
    </message>
    <message>
        <source>Verdicts, worst first</source>
        <translation>结论，最需留意者在前</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Drop more files or folders</source>
        <translation>可继续拖入文件或文件夹</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核验</translation>
    </message>
    <message>
        <source>%1 (stopped before the end)</source>
        <translation>%1（未完成，已取消）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>用时 %1 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln files</source>
        <translation>
            <numerusform>%Ln 个文件中 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Verifying files</source>
        <translation>正在核验文件</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>verdicts.csv</source>
        <translation>核验结果.csv</translation>
    </message>
    <message>
        <source>Results written to %1</source>
        <translation>结果已写到 %1</translation>
    </message>
    <message>
        <source>files never leave this computer; their fingerprints are sent to the departments&apos; peers</source>
        <translation>文件不离开本机；指纹会发给部门节点</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一区块</translation>
    </message>
    <message>
        <source>State root</source>
        <translation>状态根</translation>
    </message>
    <message>
        <source>Data hash</source>
        <translation>数据哈希</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Only the header is held.</source>
        <translation>本机只有区块头。</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Nothing found in what this copy holds.</source>
        <translation>本机副本里没有找到。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在加入</translation>
    </message>
    <message>
        <source>Joined. Next: city-ledger sync</source>
        <translation>已加入。下一步：city-ledger sync</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>无法写出结果。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Trust root</source>
        <translation>可信起点</translation>
    </message>
    <message>
        <source>Trust period</source>
        <translation>可信期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation>经过，最近的在前</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>区块 %1</translation>
    </message>
    <message>
        <source>Verifying files</source>
        <translation>正在核验文件</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Verified to</source>
        <translation>已验证至</translation>
    </message>
    <message>
        <source>Blocks held</source>
        <translation>持有区块</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Trusted until</source>
        <translation>可信期至</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Verifying blocks</source>
        <translation>正在验证区块</translation>
    </message>
    <message>
        <source>Act number</source>
        <translation>行为编号</translation>
    </message>
    <message>
        <source>Not as expected: %1: expected %2, got %3</source>
        <translation>与预期不同：%1：预期 %2，得到 %3</translation>
    </message>
    <message numerus="yes">
        <source>All %n file(s) of the list are as expected.</source>
        <translation>
            <numerusform>清单中的 %n 个文件全部与预期一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not as expected.</source>
        <translation>
            <numerusform>%n 个文件与预期不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files there.</source>
        <translation>那里没有文件。</translation>
    </message>
    <message>
        <source>No attack is known to this copy.</source>
        <translation>本副本未发现攻击。</translation>
    </message>
    <message>
        <source>Evidence taken by</source>
        <translation>已接收证据的节点</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Asked again: %1</source>
        <translation>下次询问：%1</translation>
    </message>
    <message>
        <source>What the file says, which is not proved:</source>
        <translation>文件所述内容（未经证实）：</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>证据卷</translation>
    </message>
    <message>
        <source>Signed both</source>
        <translation>两块都签的部门</translation>
    </message>
    <message>
        <source>Signed first only</source>
        <translation>只签甲方区块</translation>
    </message>
    <message>
        <source>Signed second only</source>
        <translation>只签乙方区块</translation>
    </message>
    <message>
        <source>Last shared block</source>
        <translation>最后共有区块</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>出示的节点</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Attack dossier</source>
        <translation>攻击证据卷</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>区块头</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>State values</source>
        <translation>状态值</translation>
    </message>
    <message>
        <source>Index entries</source>
        <translation>索引条目</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>……另有 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未比对</translation>
    </message>
    <message numerus="yes">
        <source>%Ln header(s) or block(s) were fetched from the peers again</source>
        <translation>
            <numerusform>已从部门节点重新取得 %Ln 个区块头或区块</numerusform>
        </translation>
    </message>
    <message>
        <source>The state was made anew from the copy&apos;s own blocks.</source>
        <translation>状态已由副本自身的区块重新生成。</translation>
    </message>
    <message>
        <source>The index was made anew from the copy&apos;s own blocks.</source>
        <translation>索引已由副本自身的区块重新生成。</translation>
    </message>
    <message>
        <source>Damage is left. Nothing damaged is shown as verified. Run city-ledger doctor --repair while a peer can be reached.</source>
        <translation>仍有损坏。已损坏的内容不会显示为已验证。请在能够连接部门节点时运行 city-ledger doctor --repair。</translation>
    </message>
    <message>
        <source>All damage is repaired.</source>
        <translation>损坏已全部修复。</translation>
    </message>
    <message>
        <source>Every stored byte is what was verified.</source>
        <translation>每个存储字节均与验证时一致。</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>正在检查副本</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>It tells</source>
        <translation>详细程度</translation>
    </message>
    <message>
        <source>Writing blocks</source>
        <translation>正在写入区块</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Checking the new starting point</source>
        <translation>正在核对新的可信起点</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>磁盘可用</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>%1 of %2 pass</source>
        <translation>%2 项中 %1 项通过</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>at most %1 of %2 an act (“%3”)</source>
        <translation>每次操作最多 %1，上限 %2（“%3”）</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>not taken away in turn</source>
        <translation>未逐条去除检验</translation>
    </message>
    <message>
        <source>%1 taken away in turn; a test fails for each</source>
        <translation>逐条去除 %1 条规则，每条都有测试报错</translation>
    </message>
    <message>
        <source>%1 taken away in turn; no test fails for %2</source>
        <translation>逐条去除 %1 条规则，其中 %2 条没有测试报错</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 of 49,152 bytes</source>
        <translation>%1 字节，上限 49,152</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>书写形式</translation>
    </message>
    <message>
        <source>The file is written for people. What is published is its canonical form, which has this digest; city-ledger scenario format writes it.</source>
        <translation>此文件按便于阅读的形式书写。发布的是其规范形式，指纹以规范形式为准；可用 city-ledger scenario format 写出。</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测检验</translation>
    </message>
    <message>
        <source>no field holds a number or date of a person</source>
        <translation>没有存放个人号码或日期的字段</translation>
    </message>
    <message>
        <source>Taking rules away</source>
        <translation>正在逐条去除规则</translation>
    </message>
    <message>
        <source>Public on the ledger: %1</source>
        <translation>将在账本上公开：%1</translation>
    </message>
    <message>
        <source>Meanwhile: %1</source>
        <translation>在此期间：%1</translation>
    </message>
    <message>
        <source>The record is now: %1. Look at it and act again if it still makes sense.</source>
        <translation>该登记现在的状态为“%1”。请查看后再决定是否办理。</translation>
    </message>
    <message>
        <source>Accepted in</source>
        <translation>已接受于</translation>
    </message>
    <message>
        <source>Written to %1. It was not submitted.</source>
        <translation>已写入 %1，尚未提交。</translation>
    </message>
    <message>
        <source>Valid until block</source>
        <translation>有效至区块</translation>
    </message>
    <message>
        <source>Signature missing</source>
        <translation>尚缺签名</translation>
    </message>
    <message>
        <source>Waiting for the block</source>
        <translation>等待入块</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>钥匙编号</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>There are no keys yet. Make one with city-ledger key new.</source>
        <translation>还没有钥匙。可用 city-ledger key new 制作。</translation>
    </message>
    <message>
        <source>Copied to %1. It stays sealed under its passphrase.</source>
        <translation>已复制到 %1，仍由口令封存。</translation>
    </message>
    <message>
        <source>Key %1 of %2 (%3). Passphrase:</source>
        <translation>%2 的钥匙 %1（%3）。口令：</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>新口令：</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>This copy holds no scenario of that kind.</source>
        <translation>本副本没有此类场景。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>held by a party</source>
        <translation>由单位担任</translation>
    </message>
    <message>
        <source>held by an officer</source>
        <translation>由人员担任</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>须分离</translation>
    </message>
    <message>
        <source>Intake record %1: %2</source>
        <translation>受理记录 %1：%2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>两者相同。</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>Participant</source>
        <translation>参与机构</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Scenario published</source>
        <translation>发布场景</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Record changed</source>
        <translation>记录变更</translation>
    </message>
    <message>
        <source>Digest sealed</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Council act</source>
        <translation>理事会事项</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>应用场景</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Builds on</source>
        <translation>所依版本</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SM3</source>
        <translation>SM3</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>登记方式</translation>
    </message>
    <message>
        <source>Compromised since</source>
        <translation>失密自</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Validator</source>
        <translation>验证者</translation>
    </message>
    <message>
        <source>Voting power</source>
        <translation>投票权</translation>
    </message>
    <message>
        <source>Commitment; no personal information</source>
        <translation>承诺值，不含个人信息</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>已入区块</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>Another application&apos;s bytes</source>
        <translation>其他应用的数据</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file; it was not read.</source>
        <translation>这是设备或管道，不是文件，没有读取。</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>文件已不在原处。</translation>
    </message>
    <message>
        <source>The file is larger than this program accepts for its kind.</source>
        <translation>文件超过此类文件的大小上限。</translation>
    </message>
    <message>
        <source>The city profile breaks a rule of its format. Ask the office that issued it for a new one.</source>
        <translation>城市配置不合格式。请向签发单位索取新的配置。</translation>
    </message>
    <message>
        <source>The peers do not have the block this starting point names. It may belong to another ledger: compare it with the official letter.</source>
        <translation>节点没有这个可信起点的区块，它可能属于另一个账本。请与公函核对。</translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation>未能生成报告。</translation>
    </message>
    <message>
        <source>The program city-ledger-peer, which runs the sample city, is not installed beside the workstation.</source>
        <translation>运行样例城市的程序 city-ledger-peer 不在工作站旁边，没有安装。</translation>
    </message>
    <message>
        <source>The sample city could not be started.</source>
        <translation>样例城市未能启动。</translation>
    </message>
    <message>
        <source>What was given breaks a rule and was not accepted.</source>
        <translation>所给内容不合规则，没有接受。</translation>
    </message>
    <message>
        <source>It is not in this copy.</source>
        <translation>本机副本里没有。</translation>
    </message>
    <message>
        <source>Stored bytes are not what was written. Nothing damaged is shown as verified; run city-ledger doctor to mend it.</source>
        <translation>存储的数据与当初写入的不同。损坏的内容不会显示为已验证；请运行 city-ledger doctor 修复。</translation>
    </message>
    <message>
        <source>No peer answered usefully. Check the network cable and try again; what is on this computer still works.</source>
        <translation>没有节点给出有用的答复。请检查网线后再试；本机已有的内容照常可用。</translation>
    </message>
    <message>
        <source>This copy does not hold what is needed to tell.</source>
        <translation>本机副本缺少判断所需的内容。</translation>
    </message>
    <message>
        <source>The ledger refused the act.</source>
        <translation>账本拒绝了这一行为。</translation>
    </message>
    <message>
        <source>It is larger than this program accepts.</source>
        <translation>超过程序接受的大小。</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>已停止。已完成的部分保留。</translation>
    </message>
    <message>
        <source>Another program has this copy open. Close it, then try again.</source>
        <translation>另一个程序正在使用此副本。请先关闭它再试。</translation>
    </message>
    <message>
        <source>This copy was made by a newer version of the program. Install that version to open it.</source>
        <translation>此副本由更新版本的程序建立。请安装该版本后打开。</translation>
    </message>
    <message>
        <source>There is no copy of a ledger in this folder.</source>
        <translation>此文件夹里没有账本副本。</translation>
    </message>
    <message>
        <source>Reading or writing failed. Check free space and permissions of the folder.</source>
        <translation>读写失败。请检查磁盘空间和文件夹权限。</translation>
    </message>
    <message>
        <source>Something needed is missing from the form.</source>
        <translation>表单缺少必填内容。</translation>
    </message>
    <message>
        <source>Not enough of the departments&apos; voting power stands behind this block, so it was not accepted.</source>
        <translation>支持此区块的投票权不足，没有接受。</translation>
    </message>
    <message>
        <source>The trust period is over: new blocks are not accepted until a new city profile is imported. Earlier verdicts stay as they are.</source>
        <translation>可信期已结束：导入新的城市配置之前不接受新区块。此前的结论不变。</translation>
    </message>
    <message>
        <source>Peers signed two different blocks at one height. The evidence is kept; tell the city office.</source>
        <translation>节点在同一高度签了两个不同的区块。证据已保存，请告知市政务部门。</translation>
    </message>
    <message>
        <source>the transaction is too large</source>
        <translation>交易过大</translation>
    </message>
    <message>
        <source>its bytes are not in the one form allowed</source>
        <translation>字节不是唯一允许的形式</translation>
    </message>
    <message>
        <source>it is meant for another ledger</source>
        <translation>属于另一个账本</translation>
    </message>
    <message>
        <source>its time to be accepted was over or too far ahead</source>
        <translation>有效高度已过或过远</translation>
    </message>
    <message>
        <source>the same act was answered before</source>
        <translation>同一行为此前已有答复</translation>
    </message>
    <message>
        <source>a signing key is unknown, revoked or outside its period</source>
        <translation>签名钥匙未知、已撤销或不在有效期内</translation>
    </message>
    <message>
        <source>a signature does not verify</source>
        <translation>签名核对不符</translation>
    </message>
    <message>
        <source>there is no such record, or its number is taken</source>
        <translation>没有此登记，或编号已被占用</translation>
    </message>
    <message>
        <source>the record was changed by someone else in the meantime</source>
        <translation>期间登记已被他人变更</translation>
    </message>
    <message>
        <source>the scenario&apos;s definition cannot be used</source>
        <translation>场景定义不能使用</translation>
    </message>
    <message>
        <source>the trial&apos;s limit is reached</source>
        <translation>已达试用上限</translation>
    </message>
    <message>
        <source>there is no such act in this scenario</source>
        <translation>此场景没有这一行为</translation>
    </message>
    <message>
        <source>the record is not in a state that allows it</source>
        <translation>登记的当前状态不允许</translation>
    </message>
    <message>
        <source>a value entered is not allowed</source>
        <translation>填写的值不允许</translation>
    </message>
    <message>
        <source>a record referred to does not exist</source>
        <translation>所引用的登记不存在</translation>
    </message>
    <message>
        <source>the signer does not hold the role this needs</source>
        <translation>签名者没有所需角色</translation>
    </message>
    <message>
        <source>more parties have to sign</source>
        <translation>还需更多机构签名</translation>
    </message>
    <message>
        <source>the same person may not do both</source>
        <translation>同一人不得兼办</translation>
    </message>
    <message>
        <source>the scenario&apos;s rule for this act does not hold</source>
        <translation>不满足场景对此行为的规则</translation>
    </message>
    <message>
        <source>a value that is needed is missing</source>
        <translation>缺少所需的值</translation>
    </message>
    <message>
        <source>a number became too large</source>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>a limit would be exceeded</source>
        <translation>将超过上限</translation>
    </message>
    <message>
        <source>something that must be unique is taken already</source>
        <translation>须唯一的内容已被占用</translation>
    </message>
    <message>
        <source>holder and taker must both sign</source>
        <translation>须持有人与受让人共同签名</translation>
    </message>
    <message>
        <source>the record to be linked does not allow it</source>
        <translation>所关联的登记不允许</translation>
    </message>
    <message>
        <source>too many records stand above this one</source>
        <translation>上级登记过多</translation>
    </message>
    <message>
        <source>The trust period is longer than 30 days.</source>
        <translation>可信期超过 30 天。</translation>
    </message>
    <message>
        <source>No second peer is asked to confirm.</source>
        <translation>没有第二个节点参与确认。</translation>
    </message>
    <message>
        <source>A peer is reached without encryption.</source>
        <translation>有节点以未加密方式连接。</translation>
    </message>
    <message>
        <source>A peer has an address inside this network.</source>
        <translation>有节点的地址在本地网络内。</translation>
    </message>
    <message>
        <source>The profile&apos;s own period is over.</source>
        <translation>城市配置已过有效期。</translation>
    </message>
    <message>
        <source>The profile is not signed.</source>
        <translation>城市配置没有签名。</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <translation>%1（代码 %2）</translation>
    </message>
    <message>
        <source>No block verified yet</source>
        <translation>还没有验证过区块</translation>
    </message>
    <message>
        <source>As of block %1</source>
        <translation>截至区块 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln department peers agree</source>
        <translation>
            <numerusform>%Ln 个部门节点中 %1 个一致</numerusform>
        </translation>
    </message>
    <message>
        <source>last synced %1</source>
        <translation>上次同步 %1</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>The trust period is over; a new city profile is needed for new blocks</source>
        <translation>可信期已结束，接受新区块需要新的城市配置</translation>
    </message>
    <message>
        <source>%1: block %2 of %3</source>
        <translation>%1：区块 %2，共 %3</translation>
    </message>
    <message>
        <source>%1: at block %2, down to %3</source>
        <translation>%1：区块 %2，由新到旧，直至 %3</translation>
    </message>
    <message>
        <source>Nothing verified yet</source>
        <translation>还没有验证过内容</translation>
    </message>
    <message>
        <source>Working offline up to block %1</source>
        <translation>离线使用中，可用到区块 %1</translation>
    </message>
    <message>
        <source>Verified to block %1, but some blocks are missing</source>
        <translation>已验证至区块 %1，但有区块缺漏</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocks behind</source>
        <translation>
            <numerusform>落后 %Ln 个区块</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified to block %1; not every peer confirms it</source>
        <translation>已验证至区块 %1，并非所有节点都确认</translation>
    </message>
    <message>
        <source>Verified to block %1; not synced for a while</source>
        <translation>已验证至区块 %1，已有一段时间未同步</translation>
    </message>
    <message>
        <source>Up to date: blocks %1 to %2 all verified</source>
        <translation>已验证到最新：区块 %1 至 %2 全部核对无误</translation>
    </message>
    <message>
        <source>Up to date: headers %1 to %2 all verified</source>
        <translation>已验证到最新：区块头 %1 至 %2 全部核对无误</translation>
    </message>
    <message>
        <source>Verified to block %1</source>
        <translation>已验证至区块 %1</translation>
    </message>
    <message>
        <source>Headers and proofs %1–%2</source>
        <translation>区块头与证明 %1–%2</translation>
    </message>
    <message>
        <source>Full copy %1–%2</source>
        <translation>完整副本 %1–%2</translation>
    </message>
    <message>
        <source>Trust expired %1</source>
        <translation>可信期已于 %1 结束</translation>
    </message>
    <message>
        <source>Trust runs to %1</source>
        <translation>可信期至 %1</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Connecting to the peers</source>
        <translation>正在连接节点</translation>
    </message>
    <message>
        <source>Verifying from the starting point</source>
        <translation>正在从可信起点验证</translation>
    </message>
    <message>
        <source>Checking headers</source>
        <translation>正在核对区块头</translation>
    </message>
    <message>
        <source>Fetching and checking blocks</source>
        <translation>正在下载并核对区块</translation>
    </message>
    <message>
        <source>Running the application again</source>
        <translation>正在重新运行应用</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Misbehaved</source>
        <translation>有不当行为</translation>
    </message>
    <message>
        <source>This peer has not been asked yet.</source>
        <translation>尚未向此节点询问。</translation>
    </message>
    <message>
        <source>Its header at the as-of block was compared and is the same as ours.</source>
        <translation>已比较它在截至区块的区块头，与本机相同。</translation>
    </message>
    <message>
        <source>It answers, but has not reached our newest block yet, so it cannot confirm it.</source>
        <translation>它有应答，但还没有到本机的最新区块，无法确认。</translation>
    </message>
    <message>
        <source>Its header differs from the one we verified. Nothing it says is taken over; what both sides signed is kept.</source>
        <translation>它的区块头与本机验证的不同。它的答复不予采信；双方签过的内容已保存。</translation>
    </message>
    <message>
        <source>It does not answer. The program tries again by itself; verified blocks stay usable.</source>
        <translation>它没有应答。程序会自行重试，已验证的区块照常可用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>Contradicts the register</source>
        <translation>与登记不一致</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>不一致</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradict the register</source>
        <translation>
            <numerusform>%Ln 个与登记不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, revoked</source>
        <translation>已登记，已撤销</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已撤销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are revoked</source>
        <translation>
            <numerusform>%Ln 个已撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, suspended</source>
        <translation>已登记，已暂停</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are suspended</source>
        <translation>
            <numerusform>%Ln 个已暂停</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be told</source>
        <translation>
            <numerusform>%Ln 个无法判断</numerusform>
        </translation>
    </message>
    <message>
        <source>Not registered (to block %1)</source>
        <translation>未登记（截至区块 %1）</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未登记</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not registered</source>
        <translation>
            <numerusform>%Ln 个未登记</numerusform>
        </translation>
    </message>
    <message>
        <source>On record as an attachment</source>
        <translation>已存证为附件，非签发文件</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are attachments only</source>
        <translation>
            <numerusform>%Ln 个仅为附件</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, expired</source>
        <translation>已登记，已过期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have expired</source>
        <translation>
            <numerusform>%Ln 个已过期</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, fulfilled</source>
        <translation>已登记，已办结</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>已办结</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are fulfilled</source>
        <translation>
            <numerusform>%Ln 个已办结</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, superseded</source>
        <translation>已登记，已被新版本取代</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已取代</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are superseded</source>
        <translation>
            <numerusform>%Ln 个已被取代</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted, not in force yet</source>
        <translation>已提交，尚未生效</translation>
    </message>
    <message>
        <source>Not in force yet</source>
        <translation>未生效</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not in force yet</source>
        <translation>
            <numerusform>%Ln 个尚未生效</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, in force</source>
        <translation>已登记，有效</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are registered and in force</source>
        <translation>
            <numerusform>%Ln 个已登记且有效</numerusform>
        </translation>
    </message>
    <message>
        <source>No file has been verified yet</source>
        <translation>还没有核验过文件</translation>
    </message>
    <message>
        <source>This file is unchanged, registered and in force</source>
        <translation>此文件未改动，已登记，有效</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln files are unchanged, registered and in force</source>
        <translation>
            <numerusform>%Ln 个文件全部未改动，已登记，有效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln files, %1</source>
        <translation>
            <numerusform>%Ln 个文件中有 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln more need a look</source>
        <translation>
            <numerusform>%1，另有 %Ln 个需留意</numerusform>
        </translation>
    </message>
    <message>
        <source>No block has been downloaded and checked yet.</source>
        <translation>还没有下载并核对过区块。</translation>
    </message>
    <message>
        <source>This copy holds blocks %1 to %2 in full; what lies outside is not downloaded yet.</source>
        <translation>本机完整持有区块 %1 至 %2；此外的尚未下载。</translation>
    </message>
    <message>
        <source>The scenario is in trial.</source>
        <translation>应用场景处于试用。</translation>
    </message>
    <message numerus="yes">
        <source>The same document stands in %Ln other records, too.</source>
        <translation>
            <numerusform>同一文件还在另外 %Ln 份登记中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one of its two fingerprints is on record.</source>
        <translation>两种指纹中只有一种有登记。</translation>
    </message>
    <message>
        <source>There is no record with the number given.</source>
        <translation>没有所给编号的登记。</translation>
    </message>
    <message>
        <source>The scenario is suspended.</source>
        <translation>应用场景已暂停。</translation>
    </message>
    <message>
        <source>The scenario has been retired.</source>
        <translation>应用场景已停用。</translation>
    </message>
    <message>
        <source>The key that signed it was revoked as compromised since before the act.</source>
        <translation>签名的钥匙已撤销，且在此行为之前即已失密。</translation>
    </message>
    <message>
        <source>The departments&apos; peers disagree from an earlier block on.</source>
        <translation>部门节点从更早的区块起互相不一致。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>A proof could not be had from any peer.</source>
        <translation>没有节点能给出证明。</translation>
    </message>
    <message>
        <source>The file changed while it was being read.</source>
        <translation>读取期间文件发生了变化。</translation>
    </message>
    <message>
        <source>Its fingerprint was sealed on the ledger, but no record issues it.</source>
        <translation>其指纹曾在账本上封存，但没有登记签发它。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Its fingerprint is not the one registered</source>
        <translation>文件指纹与登记的指纹不同</translation>
    </message>
    <message>
        <source>Both fingerprints are the ones registered</source>
        <translation>两种指纹都与登记的相同</translation>
    </message>
    <message>
        <source>Nothing is registered to compare it with</source>
        <translation>没有可供比对的登记</translation>
    </message>
    <message>
        <source>It stands there as an attachment, not as the document issued</source>
        <translation>它在登记中是附件，不是签发的文件</translation>
    </message>
    <message>
        <source>No record, so no authority stands behind it</source>
        <translation>没有登记，也就没有登记机关</translation>
    </message>
    <message>
        <source>There is no record that could be in force</source>
        <translation>没有可能有效的登记</translation>
    </message>
    <message>
        <source>State “%1”</source>
        <translation>状态“%1”</translation>
    </message>
    <message>
        <source>registered in block %1</source>
        <translation>区块 %1 登记</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Only one of its two fingerprints is on record. A genuine file has both.</source>
        <translation>两种指纹中只有一种有登记，真正的文件两种都有。</translation>
    </message>
    <message>
        <source>It goes with record %1, but it is not the file registered there: it may have been altered since, or it is another version.</source>
        <translation>此文件带有登记编号 %1，内容不是登记的那一份：登记之后可能被改动，也可能拿错了版本。</translation>
    </message>
    <message>
        <source>The file is unchanged, but the registration was withdrawn by an authorised act.</source>
        <translation>文件未改动，但登记已由有权机关撤销。</translation>
    </message>
    <message>
        <source>The file is unchanged, but the registration is withdrawn for a time.</source>
        <translation>文件未改动，但登记已暂停。</translation>
    </message>
    <message>
        <source>Up to block %1 no record issues this file. Not registered does not mean forged.</source>
        <translation>截至区块 %1 没有登记签发此文件。未登记不等于伪造。</translation>
    </message>
    <message>
        <source>It was put on record as an attachment. That says nothing about who issued it.</source>
        <translation>它作为附件存证，不说明由谁签发。</translation>
    </message>
    <message>
        <source>The file is unchanged, but its period of validity is over.</source>
        <translation>文件未改动，但有效期已过。</translation>
    </message>
    <message>
        <source>The file is unchanged, and its purpose has been fulfilled.</source>
        <translation>文件未改动，其用途已经办结。</translation>
    </message>
    <message>
        <source>The file is unchanged, but a newer version replaces it.</source>
        <translation>文件未改动，但已有新版本取代它。</translation>
    </message>
    <message>
        <source>The file is in a record that is not in force yet.</source>
        <translation>文件在一份尚未生效的登记中。</translation>
    </message>
    <message>
        <source>Unchanged since it was registered on %1. Registration proves that the file is unchanged, not that its content is true.</source>
        <translation>自 %1 登记以来未改动。登记证明文件未变，不证明内容真实。</translation>
    </message>
    <message>
        <source>Registration proves that the file is unchanged, not that its content is true.</source>
        <translation>登记证明文件未变，不证明内容真实。</translation>
    </message>
    <message>
        <source>Unchanged?</source>
        <translation>内容未改动？</translation>
    </message>
    <message>
        <source>Registered by an authorised body?</source>
        <translation>由有权机关登记？</translation>
    </message>
    <message>
        <source>Still in force?</source>
        <translation>登记现在有效？</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is not the one the city profile names. It was not asked anything.</source>
        <translation>节点的证书不是城市配置所写的那一个，没有向它询问。</translation>
    </message>
    <message>
        <source>This address is not encrypted. Only addresses of this computer may be.</source>
        <translation>此地址没有加密；只有本机地址可以不加密。</translation>
    </message>
    <message>
        <source>The peer did not answer in time. The program tries again by itself.</source>
        <translation>节点没有及时应答。程序会自行重试。</translation>
    </message>
    <message>
        <source>The peer&apos;s name could not be found in the network.</source>
        <translation>网络中找不到节点的名称。</translation>
    </message>
    <message>
        <source>No connection to the peer. Check the network cable and try again; what is on this computer still works.</source>
        <translation>连接不上节点。请检查网线后再试；本机已有的内容照常可用。</translation>
    </message>
    <message>
        <source>No encrypted connection to the peer could be made.</source>
        <translation>未能与节点建立加密连接。</translation>
    </message>
    <message>
        <source>The program is set to stay offline.</source>
        <translation>程序设为保持离线。</translation>
    </message>
    <message>
        <source>Another program has this copy open and does not answer. Close it, then try again.</source>
        <translation>另一程序已打开此副本且没有应答。请先将其关闭，然后重试。</translation>
    </message>
    <message>
        <source>Another version of this program has this copy open. Close it, or use the same version.</source>
        <translation>本程序的另一版本已打开此副本。请先将其关闭，或改用同一版本。</translation>
    </message>
    <message>
        <source>Another program has this copy open and works without network. Close it to fetch new blocks.</source>
        <translation>另一程序已打开此副本并处于离线工作状态。请先将其关闭，再获取新区块。</translation>
    </message>
    <message>
        <source>The program that had this copy open is gone. Try again.</source>
        <translation>原先打开此副本的程序已退出，请重试。</translation>
    </message>
    <message>
        <source>Too much is asked of this copy at once. Try again in a moment.</source>
        <translation>同时对此副本提出的请求过多，请稍后重试。</translation>
    </message>
    <message>
        <source>There is no record with this number in this copy.</source>
        <translation>本机副本没有此编号的登记。</translation>
    </message>
    <message>
        <source>The font for reports, WenQuanYi Micro Hei, is not installed.</source>
        <translation>没有安装报告所用的字体“文泉驿微米黑”。</translation>
    </message>
    <message>
        <source>The city profile was made for a newer version of the program.</source>
        <translation>此城市配置需要更新版本的程序。</translation>
    </message>
    <message>
        <source>This city profile belongs to another ledger.</source>
        <translation>此城市配置属于另一个账本。</translation>
    </message>
    <message>
        <source>The link leads back to itself.</source>
        <translation>链接又指回自身。</translation>
    </message>
    <message>
        <source>Links inside folders are not followed.</source>
        <translation>文件夹内的链接不予跟随。</translation>
    </message>
    <message>
        <source>The path is longer than this system can open.</source>
        <translation>路径超过系统可打开的长度。</translation>
    </message>
    <message>
        <source>Folders are nested too deeply here.</source>
        <translation>这里的文件夹层数过深。</translation>
    </message>
    <message>
        <source>There are more files here than are verified in one go.</source>
        <translation>这里的文件超过一次核验的数量上限。</translation>
    </message>
    <message>
        <source>There is a copy of a ledger in this folder already.</source>
        <translation>此文件夹里已有一个账本副本。</translation>
    </message>
    <message>
        <source>The folder for the copy cannot be used: it is not empty or cannot be written.</source>
        <translation>副本文件夹不能使用：它不是空的，或无法写入。</translation>
    </message>
    <message>
        <source>The peers disagree about the block of the starting point. Nothing was written.</source>
        <translation>各节点对可信起点的区块说法不一，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Two chains of signed blocks contradict each other: block %1 against block %2</source>
        <translation>两条已签名的链互相矛盾：区块 %1 对区块 %2</translation>
    </message>
    <message>
        <source>Two different blocks at height %1 were signed, by different departments</source>
        <translation>高度 %1 有两个不同的区块，分别由不同部门签名</translation>
    </message>
    <message numerus="yes">
        <source>%Ln departments signed two different blocks at height %1</source>
        <translation>
            <numerusform>%Ln 个部门在高度 %1 签署了两个不同的区块</numerusform>
        </translation>
    </message>
    <message>
        <source>The same departments voted for two blocks in one round. Whoever did so broke the rules.</source>
        <translation>同一批部门在同一轮中为两个区块投了票。凡如此投票者均违反规则。</translation>
    </message>
    <message>
        <source>The two blocks were voted for in different rounds. Departments among those that signed both forgot their earlier vote; the blocks alone do not say which.</source>
        <translation>两个区块是在不同轮次中投票通过的。两块都签的部门中有的背弃了先前的投票；仅凭区块本身无法判定是哪些部门。</translation>
    </message>
    <message>
        <source>One of the two blocks holds values that no honest run of the ledger gives. Whoever signed that one broke the rules.</source>
        <translation>两个区块之一含有账本正常运行不会得出的数值。凡签署该区块者均违反规则。</translation>
    </message>
    <message>
        <source>First side</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>Second side</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>no peer at present</source>
        <translation>目前没有节点</translation>
    </message>
    <message>
        <source>The blocks this copy holds stay trusted, also from %1 on. The peers of the second side are not asked any more; they stay listed.</source>
        <translation>本副本所存区块（包括自 %1 起的）继续采信。不再询问乙方节点；它们仍会列出。</translation>
    </message>
    <message>
        <source>This copy holds the first side&apos;s blocks from %1 on. They stay untrusted, and verdicts from there on stay open: make a new copy with a starting point of the second side.</source>
        <translation>本副本自 %1 起存的是甲方区块。这些区块不予采信，自此以后的核验结论保持无法判断：请以乙方的可信起点新建副本。</translation>
    </message>
    <message>
        <source>New blocks from %1 on are taken from the first side&apos;s peers. The peers of the second side are not asked any more; they stay listed.</source>
        <translation>自 %1 起的新区块取自甲方节点。不再询问乙方节点；它们仍会列出。</translation>
    </message>
    <message>
        <source>New blocks from %1 on are taken from the second side&apos;s peers. The peers of the first side are not asked any more; they stay listed.</source>
        <translation>自 %1 起的新区块取自乙方节点。不再询问甲方节点；它们仍会列出。</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>Decided on %1: the peers of the %2 go on being asked</source>
        <translation>已于 %1 决定：继续询问%2节点</translation>
    </message>
    <message>
        <source>first side</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>second side</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>Attack confirmed: two different blocks both carry valid signatures</source>
        <translation>攻击属实：两个不同的区块都有有效签名</translation>
    </message>
    <message>
        <source>Refuted: the file does not prove an attack</source>
        <translation>不成立：该文件不能证明存在攻击</translation>
    </message>
    <message>
        <source>Cannot tell with this starting point of trust</source>
        <translation>以此可信起点无法判断</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems to be slow by %1; set it, then sync again</source>
        <translation>本机时钟似乎慢了 %1；请校准后重新同步</translation>
    </message>
    <message>
        <source>No peer has a block newer than %1: either this computer&apos;s clock is fast, or the ledger stands still</source>
        <translation>所有节点最新的区块都早于 %1 之前：要么本机时钟偏快，要么账本已停止出块</translation>
    </message>
    <message>
        <source>Peers showed two different blocks that are both validly signed. The evidence is kept; nothing from there on is trusted until a person decides.</source>
        <translation>节点出示了两个不同而均有有效签名的区块。证据已保存；在有人作出决定之前，自该处起的内容一律不采信。</translation>
    </message>
    <message>
        <source>Two different signed blocks are known. Nothing from there on is taken over until a person decides whose peers go on being asked.</source>
        <translation>已知存在两个不同的已签名区块。在有人决定继续询问哪一方节点之前，自该处起的内容一律不接收。</translation>
    </message>
    <message>
        <source>It was decided to go on with the other side&apos;s peers, and this copy holds blocks that are not theirs. Make a new copy with a starting point of that side.</source>
        <translation>已决定继续使用另一方节点，而本副本所存的区块不属于该方。请以该方的可信起点新建副本。</translation>
    </message>
    <message>
        <source>The peers show different blocks, and those that differ cannot prove theirs. Nothing new was accepted.</source>
        <translation>各节点出示的区块不同，而持异议的节点无法证明其区块。未接受任何新区块。</translation>
    </message>
    <message>
        <source>Other peers have not reached the newest block yet. It is taken over once enough of them confirm it.</source>
        <translation>其他节点尚未到达最新区块。待足够多的节点确认后即予接收。</translation>
    </message>
    <message>
        <source>Too few other peers answer to confirm the newest block. Nothing new was accepted.</source>
        <translation>能应答并确认最新区块的其他节点太少。未接受任何新区块。</translation>
    </message>
    <message>
        <source>The peers&apos; blocks lie in the future: this computer&apos;s clock is slow. Set it, then sync again.</source>
        <translation>各节点的区块时间在未来：本机时钟偏慢。请校准后重新同步。</translation>
    </message>
    <message>
        <source>This copy has no attack dossier with this number.</source>
        <translation>本副本没有此编号的攻击证据卷。</translation>
    </message>
    <message>
        <source>This proof file was made by a newer version of the program. Install that version to read it.</source>
        <translation>该证明文件由更新版本的程序生成。请安装该版本后读取。</translation>
    </message>
    <message>
        <source>The trusted hash must be 64 hexadecimal digits.</source>
        <translation>可信哈希须为 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>A period is a number with d, h, m or s, as 14d.</source>
        <translation>期限为数字加 d、h、m 或 s，例如 14d。</translation>
    </message>
    <message>
        <source>The file&apos;s block at the trusted height is not the one you trust: it speaks of another ledger.</source>
        <translation>文件中该高度的区块不是您所信任的区块：它说的是另一个账本。</translation>
    </message>
    <message>
        <source>The block you trust does not lie on this file&apos;s way. Take one of a height between its first block and the last one both sides share.</source>
        <translation>您所信任的区块不在该文件的路径上。请取其首个区块与双方最后共有区块之间某一高度的区块。</translation>
    </message>
    <message>
        <source>The file is no proof, or it was altered.</source>
        <translation>该文件不是证明文件，或已被改动。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>It showed the block that was decided against. It is not asked any more and stays listed with its reason.</source>
        <translation>该节点出示了被否定一方的区块。不再询问，但仍连同原因列出。</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>错误应答</translation>
    </message>
    <message>
        <source>Failed answers</source>
        <translation>应答失败</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>It was decided against the blocks this copy holds from %1 on; a new copy is needed</source>
        <translation>本副本自 %1 起所存的区块已被否定；需要新建副本</translation>
    </message>
    <message>
        <source>The departments&apos; peers show different blocks and cannot prove them; new blocks are not trusted</source>
        <translation>各部门节点出示的区块不同且无法证明；不采信新区块</translation>
    </message>
    <message>
        <source>Other peers have not reached the newest block yet; it is taken over once they confirm it</source>
        <translation>其他节点尚未到达最新区块；待其确认后即予接收</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers show something else; work goes on with the others</source>
        <translation>
            <numerusform>%Ln 个节点的内容不同；继续使用其余节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <source>It sent answers that fail verification. Others are asked before it; it stays listed with its reason.</source>
        <translation>它的应答未通过验证。先询问其他节点；它仍连同原因列出。</translation>
    </message>
    <message>
        <source>%1; nothing beyond is trusted</source>
        <translation>%1；自此停止采信</translation>
    </message>
    <message>
        <source>The disk is nearly full. Free some space; new blocks are then fetched by themselves.</source>
        <translation>磁盘即将写满。请腾出空间，之后会自动获取新区块。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more could be written. Free some space; it goes on by itself.</source>
        <translation>磁盘已满，无法继续写入。请腾出空间，之后会自动继续。</translation>
    </message>
    <message>
        <source>The folder of the copy may not be written. Give this user the right to, or move the copy.</source>
        <translation>副本所在文件夹不允许写入。请授予当前用户写入权限，或将副本移至别处。</translation>
    </message>
    <message>
        <source>Something still reads from the copy. Try again in a moment.</source>
        <translation>副本仍在被读取，请稍后重试。</translation>
    </message>
    <message>
        <source>The beginning of the ledger is not in this copy and no peer gave it, so the index could not be compared. Try again while a peer can be reached.</source>
        <translation>本副本中没有账本的创世内容，也没有部门节点提供，因此无法比对索引。请在能够连接部门节点时重试。</translation>
    </message>
    <message>
        <source>The index was not compared, because blocks that it comes from are damaged.</source>
        <translation>索引所依据的区块已损坏，因此未比对索引。</translation>
    </message>
    <message>
        <source>New blocks wait at block %1: %2</source>
        <translation>新区块停在区块 %1：%2</translation>
    </message>
    <message>
        <source>the copy grows by about %1 a month</source>
        <translation>副本每月约增长 %1</translation>
    </message>
    <message>
        <source>There is room for the copy to grow</source>
        <translation>磁盘空间足够副本增长</translation>
    </message>
    <message>
        <source>Only %1 are free where the copy lies. Make room before new blocks have to wait.</source>
        <translation>副本所在磁盘仅剩 %1。请在新区块被迫等待之前腾出空间。</translation>
    </message>
    <message>
        <source>The disk is full: new blocks wait until there is room, then they are fetched by themselves. What is here still works.</source>
        <translation>磁盘已满：新区块将等到有空间后自动获取。现有内容仍可使用。</translation>
    </message>
    <message>
        <source>Blocks %1 to %2 were written, %3</source>
        <translation>已写入区块 %1 至 %2，共 %3</translation>
    </message>
    <message>
        <source>Nothing new: blocks %1 to %2 were all here already</source>
        <translation>没有新内容：区块 %1 至 %2 本机均已保存</translation>
    </message>
    <message>
        <source>Verified to block %1; blocks %2 to %3 are here</source>
        <translation>已核验至区块 %1；本机保存区块 %2 至 %3</translation>
    </message>
    <message>
        <source>The file lacks blocks %1 to %2; what lies behind them was left out</source>
        <translation>文件缺少区块 %1 至 %2，其后的内容未取入</translation>
    </message>
    <message>
        <source>The file was cut off; what was whole in it was taken. Ask for it again to get the rest</source>
        <translation>文件不完整，其中完整的部分已取入。其余部分请重新索取</translation>
    </message>
    <message>
        <source>Trust rests on block %1 and runs to %2</source>
        <translation>可信起点为区块 %1，可信期至 %2</translation>
    </message>
    <message>
        <source>The profile is signed by a key of the profile before</source>
        <translation>该配置由上一份配置的钥匙签名</translation>
    </message>
    <message>
        <source>The profile is signed by the council</source>
        <translation>该配置由理事会签名</translation>
    </message>
    <message>
        <source>The profile has the fingerprint of the letter</source>
        <translation>该配置的指纹与公函一致</translation>
    </message>
    <message>
        <source>The block has the hash of the letter</source>
        <translation>该区块的哈希与公函一致</translation>
    </message>
    <message>
        <source>It leads down to the blocks of this copy</source>
        <translation>该起点与本机副本的区块相连</translation>
    </message>
    <message>
        <source>Whether it leads down to the blocks of this copy could not be seen: no peer has what lies between</source>
        <translation>无法确认该起点是否与本机副本的区块相连：没有节点保存其间的内容</translation>
    </message>
    <message numerus="yes">
        <source>This ledger is unusual: %Ln commits verified here bear signatures that are valid and that no ordinary signing program makes, the newest for block %1</source>
        <translation>
            <numerusform>本账本情况异常：本机核验过的区块提交中有 %Ln 个带有签名有效、但任何常规签名程序都不会生成的签名，最近一个属于区块 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy gives no connection to this peer. Check its address and its rules.</source>
        <translation>代理未能接通该节点。请检查代理的地址和规则。</translation>
    </message>
    <message>
        <source>A proxy is given as http://, its name or address, and its port.</source>
        <translation>代理应写为 http://、名称或地址以及端口。</translation>
    </message>
    <message>
        <source>This file is no bundle of blocks.</source>
        <translation>该文件不是区块文件。</translation>
    </message>
    <message>
        <source>The blocks in this file belong to another ledger. Nothing was changed.</source>
        <translation>文件中的区块属于另一账本，未作任何更改。</translation>
    </message>
    <message>
        <source>Blocks are missing between this copy and the file. Nothing was changed; ask for a file that begins right after the last block here.</source>
        <translation>本机副本与该文件之间缺少区块，未作任何更改。请索取从本机最后一个区块之后开始的文件。</translation>
    </message>
    <message>
        <source>The file does not hold the block this copy&apos;s trust begins with. Nothing was changed.</source>
        <translation>文件中没有本副本可信起点所在的区块，未作任何更改。</translation>
    </message>
    <message>
        <source>The file was cut off before its first whole block.</source>
        <translation>文件不完整，连第一个区块也不全。</translation>
    </message>
    <message>
        <source>This file was written by a newer version of the program. Update the program.</source>
        <translation>该文件由较新版本的程序写成，请更新程序。</translation>
    </message>
    <message>
        <source>The file could not be written: there is no room, or no permission.</source>
        <translation>无法写入文件：空间不足或没有权限。</translation>
    </message>
    <message>
        <source>This copy does not hold all of these blocks.</source>
        <translation>本副本未保存全部这些区块。</translation>
    </message>
    <message>
        <source>The first block cannot be after the last.</source>
        <translation>起始区块不能在结束区块之后。</translation>
    </message>
    <message>
        <source>The file does not hold what the ledger began with, so its blocks cannot be run again here.</source>
        <translation>文件中没有账本的创世内容，无法在本机重新计算其区块。</translation>
    </message>
    <message>
        <source>The file is damaged or forged. What was verified before stays as it is.</source>
        <translation>文件已损坏或系伪造。此前核验的内容不受影响。</translation>
    </message>
    <message>
        <source>This profile is older than the one in use. Ask the office for the newest.</source>
        <translation>该配置早于正在使用的配置，请向主管部门索取最新的。</translation>
    </message>
    <message>
        <source>This key has signed the profile already.</source>
        <translation>该钥匙已在此配置上签名。</translation>
    </message>
    <message>
        <source>There is no verified block to rest trust on. Sync first.</source>
        <translation>没有可作可信起点的已核验区块，请先同步。</translation>
    </message>
    <message>
        <source>A period is a number with d, h, m or s, as 365d.</source>
        <translation>期限为数字加 d、h、m 或 s，例如 365d。</translation>
    </message>
    <message>
        <source>Give a newer profile, or a block and its hash of 64 hexadecimal digits, not both.</source>
        <translation>请提供较新的城市配置，或者区块高度及其 64 位十六进制哈希，二者择一。</translation>
    </message>
    <message>
        <source>Nobody this copy knows has signed this profile. Compare its fingerprint with the official letter and give it, too.</source>
        <translation>此城市配置没有本副本认可的签名。请与公函核对其指纹并一并提供。</translation>
    </message>
    <message>
        <source>The profile&apos;s fingerprint is not the one of the letter. Do not use it.</source>
        <translation>该配置的指纹与公函不符，请勿使用。</translation>
    </message>
    <message>
        <source>This contradicts the blocks verified here. It was refused and kept as evidence; show it to the city&apos;s office.</source>
        <translation>这与本机已核验的区块相矛盾。已拒绝采用并留存为证据，请交主管部门查看。</translation>
    </message>
    <message>
        <source>This block is not newer than what is verified here, so it renews nothing.</source>
        <translation>该区块不比本机已核验的更新，不能延续可信期。</translation>
    </message>
    <message>
        <source>This block is older than the trust period. Ask for a newer profile or letter.</source>
        <translation>该区块已超出可信期，请索取较新的配置或公函。</translation>
    </message>
    <message>
        <source>Validators signed two chains. Keep this copy as it is and ask the city&apos;s office.</source>
        <translation>验证者签署了两条链。请保留本副本原状，并询问主管部门。</translation>
    </message>
    <message>
        <source>this copy holds headers only: lists and history are empty, verdicts are whole by proof</source>
        <translation>本副本只有区块头：列表和历史为空，核验结论凭证明仍完整</translation>
    </message>
    <message>
        <source>lists and history cover blocks %1 to %2 only; verdicts are whole by proof</source>
        <translation>列表和历史只涵盖区块 %1 至 %2；核验结论凭证明仍完整</translation>
    </message>
    <message>
        <source>blocks %1–%2</source>
        <translation>区块 %1–%2</translation>
    </message>
    <message>
        <source>City services</source>
        <translation>政务服务</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>医疗</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation>制造</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>贸易</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>金融</translation>
    </message>
    <message>
        <source>Intellectual property</source>
        <translation>知识产权</translation>
    </message>
    <message>
        <source>City office</source>
        <translation>市办</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>In trial</source>
        <translation>试行中</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Published, undecided</source>
        <translation>已发布，尚无结论</translation>
    </message>
    <message>
        <source>Document (both digests)</source>
        <translation>文件（两种指纹）</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺值</translation>
    </message>
    <message>
        <source>Keyed digest</source>
        <translation>密钥摘要</translation>
    </message>
    <message>
        <source>Another record</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Record of type %1</source>
        <translation>%1 类记录</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Point in time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Public text</source>
        <translation>公开文字</translation>
    </message>
    <message>
        <source>Several codes of list %1</source>
        <translation>列表 %1 中的多个代码</translation>
    </message>
    <message>
        <source>Code of list %1</source>
        <translation>列表 %1 中的代码</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Quantity in %1</source>
        <translation>数量，单位 %1</translation>
    </message>
    <message>
        <source>Quantity in %1, %2 decimals</source>
        <translation>数量，单位 %1，%2 位小数</translation>
    </message>
    <message>
        <source>the document this record issues</source>
        <translation>本记录签发的文件</translation>
    </message>
    <message>
        <source>personal: never in the open</source>
        <translation>个人信息：不公开存放</translation>
    </message>
    <message>
        <source>looked at, not stored</source>
        <translation>只用于判断，不存储</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>the holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 %1 人</translation>
    </message>
    <message>
        <source>Must be possible</source>
        <translation>必须可行</translation>
    </message>
    <message>
        <source>Must be impossible: %1</source>
        <translation>必须不可行：%1</translation>
    </message>
    <message>
        <source>an end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>This is not JSON. Look for a missing comma, quote or bracket here.</source>
        <translation>这不是 JSON。请检查此处是否缺少逗号、引号或括号。</translation>
    </message>
    <message>
        <source>The same member stands twice in one object. Remove one of them.</source>
        <translation>同一对象中同名成员出现两次。请删去其中一个。</translation>
    </message>
    <message>
        <source>It is nested deeper than 16 levels. Flatten it.</source>
        <translation>嵌套超过 16 层。请减少层次。</translation>
    </message>
    <message>
        <source>A number may only be an integer up to 2^53-1, without fraction and exponent. Use a scale.</source>
        <translation>数值只能是不超过 2^53-1 的整数，不得有小数和指数。请使用小数位数（scale）。</translation>
    </message>
    <message>
        <source>A member&apos;s name in here has characters that are not plain ASCII; some look like ASCII letters. Type the name again.</source>
        <translation>此处有成员名含非 ASCII 字符，其中有的与英文字母形似。请重新输入该名称。</translation>
    </message>
    <message>
        <source>A text holds a character that is not allowed, such as one that turns the direction of writing. Type the text again.</source>
        <translation>文字中含不允许的字符，例如改变书写方向的字符。请重新输入该文字。</translation>
    </message>
    <message>
        <source>A text is longer than 1,024 bytes. Shorten it.</source>
        <translation>文字超过 1,024 字节。请缩短。</translation>
    </message>
    <message>
        <source>The file is far larger than a definition may be.</source>
        <translation>文件远大于定义允许的大小。</translation>
    </message>
    <message>
        <source>The bytes are not in the canonical form. Write them with: scenario format.</source>
        <translation>字节不是规范形式。请用 scenario format 写出。</translation>
    </message>
    <message>
        <source>The definition is larger than 49,152 bytes. Move a part into a scenario of its own.</source>
        <translation>定义超过 49,152 字节。请将一部分移入另一个场景。</translation>
    </message>
    <message>
        <source>An act could cost more than 8,000. Bound its upward search lower, or split the act.</source>
        <translation>某项操作的开销可能超过 8,000。请降低向上查找的上限，或拆分该操作。</translation>
    </message>
    <message>
        <source>An expression has more than 256 parts. Split it into several acts.</source>
        <translation>表达式超过 256 个部分。请拆成多项操作。</translation>
    </message>
    <message>
        <source>An expression is nested deeper than 8 levels. Flatten it.</source>
        <translation>表达式嵌套超过 8 层。请减少层次。</translation>
    </message>
    <message>
        <source>There is no member of this name here. Check its spelling.</source>
        <translation>此处没有这个名称的成员。请检查拼写。</translation>
    </message>
    <message>
        <source>A member that must stand here is missing. Add it.</source>
        <translation>缺少此处必需的成员。请补上。</translation>
    </message>
    <message>
        <source>This member has no meaning for a field of this class. Remove it.</source>
        <translation>此成员不适用于这一类字段。请删去。</translation>
    </message>
    <message>
        <source>An id begins with a to z and has only a to z, 0 to 9, _ and -, at most 32 characters; any, holder, admin, self and city are taken. Letters that only look alike do not count.</source>
        <translation>标识以 a 至 z 开头，只含 a 至 z、0 至 9、_ 和 -，最多 32 个字符；any、holder、admin、self、city 已另有含义。形似字母不算。</translation>
    </message>
    <message>
        <source>The same id stands here twice. Choose another one.</source>
        <translation>同一标识出现两次。请另选一个。</translation>
    </message>
    <message>
        <source>Nothing beside this id says what it is. Compare it with a reading of the class meant.</source>
        <translation>无从得知此标识指什么。请与相应类别的读取值比较。</translation>
    </message>
    <message>
        <source>This must be a text of 1 to 1,024 bytes without control characters.</source>
        <translation>此处须为 1 至 1,024 字节、不含控制字符的文字。</translation>
    </message>
    <message>
        <source>This must be an integer within its bounds.</source>
        <translation>此处须为范围内的整数。</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>此处须为 true 或 false。</translation>
    </message>
    <message>
        <source>This must be an array.</source>
        <translation>此处须为数组。</translation>
    </message>
    <message>
        <source>This must be an object.</source>
        <translation>此处须为对象。</translation>
    </message>
    <message>
        <source>There are too few or too many of these.</source>
        <translation>此处数目过少或过多。</translation>
    </message>
    <message>
        <source>This word is none of those that may stand here.</source>
        <translation>此处不允许这个词。</translation>
    </message>
    <message>
        <source>This must be a SHA-256 of 64 lower-case hexadecimal digits.</source>
        <translation>此处须为 64 位小写十六进制的 SHA-256。</translation>
    </message>
    <message>
        <source>No such role is defined. Add it to roles, or correct its id.</source>
        <translation>没有定义此角色。请加入 roles，或更正其标识。</translation>
    </message>
    <message>
        <source>A record that is not open yet has no holder. Name a role, or any.</source>
        <translation>尚未开立的记录没有持有人。请写角色或 any。</translation>
    </message>
    <message>
        <source>A role cannot be kept apart from itself.</source>
        <translation>角色不能与自身分离。</translation>
    </message>
    <message>
        <source>The type has no such state. Add it, or correct its id.</source>
        <translation>该类型没有此状态。请补上，或更正其标识。</translation>
    </message>
    <message>
        <source>Only states of the scenario intake carry a scenario&apos;s status. Remove it here.</source>
        <translation>只有场景受理（intake）的状态带有场景状态。请在此删去。</translation>
    </message>
    <message>
        <source>The classes do not meet, or there is no such type.</source>
        <translation>类别不一致，或没有此类型。</translation>
    </message>
    <message>
        <source>The type has no such field, or it is not of the class needed.</source>
        <translation>该类型没有此字段，或其类别不符。</translation>
    </message>
    <message>
        <source>There is no such list. Add it to lists, or correct its id.</source>
        <translation>没有此列表。请加入 lists，或更正其标识。</translation>
    </message>
    <message>
        <source>The list has no such code. Add it, or correct it.</source>
        <translation>列表中没有此代码。请补上，或更正。</translation>
    </message>
    <message>
        <source>What is personal may only enter the ledger as a commitment or a keyed digest. Change the field&apos;s class to commit or keyed.</source>
        <translation>个人信息只能以承诺值或密钥摘要进入账本。请将字段类别改为 commit 或 keyed。</translation>
    </message>
    <message>
        <source>The document a record issues must be stored. Remove input.</source>
        <translation>记录签发的文件必须存储。请删去 input。</translation>
    </message>
    <message>
        <source>A period is bounded by time fields of the type.</source>
        <translation>有效期须以该类型的时间字段为界。</translation>
    </message>
    <message>
        <source>An input is a field of the type, with ? behind it if it may be left out.</source>
        <translation>输入项须为该类型的字段；可省略的在后面加 ?。</translation>
    </message>
    <message>
        <source>The type has no such counter, or its unit differs.</source>
        <translation>该类型没有此计数器，或单位不同。</translation>
    </message>
    <message>
        <source>A limit is a number, or a quantity field of the same unit.</source>
        <translation>上限须为数值，或单位相同的数量字段。</translation>
    </message>
    <message>
        <source>The stock must be one of the type&apos;s counters.</source>
        <translation>库存须为该类型的计数器。</translation>
    </message>
    <message>
        <source>There is no such effect, or not here. Check its parts.</source>
        <translation>没有此效果，或不能用在此处。请检查其各部分。</translation>
    </message>
    <message>
        <source>A claim is on the value of a field, of one class for each name, and never on a commitment.</source>
        <translation>占用须针对字段的值，同名占用只能是同一类别，且不得针对承诺值。</translation>
    </message>
    <message>
        <source>A link leads to a record of one type of this scenario.</source>
        <translation>关联须指向本场景同一类型的记录。</translation>
    </message>
    <message>
        <source>There is no such operator. Check its spelling.</source>
        <translation>没有此运算符。请检查拼写。</translation>
    </message>
    <message>
        <source>The operator takes another number of operands.</source>
        <translation>运算符的参数个数不对。</translation>
    </message>
    <message>
        <source>Only numbers, quantities and times can be put in order.</source>
        <translation>只有数值、数量和时间可以比较大小。</translation>
    </message>
    <message>
        <source>This is no expression: a number, a flag, an id, a reading or an array stands here.</source>
        <translation>这不是表达式：此处须为数值、真假值、标识、读取值或数组。</translation>
    </message>
    <message>
        <source>This reading leads nowhere from here. Check inputs, fields and references.</source>
        <translation>此处无法读取该值。请检查输入项、字段和引用。</translation>
    </message>
    <message>
        <source>A reference to a record must stand here.</source>
        <translation>此处须为对记录的引用。</translation>
    </message>
    <message>
        <source>The scenario intake needs the fields cap and until and the claim definition.</source>
        <translation>场景受理（intake）须有字段 cap 和 until，以及占用 definition。</translation>
    </message>
    <message>
        <source>This version of the rules does not run this yet.</source>
        <translation>本版规则尚不支持此项。</translation>
    </message>
    <message>
        <source>Nobody in cast is called so, or it is not PARTY/OFFICER.</source>
        <translation>cast 中没有此人，或不是“单位/人员”的写法。</translation>
    </message>
    <message>
        <source>No test above has this name. Tests begin where earlier ones end.</source>
        <translation>前面没有此名称的测试。测试须从前面测试的结尾开始。</translation>
    </message>
    <message>
        <source>A test expects ok, or refused: with the name of a refusal behind it.</source>
        <translation>测试的期望须为 ok，或 refused: 后接拒绝名称。</translation>
    </message>
    <message>
        <source>This is no step of a test. Check its members.</source>
        <translation>这不是测试步骤。请检查其成员。</translation>
    </message>
    <message>
        <source>No act leads to this state.</source>
        <translation>没有操作通往此状态。</translation>
    </message>
    <message>
        <source>Nothing leads out of this state, and its document stays as it is for ever. If it is an end, say used_up, revoked, superseded or expired.</source>
        <translation>此状态没有出路，其文件将永远保持现状。若为终点，请写 used_up、revoked、superseded 或 expired。</translation>
    </message>
    <message>
        <source>The act draws on a record that its guard does not look at.</source>
        <translation>该操作动用某记录的额度，但其条件没有查看该记录。</translation>
    </message>
    <message>
        <source>Nothing goes upward along this link.</source>
        <translation>没有规则沿此关联向上查找。</translation>
    </message>
    <message>
        <source>The holder may do this, but no opening names a holder.</source>
        <translation>此操作限持有人，但没有开立操作指定持有人。</translation>
    </message>
    <message>
        <source>Nothing is done in this role, and nobody signs in it.</source>
        <translation>没有操作使用此角色，也无人以此角色签署。</translation>
    </message>
    <message>
        <source>Nobody in the tests has this role.</source>
        <translation>测试中没有人担任此角色。</translation>
    </message>
    <message>
        <source>This guard can never hold, so the act is never done.</source>
        <translation>此条件永远不成立，该操作无法进行。</translation>
    </message>
    <message>
        <source>No test says what must be impossible.</source>
        <translation>没有测试说明什么必须不可行。</translation>
    </message>
    <message>
        <source>The text holds what looks like a person&apos;s number. Definitions are public.</source>
        <translation>文字中似有个人号码。定义是公开的。</translation>
    </message>
    <message>
        <source>telephone numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>identity numbers</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>No test needs “%1” to be possible.</source>
        <translation>没有测试要求“%1”可行。</translation>
    </message>
    <message>
        <source>A condition of “%1” can be left out and no test fails.</source>
        <translation>去掉“%1”的一个条件，没有测试报错。</translation>
    </message>
    <message>
        <source>An effect of “%1” can be left out and no test fails.</source>
        <translation>去掉“%1”的一个效果，没有测试报错。</translation>
    </message>
    <message>
        <source>Signatures of “%1” can be left out and no test fails.</source>
        <translation>去掉“%1”的会签，没有测试报错。</translation>
    </message>
    <message>
        <source>A way out of “%1” can be left out and no test fails.</source>
        <translation>去掉“%1”的一个去向，没有测试报错。</translation>
    </message>
    <message>
        <source>Two roles are kept apart, and no test fails if they are not.</source>
        <translation>两个角色须分离，但去掉后没有测试报错。</translation>
    </message>
    <message>
        <source>%1 %2 tried against the commitment: none fits without its salt.</source>
        <translation>以 %1 个%2逐一试对承诺值：没有盐值，均不相符。</translation>
    </message>
    <message>
        <source>Nobody outside finds the value; who holds the scenario&apos;s key found it after %1 %2.</source>
        <translation>外人无法得出该值；持有场景密钥者试到第 %1 个%2时得出。</translation>
    </message>
    <message>
        <source>Anybody finds the value: it was found after %1 %2. Declare the field personal, as commit or keyed.</source>
        <translation>任何人都能得出该值：试到第 %1 个%2时得出。请将字段声明为个人信息，类别用 commit 或 keyed。</translation>
    </message>
    <message>
        <source>The value would stand in the open. Declare the field personal, as commit or keyed.</source>
        <translation>该值将公开存放。请将字段声明为个人信息，类别用 commit 或 keyed。</translation>
    </message>
    <message>
        <source>This is no valid definition.</source>
        <translation>这不是有效的定义。</translation>
    </message>
    <message>
        <source>The definition does not keep what its tests promise.</source>
        <translation>定义没有做到其测试所承诺的。</translation>
    </message>
    <message>
        <source>The definition is valid and keeps its promises. Some points want a look.</source>
        <translation>定义有效，承诺均已做到。有几处值得查看。</translation>
    </message>
    <message>
        <source>The definition is valid and keeps its promises.</source>
        <translation>定义有效，承诺均已做到。</translation>
    </message>
    <message>
        <source>any officer</source>
        <translation>任何在职人员</translation>
    </message>
    <message>
        <source>Only %1 can do this.</source>
        <translation>只有%1可以办理。</translation>
    </message>
    <message>
        <source>Possible only in the state %1.</source>
        <translation>只能在“%1”状态下办理。</translation>
    </message>
    <message>
        <source>Not now: %1.</source>
        <translation>现在不行：%1。</translation>
    </message>
    <message>
        <source>%1 must sign, too.</source>
        <translation>还须由%1签名。</translation>
    </message>
    <message>
        <source>Only a commitment is stored, no personal data. The value stays in your vault.</source>
        <translation>只存承诺值，不含个人信息。原值留在您的保管库中。</translation>
    </message>
    <message>
        <source>Only a digest under the scenario&apos;s key is stored.</source>
        <translation>只存以场景密钥计算的指纹。</translation>
    </message>
    <message>
        <source>The document that is issued. Only its two fingerprints leave this computer.</source>
        <translation>所签发的文件。只有它的两个指纹会离开本机。</translation>
    </message>
    <message>
        <source>Only the file&apos;s two fingerprints leave this computer.</source>
        <translation>只有文件的两个指纹会离开本机。</translation>
    </message>
    <message>
        <source>A whole number. %1</source>
        <translation>整数。%1</translation>
    </message>
    <message>
        <source>Up to %1 digits behind the point. %2</source>
        <translation>小数最多 %1 位。%2</translation>
    </message>
    <message>
        <source>As 2026-11-27 23:59, in this computer&apos;s time.</source>
        <translation>写作 2026-11-27 23:59，按本机时间。</translation>
    </message>
    <message>
        <source>A record&apos;s number, PARTY/NUMBER.</source>
        <translation>登记编号，写作“机关/编号”。</translation>
    </message>
    <message>
        <source>A party&apos;s id.</source>
        <translation>机关代码。</translation>
    </message>
    <message>
        <source>Public. No names, identity or phone numbers.</source>
        <translation>公开内容。不得写姓名、身份证号或手机号。</translation>
    </message>
    <message>
        <source>The ledger does not know this key yet. An admin of the party registers it.</source>
        <translation>账本上还没有这把钥匙，须由本机关管理员登记。</translation>
    </message>
    <message>
        <source>This key was revoked.</source>
        <translation>这把钥匙已被撤销。</translation>
    </message>
    <message>
        <source>This key&apos;s period has not begun.</source>
        <translation>这把钥匙的有效期尚未开始。</translation>
    </message>
    <message>
        <source>This key&apos;s period is over.</source>
        <translation>这把钥匙的有效期已过。</translation>
    </message>
    <message>
        <source>No block took the act in its time, and none will. Make it anew.</source>
        <translation>在有效期内没有区块收录这项办理，以后也不会收录。请重新办理。</translation>
    </message>
    <message>
        <source>No peer can be asked now, so the act was not handed over. It can be kept as a draft.</source>
        <translation>现在没有可用的节点，办理未提交，可存为草稿。</translation>
    </message>
    <message>
        <source>Waiting was stopped. The act may still come into a block; wait again by its number.</source>
        <translation>已停止等待。这项办理仍可能入块，可按编号继续等待。</translation>
    </message>
    <message>
        <source>The act is in a block, but a copy of headers cannot tell whether it was accepted. Set the copy to full.</source>
        <translation>办理已入块，但仅有区块头的副本无法判断是否被接受。请改为完整副本。</translation>
    </message>
    <message>
        <source>A copy of headers cannot tell this. Set the copy to full.</source>
        <translation>仅有区块头的副本无法判断此项。请改为完整副本。</translation>
    </message>
    <message>
        <source>Nothing of the ledger is verified here yet. Sync first.</source>
        <translation>这里还没有验证过账本内容。请先同步。</translation>
    </message>
    <message>
        <source>There is no such record on the ledger.</source>
        <translation>账本上没有这份登记。</translation>
    </message>
    <message>
        <source>No version of this scenario is adopted or in trial.</source>
        <translation>该应用场景没有已采用或试行中的版本。</translation>
    </message>
    <message>
        <source>This definition is not published on the ledger.</source>
        <translation>账本上没有发布这份定义。</translation>
    </message>
    <message>
        <source>No act of this number waits here.</source>
        <translation>这里没有等待中的该编号办理。</translation>
    </message>
    <message>
        <source>The scenario has no such act.</source>
        <translation>该应用场景没有这种办理事项。</translation>
    </message>
    <message>
        <source>Several acts fit. Name one of them.</source>
        <translation>有多个事项符合，请指定其中一个。</translation>
    </message>
    <message>
        <source>This act issues no document.</source>
        <translation>这种办理不签发文件。</translation>
    </message>
    <message>
        <source>A record&apos;s own number has letters a to z, digits, point, dash and underscore, at most 64.</source>
        <translation>登记自编号只含小写字母、数字、点、短横和下划线，最多 64 个字符。</translation>
    </message>
    <message>
        <source>A value that is needed was not entered.</source>
        <translation>有必填内容没有填写。</translation>
    </message>
    <message>
        <source>The act takes no such value.</source>
        <translation>这种办理没有这一项。</translation>
    </message>
    <message>
        <source>A value was entered twice.</source>
        <translation>同一项填写了两次。</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>尚未填写。</translation>
    </message>
    <message>
        <source>This is not in the list.</source>
        <translation>不在可选清单中。</translation>
    </message>
    <message>
        <source>One choice is taken here, not several.</source>
        <translation>这里只能选一项。</translation>
    </message>
    <message>
        <source>At most 64 choices are taken.</source>
        <translation>最多选 64 项。</translation>
    </message>
    <message>
        <source>Attach a file here.</source>
        <translation>请在此附上文件。</translation>
    </message>
    <message>
        <source>No file is taken here.</source>
        <translation>这里不接受文件。</translation>
    </message>
    <message>
        <source>A record&apos;s number is written PARTY/NUMBER.</source>
        <translation>登记编号的写法为“机关/编号”。</translation>
    </message>
    <message>
        <source>A party&apos;s id has letters a to z, digits, dash and underscore.</source>
        <translation>机关代码只含小写字母、数字、短横和下划线。</translation>
    </message>
    <message>
        <source>This is no number that fits here.</source>
        <translation>不是符合要求的数字。</translation>
    </message>
    <message>
        <source>A time is written as 2026-11-27T23:59:00+08:00.</source>
        <translation>时间写作 2026-11-27T23:59:00+08:00。</translation>
    </message>
    <message>
        <source>This looks like an identity or phone number. Such numbers never enter the ledger.</source>
        <translation>看起来是身份证号或手机号。这类号码不得写入账本。</translation>
    </message>
    <message>
        <source>The text is too long or holds characters that are not allowed.</source>
        <translation>文字过长，或含有不允许的字符。</translation>
    </message>
    <message>
        <source>This value needs the file with the scenario&apos;s key.</source>
        <translation>此项需要应用场景的密钥文件。</translation>
    </message>
    <message>
        <source>This key is not among those that the act asks for.</source>
        <translation>这项办理不需要此钥匙签名。</translation>
    </message>
    <message>
        <source>This key has signed the act already.</source>
        <translation>此钥匙已为这项办理签名。</translation>
    </message>
    <message>
        <source>Signatures are missing. Write the act as a draft and let the others sign it.</source>
        <translation>尚缺签名。请存为草稿，由其他人签名。</translation>
    </message>
    <message>
        <source>There is another file of that name; nothing was overwritten.</source>
        <translation>已有同名的其他文件，没有覆盖。</translation>
    </message>
    <message>
        <source>This is no draft of an act that this program can read.</source>
        <translation>不是本程序能读取的办理草稿。</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file was changed.</source>
        <translation>口令不对，或文件被改动过。</translation>
    </message>
    <message>
        <source>A key needs a passphrase.</source>
        <translation>钥匙必须设口令。</translation>
    </message>
    <message>
        <source>There is no such key here.</source>
        <translation>这里没有这把钥匙。</translation>
    </message>
    <message>
        <source>Several keys are called so. Name one by its file or id.</source>
        <translation>有多把钥匙符合。请用文件或编号指定。</translation>
    </message>
    <message>
        <source>There is a file of that name already; nothing was overwritten.</source>
        <translation>已有同名文件，没有覆盖。</translation>
    </message>
    <message>
        <source>A key&apos;s owner is a party&apos;s id and an officer&apos;s: letters a to z, digits, dash and underscore.</source>
        <translation>钥匙的所有者由机关代码和人员代号组成，只含小写字母、数字、短横和下划线。</translation>
    </message>
    <message>
        <source>This is neither a key file nor a public key.</source>
        <translation>既不是钥匙文件，也不是公钥文件。</translation>
    </message>
    <message>
        <source>There is no terminal to ask on. Give a passphrase file.</source>
        <translation>没有可供输入的终端，请指定口令文件。</translation>
    </message>
    <message>
        <source>The two entries differ. Nothing was made.</source>
        <translation>两次输入不一致，没有制作。</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令为空。</translation>
    </message>
    <message>
        <source>a part of it is too long, too many or not in form</source>
        <translation>其中某一部分过长、过多或格式不对</translation>
    </message>
    <message>
        <source>a signing key was revoked</source>
        <translation>签名钥匙已被撤销</translation>
    </message>
    <message>
        <source>a signing key is outside its period</source>
        <translation>签名钥匙不在有效期内</translation>
    </message>
    <message>
        <source>there is no such party, or it is registered already</source>
        <translation>没有这个机关，或已经登记</translation>
    </message>
    <message>
        <source>the key cannot be used, is known already, or is another officer&apos;s</source>
        <translation>钥匙不可用、已登记，或属于其他人员</translation>
    </message>
    <message>
        <source>the definition cannot be read, or is published already</source>
        <translation>定义无法读取，或已经发布</translation>
    </message>
    <message>
        <source>this party sealed the same before</source>
        <translation>该机关此前已存证过同一内容</translation>
    </message>
    <message>
        <source>the council&apos;s act is out of its bounds</source>
        <translation>理事会的办理超出允许范围</translation>
    </message>
    <message>
        <source>this ledger was handed over to another one</source>
        <translation>本账本已移交给另一账本</translation>
    </message>
    <message>
        <source>The ledger refuses this: %1.</source>
        <translation>账本不接受：%1。</translation>
    </message>
    <message>
        <source>(opening)</source>
        <translation>（开立）</translation>
    </message>
</context>
<context>
    <name>scenario_tables</name>
    <message>
        <source>(opening)</source>
        <translation>（开立）</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>“%1”的流转</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>an officer</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>担任者</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>须与之分离</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Effects:</source>
        <translation>效果：</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Further signatures</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Test fails: %1</source>
        <translation>测试未通过：%1</translation>
    </message>
    <message>
        <source>%1 rules taken away in turn; no test fails for %2 of them</source>
        <translation>逐条去除 %1 条规则；其中 %2 条没有测试报错</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
</context>
</TS>
