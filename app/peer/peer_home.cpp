#include "app/peer/peer_home.h"

#include "core/base/file.h"

namespace cityledger::peer {

namespace {

constexpr std::size_t max_genesis_bytes = std::size_t{16} << 20;

Status make_private_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error)
        return fail(ErrorKind::io, "peer.folder", "cannot make the folder " + folder.string() + ": " + error.message());
    return {};
}

}  // namespace

Status PeerHome::make_folders() const {
    CITYLEDGER_CHECK(make_private_folder(folder_));
    CITYLEDGER_CHECK(make_private_folder(folder_ / "config"));
    return make_private_folder(data_folder());
}

Result<serve::GenesisDoc> PeerHome::read_genesis() const {
    auto content = read_file(genesis_file(), max_genesis_bytes);
    if (!content && content.error().kind == ErrorKind::not_found)
        return fail(ErrorKind::not_found, "peer.no_home",
                    "there is no genesis in " + folder_.string() + "; make a home with `init` or `sample`");
    if (!content) return fail(std::move(content).error());
    return serve::parse_genesis(as_text(*content));
}

Status PeerHome::write_genesis(const serve::GenesisDoc& genesis) const {
    CITYLEDGER_TRY(json, serve::genesis_json(genesis));
    return write_file(genesis_file(), as_bytes(json + "\n"));
}

Result<OpenHome> open_home(const PeerHome& home) {
    CITYLEDGER_TRY(genesis, home.read_genesis());
    CITYLEDGER_TRY(key, serve::ValidatorKey::read(home.key_file()));
    OpenHome open;
    CITYLEDGER_TRY(database, store::Database::open(home.data_folder()));
    open.database = std::move(database);
    CITYLEDGER_TRY(sealer, serve::Sealer::open(*open.database, genesis, key));
    open.sealer = std::move(sealer);
    return open;
}

}  // namespace cityledger::peer
