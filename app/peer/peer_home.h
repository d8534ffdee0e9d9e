#pragma once

#include "core/serve/genesis_doc.h"
#include "core/serve/sealer.h"
#include "core/store/database.h"

#include <filesystem>

namespace cityledger::peer {

/// A peer's home: `config/genesis.json` and `config/priv_validator_key.json` where the engine has them, so that a home
/// can go over to it, and `data/` with the chain (FORMATS.md, "A peer's home").
class PeerHome {
  public:
    explicit PeerHome(std::filesystem::path folder) : folder_(std::move(folder)) {}

    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path genesis_file() const { return folder_ / "config" / "genesis.json"; }
    std::filesystem::path key_file() const { return folder_ / "config" / "priv_validator_key.json"; }
    std::filesystem::path data_folder() const { return folder_ / "data"; }
    std::filesystem::path profile_file() const { return folder_ / "sample.cityprofile"; }

    /// Makes the folders, only for their owner. Errors: io.
    Status make_folders() const;
    Result<serve::GenesisDoc> read_genesis() const;
    Status write_genesis(const serve::GenesisDoc& genesis) const;

  private:
    std::filesystem::path folder_;
};

/// An opened home: its store, and the sealer on it.
struct OpenHome {
    std::unique_ptr<store::Database> database;
    std::unique_ptr<serve::Sealer> sealer;
};
/// Errors: not_found (peer.no_home), those of the files, of the database and of Sealer::open.
Result<OpenHome> open_home(const PeerHome& home);

}  // namespace cityledger::peer
