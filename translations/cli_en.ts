<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>cli</name>
        <message>
            <source>Block</source>
            <translation>Block</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Hash</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>State root</source>
            <translation>State root</translation>
        </message>
        <message>
            <source>Data hash</source>
            <translation>Data hash</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Signed by</translation>
        </message>
        <message>
            <source>Only the header is held.</source>
            <translation>Only the header is held.</translation>
        </message>
        <message>
            <source>Transaction</source>
            <translation>Transaction</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>Party</translation>
        </message>
        <message>
            <source>Nothing found in what this copy holds.</source>
            <translation>Nothing found in what this copy holds.</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Ledger</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Fingerprint</translation>
        </message>
        <message>
            <source>Joining</source>
            <translation>Joining</translation>
        </message>
        <message>
            <source>Joined. Next: city-ledger sync</source>
            <translation>Joined. Next: city-ledger sync</translation>
        </message>
        <message>
            <source>The output could not be written.</source>
            <translation>The output could not be written.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>revoked</translation>
        </message>
        <message>
            <source>Trust root</source>
            <translation>Trust root</translation>
        </message>
        <message>
            <source>Trust period</source>
            <translation>Trust period</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>Peer</source>
            <translation>Peer</translation>
        </message>
        <message>
            <source>Opened by</source>
            <translation>Opened by</translation>
        </message>
        <message>
            <source>History, newest first</source>
            <translation>History, newest first</translation>
        </message>
        <message>
            <source>block %1</source>
            <translation>block %1</translation>
        </message>
        <message>
            <source>Verifying files</source>
            <translation>Verifying files</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>Written: %1</translation>
        </message>
        <message>
            <source>Verified to</source>
            <translation>Verified to</translation>
        </message>
        <message>
            <source>Blocks held</source>
            <translation>Blocks held</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>Trusted until</source>
            <translation>Trusted until</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Verifying blocks</source>
            <translation>Verifying blocks</translation>
        </message>
        <message>
            <source>Act number</source>
            <translation>Act number</translation>
        </message>
        <message>
            <source>Not as expected: %1: expected %2, got %3</source>
            <translation>Not as expected: %1: expected %2, got %3</translation>
        </message>
        <message>
            <source>All %n file(s) of the list are as expected.</source>
            <translation>The file of the list is as expected.</translation>
        </message>
        <message>
            <source>%n file(s) not as expected.</source>
            <translation>%n file not as expected.</translation>
        </message>
        <message>
            <source>There are no files there.</source>
            <translation>There are no files there.</translation>
        </message>
    </context>
</TS>
