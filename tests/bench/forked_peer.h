#pragma once

#include <sys/types.h>
#include <functional>
#include <string>

namespace cityledger::bench {

/// What a peer answers, and where its chain begins.
struct ServedChain {
    std::function<std::string(const std::string& body)> answer;  ///< JSON for the body of a request; on many threads
    std::string first_hash;                                      ///< of block 1, in hexadecimal
};

/// A peer in a process of its own, so that its processor time and memory are not ours: `make` runs there, and what it
/// gives is served over HTTP until this is dropped.
class ForkedPeer {
  public:
    explicit ForkedPeer(const std::function<ServedChain()>& make);
    ~ForkedPeer();
    ForkedPeer(const ForkedPeer&) = delete;
    ForkedPeer& operator=(const ForkedPeer&) = delete;

    const std::string& url() const { return url_; }
    const std::string& first_hash() const { return first_hash_; }

  private:
    pid_t process_ = 0;
    std::string url_, first_hash_;
};

}  // namespace cityledger::bench
