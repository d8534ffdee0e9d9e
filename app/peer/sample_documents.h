#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <string>
#include <vector>

namespace cityledger::peer {

enum class DocumentFormat { pdf, ofd, png, jpeg, text };

/// What stands in a sample document. The same content gives the same bytes on one machine; its fonts decide the rest.
struct DocumentContent {
    std::string title;   ///< "食品经营许可证"
    std::string number;  ///< "MV-2026-003902"
    std::string issuer;
    std::string holder;
    std::vector<std::string> lines;  ///< what else is on the page
    Timestamp date;
    Bytes mark;  ///< 16 random bytes for the metadata: without them a form could be guessed from its digest
};

std::string extension_of(DocumentFormat format);

/// A real file of that format. PDF and pictures need a QGuiApplication. Errors: io (sample.document).
Result<Bytes> make_document(DocumentFormat format, const DocumentContent& content);

// Each format, in a source of its own.
Result<Bytes> make_pdf(const DocumentContent& content);
Result<Bytes> make_ofd(const DocumentContent& content);
Result<Bytes> make_picture(const DocumentContent& content, const char* format);
/// The lines of a document, top to bottom, title first.
std::vector<std::string> lines_of(const DocumentContent& content);

}  // namespace cityledger::peer
