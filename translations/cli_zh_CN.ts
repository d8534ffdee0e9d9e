<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
            <translation>签名比例</translation>
        </message>
        <message>
            <source>Only the header is held.</source>
            <translation>只持有区块头。</translation>
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
            <translation>本机副本中没有找到。</translation>
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
            <translation>登记数</translation>
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
            <translation>有效至</translation>
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
            <translation>本机副本</translation>
        </message>
        <message>
            <source>Verifying blocks</source>
            <translation>正在核验区块</translation>
        </message>
        <message>
            <source>Act number</source>
            <translation>行为编号</translation>
        </message>
        <message>
            <source>Not as expected: %1: expected %2, got %3</source>
            <translation>与预期不符：%1：预期 %2，实为 %3</translation>
        </message>
        <message>
            <source>All %n file(s) of the list are as expected.</source>
            <translation>清单中的 %n 份文件全部符合预期。</translation>
        </message>
        <message>
            <source>%n file(s) not as expected.</source>
            <translation>%n 份文件与预期不符。</translation>
        </message>
        <message>
            <source>There are no files there.</source>
            <translation>那里没有文件。</translation>
        </message>
    </context>
</TS>
