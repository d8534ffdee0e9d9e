#include "core/store/integrity.h"

#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/crypto/digest.h"
#include "core/state/tree_check.h"
#include "core/store/body.h"
#include "core/store/schema.h"

namespace cityledger::store {

namespace {

constexpr std::size_t most_damages = 100;

class Integrity {
  public:
    Integrity(const KeyValueReader& records, const Job& job) : records_(records), job_(job) {}

    Result<IntegrityReport> run() {
        CITYLEDGER_CHECK(each(header_prefix, [this](BytesView key, BytesView value) { look_at_header(key, value); }));
        CITYLEDGER_CHECK(each(body_prefix, [this](BytesView key, BytesView value) { look_at_body(key, value); }));
        CITYLEDGER_CHECK(each(commit_prefix, [this](BytesView key, BytesView value) { look_at_commit(key, value); }));
        CITYLEDGER_CHECK(each(validators_prefix, [this](BytesView key, BytesView value) { look_at_set(key, value); }));
        CITYLEDGER_CHECK(each(dossier_prefix, [this](BytesView key, BytesView value) { look_at_dossier(key, value); }));
        CITYLEDGER_CHECK(compare_held("headers", headers_));
        CITYLEDGER_CHECK(compare_held("blocks", blocks_));
        CITYLEDGER_CHECK(look_at_state());
        return std::move(report_);
    }

  private:
    Status each(std::uint8_t prefix, const std::function<void(BytesView, BytesView)>& look) {
        noted_ = 0;
        const Bytes with{prefix};
        auto scanned = records_.scan(with, {}, [&](BytesView key, BytesView value) {
            if (job_.stopped()) return false;
            look(key, value);
            job_.report({0, 0, ++items_, 0});
            return true;
        });
        if (job_.stopped()) return fail(ErrorKind::stopped, "stopped", "the check of the copy was stopped");
        if (scanned) return {};
        // Bytes that LevelDB itself finds wrong are damage, too, and the other kinds of records may be whole.
        if (scanned.error().kind != ErrorKind::damaged) return fail(std::move(scanned).error());
        report_.damages.push_back(std::move(scanned).error());
        return {};
    }

    void note(BytesView key, std::string why) {
        if (++noted_ > most_damages) return;
        Error error = damage_of(key, Error{ErrorKind::damaged, "", std::move(why), {}});
        if (const auto height = height_in(key)) error.fields.emplace_back("height", std::to_string(*height));
        report_.damages.push_back(std::move(error));
    }

    /// The decoded record at its height, or nothing and a note.
    template <class Value>
    std::optional<Value> decoded(BytesView key, const Result<Value>& value) {
        if (value) return *value;
        note(key, value.error().message);
        return std::nullopt;
    }

    /// Nullopt is noted by the walk over headers, so the others do not say it again.
    std::optional<chain::Header> header_at(chain::Height height) const {
        const auto bytes = records_.get(height_key(header_prefix, height));
        const std::optional<Bytes> found = bytes ? *bytes : std::nullopt;
        if (!found) return std::nullopt;
        const auto header = chain::decode_header(*found);
        return header ? std::optional<chain::Header>(*header) : std::nullopt;
    }

    void look_at_header(BytesView key, BytesView value) {
        const auto height = decoded(key, height_in(key));
        if (!height) return;
        headers_.add(*height);
        const auto header = decoded(key, chain::decode_header(value));
        if (!header) return;
        if (header->height != *height) return note(key, "it is the header of another height");
        const Hash32 hash = chain::hash(*header);
        if (const auto above = header_at(*height + 1); above && !equal(above->last_block_id.hash, hash))
            return note(key, "the header above it names another hash");
        const auto index = records_.get(hash_key(hash_prefix, hash));
        Bytes expected;
        put_u64(expected, static_cast<std::uint64_t>(*height));
        if (!index || *index != expected) return note(key, "its hash does not lead to its height");
        ++report_.headers;
    }

    void look_at_body(BytesView key, BytesView value) {
        const auto height = decoded(key, height_in(key));
        if (!height) return;
        blocks_.add(*height);
        auto block = decoded(key, decode_body(value));
        if (!block) return;
        const auto header = header_at(*height);
        if (!header) return note(key, "its header cannot be read");
        block->header = *header;
        if (const auto content = chain::validate_content(*block); !content) return note(key, content.error().message);
        const chain::Commit& below = block->last_commit;
        if (below.block_id != header->last_block_id || (!below.signatures.empty() && below.height != *height - 1))
            return note(key, "its last commit is of another block than its header says");
        ++report_.blocks;
    }

    void look_at_commit(BytesView key, BytesView value) {
        const auto height = decoded(key, height_in(key));
        if (!height) return;
        const auto commit = decoded(key, chain::decode_commit(value));
        if (!commit) return;
        const auto header = header_at(*height);
        if (!header) return note(key, "its header cannot be read");
        if (commit->height != *height || !equal(commit->block_id.hash, chain::hash(*header)))
            return note(key, "it is the commit of another block");
    }

    void look_at_set(BytesView key, BytesView value) {
        const auto set = decoded(key, chain::decode_validator_set(value));
        if (!set) return;
        if (!equal(chain::hash(*set), key.subspan(1))) return note(key, "it hashes to another set");
        ++report_.validator_sets;
    }

    void look_at_dossier(BytesView key, BytesView value) {
        if (!equal(crypto::sha256(value), key.subspan(1))) return note(key, "it hashes to another file");
        const auto about = records_.get(hash_key(dossier_note_prefix, key.subspan(1)));
        if (!about || !*about) note(key, "nothing says what was done about it");
    }

    Status compare_held(std::string_view name, const HeightRanges& found) {
        const Bytes key = meta_key(name);
        CITYLEDGER_TRY(bytes, records_.get(key));
        const auto said = bytes ? HeightRanges::decode(*bytes) : Result<HeightRanges>(HeightRanges{});
        if (!said || *said != found) note(key, "it does not say what is held");
        return {};
    }

    Status look_at_state() {
        const NamespaceView state(records_, state_namespace);
        CITYLEDGER_TRY(newest, state::Tree(state).newest());
        if (!newest) {
            // A light copy has no state at all; a tree without a root has lost it.
            const Bytes values{state_namespace, state::value_prefix};
            return records_.scan(values, {}, [&](BytesView key, BytesView) {
                note(key, "no version of the state leads to it");
                return false;
            });
        }
        auto checked = state::check_tree(state, *newest, job_);
        if (!checked && checked.error().kind != ErrorKind::damaged) return fail(std::move(checked).error());
        if (!checked) {
            report_.damages.push_back(std::move(checked).error());
            return {};
        }
        report_.state_keys = checked->keys;
        for (Error& damage : checked->damages) report_.damages.push_back(std::move(damage));
        const auto above = *newest < static_cast<std::uint64_t>(INT64_MAX)
                               ? header_at(static_cast<chain::Height>(*newest) + 1)
                               : std::nullopt;
        if (above && !equal(above->app_hash, checked->root))
            note(height_key(header_prefix, above->height), "the state's root is not the one this header carries");
        return {};
    }

    const KeyValueReader& records_;
    const Job& job_;
    IntegrityReport report_;
    HeightRanges headers_;
    HeightRanges blocks_;
    std::size_t noted_ = 0;
    std::uint64_t items_ = 0;
};

}  // namespace

Result<IntegrityReport> check_integrity(const KeyValueReader& records, const Job& job) {
    return Integrity(records, job).run();
}

}  // namespace cityledger::store
