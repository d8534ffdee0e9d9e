#pragma once

#include "core/chain/types.h"

#include <string>

namespace cityledger::bench {

/// A process of its own that signs a chain of four validators, so many opaque transactions in each block, and serves
/// recorded answers from memory, so that whoever asks is what is measured. Its CPU is not ours. Ends with the object.
class CannedPeer {
  public:
    CannedPeer(chain::Height blocks, std::size_t txs_per_block);
    ~CannedPeer();
    CannedPeer(const CannedPeer&) = delete;
    CannedPeer& operator=(const CannedPeer&) = delete;
    const std::string& url() const { return url_; }
    /// Of the first block, in hexadecimal.
    const std::string& first_hash() const { return first_hash_; }

  private:
    int process_ = -1;
    std::string url_, first_hash_;
};

}  // namespace cityledger::bench
