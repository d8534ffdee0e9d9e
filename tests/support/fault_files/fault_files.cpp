// Compiled without RTTI, as LevelDB's own classes are.
#include "tests/support/fault_files/fault_files.h"

#include <leveldb/env.h>
#include <leveldb/status.h>

#include <array>
#include <atomic>
#include <cstring>

namespace cityledger::test {

using leveldb::Slice;
using leveldb::Status;

namespace {

constexpr std::size_t kinds = 5;

/// What is to go wrong. Shared with the files, which LevelDB may close later than anything else.
struct Plan {
    std::array<std::atomic<int>, kinds> counts{};
    std::atomic<int> operation{-1};  ///< of the fault; -1: none
    std::atomic<int> from{0};        ///< count at which it begins
    std::atomic<int> number{0};
    enum Reading { whole, shorter, flipped };
    std::atomic<int> reading{whole};
    std::atomic<int> faults{0};

    bool fails(FaultFiles::Operation kind) {
        const int at = ++counts[static_cast<std::size_t>(kind)];
        const bool bad = operation == static_cast<int>(kind) && at >= from;
        faults += bad ? 1 : 0;
        return bad;
    }
    Status error(const std::string& name) const { return Status::IOError(name, std::strerror(number)); }
};

class FaultyWritable final : public leveldb::WritableFile {
  public:
    FaultyWritable(leveldb::WritableFile* below, std::string name, Plan& plan)
        : below_(below), name_(std::move(name)), plan_(plan) {}

    Status Append(const Slice& data) override {
        if (!plan_.fails(FaultFiles::Operation::write)) return below_->Append(data);
        below_->Append(Slice(data.data(), data.size() / 2));
        below_->Flush();
        return plan_.error(name_);
    }
    Status Close() override { return below_->Close(); }
    Status Flush() override { return below_->Flush(); }
    Status Sync() override {
        if (plan_.fails(FaultFiles::Operation::sync)) return plan_.error(name_);
        return below_->Sync();
    }

  private:
    const std::unique_ptr<leveldb::WritableFile> below_;
    const std::string name_;
    Plan& plan_;
};

class FaultyTable final : public leveldb::RandomAccessFile {
  public:
    FaultyTable(leveldb::RandomAccessFile* below, std::string name, Plan& plan)
        : below_(below), name_(std::move(name)), plan_(plan) {}

    Status Read(std::uint64_t offset, std::size_t size, Slice* result, char* scratch) const override {
        const bool bad = plan_.fails(FaultFiles::Operation::read);
        if (bad && plan_.reading == Plan::whole) return plan_.error(name_);
        const Status status = below_->Read(offset, size, result, scratch);
        if (!bad || !status.ok() || result->empty()) return status;
        const std::size_t got = plan_.reading == Plan::shorter ? result->size() / 2 : result->size();
        std::memmove(scratch, result->data(), got);
        if (plan_.reading == Plan::flipped) scratch[got / 2] ^= 1;
        *result = Slice(scratch, got);
        return status;
    }

  private:
    const std::unique_ptr<leveldb::RandomAccessFile> below_;
    const std::string name_;
    Plan& plan_;
};

}  // namespace

class FaultFiles::Files final : public leveldb::EnvWrapper {
  public:
    Files() : leveldb::EnvWrapper(leveldb::Env::Default()) {}

    Status NewWritableFile(const std::string& name, leveldb::WritableFile** result) override {
        if (plan.fails(Operation::create)) return plan.error(name);
        const Status status = target()->NewWritableFile(name, result);
        if (status.ok()) *result = new FaultyWritable(*result, name, plan);
        return status;
    }
    Status NewAppendableFile(const std::string& name, leveldb::WritableFile** result) override {
        if (plan.fails(Operation::create)) return plan.error(name);
        const Status status = target()->NewAppendableFile(name, result);
        if (status.ok()) *result = new FaultyWritable(*result, name, plan);
        return status;
    }
    Status NewRandomAccessFile(const std::string& name, leveldb::RandomAccessFile** result) override {
        const Status status = target()->NewRandomAccessFile(name, result);
        if (status.ok()) *result = new FaultyTable(*result, name, plan);
        return status;
    }
    Status RenameFile(const std::string& from, const std::string& to) override {
        if (plan.fails(Operation::rename)) return plan.error(from);
        return target()->RenameFile(from, to);
    }

    Plan plan;
};

FaultFiles::FaultFiles() : files_(std::make_unique<Files>()) {}
FaultFiles::~FaultFiles() = default;

leveldb::Env* FaultFiles::env() {
    return files_.get();
}

void FaultFiles::fail(Operation operation, int nth, int number) {
    Plan& plan = files_->plan;
    plan.operation = -1;
    plan.reading = Plan::whole;
    plan.number = number;
    plan.faults = 0;
    plan.from = plan.counts[static_cast<std::size_t>(operation)] + nth;
    plan.operation = static_cast<int>(operation);
}

void FaultFiles::read_short(int nth) {
    fail(Operation::read, nth, 0);
    files_->plan.reading = Plan::shorter;
}

void FaultFiles::flip_bits(int nth) {
    fail(Operation::read, nth, 0);
    files_->plan.reading = Plan::flipped;
}

void FaultFiles::heal() {
    files_->plan.operation = -1;
    files_->plan.reading = Plan::whole;
}

int FaultFiles::count(Operation operation) const {
    return files_->plan.counts[static_cast<std::size_t>(operation)];
}

int FaultFiles::faults() const {
    return files_->plan.faults;
}

}  // namespace cityledger::test
