#include "core/state/ics23.h"
#include "core/state/tree.h"
#include "tests/conformance/crypto_cases.h"

namespace cityledger::conformance {

namespace {

/// A tree of its own: every case writes its versions into memory as the application does into its store.
struct History {
    std::unique_ptr<KeyValueStore> store = make_memory_store();
    state::Tree tree{*store};

    Result<Hash32> write(state::Version version, const state::Changes& changes) {
        CITYLEDGER_TRY(update, tree.apply(version == 0 ? std::nullopt : std::optional(version - 1), version, changes));
        CITYLEDGER_CHECK(store->write(update.batch, false));
        return update.root;
    }
};

void report_root(const Report& report, const std::string& id, const Result<Hash32>& root,
                 const boost::json::value& expected) {
    if (!root) return report(id, Outcome::fail, root.error().message);
    compare(report, id, hex(*root), std::string(expected.as_string()), "root");
}

void whole_tree(const boost::json::value& item, const Report& report) {
    state::Changes changes;
    for (const auto& entry : item.at("data").as_array()) changes[bytes_at(entry, "key")] = bytes_at(entry, "value");
    History history;
    report_root(report, id_of(item, "case"), history.write(0, changes), item.at("expected_root"));
}

state::Changes changes_of(const boost::json::value& version) {
    state::Changes changes;
    for (const auto& change : version.at("changes").as_array()) {
        const Bytes key = to_bytes(std::string_view(change.at("key").as_string()));
        if (change.at("value").is_null())
            changes[key] = std::nullopt;
        else
            changes[key] = bytes_at(change, "value");
    }
    return changes;
}

void judge_proof(const boost::json::value& item, const std::string& id, const History& history, const Report& report) {
    const Bytes key = to_bytes(std::string_view(item.at("key").as_string()));
    const bool present = item.at("claim").as_string() == "present";
    const bool valid = item.at("valid").as_bool();
    const Bytes value = item.at("value").is_null() ? Bytes{} : bytes_at(item, "value");
    const Bytes proof = bytes_at(item, "proof");
    const auto root = hash_from_bytes(bytes_at(item, "root"));
    if (!root) return report(id, Outcome::fail, "its root is no hash");
    const Status judged =
        present ? state::verify_membership(*root, proof, key, value) : state::verify_non_membership(*root, proof, key);
    if (judged.has_value() != valid)
        return report(id, Outcome::fail,
                      judged ? "verifies, but must be refused" : "refused: " + judged.error().message);
    if (!valid) return report(id, Outcome::pass, "refused: " + judged.error().code);

    const auto version = item.at("version").to_number<state::Version>();
    const auto own = history.tree.prove(key, version);
    if (!own) return report(id, Outcome::fail, own.error().message);
    const auto held = history.tree.get(key, version);
    if (!held) return report(id, Outcome::fail, held.error().message);
    if (held->has_value() != present || (present && **held != value))
        return report(id, Outcome::fail, "the tree gives another value");
    compare(report, id, *own, proof, "verifies, and ours is the same bytes");
}

void history_case(const boost::json::object& file, const Report& report) {
    History history;
    state::Version version = 0;
    for (const auto& item : file.at("versions").as_array()) {
        report_root(report, "version-" + std::to_string(version), history.write(version, changes_of(item)),
                    item.at("root"));
        ++version;
    }
    int number = 0;
    for (const auto& item : file.at("proofs").as_array())
        judge_proof(item, "proof-" + std::to_string(number++), history, report);
}

void jmt_cases(const std::string& path, const Report& report) {
    const boost::json::object file = object_of(path, report);
    if (const auto* vectors = file.if_contains("vectors")) {
        for (const auto& item : vectors->as_array()) whole_tree(item, report);
    } else if (!file.empty()) {
        history_case(file, report);
    }
}

}  // namespace

CITYLEDGER_FAMILY(jmt, jmt_cases)

}  // namespace cityledger::conformance
