#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace cityledger {

/// One window for each user session, by D-Bus: the first start owns cn.city.ledger.workstation, later ones hand their
/// files over and end. Without a session bus every start opens its own window.
class SingleInstance final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
  public:
    using QObject::QObject;
    /// True: this process is the first, or there is no bus. False: the other one has been told to open `files`.
    bool claim(const QStringList& files);

  public slots:
    void Activate(const QVariantMap& platform_data);
    void Open(const QStringList& uris, const QVariantMap& platform_data);
    void ActivateAction(const QString& action, const QVariantList& parameter, const QVariantMap& platform_data);

  signals:
    void activated();
    void opened(const QStringList& files);
};

}  // namespace cityledger
