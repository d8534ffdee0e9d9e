<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Report</name>
        <message>
            <source>No. %1</source>
            <translation>No. %1</translation>
        </message>
        <message>
            <source>A print is for reference only; the files themselves decide.</source>
            <translation>A print is for reference only; the files themselves decide.</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>1. Conclusion</source>
            <translation>1. Conclusion</translation>
        </message>
        <message>
            <source>2. Every file</source>
            <translation>2. Every file</translation>
        </message>
        <message>
            <source>3. Method and basis of trust</source>
            <translation>3. Method and basis of trust</translation>
        </message>
        <message>
            <source>4. Limits</source>
            <translation>4. Limits</translation>
        </message>
        <message>
            <source>5. How to check again without this program</source>
            <translation>5. How to check again without this program</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Scope</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) verified</source>
            <translation>
                <numerusform>%n file verified</numerusform>
                <numerusform>%n files verified</numerusform>
            </translation>
        </message>
        <message>
            <source>full copy, blocks %1 to %2</source>
            <translation>full copy, blocks %1 to %2</translation>
        </message>
        <message>
            <source>headers and proofs</source>
            <translation>headers and proofs</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Ledger</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>As of</translation>
        </message>
        <message>
            <source>block %1</source>
            <translation>block %1</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>Confirmed by</translation>
        </message>
        <message>
            <source>%1 of %2 department peers</source>
            <translation>%1 of %2 department peers</translation>
        </message>
        <message>
            <source>Last synced</source>
            <translation>Last synced</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>Prepared by</source>
            <translation>Prepared by</translation>
        </message>
        <message>
            <source>No files were verified.</source>
            <translation>No files were verified.</translation>
        </message>
        <message numerus="yes">
            <source>All %n file(s) are registered and in force.</source>
            <translation>
                <numerusform>The file is registered and in force.</numerusform>
                <numerusform>All %n files are registered and in force.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 files need attention, %3 are registered and in force.</source>
            <translation>%1 of %2 files need attention, %3 are registered and in force.</translation>
        </message>
        <message>
            <source>Registration shows that a file is unchanged since it was registered, not that its content is true.</source>
            <translation>Registration shows that a file is unchanged since it was registered, not that its content is true.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Record and authority</source>
            <translation>Record and authority</translation>
        </message>
        <message numerus="yes">
            <source>End of the table, %n row(s).</source>
            <translation>
                <numerusform>End of the table, %n row.</numerusform>
                <numerusform>End of the table, %n rows.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 bytes</translation>
        </message>
        <message>
            <source>Registered in block %1, %2</source>
            <translation>Registered in block %1, %2</translation>
        </message>
        <message>
            <source>Registered SHA-256</source>
            <translation>Registered SHA-256</translation>
        </message>
        <message>
            <source>Trust starts at block %1, whose hash the city's profile gives. From there every header up to block %2 was verified on this computer: by the signatures of more than two thirds of the voting power, or by the hash that a verified header carries.</source>
            <translation>Trust starts at block %1, whose hash the city's profile gives. From there every header up to block %2 was verified on this computer: by the signatures of more than two thirds of the voting power, or by the hash that a verified header carries.</translation>
        </message>
        <message>
            <source>The data of every block from %1 to %2 was checked against its header and run again; the state it gives is the one the headers carry.</source>
            <translation>The data of every block from %1 to %2 was checked against its header and run again; the state it gives is the one the headers carry.</translation>
        </message>
        <message>
            <source>Each file was digested with SHA-256 and SM3. Each answer rests on proofs that lead from the record to the state root in the header behind block %1.</source>
            <translation>Each file was digested with SHA-256 and SM3. Each answer rests on proofs that lead from the record to the state root in the header behind block %1.</translation>
        </message>
        <message>
            <source>Block %1</source>
            <translation>Block %1</translation>
        </message>
        <message>
            <source>City profile</source>
            <translation>City profile</translation>
        </message>
        <message>
            <source>Data file SHA-256</source>
            <translation>Data file SHA-256</translation>
        </message>
        <message>
            <source>This report speaks of block %1 and before. "Not registered" does not mean forged; "cannot tell" does not mean no.</source>
            <translation>This report speaks of block %1 and before. "Not registered" does not mean forged; "cannot tell" does not mean no.</translation>
        </message>
        <message>
            <source>The trust period ended on %1: newer blocks were not accepted until a new profile is imported. The answers above are not changed by that.</source>
            <translation>The trust period ended on %1: newer blocks were not accepted until a new profile is imported. The answers above are not changed by that.</translation>
        </message>
        <message>
            <source>The trust period runs until %1.</source>
            <translation>The trust period runs until %1.</translation>
        </message>
        <message>
            <source>Block signatures are Ed25519, as the engine makes them. SM2 and SM3 are computed in software; this program is not a certified cryptographic module.</source>
            <translation>Block signatures are Ed25519, as the engine makes them. SM2 and SM3 are computed in software; this program is not a certified cryptographic module.</translation>
        </message>
        <message>
            <source>A file's digests can be had with OpenSSL 3 alone; they must equal those above:</source>
            <translation>A file's digests can be had with OpenSSL 3 alone; they must equal those above:</translation>
        </message>
        <message>
            <source>Then ask any department's peer for the block named beside the file and compare the block's hash and the record's digest. The data file that came with this report has the digest printed in part 3; check it the same way.</source>
            <translation>Then ask any department's peer for the block named beside the file and compare the block's hash and the record's digest. The data file that came with this report has the digest printed in part 3; check it the same way.</translation>
        </message>
        <message>
            <source>Document verification report</source>
            <translation>Document verification report</translation>
        </message>
        <message>
            <source>The scenario is on trial</source>
            <translation>The scenario is on trial</translation>
        </message>
        <message>
            <source>The file stands in other records, too</source>
            <translation>The file stands in other records, too</translation>
        </message>
        <message>
            <source>Only one of the two digests is registered</source>
            <translation>Only one of the two digests is registered</translation>
        </message>
        <message>
            <source>The record it names does not exist</source>
            <translation>The record it names does not exist</translation>
        </message>
        <message>
            <source>The scenario is suspended</source>
            <translation>The scenario is suspended</translation>
        </message>
        <message>
            <source>The scenario is retired</source>
            <translation>The scenario is retired</translation>
        </message>
        <message>
            <source>The signing key was revoked as compromised since before the act</source>
            <translation>The signing key was revoked as compromised since before the act</translation>
        </message>
        <message>
            <source>The copy has gaps there</source>
            <translation>The copy has gaps there</translation>
        </message>
        <message>
            <source>The departments are in dispute from an earlier block on</source>
            <translation>The departments are in dispute from an earlier block on</translation>
        </message>
        <message>
            <source>The file could not be read</source>
            <translation>The file could not be read</translation>
        </message>
        <message>
            <source>A proof could not be had</source>
            <translation>A proof could not be had</translation>
        </message>
        <message>
            <source>The file changed while it was read</source>
            <translation>The file changed while it was read</translation>
        </message>
        <message>
            <source>The digest was anchored, not registered as a document</source>
            <translation>The digest was anchored, not registered as a document</translation>
        </message>
        <message>
            <source>Contradicts the register</source>
            <translation>Contradicts the register</translation>
        </message>
        <message>
            <source>Contradicts</source>
            <translation>Contradicts</translation>
        </message>
        <message>
            <source>Registered, revoked</source>
            <translation>Registered, revoked</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Revoked</translation>
        </message>
        <message>
            <source>Registered, suspended</source>
            <translation>Registered, suspended</translation>
        </message>
        <message>
            <source>Suspended</source>
            <translation>Suspended</translation>
        </message>
        <message>
            <source>Cannot tell</source>
            <translation>Cannot tell</translation>
        </message>
        <message>
            <source>Not registered</source>
            <translation>Not registered</translation>
        </message>
        <message>
            <source>On record as an attachment</source>
            <translation>On record as an attachment</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>Attachment</translation>
        </message>
        <message>
            <source>Registered, expired</source>
            <translation>Registered, expired</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expired</translation>
        </message>
        <message>
            <source>Registered, fulfilled</source>
            <translation>Registered, fulfilled</translation>
        </message>
        <message>
            <source>Fulfilled</source>
            <translation>Fulfilled</translation>
        </message>
        <message>
            <source>Registered, superseded</source>
            <translation>Registered, superseded</translation>
        </message>
        <message>
            <source>Superseded</source>
            <translation>Superseded</translation>
        </message>
        <message>
            <source>Submitted, not in force yet</source>
            <translation>Submitted, not in force yet</translation>
        </message>
        <message>
            <source>Not yet in force</source>
            <translation>Not yet in force</translation>
        </message>
        <message>
            <source>Registered, in force</source>
            <translation>Registered, in force</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>The record it names holds another document</source>
            <translation>The record it names holds another document</translation>
        </message>
        <message>
            <source>The record holds a newer revision</source>
            <translation>The record holds a newer revision</translation>
        </message>
        <message>
            <source>The file stands in more records than are looked through</source>
            <translation>The file stands in more records than are looked through</translation>
        </message>
        <message>
            <source>The record's scenario cannot be read by this version</source>
            <translation>The record's scenario cannot be read by this version</translation>
        </message>
    </context>
</TS>
