#include "ui/present/errors.h"

#include "ui/present/language.h"

#include <algorithm>
#include <iterator>

namespace cityledger::present {

namespace {

struct Words {
    const char* code;
    const char* sentence;
};

/// By code; a code ending in a dot stands for all that begin with it. The first that fits is taken.
constexpr Words by_code[] = {
    {"file.not_regular", QT_TRANSLATE_NOOP("present", "This is a device or a pipe, not a file; it was not read.")},
    {"file.not_found", QT_TRANSLATE_NOOP("present", "The file is no longer there.")},
    {"file.too_large", QT_TRANSLATE_NOOP("present", "The file is larger than this program accepts for its kind.")},
    {"document.changed_while_read", QT_TRANSLATE_NOOP("present", "The file changed while it was being read.")},
    {"document.not_regular", QT_TRANSLATE_NOOP("present", "This is a device or a pipe, not a file; it was not read.")},
    {"document.vanished", QT_TRANSLATE_NOOP("present", "The file is no longer there.")},
    {"document.link_loop", QT_TRANSLATE_NOOP("present", "The link leads back to itself.")},
    {"document.link_not_followed", QT_TRANSLATE_NOOP("present", "Links inside folders are not followed.")},
    {"document.path_too_long", QT_TRANSLATE_NOOP("present", "The path is longer than this system can open.")},
    {"document.too_deep", QT_TRANSLATE_NOOP("present", "Folders are nested too deeply here.")},
    {"document.too_many_files", QT_TRANSLATE_NOOP("present", "There are more files here than are verified in one go.")},
    {"join.copy_exists", QT_TRANSLATE_NOOP("present", "There is a copy of a ledger in this folder already.")},
    {"join.folder",
     QT_TRANSLATE_NOOP("present", "The folder for the copy cannot be used: it is not empty or cannot be written.")},
    {"join.folder_not_empty",
     QT_TRANSLATE_NOOP("present", "The folder for the copy cannot be used: it is not empty or cannot be written.")},
    {"join.", QT_TRANSLATE_NOOP("present", "Something needed is missing from the form.")},
    {"act.not_in_time",
     QT_TRANSLATE_NOOP("present", "No block took the act in its time, and none will. Make it anew.")},
    {"act.no_peers",
     QT_TRANSLATE_NOOP("present",
                       "No peer can be asked now, so the act was not handed over. It can be kept as a draft.")},
    {"act.waiting_stopped",
     QT_TRANSLATE_NOOP("present",
                       "Waiting was stopped. The act may still come into a block; wait again by its number.")},
    {"act.outcome_unknown",
     QT_TRANSLATE_NOOP(
         "present",
         "The act is in a block, but a copy of headers cannot tell whether it was accepted. Set the copy to full.")},
    {"act.needs_blocks", QT_TRANSLATE_NOOP("present", "A copy of headers cannot tell this. Set the copy to full.")},
    {"act.nothing_verified", QT_TRANSLATE_NOOP("present", "Nothing of the ledger is verified here yet. Sync first.")},
    {"act.no_record", QT_TRANSLATE_NOOP("present", "There is no such record on the ledger.")},
    {"act.no_scenario", QT_TRANSLATE_NOOP("present", "No version of this scenario is adopted or in trial.")},
    {"act.no_definition", QT_TRANSLATE_NOOP("present", "This definition is not published on the ledger.")},
    {"act.not_pending", QT_TRANSLATE_NOOP("present", "No act of this number waits here.")},
    {"act.unknown", QT_TRANSLATE_NOOP("present", "The scenario has no such act.")},
    {"act.which", QT_TRANSLATE_NOOP("present", "Several acts fit. Name one of them.")},
    {"act.no_issued", QT_TRANSLATE_NOOP("present", "This act issues no document.")},
    {"act.local",
     QT_TRANSLATE_NOOP("present",
                       "A record's own number has letters a to z, digits, point, dash and underscore, at most 64.")},
    {"act.input.missing", QT_TRANSLATE_NOOP("present", "A value that is needed was not entered.")},
    {"act.input.unknown", QT_TRANSLATE_NOOP("present", "The act takes no such value.")},
    {"act.input.twice", QT_TRANSLATE_NOOP("present", "A value was entered twice.")},
    {"act.input.empty", QT_TRANSLATE_NOOP("present", "Nothing was entered.")},
    {"act.input.code", QT_TRANSLATE_NOOP("present", "This is not in the list.")},
    {"act.input.one_code", QT_TRANSLATE_NOOP("present", "One choice is taken here, not several.")},
    {"act.input.codes", QT_TRANSLATE_NOOP("present", "At most 64 choices are taken.")},
    {"act.input.digest", QT_TRANSLATE_NOOP("present", "Attach a file here.")},
    {"act.input.no_file", QT_TRANSLATE_NOOP("present", "No file is taken here.")},
    {"act.input.reference", QT_TRANSLATE_NOOP("present", "A record's number is written PARTY/NUMBER.")},
    {"act.input.party", QT_TRANSLATE_NOOP("present", "A party's id has letters a to z, digits, dash and underscore.")},
    {"act.input.quantity", QT_TRANSLATE_NOOP("present", "This is no number that fits here.")},
    {"act.input.time", QT_TRANSLATE_NOOP("present", "A time is written as 2026-11-27T23:59:00+08:00.")},
    {"act.input.personal",
     QT_TRANSLATE_NOOP("present", "This looks like an identity or phone number. Such numbers never enter the ledger.")},
    {"act.input.text", QT_TRANSLATE_NOOP("present", "The text is too long or holds characters that are not allowed.")},
    {"act.input.scenario_key", QT_TRANSLATE_NOOP("present", "This value needs the file with the scenario's key.")},
    {"draft.signer", QT_TRANSLATE_NOOP("present", "This key is not among those that the act asks for.")},
    {"draft.signed_already", QT_TRANSLATE_NOOP("present", "This key has signed the act already.")},
    {"draft.incomplete",
     QT_TRANSLATE_NOOP("present", "Signatures are missing. Write the act as a draft and let the others sign it.")},
    {"draft.exists", QT_TRANSLATE_NOOP("present", "There is another file of that name; nothing was overwritten.")},
    {"draft.", QT_TRANSLATE_NOOP("present", "This is no draft of an act that this program can read.")},
    {"key_file.wrong_passphrase", QT_TRANSLATE_NOOP("present", "The passphrase is wrong, or the file was changed.")},
    {"key_file.empty_passphrase", QT_TRANSLATE_NOOP("present", "A key needs a passphrase.")},
    {"key.none", QT_TRANSLATE_NOOP("present", "There is no such key here.")},
    {"key.ambiguous", QT_TRANSLATE_NOOP("present", "Several keys are called so. Name one by its file or id.")},
    {"key.exists", QT_TRANSLATE_NOOP("present", "There is a file of that name already; nothing was overwritten.")},
    {"key.owner",
     QT_TRANSLATE_NOOP("present",
                       "A key's owner is a party's id and an officer's: letters a to z, digits, dash and underscore.")},
    {"key.public_file", QT_TRANSLATE_NOOP("present", "This is neither a key file nor a public key.")},
    {"passphrase.no_terminal", QT_TRANSLATE_NOOP("present", "There is no terminal to ask on. Give a passphrase file.")},
    {"passphrase.differ", QT_TRANSLATE_NOOP("present", "The two entries differ. Nothing was made.")},
    {"passphrase.empty", QT_TRANSLATE_NOOP("present", "The passphrase is empty.")},
    {"light.attack",
     QT_TRANSLATE_NOOP("present",
                       "Peers showed two different blocks that are both validly signed. The evidence is kept; nothing "
                       "from there on is trusted until a person decides.")},
    {"sync.disputed",
     QT_TRANSLATE_NOOP("present",
                       "Two different signed blocks are known. Nothing from there on is taken over until a person "
                       "decides whose peers go on being asked.")},
    {"sync.copy_of_other_side",
     QT_TRANSLATE_NOOP("present",
                       "It was decided to go on with the other side's peers, and this copy holds blocks that are not "
                       "theirs. Make a new copy with a starting point of that side.")},
    {"sync.split",
     QT_TRANSLATE_NOOP("present",
                       "The peers show different blocks, and those that differ cannot prove theirs. Nothing new was "
                       "accepted.")},
    {"sync.witnesses_behind",
     QT_TRANSLATE_NOOP("present",
                       "Other peers have not reached the newest block yet. It is taken over once enough of them "
                       "confirm it.")},
    {"sync.few_witnesses",
     QT_TRANSLATE_NOOP("present", "Too few other peers answer to confirm the newest block. Nothing new was accepted.")},
    {"node.clock_behind",
     QT_TRANSLATE_NOOP("present",
                       "The peers' blocks lie in the future: this computer's clock is slow. Set it, then sync again.")},
    {"dossier.unknown", QT_TRANSLATE_NOOP("present", "This copy has no attack dossier with this number.")},
    {"proof.newer_format",
     QT_TRANSLATE_NOOP("present",
                       "This proof file was made by a newer version of the program. Install that version to read it.")},
    {"proof.trust_hash", QT_TRANSLATE_NOOP("present", "The trusted hash must be 64 hexadecimal digits.")},
    {"proof.period", QT_TRANSLATE_NOOP("present", "A period is a number with d, h, m or s, as 14d.")},
    {"proof.root_mismatch",
     QT_TRANSLATE_NOOP(
         "present", "The file's block at the trusted height is not the one you trust: it speaks of another ledger.")},
    {"proof.other_root",
     QT_TRANSLATE_NOOP("present",
                       "The block you trust does not lie on this file's way. Take one of a height between its first "
                       "block and the last one both sides share.")},
    {"light.trust_expired",
     QT_TRANSLATE_NOOP("present",
                       "The trust period is over: new blocks are not accepted until a new city profile is imported. "
                       "Earlier verdicts stay as they are.")},
    {"proof.", QT_TRANSLATE_NOOP("present", "The file is no proof, or it was altered.")},
    {"trust.witness_differs",
     QT_TRANSLATE_NOOP("present", "The peers disagree about the block of the starting point. Nothing was written.")},
    {"document.unreadable", QT_TRANSLATE_NOOP("present", "The file could not be read.")},
    {"net.tls_pin_mismatch",
     QT_TRANSLATE_NOOP("present",
                       "The peer's certificate is not the one the city profile names. It was not asked anything.")},
    {"net.plain_http",
     QT_TRANSLATE_NOOP("present", "This address is not encrypted. Only addresses of this computer may be.")},
    {"net.timeout",
     QT_TRANSLATE_NOOP("present", "The peer did not answer in time. The program tries again by itself.")},
    {"net.resolve", QT_TRANSLATE_NOOP("present", "The peer's name could not be found in the network.")},
    {"net.connect",
     QT_TRANSLATE_NOOP(
         "present",
         "No connection to the peer. Check the network cable and try again; what is on this computer still works.")},
    {"net.tls", QT_TRANSLATE_NOOP("present", "No encrypted connection to the peer could be made.")},
    {"node.offline", QT_TRANSLATE_NOOP("present", "The program is set to stay offline.")},
    {"node.no_answer", QT_TRANSLATE_NOOP("present",
                                         "Another program has this copy open and does not answer. Close it, then try "
                                         "again.")},
    {"node.other_version", QT_TRANSLATE_NOOP("present",
                                             "Another version of this program has this copy open. Close it, or use the "
                                             "same version.")},
    {"node.held_offline", QT_TRANSLATE_NOOP("present",
                                            "Another program has this copy open and works without network. Close it to "
                                            "fetch new blocks.")},
    {"remote.lost", QT_TRANSLATE_NOOP("present", "The program that had this copy open is gone. Try again.")},
    {"remote.busy", QT_TRANSLATE_NOOP("present", "Too much is asked of this copy at once. Try again in a moment.")},
    {"node.no_room",
     QT_TRANSLATE_NOOP("present",
                       "The disk is nearly full. Free some space; new blocks are then fetched by themselves.")},
    {"store.disk_full",
     QT_TRANSLATE_NOOP("present",
                       "The disk is full, so nothing more could be written. Free some space; it goes on by itself.")},
    {"store.read_only",
     QT_TRANSLATE_NOOP("present",
                       "The folder of the copy may not be written. Give this user the right to, or move the copy.")},
    {"store.busy", QT_TRANSLATE_NOOP("present", "Something still reads from the copy. Try again in a moment.")},
    {"copy.no_genesis",
     QT_TRANSLATE_NOOP("present",
                       "The beginning of the ledger is not in this copy and no peer gave it, so the index "
                       "could not be compared. Try again while a peer can be reached.")},
    {"copy.index_unchecked",
     QT_TRANSLATE_NOOP("present", "The index was not compared, because blocks that it comes from are damaged.")},
    {"record.unknown", QT_TRANSLATE_NOOP("present", "There is no record with this number in this copy.")},
    {"report.font", QT_TRANSLATE_NOOP("present", "The font for reports, WenQuanYi Micro Hei, is not installed.")},
    {"net.proxy_refused",
     QT_TRANSLATE_NOOP("present", "The proxy gives no connection to this peer. Check its address and its rules.")},
    {"net.proxy", QT_TRANSLATE_NOOP("present", "A proxy is given as http://, its name or address, and its port.")},
    {"bundle.not_one", QT_TRANSLATE_NOOP("present", "This file is no bundle of blocks.")},
    {"bundle.other_chain",
     QT_TRANSLATE_NOOP("present", "The blocks in this file belong to another ledger. Nothing was changed.")},
    {"bundle.gap",
     QT_TRANSLATE_NOOP("present",
                       "Blocks are missing between this copy and the file. Nothing was changed; ask for a file that "
                       "begins right after the last block here.")},
    {"bundle.no_root",
     QT_TRANSLATE_NOOP("present",
                       "The file does not hold the block this copy's trust begins with. Nothing was changed.")},
    {"bundle.empty", QT_TRANSLATE_NOOP("present", "The file was cut off before its first whole block.")},
    {"bundle.version",
     QT_TRANSLATE_NOOP("present", "This file was written by a newer version of the program. Update the program.")},
    {"bundle.not_read", QT_TRANSLATE_NOOP("present", "The file could not be read.")},
    {"bundle.not_written",
     QT_TRANSLATE_NOOP("present", "The file could not be written: there is no room, or no permission.")},
    {"bundle.not_held", QT_TRANSLATE_NOOP("present", "This copy does not hold all of these blocks.")},
    {"bundle.range", QT_TRANSLATE_NOOP("present", "The first block cannot be after the last.")},
    {"bundle.no_genesis",
     QT_TRANSLATE_NOOP("present",
                       "The file does not hold what the ledger began with, so its blocks cannot be run again here.")},
    {"bundle.stopped", QT_TRANSLATE_NOOP("present", "Stopped. What was done so far is kept.")},
    {"bundle.",
     QT_TRANSLATE_NOOP("present", "The file is damaged or forged. What was verified before stays as it is.")},
    {"profile.older",
     QT_TRANSLATE_NOOP("present", "This profile is older than the one in use. Ask the office for the newest.")},
    {"profile.signed_already", QT_TRANSLATE_NOOP("present", "This key has signed the profile already.")},
    {"profile.no_header", QT_TRANSLATE_NOOP("present", "There is no verified block to rest trust on. Sync first.")},
    {"profile.valid", QT_TRANSLATE_NOOP("present", "A period is a number with d, h, m or s, as 365d.")},
    {"profile.format", QT_TRANSLATE_NOOP("present", "The city profile was made for a newer version of the program.")},
    {"profile.other_chain", QT_TRANSLATE_NOOP("present", "This city profile belongs to another ledger.")},
    {"profile.",
     QT_TRANSLATE_NOOP("present",
                       "The city profile breaks a rule of its format. Ask the office that issued it for a new one.")},
    {"trust.request",
     QT_TRANSLATE_NOOP("present", "Give a newer profile, or a block and its hash of 64 hexadecimal digits, not both.")},
    {"trust.not_signed",
     QT_TRANSLATE_NOOP("present",
                       "Nobody this copy knows has signed this profile. Compare its fingerprint with the official "
                       "letter and give it, too.")},
    {"trust.fingerprint",
     QT_TRANSLATE_NOOP("present", "The profile's fingerprint is not the one of the letter. Do not use it.")},
    {"trust.contradicts",
     QT_TRANSLATE_NOOP("present",
                       "This contradicts the blocks verified here. It was refused and kept as evidence; show it to the "
                       "city's office.")},
    {"trust.not_newer",
     QT_TRANSLATE_NOOP("present", "This block is not newer than what is verified here, so it renews nothing.")},
    {"trust.root_expired",
     QT_TRANSLATE_NOOP("present", "This block is older than the trust period. Ask for a newer profile or letter.")},
    {"sync.chains_part",
     QT_TRANSLATE_NOOP("present", "Validators signed two chains. Keep this copy as it is and ask the city's office.")},
    {"trust.", QT_TRANSLATE_NOOP("present",
                                 "The peers do not have the block this starting point names. It may belong to another "
                                 "ledger: compare it with the official letter.")},
    {"report.", QT_TRANSLATE_NOOP("present", "The report could not be made.")},
    {"sample.program_missing",
     QT_TRANSLATE_NOOP(
         "present",
         "The program city-ledger-peer, which runs the sample city, is not installed beside the workstation.")},
    {"sample.", QT_TRANSLATE_NOOP("present", "The sample city could not be started.")},
};

const char* by_kind(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalid:
            return QT_TRANSLATE_NOOP("present", "What was given breaks a rule and was not accepted.");
        case ErrorKind::not_found:
            return QT_TRANSLATE_NOOP("present", "It is not in this copy.");
        case ErrorKind::damaged:
            return QT_TRANSLATE_NOOP("present",
                                     "Stored bytes are not what was written. Nothing damaged is shown as verified; run "
                                     "city-ledger doctor to mend it.");
        case ErrorKind::unreachable:
            return QT_TRANSLATE_NOOP("present",
                                     "No peer answered usefully. Check the network cable and try again; what is on "
                                     "this computer still works.");
        case ErrorKind::cannot_tell:
            return QT_TRANSLATE_NOOP("present", "This copy does not hold what is needed to tell.");
        case ErrorKind::refused:
            return QT_TRANSLATE_NOOP("present", "The ledger refused the act.");
        case ErrorKind::limit:
            return QT_TRANSLATE_NOOP("present", "It is larger than this program accepts.");
        case ErrorKind::stopped:
            return QT_TRANSLATE_NOOP("present", "Stopped. What was done so far is kept.");
        case ErrorKind::locked:
            return QT_TRANSLATE_NOOP("present", "Another program has this copy open. Close it, then try again.");
        case ErrorKind::newer_format:
            return QT_TRANSLATE_NOOP(
                "present", "This copy was made by a newer version of the program. Install that version to open it.");
        case ErrorKind::missing_copy:
            return QT_TRANSLATE_NOOP("present", "There is no copy of a ledger in this folder.");
        case ErrorKind::io:
            return QT_TRANSLATE_NOOP("present",
                                     "Reading or writing failed. Check free space and permissions of the folder.");
        case ErrorKind::usage:
            return QT_TRANSLATE_NOOP("present", "Something needed is missing from the form.");
        case ErrorKind::untrusted:
            return QT_TRANSLATE_NOOP(
                "present",
                "Not enough of the departments' voting power stands behind this block, so it was not accepted.");
        case ErrorKind::expired:
            return QT_TRANSLATE_NOOP("present",
                                     "The trust period is over: new blocks are not accepted until a new city profile "
                                     "is imported. Earlier verdicts stay as they are.");
        case ErrorKind::attack:
            return QT_TRANSLATE_NOOP(
                "present",
                "Peers signed two different blocks at one height. The evidence is kept; tell the city office.");
    }
    return "";
}

constexpr Words refusals[] = {
    {"size", QT_TRANSLATE_NOOP("present", "the transaction is too large")},
    {"canonical", QT_TRANSLATE_NOOP("present", "its bytes are not in the one form allowed")},
    {"chain_id", QT_TRANSLATE_NOOP("present", "it is meant for another ledger")},
    {"valid_until", QT_TRANSLATE_NOOP("present", "its time to be accepted was over or too far ahead")},
    {"bounds", QT_TRANSLATE_NOOP("present", "a part of it is too long, too many or not in form")},
    {"spent", QT_TRANSLATE_NOOP("present", "the same act was answered before")},
    {"signer", QT_TRANSLATE_NOOP("present", "a signing key is unknown, revoked or outside its period")},
    {"revoked", QT_TRANSLATE_NOOP("present", "a signing key was revoked")},
    {"period", QT_TRANSLATE_NOOP("present", "a signing key is outside its period")},
    {"signature", QT_TRANSLATE_NOOP("present", "a signature does not verify")},
    {"record", QT_TRANSLATE_NOOP("present", "there is no such record, or its number is taken")},
    {"head", QT_TRANSLATE_NOOP("present", "the record was changed by someone else in the meantime")},
    {"definition", QT_TRANSLATE_NOOP("present", "the scenario's definition cannot be used")},
    {"trial", QT_TRANSLATE_NOOP("present", "the trial's limit is reached")},
    {"act", QT_TRANSLATE_NOOP("present", "there is no such act in this scenario")},
    {"state", QT_TRANSLATE_NOOP("present", "the record is not in a state that allows it")},
    {"input", QT_TRANSLATE_NOOP("present", "a value entered is not allowed")},
    {"reference", QT_TRANSLATE_NOOP("present", "a record referred to does not exist")},
    {"role", QT_TRANSLATE_NOOP("present", "the signer does not hold the role this needs")},
    {"signatures", QT_TRANSLATE_NOOP("present", "more parties have to sign")},
    {"separation", QT_TRANSLATE_NOOP("present", "the same person may not do both")},
    {"guard", QT_TRANSLATE_NOOP("present", "the scenario's rule for this act does not hold")},
    {"missing", QT_TRANSLATE_NOOP("present", "a value that is needed is missing")},
    {"overflow", QT_TRANSLATE_NOOP("present", "a number became too large")},
    {"limit", QT_TRANSLATE_NOOP("present", "a limit would be exceeded")},
    {"claim", QT_TRANSLATE_NOOP("present", "something that must be unique is taken already")},
    {"pass", QT_TRANSLATE_NOOP("present", "holder and taker must both sign")},
    {"link", QT_TRANSLATE_NOOP("present", "the record to be linked does not allow it")},
    {"upward", QT_TRANSLATE_NOOP("present", "too many records stand above this one")},
    {"party", QT_TRANSLATE_NOOP("present", "there is no such party, or it is registered already")},
    {"key", QT_TRANSLATE_NOOP("present", "the key cannot be used, is known already, or is another officer's")},
    {"scenario", QT_TRANSLATE_NOOP("present", "the definition cannot be read, or is published already")},
    {"seal", QT_TRANSLATE_NOOP("present", "this party sealed the same before")},
    {"govern", QT_TRANSLATE_NOOP("present", "the council's act is out of its bounds")},
    {"ended", QT_TRANSLATE_NOOP("present", "this ledger was handed over to another one")},
};

constexpr Words warnings[] = {
    {"period_over_30_days", QT_TRANSLATE_NOOP("present", "The trust period is longer than 30 days.")},
    {"no_witness", QT_TRANSLATE_NOOP("present", "No second peer is asked to confirm.")},
    {"plain_http", QT_TRANSLATE_NOOP("present", "A peer is reached without encryption.")},
    {"private_address", QT_TRANSLATE_NOOP("present", "A peer has an address inside this network.")},
    {"expired", QT_TRANSLATE_NOOP("present", "The profile's own period is over.")},
    {"unsigned", QT_TRANSLATE_NOOP("present", "The profile is not signed.")},
};

template <std::size_t N>
const char* find(const Words (&table)[N], const std::string& code) {
    const auto at = std::find_if(std::begin(table), std::end(table), [&code](const Words& each) {
        const std::string_view key(each.code);
        return key == code || (key.back() == '.' && code.starts_with(key));
    });
    return at == std::end(table) ? nullptr : at->sentence;
}

}  // namespace

QString sentence(const Error& error) {
    const char* own = find(by_code, error.code);
    QString said = Tr::tr(own ? own : by_kind(error.kind));
    // The ledger's refusals have their name in the error, and their own words.
    if (!own && error.kind == ErrorKind::refused && !error.field("name").empty())
        said = Tr::tr("The ledger refuses this: %1.").arg(refusal(std::string(error.field("name"))));
    return error.code.empty() ? said : Tr::tr("%1 (code %2)").arg(said, text(error.code));
}

QString refusal(const std::string& name) {
    const char* own = find(refusals, name);
    return own ? Tr::tr(own) : text(name);
}

QString profile_warning(const std::string& code) {
    const char* own = find(warnings, code);
    return own ? Tr::tr(own) : text(code);
}

}  // namespace cityledger::present
