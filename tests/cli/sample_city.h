#pragma once

#include <QJsonDocument>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace cityledger::test {

/// What a program printed and how it ended.
struct Ran {
    int exit = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QString all() const { return QString::fromUtf8(out + err); }
};

/// Runs city-ledger with these arguments, in English, and waits for it.
Ran city_ledger(const QStringList& arguments, int timeout_ms = 120'000);
Ran run(const QString& program, const QStringList& arguments, int timeout_ms = 120'000);

/// A small sample city and its peer on a port of the system's choosing, in a temporary folder.
class SampleCity {
  public:
    /// Empty: it runs. Else what went wrong.
    QString start();
    void stop_peer();
    ~SampleCity();

    QString folder() const { return home_->path() + "/city"; }
    QString profile() const { return folder() + "/sample.cityprofile"; }
    QString documents() const { return folder() + "/documents"; }
    QString verdicts() const { return folder() + "/verdicts.csv"; }
    QString rpc() const { return rpc_; }
    /// A fresh folder's name for a copy; nothing is there yet.
    QString new_copy();

  private:
    QString start_peer();
    std::unique_ptr<QTemporaryDir> home_;
    QProcess peer_;
    QString rpc_;
    int copies_ = 0;
};

}  // namespace cityledger::test
