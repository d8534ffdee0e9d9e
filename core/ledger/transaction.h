#pragma once

// Transactions (ledger.md, "Transaction"). Each message's field numbers stand in its `fields`; FORMATS.md restates
// them.

#include "core/ledger/acts.h"
#include "core/ledger/govern_acts.h"
#include "core/ledger/refusal.h"

namespace cityledger::ledger {

inline constexpr std::size_t most_transaction_bytes = 65'536;
inline constexpr std::size_t most_signers = 16;
inline constexpr std::size_t most_acts = 64;

/// Exactly one act. `role` is empty where the actor uses `any` or `holder`.
struct Act {
    std::uint32_t signer = 0;  ///< index into the body's signers
    std::string role;
    std::optional<PartyAct> party;
    std::optional<KeyAct> key;
    std::optional<RoleAct> grant;
    std::optional<ScenarioAct> scenario;
    std::optional<OpenAct> open;
    std::optional<ChangeAct> change;
    std::optional<SealAct> seal;
    std::optional<GovernAct> govern;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.number(1, self.signer);
        f.text(2, self.role);
        f.message(10, self.party);
        f.message(11, self.key);
        f.message(12, self.grant);
        f.message(13, self.scenario);
        f.message(14, self.open);
        f.message(15, self.change);
        f.message(16, self.seal);
        f.message(17, self.govern);
    }
    bool operator==(const Act&) const = default;

    /// "party", "key", "role", "scenario", "open", "change", "seal", "govern"; empty: none or several stand here.
    std::string_view kind() const;
};

using Nonce = std::array<std::uint8_t, 16>;

struct Body {
    std::string chain_id;
    Nonce nonce{};
    std::uint64_t valid_until = 0;  ///< the last height whose block may hold it
    std::vector<KeyId> signers;     ///< ascending, distinct
    std::vector<Act> acts;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.chain_id);
        f.fixed(2, self.nonce);
        f.number(3, self.valid_until);
        f.fixed_list(4, self.signers);
        f.messages(5, self.acts);
    }
    bool operator==(const Body&) const = default;
};

struct SignedTransaction {
    Bytes body;                     ///< canonical bytes of Body: what is hashed and signed
    std::vector<Bytes> signatures;  ///< one a signer, in their order, 64 bytes each

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.bytes(1, self.body);
        f.byte_list(2, self.signatures);
    }
    bool operator==(const SignedTransaction&) const = default;
};

/// A transaction as read, with what is hashed of it.
struct Transaction {
    SignedTransaction as_signed;
    Body body;
    Hash32 body_hash{};  ///< the act's number, as people see it; what is spent
    Hash32 id{};         ///< the engine's: SHA-256 of all bytes
};

/// Why bytes are no transaction of ours: checks 1 (size) and 2 (canonical, bounds), which bytes alone decide.
struct Unreadable {
    Refusal refusal = Refusal::canonical;
    std::string reason;  ///< English, for people and logs
};
using ReadTransaction = tl::expected<Transaction, Unreadable>;
ReadTransaction read_transaction(BytesView bytes);

/// The limits that need no state: ids, texts, lengths, counts, that exactly one act stands in each Act, that a member
/// stands only where it has a meaning. Empty: all are kept; else what is not, in English.
std::string broken_bound(const Body& body);
std::string broken_bound(const Act& act);

}  // namespace cityledger::ledger
