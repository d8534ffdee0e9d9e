#include "app/peer/sample_history.h"

#include "app/peer/sample_city.h"
#include "app/peer/sample_random.h"
#include "core/crypto/digest.h"
#include "core/ledger/refusal.h"
#include "core/scenarios/shipped.h"

#include <functional>
#include <map>

namespace cityledger::peer {

namespace {

using ledger::Refusal;
using Inputs = std::vector<ledger::Input>;

class History {
  public:
    History(serve::Sealer& sealer, const SamplePlan& plan, std::uint64_t seed)
        : sealer_(sealer), plan_(plan), seed_(seed), nonces_(seed, "nonces"), commitments_(seed, "commitments") {}

    Status run() {
        CITYLEDGER_TRY(definition, scenarios::shipped_definition(material_scenario));
        definition_ = crypto::sha256(definition);
        plan_materials();
        plan_city_life();
        const auto blocks = static_cast<std::int64_t>(plan_.schedule.signed_at.size());
        for (std::int64_t height = 1; height <= blocks; ++height) CITYLEDGER_CHECK(seal(height, height == blocks));
        return {};
    }

  private:
    using Doing = std::function<Status()>;
    void at(std::int64_t height, Doing doing) { doings_.emplace(height, std::move(doing)); }

    Status seal(std::int64_t height, bool last) {
        height_ = height;
        txs_.clear();
        expected_.clear();
        const auto [first, end] = doings_.equal_range(height);
        for (auto doing = first; doing != end; ++doing) CITYLEDGER_CHECK(doing->second());
        CITYLEDGER_TRY(sealed,
                       sealer_.seal(txs_, plan_.schedule.signed_at[static_cast<std::size_t>(height - 1)], last));
        for (std::size_t i = 0; i < txs_.size(); ++i)
            if (sealed.results.txs[i].code != static_cast<std::uint32_t>(expected_[i]))
                return fail(ErrorKind::invalid, "sample.refused",
                            "transaction " + std::to_string(i) + " of block " + std::to_string(height) +
                                " was answered " + std::to_string(sealed.results.txs[i].code) +
                                ", not as planned: " + sealed.results.txs[i].log);
        return {};
    }

    /// One act as a transaction of its own. `also`: keys that sign beside the actor's. Gives the act.
    Result<ledger::Act> act(const std::string& who, std::string role, ledger::ActContent content,
                            Refusal expected = Refusal::accepted, const std::vector<std::string>& also = {}) {
        std::vector<ledger::TransactionSigner> signers{sample_signer(seed_, who)};
        for (const std::string& one : also) signers.push_back(sample_signer(seed_, one));
        std::vector<ledger::KeyId> ids;
        for (const auto& signer : signers) ids.push_back(signer.id());
        ledger::Nonce nonce{};
        const Bytes drawn = nonces_.bytes(nonce.size());
        std::copy(drawn.begin(), drawn.end(), nonce.begin());
        ledger::BodyBuilder builder(std::string(sample_chain_id), static_cast<std::uint64_t>(height_) + 1000, ids,
                                    nonce);
        const ledger::Act done = builder.add(ids.front(), std::move(role), std::move(content));
        CITYLEDGER_TRY(body, builder.body());
        CITYLEDGER_TRY(tx, ledger::sign_transaction(body, signers));
        txs_.push_back(std::move(tx));
        expected_.push_back(expected);
        return done;
    }

    ledger::Input document(const char* field, std::size_t file) const {
        return {field, ledger::digest_value(plan_.files[file].sha256, plan_.files[file].sm3)};
    }

    Status issue(const SampleMaterial& material) {
        Inputs inputs{{"kind", ledger::code_value({material.kind})},
                      document("document", material.file),
                      {"subject_party", ledger::party_value(material.subject_party)}};
        // A school leaver is a person: only a commitment to who it is enters the ledger.
        if (material.party == "education-bureau")
            inputs.push_back({"subject", ledger::commit_value(commitments_.hash())});
        if (material.valid_from) inputs.push_back({"valid_from", ledger::time_value(*material.valid_from)});
        if (material.valid_until) inputs.push_back({"valid_until", ledger::time_value(*material.valid_until)});
        CITYLEDGER_TRY(done, act(material.party + "/" + material.officer, "issuer",
                                 ledger::OpenAct{definition_, "issue", material.local, std::move(inputs)}));
        heads_[material.record()] = ledger::next_head(Hash32{}, done);
        return {};
    }

    Status change(const SampleMaterial& material, const char* officer, const char* role, const char* transition,
                  Inputs inputs) {
        Hash32& head = heads_[material.record()];
        CITYLEDGER_TRY(done, act(material.party + "/" + officer, role,
                                 ledger::ChangeAct{material.record(), head, transition, std::move(inputs)}));
        head = ledger::next_head(head, done);
        return {};
    }

