#include "core/documents/file_error.h"

#include "core/documents/path_text.h"

#include <cerrno>
#include <system_error>

namespace cityledger::documents {

Error file_error(int number, const std::filesystem::path& path) {
    const std::string name = text_of(path);
    const std::string system = std::generic_category().message(number);
    switch (number) {
        case ENOENT:
        case ENOTDIR:
        case ESTALE:
            return Error{ErrorKind::not_found,
                         "document.vanished",
                         "there is no file " + name + " (any more)",
                         {{"path", name}}};
        case ELOOP:
            return Error{ErrorKind::invalid,
                         "document.link_loop",
                         name + " is a symbolic link that leads in a circle",
                         {{"path", name}}};
        case ENAMETOOLONG:
            return Error{ErrorKind::invalid,
                         "document.path_too_long",
                         "the path is longer than the system takes: " + name,
                         {{"path", name}}};
        default:
            return Error{ErrorKind::io,
                         "document.unreadable",
                         "cannot read " + name + ": " + system,
                         {{"path", name}, {"system", system}}};
    }
}

Error not_regular(mode_t mode, const std::filesystem::path& path) {
    const char* type = S_ISDIR(mode)                    ? "folder"
                       : S_ISFIFO(mode)                 ? "pipe"
                       : S_ISSOCK(mode)                 ? "socket"
                       : S_ISCHR(mode) || S_ISBLK(mode) ? "device"
                                                        : "special file";
    const std::string name = text_of(path);
    return Error{ErrorKind::invalid,
                 "document.not_regular",
                 name + " is a " + type + ", not a file that could be a document",
                 {{"path", name}, {"type", type}}};
}

}  // namespace cityledger::documents
