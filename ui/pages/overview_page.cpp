#include "ui/pages/overview_page.h"

#include "ui/models/simple_table.h"
#include "ui/pages/search_field.h"
#include "ui/present/acts.h"
#include "ui/present/dispute.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/split.h"
#include "ui/widgets/table.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>

namespace cityledger::ui {

namespace {
/// A record's number without its party, which has a column of its own.
QString short_id(const std::string& id) {
    const QString whole = present::text(id);
    return whole.mid(whole.indexOf(QLatin1Char('/')) + 1);
}
}  // namespace

OverviewPage::OverviewPage(Desk& desk) : Page(desk) {
    set_fills();
    search_ = new SearchField(desk_);
    search_->setFixedWidth(300);
    buttons()->addWidget(search_, 1);
    buttons()->addWidget(Button::for_action(desk_.actions.get("verify-files"), Button::Kind::primary, "verify"));
    ribbon_ = new Ribbon;
    ribbon_->add_button(Button::for_action(desk_.actions.get("sync"), Button::Kind::standard, "refresh"));
    body()->addWidget(ribbon_);

    body()->addWidget(new Columns(make_left(), make_right(), 352), 1);

    connect(&desk_.verdicts, &VerdictModel::tally_changed, this, [this] {
        if (isVisible()) show_today();
    });
    words_->set([this] {
        search_->setPlaceholderText(tr("Height, hash, digest, record number"));
        attention_->set_title(tr("Needs attention"));
        acts_card_->set_title(tr("Latest acts on the ledger"));
        trust_card_->set_title(tr("Starting point of trust"));
        attention_rows_->set_headers(
            {tr("Matter"), tr("Where"), tr("Since (%1)").arg(present::zone()), tr("Next step")});
        acts_rows_->set_headers(
            {tr("Time (%1)").arg(present::zone()), tr("Act"), tr("Subject"), tr("Party"), tr("Block")}, {4});
        peers_rows_->set_headers({tr("Peer"), tr("Standing"), tr("Answered"), tr("Height")}, {2, 3});
        attention_table_->set_empty_text(tr("Nothing needs attention"));
        acts_table_->set_empty_text(tr("No acts in this copy yet"));
        attention_table_->setAccessibleName(tr("Needs attention"));
        acts_table_->setAccessibleName(tr("Latest acts on the ledger"));
        peers_table_->setAccessibleName(tr("Department peers"));
        attention_table_->set_columns({{300, true}, {132, false, false}, {124, false, false}, {124}});
        acts_table_->set_columns({{112}, {132}, {140, true}, {168, false, false}, {74}});
        const QFontMetrics metrics(ui::font(10));
        int standing = 0;
        for (const auto each : {node::PeerStanding::agrees, node::PeerStanding::behind, node::PeerStanding::unreachable,
                                node::PeerStanding::differs})
            standing = std::max(standing, metrics.horizontalAdvance(present::standing(each).sentence));
        peers_table_->set_columns(
            {{150, true}, {(standing + 22) * 100 / text_percent()}, {88, false, false}, {72, false, false}});
        show_acts(acts_);
        refresh();
    });
}

QWidget* OverviewPage::make_left() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const auto add = [column, this](Card*& card, SimpleTable*& rows, Table*& table, int fits) {
        card = new Card;
        rows = new SimpleTable(this);
        table = new Table;
        table->setModel(rows);
        table->set_framed(false);
        table->set_fits_rows(fits);
        table->setMinimumHeight(row_height() * 4);
        card->body()->addWidget(table, 1);
        column->addWidget(card, fits > 5 ? 1 : 0);
    };
    add(attention_, attention_rows_, attention_table_, 4);
    add(acts_card_, acts_rows_, acts_table_, 6);
    auto* all = new Button(Button::Kind::quiet, "arrow");
    acts_card_->head()->addWidget(all);
    words_->set([all] { all->set_words(tr("All blocks")); });
    connect(all, &QPushButton::clicked, this, [this] { emit desk_.navigator.page_asked(QStringLiteral("blocks")); });
    const auto act = [this](int row) {
        if (row >= 0 && row < static_cast<int>(shown_.size()) && shown_.at(static_cast<std::size_t>(row)).act)
            shown_.at(static_cast<std::size_t>(row)).act();
    };
    connect(attention_table_, &Table::row_activated, this, act);
    connect(attention_table_, &QTableView::clicked, this, [act](const QModelIndex& index) {
        if (index.column() == 3) act(index.row());
    });
    connect(acts_table_, &Table::row_activated, this, [this](int row) {
        if (row >= 0 && row < static_cast<int>(acts_.size()))
            emit desk_.navigator.block_asked(acts_.at(static_cast<std::size_t>(row)).height);
    });
    return left;
}

