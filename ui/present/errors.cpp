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
    {"spent", QT_TRANSLATE_NOOP("present", "the same act was answered before")},
    {"signer", QT_TRANSLATE_NOOP("present", "a signing key is unknown, revoked or outside its period")},
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
    const QString said = Tr::tr(own ? own : by_kind(error.kind));
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
