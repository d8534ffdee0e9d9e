#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QProcess>

#include <filesystem>

namespace cityledger::ui {

/// The sample city on this computer: makes it once with `city-ledger-peer sample`, then keeps `city-ledger-peer solo`
/// running as long as this object lives. Its files stand beside the copy, in FOLDER.sample/.
class SampleCity final : public QObject {
    Q_OBJECT
  public:
    /// `program`: city-ledger-peer, beside the workstation's own executable.
    explicit SampleCity(std::filesystem::path program, QObject* parent = nullptr);
    ~SampleCity() override;

    /// Whether the copy in this folder is of a sample city made before.
    static bool belongs_to(const std::filesystem::path& folder);
    static std::filesystem::path home_of(const std::filesystem::path& folder);
    static std::filesystem::path documents_of(const std::filesystem::path& folder);

    /// Ends in ready() or failed(). Calling it while it runs changes nothing.
    void start(const std::filesystem::path& folder);
    bool running() const { return solo_.state() == QProcess::Running; }

  signals:
    void making();  ///< writing history and documents; takes some seconds
    void starting();
    void ready(const QString& profile);  ///< the peer serves; its city profile with the address it has this time
    void failed(const cityledger::Error& error);

  private:
    void make();
    void serve();
    void read_line();
    void fail_with(const char* code, const QString& message);
    std::filesystem::path program_;
    std::filesystem::path home_;
    QProcess maker_;
    QProcess solo_;
    bool told_ = false;
};

}  // namespace cityledger::ui