QWidget* OverviewPage::make_right() {
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    peers_card_ = new Card;
    peers_rows_ = new SimpleTable(this);
    peers_table_ = new Table;
    peers_table_->setModel(peers_rows_);
    peers_table_->set_framed(false);
    peers_table_->horizontalHeader()->hide();  // name, standing, height and age speak for themselves here
    peers_card_->body()->addWidget(peers_table_);
    connect(peers_table_, &Table::row_activated, this,
            [this] { emit desk_.navigator.page_asked(QStringLiteral("peers")); });
    column->addWidget(peers_card_);
    trust_card_ = new Card;
    trust_ = new Facts;
    trust_card_->body()->addWidget(trust_);
    column->addWidget(trust_card_);
    today_card_ = new Card;
    today_note_ = new Label(Label::Type::secondary);
    today_card_->head()->addWidget(today_note_);
    counts_ = new QWidget;
    auto* grid = new QGridLayout(counts_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    chart_ = new BarChart;
    today_card_->body()->addWidget(counts_);
    today_card_->body()->addWidget(chart_, 1);
    column->addWidget(today_card_, 1);
    return right;
}

bool OverviewPage::focus_search() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
    return true;
}

void OverviewPage::refresh() {
    const node::Status& status = desk_.bridge.status();
    const Timestamp now = desk_.bridge.clock().now();
    QStringList facts{present::text(status.name)};
    if (const QString note = present::coverage_note(status); !note.isEmpty()) facts << note;
    set_title(tr("Overview"), present::joined(facts));
    const auto statement = present::sync_statement(status, now);
    ribbon_->show_statement(statement.mark, statement.sentence, present::as_of_line(status, now));
    show_concerns();
    show_peers();
    show_trust();
    show_today();
    if (acts_at_ == status.as_of.height) return;
    acts_at_ = status.as_of.height;
    using Acts = std::vector<node::Browser::Activity>;
    desk_.bridge.ask<Acts>(
        this, [](const node::Browser& browser) { return browser.latest_acts(40); },
        [this](const Result<Acts>& result) { show_acts(result ? *result : Acts{}); });
}

