#include "core/store/integrity.h"

#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/crypto/digest.h"
#include "core/light/verify/verify.h"
#include "core/state/tree_check.h"
#include "core/store/body.h"
#include "core/store/origin.h"
#include "core/store/schema.h"

#include <utility>

namespace cityledger::store {

namespace {

constexpr std::size_t most_damages = 100;
constexpr std::uint64_t most_claimed = 1000;  ///< heights said to be held, for each that is

std::uint64_t count_of(const HeightRanges& ranges) {
    std::uint64_t count = 0;
    for (const auto& range : ranges.all()) count += static_cast<std::uint64_t>(range.to - range.from) + 1;
    return count;
}

class Integrity {
  public:
    Integrity(const KeyValueReader& records, const Job& job) : records_(records), job_(job) {}

    Result<IntegrityReport> run() {
        CITYLEDGER_CHECK(each(meta_prefix, [](BytesView, BytesView) {}));
        CITYLEDGER_CHECK(each(header_prefix, [this](BytesView key, BytesView value) { look_at_header(key, value); }));
        CITYLEDGER_CHECK(each(body_prefix, [this](BytesView key, BytesView value) { look_at_body(key, value); }));
        CITYLEDGER_CHECK(each(commit_prefix, [this](BytesView key, BytesView value) { look_at_commit(key, value); }));
        CITYLEDGER_CHECK(each(validators_prefix, [this](BytesView key, BytesView value) { look_at_set(key, value); }));
        CITYLEDGER_CHECK(each(dossier_prefix, [this](BytesView key, BytesView value) { look_at_dossier(key, value); }));
        CITYLEDGER_CHECK(each(dossier_note_prefix, [](BytesView, BytesView) {}));
        CITYLEDGER_CHECK(each(hash_prefix, [this](BytesView key, BytesView value) { look_at_hash(key, value); }));
        CITYLEDGER_CHECK(each(origin_prefix, [this](BytesView key, BytesView value) { look_at_origin(key, value); }));
        CITYLEDGER_CHECK(compare_held("headers", headers_, report_.bad_headers, "header"));
        CITYLEDGER_CHECK(compare_held("blocks", blocks_, report_.bad_blocks, "block"));
        // Values that no version of today leads to, and the index, are read for their checksums.
        const bool unreadable_before = std::exchange(report_.unreadable, false);
        CITYLEDGER_CHECK(each(state_namespace, [](BytesView, BytesView) {}));
        report_.bad_state = report_.unreadable;
        report_.unreadable = report_.unreadable || unreadable_before;
        CITYLEDGER_CHECK(each(index_namespace, [](BytesView, BytesView) {}));
        CITYLEDGER_CHECK(look_at_state());
        return std::move(report_);
    }

  private:
    Status each(std::uint8_t prefix, const std::function<void(BytesView, BytesView)>& look) {
        noted_ = 0;
        const Bytes with{prefix};
        auto scanned = records_.scan(with, {}, [&](BytesView key, BytesView value) {
            if (job_.stopped()) return false;
            report_.bytes += key.size() + value.size();
            look(key, value);
            job_.report({report_.bytes, 0, ++items_, 0});
            return true;
        });
        if (job_.stopped()) return fail(ErrorKind::stopped, "stopped", "the check of the copy was stopped");
        if (scanned) return {};
        // Bytes that LevelDB itself finds wrong are damage, too, and the other kinds of records may be whole.
        if (scanned.error().kind != ErrorKind::damaged) return fail(std::move(scanned).error());
        report_.unreadable = true;
        report_.damages.push_back(std::move(scanned).error());
        return {};
    }

    void note(BytesView key, std::string why) {
        mark(key);
        if (++noted_ > most_damages) return;
        Error error = damage_of(key, Error{ErrorKind::damaged, "", std::move(why), {}});
        if (const auto height = height_in(key)) error.fields.emplace_back("height", std::to_string(*height));
        report_.damages.push_back(std::move(error));
    }

    /// Sorts a damaged record by what would repair it.
    void mark(BytesView key) {
        const auto height = height_in(key);
        HeightRanges* const ranges = key[0] == header_prefix || key[0] == origin_prefix ? &report_.bad_headers
                                     : key[0] == body_prefix                            ? &report_.bad_blocks
                                     : key[0] == commit_prefix                          ? &report_.bad_commits
                                                                                        : nullptr;
        if (ranges != nullptr && height)
            ranges->add(*height);
        else if (ranges != nullptr || key[0] == hash_prefix)
            report_.strays.push_back(to_bytes(key));
        else if (key[0] == validators_prefix)
            report_.bad_sets.push_back(to_bytes(key.subspan(1)));
        else if (key[0] == meta_prefix)
            report_.bad_held = true;
        else if (key[0] == state_namespace)
            report_.bad_state = true;
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
        if (!leads_to(*header)) return note(key, "its hash does not lead to its height");
        // A header above that is itself wrong says nothing about this one.
        const auto above = header_at(*height + 1);
        if (above && leads_to(*above) && !equal(above->last_block_id.hash, chain::hash(*header)))
            return note(key, "the header above it names another hash");
        ++report_.headers;
    }

