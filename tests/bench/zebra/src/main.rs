// The verdicts of ed25519-zebra on signatures of tests/bench/ed25519_cases.cpp: key (32 bytes), signature (64), the
// message's length (2, big endian) and the message, again and again; one 0 or 1 for each.
use std::io::{self, BufReader, BufWriter, Read, Write};

use ed25519_zebra::{Signature, VerificationKey};

fn main() -> io::Result<()> {
    let mut input = BufReader::new(io::stdin());
    let mut output = BufWriter::new(io::stdout());
    let mut head = [0u8; 98];
    loop {
        if let Err(error) = input.read_exact(&mut head) {
            if error.kind() == io::ErrorKind::UnexpectedEof {
                return output.flush();
            }
            return Err(error);
        }
        let mut message = vec![0u8; usize::from(u16::from_be_bytes([head[96], head[97]]))];
        input.read_exact(&mut message)?;
        let key: [u8; 32] = head[..32].try_into().expect("32 bytes");
        let signature: [u8; 64] = head[32..96].try_into().expect("64 bytes");
        let valid = VerificationKey::try_from(key)
            .is_ok_and(|key| key.verify(&Signature::from(signature), &message).is_ok());
        output.write_all(if valid { b"1" } else { b"0" })?;
    }
}
