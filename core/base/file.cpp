#include "core/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace cityledger {

namespace {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int get() const { return number_; }
    int close() {
        const int number = std::exchange(number_, -1);
        return number < 0 ? 0 : ::close(number);
    }

  private:
    int number_;
};

tl::unexpected<Error> system_error(std::string_view doing, const std::filesystem::path& path, int number) {
    const ErrorKind kind = number == ENOENT ? ErrorKind::not_found : ErrorKind::io;
    return fail(Error{kind, number == ENOENT ? "file.not_found" : number == ENOSPC ? "file.disk_full" : "file.io",
                      "cannot " + std::string(doing) + " " + path.string() + ": " + std::strerror(number),
                      {{"path", path.string()}, {"system", std::strerror(number)}}});
}

}  // namespace

Result<Bytes> read_file(const std::filesystem::path& path, std::size_t max_bytes) {
    // O_NONBLOCK: opening a pipe nobody writes to must not hang; it is refused just below.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) return system_error("open", path, errno);
    struct stat info {};
    if (::fstat(file.get(), &info) != 0) return system_error("look at", path, errno);
    if (!S_ISREG(info.st_mode)) return fail(ErrorKind::invalid, "file.not_regular", path.string() + " is not a regular file");
    Bytes content;
    Bytes chunk(std::size_t{1} << 16);
    while (true) {
        const ssize_t got = ::read(file.get(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_error("read", path, errno);
        if (got == 0) return content;
        append(content, BytesView(chunk).first(static_cast<std::size_t>(got)));
        if (content.size() > max_bytes)
            return fail(ErrorKind::limit, "file.too_large", path.string() + " is larger than " + std::to_string(max_bytes) + " bytes");
    }
}

Status write_file(const std::filesystem::path& path, BytesView content, unsigned mode) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::string temporary = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) return system_error("write", path, errno);
    const auto give_up = [&](std::string_view doing) {
        const int number = errno;
        ::unlink(temporary.c_str());
        return system_error(doing, path, number);
    };
    if (::fchmod(file.get(), mode) != 0) return give_up("set the mode of");
    while (!content.empty()) {
        const ssize_t put = ::write(file.get(), content.data(), content.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return give_up("write");
        content = content.subspan(static_cast<std::size_t>(put));
    }
    if (::fsync(file.get()) != 0 || file.close() != 0) return give_up("write");
    if (::rename(temporary.c_str(), path.c_str()) != 0) return give_up("replace");
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0) ::fsync(directory.get());
    return {};
}

}  // namespace cityledger
