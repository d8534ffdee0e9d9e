// What a dossier says to someone who opens it with nothing but an archive program. Fixed words in both languages: the
// file is evidence, and reads the same whatever language the program that wrote it was set to.
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/proof/attack_dossier.h"

namespace cityledger::proof {

namespace {

struct Words {
    const char* title;
    const char* ledger;
    const char* common;
    const char* first;
    const char* second;
    const char* shown_by;
    const char* both;
    const char* first_only;
    const char* second_only;
    const char* nobody;
    const char* found;
    const char* check;
    bool chinese;
};

constexpr Words chinese{"攻击证据：两个不同的区块都有有效签名",
                        "账本",
                        "双方共有的最后一个区块",
                        "甲方区块",
                        "乙方区块",
                        "出示的节点",
                        "两个区块都签了名的验证者",
                        "只签了甲方区块的验证者",
                        "只签了乙方区块的验证者",
                        "无",
                        "发现时间（本机时钟）",
                        "复核命令：city-ledger proof verify 文件 --trust-height 高度 --trust-hash 哈希",
                        true};
constexpr Words english{"Attack dossier: two different blocks both carry valid signatures",
                        "Ledger",
                        "Last block both sides share",
                        "Block of the first side",
                        "Block of the second side",
                        "shown by",
                        "Validators that signed both blocks",
                        "Validators that signed the first block only",
                        "Validators that signed the second block only",
                        "none",
                        "Found (by the finder's clock)",
                        "To check again: city-ledger proof verify FILE --trust-height HEIGHT --trust-hash HASH",
                        false};

void put_block(std::string& to, const char* label, const light::LightBlock& block) {
    to += std::string(label) + ": " + std::to_string(block.height()) + "  " + hex_upper(chain::hash(block.header())) +
          "  " + rfc3339(block.header().time) + "\n";
}

void put_peers(std::string& to, const Words& words, const std::vector<std::string>& peers) {
    if (peers.empty()) return;
    to += std::string("    ") + words.shown_by + ": ";
    for (std::size_t i = 0; i < peers.size(); ++i) to += (i == 0 ? "" : ", ") + peers[i];
    to += "\n";
}

template <class Belongs>
void put_signers(std::string& to, const Words& words, const char* label, const AttackDossier& dossier,
                 const AttackFacts& facts, const Belongs& belongs) {
    to += std::string(label) + ":\n";
    bool any = false;
    for (const auto& signer : facts.signers) {
        if (!belongs(signer)) continue;
        any = true;
        to += "    " + hex_upper(signer.address) + "  " + std::to_string(signer.power);
        if (const auto name = dossier.found.names.find(signer.address); name != dossier.found.names.end())
            to += "  " + (words.chinese ? name->second.zh : name->second.en);
        to += "\n";
    }
    if (!any) to += std::string("    ") + words.nobody + "\n";
}

void put(std::string& to, const Words& words, const AttackDossier& dossier, const AttackFacts& facts) {
    to += std::string(words.title) + "\n\n";
    to += std::string(words.ledger) + ": " + dossier.fork.common().header().chain_id + "\n";
    put_block(to, words.common, dossier.fork.common());
    put_block(to, words.first, dossier.fork.first_block());
    put_peers(to, words, dossier.found.first_peers);
    put_block(to, words.second, dossier.fork.second_block());
    put_peers(to, words, dossier.found.second_peers);
    to += "\n";
    const auto first = [](const AttackSigner& one) { return one.first == AttackVote::commit; };
    const auto second = [](const AttackSigner& one) { return one.second == AttackVote::commit; };
    put_signers(to, words, words.both, dossier, facts, [](const AttackSigner& one) { return one.signed_both(); });
    put_signers(to, words, words.first_only, dossier, facts,
                [&](const AttackSigner& one) { return first(one) && !second(one); });
    put_signers(to, words, words.second_only, dossier, facts,
                [&](const AttackSigner& one) { return second(one) && !first(one); });
    to += "\n" + std::string(words.found) + ": " + rfc3339(dossier.found.at) + "\n" + words.check + "\n";
}

}  // namespace

std::string summary_of(const AttackDossier& dossier) {
    const AttackFacts facts = facts_of(dossier.fork);
    std::string text;
    put(text, chinese, dossier, facts);
    text += "\n";
    put(text, english, dossier, facts);
    return text;
}

}  // namespace cityledger::proof
