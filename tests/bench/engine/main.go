// What the engine itself does, to be measured beside ours and asked for its verdicts:
//
//	engine-bench commit VALIDATORS CORES SECONDS   microseconds a signature of types.VerifyCommit: wall and CPU
//	engine-bench headers URL LAST                  headers a second of the light client in sequential mode, 1 to LAST
//	engine-bench chain FOLDER BLOCKS               fills node0 of a folder of `cometbft testnet` with blocks
//	engine-bench verdicts < CASES                  one 0 or 1 for each signature (tests/bench/ed25519_cases.cpp)
package main

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"time"

	dbm "github.com/cometbft/cometbft-db"
	"github.com/cometbft/cometbft/crypto/ed25519"
	"github.com/cometbft/cometbft/light"
	"github.com/cometbft/cometbft/light/provider"
	"github.com/cometbft/cometbft/light/provider/http"
	"github.com/cometbft/cometbft/light/store/db"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	rpchttp "github.com/cometbft/cometbft/rpc/client/http"
	"github.com/cometbft/cometbft/types"
)

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func number(text string) int {
	value, err := strconv.Atoi(text)
	must(err)
	return value
}

// signedCommit is a commit at height 10 by so many validators of one power, each with a time of its own.
func signedCommit(validators int) (*types.ValidatorSet, *types.Commit) {
	keys := map[string]ed25519.PrivKey{}
	var members []*types.Validator
	for i := 0; i < validators; i++ {
		key := ed25519.GenPrivKeyFromSecret([]byte(fmt.Sprint("validator ", i)))
		keys[string(key.PubKey().Address())] = key
		members = append(members, types.NewValidator(key.PubKey(), 10))
	}
	set := types.NewValidatorSet(members)
	hash := make([]byte, 32)
	commit := &types.Commit{Height: 10, BlockID: types.BlockID{
		Hash: hash, PartSetHeader: types.PartSetHeader{Total: 1, Hash: hash}}}
	for i, validator := range set.Validators {
		vote := types.Vote{Type: cmtproto.PrecommitType, Height: 10, BlockID: commit.BlockID,
			Timestamp: time.Unix(1767196800, int64(i)*1000).UTC(), ValidatorAddress: validator.Address,
			ValidatorIndex: int32(i)}
		signature, err := keys[string(validator.Address)].Sign(types.VoteSignBytes("bench-chain", vote.ToProto()))
		must(err)
		vote.Signature = signature
		commit.Signatures = append(commit.Signatures, vote.CommitSig())
	}
	return set, commit
}

// cpuTime is what this process has used of all cores, which other work on the machine does not lengthen.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func verifyCommits(validators, cores int, length time.Duration) {
	runtime.GOMAXPROCS(cores)
	set, commit := signedCommit(validators)
	verify := func() { must(types.VerifyCommit("bench-chain", set, commit.BlockID, 10, commit)) }
	verify() // its cache of keys is warm from here on
	start, before := time.Now(), cpuTime()
	counts := make([]int, cores)
	var group sync.WaitGroup
	for i := range counts {
		group.Add(1)
		go func() {
			defer group.Done()
			for time.Since(start) < length {
				verify()
				counts[i]++
			}
		}()
	}
	group.Wait()
	total := 0
	for _, count := range counts {
		total += count
	}
	wall, cpu := time.Since(start), cpuTime()-before
	each := float64(total) * float64(validators)
	fmt.Printf("%.3f %.3f\n", float64(wall.Microseconds())/each, float64(cpu.Microseconds())/each)
}

func verifyHeaders(url string, last int64) {
	client, err := rpchttp.New(url, "/websocket")
	must(err)
	first := int64(1)
	root, err := client.Commit(context.Background(), &first)
	must(err)
	primary := http.NewWithClient(root.ChainID, client)
	witness, err := http.New(root.ChainID, url)
	must(err)
	options := light.TrustOptions{Period: 100 * 365 * 24 * time.Hour, Height: 1, Hash: root.Commit.BlockID.Hash}
	start := time.Now()
	verifier, err := light.NewClient(context.Background(), root.ChainID, options, primary,
		[]provider.Provider{witness}, db.New(dbm.NewMemDB(), "bench"), light.SequentialVerification(),
		light.PruningSize(0))
	must(err)
	_, err = verifier.VerifyLightBlockAtHeight(context.Background(), last, time.Now())
	must(err)
	fmt.Printf("%.1f\n", float64(last-1)/time.Since(start).Seconds())
}

// judge reads key (32 bytes), signature (64), the message's length (2, big endian) and the message, again and again.
func judge() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		head := make([]byte, 98)
		if _, err := io.ReadFull(in, head); err == io.EOF {
			return
		} else {
			must(err)
		}
		message := make([]byte, binary.BigEndian.Uint16(head[96:]))
		_, err := io.ReadFull(in, message)
		must(err)
		verdict := byte('0')
		if ed25519.PubKey(head[:32]).VerifySignature(message, head[32:96]) {
			verdict = '1'
		}
		must(out.WriteByte(verdict))
	}
}

func main() {
	arguments := os.Args[1:]
	switch {
	case len(arguments) == 4 && arguments[0] == "commit":
		verifyCommits(number(arguments[1]), number(arguments[2]), time.Duration(number(arguments[3]))*time.Second)
	case len(arguments) == 3 && arguments[0] == "headers":
		verifyHeaders(arguments[1], int64(number(arguments[2])))
	case len(arguments) == 3 && arguments[0] == "chain":
		makeChain(arguments[1], 4, int64(number(arguments[2])))
	case len(arguments) == 1 && arguments[0] == "verdicts":
		judge()
	default:
		fmt.Fprintln(os.Stderr, "usage: engine-bench commit VALIDATORS CORES SECONDS | headers URL LAST |\n"+
			"       chain FOLDER BLOCKS | verdicts")
		os.Exit(64)
	}
}
