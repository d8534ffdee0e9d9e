#include "core/crypto/digest.h"
#include "tests/support/test_registry.h"
#include "tests/unit/net/served_chain.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace cityledger;
using test::code_of;
using test::ServedChain;

/// What an honest peer gives.
class TestHttpProvider : public QObject {
    Q_OBJECT

    test::ChainBuilder chain_ = test::grown_chain(40);

  private slots:
    void givesStatus() {
        ServedChain served(chain_);
        const auto status = served.provider->status({});
        QCOMPARE(code_of(status), std::string());
        QCOMPARE(status->latest, chain::Height{40});
        QCOMPARE(status->earliest, chain::Height{1});
        QCOMPARE(status->chain_id, std::string("test-chain"));
        QVERIFY(status->latest_time == chain_.time_of(40));
        QVERIFY(!status->catching_up);
    }
    void givesALightBlockWithBothSets() {
        ServedChain served(chain_);
        const auto block = served.provider->light_block(7, true, {});
        QCOMPARE(code_of(block), std::string());
        const auto expected = chain_.light_block(7);
        QVERIFY(block->signed_header == expected.signed_header);
        QVERIFY(block->validators == expected.validators);
        QVERIFY(block->next_validators == expected.next_validators);
        const auto newest = served.provider->light_block(0, false, {});
        QCOMPARE(newest->height(), chain::Height{40});
        QVERIFY(newest->next_validators.validators.empty());
    }
    void asksTheNextSetWhereItChanges() {
        test::ChainBuilder chain({}, test::make_signers("a", 4));
        chain.grow(2);
        chain.change_signers(test::make_signers("b", 5));
        chain.grow(3);
        ServedChain served(chain);
        for (const chain::Height height : {2, 3, 4, 5, 0}) {
            const auto block = served.provider->light_block(height, true, {});
            QCOMPARE(code_of(block), std::string());
            QVERIFY(block->next_validators == chain.light_block(block->height()).next_validators);
        }
    }
    void gathersASetOfManyPages() {
        test::ChainBuilder crowd({}, test::make_signers("m", 25));
        crowd.grow(2);
        ServedChain served(crowd);
        served.answers.page_size = 10;
        const auto block = served.provider->light_block(1, true, {});
        QCOMPARE(code_of(block), std::string());
        QCOMPARE(block->validators.validators.size(), std::size_t{25});
        QVERIFY(block->validators == crowd.light_block(1).validators);
    }
    void givesHeadersAscending() {
        ServedChain served(chain_);
        const auto headers = served.provider->headers(11, 30, {});
        QCOMPARE(code_of(headers), std::string());
        QCOMPARE(headers->size(), std::size_t{20});
        for (chain::Height height = 11; height <= 30; ++height)
            QVERIFY((*headers)[static_cast<std::size_t>(height - 11)] == chain_.header(height));
        QCOMPARE(code_of(served.provider->headers(1, 21, {})), std::string("provider.range"));
    }
    void givesBlocksWithTheirTransactions() {
        ServedChain served(chain_);
        const auto blocks = served.provider->blocks(1, 10, {});
        QCOMPARE(code_of(blocks), std::string());
        for (chain::Height height = 1; height <= 10; ++height)
            QVERIFY((*blocks)[static_cast<std::size_t>(height - 1)] == chain_.block(height));
        QCOMPARE(served.peer.requests(), 1);
    }
    void aBatchThatIsTooLargeIsAskedOneByOne() {
        ServedChain served(chain_);
        auto options = test::options_for(served.peer);
        options.max_blocks_answer = 6000;
        const auto blocks = net::make_http_provider(options)->blocks(5, 9, {});
        QCOMPARE(code_of(blocks), std::string());
        QCOMPARE(blocks->size(), std::size_t{5});
        QCOMPARE(served.peer.requests(), 6);
    }
    void keepsItsConnection() {
        ServedChain served(chain_);
        for (int i = 0; i < 5; ++i) QVERIFY(served.provider->status({}));
        QCOMPARE(served.peer.connections(), 1);
    }
    void heightsOutsideAreTold() {
        ServedChain served(chain_);
        served.answers.base = 10;
        QCOMPARE(code_of(served.provider->light_block(41, false, {})), std::string("provider.height_too_high"));
        QCOMPARE(code_of(served.provider->light_block(9, false, {})), std::string("provider.height_pruned"));
        QCOMPARE(code_of(served.provider->blocks(41, 42, {})), std::string("provider.height_too_high"));
        QCOMPARE(code_of(served.provider->blocks(39, 42, {})), std::string("provider.height_too_high"));
        QCOMPARE(code_of(served.provider->headers(41, 45, {})), std::string("provider.height_too_high"));
        QCOMPARE(code_of(served.provider->headers(35, 45, {})), std::string("provider.height_too_high"));
        QCOMPARE(code_of(served.provider->headers(1, 5, {})), std::string("provider.height_pruned"));
        QCOMPARE(code_of(served.provider->headers(5, 15, {})), std::string("provider.height_pruned"));
        QVERIFY(served.provider->light_block(41, false, {}).error().kind == ErrorKind::not_found);
    }
    void givesGenesisWithCanonicalState() {
        ServedChain served(chain_);
        const auto genesis = served.provider->genesis({});
        QCOMPARE(code_of(genesis), std::string());
        const std::string expected = "{\"a\":\"x\",\"b\":1}";
        QCOMPARE(to_text(genesis->app_state), expected);
        QCOMPARE(genesis->initial_height, chain::Height{1});
    }
    void givesStateAndTakesTransactions() {
        ServedChain served(chain_);
        const auto state = served.provider->state(as_bytes("council"), 12, {});
        QCOMPARE(code_of(state), std::string());
        QCOMPARE(state->height, chain::Height{12});
        QCOMPARE(to_text(state->value), std::string("value"));
        QCOMPARE(to_text(state->proof), std::string("proof"));
        const auto submitted = served.provider->submit(as_bytes("tx"), {});
        QCOMPARE(code_of(submitted), std::string());
        QVERIFY(submitted->tx_hash == crypto::sha256(as_bytes("tx")));
    }
    void twoConnectionsServeTwoCallsAtOnce() {
        std::atomic<int> waiting = 0, most = 0;
        const test::ChainAnswers answers(chain_);
        test::HostilePeer peer([&](const std::string& body, test::Wire& wire) {
            most = std::max<int>(most, ++waiting);
            // Until the other call is here, too; a provider with one connection would never bring it.
            for (int i = 0; i < 500 && most < 2; ++i) wire.pause(std::chrono::milliseconds(10));
            --waiting;
            wire.send_json(answers.answer(body));
        });
        auto options = test::options_for(peer);
        options.connections = 2;
        const auto provider = net::make_http_provider(options);
        {
            std::jthread other([&] { (void)provider->blocks(1, 3, {}); });
            QVERIFY(provider->blocks(4, 6, {}));
        }
        QCOMPARE(most.load(), 2);
        QCOMPARE(peer.connections(), 2);
    }
    void manyThreadsShareOneProvider() {
        ServedChain served(chain_);
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&, t] {
                    for (chain::Height height = 1 + t; height <= 40; height += 4)
                        if (const auto block = served.provider->light_block(height, false, {});
                            block && block->height() == height)
                            ++good;
                });
        }
        QCOMPARE(good.load(), 40);
    }
};

CITYLEDGER_TEST(http_provider, TestHttpProvider)
#include "tst_http_provider.moc"
