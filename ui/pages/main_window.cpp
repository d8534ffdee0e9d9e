#include "ui/pages/main_window.h"

#include "ui/bridge/sample_city.h"
#include "ui/pages/blocks_page.h"
#include "ui/pages/copy_problem.h"
#include "ui/pages/first_run.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/peers_page.h"
#include "ui/pages/pending_acts.h"
#include "ui/pages/records_page.h"
#include "ui/pages/reports_page.h"
#include "ui/pages/scenarios_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/verify_page.h"
#include "ui/present/acting.h"
#include "ui/present/errors.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drop_overlay.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSaveFile>
#include <QStackedWidget>

namespace cityledger::ui {

MainWindow::MainWindow(Bridge& bridge, Settings& settings, Start start)
    : bridge_(bridge), settings_(settings), start_(std::move(start)), desk_{bridge_,    settings_, actions_,
                                                                            navigator_, verdicts_, days_} {
    translator_.use(settings_.language());
    apply_look();
    setAcceptDrops(true);
    sample_ = new SampleCity(start_.peer_program, this);
    make_actions();
    make_menus();

    auto* shell = new QWidget;
    auto* outer = new QVBoxLayout(shell);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    navigation_ = new Navigation;
    row->addWidget(navigation_);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    messages_ = new MessageBar;
    auto* bar = new QVBoxLayout;
    bar->setContentsMargins(18, 0, 18, 0);
    bar->addWidget(messages_);
    right->addLayout(bar);
    stack_ = new QStackedWidget;
    right->addWidget(stack_, 1);
    row->addLayout(right, 1);
    outer->addLayout(row, 1);
    status_line_ = new StatusLine;
    outer->addWidget(status_line_);
    root_ = new QStackedWidget;
    root_->addWidget(shell);
    problem_ = new CopyProblem(desk_);
    root_->addWidget(problem_);
    first_run_ = new FirstRun(desk_, *sample_, start_.folder);
    root_->addWidget(first_run_);
    setCentralWidget(root_);
    overlay_ = new DropOverlay(this);

    make_pages();
    connect_actions();
    connect_navigator();
    connect(&bridge_, &Bridge::copy_changed, this, &MainWindow::copy_changed);
    connect(&bridge_, &Bridge::status_changed, this, &MainWindow::status_changed);
    connect(&bridge_.keys(), &KeyRing::changed, this, &MainWindow::status_changed);
    new PendingActs(bridge_, navigator_, this);
    connect(&bridge_, &Bridge::sync_failed, this, [this](const Error& error) {
        messages_->say({"severity-general", present::Tone::amber}, present::sentence(error));
    });
    connect(&bridge_.verification(), &Verification::rows, this, [this](const std::vector<node::VerdictRow>& rows) {
        verdicts_.add(rows);
        days_.add(QDate::currentDate(), rows);
    });
    connect(&bridge_.verification(), &Verification::finished, this, &MainWindow::keep_days);
    connect(status_line_->language_button(), &QPushButton::clicked, actions_.get("language"), &QAction::trigger);
    connect(first_run_, &FirstRun::done, this, [this] {
        if (first_run_->has_joined()) {
            start_.folder = first_run_->folder();
            if (!start_.folder_named) settings_.set_copy_folder(QString::fromStdString(start_.folder.string()));
        }
        open_copy();
    });
    connect(&settings_, &Settings::changed, this, [this](Settings::Key key) {
        if (key == Settings::Key::language) translator_.use(settings_.language());
        if (key == Settings::Key::appearance || key == Settings::Key::text_percent) apply_look();
        if (key == Settings::Key::offline && bridge_.copy() == Bridge::Copy::open) open_copy();
    });
    connect(sample_, &SampleCity::ready, this, [this](const QString& profile) {
        sample_profile_ = profile;
        if (bridge_.copy() == Bridge::Copy::open) bridge_.use_peers_of(profile.toStdString());
    });
    connect(sample_, &SampleCity::failed, this, [this](const Error& error) {
        messages_->say({"severity-general", present::Tone::amber}, present::sentence(error));
    });
    minute_.setInterval(20'000);  // "3 minutes ago" moves on
    connect(&minute_, &QTimer::timeout, this, &MainWindow::status_changed);
    minute_.start();

    if (!restoreGeometry(settings_.layout(QStringLiteral("window")))) resize(1280, 800);
    setMinimumSize(1024, 640);
    navigation_->choose(0);
    retranslate();
    copy_changed();
}

MainWindow::~MainWindow() = default;

void MainWindow::add_page(int group, const char* icon, const char* id, Page* page) {
    const auto number = static_cast<int>(pages_.size());
    const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number));
    QAction* action = actions_.add(QByteArray("page-").append(id).constData(), Actions::Group::view, icon, keys,
                                   [page] { return page->name(); });
    connect(action, &QAction::triggered, this, [this, number] { show_page(number); });
    addAction(action);
    navigation_->add(group, icon, page->name(), QStringLiteral("Ctrl %1").arg(number + 1));
    stack_->addWidget(page);
    pages_.push_back({id, page});
}

