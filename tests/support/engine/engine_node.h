#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <string>

class QProcess;

namespace cityledger::test {

/// A real validator of the engine with its built-in key-value application, in a folder of its own, on ports of
/// 127.0.0.1 that were free. It makes blocks by itself, many a second. Ends with the object.
class EngineNode {
  public:
    /// Errors: not_found (engine.not_installed: the test should skip), io (engine.start: with what it said).
    static Result<std::unique_ptr<EngineNode>> start();
    /// One that runs in a home that was made by others, with these arguments besides; it may not have blocks yet.
    static Result<std::unique_ptr<EngineNode>> start_in(const QString& home, const QStringList& arguments);
    ~EngineNode();

    /// "http://127.0.0.1:PORT"
    std::string url() const;
    unsigned short port() const { return port_; }
    const std::string& chain_id() const { return chain_id_; }
    /// The folder with its configuration and keys.
    const QString& home() const { return home_; }
    /// Its newest height, as /status says; 0: it does not answer.
    std::int64_t height() const;
    /// Errors: unreachable (engine.height) when it is not there in time.
    Status wait_for_height(std::int64_t height, std::chrono::seconds patience = std::chrono::seconds(60)) const;
    /// Puts "KEY=VALUE" on its chain and gives the height; 0: it was refused.
    std::int64_t commit(const std::string& key, const std::string& value) const;
    /// The upper-case hex hash of a block.
    std::string block_hash(std::int64_t height) const;
    bool is_running() const;
    std::int64_t process_id() const;
    /// Ends it; its ports answer no more.
    void stop();

  private:
    EngineNode() = default;
    std::string get(const std::string& path) const;

    QString home_;
    std::unique_ptr<QTemporaryDir> own_home_;
    std::unique_ptr<QProcess> process_;
    unsigned short port_ = 0;
    std::string chain_id_;
};

}  // namespace cityledger::test