std::vector<OverviewPage::Concern> OverviewPage::concerns() const {
    const node::Status& status = desk_.bridge.status();
    const Timestamp now = desk_.bridge.clock().now();
    std::vector<Concern> all;
    const present::Mark serious{"severity-serious", present::Tone::red},
        general{"severity-general", present::Tone::amber}, note{"severity-note", present::Tone::blue};
    const auto page = [this](const char* id) {
        return [this, id] { emit desk_.navigator.page_asked(QString::fromLatin1(id)); };
    };
    const QString here = tr("this computer");
    for (const node::AttackDossier& dossier : status.dossiers)
        if (dossier.decisions.empty())
            all.push_back({serious, present::attack_sentence(dossier),
                           tr("Block %1").arg(present::number(dossier.from)), present::local_short(dossier.found_at),
                           tr("Decide"), page("peers")});
    if (const auto clock = present::clock_statement(status))
        all.push_back({general, clock->sentence, here, QStringLiteral("—"), tr("See the peers"), page("peers")});
    if (const auto odd = present::odd_signatures_statement(status))
        all.push_back({general, odd->sentence, tr("Block %1").arg(present::number(status.odd_signatures.last)),
                       QStringLiteral("—"), tr("See the peers"), page("peers")});
    for (const node::PeerState& peer : status.peers) {
        if (peer.set_aside) continue;
        const QString since = peer.last_answer ? present::local_short(*peer.last_answer) : QStringLiteral("—");
        if (peer.standing == node::PeerStanding::differs || peer.standing == node::PeerStanding::misbehaved)
            all.push_back({serious, present::standing_meaning(peer.standing), present::text(peer.name), since,
                           tr("See the peer"), page("peers")});
    }
    if (status.trust.expired)
        all.push_back({general, tr("The trust period is over"), here, present::local_short(status.trust.expires),
                       tr("Import a profile"), [this] { emit desk_.navigator.join_asked(); }});
    const bool of_disk = status.sync.last_error && (status.sync.last_error->kind == ErrorKind::io ||
                                                    status.sync.last_error->kind == ErrorKind::damaged);
    if (status.sync.last_error)
        all.push_back({of_disk ? serious : general, present::sentence(*status.sync.last_error), here,
                       status.sync.last_success ? present::local_short(*status.sync.last_success) : QStringLiteral("—"),
                       of_disk ? tr("See the settings") : tr("See the peers"), page(of_disk ? "settings" : "peers")});
    if (present::has_gap(status))
        all.push_back({general, tr("Some blocks are not downloaded yet"), here, QStringLiteral("—"), tr("Sync now"),
                       [this] { desk_.actions.get("sync")->trigger(); }});
    const present::Tally today = desk_.days.on(QDate::currentDate());
    if (const int bad = today.counts.front(); bad > 0)
        all.push_back({serious, tr("%Ln files contradicted the register today", nullptr, bad), here, tr("today"),
                       tr("See the files"), page("verify")});
    for (const node::PeerState& peer : status.peers)
        if (peer.standing == node::PeerStanding::unreachable)
            all.push_back({note, tr("The peer does not answer"), present::text(peer.name),
                           peer.last_answer ? present::local_short(*peer.last_answer) : QStringLiteral("—"),
                           tr("See the peer"), page("peers")});
    const std::int64_t left = status.trust.expires.seconds - now.seconds;
    if (!status.trust.expired && !status.trust.expires.is_zero() && left < 15 * 86400)
        all.push_back({note, tr("Trust ends in %1 unless new blocks are synced").arg(present::period(left)), here,
                       present::local_short(status.trust.header_time), tr("See the settings"), page("settings")});
    if (status.room != node::Room::enough && !of_disk)
        all.push_back({status.room == node::Room::none ? serious : general, present::room_statement(status).sentence,
                       here, QStringLiteral("—"), tr("Open the folder"),
                       [this] { desk_.actions.get("open-folder")->trigger(); }});
    return all;
}

void OverviewPage::show_concerns() {
    shown_ = concerns();
    attention_->set_title(tr("Needs attention  %1").arg(present::number(static_cast<qint64>(shown_.size()))));
    std::vector<SimpleTable::Row> rows;
    for (const Concern& concern : shown_) {
        Cell what, step;
        what.mark = concern.mark;
        step.link = true;
        rows.push_back(
            {{concern.what, what, false, concern.what}, {concern.who, {}}, {concern.since, {}}, {concern.step, step}});
    }
    const int fits = qBound(2, static_cast<int>(rows.size()), 4);
    attention_rows_->set_rows(std::move(rows));
    attention_table_->set_fits_rows(fits);
    attention_table_->setFixedHeight(attention_table_->sizeHint().height());
}

void OverviewPage::show_peers() {
    const node::Status& status = desk_.bridge.status();
    peers_card_->set_title(tr("Department peers  %1").arg(present::number(static_cast<qint64>(status.peers.size()))));
    std::vector<SimpleTable::Row> rows;
    for (const node::PeerState& peer : status.peers) {
        const auto standing = present::standing(peer);
        Cell name, word, height;
        name.mark = word.mark = standing.mark;
        word.mark.icon = "";
        word.toned = true;
        height.mono = true;
        rows.push_back(
            {{present::text(peer.name), name},
             {standing.sentence, word},
             {peer.last_answer ? present::relative(*peer.last_answer, desk_.bridge.clock().now()) : QStringLiteral("—"),
              {},
              true},
             {peer.height > 0 ? present::number(peer.height) : QStringLiteral("—"), height, true}});
    }
    const int count = qBound(1, static_cast<int>(rows.size()), 6);
    peers_rows_->set_rows(std::move(rows));
    peers_table_->set_fits_rows(count);
    peers_table_->setFixedHeight(peers_table_->sizeHint().height());
}

