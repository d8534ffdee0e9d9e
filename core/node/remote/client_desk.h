#pragma once

#include "core/node/remote/copy_node.h"

#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace cityledger::node {

/// Lets a node follow the tip while anybody wants it. Thread-safe; the node outlives it.
class FollowWishes {
  public:
    explicit FollowWishes(Node& node) : node_(node) {}
    /// May take as long as Node::stop_following().
    void set(const void* who, bool wanted);

  private:
    Node& node_;
    std::mutex mutex_;
    std::set<const void*> who_;
};

/// What one user of an open copy has of its own there: this process itself, or a client on the socket. Thread-safe;
/// node and wishes outlive it.
class ClientDesk {
  public:
    ClientDesk(CopyNode& node, FollowWishes& wishes) : node_(node), wishes_(wishes) {}
    /// Takes the wish to follow back.
    ~ClientDesk() { wishes_.set(this, false); }
    ClientDesk(const ClientDesk&) = delete;
    ClientDesk& operator=(const ClientDesk&) = delete;

    CopyNode& node() { return node_; }
    void follow(bool wanted) { wishes_.set(this, wanted); }

    static constexpr std::size_t max_verdicts = 16;  ///< verifications under way at once
    /// Errors: limit (remote.verdicts), and those of the desk.
    Result<std::uint64_t> begin_verdicts();
    /// Errors: not_found (remote.verdicts), and those of Verdicts.
    Result<VerdictRow> judge(std::uint64_t number, const DigestedFile& file, const std::stop_token& stop);
    void end_verdicts(std::uint64_t number);

  private:
    struct Open {
        std::mutex turn;  ///< Verdicts serve one thread at a time
        std::unique_ptr<Verdicts> verdicts;
    };

    CopyNode& node_;
    FollowWishes& wishes_;
    std::mutex mutex_;
    std::uint64_t next_ = 1;
    std::map<std::uint64_t, std::shared_ptr<Open>> open_;
};

}  // namespace cityledger::node
