#include "app/peer/sample_documents.h"

#include "core/base/hex.h"

namespace cityledger::peer {

std::string extension_of(DocumentFormat format) {
    switch (format) {
        case DocumentFormat::pdf:
            return ".pdf";
        case DocumentFormat::ofd:
            return ".ofd";
        case DocumentFormat::png:
            return ".png";
        case DocumentFormat::jpeg:
            return ".jpg";
        case DocumentFormat::text:
            break;
    }
    return ".txt";
}

std::vector<std::string> lines_of(const DocumentContent& content) {
    std::vector<std::string> lines{content.title, "编号  " + content.number, "持有人  " + content.holder};
    lines.insert(lines.end(), content.lines.begin(), content.lines.end());
    lines.push_back("签发机关  " + content.issuer);
    lines.push_back("签发时间  " + rfc3339(content.date));
    lines.push_back("锦川市为虚构城市，本文件仅供演示");
    return lines;
}

Result<Bytes> make_document(DocumentFormat format, const DocumentContent& content) {
    switch (format) {
        case DocumentFormat::pdf:
            return make_pdf(content);
        case DocumentFormat::ofd:
            return make_ofd(content);
        case DocumentFormat::png:
            return make_picture(content, "png");
        case DocumentFormat::jpeg:
            return make_picture(content, "jpg");
        case DocumentFormat::text:
            break;
    }
    std::string text;
    for (const std::string& line : lines_of(content)) text += line + "\n";
    return to_bytes(text + "校验码  " + hex(content.mark) + "\n");
}

}  // namespace cityledger::peer
