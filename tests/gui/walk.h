#pragma once

#include <QMetaMethod>
#include <QWidget>

namespace cityledger::test {

/// All widgets below `root`, itself included, that are shown.
inline QList<QWidget*> visible_widgets(QWidget* root) {
    QList<QWidget*> found;
    for (QWidget* widget : root->findChildren<QWidget*>())
        if (widget->isVisibleTo(root)) found << widget;
    return found;
}

/// Whether anything listens to a signal. isSignalConnected() is protected, so it is reached through a class of our own.
inline bool listens(const QObject* object, const QMetaMethod& signal) {
    struct Peek : QObject {
        using QObject::isSignalConnected;
    };
    return (object->*(&Peek::isSignalConnected))(signal);
}

/// The widget's place and words, for a failed check's message.
inline QString where(const QWidget* widget) {
    QStringList path;
    for (const QWidget* at = widget; at; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()).section(':', -1));
    return path.join('/') + QStringLiteral(" \"") + widget->property("text").toString() + '"';
}

}  // namespace cityledger::test
