#include "core/crypto/key_file.h"

#include "core/crypto/random.h"
#include "core/crypto/secret.h"

#include <cryptopp/aes.h>
#include <cryptopp/gcm.h>
#include <cryptopp/scrypt.h>
#include <cryptopp/secblock.h>

#include <algorithm>

namespace cityledger::crypto {

namespace {

constexpr std::array<std::uint8_t, 8> magic{'C', 'I', 'T', 'Y', 'S', 'E', 'A', 'L'};
constexpr std::uint8_t format = 1;
constexpr std::size_t salt_size = 16, nonce_size = 12, tag_size = 16;
constexpr std::size_t prefix_size = magic.size() + 4 + salt_size + nonce_size + 4;
constexpr std::size_t max_header = 1u << 16, max_secret = 1u << 24;

struct Scrypt {
    std::uint8_t log_n = 15, r = 8, p = 1;

    /// At most 128 MiB and 16 times our own work: a stranger's file must not hold this computer up.
    bool is_bearable() const {
        return log_n >= 10 && log_n <= 18 && r >= 1 && r <= 16 && p >= 1 && p <= 4 &&
               (std::uint64_t{1} << log_n) * r <= (std::uint64_t{1} << 20) &&
               (std::uint64_t{1} << log_n) * r * p <= (std::uint64_t{1} << 22);
    }
};

struct Layout {
    Scrypt scrypt;
    BytesView salt, nonce, header, authenticated, encrypted, tag;
};

tl::unexpected<Error> bad_format(std::string_view what) {
    return fail(ErrorKind::invalid, "key_file.format", "this is not a sealed key file: " + std::string(what));
}

Result<Layout> read_layout(BytesView sealed) {
    if (sealed.size() < magic.size() + 1 || !std::ranges::equal(sealed.first(magic.size()), magic))
        return bad_format("it does not begin with CITYSEAL");
    if (sealed[magic.size()] != format) {
        if (sealed[magic.size()] > format)
            return fail(
                ErrorKind::newer_format, "key_file.newer_format",
                "the key file has format " + std::to_string(sealed[magic.size()]) + "; this program reads format 1");
        return bad_format("its format number is 0");
    }
    if (sealed.size() < prefix_size + tag_size) return bad_format("it is cut off");
    Layout layout;
    std::size_t at = magic.size() + 1;
    layout.scrypt = {sealed[at], sealed[at + 1], sealed[at + 2]};
    at += 3;
    layout.salt = sealed.subspan(at, salt_size);
    layout.nonce = sealed.subspan(at + salt_size, nonce_size);
    at += salt_size + nonce_size;
    std::size_t header_size = 0;
    for (std::size_t i = 0; i < 4; ++i) header_size = header_size << 8 | sealed[at + i];
    at += 4;
    if (header_size > max_header || header_size > sealed.size() - at - tag_size)
        return bad_format("its header is longer than the file or than 65536 bytes");
    if (sealed.size() - at - header_size - tag_size > max_secret) return bad_format("it holds more than 16 MiB");
    layout.header = sealed.subspan(at, header_size);
    layout.authenticated = sealed.first(at + header_size);
    layout.encrypted = sealed.subspan(at + header_size, sealed.size() - at - header_size - tag_size);
    layout.tag = sealed.last(tag_size);
    return layout;
}

CryptoPP::SecByteBlock derive_key(std::string_view passphrase, BytesView salt, const Scrypt& scrypt) {
    CryptoPP::SecByteBlock key(32);
    const BytesView secret = as_bytes(passphrase);
    CryptoPP::Scrypt().DeriveKey(key, key.size(), secret.data(), secret.size(), salt.data(), salt.size(),
                                 CryptoPP::word64{1} << scrypt.log_n, scrypt.r, scrypt.p);
    return key;
}

}  // namespace

Result<Bytes> seal_with_passphrase(BytesView secret, std::string_view passphrase, BytesView header) {
    if (passphrase.empty())
        return fail(ErrorKind::invalid, "key_file.empty_passphrase",
                    "a key file needs a passphrase of at least one character");
    if (header.size() > max_header || secret.size() > max_secret)
        return fail(ErrorKind::limit, "key_file.too_large",
                    "a key file holds at most 65536 bytes of header and 16 MiB of secret");
    const Scrypt scrypt;
    const Bytes salt = random_bytes(salt_size);
    const Bytes nonce = random_bytes(nonce_size);
    Bytes sealed(magic.begin(), magic.end());
    append(sealed, std::array<std::uint8_t, 4>{format, scrypt.log_n, scrypt.r, scrypt.p});
    append(sealed, salt);
    append(sealed, nonce);
    for (const unsigned shift : {24u, 16u, 8u, 0u}) sealed.push_back(static_cast<std::uint8_t>(header.size() >> shift));
    append(sealed, header);
    const std::size_t authenticated = sealed.size();
    sealed.resize(authenticated + secret.size() + tag_size);

    const auto key = derive_key(passphrase, salt, scrypt);
    CryptoPP::GCM<CryptoPP::AES>::Encryption cipher;
    cipher.SetKeyWithIV(key, key.size(), nonce.data(), nonce.size());
    cipher.EncryptAndAuthenticate(sealed.data() + authenticated, sealed.data() + authenticated + secret.size(),
                                  tag_size, nonce.data(), static_cast<int>(nonce.size()), sealed.data(), authenticated,
                                  secret.data(), secret.size());
    return sealed;
}

Result<OpenedSecret> open_with_passphrase(BytesView sealed, std::string_view passphrase) {
    CITYLEDGER_TRY(layout, read_layout(sealed));
    if (!layout.scrypt.is_bearable())
        return fail(ErrorKind::limit, "key_file.greedy",
                    "the key file asks for more work than this program does for a passphrase (scrypt N 2^" +
                        std::to_string(layout.scrypt.log_n) + ", r " + std::to_string(layout.scrypt.r) + ", p " +
                        std::to_string(layout.scrypt.p) + "): it was not made by this program");
    const auto key = derive_key(passphrase, layout.salt, layout.scrypt);
    CryptoPP::GCM<CryptoPP::AES>::Decryption cipher;
    cipher.SetKeyWithIV(key, key.size(), layout.nonce.data(), layout.nonce.size());
    OpenedSecret opened{to_bytes(layout.header), Bytes(layout.encrypted.size())};
    const bool genuine =
        cipher.DecryptAndVerify(opened.secret.data(), layout.tag.data(), layout.tag.size(), layout.nonce.data(),
                                static_cast<int>(layout.nonce.size()), layout.authenticated.data(),
                                layout.authenticated.size(), layout.encrypted.data(), layout.encrypted.size());
    if (!genuine) {
        wipe(opened.secret);
        return fail(ErrorKind::invalid, "key_file.wrong_passphrase",
                    "the passphrase is wrong, or the key file was altered");
    }
    return opened;
}

Result<Bytes> header_of_sealed(BytesView sealed) {
    CITYLEDGER_TRY(layout, read_layout(sealed));
    return to_bytes(layout.header);
}

}  // namespace cityledger::crypto
