#include "core/node/act_outcome.h"

#include "core/chain/hash.h"
#include "core/ledger/refusal.h"
#include "core/ledger/transaction.h"

namespace cityledger::node {

namespace {

/// Two refused among so many are tried: 36² times half of 24² hashes of a small tree, well under a second.
constexpr std::size_t most_for_pairs = 24;

class Guess {
  public:
    Guess(const Bytes& wanted, std::size_t transactions) : wanted_(wanted), digests_(transactions) {}
    void set(std::size_t at, std::size_t code) { digests_[at].code = static_cast<std::uint32_t>(code); }
    bool fits() const { return equal(chain::results_hash(digests_), wanted_); }
    std::vector<std::uint32_t> codes() const {
        std::vector<std::uint32_t> codes;
        for (const auto& digest : digests_) codes.push_back(digest.code);
        return codes;
    }

  private:
    const Bytes& wanted_;
    std::vector<chain::TxResultDigest> digests_;
};

}  // namespace

std::optional<std::size_t> place_of(const Hash32& number, const std::vector<Bytes>& transactions) {
    for (std::size_t i = 0; i < transactions.size(); ++i) {
        const auto read = ledger::read_transaction(transactions[i]);
        if (read && read->body_hash == number) return i;
    }
    return std::nullopt;
}

std::optional<std::vector<std::uint32_t>> codes_behind(const Bytes& last_results_hash, std::size_t transactions) {
    const std::size_t known = ledger::refusals().size();
    Guess guess(last_results_hash, transactions);
    if (guess.fits()) return guess.codes();
    for (std::size_t one = 0; one < transactions; ++one) {
        for (std::size_t code = 1; code < known; ++code) {
            guess.set(one, code);
            if (guess.fits()) return guess.codes();
            for (std::size_t two = one + 1; transactions <= most_for_pairs && two < transactions; ++two) {
                for (std::size_t second = 1; second < known; ++second) {
                    guess.set(two, second);
                    if (guess.fits()) return guess.codes();
                }
                guess.set(two, 0);
            }
        }
        guess.set(one, 0);
    }
    return std::nullopt;
}

}  // namespace cityledger::node
