#pragma once

#include <QAction>
#include <QObject>

#include <functional>
#include <vector>

namespace cityledger::ui {

/// Every action of the window, once: menus, buttons, shortcuts and the sheet of shortcuts (F1) take it from here.
class Actions final : public QObject {
    Q_OBJECT
  public:
    enum class Group { file, edit, view, ledger, help };
    explicit Actions(QObject* parent = nullptr);

    /// `words` is asked again when the language changes. Ids are stable ("verify-files").
    QAction* add(const char* id, Group group, const char* icon, const QKeySequence& keys,
                 std::function<QString()> words);
    QAction* get(const char* id) const;
    std::vector<QAction*> in(Group group) const;
    static QString title(Group group);
    void retranslate();

  private:
    struct Entry {
        QByteArray id;
        Group group;
        QAction* action;
        std::function<QString()> words;
    };
    std::vector<Entry> entries_;
};

}  // namespace cityledger::ui
