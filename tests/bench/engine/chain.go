package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	dbm "github.com/cometbft/cometbft-db"
	"github.com/cometbft/cometbft/abci/example/kvstore"
	"github.com/cometbft/cometbft/consensus"
	"github.com/cometbft/cometbft/crypto"
	"github.com/cometbft/cometbft/libs/log"
	"github.com/cometbft/cometbft/mempool"
	"github.com/cometbft/cometbft/privval"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	"github.com/cometbft/cometbft/proxy"
	"github.com/cometbft/cometbft/state"
	"github.com/cometbft/cometbft/store"
	"github.com/cometbft/cometbft/types"
)

const blockInterval = 100 * time.Millisecond

// makeChain puts so many blocks into node0 of a folder that `cometbft testnet` made. The engine's own block executor
// makes them and the validators' keys sign them; only the talk between the validators is left out, which takes minutes.
func makeChain(folder string, validators int, blocks int64) {
	home := filepath.Join(folder, "node0")
	keys := map[string]crypto.PrivKey{}
	for i := 0; i < validators; i++ {
		file := filepath.Join(folder, fmt.Sprint("node", i), "config", "priv_validator_key.json")
		key := privval.LoadFilePVEmptyState(file, "").Key
		keys[string(key.Address)] = key.PrivKey
	}
	genesisFile := filepath.Join(home, "config", "genesis.json")
	genesis, err := types.GenesisDocFromFile(genesisFile)
	must(err)
	genesis.GenesisTime = time.Now().UTC().Add(-time.Duration(blocks)*blockInterval - time.Minute).Round(0)
	must(genesis.SaveAs(genesisFile))

	// In memory first: the engine waits for the disk at each block.
	blockDB, stateDB := dbm.NewMemDB(), dbm.NewMemDB()
	blockStore := store.NewBlockStore(blockDB)
	stateStore := state.NewStore(stateDB, state.StoreOptions{})
	application := proxy.NewAppConns(proxy.NewLocalClientCreator(kvstore.NewInMemoryApplication()), proxy.NopMetrics())
	must(application.Start())
	now, err := stateStore.LoadFromDBOrGenesisDoc(genesis)
	must(err)
	must(consensus.NewHandshaker(stateStore, now, blockStore, genesis).Handshake(application))
	now, err = stateStore.Load()
	must(err)
	executor := state.NewBlockExecutor(stateStore, log.NewNopLogger(), application.Consensus(), &mempool.NopMempool{},
		state.EmptyEvidencePool{}, blockStore)

	last := &types.ExtendedCommit{}
	for height := int64(1); height <= blocks; height++ {
		proposer := now.Validators.GetProposer().Address
		block, err := executor.CreateProposalBlock(context.Background(), height, now, last, proposer)
		must(err)
		parts, err := block.MakePartSet(types.BlockPartSizeBytes)
		must(err)
		id := types.BlockID{Hash: block.Hash(), PartSetHeader: parts.Header()}
		last = &types.ExtendedCommit{Height: height, BlockID: id}
		for i, validator := range now.Validators.Validators {
			vote := types.Vote{Type: cmtproto.PrecommitType, Height: height, BlockID: id,
				Timestamp:        genesis.GenesisTime.Add(time.Duration(height) * blockInterval),
				ValidatorAddress: validator.Address, ValidatorIndex: int32(i)}
			signature, err := keys[string(validator.Address)].Sign(types.VoteSignBytes(genesis.ChainID, vote.ToProto()))
			must(err)
			vote.Signature = signature
			last.ExtendedSignatures = append(last.ExtendedSignatures, vote.ExtendedCommitSig())
		}
		blockStore.SaveBlock(block, parts, last.ToCommit())
		now, err = executor.ApplyBlock(now, id, block)
		must(err)
	}
	writeOut(blockDB, "blockstore", filepath.Join(home, "data"))
	writeOut(stateDB, "state", filepath.Join(home, "data"))
}

func writeOut(from dbm.DB, name, folder string) {
	to, err := dbm.NewDB(name, dbm.GoLevelDBBackend, folder)
	must(err)
	entry, err := from.Iterator(nil, nil)
	must(err)
	for ; entry.Valid(); entry.Next() {
		must(to.Set(entry.Key(), entry.Value()))
	}
	must(entry.Close())
	must(to.Close())
}
