#pragma once

#include "core/sync/bundle.h"

#include <mutex>

namespace cityledger::sync {

/// The file behind a BundlePeer: where each record lies. Reading is thread-safe.
class BundlePeer::File {
  public:
    static Result<std::unique_ptr<File>> open(const std::filesystem::path& path, const std::stop_token& stop);
    ~File();
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    struct Place {
        chain::Height height = 0;
        std::uint64_t at = 0;  ///< of the payload
        std::uint32_t length = 0;
        BundleRecord kind = BundleRecord::end;
    };
    /// Block or header of a height; null: not there.
    const Place* body(chain::Height height) const { return find(bodies_, height); }
    const Place* commit(chain::Height height) const { return find(commits_, height); }
    /// The set record that a height falls under.
    const Place* validators(chain::Height height) const;
    const Place* genesis() const { return genesis_ ? &*genesis_ : nullptr; }
    /// Errors: io; invalid (bundle.changed: shorter than it was).
    Result<Bytes> read(const Place& place) const;

    const std::filesystem::path& path() const { return path_; }
    const BundleContent& content() const { return content_; }
    light::HeightRange shown() const;
    void show(const light::HeightRange& part);

  private:
    File(std::filesystem::path path, int file) : path_(std::move(path)), file_(file) {}
    Status scan(const std::stop_token& stop);
    Status note(const Place& place);
    Result<bool> read_at(std::uint64_t at, std::uint8_t* to, std::size_t size) const;
    static const Place* find(const std::vector<Place>& places, chain::Height height);

    const std::filesystem::path path_;
    const int file_;
    BundleContent content_;
    std::vector<Place> bodies_, commits_, sets_;
    std::optional<Place> genesis_;
    mutable std::mutex mutex_;
    light::HeightRange shown_;
};

}  // namespace cityledger::sync
