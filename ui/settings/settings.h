#pragma once

#include "ui/present/language.h"
#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>

#include <filesystem>

namespace cityledger::ui {

/// What the person chose, typed. A value that stands in the administrator's file (managed.conf) wins and cannot be
/// changed here; the settings page shows it with a lock.
class Settings final : public QObject {
    Q_OBJECT
  public:
    /// `user` and `managed` are paths of INI files; the latter need not exist.
    Settings(const QString& user, const QString& managed, QObject* parent = nullptr);

    enum class Key { language, appearance, text_percent, offline, recursive, prepared_by };
    bool locked(Key key) const;

    enum class Scheme { system, light, dark };
    present::Language language() const;  ///< unset: the computer's
    void set_language(present::Language language);
    Scheme scheme() const;
    void set_scheme(Scheme scheme);
    int text_percent() const;
    void set_text_percent(int percent);
    bool offline() const;
    void set_offline(bool offline);
    bool recursive() const;
    void set_recursive(bool recursive);
    QString prepared_by() const;
    void set_prepared_by(const QString& name);

    /// The copy opened last, where none is named at the start; empty: the standard folder.
    QString copy_folder() const;
    void set_copy_folder(const QString& folder);

    /// Sizes of windows, splitters, columns; never locked.
    QByteArray layout(const QString& name) const;
    void set_layout(const QString& name, const QByteArray& state);

  signals:
    void changed(cityledger::ui::Settings::Key key);

  private:
    QVariant read(Key key, const QVariant& fallback) const;
    void write(Key key, const QVariant& value);
    QSettings user_;
    QSettings managed_;
};

}  // namespace cityledger::ui