void MainWindow::make_pages() {
    blocks_ = new BlocksPage(desk_);
    records_ = new RecordsPage(desk_);
    add_page(0, "overview", "overview", new OverviewPage(desk_));
    add_page(0, "verify", "verify", new VerifyPage(desk_));
    add_page(1, "blocks", "blocks", blocks_);
    add_page(1, "records", "records", records_);
    add_page(1, "scenarios", "scenarios", new ScenariosPage(desk_));
    add_page(2, "reports", "reports", new ReportsPage(desk_));
    add_page(3, "peers", "peers", new PeersPage(desk_));
    add_page(3, "settings", "settings", new SettingsPage(desk_));
    connect(navigation_, &Navigation::chosen, this, [this](int page) {
        if (page >= 0) stack_->setCurrentIndex(page);
    });
    make_menus();
}

void MainWindow::connect_navigator() {
    connect(&navigator_, &Navigator::page_asked, this, [this](const QString& id) {
        for (int at = 0; at < page_count(); ++at)
            if (page_id(at) == id) show_page(at);
    });
    connect(&navigator_, &Navigator::block_asked, this, [this](qint64 height) {
        emit navigator_.page_asked(QStringLiteral("blocks"));
        blocks_->show_block(height);
    });
    connect(&navigator_, &Navigator::record_asked, this, [this](const QString& id) {
        emit navigator_.page_asked(QStringLiteral("records"));
        records_->show_record(id);
    });
    connect(&navigator_, &Navigator::verify_asked, this, &MainWindow::verify);
    connect(&navigator_, &Navigator::report_asked, this,
            [this] { emit navigator_.page_asked(QStringLiteral("reports")); });
    connect(&navigator_, &Navigator::join_asked, this, &MainWindow::show_first_run);
    connect(&navigator_, &Navigator::message, this,
            [this](const present::Mark& mark, const QString& sentence) { messages_->say(mark, sentence); });
}

void MainWindow::open_copy() {
    if (sample_->belongs_to(start_.folder)) sample_->start(start_.folder);
    bridge_.open(start_.folder, start_.offline || settings_.offline());
}

void MainWindow::copy_changed() {
    switch (bridge_.copy()) {
        case Bridge::Copy::open: {
            root_->setCurrentIndex(0);
            verdicts_.clear();
            QFile file(QString::fromStdString((bridge_.folder() / "verified-days.json").string()));
            days_ = file.open(QIODevice::ReadOnly) ? VerdictDays::from_json(file.read(1 << 20)) : VerdictDays{};
            if (!sample_profile_.isEmpty()) bridge_.use_peers_of(sample_profile_.toStdString());
            break;
        }
        case Bridge::Copy::failed:
            if (bridge_.open_error()->kind == ErrorKind::missing_copy) {
                show_first_run();
            } else {
                problem_->show_error(*bridge_.open_error());
                root_->setCurrentWidget(problem_);
            }
            break;
        case Bridge::Copy::opening:
            problem_->show_opening();
            if (root_->currentWidget() != first_run_) root_->setCurrentWidget(problem_);
            break;
        case Bridge::Copy::none:
            break;
    }
    menuBar()->setVisible(root_->currentIndex() == 0);
    status_changed();
}

void MainWindow::show_first_run() {
    first_run_->begin();
    root_->setCurrentWidget(first_run_);
    menuBar()->setVisible(false);
}

void MainWindow::show_pages() {
    root_->setCurrentIndex(0);
    menuBar()->setVisible(true);
}

void MainWindow::status_changed() {
    const node::Status& status = bridge_.status();
    const Timestamp now = bridge_.clock().now();
    std::vector<StatusLine::Part> parts;
    if (bridge_.copy() == Bridge::Copy::open) {
        const auto synced = present::sync_short(status, now);
        parts.push_back({synced.mark, synced.sentence});
        parts.push_back({{"peers", present::Tone::plain}, present::peers_agree(status.agree, status.of)});
        parts.push_back({{"disk", present::Tone::plain}, present::copy_line(status)});
        const auto trust = present::trust_line(status);
        parts.push_back({trust.mark, trust.sentence});
    }
    status_line_->show_parts(std::move(parts));
    navigation_->set_ledger(present::text(status.name), present::text(status.chain_id));
    const auto* key = bridge_.keys().current();
    navigation_->set_key(key == nullptr ? QString()
                                        : present::joined({tr("Key: %1").arg(present::key_name(*key)),
                                                           bridge_.keys().is_open() ? tr("open") : QString()}));
    actions_.get("sync")->setEnabled(bridge_.copy() == Bridge::Copy::open && !bridge_.syncing() && !bridge_.offline());
    if (bridge_.copy() == Bridge::Copy::open && root_->currentIndex() == 0)
        if (Page* shown = page(stack_->currentIndex()); shown && shown->isVisible()) shown->refresh();
    verify_waiting();
}

