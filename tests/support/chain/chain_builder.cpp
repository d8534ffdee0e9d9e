#include "tests/support/chain/chain_builder.h"

#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "core/crypto/scalar25519.h"

#include <cryptopp/sha.h>

#include <algorithm>
#include <cstdlib>

namespace cityledger::test {

namespace {
/// In the order of the validator set.
std::vector<Signer> sorted(std::vector<Signer> signers) {
    std::ranges::sort(signers, [](const Signer& a, const Signer& b) {
        if (a.validator.voting_power != b.validator.voting_power)
            return a.validator.voting_power > b.validator.voting_power;
        return a.validator.address < b.validator.address;
    });
    return signers;
}
}  // namespace

Signer make_signer(std::string_view name, std::int64_t power) {
    Signer signer;
    signer.seed = crypto::sha256(as_bytes(name));
    const auto key = crypto::public_key_of(signer.seed);
    signer.validator.public_key = {chain::KeyType::ed25519, to_bytes(key)};
    signer.validator.address = chain::address_of(signer.validator.public_key).value();
    signer.validator.voting_power = power;
    return signer;
}

std::vector<Signer> make_signers(std::string_view prefix, std::size_t count, std::int64_t power) {
    std::vector<Signer> signers;
    for (std::size_t i = 0; i < count; ++i)
        signers.push_back(make_signer(std::string(prefix) + std::to_string(i), power));
    return sorted(std::move(signers));
}

chain::ValidatorSet set_of(const std::vector<Signer>& signers) {
    chain::ValidatorSet set;
    for (const auto& signer : sorted(signers)) set.validators.push_back(signer.validator);
    return set;
}

ChainBuilder::ChainBuilder(ChainOptions options, std::vector<Signer> signers)
    : options_(std::move(options)), current_(sorted(std::move(signers))), next_(current_), announced_(current_) {}

Timestamp ChainBuilder::time_of(chain::Height height) const {
    return options_.start + Duration{options_.interval.nanos * (height - options_.first)};
}

const chain::Block& ChainBuilder::add(const NextBlock& next) {
    const bool is_first = blocks_.empty();
    next_ = announced_;
    chain::Block block;
    chain::Header& header = block.header;
    block.txs = next.txs;
    block.evidence = next.evidence;
    header.version_app = options_.version_app;
    header.chain_id = options_.chain_id;
    header.height = is_first ? options_.first : tip() + 1;
    header.time = time_of(header.height);
    if (!is_first) {
        header.last_block_id = commits_.back().block_id;
        block.last_commit = commits_.back();
    }
    header.last_commit_hash = to_bytes(chain::hash(block.last_commit));
    header.data_hash = to_bytes(chain::data_hash(block.txs));
    header.validators_hash = to_bytes(chain::hash(set_of(current_)));
    header.next_validators_hash = to_bytes(chain::hash(set_of(next_)));
    header.consensus_hash = to_bytes(chain::consensus_hash(options_.params));
    header.app_hash = next.app_hash.value_or(is_first ? options_.app_hash : blocks_.back().header.app_hash);
    const std::vector<chain::TxResultDigest> results(is_first ? 0 : blocks_.back().txs.size());
    header.last_results_hash = next.last_results_hash.value_or(to_bytes(chain::results_hash(results)));
    header.evidence_hash = to_bytes(chain::evidence_hash(block.evidence));
    header.proposer_address =
        to_bytes(current_[static_cast<std::size_t>(header.height) % current_.size()].validator.address);

    commits_.push_back(sign_commit(options_.chain_id, header.height, chain::block_id_of(block),
                                   time_of(header.height + 1), current_, next.absent));
    blocks_.push_back(std::move(block));
    signers_.push_back(current_);
    current_ = next_;
    return blocks_.back();
}

void ChainBuilder::grow(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) add();
}

void ChainBuilder::change_signers(std::vector<Signer> signers) {
    announced_ = sorted(std::move(signers));
}

const chain::Block& ChainBuilder::block(chain::Height height) const {
    return blocks_.at(static_cast<std::size_t>(height - options_.first));
}

Hash32 ChainBuilder::hash(chain::Height height) const {
    return chain::hash(header(height));
}

const chain::Commit& ChainBuilder::commit(chain::Height height) const {
    return commits_.at(static_cast<std::size_t>(height - options_.first));
}

const std::vector<Signer>& ChainBuilder::signers(chain::Height height) const {
    return height > tip() ? current_ : signers_.at(static_cast<std::size_t>(height - options_.first));
}

light::LightBlock ChainBuilder::light_block(chain::Height height) const {
    return {{header(height), commit(height)}, set_of(signers(height)), set_of(signers(height + 1))};
}

void sign_vote(std::string_view chain_id, chain::Commit& commit, std::size_t index, const Signer& signer) {
    commit.signatures[index].signature =
        to_bytes(crypto::sign(signer.seed, chain::vote_sign_bytes(chain_id, commit, index)));
}

void sign_vote_oddly(std::string_view chain_id, chain::Commit& commit, std::size_t index, const Signer& signer) {
    const auto wide_digest = [](std::initializer_list<BytesView> parts) {
        CryptoPP::SHA512 hash;
        for (const BytesView part : parts) hash.Update(part.data(), part.size());
        Bytes digest(64);
        hash.Final(digest.data());
        return digest;
    };
    Bytes secret = wide_digest({signer.seed});
    secret[0] &= 0xf8;
    secret[31] = static_cast<std::uint8_t>((secret[31] & 0x7f) | 0x40);
    std::fill(secret.begin() + 32, secret.end(), std::uint8_t{0});
    Bytes r(32, 0xff);  // y = -1
    r.front() = 0xec;
    r.back() = 0x7f;
    const Bytes message = chain::vote_sign_bytes(chain_id, commit, index);
    // 8 [s]B = 8 R + 8 [k]A, and 8 R is neutral: s = k a.
    const auto s = crypto::Scalar25519::from_wide(wide_digest({r, signer.validator.public_key.bytes, message})) *
                   crypto::Scalar25519::from_wide(secret);
    for (std::size_t i = 0; i < 32; ++i) r.push_back(static_cast<std::uint8_t>(s.words[i / 8] >> (8 * (i % 8))));
    commit.signatures[index].signature = r;
}

chain::Commit sign_commit(std::string_view chain_id, chain::Height height, const chain::BlockId& id, Timestamp time,
                          const std::vector<Signer>& signers, const std::set<std::string>& absent, std::int32_t round) {
    chain::Commit commit{height, round, id, {}};
    for (const auto& signer : sorted(signers)) {
        if (absent.contains(hex_upper(signer.validator.address))) {
            commit.signatures.emplace_back();
            continue;
        }
        commit.signatures.push_back({chain::BlockIdFlag::commit, to_bytes(signer.validator.address), time, {}});
        sign_vote(chain_id, commit, commit.signatures.size() - 1, signer);
    }
    return commit;
}

void forge(light::LightBlock& block, const std::vector<Signer>& signers) {
    chain::Header& header = block.signed_header.header;
    block.validators = set_of(signers);
    header.validators_hash = to_bytes(chain::hash(block.validators));
    chain::BlockId id = block.signed_header.commit.block_id;
    id.hash = to_bytes(chain::hash(header));
    block.signed_header.commit = sign_commit(header.chain_id, header.height, id, header.time + Duration::seconds(5),
                                             signers, {}, block.signed_header.commit.round);
}

}  // namespace cityledger::test
