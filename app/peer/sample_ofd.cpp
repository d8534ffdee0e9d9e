#include "app/peer/sample_documents.h"
#include "core/base/hex.h"

#include <zip.h>

#include <cstdlib>
#include <memory>
#include <string_view>

namespace cityledger::peer {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view schema = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

constexpr zip_uint16_t member_date = (2026 - 1980) << 9 | 1 << 5 | 1;  ///< 2026-01-01

/// Member name and content, in the order they stand in the package.
using Members = std::vector<std::pair<std::string, std::string>>;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
    return out;
}

std::size_t characters(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xc0U) != 0x80 ? 1 : 0;
    return count;
}

/// One line of text, size in mm; half-width characters take half a size, so the advances are not all alike.
std::string text_object(int id, double y, double size, std::string_view line) {
    std::string deltas;  // from each character to the next: one less than there are
    std::size_t left = characters(line);
    for (const char c : line) {
        const auto lead = static_cast<unsigned char>(c);
        if ((lead & 0xc0U) == 0x80 || --left == 0) continue;
        deltas += (deltas.empty() ? "" : " ") + std::to_string(lead < 0x80 ? size / 2 : size).substr(0, 4);
    }
    const std::string size_text = std::to_string(size).substr(0, 4);
    return "<ofd:TextObject ID=\"" + std::to_string(id) + "\" Boundary=\"25 " + std::to_string(static_cast<int>(y)) +
           " 170 12\" Font=\"3\" Size=\"" + size_text +
           "\"><ofd:FillColor Value=\"24 33 36\"/><ofd:TextCode X=\"0\" Y=\"8\"" +
           (deltas.empty() ? "" : " DeltaX=\"" + deltas + "\"") + ">" + escaped(line) +
           "</ofd:TextCode></ofd:TextObject>";
}

Members members_of(const DocumentContent& content) {
    std::string layer;
    int id = 10;
    double y = 40;
    for (const std::string& line : lines_of(content)) {
        layer += text_object(id, y, id == 10 ? 9 : 4.5, line);
        y += id == 10 ? 24 : 12;
        ++id;
    }
    const std::string date = rfc3339(content.date).substr(0, 10);
    const std::string info = "<ofd:DocInfo><ofd:DocID>" + hex(content.mark) + "</ofd:DocID><ofd:Title>" +
                             escaped(content.title) +
                             "</ofd:Title><ofd:Creator>City Ledger sample</ofd:Creator><ofd:CreationDate>" + date +
                             "</ofd:CreationDate></ofd:DocInfo>";
    const std::string root = std::string(declaration) + "<ofd:OFD" + std::string(schema) +
                             " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody>" + info +
                             "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    const std::string document =
        std::string(declaration) + "<ofd:Document" + std::string(schema) + "><ofd:CommonData><ofd:MaxUnitID>" +
        std::to_string(id) +
        "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" "
        "BaseLoc=\"Pages/Page_0/Content.xml\"/>"
        "</ofd:Pages></ofd:Document>";
    // A font that the readers' own systems have, and none embedded: a sample may be plain.
    const std::string resources =
        std::string(declaration) + "<ofd:Res" + std::string(schema) +
        " BaseLoc=\"Res\"><ofd:Fonts>"
        "<ofd:Font ID=\"3\" FontName=\"宋体\" FamilyName=\"宋体\" Charset=\"unicode\"/></ofd:Fonts></ofd:Res>";
    const std::string page = std::string(declaration) + "<ofd:Page" + std::string(schema) +
                             "><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>"
                             "<ofd:Content><ofd:Layer ID=\"2\" Type=\"Body\">" +
                             layer + "</ofd:Layer></ofd:Content></ofd:Page>";
    return {{"OFD.xml", root},
            {"Doc_0/Document.xml", document},
            {"Doc_0/PublicRes.xml", resources},
            {"Doc_0/Pages/Page_0/Content.xml", page}};
}

struct ZipDiscard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

tl::unexpected<Error> failed(const DocumentContent& content) {
    return fail(ErrorKind::io, "sample.document", "cannot pack the sample document " + content.number);
}

}  // namespace

Result<Bytes> make_ofd(const DocumentContent& content) {
    const Members members = members_of(content);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (memory == nullptr) return failed(content);
    std::unique_ptr<zip_t, ZipDiscard> archive(zip_open_from_source(memory, ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(memory);
        return failed(content);
    }
    zip_source_keep(memory);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(memory, &zip_source_free);
    for (const auto& [name, text] : members) {
        zip_source_t* source = zip_source_buffer(archive.get(), text.data(), text.size(), 0);
        const auto index = source != nullptr ? zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(source);
            return failed(content);
        }
        // A fixed time, in the form that is stored: libzip would turn a moment into the local zone's time.
        if (zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, member_date, 0) != 0)
            return failed(content);
    }
    if (zip_close(archive.get()) != 0) return failed(content);
    static_cast<void>(archive.release());
    zip_stat_t stat;
    if (zip_source_open(memory) != 0 || zip_source_stat(memory, &stat) != 0) return failed(content);
    Bytes bytes(stat.size);
    const zip_int64_t read = zip_source_read(memory, bytes.data(), bytes.size());
    zip_source_close(memory);
    if (read != static_cast<zip_int64_t>(bytes.size())) return failed(content);
    return bytes;
}

}  // namespace cityledger::peer
