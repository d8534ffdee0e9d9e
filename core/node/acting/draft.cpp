// Acts that travel for signatures: body and what was signed so far.
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/ledger/build.h"
#include "core/node/api/drafts.h"

#include <algorithm>

namespace cityledger::node {

namespace {

constexpr std::size_t most_draft_bytes = 131'072;
constexpr std::string_view magic{"cityledger/act/v1\0", 18};

struct DraftSignature {
    ledger::KeyId key{};
    Bytes signature;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.fixed(1, self.key);
        f.bytes(2, self.signature);
    }
};

struct DraftMessage {
    Bytes body;
    std::vector<DraftSignature> signatures;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.bytes(1, self.body);
        f.messages(2, self.signatures);
    }
};

Result<ledger::Body> body_of(BytesView bytes) {
    auto body = ledger::decode_canonical<ledger::Body>(bytes);
    if (!body) return fail(ErrorKind::invalid, "draft.body", "the draft's act cannot be read: " + body.error().message);
    if (auto why = ledger::broken_bound(*body); !why.empty())
        return fail(ErrorKind::invalid, "draft.body", "the draft's act is out of bounds: " + why);
    return std::move(*body);
}

Result<ledger::KeyId> key_id_of(const std::string& text) {
    CITYLEDGER_TRY(bytes, from_hex(text, 20));
    ledger::KeyId id{};
    if (bytes.size() != id.size()) return fail(ErrorKind::invalid, "draft.key_id", "a key id has 20 bytes");
    std::copy(bytes.begin(), bytes.end(), id.begin());
    return id;
}

}  // namespace

std::vector<std::string> ActDraft::missing() const {
    std::vector<std::string> without;
    for (const auto& signer : signers)
        if (!signatures.contains(signer)) without.push_back(signer);
    return without;
}

Result<ActDraft> draft_of(Bytes body_bytes) {
    CITYLEDGER_TRY(body, body_of(body_bytes));
    ActDraft draft;
    draft.number = crypto::sha256(body_bytes);
    draft.chain_id = body.chain_id;
    draft.valid_until = static_cast<Height>(body.valid_until);
    for (const auto& signer : body.signers) draft.signers.push_back(hex(signer));
    draft.body = std::move(body_bytes);
    return draft;
}

Bytes encode_draft(const ActDraft& draft) {
    DraftMessage message;
    message.body = draft.body;
    for (const auto& [key, signature] : draft.signatures)
        if (const auto id = key_id_of(key)) message.signatures.push_back({*id, signature});
    Bytes bytes = to_bytes(as_bytes(magic));
    append(bytes, ledger::encode(message));
    return bytes;
}

Result<ActDraft> decode_draft(BytesView bytes) {
    if (bytes.size() > most_draft_bytes)
        return fail(ErrorKind::limit, "draft.size", "an act's draft is larger than 128 KiB");
    constexpr std::string_view any_version = magic.substr(0, 16);
    if (bytes.size() < magic.size() || as_text(bytes.first(any_version.size())) != any_version)
        return fail(ErrorKind::invalid, "draft.not_one", "this is no act's draft (.cityact)");
    if (as_text(bytes.first(magic.size())) != magic)
        return fail(ErrorKind::newer_format, "draft.newer_format",
                    "the draft was written by a newer version of this program");
    auto message = ledger::decode_canonical<DraftMessage>(bytes.subspan(magic.size()));
    if (!message) return fail(ErrorKind::invalid, "draft.form", "the draft cannot be read: " + message.error().message);
    CITYLEDGER_TRY(draft, draft_of(std::move(message->body)));
    for (auto& one : message->signatures) {
        const std::string key = hex(one.key);
        const bool asked = std::ranges::find(draft.signers, key) != draft.signers.end();
        // Ascending, so that equal drafts are equal bytes.
        const bool in_order = draft.signatures.empty() || draft.signatures.rbegin()->first < key;
        if (!asked || !in_order || one.signature.size() != ledger::signature_bytes)
            return fail(ErrorKind::invalid, "draft.signature",
                        "the draft holds a signature that is not of its signers");
        draft.signatures.emplace(key, std::move(one.signature));
    }
    return draft;
}

Result<ActDraft> read_draft(const std::filesystem::path& path) {
    CITYLEDGER_TRY(bytes, read_file(path, most_draft_bytes));
    return decode_draft(bytes);
}

Result<void> write_draft(const std::filesystem::path& path, const ActDraft& draft) {
    std::error_code error;
    if (std::filesystem::exists(path, error)) {
        const auto there = read_draft(path);
        if (!there || there->number != draft.number)
            return fail(ErrorKind::invalid, "draft.exists",
                        path.string() + " is there already and is not this draft; nothing is overwritten");
    }
    return write_file(path, encode_draft(draft), 0600);
}

Result<void> sign_draft(ActDraft& draft, const OpenKey& key) {
    const std::string& id = key.file().id;
    if (std::ranges::find(draft.signers, id) == draft.signers.end())
        return fail(ErrorKind::invalid, "draft.signer",
                    "the key " + id + " of " + key.file().owner() + " is not among those the act asks for");
    if (draft.signatures.contains(id))
        return fail(ErrorKind::invalid, "draft.signed_already",
                    "the key " + id + " of " + key.file().owner() + " has signed this act already");
    CITYLEDGER_TRY(signature, key.sign(ledger::signing_bytes(draft.number)));
    draft.signatures.emplace(id, std::move(signature));
    return {};
}

Result<Bytes> transaction_of(const ActDraft& draft) {
    if (const auto missing = draft.missing(); !missing.empty())
        return fail(ErrorKind::invalid, "draft.incomplete",
                    std::to_string(missing.size()) + " signatures are missing, the first of key " + missing.front());
    CITYLEDGER_TRY(body, body_of(draft.body));
    std::map<ledger::KeyId, Bytes> signatures;
    for (const auto& [key, signature] : draft.signatures) {
        CITYLEDGER_TRY(id, key_id_of(key));
        signatures.emplace(id, signature);
    }
    return ledger::assemble(body, signatures);
}

}  // namespace cityledger::node