void OverviewPage::show_trust() {
    const node::TrustRoot& trust = desk_.bridge.status().trust;
    trust_->clear();
    trust_->add(tr("Block"), trust.height > 0 ? present::number(trust.height) : QString());
    trust_->add_hash(tr("Hash"), trust.height > 0 ? present::upper_hex(trust.hash) : QString());
    if (trust.imported_at) trust_->add(tr("Imported"), present::local(*trust.imported_at));
    if (!trust.expires.is_zero()) trust_->add(tr("Runs to"), present::local(trust.expires));
}

void OverviewPage::show_today() {
    const QDate day = QDate::currentDate();
    const present::Tally today = desk_.days.on(day);
    today_card_->set_title(tr("Verified today  %1").arg(present::number(today.total())));
    clear_layout(counts_->layout());
    auto* grid = static_cast<QGridLayout*>(counts_->layout());
    // One line: the worst ones, the good ones, and what is between them as one figure when there is no room for all.
    struct Figure {
        present::Mark mark;
        QString word;
        int count;
    };
    std::vector<Figure> figures;
    int widest = 1;
    const QFontMetrics metrics(ui::font(9.5));
    for (const node::Verdict verdict : present::verdicts_worst_first())
        if (const int count = today.counts.at(static_cast<std::size_t>(present::rank(verdict))); count > 0) {
            figures.push_back({present::mark(verdict), present::short_words(verdict), count});
            widest = std::max(widest, metrics.horizontalAdvance(figures.back().word));
        }
    const auto room = static_cast<std::size_t>(qBound(3, (today_card_->width() - 28) / (widest + 12), 6));
    if (figures.size() > room) {
        Figure others{{"info", present::Tone::grey}, tr("others"), 0};
        const auto first = figures.begin() + static_cast<std::ptrdiff_t>(room) - 2;
        for (auto figure = first; figure != figures.end() - 1; ++figure) others.count += figure->count;
        figures.erase(first, figures.end() - 1);
        figures.insert(figures.end() - 1, others);
    }
    int at = 0;
    for (const Figure& figure : figures) {
        auto* badge = new Badge;
        badge->set_plain(true);
        badge->show_mark(figure.mark, present::number(figure.count));
        badge->setAccessibleName(figure.word);
        grid->addWidget(badge, 0, at);
        grid->addWidget(new Label(Label::Type::secondary, figure.word), 1, at++);
    }
    if (today.total() == 0)
        grid->addWidget(
            Label::wrapping(Label::Type::label, tr("No file has been verified today. Drop one onto the window.")), 0,
            0);
    std::vector<BarChart::Bar> bars;
    bool alarm = false;
    for (int back = 13; back >= 0; --back) {
        const QDate date = day.addDays(-back);
        const present::Tally tally = desk_.days.on(date);
        const bool bad = tally.counts.front() > 0;
        alarm = alarm || bad;
        bars.push_back({back == 0 ? tr("today") : date.toString(QStringLiteral("MM-dd")), tally.total(), bad});
    }
    today_note_->setText(alarm ? tr("octagon: a file contradicted the register") : tr("last 14 days"));
    chart_->show_bars(std::move(bars));
}

void OverviewPage::show_acts(const std::vector<node::Browser::Activity>& acts) {
    acts_ = acts;
    std::vector<SimpleTable::Row> rows;
    for (const auto& activity : acts_) {
        Cell kind, height;
        kind.mark = present::act_mark(activity.act);
        height.mono = true;
        height.link = true;
        rows.push_back({{present::local_short(activity.time), {}},
                        {present::act_title(activity.act), kind},
                        {short_id(activity.act.subject), {}, false, present::text(activity.act.subject)},
                        {present::text(activity.act.party_name), {}},
                        {present::number(activity.height), height, true}});
    }
    acts_rows_->set_rows(std::move(rows));
}

}  // namespace cityledger::ui
