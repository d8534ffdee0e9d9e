#pragma once

#include <functional>
#include <memory>
#include <string>

namespace leveldb {
class Env;
}

namespace cityledger::test {

/// The system's files as LevelDB reaches them, until a fault is set: from then on one kind of operation fails as a
/// full, read-only or broken disk makes it fail. Thread-safe.
class FaultFiles {
  public:
    enum class Operation { write, sync, rename, create, read };

    FaultFiles();
    ~FaultFiles();

    /// For DatabaseOptions::files; lives as long as this.
    leveldb::Env* env();

    /// The nth operation of this kind from now (1: the next) and all after it fail with the system's error `number`. A
    /// write that fails has left the first half of its bytes behind.
    void fail(Operation operation, int nth, int number);
    /// Each read of a table file from the nth on gives half of what was asked for.
    void read_short(int nth);
    /// Each read of a table file from the nth on has one bit wrong.
    void flip_bits(int nth);
    void heal();
    /// Operations of this kind so far.
    int count(Operation operation) const;
    /// How many operations failed, or reads were spoilt, since the last heal().
    int faults() const;

  private:
    class Files;
    std::unique_ptr<Files> files_;
};

}  // namespace cityledger::test
