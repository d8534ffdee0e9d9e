#include "ui/dialogs/shortcut_sheet.h"

#include "ui/actions/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll.h"

#include <QVBoxLayout>

namespace cityledger::ui {

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(18, 14, 18, 14);
    outer->setSpacing(10);
    outer->addWidget(new Label(Label::Type::title, tr("Keyboard shortcuts")));
    outer->addWidget(new DoubleRule);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 0);
    for (const auto group : {Actions::Group::file, Actions::Group::edit, Actions::Group::view, Actions::Group::ledger,
                             Actions::Group::help}) {
        auto* title = new Label(Label::Type::card, Actions::title(group).remove(QLatin1Char('&')));
        title->setContentsMargins(0, 8, 0, 2);
        column->addWidget(title);
        auto* facts = new Facts;
        for (const QAction* action : actions.in(group))
            if (!action->shortcut().isEmpty())
                facts->add(action->shortcut().toString(QKeySequence::NativeText),
                           action->text().remove(QLatin1Char('&')));
        column->addWidget(facts);
    }
    column->addStretch(1);
    outer->addWidget(new Scroll(inside), 1);
    auto* close = new Button(Button::Kind::standard);
    close->set_words(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    outer->addWidget(close, 0, Qt::AlignRight);
    resize(scaled(520), scaled(560));
}

}  // namespace cityledger::ui