void MainWindow::verify_waiting() {
    if (waiting_.empty() || bridge_.copy() != Bridge::Copy::open) return;
    if (!bridge_.offline() && present::fills_for_the_first_time(bridge_.status())) return;
    messages_->clear();
    for (const auto& [paths, record] : std::exchange(waiting_, {})) verify(paths, record);
}

void MainWindow::keep_days() {
    const QString path = QString::fromStdString((bridge_.folder() / "verified-days.json").string());
    bridge_.work<bool>(
        this,
        [path, json = days_.to_json()](const std::stop_token&) -> Result<bool> {
            QSaveFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
        },
        [](const Result<bool>&) {});
}

void MainWindow::verify(const QStringList& paths, const QString& record) {
    if (paths.isEmpty()) return;
    const bool filling = bridge_.copy() == Bridge::Copy::open && !bridge_.offline() &&
                         present::fills_for_the_first_time(bridge_.status());
    if (bridge_.copy() != Bridge::Copy::open || filling) {
        waiting_.emplace_back(paths, record);
        if (filling)
            messages_->say({"clock", present::Tone::blue},
                           tr("The files will be verified as soon as the first sync is done"));
        return;
    }
    node::VerifyRequest request;
    for (const QString& path : paths) request.paths.emplace_back(path.toStdString());
    request.recursive = settings_.recursive();
    request.record = record.toStdString();
    emit navigator_.page_asked(QStringLiteral("verify"));
    bridge_.verification().start(request);
}

int MainWindow::page_count() const {
    return static_cast<int>(pages_.size());
}
QString MainWindow::page_id(int page) const {
    return QString::fromLatin1(pages_.at(static_cast<std::size_t>(page)).id);
}
Page* MainWindow::page(int page) const {
    return page < 0 || page >= page_count() ? nullptr : pages_.at(static_cast<std::size_t>(page)).page;
}
void MainWindow::show_page(int number) {
    const bool inside = stack_->isAncestorOf(focusWidget());
    navigation_->choose(number);
    stack_->setCurrentIndex(number);
    if (!inside) return;
    // What had the focus is hidden now: it goes to the page's list, or to the spine.
    if (auto* table = page(number)->findChild<Table*>())
        table->setFocus(Qt::OtherFocusReason);
    else
        navigation_->setFocus(Qt::OtherFocusReason);
}

void MainWindow::apply_look() {
    const Settings::Scheme scheme = start_.scheme.value_or(settings_.scheme());
    const bool dark = scheme == Settings::Scheme::dark || (scheme == Settings::Scheme::system && desktop_is_dark());
    set_look(dark ? Appearance::dark : Appearance::light, settings_.text_percent());
}

void MainWindow::set_look(Appearance appearance, int percent) {
    apply_theme(*qApp, appearance, percent);
    if (centralWidget()) {
        navigation_->set_narrow(width() * 100 / text_percent() < 1100);
        QEvent again(QEvent::LanguageChange);  // texts that are measured or tinted are made again
        for (QWidget* widget : findChildren<QWidget*>()) QCoreApplication::sendEvent(widget, &again);
    }
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && centralWidget()) retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    bridge_.verification().cancel();
    settings_.set_layout(QStringLiteral("window"), saveGeometry());
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!centralWidget()) return;
    navigation_->set_narrow(width() * 100 / text_percent() < 1100);
    if (overlay_->isVisible()) overlay_->setGeometry(rect());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasUrls() || root_->currentIndex() != 0) return;
    const DropOverlay::Load load = DropOverlay::read(event->mimeData());
    overlay_->show_load(load, bridge_.status().asks_peers);
    bridge_.survey(load.paths, this, [this](const Survey& survey) {
        if (overlay_->isVisible()) overlay_->show_survey(survey.files, survey.folders, survey.bytes);
    });
    event->setDropAction(Qt::CopyAction);
    if (load.paths.isEmpty())
        event->ignore();
    else
        event->accept();
}

void MainWindow::dragMoveEvent(QDragMoveEvent* event) {
    event->accept();
}
void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    overlay_->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
    overlay_->hide();
    const DropOverlay::Load load = DropOverlay::read(event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    verify(load.paths);
    if (load.refused > 0)
        messages_->say(
            {"info", present::Tone::blue},
            tr("%Ln items were not accepted: they are links, not files on this computer", nullptr, load.refused));
}

}  // namespace cityledger::ui
