#pragma once

#include "core/base/bytes.h"

#include <string>

namespace cityledger::test {

/// A key and a certificate it signed itself, made new each time; for servers of tests only.
struct TlsIdentity {
    std::string key_pem;
    std::string certificate_pem;
    Hash32 certificate_sha256{};
};

TlsIdentity make_tls_identity(const std::string& host);

}  // namespace cityledger::test
