#include "core/state/ics23_proof.h"

#include "core/wire/proto.h"

namespace cityledger::state {

namespace {

constexpr std::size_t max_proof_bytes = 1u << 20;
constexpr std::size_t max_steps = 256;

tl::unexpected<Error> malformed(std::string what) {
    return fail(ErrorKind::invalid, "ics23.bytes", "the proof is malformed: " + std::move(what));
}

template <class Enum>
void put_enum(wire::Writer& to, std::uint32_t field, Enum value) {
    to.int64(field, static_cast<std::int32_t>(value));
}

Bytes encode_leaf(const LeafOp& leaf) {
    wire::Writer writer;
    put_enum(writer, 1, leaf.hash);
    put_enum(writer, 2, leaf.prehash_key);
    put_enum(writer, 3, leaf.prehash_value);
    put_enum(writer, 4, leaf.length);
    writer.bytes(5, leaf.prefix);
    return writer.take();
}

Bytes encode_step(const InnerOp& step) {
    wire::Writer writer;
    put_enum(writer, 1, step.hash);
    writer.bytes(2, step.prefix);
    writer.bytes(3, step.suffix);
    return writer.take();
}

Bytes encode_existence(const ExistenceProof& proof) {
    wire::Writer writer;
    writer.bytes(1, proof.key);
    writer.bytes(2, proof.value);
    if (proof.leaf) writer.bytes_always(3, encode_leaf(*proof.leaf));
    for (const InnerOp& step : proof.path) writer.bytes_always(4, encode_step(step));
    return writer.take();
}

Bytes encode_non_existence(const NonExistenceProof& proof) {
    wire::Writer writer;
    writer.bytes(1, proof.key);
    if (proof.left) writer.bytes_always(2, encode_existence(*proof.left));
    if (proof.right) writer.bytes_always(3, encode_existence(*proof.right));
    return writer.take();
}

/// The field as a message or bytes, or as an enum's number; of another wire type: malformed.
Result<BytesView> as_bytes_field(const wire::Field& field) {
    if (field.type != wire::WireType::bytes) return malformed("a field has the wrong wire type");
    return field.bytes;
}

template <class Enum>
Result<Enum> as_enum(const wire::Field& field, std::uint64_t highest) {
    if (field.type != wire::WireType::varint) return malformed("a field has the wrong wire type");
    if (field.value > highest) return malformed("an operation has an unknown number");
    return static_cast<Enum>(field.value);
}

Result<HashOp> as_hash_op(const wire::Field& field) {
    return as_enum<HashOp>(field, 9);
}

Result<LeafOp> decode_leaf(BytesView bytes) {
    LeafOp leaf;
    for (wire::Reader reader(bytes); !reader.at_end();) {
        CITYLEDGER_TRY(field, reader.next());
        if (field.number == 5) {
            CITYLEDGER_TRY(prefix, as_bytes_field(field));
            leaf.prefix = to_bytes(prefix);
        } else if (field.number == 4) {
            CITYLEDGER_TRY(length, as_enum<LengthOp>(field, 8));
            leaf.length = length;
        } else {
            CITYLEDGER_TRY(hash, as_hash_op(field));
            if (field.number == 1) leaf.hash = hash;
            if (field.number == 2) leaf.prehash_key = hash;
            if (field.number == 3) leaf.prehash_value = hash;
        }
    }
    return leaf;
}

Result<InnerOp> decode_step(BytesView bytes) {
    InnerOp step;
    for (wire::Reader reader(bytes); !reader.at_end();) {
        CITYLEDGER_TRY(field, reader.next());
        if (field.number == 1) {
            CITYLEDGER_TRY(hash, as_hash_op(field));
            step.hash = hash;
            continue;
        }
        CITYLEDGER_TRY(content, as_bytes_field(field));
        if (field.number == 2) step.prefix = to_bytes(content);
        if (field.number == 3) step.suffix = to_bytes(content);
    }
    return step;
}

Result<ExistenceProof> decode_existence(BytesView bytes) {
    ExistenceProof proof;
    for (wire::Reader reader(bytes); !reader.at_end();) {
        CITYLEDGER_TRY(field, reader.next());
        CITYLEDGER_TRY(content, as_bytes_field(field));
        if (field.number == 1) proof.key = to_bytes(content);
        if (field.number == 2) proof.value = to_bytes(content);
        if (field.number == 3) {
            CITYLEDGER_TRY(leaf, decode_leaf(content));
            proof.leaf = std::move(leaf);
        }
        if (field.number == 4) {
            if (proof.path.size() == max_steps)
                return fail(ErrorKind::limit, "ics23.too_long", "the proof's path has more than 256 steps");
            CITYLEDGER_TRY(step, decode_step(content));
            proof.path.push_back(std::move(step));
        }
    }
    return proof;
}

Result<NonExistenceProof> decode_non_existence(BytesView bytes) {
    NonExistenceProof proof;
    for (wire::Reader reader(bytes); !reader.at_end();) {
        CITYLEDGER_TRY(field, reader.next());
        CITYLEDGER_TRY(content, as_bytes_field(field));
        if (field.number == 1) proof.key = to_bytes(content);
        if (field.number != 2 && field.number != 3) continue;
        CITYLEDGER_TRY(neighbour, decode_existence(content));
        (field.number == 2 ? proof.left : proof.right) = std::move(neighbour);
    }
    return proof;
}

Result<CommitmentProof> decode_kind(const wire::Field& field) {
    CITYLEDGER_TRY(content, as_bytes_field(field));
    if (field.number == 1) {
        CITYLEDGER_TRY(proof, decode_existence(content));
        return CommitmentProof(std::move(proof));
    }
    if (field.number == 2) {
        CITYLEDGER_TRY(proof, decode_non_existence(content));
        return CommitmentProof(std::move(proof));
    }
    if (field.number == 3 || field.number == 4)
        return fail(ErrorKind::invalid, "ics23.batch",
                    "the proof is a batch or compressed proof; ask for the proof of one key");
    return malformed("it is of no known kind");
}

}  // namespace

Bytes encode(const CommitmentProof& proof) {
    wire::Writer writer;
    if (const auto* existence = std::get_if<ExistenceProof>(&proof))
        writer.bytes_always(1, encode_existence(*existence));
    else
        writer.bytes_always(2, encode_non_existence(std::get<NonExistenceProof>(proof)));
    return writer.take();
}

Result<CommitmentProof> decode_commitment_proof(BytesView bytes) {
    if (bytes.empty()) return malformed("it is empty");
    if (bytes.size() > max_proof_bytes)
        return fail(ErrorKind::limit, "ics23.too_long", "the proof is longer than 1 MiB");
    wire::Reader reader(bytes);
    CITYLEDGER_TRY(field, reader.next());
    CITYLEDGER_TRY(proof, decode_kind(field));
    // Unknown, repeated and unordered fields would all be dropped or moved by encoding.
    if (encode(proof) != to_bytes(bytes)) return malformed("its bytes are not in their one canonical form");
    return proof;
}

}  // namespace cityledger::state
