#include "app/workstation/single_instance.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QUrl>

namespace cityledger {

namespace {
const QString service = QStringLiteral("cn.city.ledger.workstation");
const QString object = QStringLiteral("/cn/city/ledger/workstation");
const QString interface = QStringLiteral("org.freedesktop.Application");
}  // namespace

bool SingleInstance::claim(const QStringList& files) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return true;
    bus.registerObject(object, this, QDBusConnection::ExportAllSlots);
    if (bus.registerService(service)) return true;
    QDBusMessage message = QDBusMessage::createMethodCall(
        service, object, interface, files.isEmpty() ? QStringLiteral("Activate") : QStringLiteral("Open"));
    if (files.isEmpty()) {
        message << QVariantMap{};
    } else {
        QStringList uris;
        for (const QString& file : files) uris << QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded);
        message << uris << QVariantMap{};
    }
    return bus.call(message, QDBus::Block, 5000).type() == QDBusMessage::ErrorMessage;
}

void SingleInstance::Activate(const QVariantMap&) {
    emit activated();
}

void SingleInstance::Open(const QStringList& uris, const QVariantMap&) {
    QStringList files;
    for (const QString& uri : uris)
        if (const QUrl url(uri); url.isLocalFile()) files << url.toLocalFile();
    emit activated();
    if (!files.isEmpty()) emit opened(files);
}

void SingleInstance::ActivateAction(const QString&, const QVariantList&, const QVariantMap&) {
    emit activated();
}

}  // namespace cityledger
