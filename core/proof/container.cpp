#include "core/proof/container.h"

#include <zip.h>

#include <memory>

namespace cityledger::proof {

namespace {

constexpr zip_uint16_t first_dos_day = 0x21;  // 1980-01-01

struct ZipError {
    zip_error_t error{};
    ZipError() { zip_error_init(&error); }
    ~ZipError() { zip_error_fini(&error); }
    std::string text() { return zip_error_strerror(&error); }
};

/// Drops what was not written.
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;

tl::unexpected<Error> no_container(std::string why) {
    return fail(ErrorKind::invalid, "proof.container", "this is no proof file: " + std::move(why));
}
tl::unexpected<Error> cannot_write(std::string why) {
    return fail(ErrorKind::io, "proof.container", "the proof file could not be put together: " + std::move(why));
}

Status add(zip_t* archive, const Member& member) {
    zip_source_t* content = zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0);
    if (content == nullptr) return cannot_write(zip_strerror(archive));
    const zip_int64_t index = zip_file_add(archive, member.name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return cannot_write(zip_strerror(archive));
    }
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, at, ZIP_CM_STORE, 0) != 0 ||
        zip_file_set_dostime(archive, at, 0, first_dos_day, 0) != 0 ||
        zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX, 0100644u << 16) != 0)
        return cannot_write(zip_strerror(archive));
    return {};
}

Result<Bytes> content_of(zip_source_t* buffer) {
    if (zip_source_open(buffer) != 0) return cannot_write("its bytes cannot be read back");
    zip_source_seek(buffer, 0, SEEK_END);
    const zip_int64_t size = zip_source_tell(buffer);
    zip_source_seek(buffer, 0, SEEK_SET);
    Bytes bytes(static_cast<std::size_t>(std::max<zip_int64_t>(size, 0)));
    const zip_int64_t got = zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    if (size <= 0 || got != size) return cannot_write("its bytes cannot be read back");
    return bytes;
}

Result<Bytes> read_member(zip_t* archive, zip_uint64_t index, const MemberRule& rule) {
    const std::string name(rule.name);
    zip_stat_t about;
    if (zip_stat_index(archive, index, 0, &about) != 0) return no_container(zip_strerror(archive));
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if ((about.valid & needed) != needed || about.name != rule.name)
        return no_container("its member " + std::to_string(index + 1) + " is not \"" + name + "\"");
    if (about.comp_method != ZIP_CM_STORE || about.comp_size != about.size)
        return no_container("\"" + name + "\" is not stored plainly");
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
        return no_container("\"" + name + "\" is encrypted");
    if (about.size > rule.max_bytes)
        return fail(ErrorKind::limit, "proof.too_large",
                    "\"" + name + "\" has " + std::to_string(about.size) + " bytes; at most " +
                        std::to_string(rule.max_bytes) + " are read");
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
    if (!file) return no_container(zip_strerror(archive));
    Bytes bytes(static_cast<std::size_t>(about.size));
    std::size_t at = 0;
    while (at < bytes.size()) {
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + at, bytes.size() - at);
        if (got <= 0) return no_container("\"" + name + "\" cannot be read: its bytes or its checksum are wrong");
        at += static_cast<std::size_t>(got);
    }
    std::uint8_t beyond = 0;  // the checksum is compared when the end is met
    if (zip_fread(file.get(), &beyond, 1) != 0)
        return no_container("\"" + name + "\" cannot be read: its checksum is wrong");
    return bytes;
}

}  // namespace

Result<Bytes> write_container(std::span<const Member> members) {
    ZipError error;
    const Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error.error));
    if (!buffer) return cannot_write(error.text());
    zip_source_keep(buffer.get());  // the archive takes one reference away when it is closed
    Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error.error));
    if (!archive) {
        zip_source_free(buffer.get());
        return cannot_write(error.text());
    }
    for (const auto& member : members) CITYLEDGER_CHECK(add(archive.get(), member));
    if (zip_close(archive.get()) != 0) return cannot_write(zip_strerror(archive.get()));
    (void)archive.release();
    return content_of(buffer.get());
}

Result<std::vector<Member>> read_container(BytesView bytes, std::span<const MemberRule> rules) {
    std::size_t most = 64u << 10;  // headers, directory
    for (const auto& rule : rules) most += rule.max_bytes;
    if (bytes.size() > most)
        return fail(ErrorKind::limit, "proof.too_large",
                    "a proof file has at most " + std::to_string(most) + " bytes; this one has " +
                        std::to_string(bytes.size()));
    ZipError error;
    Source buffer(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error.error));
    if (!buffer) return no_container(error.text());
    const Archive archive(zip_open_from_source(buffer.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error.error));
    if (!archive) return no_container(error.text());
    (void)buffer.release();  // now the archive's
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count != static_cast<zip_int64_t>(rules.size()))
        return no_container("it has " + std::to_string(count) + " members, not " + std::to_string(rules.size()));
    std::vector<Member> members;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        CITYLEDGER_TRY(content, read_member(archive.get(), i, rules[i]));
        members.push_back({std::string(rules[i].name), std::move(content)});
    }
    return members;
}

}  // namespace cityledger::proof
