#include "tests/support/engine/engine_city.h"

#include "core/base/base64.h"
#include "core/chain/hash.h"
#include "tests/support/engine/engine_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>

namespace cityledger::test {

namespace {

QString home_of(const QString& folder, int index) {
    return folder + "/node" + QString::number(index);
}

/// `testnet` names the nodes x0, x1 … at one port of each; here they share a machine.
bool configure(const QString& folder, const QList<quint16>& ports) {
    for (int index = 0; index < EngineCity::size; ++index) {
        QList<std::pair<QString, QString>> changes{
            {"timeout_commit = \"1s\"", "timeout_commit = \"100ms\""},
            {"timeout_propose = \"3s\"", "timeout_propose = \"1s\""},
            {"pex = true", "pex = false"},
            {"flush_throttle_timeout = \"100ms\"", "flush_throttle_timeout = \"10ms\""},
            {"peer_gossip_sleep_duration = \"100ms\"", "peer_gossip_sleep_duration = \"10ms\""}};
        for (int other = 0; other < EngineCity::size; ++other)
            changes.append({QString("@x%1:26656").arg(other), QString("@127.0.0.1:%1").arg(ports[other])});
        if (!change_configuration(home_of(folder, index), changes)) return false;
    }
    return true;
}

}  // namespace

Result<std::unique_ptr<EngineCity>> EngineCity::start() {
    const auto program = engine_program();
    if (!program)
        return fail(ErrorKind::not_found, "engine.not_installed",
                    "cometbft is not installed; set CITYLEDGER_COMETBFT to its program");
    std::unique_ptr<EngineCity> city(new EngineCity());
    const QString folder = city->folder_.path();
    const auto made =
        start_engine(*program, {"testnet", "--v", QString::number(size), "--o", folder, "--hostname-prefix", "x"});
    QList<quint16> ports;
    for (int index = 0; index < size; ++index) ports << free_port();
    if (!made->waitForFinished(30'000) || made->exitCode() != 0 || !configure(folder, ports))
        return fail(ErrorKind::io, "engine.start", "cometbft testnet failed: " + made->readAll().toStdString());
    for (int index = 0; index < size; ++index) {
        CITYLEDGER_TRY(node, EngineNode::start_in(home_of(folder, index),
                                                  {"--p2p.laddr", QString("tcp://127.0.0.1:%1").arg(ports[index])}));
        city->nodes_.push_back(std::move(node));
    }
    CITYLEDGER_CHECK(city->wait_for_height(3));
    return city;
}

Status EngineCity::wait_for_height(std::int64_t height) const {
    for (const auto& node : nodes_)
        if (node->is_running()) CITYLEDGER_CHECK(node->wait_for_height(height));
    return {};
}

Result<std::vector<Signer>> EngineCity::signers() const {
    std::vector<Signer> signers;
    for (const auto& node : nodes_) {
        QFile file(node->home() + "/config/priv_validator_key.json");
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::io, "engine.key", "cannot read " + file.fileName().toStdString());
        const auto key = QJsonDocument::fromJson(file.readAll()).object().value("priv_key").toObject();
        // 64 bytes: the seed and the public key.
        CITYLEDGER_TRY(bytes, from_base64(key.value("value").toString().toStdString()));
        if (bytes.size() != 64) return fail(ErrorKind::damaged, "engine.key", "a validator's key has another length");
        Signer signer;
        std::copy_n(bytes.begin(), signer.seed.size(), signer.seed.begin());
        signer.validator.public_key = {chain::KeyType::ed25519, Bytes(bytes.begin() + 32, bytes.end())};
        CITYLEDGER_TRY(address, chain::address_of(signer.validator.public_key));
        signer.validator.address = address;
        signer.validator.voting_power = 1;  // as `testnet` gives
        signers.push_back(std::move(signer));
    }
    std::ranges::sort(signers, {}, [](const Signer& signer) { return signer.validator.address; });
    return signers;
}

}  // namespace cityledger::test
