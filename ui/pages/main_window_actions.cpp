// The main window's actions, menus and words.

#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/pages/blocks_page.h"
#include "ui/pages/main_window.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drop_overlay.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/status_line.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace cityledger::ui {

void MainWindow::make_actions() {
    using Group = Actions::Group;
    actions_.add("verify-files", Group::file, "file", QKeySequence::Open, [this] { return tr("Verify files…"); });
    actions_.add("verify-folder", Group::file, "folder", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                 [this] { return tr("Verify a folder…"); });
    actions_.add("export-results", Group::file, "export", QKeySequence(), [this] { return tr("Export results…"); });
    actions_.add("make-report", Group::file, "report-new", QKeySequence(), [this] { return tr("Make report…"); });
    actions_.add("clear-results", Group::file, "", QKeySequence(Qt::CTRL | Qt::Key_L),
                 [this] { return tr("Clear list"); });
    actions_.add("quit", Group::file, "", QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { return tr("Quit"); });
    actions_.add("copy", Group::edit, "copy", QKeySequence::Copy, [this] { return tr("Copy verdict"); });
    actions_.add("paste", Group::edit, "paste", QKeySequence::Paste, [this] { return tr("Paste files"); });
    actions_.add("find", Group::edit, "search", QKeySequence::Find, [this] { return tr("Find"); });
    actions_.add("cancel", Group::edit, "close", QKeySequence(Qt::Key_Escape),
                 [this] { return tr("Cancel verifying"); });
    actions_.add("larger", Group::view, "", QKeySequence(Qt::CTRL | Qt::Key_Plus),
                 [this] { return tr("Larger text"); });
    actions_.add("smaller", Group::view, "", QKeySequence(Qt::CTRL | Qt::Key_Minus),
                 [this] { return tr("Smaller text"); });
    actions_.add("language", Group::view, "globe", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [] {
        return present::language() == present::Language::chinese ? QStringLiteral("English") : QStringLiteral("中文");
    });
    actions_.add("appearance", Group::view, "", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                 [this] { return appearance() == Appearance::dark ? tr("Light appearance") : tr("Dark appearance"); });
    actions_.add("new-record", Group::ledger, "plus", QKeySequence(Qt::CTRL | Qt::Key_N),
                 [this] { return tr("New record…"); });
    actions_.add("sync", Group::ledger, "refresh", QKeySequence(Qt::Key_F5), [this] { return tr("Sync now"); });
    actions_.add("go-to-height", Group::ledger, "arrow", QKeySequence(Qt::CTRL | Qt::Key_G),
                 [this] { return tr("Go to height…"); });
    actions_.add("open-folder", Group::ledger, "open", QKeySequence(), [this] { return tr("Open the copy's folder"); });
    actions_.add("shortcuts", Group::help, "", QKeySequence(Qt::Key_F1), [this] { return tr("Keyboard shortcuts"); });
    actions_.add("diagnostics", Group::help, "copy", QKeySequence(), [this] { return tr("Copy diagnosis"); });
    for (const auto group : {Group::file, Group::edit, Group::view, Group::ledger, Group::help})
        for (QAction* action : actions_.in(group)) addAction(action);
}

void MainWindow::connect_actions() {
    const auto on = [this](const char* id, auto act) { connect(actions_.get(id), &QAction::triggered, this, act); };
    on("verify-files", [this] {
        FileChooser::files(this, tr("Choose files to verify"), [this](const QStringList& paths) { verify(paths); });
    });
    on("verify-folder", [this] {
        FileChooser::folder(this, tr("Choose a folder to verify"), [this](const QString& path) { verify({path}); });
    });
    on("make-report", [this] { emit navigator_.report_asked(); });
    on("clear-results", [this] { verdicts_.clear(); });
    on("quit", [this] { close(); });
    on("paste", [this] {
        const DropOverlay::Load load = DropOverlay::read(QApplication::clipboard()->mimeData());
        verify(load.paths);
        if (load.paths.isEmpty())
            messages_->say({"info", present::Tone::blue},
                           tr("There are no files on the clipboard. Copy files in the file manager first."));
    });
    on("find", [this] {
        if (Page* shown = page(stack_->currentIndex()); shown && shown->focus_search()) return;
        show_page(0);
        page(0)->focus_search();
    });
    on("cancel", [this] {
        overlay_->hide();
        bridge_.verification().cancel();
    });
    on("larger", [this] { settings_.set_text_percent(settings_.text_percent() + 25); });
    on("smaller", [this] { settings_.set_text_percent(settings_.text_percent() - 25); });
    on("language", [this] {
        settings_.set_language(present::language() == present::Language::chinese ? present::Language::english
                                                                                 : present::Language::chinese);
    });
    on("appearance", [this] {
        start_.scheme.reset();
        settings_.set_scheme(appearance() == Appearance::dark ? Settings::Scheme::light : Settings::Scheme::dark);
    });
    on("sync", [this] { bridge_.sync_now(); });
    on("go-to-height", [this] {
        emit navigator_.page_asked(QStringLiteral("blocks"));
        blocks_->focus_search();
    });
    on("open-folder",
       [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(bridge_.folder().string()))); });
    on("shortcuts", [this] { (new ShortcutSheet(actions_, this))->open(); });
    on("diagnostics", [this] {
        const node::Status& status = bridge_.status();
        const Timestamp now = bridge_.clock().now();
        QStringList lines{QStringLiteral("%1 %2, Qt %3")
                              .arg(tr("City Ledger Workstation"), QCoreApplication::applicationVersion(),
                                   QString::fromLatin1(qVersion())),
                          present::text(status.chain_id),
                          present::sync_statement(status, now).sentence,
                          present::as_of_line(status, now),
                          present::copy_line(status),
                          present::trust_line(status).sentence};
        for (const node::PeerState& peer : status.peers)
            lines << present::joined({present::text(peer.name), present::text(peer.url),
                                      present::standing(peer.standing).sentence, present::number(peer.height)});
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
        messages_->say({"info", present::Tone::blue}, tr("The diagnosis is on the clipboard"));
    });
}

void MainWindow::make_menus() {
    menuBar()->clear();
    using Group = Actions::Group;
    for (const auto group : {Group::file, Group::edit, Group::view, Group::ledger, Group::help}) {
        QMenu* menu = menuBar()->addMenu(Actions::title(group));
        for (QAction* action : actions_.in(group)) menu->addAction(action);
    }
}

void MainWindow::retranslate() {
    setWindowTitle(tr("City Ledger Workstation"));
    actions_.retranslate();
    make_menus();
    for (int at = 0; at < page_count(); ++at) navigation_->set_words(at, page(at)->name());
    status_line_->language_button()->set_words(present::joined(
        {present::language() == present::Language::chinese ? QStringLiteral("中文") : QStringLiteral("English"),
         present::zone()}));
    status_line_->language_button()->setToolTip(tr("Switch the language"));
    status_changed();
}

}  // namespace cityledger::ui
