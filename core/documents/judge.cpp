#include "core/documents/judge.h"

#include "core/documents/record_view.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::documents {

namespace {

using ledger::DocumentEntry;
namespace state_keys = ledger::state_keys;

constexpr std::size_t most_others = 32;

class Judge {
  public:
    Judge(const Question& question, const Circumstances& circumstances, ProvedState& state, const std::stop_token& stop)
        : question_(question), circumstances_(circumstances), state_(state), stop_(stop) {}

    Result<DocumentVerdict> run() {
        CITYLEDGER_TRY(entries, find_entries(state_, question_.digests, stop_));
        if (question_.record.empty())
            CITYLEDGER_CHECK(judge_unclaimed(entries));
        else
            CITYLEDGER_CHECK(judge_claimed(entries));
        CITYLEDGER_CHECK(list_others(entries));
        return std::move(verdict_);
    }

  private:
    Status judge_unclaimed(const DocumentEntries& entries) {
        if (!entries.issued.empty())
            return judge_issued(newest_in_its_record(entries.issued, entries.issued.front().record));
        if (entries.none_match() && !entries.complete) return too_many();
        if (!entries.attached.empty()) return judge_attached(entries.attached.front());
        if (entries.under_one_alone) {
            contradicted(reason::digests_disagree);
            return {};
        }
        return not_registered();
    }

    Status judge_claimed(const DocumentEntries& entries) {
        const auto is_claimed = [this](const DocumentEntry& entry) { return entry.record == question_.record; };
        if (std::ranges::any_of(entries.issued, is_claimed))
            return judge_issued(newest_in_its_record(entries.issued, question_.record));
        std::optional<RecordView> view;
        if (ledger::is_record_id(question_.record)) {
            CITYLEDGER_TRY(found, find_record(state_, question_.record, stop_));
            view = std::move(found);
        }
        if (!view) {
            verdict_.add_reason(reason::no_such_record);
            return not_registered();
        }
        if (!entries.complete) return too_many();
        const auto attached = std::ranges::find_if(entries.attached, is_claimed);
        if (attached != entries.attached.end()) return judge_attached(*attached);
        contradicted(reason::other_document);
        return show_record(*view);
    }

    /// The same bytes may have been set again: the newest revision of that field counts.
    static const DocumentEntry& newest_in_its_record(const std::vector<DocumentEntry>& issued,
                                                     const std::string& record) {
        const DocumentEntry* newest = nullptr;
        for (const auto& entry : issued) {
            if (entry.record != record) continue;
            if (newest == nullptr || (entry.field == newest->field && entry.revision > newest->revision))
                newest = &entry;
        }
        return *newest;
    }

    Status judge_issued(const DocumentEntry& entry) {
        CITYLEDGER_TRY(view, record_of(state_, entry.record, stop_));
        CITYLEDGER_CHECK(show_record(view));
        verdict_.unchanged = Answer::pass;
        CITYLEDGER_TRY(compromised, show_registration(view, entry));
        if (compromised) {
            verdict_.add_reason(reason::key_compromised);
            return {};  // every answer but `unchanged` stays open, and so does the code
        }
        verdict_.authorised = Answer::pass;
        const auto* field = view.value.field(entry.field);
        if (field == nullptr || entry.revision < field->revision) {
            verdict_.code = Verdict::superseded;
            verdict_.add_reason(reason::older_revision);
        } else {
            verdict_.code = verdict_of(word_of(view));
        }
        verdict_.in_force = verdict_.code == Verdict::registered ? Answer::pass : Answer::fail;
        return {};
    }

    Status judge_attached(const DocumentEntry& entry) {
        CITYLEDGER_TRY(view, record_of(state_, entry.record, stop_));
        CITYLEDGER_CHECK(show_record(view));
        CITYLEDGER_CHECK(show_registration(view, entry));
        verdict_.code = Verdict::attached;
        verdict_.unchanged = Answer::pass;
        return {};
    }

    void contradicted(std::string_view why) {
        verdict_.code = Verdict::contradicted;
        verdict_.unchanged = Answer::fail;
        verdict_.add_reason(why);
    }

    /// Proved to stand nowhere: no body registered it, so nothing of it is in force. Whether it was changed has no
    /// answer.
    Status not_registered() {
        verdict_.code = Verdict::not_registered;
        verdict_.authorised = Answer::fail;
        verdict_.in_force = Answer::fail;
        using crypto::DigestAlgorithm;
        CITYLEDGER_TRY(sha256, state_.read<ledger::SealValue>(
                                   state_keys::seal(DigestAlgorithm::sha256, question_.digests.sha256), stop_));
        CITYLEDGER_TRY(
            sm3, state_.read<ledger::SealValue>(state_keys::seal(DigestAlgorithm::sm3, question_.digests.sm3), stop_));
        if (sha256 || sm3) verdict_.add_reason(reason::sealed);
        return {};
    }

    Status too_many() {
        verdict_.add_reason(reason::too_many_records);
        verdict_.error =
            Error{ErrorKind::cannot_tell,
                  "verdict.too_many_records",
                  "more records name this document's digest than are looked through, and none of those seen holds it",
                  {}};
        return {};
    }

