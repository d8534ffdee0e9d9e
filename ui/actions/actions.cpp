#include "ui/actions/actions.h"

#include "ui/widgets/icon.h"

#include <algorithm>

namespace cityledger::ui {

Actions::Actions(QObject* parent) : QObject(parent) {}

QAction* Actions::add(const char* id, Group group, const char* icon, const QKeySequence& keys,
                      std::function<QString()> words) {
    auto* action = new QAction(this);
    action->setObjectName(QString::fromLatin1(id));
    if (*icon) action->setIcon(ui::icon(icon, Role::ink2));
    action->setShortcut(keys);
    action->setText(words());
    entries_.push_back({id, group, action, std::move(words)});
    return action;
}

QAction* Actions::get(const char* id) const {
    const auto at = std::find_if(entries_.begin(), entries_.end(), [id](const Entry& entry) { return entry.id == id; });
    if (at == entries_.end()) qFatal("no action named %s", id);
    return at->action;
}

std::vector<QAction*> Actions::in(Group group) const {
    std::vector<QAction*> found;
    for (const Entry& entry : entries_)
        if (entry.group == group) found.push_back(entry.action);
    return found;
}

QString Actions::title(Group group) {
    switch (group) {
        case Group::file:
            return tr("&File");
        case Group::edit:
            return tr("&Edit");
        case Group::view:
            return tr("&View");
        case Group::ledger:
            return tr("&Ledger");
        case Group::help:
            return tr("&Help");
    }
    return {};
}

void Actions::retranslate() {
    for (const Entry& entry : entries_) entry.action->setText(entry.words());
}

}  // namespace cityledger::ui