    bool leads_to(const chain::Header& header) const {
        const auto height = records_.get(hash_key(hash_prefix, chain::hash(header)));
        Bytes expected;
        put_u64(expected, static_cast<std::uint64_t>(header.height));
        return height && *height == expected;
    }

    void look_at_hash(BytesView key, BytesView value) {
        Bytes with_prefix{header_prefix};
        append(with_prefix, value);
        const auto height = height_in(with_prefix);
        const auto header = height ? header_at(*height) : std::nullopt;
        if (!header || !equal(chain::hash(*header), key.subspan(1))) note(key, "no header has this hash");
    }

    void look_at_origin(BytesView key, BytesView value) {
        if (const auto origin = decode_origin(value); !origin) return note(key, origin.error().message);
        if (const auto height = height_in(key); !height || !headers_.contains(*height)) {
            note(key, "it is of a header that is not held");
            report_.strays.push_back(to_bytes(key));
        }
    }

    void look_at_body(BytesView key, BytesView value) {
        const auto height = decoded(key, height_in(key));
        if (!height) return;
        blocks_.add(*height);
        auto block = decoded(key, decode_body(value));
        if (!block) return;
        const auto header = header_at(*height);
        if (!header) {
            report_.bad_headers.add(*height);
            return note(key, "its header cannot be read");
        }
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
        const auto bytes = records_.get(hash_key(validators_prefix, header->validators_hash));
        const std::optional<Bytes> found = bytes ? *bytes : std::nullopt;
        const auto set =
            found ? chain::decode_validator_set(*found)
                  : Result<chain::ValidatorSet>(fail(ErrorKind::damaged, "", "its validator set is missing"));
        if (!set && !found) {
            note(hash_key(validators_prefix, header->validators_hash), "a light block needs it and it is missing");
            return;
        }
        if (!set) return;  // noted by the walk over sets
        const auto verified = light::verify_commit(header->chain_id, *commit, *set, *height, commit->block_id,
                                                   light::VerifyOptions::Signatures::enough);
        if (!verified) return note(key, verified.error().message);
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

    /// Notes what is said to be held and is not, and what is held though nothing says so.
    Status compare_held(std::string_view name, const HeightRanges& found, HeightRanges& bad, std::string_view what) {
        const Bytes key = meta_key(name);
        const auto bytes = records_.get(key);
        if (!bytes && bytes.error().kind != ErrorKind::damaged) return fail(bytes.error());
        const std::optional<Bytes> held = bytes ? *bytes : std::nullopt;
        const auto said = held ? HeightRanges::decode(*held) : Result<HeightRanges>(HeightRanges{});
        if (said && *said == found) return {};
        const std::size_t before = report_.damages.size();
        noted_ = 0;
        // A list that claims far more than there is, is itself what is damaged.
        if (said && count_of(*said) <= most_claimed * (count_of(found) + 1))
            for (const auto& range : said->all())
                for (chain::Height height = range.from; height <= range.to; ++height)
                    if (!found.contains(height)) note_missing(height, bad, what);
        // Blocks are one range, so a hole is a loss, whatever the list of what is held says.
        if (what == "block" && found.all().size() > 1)
            for (std::size_t at = 1; at < found.all().size(); ++at)
                for (chain::Height height = found.all()[at - 1].to + 1; height < found.all()[at].from; ++height)
                    if (!bad.contains(height)) note_missing(height, bad, what);
        if (report_.damages.size() == before) note(key, "it does not say what is held");
        report_.bad_held = true;
        return {};
    }

    void note_missing(chain::Height height, HeightRanges& bad, std::string_view what) {
        bad.add(height);
        if (++noted_ > most_damages) return;
        report_.damages.push_back(Error{ErrorKind::damaged,
                                        "store.record_missing",
                                        "the " + std::string(what) + " of height " + std::to_string(height) +
                                            " should be in the copy and is not; check the copy with doctor",
                                        {{"record", std::string(what)}, {"height", std::to_string(height)}}});
    }

    Status look_at_state() {
        const NamespaceView state(records_, state_namespace);
        const auto found = state::Tree(state).newest();
        if (!found && found.error().kind != ErrorKind::damaged) return fail(found.error());
        if (!found) return note_state(found.error());
        const auto& newest = *found;
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
        if (!checked) return note_state(std::move(checked).error());
        report_.state_keys = checked->keys;
        for (Error& damage : checked->damages) CITYLEDGER_CHECK(note_state(std::move(damage)));
        const auto above = *newest < static_cast<std::uint64_t>(INT64_MAX)
                               ? header_at(static_cast<chain::Height>(*newest) + 1)
                               : std::nullopt;
        if (above && !equal(above->app_hash, checked->root))
            return note_state(Error{ErrorKind::damaged,
                                    "store.state_root",
                                    "the state's root is not the one that header " + std::to_string(above->height) +
                                        " carries; check the copy with doctor",
                                    {{"height", std::to_string(*newest)}}});
        return {};
    }

    Status note_state(Error damage) {
        report_.bad_state = true;
        report_.damages.push_back(std::move(damage));
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
