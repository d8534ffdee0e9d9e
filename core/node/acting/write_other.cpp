// The acts of parties, keys, roles, seals, published definitions and the council.
#include "core/base/hex.h"
#include "core/documents/file_digest.h"
#include "core/node/acting/write_acts.h"

#include <algorithm>

namespace cityledger::node {

namespace {

tl::unexpected<Error> usage(const char* code, std::string message) {
    return fail(ErrorKind::usage, code, std::move(message));
}

std::int64_t seconds_of(const std::optional<Timestamp>& time) {
    return time ? time->seconds : 0;
}

Result<ledger::NewKey> new_key_of(const KeyFile& key, std::int64_t from, std::int64_t until) {
    CITYLEDGER_TRY(public_key, public_key_of(key));
    return ledger::NewKey{std::move(public_key), key.label, from, until};
}

/// Makes each kind of request into its act.
class Writer {
  public:
    explicit Writer(const Job& job) : job_(job) {}

    Result<OneAct> operator()(const PartyRequest& request) const {
        ledger::PartyAct act;
        act.party = request.party;
        act.name_zh = request.name_zh;
        act.name_en = request.name_en;
        using Kind = ledger::PartyKind;
        if (request.kind == "department")
            act.kind = Kind::department;
        else if (request.kind == "institution")
            act.kind = Kind::institution;
        else if (request.kind == "company")
            act.kind = Kind::company;
        else
            return usage("act.party_kind", "a party is a department, an institution or a company");
        OneAct one{request.key ? "registrar" : "admin", {}, {}};
        if (request.key) {
            CITYLEDGER_TRY(key, new_key_of(*request.key, 0, 0));
            one.registers.push_back(key.key.id());
            act.officer = request.officer;
            act.key = std::move(key);
        }
        one.content = std::move(act);
        return one;
    }

    Result<OneAct> operator()(const KeyRequest& request) const {
        ledger::KeyAct act;
        act.officer = request.officer;
        act.compromised_since = seconds_of(request.compromised_since);
        OneAct one{"admin", {}, {}};
        using Operation = ledger::KeyOperation;
        const bool adds = request.operation == "add" || request.operation == "rotate";
        if (!adds && request.operation != "revoke")
            return usage("act.key_operation", "a key is added, rotated or revoked");
        act.operation = request.operation == "add"      ? Operation::add
                        : request.operation == "rotate" ? Operation::rotate
                                                        : Operation::revoke;
        if (adds) {
            if (!request.key) return usage("act.key_needed", "the key to be registered is missing");
            CITYLEDGER_TRY(key, new_key_of(*request.key, seconds_of(request.from), seconds_of(request.until)));
            one.registers.push_back(key.key.id());
            act.key = std::move(key);
        }
        if (act.operation != Operation::add) {
            CITYLEDGER_TRY(ended, key_id_from(request.ended));
            act.key_id = ended;
        }
        one.content = std::move(act);
        return one;
    }

    Result<OneAct> operator()(const RoleRequest& request) const {
        ledger::RoleAct act;
        act.operation = request.withdraw ? ledger::GrantOperation::withdraw : ledger::GrantOperation::grant;
        act.scope = request.scope;
        act.role = request.role;
        act.party = request.party;
        act.officer = request.officer;
        act.from = seconds_of(request.from);
        act.until = seconds_of(request.until);
        if (!request.by_council) return OneAct{request.acting_role.empty() ? "admin" : request.acting_role, act, {}};
        ledger::GovernAct govern;
        govern.city_role = std::move(act);
        return OneAct{{}, std::move(govern), {}};
    }

    Result<OneAct> operator()(const SealRequest& request) const {
        documents::FileDigester digester;
        CITYLEDGER_TRY(digests, digester.digest(request.file, job_));
        return OneAct{{}, ledger::SealAct{request.purpose, digests.sha256, digests.sm3}, {}};
    }

    Result<OneAct> operator()(const ScenarioRequest& request) const {
        ledger::ScenarioAct act;
        act.definition = request.definition;
        return OneAct{{}, std::move(act), {}};
    }

    Result<OneAct> operator()(const GovernRequest& request) const {
        ledger::GovernAct act;
        if (request.threshold) {
            ledger::CouncilChange change;
            change.threshold = static_cast<std::uint32_t>(*request.threshold);
            for (const auto& member : request.council) {
                CITYLEDGER_TRY(key, public_key_of(member));
                change.keys.push_back(std::move(key));
            }
            std::ranges::sort(change.keys, {}, [](const ledger::PublicKey& key) { return key.id(); });
            act.council = std::move(change);
        }
        if (request.max_ahead) act.params = ledger::ParamsChange{static_cast<std::uint64_t>(*request.max_ahead)};
        if (!request.suspend.empty()) act.suspension = ledger::Suspension{request.suspend, false};
        if (!request.lift.empty()) act.suspension = ledger::Suspension{request.lift, true};
        if (!request.validators.empty()) {
            CITYLEDGER_TRY(changes, validators_of(request));
            act.validators = std::move(changes);
        }
        act.rules_version = request.rules_version;
        if (!request.handover_chain_id.empty()) {
            const auto hash = hash_from_hex(request.handover_validators_hash);
            if (!hash) return usage("act.validators_hash", "the new validators' hash is 64 hexadecimal digits");
            act.handover = ledger::HandoverAct{request.handover_chain_id, request.handover_height, *hash,
                                               seconds_of(request.handover_not_before)};
        }
        return OneAct{{}, std::move(act), {}};
    }

  private:
    static Result<ledger::ValidatorChanges> validators_of(const GovernRequest& request) {
        ledger::ValidatorChanges changes;
        for (const auto& validator : request.validators) {
            const auto key = hash_from_hex(validator.key);
            if (!key) return usage("act.validator_key", "a validator's key is 64 hexadecimal digits");
            changes.changes.push_back({*key, validator.power});
        }
        std::ranges::sort(changes.changes, {}, [](const ledger::ValidatorChange& change) { return change.key; });
        return changes;
    }

    const Job& job_;
};

}  // namespace

Result<WrittenAct> write_other_act(const Acting& acting, const ActFrame& frame, const OtherRequest& request,
                                   const Job& job) {
    CITYLEDGER_TRY(one, std::visit(Writer(job), request));
    CITYLEDGER_TRY(written, write_one(acting, frame, std::move(one)));
    CITYLEDGER_CHECK(rehearse_or_refuse(acting, written.draft));
    return written;
}

}  // namespace cityledger::node
