// Acts a second that the ledger's rules take when a block is run again, signatures included: `bench_acts [BLOCKS=20]`.
// Blocks of 100 transactions of one act each, by one officer; Ed25519 and SM2 apart. CPU time, state in memory.
#include "core/crypto/digest.h"
#include "tests/bench/peer_program.h"
#include "tests/unit/ledger/test_city.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace cityledger;
using namespace cityledger::ledger;

namespace {

constexpr int acts_per_block = 100;

/// Of `blocks` blocks signed by this key of shop/bob.
double acts_a_second(test::TestCity& city, const TransactionSigner& signer, int blocks) {
    static std::uint64_t number = 0;  // each act seals a digest of its own
    double seconds = 0;
    for (int block = 0; block < blocks; ++block) {
        std::vector<Bytes> txs;
        for (int i = 0; i < acts_per_block; ++i) {
            Nonce nonce{};
            ++number;
            for (std::size_t byte = 0; byte < 8; ++byte) nonce[byte] = static_cast<std::uint8_t>(number >> (8 * byte));
            BodyBuilder builder("test-city", static_cast<std::uint64_t>(city.height) + 1'000, {signer.id()}, nonce);
            builder.add(signer.id(), "", SealAct{"report", crypto::sha256(nonce), std::nullopt});
            const auto body = builder.body();
            const auto tx = body ? sign_transaction(*body, {{signer}}) : fail(body.error());
            if (!tx) {
                std::fprintf(stderr, "%s\n", tx.error().message.c_str());
                std::exit(1);
            }
            txs.push_back(*tx);
        }
        const double before = bench::cpu_seconds();
        const auto answers = city.seal(txs);
        seconds += bench::cpu_seconds() - before;
        for (const auto& answer : answers)
            if (answer != "accepted") {
                std::fprintf(stderr, "an act was not accepted: %s\n", answer.c_str());
                std::exit(1);
            }
    }
    return blocks * acts_per_block / seconds;
}

}  // namespace

int main(int argc, char** argv) {
    const int blocks = argc > 1 ? std::atoi(argv[1]) : 20;
    test::TestCity city;
    const auto sm2 = sm2_signer(crypto::sha256(as_bytes("sm2 of shop/bob")));
    if (!sm2) return 1;
    // Its owner signs, too, when a key is added.
    const TransactionSigner admin = city.signer("shop/ann");
    BodyBuilder adding("test-city", 1'000, {admin.id(), sm2->id()});
    adding.add(admin.id(), "admin", KeyAct{KeyOperation::add, "bob", NewKey{sm2->key, "", 0, 0}, std::nullopt, 0});
    const auto body = adding.body();
    const auto tx = body ? sign_transaction(*body, {{admin, *sm2}}) : fail(body.error());
    if (const auto added = tx ? city.run(*tx) : tx.error().message; added != "accepted") {
        std::fprintf(stderr, "the SM2 key was not added: %s\n", added.c_str());
        return 1;
    }
    std::vector<double> ed25519, by_sm2;
    for (int round = 0; round < 3; ++round) {
        ed25519.push_back(acts_a_second(city, city.signer("shop/bob"), blocks));
        by_sm2.push_back(acts_a_second(city, *sm2, blocks));
    }
    std::printf("acts a second on one core: Ed25519 %.0f, SM2 %.0f\n", bench::median(ed25519), bench::median(by_sm2));
    return 0;
}
