#pragma once

#include "app/peer/sample_documents.h"
#include "app/peer/sample_schedule.h"

#include <optional>
#include <string>
#include <vector>

namespace cityledger::peer {

/// What becomes of a material during the year.
enum class Fate { registered, expired, pending, revoked, suspended, replaced, reissued, lifted, used, compromised };

/// A document file of the sample, and the verdict it must get at the end of the history.
struct SampleFile {
    std::string name;
    Bytes content;
    std::string verdict;
    std::string record;  ///< governing record, empty where there is none
    std::string reason;  ///< empty: none
    std::string claim;   ///< record id to be given along with the file (`verify --record`), else empty
    Hash32 sha256{};
    Hash32 sm3{};
};

struct SampleMaterial {
    std::string party;
    std::string officer = "o02";  ///< who issues
    std::string local;
    std::string kind;
    std::string subject_party;
    Fate fate = Fate::registered;
    std::int64_t issued_at = 0;   ///< height
    std::int64_t changed_at = 0;  ///< height of what makes its fate; 0: nothing does
    std::int64_t ended_at = 0;    ///< height of a second change (lifting); 0: none
    std::optional<std::int64_t> valid_from, valid_until;
    std::size_t file = 0;                      ///< index of the first document
    std::optional<std::size_t> second_file;    ///< of a new edition
    std::optional<std::size_t> decision_file;  ///< attached to the change
    std::optional<std::size_t> replaced_by;    ///< index of the material that takes its place

    std::string record() const { return party + "/" + local; }
};

struct SamplePlan {
    SampleSchedule schedule;
    std::vector<SampleMaterial> materials;
    std::vector<SampleFile> files;
};

/// Everything that happens, and every file, from the seed. Needs a QGuiApplication for the documents. At least 24
/// blocks and 12 records. Errors: usage (sample.size), io (sample.document).
Result<SamplePlan> make_plan(std::uint64_t seed, std::int64_t blocks, std::int64_t records, Timestamp end);

}  // namespace cityledger::peer
