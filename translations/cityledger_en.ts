<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>cityledger::ui::ActBox</name>
    <message>
        <source>Acting as</source>
        <translation>Acting as</translation>
    </message>
    <message>
        <source>Signed by key</source>
        <translation>Signed by key</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Number of the act</source>
        <translation>Number of the act</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Open record</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ActDialog</name>
    <message>
        <source>Nothing has to be entered for this.</source>
        <translation>Nothing has to be entered for this.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Check and show what becomes public</source>
        <translation>Check and show what becomes public</translation>
    </message>
    <message>
        <source>Exactly this becomes public on the ledger, for good:</source>
        <translation>Exactly this becomes public on the ledger, for good:</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase of the key</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Keep as draft…</source>
        <translation>Keep as draft…</translation>
    </message>
    <message>
        <source>Sign and submit</source>
        <translation>Sign and submit</translation>
    </message>
    <message>
        <source>Show the record as it is now</source>
        <translation>Show the record as it is now</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>The key belongs to %1.</source>
        <translation>The key belongs to %1.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message numerus="yes">
        <source>It stays open for %n minutes after the last use.</source>
        <translation>
            <numerusform>It stays open for %n minutes after the last use.</numerusform>
            <numerusform>It stays open for %n minutes after the last use.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is open.</source>
        <translation>The key is open.</translation>
    </message>
    <message>
        <source>The key was locked meanwhile.</source>
        <translation>The key was locked meanwhile.</translation>
    </message>
    <message>
        <source>Waiting until the own node has verified it</source>
        <translation>Waiting until the own node has verified it</translation>
    </message>
    <message>
        <source>Handed to the departments&apos; peers</source>
        <translation>Handed to the departments&apos; peers</translation>
    </message>
    <message>
        <source>It may come into a block up to %1.</source>
        <translation>It may come into a block up to %1.</translation>
    </message>
    <message>
        <source>Waiting for the block</source>
        <translation>Waiting for the block</translation>
    </message>
    <message>
        <source>%1 blocks so far</source>
        <translation>%1 blocks so far</translation>
    </message>
    <message>
        <source>Accepted, and verified by the own node</source>
        <translation>Accepted, and verified by the own node</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Act number</source>
        <translation>Act number</translation>
    </message>
    <message>
        <source>Not waited for any longer</source>
        <translation>Not waited for any longer</translation>
    </message>
    <message>
        <source>Nothing was changed by this act</source>
        <translation>Nothing was changed by this act</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Meanwhile</translation>
    </message>
    <message>
        <source>State now</source>
        <translation>State now</translation>
    </message>
    <message>
        <source>Keep the act as a draft</source>
        <translation>Keep the act as a draft</translation>
    </message>
    <message>
        <source>Kept, unsigned, in %1. It was not submitted.</source>
        <translation>Kept, unsigned, in %1. It was not submitted.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ActForm</name>
    <message>
        <source>Record number</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>May be left empty; then it is made from the time.</source>
        <translation>May be left empty; then it is made from the time.</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>&amp;Ledger</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ActionsCard</name>
    <message>
        <source>What can be done</source>
        <translation>What can be done</translation>
    </message>
    <message>
        <source>There is no key here to act with. Keys are made and restored in the settings.</source>
        <translation>There is no key here to act with. Keys are made and restored in the settings.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Open the settings</translation>
    </message>
    <message>
        <source>Asking the ledger&apos;s rules…</source>
        <translation>Asking the ledger&apos;s rules…</translation>
    </message>
    <message>
        <source>with the key of %1</source>
        <translation>with the key of %1</translation>
    </message>
    <message>
        <source>Nothing, with this key.</source>
        <translation>Nothing, with this key.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Not possible now</translation>
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
        <translation>Copy</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Choose a block to see its header, its signers and what happened in it.</source>
        <translation>Choose a block to see its header, its signers and what happened in it.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Header only</source>
        <translation>Header only</translation>
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
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln validators signed, %2 of voting power</source>
        <translation>
            <numerusform>%1 of %Ln validator signed, %2 of voting power</numerusform>
            <numerusform>%1 of %Ln validators signed, %2 of voting power</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust path</source>
        <translation>Trust path</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Rules version</source>
        <translation>Rules version</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Validators</source>
        <translation>Validators</translation>
    </message>
    <message>
        <source>Next validators</source>
        <translation>Next validators</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Consensus</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Last results</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>Last commit</translation>
    </message>
    <message>
        <source>Misbehaviour</source>
        <translation>Misbehaviour</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Signers and the other header fields</source>
        <translation>Signers and the other header fields</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of misbehaviour</source>
        <translation>
            <numerusform>%Ln piece of misbehaviour</numerusform>
            <numerusform>%Ln pieces of misbehaviour</numerusform>
        </translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>voted for none</source>
        <translation>voted for none</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>power %1</translation>
    </message>
    <message>
        <source>Acts in this block  %1</source>
        <translation>Acts in this block  %1</translation>
    </message>
    <message>
        <source>the transactions are not downloaded</source>
        <translation>the transactions are not downloaded</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transactions of another application</source>
        <translation>
            <numerusform>%Ln transaction of another application</numerusform>
            <numerusform>%Ln transactions of another application</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transactions</source>
        <translation>
            <numerusform>%Ln transaction</numerusform>
            <numerusform>%Ln transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transactions, all accepted</source>
        <translation>
            <numerusform>%Ln transaction, accepted</numerusform>
            <numerusform>%Ln transactions, all accepted</numerusform>
        </translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more acts are not shown here</source>
        <translation>
            <numerusform>%Ln more act is not shown here</numerusform>
            <numerusform>%Ln more acts are not shown here</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing happened in this block. Empty blocks keep the ledger&apos;s time running.</source>
        <translation>Nothing happened in this block. Empty blocks keep the ledger&apos;s time running.</translation>
    </message>
    <message>
        <source>the starting point itself</source>
        <translation>the starting point itself</translation>
    </message>
    <message numerus="yes">
        <source>from block %1 by %Ln skips</source>
        <translation>
            <numerusform>from block %1 by %Ln skip</numerusform>
            <numerusform>from block %1 by %Ln skips</numerusform>
        </translation>
    </message>
    <message>
        <source>by hash link from block %1</source>
        <translation>by hash link from block %1</translation>
    </message>
    <message>
        <source>not checked one by one: the hash link from a checked block vouches for it</source>
        <translation>not checked one by one: the hash link from a checked block vouches for it</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::BlockModel</name>
    <message>
        <source>Not held</source>
        <translation>Not held</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Header only</source>
        <translation>Header only</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::BlocksPage</name>
    <message>
        <source>Blocks</source>
        <translation>Blocks</translation>
    </message>
    <message>
        <source>every header checked by hash link, every commit by signature</source>
        <translation>every header checked by hash link, every commit by signature</translation>
    </message>
    <message>
        <source>Height, hash, digest, record number</source>
        <translation>Height, hash, digest, record number</translation>
    </message>
    <message>
        <source>Blocks, newest first</source>
        <translation>Blocks, newest first</translation>
    </message>
    <message>
        <source>No block has been verified yet. Sync to fetch them.</source>
        <translation>No block has been verified yet. Sync to fetch them.</translation>
    </message>
    <message>
        <source>Headers %1 to %2 verified</source>
        <translation>Headers %1 to %2 verified</translation>
    </message>
    <message>
        <source>Blocks %1 to %2 verified; others are headers only</source>
        <translation>Blocks %1 to %2 verified; others are headers only</translation>
    </message>
    <message>
        <source>Blocks %1 to %2 verified, none missing</source>
        <translation>Blocks %1 to %2 verified, none missing</translation>
    </message>
    <message>
        <source>Block %1 is not in this copy; it holds %2 to %3</source>
        <translation>Block %1 is not in this copy; it holds %2 to %3</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::CheckCard</name>
    <message>
        <source>Check of the copy</source>
        <translation>Check of the copy</translation>
    </message>
    <message>
        <source>Check the copy</source>
        <translation>Check the copy</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Comparing every stored byte with its hash…</source>
        <translation>Comparing every stored byte with its hash…</translation>
    </message>
    <message>
        <source>%1 records, %2</source>
        <translation>%1 records, %2</translation>
    </message>
    <message>
        <source>Every stored byte is compared with the hash that stands for it. Repair puts right what is damaged, from the copy&apos;s own blocks or from the peers, and nothing else.</source>
        <translation>Every stored byte is compared with the hash that stands for it. Repair puts right what is damaged, from the copy&apos;s own blocks or from the peers, and nothing else.</translation>
    </message>
    <message>
        <source>%1 headers, %2 blocks, %3 values of the state, %4 entries of the index</source>
        <translation>%1 headers, %2 blocks, %3 values of the state, %4 entries of the index</translation>
    </message>
    <message>
        <source>Repaired: %1</source>
        <translation>Repaired: %1</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>Damaged: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damages are left. Nothing damaged is shown as verified. Repair while a peer can be reached.</source>
        <translation>
            <numerusform>One damage is left. Nothing damaged is shown as verified. Repair while a peer can be reached.</numerusform>
            <numerusform>%Ln damages are left. Nothing damaged is shown as verified. Repair while a peer can be reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln damages are repaired.</source>
        <translation>
            <numerusform>The damage is repaired.</numerusform>
            <numerusform>All %Ln damages are repaired.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every stored byte is what was verified.</source>
        <translation>Every stored byte is what was verified.</translation>
    </message>
    <message>
        <source>No damage was found, but not everything could be compared.</source>
        <translation>No damage was found, but not everything could be compared.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::CopyProblem</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Opening the copy of the ledger</source>
        <translation>Opening the copy of the ledger</translation>
    </message>
    <message>
        <source>Process: %1</source>
        <translation>Process: %1</translation>
    </message>
    <message>
        <source>The copy cannot be opened</source>
        <translation>The copy cannot be opened</translation>
    </message>
    <message>
        <source>Repair and open</source>
        <translation>Repair and open</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::DecideDialog</name>
    <message>
        <source>Decide about two signed blocks</source>
        <translation>Decide about two signed blocks</translation>
    </message>
    <message>
        <source>Ask the departments before you decide, by telephone or letter. The dossier stays listed whatever you choose, and you may decide again later.</source>
        <translation>Ask the departments before you decide, by telephone or letter. The dossier stays listed whatever you choose, and you may decide again later.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Until then nothing from block %1 on is trusted.</source>
        <translation>Until then nothing from block %1 on is trusted.</translation>
    </message>
    <message>
        <source>Shown by: %1</source>
        <translation>Shown by: %1</translation>
    </message>
    <message>
        <source>Go on with the first side&apos;s peers</source>
        <translation>Go on with the first side&apos;s peers</translation>
    </message>
    <message>
        <source>Go on with the second side&apos;s peers</source>
        <translation>Go on with the second side&apos;s peers</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::DecisionsCard</name>
    <message>
        <source>Waiting for a decision</source>
        <translation>Waiting for a decision</translation>
    </message>
    <message>
        <source>Waiting for a decision: %1</source>
        <translation>Waiting for a decision: %1</translation>
    </message>
    <message>
        <source>No scenario waits for a decision. A proposal appears here once it is submitted.</source>
        <translation>No scenario waits for a decision. A proposal appears here once it is submitted.</translation>
    </message>
    <message>
        <source>%1, since %2. Next: %3</source>
        <translation>%1, since %2. Next: %3</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Decide on %1</source>
        <translation>Decide on %1</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Read %1</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::DossierCard</name>
    <message>
        <source>Attack dossiers</source>
        <translation>Attack dossiers</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>Save evidence…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>What was signed</translation>
    </message>
    <message>
        <source>Signed both</source>
        <translation>Signed both</translation>
    </message>
    <message>
        <source>Found (%1)</source>
        <translation>Found (%1)</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>attack-%1.cityproof</source>
        <translation>attack-%1.cityproof</translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation>Save evidence</translation>
    </message>
    <message>
        <source>Evidence written to %1</source>
        <translation>Evidence written to %1</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::DropOverlay</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln folders</source>
        <translation>
            <numerusform>in %Ln folder</numerusform>
            <numerusform>in %Ln folders</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 in all</translation>
    </message>
    <message numerus="yes">
        <source>Let go to verify %Ln items</source>
        <translation>
            <numerusform>Let go to verify %Ln item</numerusform>
            <numerusform>Let go to verify %Ln items</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can be verified</source>
        <translation>Nothing here can be verified</translation>
    </message>
    <message>
        <source>Files and folders, with all that is in them</source>
        <translation>Files and folders, with all that is in them</translation>
    </message>
    <message>
        <source>Files never leave this computer; only their fingerprints are computed here</source>
        <translation>Files never leave this computer; only their fingerprints are computed here</translation>
    </message>
    <message>
        <source>Their fingerprints are sent to the departments&apos; peers</source>
        <translation>Their fingerprints are sent to the departments&apos; peers</translation>
    </message>
    <message numerus="yes">
        <source>Not accepted: %Ln links to the web or to other computers</source>
        <translation>
            <numerusform>Not accepted: %Ln link to the web or to another computer</numerusform>
            <numerusform>Not accepted: %Ln links to the web or to other computers</numerusform>
        </translation>
    </message>
    <message>
        <source>Web links and the text of messages are not accepted. Move out of the window or press Esc to cancel.</source>
        <translation>Web links and the text of messages are not accepted. Move out of the window or press Esc to cancel.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::FileField</name>
    <message>
        <source>Choose the document</source>
        <translation>Choose the document</translation>
    </message>
    <message>
        <source>Choose a file for: %1</source>
        <translation>Choose a file for: %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Take the file back</source>
        <translation>Take the file back</translation>
    </message>
    <message>
        <source>or drop the file here</source>
        <translation>or drop the file here</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::FirstRun</name>
    <message>
        <source>Making the sample city: a year of history and its documents</source>
        <translation>Making the sample city: a year of history and its documents</translation>
    </message>
    <message>
        <source>Starting the sample city&apos;s peer</source>
        <translation>Starting the sample city&apos;s peer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Starting point of trust</source>
        <translation>Starting point of trust</translation>
    </message>
    <message>
        <source>Department peers</source>
        <translation>Department peers</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>compare the fingerprint in the letter</source>
        <translation>compare the fingerprint in the letter</translation>
    </message>
    <message>
        <source>whom to ask</source>
        <translation>whom to ask</translation>
    </message>
    <message>
        <source>verify a document</source>
        <translation>verify a document</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>from which block on to trust</source>
        <translation>from which block on to trust</translation>
    </message>
    <message>
        <source>none of them is trusted</source>
        <translation>none of them is trusted</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>To the workstation</source>
        <translation>To the workstation</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Starting the sample city</source>
        <translation>Starting the sample city</translation>
    </message>
    <message>
        <source>Comparing the starting point with the peers</source>
        <translation>Comparing the starting point with the peers</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Joining</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::FirstRunSpine</name>
    <message>
        <source>No city profile?</source>
        <translation>No city profile?</translation>
    </message>
    <message>
        <source>The sample city lives on this computer; no network is used.</source>
        <translation>The sample city lives on this computer; no network is used.</translation>
    </message>
    <message>
        <source>Use the sample city</source>
        <translation>Use the sample city</translation>
    </message>
    <message>
        <source>City Ledger Workstation</source>
        <translation>City Ledger Workstation</translation>
    </message>
    <message>
        <source>First set-up</source>
        <translation>First set-up</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::HashLabel</name>
    <message>
        <source>Copy without spaces</source>
        <translation>Copy without spaces</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::KeysCard</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>Public key…</source>
        <translation>Public key…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Key that acts</source>
        <translation>Key that acts</translation>
    </message>
    <message>
        <source>Party&apos;s id</source>
        <translation>Party&apos;s id</translation>
    </message>
    <message>
        <source>Officer&apos;s pseudonym</source>
        <translation>Officer&apos;s pseudonym</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithm</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Make the key</translation>
    </message>
    <message>
        <source>There are no keys yet. A key signs what you do on the ledger; its file stays here, sealed under a passphrase.</source>
        <translation>There are no keys yet. A key signs what you do on the ledger; its file stays here, sealed under a passphrase.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Key id</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>On the ledger</source>
        <translation>On the ledger</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message numerus="yes">
        <source>open, locked after %n minutes without use</source>
        <translation>
            <numerusform>open, locked after %n minutes without use</numerusform>
            <numerusform>open, locked after %n minutes without use</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>Made. Back it up, and give its public key to your party&apos;s admin, who registers it.</source>
        <translation>Made. Back it up, and give its public key to your party&apos;s admin, who registers it.</translation>
    </message>
    <message>
        <source>Back up the key</source>
        <translation>Back up the key</translation>
    </message>
    <message>
        <source>Copied to %1, sealed as it is.</source>
        <translation>Copied to %1, sealed as it is.</translation>
    </message>
    <message>
        <source>Restore a key</source>
        <translation>Restore a key</translation>
    </message>
    <message>
        <source>Keys (*.citykey)</source>
        <translation>Keys (*.citykey)</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Restored: %1</translation>
    </message>
    <message>
        <source>Save the public key</source>
        <translation>Save the public key</translation>
    </message>
    <message>
        <source>Saved to %1. It holds no secret.</source>
        <translation>Saved to %1. It holds no secret.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::LanguageStep</name>
    <message>
        <source>In which language should the program speak?</source>
        <translation>In which language should the program speak?</translation>
    </message>
    <message>
        <source>It can be switched at any time, at the lower right of the window.</source>
        <translation>It can be switched at any time, at the lower right of the window.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::LifecycleGraph</name>
    <message>
        <source>%1: now</source>
        <translation>%1: now</translation>
    </message>
    <message>
        <source>%1: passed</source>
        <translation>%1: passed</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln items were not accepted: they are links, not files on this computer</source>
        <translation>
            <numerusform>%Ln item was not accepted: it is a link, not a file on this computer</numerusform>
            <numerusform>%Ln items were not accepted: they are links, not files on this computer</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify files…</source>
        <translation>Verify files…</translation>
    </message>
    <message>
        <source>Verify a folder…</source>
        <translation>Verify a folder…</translation>
    </message>
    <message>
        <source>Export results…</source>
        <translation>Export results…</translation>
    </message>
    <message>
        <source>Make report…</source>
        <translation>Make report…</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Clear list</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Copy verdict</source>
        <translation>Copy verdict</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Paste files</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Cancel verifying</source>
        <translation>Cancel verifying</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>Light appearance</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>Dark appearance</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Go to height…</source>
        <translation>Go to height…</translation>
    </message>
    <message>
        <source>Open the copy&apos;s folder</source>
        <translation>Open the copy&apos;s folder</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Copy diagnosis</source>
        <translation>Copy diagnosis</translation>
    </message>
    <message>
        <source>Choose files to verify</source>
        <translation>Choose files to verify</translation>
    </message>
    <message>
        <source>Choose a folder to verify</source>
        <translation>Choose a folder to verify</translation>
    </message>
    <message>
        <source>There are no files on the clipboard. Copy files in the file manager first.</source>
        <translation>There are no files on the clipboard. Copy files in the file manager first.</translation>
    </message>
    <message>
        <source>City Ledger Workstation</source>
        <translation>City Ledger Workstation</translation>
    </message>
    <message>
        <source>The diagnosis is on the clipboard</source>
        <translation>The diagnosis is on the clipboard</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>Switch the language</translation>
    </message>
    <message>
        <source>The files will be verified as soon as the first sync is done</source>
        <translation>The files will be verified as soon as the first sync is done</translation>
    </message>
    <message>
        <source>New record…</source>
        <translation>New record…</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Key: %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>City Ledger</source>
        <translation>City Ledger</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <source>City Ledger Workstation</source>
        <translation>City Ledger Workstation</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::OverviewPage</name>
    <message>
        <source>Height, hash, digest, record number</source>
        <translation>Height, hash, digest, record number</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Latest acts on the ledger</source>
        <translation>Latest acts on the ledger</translation>
    </message>
    <message>
        <source>Starting point of trust</source>
        <translation>Starting point of trust</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <translation>Since (%1)</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nothing needs attention</translation>
    </message>
    <message>
        <source>No acts in this copy yet</source>
        <translation>No acts in this copy yet</translation>
    </message>
    <message>
        <source>Department peers</source>
        <translation>Department peers</translation>
    </message>
    <message>
        <source>All blocks</source>
        <translation>All blocks</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>this computer</translation>
    </message>
    <message>
        <source>See the peer</source>
        <translation>See the peer</translation>
    </message>
    <message>
        <source>The trust period is over</source>
        <translation>The trust period is over</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Import a profile</translation>
    </message>
    <message>
        <source>See the peers</source>
        <translation>See the peers</translation>
    </message>
    <message>
        <source>Some blocks are not downloaded yet</source>
        <translation>Some blocks are not downloaded yet</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files contradicted the register today</source>
        <translation>
            <numerusform>%Ln file contradicted the register today</numerusform>
            <numerusform>%Ln files contradicted the register today</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>See the files</source>
        <translation>See the files</translation>
    </message>
    <message>
        <source>The peer does not answer</source>
        <translation>The peer does not answer</translation>
    </message>
    <message>
        <source>Trust ends in %1 unless new blocks are synced</source>
        <translation>Trust ends in %1 unless new blocks are synced</translation>
    </message>
    <message>
        <source>See the settings</source>
        <translation>See the settings</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Needs attention  %1</source>
        <translation>Needs attention  %1</translation>
    </message>
    <message>
        <source>Department peers  %1</source>
        <translation>Department peers  %1</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Runs to</source>
        <translation>Runs to</translation>
    </message>
    <message>
        <source>Verified today  %1</source>
        <translation>Verified today  %1</translation>
    </message>
    <message>
        <source>No file has been verified today. Drop one onto the window.</source>
        <translation>No file has been verified today. Drop one onto the window.</translation>
    </message>
    <message>
        <source>octagon: a file contradicted the register</source>
        <translation>octagon: a file contradicted the register</translation>
    </message>
    <message>
        <source>last 14 days</source>
        <translation>last 14 days</translation>
    </message>
    <message>
        <source>others</source>
        <translation>others</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::PeersPage</name>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>asked side by side, none of them trusted</source>
        <translation>asked side by side, none of them trusted</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Last answer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>This copy has no peers. Import a city profile to get them.</source>
        <translation>This copy has no peers. Import a city profile to get them.</translation>
    </message>
    <message>
        <source>Department peers</source>
        <translation>Department peers</translation>
    </message>
    <message>
        <source>No peer confirms our newest block at the moment</source>
        <translation>No peer confirms our newest block at the moment</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>Choose a peer to see how it stands and what it answered last.</source>
        <translation>Choose a peer to see how it stands and what it answered last.</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Failures</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Last error</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>Save evidence…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Asked again</translation>
    </message>
    <message>
        <source>Check evidence…</source>
        <translation>Check evidence…</translation>
    </message>
    <message>
        <source>Checks an attack dossier from elsewhere against this copy&apos;s starting point of trust</source>
        <translation>Checks an attack dossier from elsewhere against this copy&apos;s starting point of trust</translation>
    </message>
    <message>
        <source>Check evidence</source>
        <translation>Check evidence</translation>
    </message>
    <message>
        <source>Proof files (*.cityproof)</source>
        <translation>Proof files (*.cityproof)</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>Answer time</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::PeersStep</name>
    <message>
        <source>These peers will be asked</source>
        <translation>These peers will be asked</translation>
    </message>
    <message>
        <source>The program believes none of them: it checks signatures and compares what they say. Joining first checks that they have the block of the starting point.</source>
        <translation>The program believes none of them: it checks signatures and compares what they say. Joining first checks that they have the block of the starting point.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Peers of the profile</source>
        <translation>Peers of the profile</translation>
    </message>
    <message>
        <source>Worth knowing before you join</source>
        <translation>Worth knowing before you join</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>certificate pinned</source>
        <translation>certificate pinned</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>They come with the city profile, or with the sample city.</source>
        <translation>They come with the city profile, or with the sample city.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::PendingActs</name>
    <message>
        <source>The act %1 from an earlier session was accepted in block %2.</source>
        <translation>The act %1 from an earlier session was accepted in block %2.</translation>
    </message>
    <message>
        <source>The ledger refuses the act %1 from an earlier session: %2.</source>
        <translation>The ledger refuses the act %1 from an earlier session: %2.</translation>
    </message>
    <message>
        <source>No block took the act %1 from an earlier session in its time.</source>
        <translation>No block took the act %1 from an earlier session in its time.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::RecordModel</name>
    <message>
        <source>Record number</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::RecordView</name>
    <message>
        <source>Choose a record to see its state and its history.</source>
        <translation>Choose a record to see its state and its history.</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>State: %1</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>Compare a file with this record…</source>
        <translation>Compare a file with this record…</translation>
    </message>
    <message>
        <source>Choose files that should be this record&apos;s</source>
        <translation>Choose files that should be this record&apos;s</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Opened by</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lifecycle</translation>
    </message>
    <message>
        <source>tick: passed · filled: now · solid: next · dashed: other ways · double border: final</source>
        <translation>tick: passed · filled: now · solid: next · dashed: other ways · double border: final</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::RecordsPage</name>
    <message>
        <source>No record fits. Part of a number, a party or a whole fingerprint can be searched for.</source>
        <translation>No record fits. Part of a number, a party or a whole fingerprint can be searched for.</translation>
    </message>
    <message>
        <source>Record number, fingerprint</source>
        <translation>Record number, fingerprint</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Search records</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Records, last changed first</source>
        <translation>Records, last changed first</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scenarios</source>
        <translation>
            <numerusform>%Ln scenario</numerusform>
            <numerusform>%Ln scenarios</numerusform>
        </translation>
    </message>
    <message>
        <source>All scenarios</source>
        <translation>All scenarios</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <translation>
            <numerusform>%1 (%Ln)</numerusform>
            <numerusform>%1 (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenario is in use yet</source>
        <translation>No scenario is in use yet</translation>
    </message>
    <message>
        <source>There is no key here to act with. Keys are made and restored in the settings.</source>
        <translation>There is no key here to act with. Keys are made and restored in the settings.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>made on this computer, no network is used</source>
        <translation>made on this computer, no network is used</translation>
    </message>
    <message>
        <source>Re-check all</source>
        <translation>Re-check all</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>Made (%1)</source>
        <translation>Made (%1)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>No report has been made yet. Verify files, then make one here.</source>
        <translation>No report has been made yet. Verify files, then make one here.</translation>
    </message>
    <message>
        <source>Past reports</source>
        <translation>Past reports</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>New report</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Document verification</source>
        <translation>Document verification</translation>
    </message>
    <message>
        <source>as the kind of report</source>
        <translation>as the kind of report</translation>
    </message>
    <message>
        <source>office and name, may be left empty</source>
        <translation>office and name, may be left empty</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Make…</source>
        <translation>Make…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>What the report holds</source>
        <translation>What the report holds</translation>
    </message>
    <message>
        <source>Verdict and count of each</source>
        <translation>Verdict and count of each</translation>
    </message>
    <message>
        <source>Every file, worst first</source>
        <translation>Every file, worst first</translation>
    </message>
    <message>
        <source>Digests, record, block, both times</source>
        <translation>Digests, record, block, both times</translation>
    </message>
    <message>
        <source>Starting point and block hash</source>
        <translation>Starting point and block hash</translation>
    </message>
    <message>
        <source>Limits, how to re-check</source>
        <translation>Limits, how to re-check</translation>
    </message>
    <message>
        <source>All formats are made from the same verdicts. A print is for reading; the file is what can be re-checked.</source>
        <translation>All formats are made from the same verdicts. A print is for reading; the file is what can be re-checked.</translation>
    </message>
    <message>
        <source>No verified files yet</source>
        <translation>No verified files yet</translation>
    </message>
    <message>
        <source>Verify files first; the report is made of their verdicts.</source>
        <translation>Verify files first; the report is made of their verdicts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified files</source>
        <translation>
            <numerusform>%Ln verified file</numerusform>
            <numerusform>%Ln verified files</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Choose at least one format.</translation>
    </message>
    <message>
        <source>The first page shows here once files have been verified.</source>
        <translation>The first page shows here once files have been verified.</translation>
    </message>
    <message numerus="yes">
        <source>page 1 of %Ln</source>
        <translation>
            <numerusform>page 1 of %Ln</numerusform>
            <numerusform>page 1 of %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Make report</translation>
    </message>
    <message>
        <source>verification-report.pdf</source>
        <translation>verification-report.pdf</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Report written: %1</translation>
    </message>
    <message>
        <source>Making report</source>
        <translation>Making report</translation>
    </message>
    <message>
        <source>%1 was not written. %2</source>
        <translation>%1 was not written. %2</translation>
    </message>
    <message>
        <source>Past reports  %1</source>
        <translation>Past reports  %1</translation>
    </message>
    <message>
        <source>not re-checked yet</source>
        <translation>not re-checked yet</translation>
    </message>
    <message>
        <source>as it was written</source>
        <translation>as it was written</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>changed since</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>no longer there</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ScenarioView</name>
    <message>
        <source>A file, on no ledger</source>
        <translation>A file, on no ledger</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>none cited</source>
        <translation>none cited</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cited</source>
        <translation>
            <numerusform>%Ln cited</numerusform>
            <numerusform>%Ln cited</numerusform>
        </translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Must be impossible</source>
        <translation>Must be impossible</translation>
    </message>
    <message>
        <source>The file is written for people. What is published is its canonical form, which has the digest above.</source>
        <translation>The file is written for people. What is published is its canonical form, which has the digest above.</translation>
    </message>
    <message>
        <source>Choose a scenario to see what it says, or drop a definition&apos;s file here to check it.</source>
        <translation>Choose a scenario to see what it says, or drop a definition&apos;s file here to check it.</translation>
    </message>
    <message>
        <source>Parts of the definition</source>
        <translation>Parts of the definition</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lifecycle</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Since version %1</source>
        <translation>Since version %1</translation>
    </message>
    <message>
        <source>Text of the definition</source>
        <translation>Text of the definition</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ScenariosPage</name>
    <message>
        <source>Choose a definition to check</source>
        <translation>Choose a definition to check</translation>
    </message>
    <message>
        <source>Definitions (*.json)</source>
        <translation>Definitions (*.json)</translation>
    </message>
    <message>
        <source>Area, title, status…</source>
        <translation>Area, title, status…</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>Search scenarios</translation>
    </message>
    <message>
        <source>Check a definition…</source>
        <translation>Check a definition…</translation>
    </message>
    <message>
        <source>Checks a definition&apos;s file on this computer: nothing of it leaves the computer</source>
        <translation>Checks a definition&apos;s file on this computer: nothing of it leaves the computer</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Scenarios by area and status</source>
        <translation>Scenarios by area and status</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the catalogue</source>
        <translation>
            <numerusform>%Ln in the catalogue</numerusform>
            <numerusform>%Ln in the catalogue</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarios</translation>
    </message>
    <message>
        <source>No scenario fits. Areas, titles and statuses can be searched for.</source>
        <translation>No scenario fits. Areas, titles and statuses can be searched for.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Checking %1</translation>
    </message>
    <message>
        <source>Taking each rule away and running the tests again</source>
        <translation>Taking each rule away and running the tests again</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::SearchField</name>
    <message>
        <source>Search the ledger</source>
        <translation>Search the ledger</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Nothing in this copy fits</source>
        <translation>Nothing in this copy fits</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>kept for this user of this computer</source>
        <translation>kept for this user of this computer</translation>
    </message>
    <message>
        <source>Set by the administrator</source>
        <translation>Set by the administrator</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Language and look</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Switched at once, everywhere.</source>
        <translation>Switched at once, everywhere.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation>as the desktop</translation>
    </message>
    <message>
        <source>light</source>
        <translation>light</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Ctrl and plus or minus do the same.</source>
        <translation>Ctrl and plus or minus do the same.</translation>
    </message>
    <message>
        <source>Verifying and network</source>
        <translation>Verifying and network</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>with subfolders</source>
        <translation>with subfolders</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>stay offline</source>
        <translation>stay offline</translation>
    </message>
    <message>
        <source>No connection is opened. What is verified stays usable; new blocks are not fetched.</source>
        <translation>No connection is opened. What is verified stays usable; new blocks are not fetched.</translation>
    </message>
    <message>
        <source>Ledger on this computer</source>
        <translation>Ledger on this computer</translation>
    </message>
    <message>
        <source>Starting point of trust</source>
        <translation>Starting point of trust</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Join another ledger…</source>
        <translation>Join another ledger…</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Trust period</source>
        <translation>Trust period</translation>
    </message>
    <message>
        <source>Runs to</source>
        <translation>Runs to</translation>
    </message>
    <message>
        <source>Profile&apos;s fingerprint</source>
        <translation>Profile&apos;s fingerprint</translation>
    </message>
    <message>
        <source>joined by height and hash, without a profile</source>
        <translation>joined by height and hash, without a profile</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>full copy: every block is checked and run again</source>
        <translation>full copy: every block is checked and run again</translation>
    </message>
    <message>
        <source>headers and proofs: fingerprints asked for are sent to the peers</source>
        <translation>headers and proofs: fingerprints asked for are sent to the peers</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Free on the disk</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Open the log&apos;s folder</translation>
    </message>
    <message>
        <source>Log: errors only</source>
        <translation>Log: errors only</translation>
    </message>
    <message>
        <source>Log: what was done</source>
        <translation>Log: what was done</translation>
    </message>
    <message>
        <source>Log: all details</source>
        <translation>Log: all details</translation>
    </message>
    <message>
        <source>How much the log tells</source>
        <translation>How much the log tells</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::TrustStep</name>
    <message>
        <source>Another file…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Choose a profile…</source>
        <translation>Choose a profile…</translation>
    </message>
    <message>
        <source>Height and hash instead</source>
        <translation>Height and hash instead</translation>
    </message>
    <message>
        <source>Is this the fingerprint printed in the official letter?</source>
        <translation>Is this the fingerprint printed in the official letter?</translation>
    </message>
    <message>
        <source>Take out the letter and compare group by group. The last two groups you type from the letter; the program does not fill them in.</source>
        <translation>Take out the letter and compare group by group. The last two groups you type from the letter; the program does not fill them in.</translation>
    </message>
    <message>
        <source>Last 8 digits in the letter</source>
        <translation>Last 8 digits in the letter</translation>
    </message>
    <message>
        <source>Why compare?</source>
        <translation>Why compare?</translation>
    </message>
    <message>
        <source>Everything that is verified later starts from this block. A false starting point cannot be noticed by the program itself; only the comparison with the letter on paper prevents it.</source>
        <translation>Everything that is verified later starts from this block. A false starting point cannot be noticed by the program itself; only the comparison with the letter on paper prevents it.</translation>
    </message>
    <message>
        <source>Height and hash from a trustworthy source</source>
        <translation>Height and hash from a trustworthy source</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Hash (64 digits)</source>
        <translation>Hash (64 digits)</translation>
    </message>
    <message>
        <source>Addresses of peers, one a line</source>
        <translation>Addresses of peers, one a line</translation>
    </message>
    <message>
        <source>Trust period in days</source>
        <translation>Trust period in days</translation>
    </message>
    <message>
        <source>Two or more peers, so that one can contradict the other.</source>
        <translation>Two or more peers, so that one can contradict the other.</translation>
    </message>
    <message>
        <source>Choose a city profile</source>
        <translation>Choose a city profile</translation>
    </message>
    <message>
        <source>City profiles (*.cityprofile)</source>
        <translation>City profiles (*.cityprofile)</translation>
    </message>
    <message>
        <source>City profile</source>
        <translation>City profile</translation>
    </message>
    <message>
        <source>A file that the city office hands out together with an official letter. Drop it here or choose it.</source>
        <translation>A file that the city office hands out together with an official letter. Drop it here or choose it.</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>issued %1</translation>
    </message>
    <message>
        <source>valid to %1</source>
        <translation>valid to %1</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Trust period</source>
        <translation>Trust period</translation>
    </message>
    <message>
        <source>%1, carried on by every sync</source>
        <translation>%1, carried on by every sync</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers, at least %1 besides the first must agree</source>
        <translation>
            <numerusform>%Ln peer, at least %1 besides the first must agree</numerusform>
            <numerusform>%Ln peers, at least %1 besides the first must agree</numerusform>
        </translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>full copy</source>
        <translation>full copy</translation>
    </message>
    <message>
        <source>headers and proofs</source>
        <translation>headers and proofs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln digits to go</source>
        <translation>
            <numerusform>%Ln digit to go</numerusform>
            <numerusform>%Ln digits to go</numerusform>
        </translation>
    </message>
    <message>
        <source>These digits are not the profile&apos;s. Do not go on with this file; ask the office that sent it.</source>
        <translation>These digits are not the profile&apos;s. Do not go on with this file; ask the office that sent it.</translation>
    </message>
    <message>
        <source>You can go on once they are right. Wrong digits change nothing.</source>
        <translation>You can go on once they are right. Wrong digits change nothing.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::TryStep</name>
    <message>
        <source>The copy is made</source>
        <translation>The copy is made</translation>
    </message>
    <message>
        <source>The sample city came with document files: registered ones, altered ones, revoked ones. They are in %1.</source>
        <translation>The sample city came with document files: registered ones, altered ones, revoked ones. They are in %1.</translation>
    </message>
    <message>
        <source>From now on the program verifies new blocks by itself. Drop a document onto the window to verify it.</source>
        <translation>From now on the program verifies new blocks by itself. Drop a document onto the window to verify it.</translation>
    </message>
    <message>
        <source>Verify the sample files</source>
        <translation>Verify the sample files</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::UpkeepCard</name>
    <message>
        <source>Keeping the copy</source>
        <translation>Keeping the copy</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>full copy</source>
        <translation>full copy</translation>
    </message>
    <message>
        <source>headers and proofs</source>
        <translation>headers and proofs</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>http://host:port, or empty for none. Peers on this computer are never reached through it.</source>
        <translation>http://host:port, or empty for none. Peers on this computer are never reached through it.</translation>
    </message>
    <message>
        <source>Write blocks to a file…</source>
        <translation>Write blocks to a file…</translation>
    </message>
    <message>
        <source>Take blocks from a file…</source>
        <translation>Take blocks from a file…</translation>
    </message>
    <message>
        <source>Renew trust by a profile…</source>
        <translation>Renew trust by a profile…</translation>
    </message>
    <message>
        <source>Renew trust by a letter…</source>
        <translation>Renew trust by a letter…</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Check and use</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Copy the block and its hash from the official letter.</source>
        <translation>Copy the block and its hash from the official letter.</translation>
    </message>
    <message>
        <source>Nobody this copy knows has signed this profile. Copy its fingerprint from the official letter; the profile is used only if the two are the same.</source>
        <translation>Nobody this copy knows has signed this profile. Copy its fingerprint from the official letter; the profile is used only if the two are the same.</translation>
    </message>
    <message>
        <source>Every block is kept and run again; no fingerprint leaves this computer.</source>
        <translation>Every block is kept and run again; no fingerprint leaves this computer.</translation>
    </message>
    <message>
        <source>Only headers are kept. Fingerprints that are asked for go to the departments&apos; peers. What is here already stays.</source>
        <translation>Only headers are kept. Fingerprints that are asked for go to the departments&apos; peers. What is here already stays.</translation>
    </message>
    <message>
        <source>Changing the mode</source>
        <translation>Changing the mode</translation>
    </message>
    <message>
        <source>Changing the proxy</source>
        <translation>Changing the proxy</translation>
    </message>
    <message>
        <source>Write blocks to a file</source>
        <translation>Write blocks to a file</translation>
    </message>
    <message>
        <source>blocks.citybundle</source>
        <translation>blocks.citybundle</translation>
    </message>
    <message>
        <source>Writing blocks</source>
        <translation>Writing blocks</translation>
    </message>
    <message>
        <source>Take blocks from a file</source>
        <translation>Take blocks from a file</translation>
    </message>
    <message>
        <source>Bundles of blocks (*.citybundle)</source>
        <translation>Bundles of blocks (*.citybundle)</translation>
    </message>
    <message>
        <source>Verifying blocks</source>
        <translation>Verifying blocks</translation>
    </message>
    <message>
        <source>Choose a newer profile</source>
        <translation>Choose a newer profile</translation>
    </message>
    <message>
        <source>City profiles (*.cityprofile)</source>
        <translation>City profiles (*.cityprofile)</translation>
    </message>
    <message>
        <source>Checking the new starting point</source>
        <translation>Checking the new starting point</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Stopped. What was done so far stays.</source>
        <translation>Stopped. What was done so far stays.</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::VerdictDetail</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>Choose a file in the list to see why its verdict is what it is.</source>
        <translation>Choose a file in the list to see why its verdict is what it is.</translation>
    </message>
    <message>
        <source>The trust period is over now; the verdict stays as it was at its block.</source>
        <translation>The trust period is over now; the verdict stays as it was at its block.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>the SM3 fingerprint differs, too</source>
        <translation>the SM3 fingerprint differs, too</translation>
    </message>
    <message>
        <source>SHA-256 registered</source>
        <translation>SHA-256 registered</translation>
    </message>
    <message>
        <source>SHA-256 of this file</source>
        <translation>SHA-256 of this file</translation>
    </message>
    <message>
        <source>SM3 registered</source>
        <translation>SM3 registered</translation>
    </message>
    <message>
        <source>SM3 of this file</source>
        <translation>SM3 of this file</translation>
    </message>
    <message>
        <source>Number of the act</source>
        <translation>Number of the act</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>blocks %1 to %2</source>
        <translation>blocks %1 to %2</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Also in</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Copy holds</source>
        <translation>Copy holds</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::VerdictModel</name>
    <message>
        <source>Verdict ▾</source>
        <translation>Verdict ▾</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Registered (%1)</source>
        <translation>Registered (%1)</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
</context>
<context>
    <name>cityledger::ui::VerifyPage</name>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>files never leave this computer</source>
        <translation>files never leave this computer</translation>
    </message>
    <message>
        <source>needing attention first</source>
        <translation>needing attention first</translation>
    </message>
    <message>
        <source>No file has been verified yet</source>
        <translation>No file has been verified yet</translation>
    </message>
    <message>
        <source>Drop files or folders onto this window, paste them, or choose them. The answer says whether a file is unchanged, who registered it, and whether it is still in force.</source>
        <translation>Drop files or folders onto this window, paste them, or choose them. The answer says whether a file is unchanged, who registered it, and whether it is still in force.</translation>
    </message>
    <message>
        <source>Verdicts, worst first</source>
        <translation>Verdicts, worst first</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Drop more files or folders</source>
        <translation>Drop more files or folders</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>%1 (stopped before the end)</source>
        <translation>%1 (stopped before the end)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln files</source>
        <translation>
            <numerusform>%1 of %Ln file</numerusform>
            <numerusform>%1 of %Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>about %1 left</translation>
    </message>
    <message>
        <source>Verifying files</source>
        <translation>Verifying files</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Export results</translation>
    </message>
    <message>
        <source>verdicts.csv</source>
        <translation>verdicts.csv</translation>
    </message>
    <message>
        <source>Results written to %1</source>
        <translation>Results written to %1</translation>
    </message>
    <message>
        <source>files never leave this computer; their fingerprints are sent to the departments&apos; peers</source>
        <translation>files never leave this computer; their fingerprints are sent to the departments&apos; peers</translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>All %n file(s) of the list are as expected.</source>
        <translation>
            <numerusform>The %n file of the list is as expected.</numerusform>
            <numerusform>All %n files of the list are as expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not as expected.</source>
        <translation>
            <numerusform>%n file is not as expected.</numerusform>
            <numerusform>%n files are not as expected.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files there.</source>
        <translation>There are no files there.</translation>
    </message>
    <message>
        <source>No attack is known to this copy.</source>
        <translation>No attack is known to this copy.</translation>
    </message>
    <message>
        <source>Evidence taken by</source>
        <translation>Evidence taken by</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Asked again: %1</source>
        <translation>Asked again: %1</translation>
    </message>
    <message>
        <source>What the file says, which is not proved:</source>
        <translation>What the file says, which is not proved:</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Signed both</source>
        <translation>Signed both</translation>
    </message>
    <message>
        <source>Signed first only</source>
        <translation>Signed first only</translation>
    </message>
    <message>
        <source>Signed second only</source>
        <translation>Signed second only</translation>
    </message>
    <message>
        <source>Last shared block</source>
        <translation>Last shared block</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Shown by</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Attack dossier</source>
        <translation>Attack dossier</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Headers</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocks</translation>
    </message>
    <message>
        <source>State values</source>
        <translation>State values</translation>
    </message>
    <message>
        <source>Index entries</source>
        <translation>Index entries</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repaired</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and one more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>not compared</translation>
    </message>
    <message numerus="yes">
        <source>%Ln header(s) or block(s) were fetched from the peers again</source>
        <translation>
            <numerusform>One header or block was fetched from the peers again</numerusform>
            <numerusform>%Ln headers or blocks were fetched from the peers again</numerusform>
        </translation>
    </message>
    <message>
        <source>The state was made anew from the copy&apos;s own blocks.</source>
        <translation>The state was made anew from the copy&apos;s own blocks.</translation>
    </message>
    <message>
        <source>The index was made anew from the copy&apos;s own blocks.</source>
        <translation>The index was made anew from the copy&apos;s own blocks.</translation>
    </message>
    <message>
        <source>Damage is left. Nothing damaged is shown as verified. Run city-ledger doctor --repair while a peer can be reached.</source>
        <translation>Damage is left. Nothing damaged is shown as verified. Run city-ledger doctor --repair while a peer can be reached.</translation>
    </message>
    <message>
        <source>All damage is repaired.</source>
        <translation>All damage is repaired.</translation>
    </message>
    <message>
        <source>Every stored byte is what was verified.</source>
        <translation>Every stored byte is what was verified.</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Checking the copy</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>It tells</source>
        <translation>It tells</translation>
    </message>
    <message>
        <source>Writing blocks</source>
        <translation>Writing blocks</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Checking the new starting point</source>
        <translation>Checking the new starting point</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Free on the disk</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>%1 of %2 pass</source>
        <translation>%1 of %2 pass</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>at most %1 of %2 an act (“%3”)</source>
        <translation>at most %1 of %2 an act (“%3”)</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>not taken away in turn</source>
        <translation>not taken away in turn</translation>
    </message>
    <message>
        <source>%1 taken away in turn; a test fails for each</source>
        <translation>%1 taken away in turn; a test fails for each</translation>
    </message>
    <message>
        <source>%1 taken away in turn; no test fails for %2</source>
        <translation>%1 taken away in turn; no test fails for %2</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>%1 of 49,152 bytes</source>
        <translation>%1 of 49,152 bytes</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>The file is written for people. What is published is its canonical form, which has this digest; city-ledger scenario format writes it.</source>
        <translation>The file is written for people. What is published is its canonical form, which has this digest; city-ledger scenario format writes it.</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Guessing</translation>
    </message>
    <message>
        <source>no field holds a number or date of a person</source>
        <translation>no field holds a number or date of a person</translation>
    </message>
    <message>
        <source>Taking rules away</source>
        <translation>Taking rules away</translation>
    </message>
    <message>
        <source>Public on the ledger: %1</source>
        <translation>Public on the ledger: %1</translation>
    </message>
    <message>
        <source>Meanwhile: %1</source>
        <translation>Meanwhile: %1</translation>
    </message>
    <message>
        <source>The record is now: %1. Look at it and act again if it still makes sense.</source>
        <translation>The record is now: %1. Look at it and act again if it still makes sense.</translation>
    </message>
    <message>
        <source>Accepted in</source>
        <translation>Accepted in</translation>
    </message>
    <message>
        <source>Written to %1. It was not submitted.</source>
        <translation>Written to %1. It was not submitted.</translation>
    </message>
    <message>
        <source>Valid until block</source>
        <translation>Valid until block</translation>
    </message>
    <message>
        <source>Signature missing</source>
        <translation>Signature missing</translation>
    </message>
    <message>
        <source>Waiting for the block</source>
        <translation>Waiting for the block</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Key id</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithm</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>There are no keys yet. Make one with city-ledger key new.</source>
        <translation>There are no keys yet. Make one with city-ledger key new.</translation>
    </message>
    <message>
        <source>Copied to %1. It stays sealed under its passphrase.</source>
        <translation>Copied to %1. It stays sealed under its passphrase.</translation>
    </message>
    <message>
        <source>Key %1 of %2 (%3). Passphrase:</source>
        <translation>Key %1 of %2 (%3). Passphrase:</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>New passphrase:</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>The same again:</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>This copy holds no scenario of that kind.</source>
        <translation>This copy holds no scenario of that kind.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <source>held by a party</source>
        <translation>held by a party</translation>
    </message>
    <message>
        <source>held by an officer</source>
        <translation>held by an officer</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Kept apart</translation>
    </message>
    <message>
        <source>Intake record %1: %2</source>
        <translation>Intake record %1: %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>They are the same.</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Scenario published</source>
        <translation>Scenario published</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>New record</translation>
    </message>
    <message>
        <source>Record changed</source>
        <translation>Record changed</translation>
    </message>
    <message>
        <source>Digest sealed</source>
        <translation>Digest sealed</translation>
    </message>
    <message>
        <source>Council act</source>
        <translation>Council act</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Builds on</source>
        <translation>Builds on</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithm</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>Chinese name</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
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
        <translation>Act</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Compromised since</source>
        <translation>Compromised since</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Validator</source>
        <translation>Validator</translation>
    </message>
    <message>
        <source>Voting power</source>
        <translation>Voting power</translation>
    </message>
    <message>
        <source>Commitment; no personal information</source>
        <translation>Commitment; no personal information</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>In a block</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Another application&apos;s bytes</source>
        <translation>Another application&apos;s bytes</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file; it was not read.</source>
        <translation>This is a device or a pipe, not a file; it was not read.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>The file is no longer there.</translation>
    </message>
    <message>
        <source>The file is larger than this program accepts for its kind.</source>
        <translation>The file is larger than this program accepts for its kind.</translation>
    </message>
    <message>
        <source>The city profile breaks a rule of its format. Ask the office that issued it for a new one.</source>
        <translation>The city profile breaks a rule of its format. Ask the office that issued it for a new one.</translation>
    </message>
    <message>
        <source>The peers do not have the block this starting point names. It may belong to another ledger: compare it with the official letter.</source>
        <translation>The peers do not have the block this starting point names. It may belong to another ledger: compare it with the official letter.</translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation>The report could not be made.</translation>
    </message>
    <message>
        <source>The program city-ledger-peer, which runs the sample city, is not installed beside the workstation.</source>
        <translation>The program city-ledger-peer, which runs the sample city, is not installed beside the workstation.</translation>
    </message>
    <message>
        <source>The sample city could not be started.</source>
        <translation>The sample city could not be started.</translation>
    </message>
    <message>
        <source>What was given breaks a rule and was not accepted.</source>
        <translation>What was given breaks a rule and was not accepted.</translation>
    </message>
    <message>
        <source>It is not in this copy.</source>
        <translation>It is not in this copy.</translation>
    </message>
    <message>
        <source>Stored bytes are not what was written. Nothing damaged is shown as verified; run city-ledger doctor to mend it.</source>
        <translation>Stored bytes are not what was written. Nothing damaged is shown as verified; run city-ledger doctor to mend it.</translation>
    </message>
    <message>
        <source>No peer answered usefully. Check the network cable and try again; what is on this computer still works.</source>
        <translation>No peer answered usefully. Check the network cable and try again; what is on this computer still works.</translation>
    </message>
    <message>
        <source>This copy does not hold what is needed to tell.</source>
        <translation>This copy does not hold what is needed to tell.</translation>
    </message>
    <message>
        <source>The ledger refused the act.</source>
        <translation>The ledger refused the act.</translation>
    </message>
    <message>
        <source>It is larger than this program accepts.</source>
        <translation>It is larger than this program accepts.</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Stopped. What was done so far is kept.</translation>
    </message>
    <message>
        <source>Another program has this copy open. Close it, then try again.</source>
        <translation>Another program has this copy open. Close it, then try again.</translation>
    </message>
    <message>
        <source>This copy was made by a newer version of the program. Install that version to open it.</source>
        <translation>This copy was made by a newer version of the program. Install that version to open it.</translation>
    </message>
    <message>
        <source>There is no copy of a ledger in this folder.</source>
        <translation>There is no copy of a ledger in this folder.</translation>
    </message>
    <message>
        <source>Reading or writing failed. Check free space and permissions of the folder.</source>
        <translation>Reading or writing failed. Check free space and permissions of the folder.</translation>
    </message>
    <message>
        <source>Something needed is missing from the form.</source>
        <translation>Something needed is missing from the form.</translation>
    </message>
    <message>
        <source>Not enough of the departments&apos; voting power stands behind this block, so it was not accepted.</source>
        <translation>Not enough of the departments&apos; voting power stands behind this block, so it was not accepted.</translation>
    </message>
    <message>
        <source>The trust period is over: new blocks are not accepted until a new city profile is imported. Earlier verdicts stay as they are.</source>
        <translation>The trust period is over: new blocks are not accepted until a new city profile is imported. Earlier verdicts stay as they are.</translation>
    </message>
    <message>
        <source>Peers signed two different blocks at one height. The evidence is kept; tell the city office.</source>
        <translation>Peers signed two different blocks at one height. The evidence is kept; tell the city office.</translation>
    </message>
    <message>
        <source>the transaction is too large</source>
        <translation>the transaction is too large</translation>
    </message>
    <message>
        <source>its bytes are not in the one form allowed</source>
        <translation>its bytes are not in the one form allowed</translation>
    </message>
    <message>
        <source>it is meant for another ledger</source>
        <translation>it is meant for another ledger</translation>
    </message>
    <message>
        <source>its time to be accepted was over or too far ahead</source>
        <translation>its time to be accepted was over or too far ahead</translation>
    </message>
    <message>
        <source>the same act was answered before</source>
        <translation>the same act was answered before</translation>
    </message>
    <message>
        <source>a signing key is unknown, revoked or outside its period</source>
        <translation>a signing key is unknown, revoked or outside its period</translation>
    </message>
    <message>
        <source>a signature does not verify</source>
        <translation>a signature does not verify</translation>
    </message>
    <message>
        <source>there is no such record, or its number is taken</source>
        <translation>there is no such record, or its number is taken</translation>
    </message>
    <message>
        <source>the record was changed by someone else in the meantime</source>
        <translation>the record was changed by someone else in the meantime</translation>
    </message>
    <message>
        <source>the scenario&apos;s definition cannot be used</source>
        <translation>the scenario&apos;s definition cannot be used</translation>
    </message>
    <message>
        <source>the trial&apos;s limit is reached</source>
        <translation>the trial&apos;s limit is reached</translation>
    </message>
    <message>
        <source>there is no such act in this scenario</source>
        <translation>there is no such act in this scenario</translation>
    </message>
    <message>
        <source>the record is not in a state that allows it</source>
        <translation>the record is not in a state that allows it</translation>
    </message>
    <message>
        <source>a value entered is not allowed</source>
        <translation>a value entered is not allowed</translation>
    </message>
    <message>
        <source>a record referred to does not exist</source>
        <translation>a record referred to does not exist</translation>
    </message>
    <message>
        <source>the signer does not hold the role this needs</source>
        <translation>the signer does not hold the role this needs</translation>
    </message>
    <message>
        <source>more parties have to sign</source>
        <translation>more parties have to sign</translation>
    </message>
    <message>
        <source>the same person may not do both</source>
        <translation>the same person may not do both</translation>
    </message>
    <message>
        <source>the scenario&apos;s rule for this act does not hold</source>
        <translation>the scenario&apos;s rule for this act does not hold</translation>
    </message>
    <message>
        <source>a value that is needed is missing</source>
        <translation>a value that is needed is missing</translation>
    </message>
    <message>
        <source>a number became too large</source>
        <translation>a number became too large</translation>
    </message>
    <message>
        <source>a limit would be exceeded</source>
        <translation>a limit would be exceeded</translation>
    </message>
    <message>
        <source>something that must be unique is taken already</source>
        <translation>something that must be unique is taken already</translation>
    </message>
    <message>
        <source>holder and taker must both sign</source>
        <translation>holder and taker must both sign</translation>
    </message>
    <message>
        <source>the record to be linked does not allow it</source>
        <translation>the record to be linked does not allow it</translation>
    </message>
    <message>
        <source>too many records stand above this one</source>
        <translation>too many records stand above this one</translation>
    </message>
    <message>
        <source>The trust period is longer than 30 days.</source>
        <translation>The trust period is longer than 30 days.</translation>
    </message>
    <message>
        <source>No second peer is asked to confirm.</source>
        <translation>No second peer is asked to confirm.</translation>
    </message>
    <message>
        <source>A peer is reached without encryption.</source>
        <translation>A peer is reached without encryption.</translation>
    </message>
    <message>
        <source>A peer has an address inside this network.</source>
        <translation>A peer has an address inside this network.</translation>
    </message>
    <message>
        <source>The profile&apos;s own period is over.</source>
        <translation>The profile&apos;s own period is over.</translation>
    </message>
    <message>
        <source>The profile is not signed.</source>
        <translation>The profile is not signed.</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <translation>%1 (code %2)</translation>
    </message>
    <message>
        <source>No block verified yet</source>
        <translation>No block verified yet</translation>
    </message>
    <message>
        <source>As of block %1</source>
        <translation>As of block %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln department peers agree</source>
        <translation>
            <numerusform>%1 of %Ln department peer agrees</numerusform>
            <numerusform>%1 of %Ln department peers agree</numerusform>
        </translation>
    </message>
    <message>
        <source>last synced %1</source>
        <translation>last synced %1</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>never synced</translation>
    </message>
    <message>
        <source>The trust period is over; a new city profile is needed for new blocks</source>
        <translation>The trust period is over; a new city profile is needed for new blocks</translation>
    </message>
    <message>
        <source>%1: block %2 of %3</source>
        <translation>%1: block %2 of %3</translation>
    </message>
    <message>
        <source>%1: at block %2, down to %3</source>
        <translation>%1: at block %2, down to %3</translation>
    </message>
    <message>
        <source>Nothing verified yet</source>
        <translation>Nothing verified yet</translation>
    </message>
    <message>
        <source>Working offline up to block %1</source>
        <translation>Working offline up to block %1</translation>
    </message>
    <message>
        <source>Verified to block %1, but some blocks are missing</source>
        <translation>Verified to block %1, but some blocks are missing</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocks behind</source>
        <translation>
            <numerusform>%Ln block behind</numerusform>
            <numerusform>%Ln blocks behind</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified to block %1; not every peer confirms it</source>
        <translation>Verified to block %1; not every peer confirms it</translation>
    </message>
    <message>
        <source>Verified to block %1; not synced for a while</source>
        <translation>Verified to block %1; not synced for a while</translation>
    </message>
    <message>
        <source>Up to date: blocks %1 to %2 all verified</source>
        <translation>Up to date: blocks %1 to %2 all verified</translation>
    </message>
    <message>
        <source>Up to date: headers %1 to %2 all verified</source>
        <translation>Up to date: headers %1 to %2 all verified</translation>
    </message>
    <message>
        <source>Verified to block %1</source>
        <translation>Verified to block %1</translation>
    </message>
    <message>
        <source>Headers and proofs %1–%2</source>
        <translation>Headers and proofs %1–%2</translation>
    </message>
    <message>
        <source>Full copy %1–%2</source>
        <translation>Full copy %1–%2</translation>
    </message>
    <message>
        <source>Trust expired %1</source>
        <translation>Trust expired %1</translation>
    </message>
    <message>
        <source>Trust runs to %1</source>
        <translation>Trust runs to %1</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Idle</translation>
    </message>
    <message>
        <source>Connecting to the peers</source>
        <translation>Connecting to the peers</translation>
    </message>
    <message>
        <source>Verifying from the starting point</source>
        <translation>Verifying from the starting point</translation>
    </message>
    <message>
        <source>Checking headers</source>
        <translation>Checking headers</translation>
    </message>
    <message>
        <source>Fetching and checking blocks</source>
        <translation>Fetching and checking blocks</translation>
    </message>
    <message>
        <source>Running the application again</source>
        <translation>Running the application again</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Waiting to try again</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Misbehaved</source>
        <translation>Misbehaved</translation>
    </message>
    <message>
        <source>This peer has not been asked yet.</source>
        <translation>This peer has not been asked yet.</translation>
    </message>
    <message>
        <source>Its header at the as-of block was compared and is the same as ours.</source>
        <translation>Its header at the as-of block was compared and is the same as ours.</translation>
    </message>
    <message>
        <source>It answers, but has not reached our newest block yet, so it cannot confirm it.</source>
        <translation>It answers, but has not reached our newest block yet, so it cannot confirm it.</translation>
    </message>
    <message>
        <source>Its header differs from the one we verified. Nothing it says is taken over; what both sides signed is kept.</source>
        <translation>Its header differs from the one we verified. Nothing it says is taken over; what both sides signed is kept.</translation>
    </message>
    <message>
        <source>It does not answer. The program tries again by itself; verified blocks stay usable.</source>
        <translation>It does not answer. The program tries again by itself; verified blocks stay usable.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Contradicts the register</source>
        <translation>Contradicts the register</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Contradicts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradict the register</source>
        <translation>
            <numerusform>%Ln contradicts the register</numerusform>
            <numerusform>%Ln contradict the register</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, revoked</source>
        <translation>Registered, revoked</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are revoked</source>
        <translation>
            <numerusform>%Ln is revoked</numerusform>
            <numerusform>%Ln are revoked</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, suspended</source>
        <translation>Registered, suspended</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are suspended</source>
        <translation>
            <numerusform>%Ln is suspended</numerusform>
            <numerusform>%Ln are suspended</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Cannot tell</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be told</source>
        <translation>
            <numerusform>%Ln cannot be judged</numerusform>
            <numerusform>%Ln cannot be judged</numerusform>
        </translation>
    </message>
    <message>
        <source>Not registered (to block %1)</source>
        <translation>Not registered (to block %1)</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Not registered</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not registered</source>
        <translation>
            <numerusform>%Ln is not registered</numerusform>
            <numerusform>%Ln are not registered</numerusform>
        </translation>
    </message>
    <message>
        <source>On record as an attachment</source>
        <translation>On record as an attachment</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Attachment</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are attachments only</source>
        <translation>
            <numerusform>%Ln is an attachment only</numerusform>
            <numerusform>%Ln are attachments only</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, expired</source>
        <translation>Registered, expired</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have expired</source>
        <translation>
            <numerusform>%Ln has expired</numerusform>
            <numerusform>%Ln have expired</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, fulfilled</source>
        <translation>Registered, fulfilled</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Fulfilled</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are fulfilled</source>
        <translation>
            <numerusform>%Ln is fulfilled</numerusform>
            <numerusform>%Ln are fulfilled</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, superseded</source>
        <translation>Registered, superseded</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Superseded</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are superseded</source>
        <translation>
            <numerusform>%Ln is superseded</numerusform>
            <numerusform>%Ln are superseded</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted, not in force yet</source>
        <translation>Submitted, not in force yet</translation>
    </message>
    <message>
        <source>Not in force yet</source>
        <translation>Not in force yet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not in force yet</source>
        <translation>
            <numerusform>%Ln is not in force yet</numerusform>
            <numerusform>%Ln are not in force yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered, in force</source>
        <translation>Registered, in force</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are registered and in force</source>
        <translation>
            <numerusform>%Ln is registered and in force</numerusform>
            <numerusform>%Ln are registered and in force</numerusform>
        </translation>
    </message>
    <message>
        <source>No file has been verified yet</source>
        <translation>No file has been verified yet</translation>
    </message>
    <message>
        <source>This file is unchanged, registered and in force</source>
        <translation>This file is unchanged, registered and in force</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln files are unchanged, registered and in force</source>
        <translation>
            <numerusform>This file is unchanged, registered and in force</numerusform>
            <numerusform>All %Ln files are unchanged, registered and in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln files, %1</source>
        <translation>
            <numerusform>Of %Ln file, %1</numerusform>
            <numerusform>Of %Ln files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln more need a look</source>
        <translation>
            <numerusform>%1; %Ln more needs a look</numerusform>
            <numerusform>%1; %Ln more need a look</numerusform>
        </translation>
    </message>
    <message>
        <source>No block has been downloaded and checked yet.</source>
        <translation>No block has been downloaded and checked yet.</translation>
    </message>
    <message>
        <source>This copy holds blocks %1 to %2 in full; what lies outside is not downloaded yet.</source>
        <translation>This copy holds blocks %1 to %2 in full; what lies outside is not downloaded yet.</translation>
    </message>
    <message>
        <source>The scenario is in trial.</source>
        <translation>The scenario is in trial.</translation>
    </message>
    <message numerus="yes">
        <source>The same document stands in %Ln other records, too.</source>
        <translation>
            <numerusform>The same document stands in %Ln other record, too.</numerusform>
            <numerusform>The same document stands in %Ln other records, too.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one of its two fingerprints is on record.</source>
        <translation>Only one of its two fingerprints is on record.</translation>
    </message>
    <message>
        <source>There is no record with the number given.</source>
        <translation>There is no record with the number given.</translation>
    </message>
    <message>
        <source>The scenario is suspended.</source>
        <translation>The scenario is suspended.</translation>
    </message>
    <message>
        <source>The scenario has been retired.</source>
        <translation>The scenario has been retired.</translation>
    </message>
    <message>
        <source>The key that signed it was revoked as compromised since before the act.</source>
        <translation>The key that signed it was revoked as compromised since before the act.</translation>
    </message>
    <message>
        <source>The departments&apos; peers disagree from an earlier block on.</source>
        <translation>The departments&apos; peers disagree from an earlier block on.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>The file could not be read.</translation>
    </message>
    <message>
        <source>A proof could not be had from any peer.</source>
        <translation>A proof could not be had from any peer.</translation>
    </message>
    <message>
        <source>The file changed while it was being read.</source>
        <translation>The file changed while it was being read.</translation>
    </message>
    <message>
        <source>Its fingerprint was sealed on the ledger, but no record issues it.</source>
        <translation>Its fingerprint was sealed on the ledger, but no record issues it.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Its fingerprint is not the one registered</source>
        <translation>Its fingerprint is not the one registered</translation>
    </message>
    <message>
        <source>Both fingerprints are the ones registered</source>
        <translation>Both fingerprints are the ones registered</translation>
    </message>
    <message>
        <source>Nothing is registered to compare it with</source>
        <translation>Nothing is registered to compare it with</translation>
    </message>
    <message>
        <source>It stands there as an attachment, not as the document issued</source>
        <translation>It stands there as an attachment, not as the document issued</translation>
    </message>
    <message>
        <source>No record, so no authority stands behind it</source>
        <translation>No record, so no authority stands behind it</translation>
    </message>
    <message>
        <source>There is no record that could be in force</source>
        <translation>There is no record that could be in force</translation>
    </message>
    <message>
        <source>State “%1”</source>
        <translation>State &quot;%1&quot;</translation>
    </message>
    <message>
        <source>registered in block %1</source>
        <translation>registered in block %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>valid until %1</translation>
    </message>
    <message>
        <source>Only one of its two fingerprints is on record. A genuine file has both.</source>
        <translation>Only one of its two fingerprints is on record. A genuine file has both.</translation>
    </message>
    <message>
        <source>It goes with record %1, but it is not the file registered there: it may have been altered since, or it is another version.</source>
        <translation>It goes with record %1, but it is not the file registered there: it may have been altered since, or it is another version.</translation>
    </message>
    <message>
        <source>The file is unchanged, but the registration was withdrawn by an authorised act.</source>
        <translation>The file is unchanged, but the registration was withdrawn by an authorised act.</translation>
    </message>
    <message>
        <source>The file is unchanged, but the registration is withdrawn for a time.</source>
        <translation>The file is unchanged, but the registration is withdrawn for a time.</translation>
    </message>
    <message>
        <source>Up to block %1 no record issues this file. Not registered does not mean forged.</source>
        <translation>Up to block %1 no record issues this file. Not registered does not mean forged.</translation>
    </message>
    <message>
        <source>It was put on record as an attachment. That says nothing about who issued it.</source>
        <translation>It was put on record as an attachment. That says nothing about who issued it.</translation>
    </message>
    <message>
        <source>The file is unchanged, but its period of validity is over.</source>
        <translation>The file is unchanged, but its period of validity is over.</translation>
    </message>
    <message>
        <source>The file is unchanged, and its purpose has been fulfilled.</source>
        <translation>The file is unchanged, and its purpose has been fulfilled.</translation>
    </message>
    <message>
        <source>The file is unchanged, but a newer version replaces it.</source>
        <translation>The file is unchanged, but a newer version replaces it.</translation>
    </message>
    <message>
        <source>The file is in a record that is not in force yet.</source>
        <translation>The file is in a record that is not in force yet.</translation>
    </message>
    <message>
        <source>Unchanged since it was registered on %1. Registration proves that the file is unchanged, not that its content is true.</source>
        <translation>Unchanged since it was registered on %1. Registration proves that the file is unchanged, not that its content is true.</translation>
    </message>
    <message>
        <source>Registration proves that the file is unchanged, not that its content is true.</source>
        <translation>Registration proves that the file is unchanged, not that its content is true.</translation>
    </message>
    <message>
        <source>Unchanged?</source>
        <translation>Unchanged?</translation>
    </message>
    <message>
        <source>Registered by an authorised body?</source>
        <translation>Registered by an authorised body?</translation>
    </message>
    <message>
        <source>Still in force?</source>
        <translation>Still in force?</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is not the one the city profile names. It was not asked anything.</source>
        <translation>The peer&apos;s certificate is not the one the city profile names. It was not asked anything.</translation>
    </message>
    <message>
        <source>This address is not encrypted. Only addresses of this computer may be.</source>
        <translation>This address is not encrypted. Only addresses of this computer may be.</translation>
    </message>
    <message>
        <source>The peer did not answer in time. The program tries again by itself.</source>
        <translation>The peer did not answer in time. The program tries again by itself.</translation>
    </message>
    <message>
        <source>The peer&apos;s name could not be found in the network.</source>
        <translation>The peer&apos;s name could not be found in the network.</translation>
    </message>
    <message>
        <source>No connection to the peer. Check the network cable and try again; what is on this computer still works.</source>
        <translation>No connection to the peer. Check the network cable and try again; what is on this computer still works.</translation>
    </message>
    <message>
        <source>No encrypted connection to the peer could be made.</source>
        <translation>No encrypted connection to the peer could be made.</translation>
    </message>
    <message>
        <source>The program is set to stay offline.</source>
        <translation>The program is set to stay offline.</translation>
    </message>
    <message>
        <source>Another program has this copy open and does not answer. Close it, then try again.</source>
        <translation>Another program has this copy open and does not answer. Close it, then try again.</translation>
    </message>
    <message>
        <source>Another version of this program has this copy open. Close it, or use the same version.</source>
        <translation>Another version of this program has this copy open. Close it, or use the same version.</translation>
    </message>
    <message>
        <source>Another program has this copy open and works without network. Close it to fetch new blocks.</source>
        <translation>Another program has this copy open and works without network. Close it to fetch new blocks.</translation>
    </message>
    <message>
        <source>The program that had this copy open is gone. Try again.</source>
        <translation>The program that had this copy open is gone. Try again.</translation>
    </message>
    <message>
        <source>Too much is asked of this copy at once. Try again in a moment.</source>
        <translation>Too much is asked of this copy at once. Try again in a moment.</translation>
    </message>
    <message>
        <source>There is no record with this number in this copy.</source>
        <translation>There is no record with this number in this copy.</translation>
    </message>
    <message>
        <source>The font for reports, WenQuanYi Micro Hei, is not installed.</source>
        <translation>The font for reports, WenQuanYi Micro Hei, is not installed.</translation>
    </message>
    <message>
        <source>The city profile was made for a newer version of the program.</source>
        <translation>The city profile was made for a newer version of the program.</translation>
    </message>
    <message>
        <source>This city profile belongs to another ledger.</source>
        <translation>This city profile belongs to another ledger.</translation>
    </message>
    <message>
        <source>The link leads back to itself.</source>
        <translation>The link leads back to itself.</translation>
    </message>
    <message>
        <source>Links inside folders are not followed.</source>
        <translation>Links inside folders are not followed.</translation>
    </message>
    <message>
        <source>The path is longer than this system can open.</source>
        <translation>The path is longer than this system can open.</translation>
    </message>
    <message>
        <source>Folders are nested too deeply here.</source>
        <translation>Folders are nested too deeply here.</translation>
    </message>
    <message>
        <source>There are more files here than are verified in one go.</source>
        <translation>There are more files here than are verified in one go.</translation>
    </message>
    <message>
        <source>There is a copy of a ledger in this folder already.</source>
        <translation>There is a copy of a ledger in this folder already.</translation>
    </message>
    <message>
        <source>The folder for the copy cannot be used: it is not empty or cannot be written.</source>
        <translation>The folder for the copy cannot be used: it is not empty or cannot be written.</translation>
    </message>
    <message>
        <source>The peers disagree about the block of the starting point. Nothing was written.</source>
        <translation>The peers disagree about the block of the starting point. Nothing was written.</translation>
    </message>
    <message>
        <source>Two chains of signed blocks contradict each other: block %1 against block %2</source>
        <translation>Two chains of signed blocks contradict each other: block %1 against block %2</translation>
    </message>
    <message>
        <source>Two different blocks at height %1 were signed, by different departments</source>
        <translation>Two different blocks at height %1 were signed, by different departments</translation>
    </message>
    <message numerus="yes">
        <source>%Ln departments signed two different blocks at height %1</source>
        <translation>
            <numerusform>%Ln department signed two different blocks at height %1</numerusform>
            <numerusform>%Ln departments signed two different blocks at height %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The same departments voted for two blocks in one round. Whoever did so broke the rules.</source>
        <translation>The same departments voted for two blocks in one round. Whoever did so broke the rules.</translation>
    </message>
    <message>
        <source>The two blocks were voted for in different rounds. Departments among those that signed both forgot their earlier vote; the blocks alone do not say which.</source>
        <translation>The two blocks were voted for in different rounds. Departments among those that signed both forgot their earlier vote; the blocks alone do not say which.</translation>
    </message>
    <message>
        <source>One of the two blocks holds values that no honest run of the ledger gives. Whoever signed that one broke the rules.</source>
        <translation>One of the two blocks holds values that no honest run of the ledger gives. Whoever signed that one broke the rules.</translation>
    </message>
    <message>
        <source>First side</source>
        <translation>First side</translation>
    </message>
    <message>
        <source>Second side</source>
        <translation>Second side</translation>
    </message>
    <message>
        <source>no peer at present</source>
        <translation>no peer at present</translation>
    </message>
    <message>
        <source>The blocks this copy holds stay trusted, also from %1 on. The peers of the second side are not asked any more; they stay listed.</source>
        <translation>The blocks this copy holds stay trusted, also from %1 on. The peers of the second side are not asked any more; they stay listed.</translation>
    </message>
    <message>
        <source>This copy holds the first side&apos;s blocks from %1 on. They stay untrusted, and verdicts from there on stay open: make a new copy with a starting point of the second side.</source>
        <translation>This copy holds the first side&apos;s blocks from %1 on. They stay untrusted, and verdicts from there on stay open: make a new copy with a starting point of the second side.</translation>
    </message>
    <message>
        <source>New blocks from %1 on are taken from the first side&apos;s peers. The peers of the second side are not asked any more; they stay listed.</source>
        <translation>New blocks from %1 on are taken from the first side&apos;s peers. The peers of the second side are not asked any more; they stay listed.</translation>
    </message>
    <message>
        <source>New blocks from %1 on are taken from the second side&apos;s peers. The peers of the first side are not asked any more; they stay listed.</source>
        <translation>New blocks from %1 on are taken from the second side&apos;s peers. The peers of the first side are not asked any more; they stay listed.</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>Decided on %1: the peers of the %2 go on being asked</source>
        <translation>Decided on %1: the peers of the %2 go on being asked</translation>
    </message>
    <message>
        <source>first side</source>
        <translation>first side</translation>
    </message>
    <message>
        <source>second side</source>
        <translation>second side</translation>
    </message>
    <message>
        <source>Attack confirmed: two different blocks both carry valid signatures</source>
        <translation>Attack confirmed: two different blocks both carry valid signatures</translation>
    </message>
    <message>
        <source>Refuted: the file does not prove an attack</source>
        <translation>Refuted: the file does not prove an attack</translation>
    </message>
    <message>
        <source>Cannot tell with this starting point of trust</source>
        <translation>Cannot tell with this starting point of trust</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems to be slow by %1; set it, then sync again</source>
        <translation>This computer&apos;s clock seems to be slow by %1; set it, then sync again</translation>
    </message>
    <message>
        <source>No peer has a block newer than %1: either this computer&apos;s clock is fast, or the ledger stands still</source>
        <translation>No peer has a block newer than %1: either this computer&apos;s clock is fast, or the ledger stands still</translation>
    </message>
    <message>
        <source>Peers showed two different blocks that are both validly signed. The evidence is kept; nothing from there on is trusted until a person decides.</source>
        <translation>Peers showed two different blocks that are both validly signed. The evidence is kept; nothing from there on is trusted until a person decides.</translation>
    </message>
    <message>
        <source>Two different signed blocks are known. Nothing from there on is taken over until a person decides whose peers go on being asked.</source>
        <translation>Two different signed blocks are known. Nothing from there on is taken over until a person decides whose peers go on being asked.</translation>
    </message>
    <message>
        <source>It was decided to go on with the other side&apos;s peers, and this copy holds blocks that are not theirs. Make a new copy with a starting point of that side.</source>
        <translation>It was decided to go on with the other side&apos;s peers, and this copy holds blocks that are not theirs. Make a new copy with a starting point of that side.</translation>
    </message>
    <message>
        <source>The peers show different blocks, and those that differ cannot prove theirs. Nothing new was accepted.</source>
        <translation>The peers show different blocks, and those that differ cannot prove theirs. Nothing new was accepted.</translation>
    </message>
    <message>
        <source>Other peers have not reached the newest block yet. It is taken over once enough of them confirm it.</source>
        <translation>Other peers have not reached the newest block yet. It is taken over once enough of them confirm it.</translation>
    </message>
    <message>
        <source>Too few other peers answer to confirm the newest block. Nothing new was accepted.</source>
        <translation>Too few other peers answer to confirm the newest block. Nothing new was accepted.</translation>
    </message>
    <message>
        <source>The peers&apos; blocks lie in the future: this computer&apos;s clock is slow. Set it, then sync again.</source>
        <translation>The peers&apos; blocks lie in the future: this computer&apos;s clock is slow. Set it, then sync again.</translation>
    </message>
    <message>
        <source>This copy has no attack dossier with this number.</source>
        <translation>This copy has no attack dossier with this number.</translation>
    </message>
    <message>
        <source>This proof file was made by a newer version of the program. Install that version to read it.</source>
        <translation>This proof file was made by a newer version of the program. Install that version to read it.</translation>
    </message>
    <message>
        <source>The trusted hash must be 64 hexadecimal digits.</source>
        <translation>The trusted hash must be 64 hexadecimal digits.</translation>
    </message>
    <message>
        <source>A period is a number with d, h, m or s, as 14d.</source>
        <translation>A period is a number with d, h, m or s, as 14d.</translation>
    </message>
    <message>
        <source>The file&apos;s block at the trusted height is not the one you trust: it speaks of another ledger.</source>
        <translation>The file&apos;s block at the trusted height is not the one you trust: it speaks of another ledger.</translation>
    </message>
    <message>
        <source>The block you trust does not lie on this file&apos;s way. Take one of a height between its first block and the last one both sides share.</source>
        <translation>The block you trust does not lie on this file&apos;s way. Take one of a height between its first block and the last one both sides share.</translation>
    </message>
    <message>
        <source>The file is no proof, or it was altered.</source>
        <translation>The file is no proof, or it was altered.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>It showed the block that was decided against. It is not asked any more and stays listed with its reason.</source>
        <translation>It showed the block that was decided against. It is not asked any more and stays listed with its reason.</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>Wrong answers</translation>
    </message>
    <message>
        <source>Failed answers</source>
        <translation>Failed answers</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message>
        <source>It was decided against the blocks this copy holds from %1 on; a new copy is needed</source>
        <translation>It was decided against the blocks this copy holds from %1 on; a new copy is needed</translation>
    </message>
    <message>
        <source>The departments&apos; peers show different blocks and cannot prove them; new blocks are not trusted</source>
        <translation>The departments&apos; peers show different blocks and cannot prove them; new blocks are not trusted</translation>
    </message>
    <message>
        <source>Other peers have not reached the newest block yet; it is taken over once they confirm it</source>
        <translation>Other peers have not reached the newest block yet; it is taken over once they confirm it</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers show something else; work goes on with the others</source>
        <translation>
            <numerusform>%Ln peer shows something else; work goes on with the others</numerusform>
            <numerusform>%Ln peers show something else; work goes on with the others</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Waiting for a decision</translation>
    </message>
    <message>
        <source>It sent answers that fail verification. Others are asked before it; it stays listed with its reason.</source>
        <translation>It sent answers that fail verification. Others are asked before it; it stays listed with its reason.</translation>
    </message>
    <message>
        <source>%1; nothing beyond is trusted</source>
        <translation>%1; nothing beyond is trusted</translation>
    </message>
    <message>
        <source>The disk is nearly full. Free some space; new blocks are then fetched by themselves.</source>
        <translation>The disk is nearly full. Free some space; new blocks are then fetched by themselves.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more could be written. Free some space; it goes on by itself.</source>
        <translation>The disk is full, so nothing more could be written. Free some space; it goes on by itself.</translation>
    </message>
    <message>
        <source>The folder of the copy may not be written. Give this user the right to, or move the copy.</source>
        <translation>The folder of the copy may not be written. Give this user the right to, or move the copy.</translation>
    </message>
    <message>
        <source>Something still reads from the copy. Try again in a moment.</source>
        <translation>Something still reads from the copy. Try again in a moment.</translation>
    </message>
    <message>
        <source>The beginning of the ledger is not in this copy and no peer gave it, so the index could not be compared. Try again while a peer can be reached.</source>
        <translation>The beginning of the ledger is not in this copy and no peer gave it, so the index could not be compared. Try again while a peer can be reached.</translation>
    </message>
    <message>
        <source>The index was not compared, because blocks that it comes from are damaged.</source>
        <translation>The index was not compared, because blocks that it comes from are damaged.</translation>
    </message>
    <message>
        <source>New blocks wait at block %1: %2</source>
        <translation>New blocks wait at block %1: %2</translation>
    </message>
    <message>
        <source>the copy grows by about %1 a month</source>
        <translation>the copy grows by about %1 a month</translation>
    </message>
    <message>
        <source>There is room for the copy to grow</source>
        <translation>There is room for the copy to grow</translation>
    </message>
    <message>
        <source>Only %1 are free where the copy lies. Make room before new blocks have to wait.</source>
        <translation>Only %1 are free where the copy lies. Make room before new blocks have to wait.</translation>
    </message>
    <message>
        <source>The disk is full: new blocks wait until there is room, then they are fetched by themselves. What is here still works.</source>
        <translation>The disk is full: new blocks wait until there is room, then they are fetched by themselves. What is here still works.</translation>
    </message>
    <message>
        <source>Blocks %1 to %2 were written, %3</source>
        <translation>Blocks %1 to %2 were written, %3</translation>
    </message>
    <message>
        <source>Nothing new: blocks %1 to %2 were all here already</source>
        <translation>Nothing new: blocks %1 to %2 were all here already</translation>
    </message>
    <message>
        <source>Verified to block %1; blocks %2 to %3 are here</source>
        <translation>Verified to block %1; blocks %2 to %3 are here</translation>
    </message>
    <message>
        <source>The file lacks blocks %1 to %2; what lies behind them was left out</source>
        <translation>The file lacks blocks %1 to %2; what lies behind them was left out</translation>
    </message>
    <message>
        <source>The file was cut off; what was whole in it was taken. Ask for it again to get the rest</source>
        <translation>The file was cut off; what was whole in it was taken. Ask for it again to get the rest</translation>
    </message>
    <message>
        <source>Trust rests on block %1 and runs to %2</source>
        <translation>Trust rests on block %1 and runs to %2</translation>
    </message>
    <message>
        <source>The profile is signed by a key of the profile before</source>
        <translation>The profile is signed by a key of the profile before</translation>
    </message>
    <message>
        <source>The profile is signed by the council</source>
        <translation>The profile is signed by the council</translation>
    </message>
    <message>
        <source>The profile has the fingerprint of the letter</source>
        <translation>The profile has the fingerprint of the letter</translation>
    </message>
    <message>
        <source>The block has the hash of the letter</source>
        <translation>The block has the hash of the letter</translation>
    </message>
    <message>
        <source>It leads down to the blocks of this copy</source>
        <translation>It leads down to the blocks of this copy</translation>
    </message>
    <message>
        <source>Whether it leads down to the blocks of this copy could not be seen: no peer has what lies between</source>
        <translation>Whether it leads down to the blocks of this copy could not be seen: no peer has what lies between</translation>
    </message>
    <message numerus="yes">
        <source>This ledger is unusual: %Ln commits verified here bear signatures that are valid and that no ordinary signing program makes, the newest for block %1</source>
        <translation>
            <numerusform>This ledger is unusual: one commit verified here bears signatures that are valid and that no ordinary signing program makes, for block %1</numerusform>
            <numerusform>This ledger is unusual: %Ln commits verified here bear signatures that are valid and that no ordinary signing program makes, the newest for block %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy gives no connection to this peer. Check its address and its rules.</source>
        <translation>The proxy gives no connection to this peer. Check its address and its rules.</translation>
    </message>
    <message>
        <source>A proxy is given as http://, its name or address, and its port.</source>
        <translation>A proxy is given as http://, its name or address, and its port.</translation>
    </message>
    <message>
        <source>This file is no bundle of blocks.</source>
        <translation>This file is no bundle of blocks.</translation>
    </message>
    <message>
        <source>The blocks in this file belong to another ledger. Nothing was changed.</source>
        <translation>The blocks in this file belong to another ledger. Nothing was changed.</translation>
    </message>
    <message>
        <source>Blocks are missing between this copy and the file. Nothing was changed; ask for a file that begins right after the last block here.</source>
        <translation>Blocks are missing between this copy and the file. Nothing was changed; ask for a file that begins right after the last block here.</translation>
    </message>
    <message>
        <source>The file does not hold the block this copy&apos;s trust begins with. Nothing was changed.</source>
        <translation>The file does not hold the block this copy&apos;s trust begins with. Nothing was changed.</translation>
    </message>
    <message>
        <source>The file was cut off before its first whole block.</source>
        <translation>The file was cut off before its first whole block.</translation>
    </message>
    <message>
        <source>This file was written by a newer version of the program. Update the program.</source>
        <translation>This file was written by a newer version of the program. Update the program.</translation>
    </message>
    <message>
        <source>The file could not be written: there is no room, or no permission.</source>
        <translation>The file could not be written: there is no room, or no permission.</translation>
    </message>
    <message>
        <source>This copy does not hold all of these blocks.</source>
        <translation>This copy does not hold all of these blocks.</translation>
    </message>
    <message>
        <source>The first block cannot be after the last.</source>
        <translation>The first block cannot be after the last.</translation>
    </message>
    <message>
        <source>The file does not hold what the ledger began with, so its blocks cannot be run again here.</source>
        <translation>The file does not hold what the ledger began with, so its blocks cannot be run again here.</translation>
    </message>
    <message>
        <source>The file is damaged or forged. What was verified before stays as it is.</source>
        <translation>The file is damaged or forged. What was verified before stays as it is.</translation>
    </message>
    <message>
        <source>This profile is older than the one in use. Ask the office for the newest.</source>
        <translation>This profile is older than the one in use. Ask the office for the newest.</translation>
    </message>
    <message>
        <source>This key has signed the profile already.</source>
        <translation>This key has signed the profile already.</translation>
    </message>
    <message>
        <source>There is no verified block to rest trust on. Sync first.</source>
        <translation>There is no verified block to rest trust on. Sync first.</translation>
    </message>
    <message>
        <source>A period is a number with d, h, m or s, as 365d.</source>
        <translation>A period is a number with d, h, m or s, as 365d.</translation>
    </message>
    <message>
        <source>Give a newer profile, or a block and its hash of 64 hexadecimal digits, not both.</source>
        <translation>Give a newer profile, or a block and its hash of 64 hexadecimal digits, not both.</translation>
    </message>
    <message>
        <source>Nobody this copy knows has signed this profile. Compare its fingerprint with the official letter and give it, too.</source>
        <translation>Nobody this copy knows has signed this profile. Compare its fingerprint with the official letter and give it, too.</translation>
    </message>
    <message>
        <source>The profile&apos;s fingerprint is not the one of the letter. Do not use it.</source>
        <translation>The profile&apos;s fingerprint is not the one of the letter. Do not use it.</translation>
    </message>
    <message>
        <source>This contradicts the blocks verified here. It was refused and kept as evidence; show it to the city&apos;s office.</source>
        <translation>This contradicts the blocks verified here. It was refused and kept as evidence; show it to the city&apos;s office.</translation>
    </message>
    <message>
        <source>This block is not newer than what is verified here, so it renews nothing.</source>
        <translation>This block is not newer than what is verified here, so it renews nothing.</translation>
    </message>
    <message>
        <source>This block is older than the trust period. Ask for a newer profile or letter.</source>
        <translation>This block is older than the trust period. Ask for a newer profile or letter.</translation>
    </message>
    <message>
        <source>Validators signed two chains. Keep this copy as it is and ask the city&apos;s office.</source>
        <translation>Validators signed two chains. Keep this copy as it is and ask the city&apos;s office.</translation>
    </message>
    <message>
        <source>this copy holds headers only: lists and history are empty, verdicts are whole by proof</source>
        <translation>this copy holds headers only: lists and history are empty, verdicts are whole by proof</translation>
    </message>
    <message>
        <source>lists and history cover blocks %1 to %2 only; verdicts are whole by proof</source>
        <translation>lists and history cover blocks %1 to %2 only; verdicts are whole by proof</translation>
    </message>
    <message>
        <source>blocks %1–%2</source>
        <translation>blocks %1–%2</translation>
    </message>
    <message>
        <source>City services</source>
        <translation>City services</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Medical</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation>Manufacturing</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>Intellectual property</source>
        <translation>Intellectual property</translation>
    </message>
    <message>
        <source>City office</source>
        <translation>City office</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>Auditing</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>In trial</source>
        <translation>In trial</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>Published, undecided</source>
        <translation>Published, undecided</translation>
    </message>
    <message>
        <source>Document (both digests)</source>
        <translation>Document (both digests)</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Keyed digest</source>
        <translation>Keyed digest</translation>
    </message>
    <message>
        <source>Another record</source>
        <translation>Another record</translation>
    </message>
    <message>
        <source>Record of type %1</source>
        <translation>Record of type %1</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Point in time</source>
        <translation>Point in time</translation>
    </message>
    <message>
        <source>Public text</source>
        <translation>Public text</translation>
    </message>
    <message>
        <source>Several codes of list %1</source>
        <translation>Several codes of list %1</translation>
    </message>
    <message>
        <source>Code of list %1</source>
        <translation>Code of list %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Quantity in %1</source>
        <translation>Quantity in %1</translation>
    </message>
    <message>
        <source>Quantity in %1, %2 decimals</source>
        <translation>Quantity in %1, %2 decimals</translation>
    </message>
    <message>
        <source>the document this record issues</source>
        <translation>the document this record issues</translation>
    </message>
    <message>
        <source>personal: never in the open</source>
        <translation>personal: never in the open</translation>
    </message>
    <message>
        <source>looked at, not stored</source>
        <translation>looked at, not stored</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>anyone</translation>
    </message>
    <message>
        <source>the holder</source>
        <translation>the holder</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Must be possible</source>
        <translation>Must be possible</translation>
    </message>
    <message>
        <source>Must be impossible: %1</source>
        <translation>Must be impossible: %1</translation>
    </message>
    <message>
        <source>an end</source>
        <translation>an end</translation>
    </message>
    <message>
        <source>This is not JSON. Look for a missing comma, quote or bracket here.</source>
        <translation>This is not JSON. Look for a missing comma, quote or bracket here.</translation>
    </message>
    <message>
        <source>The same member stands twice in one object. Remove one of them.</source>
        <translation>The same member stands twice in one object. Remove one of them.</translation>
    </message>
    <message>
        <source>It is nested deeper than 16 levels. Flatten it.</source>
        <translation>It is nested deeper than 16 levels. Flatten it.</translation>
    </message>
    <message>
        <source>A number may only be an integer up to 2^53-1, without fraction and exponent. Use a scale.</source>
        <translation>A number may only be an integer up to 2^53-1, without fraction and exponent. Use a scale.</translation>
    </message>
    <message>
        <source>A member&apos;s name in here has characters that are not plain ASCII; some look like ASCII letters. Type the name again.</source>
        <translation>A member&apos;s name in here has characters that are not plain ASCII; some look like ASCII letters. Type the name again.</translation>
    </message>
    <message>
        <source>A text holds a character that is not allowed, such as one that turns the direction of writing. Type the text again.</source>
        <translation>A text holds a character that is not allowed, such as one that turns the direction of writing. Type the text again.</translation>
    </message>
    <message>
        <source>A text is longer than 1,024 bytes. Shorten it.</source>
        <translation>A text is longer than 1,024 bytes. Shorten it.</translation>
    </message>
    <message>
        <source>The file is far larger than a definition may be.</source>
        <translation>The file is far larger than a definition may be.</translation>
    </message>
    <message>
        <source>The bytes are not in the canonical form. Write them with: scenario format.</source>
        <translation>The bytes are not in the canonical form. Write them with: scenario format.</translation>
    </message>
    <message>
        <source>The definition is larger than 49,152 bytes. Move a part into a scenario of its own.</source>
        <translation>The definition is larger than 49,152 bytes. Move a part into a scenario of its own.</translation>
    </message>
    <message>
        <source>An act could cost more than 8,000. Bound its upward search lower, or split the act.</source>
        <translation>An act could cost more than 8,000. Bound its upward search lower, or split the act.</translation>
    </message>
    <message>
        <source>An expression has more than 256 parts. Split it into several acts.</source>
        <translation>An expression has more than 256 parts. Split it into several acts.</translation>
    </message>
    <message>
        <source>An expression is nested deeper than 8 levels. Flatten it.</source>
        <translation>An expression is nested deeper than 8 levels. Flatten it.</translation>
    </message>
    <message>
        <source>There is no member of this name here. Check its spelling.</source>
        <translation>There is no member of this name here. Check its spelling.</translation>
    </message>
    <message>
        <source>A member that must stand here is missing. Add it.</source>
        <translation>A member that must stand here is missing. Add it.</translation>
    </message>
    <message>
        <source>This member has no meaning for a field of this class. Remove it.</source>
        <translation>This member has no meaning for a field of this class. Remove it.</translation>
    </message>
    <message>
        <source>An id begins with a to z and has only a to z, 0 to 9, _ and -, at most 32 characters; any, holder, admin, self and city are taken. Letters that only look alike do not count.</source>
        <translation>An id begins with a to z and has only a to z, 0 to 9, _ and -, at most 32 characters; any, holder, admin, self and city are taken. Letters that only look alike do not count.</translation>
    </message>
    <message>
        <source>The same id stands here twice. Choose another one.</source>
        <translation>The same id stands here twice. Choose another one.</translation>
    </message>
    <message>
        <source>Nothing beside this id says what it is. Compare it with a reading of the class meant.</source>
        <translation>Nothing beside this id says what it is. Compare it with a reading of the class meant.</translation>
    </message>
    <message>
        <source>This must be a text of 1 to 1,024 bytes without control characters.</source>
        <translation>This must be a text of 1 to 1,024 bytes without control characters.</translation>
    </message>
    <message>
        <source>This must be an integer within its bounds.</source>
        <translation>This must be an integer within its bounds.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>This must be true or false.</translation>
    </message>
    <message>
        <source>This must be an array.</source>
        <translation>This must be an array.</translation>
    </message>
    <message>
        <source>This must be an object.</source>
        <translation>This must be an object.</translation>
    </message>
    <message>
        <source>There are too few or too many of these.</source>
        <translation>There are too few or too many of these.</translation>
    </message>
    <message>
        <source>This word is none of those that may stand here.</source>
        <translation>This word is none of those that may stand here.</translation>
    </message>
    <message>
        <source>This must be a SHA-256 of 64 lower-case hexadecimal digits.</source>
        <translation>This must be a SHA-256 of 64 lower-case hexadecimal digits.</translation>
    </message>
    <message>
        <source>No such role is defined. Add it to roles, or correct its id.</source>
        <translation>No such role is defined. Add it to roles, or correct its id.</translation>
    </message>
    <message>
        <source>A record that is not open yet has no holder. Name a role, or any.</source>
        <translation>A record that is not open yet has no holder. Name a role, or any.</translation>
    </message>
    <message>
        <source>A role cannot be kept apart from itself.</source>
        <translation>A role cannot be kept apart from itself.</translation>
    </message>
    <message>
        <source>The type has no such state. Add it, or correct its id.</source>
        <translation>The type has no such state. Add it, or correct its id.</translation>
    </message>
    <message>
        <source>Only states of the scenario intake carry a scenario&apos;s status. Remove it here.</source>
        <translation>Only states of the scenario intake carry a scenario&apos;s status. Remove it here.</translation>
    </message>
    <message>
        <source>The classes do not meet, or there is no such type.</source>
        <translation>The classes do not meet, or there is no such type.</translation>
    </message>
    <message>
        <source>The type has no such field, or it is not of the class needed.</source>
        <translation>The type has no such field, or it is not of the class needed.</translation>
    </message>
    <message>
        <source>There is no such list. Add it to lists, or correct its id.</source>
        <translation>There is no such list. Add it to lists, or correct its id.</translation>
    </message>
    <message>
        <source>The list has no such code. Add it, or correct it.</source>
        <translation>The list has no such code. Add it, or correct it.</translation>
    </message>
    <message>
        <source>What is personal may only enter the ledger as a commitment or a keyed digest. Change the field&apos;s class to commit or keyed.</source>
        <translation>What is personal may only enter the ledger as a commitment or a keyed digest. Change the field&apos;s class to commit or keyed.</translation>
    </message>
    <message>
        <source>The document a record issues must be stored. Remove input.</source>
        <translation>The document a record issues must be stored. Remove input.</translation>
    </message>
    <message>
        <source>A period is bounded by time fields of the type.</source>
        <translation>A period is bounded by time fields of the type.</translation>
    </message>
    <message>
        <source>An input is a field of the type, with ? behind it if it may be left out.</source>
        <translation>An input is a field of the type, with ? behind it if it may be left out.</translation>
    </message>
    <message>
        <source>The type has no such counter, or its unit differs.</source>
        <translation>The type has no such counter, or its unit differs.</translation>
    </message>
    <message>
        <source>A limit is a number, or a quantity field of the same unit.</source>
        <translation>A limit is a number, or a quantity field of the same unit.</translation>
    </message>
    <message>
        <source>The stock must be one of the type&apos;s counters.</source>
        <translation>The stock must be one of the type&apos;s counters.</translation>
    </message>
    <message>
        <source>There is no such effect, or not here. Check its parts.</source>
        <translation>There is no such effect, or not here. Check its parts.</translation>
    </message>
    <message>
        <source>A claim is on the value of a field, of one class for each name, and never on a commitment.</source>
        <translation>A claim is on the value of a field, of one class for each name, and never on a commitment.</translation>
    </message>
    <message>
        <source>A link leads to a record of one type of this scenario.</source>
        <translation>A link leads to a record of one type of this scenario.</translation>
    </message>
    <message>
        <source>There is no such operator. Check its spelling.</source>
        <translation>There is no such operator. Check its spelling.</translation>
    </message>
    <message>
        <source>The operator takes another number of operands.</source>
        <translation>The operator takes another number of operands.</translation>
    </message>
    <message>
        <source>Only numbers, quantities and times can be put in order.</source>
        <translation>Only numbers, quantities and times can be put in order.</translation>
    </message>
    <message>
        <source>This is no expression: a number, a flag, an id, a reading or an array stands here.</source>
        <translation>This is no expression: a number, a flag, an id, a reading or an array stands here.</translation>
    </message>
    <message>
        <source>This reading leads nowhere from here. Check inputs, fields and references.</source>
        <translation>This reading leads nowhere from here. Check inputs, fields and references.</translation>
    </message>
    <message>
        <source>A reference to a record must stand here.</source>
        <translation>A reference to a record must stand here.</translation>
    </message>
    <message>
        <source>The scenario intake needs the fields cap and until and the claim definition.</source>
        <translation>The scenario intake needs the fields cap and until and the claim definition.</translation>
    </message>
    <message>
        <source>This version of the rules does not run this yet.</source>
        <translation>This version of the rules does not run this yet.</translation>
    </message>
    <message>
        <source>Nobody in cast is called so, or it is not PARTY/OFFICER.</source>
        <translation>Nobody in cast is called so, or it is not PARTY/OFFICER.</translation>
    </message>
    <message>
        <source>No test above has this name. Tests begin where earlier ones end.</source>
        <translation>No test above has this name. Tests begin where earlier ones end.</translation>
    </message>
    <message>
        <source>A test expects ok, or refused: with the name of a refusal behind it.</source>
        <translation>A test expects ok, or refused: with the name of a refusal behind it.</translation>
    </message>
    <message>
        <source>This is no step of a test. Check its members.</source>
        <translation>This is no step of a test. Check its members.</translation>
    </message>
    <message>
        <source>No act leads to this state.</source>
        <translation>No act leads to this state.</translation>
    </message>
    <message>
        <source>Nothing leads out of this state, and its document stays as it is for ever. If it is an end, say used_up, revoked, superseded or expired.</source>
        <translation>Nothing leads out of this state, and its document stays as it is for ever. If it is an end, say used_up, revoked, superseded or expired.</translation>
    </message>
    <message>
        <source>The act draws on a record that its guard does not look at.</source>
        <translation>The act draws on a record that its guard does not look at.</translation>
    </message>
    <message>
        <source>Nothing goes upward along this link.</source>
        <translation>Nothing goes upward along this link.</translation>
    </message>
    <message>
        <source>The holder may do this, but no opening names a holder.</source>
        <translation>The holder may do this, but no opening names a holder.</translation>
    </message>
    <message>
        <source>Nothing is done in this role, and nobody signs in it.</source>
        <translation>Nothing is done in this role, and nobody signs in it.</translation>
    </message>
    <message>
        <source>Nobody in the tests has this role.</source>
        <translation>Nobody in the tests has this role.</translation>
    </message>
    <message>
        <source>This guard can never hold, so the act is never done.</source>
        <translation>This guard can never hold, so the act is never done.</translation>
    </message>
    <message>
        <source>No test says what must be impossible.</source>
        <translation>No test says what must be impossible.</translation>
    </message>
    <message>
        <source>The text holds what looks like a person&apos;s number. Definitions are public.</source>
        <translation>The text holds what looks like a person&apos;s number. Definitions are public.</translation>
    </message>
    <message>
        <source>telephone numbers</source>
        <translation>telephone numbers</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>dates</translation>
    </message>
    <message>
        <source>identity numbers</source>
        <translation>identity numbers</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>line %1, column %2</translation>
    </message>
    <message>
        <source>No test needs “%1” to be possible.</source>
        <translation>No test needs “%1” to be possible.</translation>
    </message>
    <message>
        <source>A condition of “%1” can be left out and no test fails.</source>
        <translation>A condition of “%1” can be left out and no test fails.</translation>
    </message>
    <message>
        <source>An effect of “%1” can be left out and no test fails.</source>
        <translation>An effect of “%1” can be left out and no test fails.</translation>
    </message>
    <message>
        <source>Signatures of “%1” can be left out and no test fails.</source>
        <translation>Signatures of “%1” can be left out and no test fails.</translation>
    </message>
    <message>
        <source>A way out of “%1” can be left out and no test fails.</source>
        <translation>A way out of “%1” can be left out and no test fails.</translation>
    </message>
    <message>
        <source>Two roles are kept apart, and no test fails if they are not.</source>
        <translation>Two roles are kept apart, and no test fails if they are not.</translation>
    </message>
    <message>
        <source>%1 %2 tried against the commitment: none fits without its salt.</source>
        <translation>%1 %2 tried against the commitment: none fits without its salt.</translation>
    </message>
    <message>
        <source>Nobody outside finds the value; who holds the scenario&apos;s key found it after %1 %2.</source>
        <translation>Nobody outside finds the value; who holds the scenario&apos;s key found it after %1 %2.</translation>
    </message>
    <message>
        <source>Anybody finds the value: it was found after %1 %2. Declare the field personal, as commit or keyed.</source>
        <translation>Anybody finds the value: it was found after %1 %2. Declare the field personal, as commit or keyed.</translation>
    </message>
    <message>
        <source>The value would stand in the open. Declare the field personal, as commit or keyed.</source>
        <translation>The value would stand in the open. Declare the field personal, as commit or keyed.</translation>
    </message>
    <message>
        <source>This is no valid definition.</source>
        <translation>This is no valid definition.</translation>
    </message>
    <message>
        <source>The definition does not keep what its tests promise.</source>
        <translation>The definition does not keep what its tests promise.</translation>
    </message>
    <message>
        <source>The definition is valid and keeps its promises. Some points want a look.</source>
        <translation>The definition is valid and keeps its promises. Some points want a look.</translation>
    </message>
    <message>
        <source>The definition is valid and keeps its promises.</source>
        <translation>The definition is valid and keeps its promises.</translation>
    </message>
    <message>
        <source>any officer</source>
        <translation>any officer</translation>
    </message>
    <message>
        <source>Only %1 can do this.</source>
        <translation>Only %1 can do this.</translation>
    </message>
    <message>
        <source>Possible only in the state %1.</source>
        <translation>Possible only in the state %1.</translation>
    </message>
    <message>
        <source>Not now: %1.</source>
        <translation>Not now: %1.</translation>
    </message>
    <message>
        <source>%1 must sign, too.</source>
        <translation>%1 must sign, too.</translation>
    </message>
    <message>
        <source>Only a commitment is stored, no personal data. The value stays in your vault.</source>
        <translation>Only a commitment is stored, no personal data. The value stays in your vault.</translation>
    </message>
    <message>
        <source>Only a digest under the scenario&apos;s key is stored.</source>
        <translation>Only a digest under the scenario&apos;s key is stored.</translation>
    </message>
    <message>
        <source>The document that is issued. Only its two fingerprints leave this computer.</source>
        <translation>The document that is issued. Only its two fingerprints leave this computer.</translation>
    </message>
    <message>
        <source>Only the file&apos;s two fingerprints leave this computer.</source>
        <translation>Only the file&apos;s two fingerprints leave this computer.</translation>
    </message>
    <message>
        <source>A whole number. %1</source>
        <translation>A whole number. %1</translation>
    </message>
    <message>
        <source>Up to %1 digits behind the point. %2</source>
        <translation>Up to %1 digits behind the point. %2</translation>
    </message>
    <message>
        <source>As 2026-11-27 23:59, in this computer&apos;s time.</source>
        <translation>As 2026-11-27 23:59, in this computer&apos;s time.</translation>
    </message>
    <message>
        <source>A record&apos;s number, PARTY/NUMBER.</source>
        <translation>A record&apos;s number, PARTY/NUMBER.</translation>
    </message>
    <message>
        <source>A party&apos;s id.</source>
        <translation>A party&apos;s id.</translation>
    </message>
    <message>
        <source>Public. No names, identity or phone numbers.</source>
        <translation>Public. No names, identity or phone numbers.</translation>
    </message>
    <message>
        <source>The ledger does not know this key yet. An admin of the party registers it.</source>
        <translation>The ledger does not know this key yet. An admin of the party registers it.</translation>
    </message>
    <message>
        <source>This key was revoked.</source>
        <translation>This key was revoked.</translation>
    </message>
    <message>
        <source>This key&apos;s period has not begun.</source>
        <translation>This key&apos;s period has not begun.</translation>
    </message>
    <message>
        <source>This key&apos;s period is over.</source>
        <translation>This key&apos;s period is over.</translation>
    </message>
    <message>
        <source>No block took the act in its time, and none will. Make it anew.</source>
        <translation>No block took the act in its time, and none will. Make it anew.</translation>
    </message>
    <message>
        <source>No peer can be asked now, so the act was not handed over. It can be kept as a draft.</source>
        <translation>No peer can be asked now, so the act was not handed over. It can be kept as a draft.</translation>
    </message>
    <message>
        <source>Waiting was stopped. The act may still come into a block; wait again by its number.</source>
        <translation>Waiting was stopped. The act may still come into a block; wait again by its number.</translation>
    </message>
    <message>
        <source>The act is in a block, but a copy of headers cannot tell whether it was accepted. Set the copy to full.</source>
        <translation>The act is in a block, but a copy of headers cannot tell whether it was accepted. Set the copy to full.</translation>
    </message>
    <message>
        <source>A copy of headers cannot tell this. Set the copy to full.</source>
        <translation>A copy of headers cannot tell this. Set the copy to full.</translation>
    </message>
    <message>
        <source>Nothing of the ledger is verified here yet. Sync first.</source>
        <translation>Nothing of the ledger is verified here yet. Sync first.</translation>
    </message>
    <message>
        <source>There is no such record on the ledger.</source>
        <translation>There is no such record on the ledger.</translation>
    </message>
    <message>
        <source>No version of this scenario is adopted or in trial.</source>
        <translation>No version of this scenario is adopted or in trial.</translation>
    </message>
    <message>
        <source>This definition is not published on the ledger.</source>
        <translation>This definition is not published on the ledger.</translation>
    </message>
    <message>
        <source>No act of this number waits here.</source>
        <translation>No act of this number waits here.</translation>
    </message>
    <message>
        <source>The scenario has no such act.</source>
        <translation>The scenario has no such act.</translation>
    </message>
    <message>
        <source>Several acts fit. Name one of them.</source>
        <translation>Several acts fit. Name one of them.</translation>
    </message>
    <message>
        <source>This act issues no document.</source>
        <translation>This act issues no document.</translation>
    </message>
    <message>
        <source>A record&apos;s own number has letters a to z, digits, point, dash and underscore, at most 64.</source>
        <translation>A record&apos;s own number has letters a to z, digits, point, dash and underscore, at most 64.</translation>
    </message>
    <message>
        <source>A value that is needed was not entered.</source>
        <translation>A value that is needed was not entered.</translation>
    </message>
    <message>
        <source>The act takes no such value.</source>
        <translation>The act takes no such value.</translation>
    </message>
    <message>
        <source>A value was entered twice.</source>
        <translation>A value was entered twice.</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>Nothing was entered.</translation>
    </message>
    <message>
        <source>This is not in the list.</source>
        <translation>This is not in the list.</translation>
    </message>
    <message>
        <source>One choice is taken here, not several.</source>
        <translation>One choice is taken here, not several.</translation>
    </message>
    <message>
        <source>At most 64 choices are taken.</source>
        <translation>At most 64 choices are taken.</translation>
    </message>
    <message>
        <source>Attach a file here.</source>
        <translation>Attach a file here.</translation>
    </message>
    <message>
        <source>No file is taken here.</source>
        <translation>No file is taken here.</translation>
    </message>
    <message>
        <source>A record&apos;s number is written PARTY/NUMBER.</source>
        <translation>A record&apos;s number is written PARTY/NUMBER.</translation>
    </message>
    <message>
        <source>A party&apos;s id has letters a to z, digits, dash and underscore.</source>
        <translation>A party&apos;s id has letters a to z, digits, dash and underscore.</translation>
    </message>
    <message>
        <source>This is no number that fits here.</source>
        <translation>This is no number that fits here.</translation>
    </message>
    <message>
        <source>A time is written as 2026-11-27T23:59:00+08:00.</source>
        <translation>A time is written as 2026-11-27T23:59:00+08:00.</translation>
    </message>
    <message>
        <source>This looks like an identity or phone number. Such numbers never enter the ledger.</source>
        <translation>This looks like an identity or phone number. Such numbers never enter the ledger.</translation>
    </message>
    <message>
        <source>The text is too long or holds characters that are not allowed.</source>
        <translation>The text is too long or holds characters that are not allowed.</translation>
    </message>
    <message>
        <source>This value needs the file with the scenario&apos;s key.</source>
        <translation>This value needs the file with the scenario&apos;s key.</translation>
    </message>
    <message>
        <source>This key is not among those that the act asks for.</source>
        <translation>This key is not among those that the act asks for.</translation>
    </message>
    <message>
        <source>This key has signed the act already.</source>
        <translation>This key has signed the act already.</translation>
    </message>
    <message>
        <source>Signatures are missing. Write the act as a draft and let the others sign it.</source>
        <translation>Signatures are missing. Write the act as a draft and let the others sign it.</translation>
    </message>
    <message>
        <source>There is another file of that name; nothing was overwritten.</source>
        <translation>There is another file of that name; nothing was overwritten.</translation>
    </message>
    <message>
        <source>This is no draft of an act that this program can read.</source>
        <translation>This is no draft of an act that this program can read.</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file was changed.</source>
        <translation>The passphrase is wrong, or the file was changed.</translation>
    </message>
    <message>
        <source>A key needs a passphrase.</source>
        <translation>A key needs a passphrase.</translation>
    </message>
    <message>
        <source>There is no such key here.</source>
        <translation>There is no such key here.</translation>
    </message>
    <message>
        <source>Several keys are called so. Name one by its file or id.</source>
        <translation>Several keys are called so. Name one by its file or id.</translation>
    </message>
    <message>
        <source>There is a file of that name already; nothing was overwritten.</source>
        <translation>There is a file of that name already; nothing was overwritten.</translation>
    </message>
    <message>
        <source>A key&apos;s owner is a party&apos;s id and an officer&apos;s: letters a to z, digits, dash and underscore.</source>
        <translation>A key&apos;s owner is a party&apos;s id and an officer&apos;s: letters a to z, digits, dash and underscore.</translation>
    </message>
    <message>
        <source>This is neither a key file nor a public key.</source>
        <translation>This is neither a key file nor a public key.</translation>
    </message>
    <message>
        <source>There is no terminal to ask on. Give a passphrase file.</source>
        <translation>There is no terminal to ask on. Give a passphrase file.</translation>
    </message>
    <message>
        <source>The two entries differ. Nothing was made.</source>
        <translation>The two entries differ. Nothing was made.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>The passphrase is empty.</translation>
    </message>
    <message>
        <source>a part of it is too long, too many or not in form</source>
        <translation>a part of it is too long, too many or not in form</translation>
    </message>
    <message>
        <source>a signing key was revoked</source>
        <translation>a signing key was revoked</translation>
    </message>
    <message>
        <source>a signing key is outside its period</source>
        <translation>a signing key is outside its period</translation>
    </message>
    <message>
        <source>there is no such party, or it is registered already</source>
        <translation>there is no such party, or it is registered already</translation>
    </message>
    <message>
        <source>the key cannot be used, is known already, or is another officer&apos;s</source>
        <translation>the key cannot be used, is known already, or is another officer&apos;s</translation>
    </message>
    <message>
        <source>the definition cannot be read, or is published already</source>
        <translation>the definition cannot be read, or is published already</translation>
    </message>
    <message>
        <source>this party sealed the same before</source>
        <translation>this party sealed the same before</translation>
    </message>
    <message>
        <source>the council&apos;s act is out of its bounds</source>
        <translation>the council&apos;s act is out of its bounds</translation>
    </message>
    <message>
        <source>this ledger was handed over to another one</source>
        <translation>this ledger was handed over to another one</translation>
    </message>
    <message>
        <source>The ledger refuses this: %1.</source>
        <translation>The ledger refuses this: %1.</translation>
    </message>
    <message>
        <source>(opening)</source>
        <translation>(opening)</translation>
    </message>
</context>
<context>
    <name>scenario_tables</name>
    <message>
        <source>(opening)</source>
        <translation>(opening)</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>Steps of %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Besides</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>an organisation</translation>
    </message>
    <message>
        <source>an officer</source>
        <translation>an officer</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>Kept apart from</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Effects:</source>
        <translation>Effects:</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Further signatures</source>
        <translation>Further signatures</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>Proves</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>Expectation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Test fails: %1</source>
        <translation>Test fails: %1</translation>
    </message>
    <message>
        <source>%1 rules taken away in turn; no test fails for %2 of them</source>
        <translation>%1 rules taken away in turn; no test fails for %2 of them</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>What the check found</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Path</translation>
    </message>
</context>
</TS>