    ledger::DocumentWord word_of(const RecordView& view) const {
        return document_word_of(view, state_.as_of().time.seconds, circumstances_.now.seconds);
    }

    Status show_record(const RecordView& view) {
        GoverningRecord record;
        record.id = view.id;
        record.scenario = view.value.scenario;
        record.scenario_title = view.definition->title;
        record.type = view.type->id;
        record.type_title = view.type->title;
        record.state = view.state->id;
        record.state_title = view.state->title;
        record.document = name_of(word_of(view));
        record.valid_from = time_in(view, view.type->valid_from);
        record.valid_until = time_in(view, view.type->valid_until);
        for (const auto& rule : view.type->fields) {
            const auto* field = rule.issued ? view.value.field(rule.id) : nullptr;
            if (field == nullptr) continue;
            record.registered_sha256 = field->value.sha256;
            record.registered_sm3 = field->value.sm3;
            break;
        }
        verdict_.record = std::move(record);
        return show_scenario(view);
    }

    Status show_scenario(const RecordView& view) {
        using ledger::ScenarioStatus;
        CITYLEDGER_TRY(scenario, state_.read<ledger::ScenarioValue>(state_keys::scenario(view.value.scenario), stop_));
        if (!scenario) return {};
        const auto* version = scenario->version(view.value.definition);
        const ScenarioStatus status = version != nullptr ? version->status : ScenarioStatus::none;
        if (status == ScenarioStatus::trial) verdict_.add_reason(reason::trial);
        if (scenario->suspended || status == ScenarioStatus::suspended) verdict_.add_reason(reason::scenario_suspended);
        if (status == ScenarioStatus::retired) verdict_.add_reason(reason::scenario_retired);
        return {};
    }

    /// Gives whether the key that registered the document was in other hands by then.
    Result<bool> show_registration(const RecordView& view, const DocumentEntry& entry) {
        CITYLEDGER_TRY(event,
                       state_.read_present<ledger::EventValue>(state_keys::event(entry.record, entry.event), stop_));
        CITYLEDGER_TRY(party_name, state_.party_name(event.party, stop_));
        Registration registration{entry.field, entry.revision, event.height,  event.time, event.body, event.transition,
                                  event.party, party_name,     event.officer, event.role, {}};
        if (const auto* role = view.definition->role(event.role)) registration.role_title = role->title;
        verdict_.registration = std::move(registration);
        CITYLEDGER_TRY(key, state_.read_present<ledger::RegisteredKey>(state_keys::key(event.key), stop_));
        return key.compromised_since != 0 && key.compromised_since <= event.time;
    }

    Status list_others(const DocumentEntries& entries) {
        std::vector<std::string> seen;
        if (verdict_.record) seen.push_back(verdict_.record->id);
        for (const bool issued : {true, false}) {
            for (const auto& entry : issued ? entries.issued : entries.attached) {
                if (verdict_.others.size() == most_others) return {};
                if (std::ranges::find(seen, entry.record) != seen.end()) continue;
                seen.push_back(entry.record);
                CITYLEDGER_TRY(view, record_of(state_, entry.record, stop_));
                CITYLEDGER_TRY(party_name, state_.party_name(view.value.party, stop_));
                verdict_.others.push_back(
                    {view.id, view.value.party, party_name, view.state->id, view.state->title, issued});
                verdict_.add_reason(reason::other_records);
            }
        }
        return {};
    }

    const Question& question_;
    const Circumstances& circumstances_;
    ProvedState& state_;
    const std::stop_token& stop_;
    DocumentVerdict verdict_;
};

DocumentVerdict cannot_tell(std::string_view why, Error error) {
    DocumentVerdict verdict;
    verdict.add_reason(why);
    verdict.error = std::move(error);
    return verdict;
}

}  // namespace

Result<DocumentVerdict> judge(const Question& question, const Circumstances& circumstances, ProvedState& state,
                              const std::stop_token& stop) {
    if (circumstances.dispute_from && *circumstances.dispute_from <= state.as_of().height) {
        const std::string height = std::to_string(*circumstances.dispute_from);
        return cannot_tell(reason::dispute,
                           Error{ErrorKind::cannot_tell,
                                 "verdict.dispute",
                                 "departments signed two different headers from height " + height + " on",
                                 {{"height", height}}});
    }
    auto verdict = Judge(question, circumstances, state, stop).run();
    if (verdict || verdict.error().kind == ErrorKind::stopped) return verdict;
    const bool is_definition = verdict.error().code == "verdict.unreadable_definition";
    return cannot_tell(is_definition ? reason::unreadable_definition : reason::no_proof, std::move(verdict).error());
}

DocumentVerdict verdict_without_state() {
    return cannot_tell(reason::gap, Error{ErrorKind::cannot_tell,
                                          "verdict.gap",
                                          "no state of the ledger is verified here yet; synchronise first",
                                          {}});
}

}  // namespace cityledger::documents
