#pragma once

// Acting on the ledger, as far as it concerns the copy: what a key may do now, what the ledger would answer, handing a
// signed act to a peer, and waiting until this node has verified what became of it. Files, keys and passphrases stay in
// the process of the person who acts; only ids, definitions and bytes that are to be public cross DIR/node.sock.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/node/api/values.h"

namespace cityledger::node {

/// What an act is written for.
struct LedgerPlace {
    std::string chain_id;
    Height height = 0;               ///< newest block whose outcome is verified here
    Timestamp time;
    Height max_ahead = 0;            ///< blocks that an act's last block may lie ahead
};

/// A key as the ledger knows it.
struct KeyStanding {
    std::string key;                 ///< id, hex
    std::string standing;            ///< registered, unknown, revoked, not_yet, ended, council
    std::string party;
    Text party_name;
    std::string officer;             ///< the part behind the slash
    std::string label;
};

struct CodeChoice {
    std::string id;
    Text title;
};

/// One input of an act, as a form needs it.
struct InputForm {
    std::string field;
    Text label;
    std::string field_class;         ///< code, digest, commit, keyed, reference, party, quantity, time, text
    bool optional = false;
    bool many = false;               ///< of code
    bool personal = false;
    bool issued = false;             ///< the document this record issues
    bool stored = true;              ///< false: only looked at by the guard
    std::string unit;                ///< of a quantity
    std::uint32_t scale = 0;         ///< digits behind its point
    std::string type;                ///< of a reference: the type of the record; empty: any
    std::vector<CodeChoice> codes;
};

struct RoleNeeded {
    std::string role;                ///< id, or any, or holder
    Text title;
    std::uint32_t count = 1;
};

/// An opening or transition, and whether the key may do it in the next block.
struct ActChoice {
    std::string id;
    Text title;
    std::string type;
    Text type_title;
    std::string role;                ///< in which the key acts; empty: any or holder
    Text role_title;
    std::vector<RoleNeeded> by;      ///< who may do it, alternatives
    std::vector<RoleNeeded> signatures;  ///< who signs, too
    bool together = false;           ///< others must sign besides this key
    std::vector<InputForm> inputs;
    std::vector<CodeChoice> from;    ///< states it leaves from; none for an opening
    std::vector<CodeChoice> to;      ///< states it may lead to
    std::string document;            ///< document word of the only state it leads to; else empty
    std::string refusal;             ///< the ledger's name for why not; empty: it may be done
    std::uint32_t code = 0;
    std::string reason;              ///< English, from the ledger's checks
};

struct ActChoices {
    std::string scenario;
    Text scenario_title;
    std::string version;
    Hash32 definition{};
    std::string record;              ///< PARTY/LOCAL; empty: openings
    std::string head;                ///< hex; what a change builds on
    std::string state;
    Text state_title;
    KeyStanding key;
    std::vector<ActChoice> acts;
};

/// What the ledger's checks say of an act in the next block, were it signed.
struct Rehearsal {
    std::uint32_t code = 0;
    std::string refusal;             ///< the code's name; empty: it would be accepted
    std::string reason;              ///< English
};

struct Submission {
    Hash32 tx{};
    std::vector<std::string> taken_by;  ///< names of peers
};

/// An act that was handed over.
struct AwaitedAct {
    Hash32 number{};                 ///< SHA-256 of the body
    Height valid_until = 0;          ///< its last block
    Bytes body;                      ///< empty: not at hand
};

/// What became of an act, from blocks this node verified itself.
struct ActOutcome {
    enum class State {
        accepted,
        refused,
        not_in_time,                 ///< in no block up to its last one; it never will be
    } state = State::accepted;
    Hash32 number{};                 ///< SHA-256 of the body
    Hash32 tx{};
    Height height = 0;               ///< the block that holds it; 0: none. A refusal then is by the state as it is now
    Timestamp time;
    std::uint32_t code = 0;
    std::string refusal;
};

/// The council, for acts that its keys sign.
struct CouncilView {
    std::uint32_t threshold = 0;
    std::vector<KeyStanding> keys;
};

class Acting {
  public:
    virtual ~Acting() = default;
    virtual Result<LedgerPlace> place() const = 0;
    /// `key`: hex of a key id. A key nobody registered is a standing, not an error.
    virtual Result<KeyStanding> key(const std::string& key) const = 0;
    virtual Result<CouncilView> council() const = 0;
    /// Bytes of a published definition. Errors: not_found (act.no_definition).
    virtual Result<Bytes> definition(const Hash32& digest) const = 0;
    /// The transitions of a record, those that the key may do and those that it may not. In headers-and-proofs mode by
    /// proofs from peers. Errors: not_found (act.no_record), cannot_tell, unreachable.
    virtual Result<ActChoices> changes(const std::string& record, const std::string& key) const = 0;
    /// The openings of a scenario (its newest version in use) or of a definition given by its digest in hex.
    /// Errors: not_found (act.no_scenario, act.no_definition) and as above.
    virtual Result<ActChoices> openings(const std::string& scenario, const std::string& key) const = 0;
    /// Errors: invalid (act.body), cannot_tell, unreachable.
    virtual Result<Rehearsal> rehearse(const Bytes& body) const = 0;
    /// The acts of a body as every reader of the ledger will see them. Errors: invalid (act.body).
    virtual Result<std::vector<ActRow>> describe(const Bytes& body) const = 0;
    /// Hands a signed transaction to the peers, to one at least. Errors: refused (the refusal's name, with fields `code`
    /// and `peer`: all peers that answered refuse it before any block; nothing happened), unreachable, stopped.
    virtual Result<Submission> submit(const Bytes& transaction, const Job& job) = 0;
    /// Waits until this node has verified the block that holds the act and the header above it, or its last block and no
    /// act. Where the body is given and the state has changed so that the ledger would refuse it, peers leave it out of
    /// their blocks: that is told as a refusal without a block. Syncs meanwhile. Can be stopped and called again, here or in another process. Progress: blocks since the
    /// call, of those that may hold it. Errors: stopped, those of a sync.
    virtual Result<ActOutcome> await(const AwaitedAct& act, const Job& job) = 0;
};

/// submit() and await() of a whole transaction, whose number and last block are read from its bytes. Refused in a block
/// is an error too: refused (the refusal's name, with `code`, `height`, `number`); `not_in_time` is cannot_tell's
/// opposite and comes as refused (act.not_in_time).
Result<ActOutcome> submit_and_wait(Acting& acting, const Bytes& transaction, const Job& job);

}  // namespace cityledger::node
