#include "ui/settings/settings.h"

#include <algorithm>

namespace cityledger::ui {

namespace {

QString name_of(Settings::Key key) {
    switch (key) {
        case Settings::Key::language:
            return QStringLiteral("language");
        case Settings::Key::appearance:
            return QStringLiteral("appearance");
        case Settings::Key::text_percent:
            return QStringLiteral("text_percent");
        case Settings::Key::offline:
            return QStringLiteral("offline");
        case Settings::Key::recursive:
            return QStringLiteral("recursive");
        case Settings::Key::prepared_by:
            return QStringLiteral("prepared_by");
    }
    return {};
}

}  // namespace

Settings::Settings(const QString& user, const QString& managed, QObject* parent)
    : QObject(parent), user_(user, QSettings::IniFormat), managed_(managed, QSettings::IniFormat) {}

bool Settings::locked(Key key) const {
    return managed_.contains(name_of(key));
}

QVariant Settings::read(Key key, const QVariant& fallback) const {
    return managed_.contains(name_of(key)) ? managed_.value(name_of(key)) : user_.value(name_of(key), fallback);
}

void Settings::write(Key key, const QVariant& value) {
    if (locked(key) || user_.value(name_of(key)) == value) return;
    user_.setValue(name_of(key), value);
    emit changed(key);
}

present::Language Settings::language() const {
    const QString code = read(Key::language, QString()).toString();
    if (code == QLatin1String("en")) return present::Language::english;
    if (code == QLatin1String("zh_CN")) return present::Language::chinese;
    return QLocale::system().language() == QLocale::English ? present::Language::english : present::Language::chinese;
}

void Settings::set_language(present::Language language) {
    write(Key::language, language == present::Language::english ? QStringLiteral("en") : QStringLiteral("zh_CN"));
}

Settings::Scheme Settings::scheme() const {
    const QString name = read(Key::appearance, QString()).toString();
    return name == QLatin1String("light")  ? Scheme::light
           : name == QLatin1String("dark") ? Scheme::dark
                                           : Scheme::system;
}

void Settings::set_scheme(Scheme scheme) {
    write(Key::appearance, scheme == Scheme::light  ? QStringLiteral("light")
                           : scheme == Scheme::dark ? QStringLiteral("dark")
                                                    : QStringLiteral("system"));
}

int Settings::text_percent() const {
    return std::clamp(read(Key::text_percent, 100).toInt(), 100, 200);
}
void Settings::set_text_percent(int percent) {
    write(Key::text_percent, std::clamp(percent, 100, 200));
}
bool Settings::offline() const {
    return read(Key::offline, false).toBool();
}
void Settings::set_offline(bool offline) {
    write(Key::offline, offline);
}
bool Settings::recursive() const {
    return read(Key::recursive, true).toBool();
}
void Settings::set_recursive(bool recursive) {
    write(Key::recursive, recursive);
}
QString Settings::prepared_by() const {
    return read(Key::prepared_by, QString()).toString().left(120);
}
void Settings::set_prepared_by(const QString& name) {
    write(Key::prepared_by, name.left(120));
}

QString Settings::copy_folder() const {
    return user_.value(QStringLiteral("copy_folder")).toString();
}
void Settings::set_copy_folder(const QString& folder) {
    user_.setValue(QStringLiteral("copy_folder"), folder);
}

QByteArray Settings::layout(const QString& name) const {
    return user_.value(QStringLiteral("layout/") + name).toByteArray();
}
void Settings::set_layout(const QString& name, const QByteArray& state) {
    user_.setValue(QStringLiteral("layout/") + name, state);
}

}  // namespace cityledger::ui