    Status bring_about(const SampleMaterial& material) {
        Inputs inputs;
        const auto reason = [&](const char* code) { inputs.push_back({"reason", ledger::code_value({code})}); };
        if (material.decision_file) inputs.push_back(document("decision", *material.decision_file));
        switch (material.fate) {
            case Fate::revoked:
                reason("decision");
                return change(material, "o03", "supervisor", "revoke", inputs);
            case Fate::suspended:
            case Fate::lifted:
                reason("under_inquiry");
                return change(material, "o03", "supervisor", "suspend", inputs);
            case Fate::replaced:
                inputs.push_back(
                    {"replaced_by", ledger::reference_value(plan_.materials[*material.replaced_by].record())});
                return change(material, "o02", "issuer", "replace", inputs);
            case Fate::reissued:
                inputs.push_back(document("document", *material.second_file));
                return change(material, "o02", "issuer", "supersede", inputs);
            case Fate::used:
                return use(material);
            case Fate::compromised:
                return revoke_stolen_key(material);
            case Fate::registered:
            case Fate::expired:
            case Fate::pending:
                break;
        }
        return {};
    }

    Status use(const SampleMaterial& material) {
        static constexpr const char* verifiers[] = {"gov-services", "commerce-bureau", "audit-bureau", "city-hospital"};
        const std::string verifier = verifiers[uses_ % std::size(verifiers)];
        const std::string local = "use-" + std::to_string(100001 + uses_++);
        Inputs inputs{{"material", ledger::reference_value(material.record())},
                      document("document", material.file),
                      {"purpose", ledger::code_value({"application"})}};
        return act(verifier + "/o04", "verifier", ledger::OpenAct{definition_, "verify", local, std::move(inputs)})
            .map([](const auto&) {});
    }

    Status revoke_stolen_key(const SampleMaterial& material) {
        ledger::KeyAct revoke;
        revoke.operation = ledger::KeyOperation::revoke;
        revoke.officer = "o05";
        revoke.key_id = sample_signer(seed_, material.party + "/o05").id();
        revoke.compromised_since = plan_.schedule.block_time(material.issued_at).seconds - 3600;
        return act(material.party + "/o01", "admin", revoke).map([](const auto&) {});
    }

    void plan_materials() {
        // Successors stand behind those they replace, so issues of a height come before its changes.
        for (const SampleMaterial& material : plan_.materials)
            at(material.issued_at, [this, &material] { return issue(material); });
        for (const SampleMaterial& material : plan_.materials) {
            if (material.changed_at != 0) at(material.changed_at, [this, &material] { return bring_about(material); });
            if (material.ended_at != 0)
                at(material.ended_at, [this, &material] {
                    return change(material, "o03", "supervisor", "lift", {{"reason", ledger::code_value({"cleared"})}});
                });
        }
    }

    /// What else a city does in a year: a party joins, roles are given, reports are sealed, somebody tries what he may
    /// not.
    void plan_city_life() {
        const auto blocks = static_cast<std::int64_t>(plan_.schedule.signed_at.size());
        const SampleParty& late = late_party();
        const std::string admin = std::string(late.id) + "/o01";
        at(3, [this, &late, admin] {
            ledger::PartyAct join{
                std::string(late.id), late.kind, std::string(late.zh),
                std::string(late.en), "o01",     ledger::NewKey{sample_signer(seed_, admin).key, "01 号钥匙", 0, 0}};
            return act("city-office/o01", "registrar", join, Refusal::accepted, {admin}).map([](const auto&) {});
        });
        const auto grant = [&late](std::string officer) {
            return ledger::RoleAct{ledger::GrantOperation::grant,
                                   std::string(material_scenario),
                                   "verifier",
                                   std::string(late.id),
                                   std::move(officer),
                                   0,
                                   0};
        };
        at(4, [this, grant] { return act("gov-services/o01", "admin", grant("")).map([](const auto&) {}); });
        at(5, [this, grant, admin] { return act(admin, "admin", grant("o01")).map([](const auto&) {}); });
        for (std::int64_t quarter = 1; quarter <= 3; ++quarter)
            at(blocks * quarter / 4, [this, quarter] {
                const std::string report = "quarterly report " + std::to_string(quarter);
                SeededRandom drawn(seed_, report);
                const Bytes content = drawn.bytes(64);
                return act("audit-bureau/o01", "",
                           ledger::SealAct{"report", crypto::sha256(content), crypto::sm3(content)})
                    .map([](const auto&) {});
            });
        const SampleMaterial& first = plan_.materials.front();
        at(first.issued_at + 1, [this, &first] {
            Inputs inputs{{"reason", ledger::code_value({"error"})}};
            return act(first.party + "/o02", "supervisor",
                       ledger::ChangeAct{first.record(), heads_[first.record()], "revoke", inputs}, Refusal::role)
                .map([](const auto&) {});
        });
    }

    serve::Sealer& sealer_;
    const SamplePlan& plan_;
    std::uint64_t seed_;
    SeededRandom nonces_;
    SeededRandom commitments_;
    Hash32 definition_{};
    std::multimap<std::int64_t, Doing> doings_;
    std::map<std::string, Hash32> heads_;
    std::int64_t height_ = 0;
    std::size_t uses_ = 0;
    std::vector<Bytes> txs_;
    std::vector<Refusal> expected_;
};

}  // namespace

Status seal_history(serve::Sealer& sealer, const SamplePlan& plan, std::uint64_t seed) {
    return History(sealer, plan, seed).run();
}

}  // namespace cityledger::peer
