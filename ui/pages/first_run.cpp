#include "ui/pages/first_run.h"

#include "ui/pages/first_run_spine.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/states.h"
#include "ui/widgets/words.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace cityledger::ui {

namespace {
enum Step { language_at, trust_at, peers_at, try_at };

std::filesystem::path free_folder(const std::filesystem::path& base) {
    std::error_code error;
    std::filesystem::path folder = base;
    for (int at = 2; std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error); ++at)
        folder = base.string() + "-" + std::to_string(at);
    return folder;
}
}  // namespace

FirstRun::FirstRun(Desk& desk, SampleCity& sample, std::filesystem::path folder, QWidget* parent)
    : QWidget(parent), desk_(desk), sample_(sample), base_(std::move(folder)), folder_(base_) {
    setAcceptDrops(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    spine_ = new FirstRunSpine;
    sample_button_ = spine_->sample_button();
    row->addWidget(spine_);
    row->addWidget(make_right(), 1);
    connect(sample_button_, &QPushButton::clicked, this, &FirstRun::start_sample);
    connect(trust_, &TrustStep::changed, this, &FirstRun::follow_buttons);
    connect(trust_, &TrustStep::failed, this, &FirstRun::fail_with);
    connect(back_, &QPushButton::clicked, this, &FirstRun::back);
    connect(next_, &QPushButton::clicked, this, &FirstRun::next);
    connect(progress_->cancel_button(), &QPushButton::clicked, this, [this] { stop_.request_stop(); });
    connect(try_, &TryStep::try_asked, this, [this] {
        emit done();
        emit desk_.navigator.verify_asked({QString::fromStdString(SampleCity::documents_of(folder_).string())}, {});
    });
    connect(&sample_, &SampleCity::making, this, [this] {
        progress_->show_progress(tr("Making the sample city: a year of history and its documents"), {}, -1);
    });
    connect(&sample_, &SampleCity::starting, this,
            [this] { progress_->show_progress(tr("Starting the sample city's peer"), {}, -1); });
    connect(&sample_, &SampleCity::failed, this, [this](const Error& error) {
        if (of_sample_) fail_with(error);
    });
    connect(&sample_, &SampleCity::ready, this, [this](const QString& profile) {
        if (!of_sample_ || joined_) return;
        node::JoinRequest request;
        request.profile = profile.toStdString();
        join(request);
    });
    (new Words(this))->set([this] { show_step(steps_->currentIndex()); });
}

QWidget* FirstRun::make_right() {
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(36, 26, 36, 24);
    column->setSpacing(10);
    count_ = new Label(Label::Type::label);
    column->addWidget(count_);
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    title_ = new Label(Label::Type::title);
    subtitle_ = Label::eliding(Label::Type::label);
    line->addWidget(title_);
    line->addWidget(subtitle_, 1);
    column->addLayout(line);
    column->addWidget(new DoubleRule);
    messages_ = new MessageBar;
    column->addWidget(messages_);
    steps_ = new QStackedWidget;
    language_ = new LanguageStep(desk_);
    trust_ = new TrustStep(desk_);
    peers_ = new PeersStep(desk_);
    try_ = new TryStep(desk_);
    for (QWidget* step : std::initializer_list<QWidget*>{language_, trust_, peers_, try_}) steps_->addWidget(step);
    column->addWidget(steps_, 1);
    progress_ = new ProgressStrip;
    progress_->hide();
    column->addWidget(progress_);
    column->addWidget(new Rule);
    column->addWidget(make_foot());
    return right;
}

QWidget* FirstRun::make_foot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(8);
    back_ = new Button;
    next_ = new Button(Button::Kind::primary, "arrow");
    row->addWidget(back_);
    row->addStretch(1);
    row->addWidget(next_);
    return foot;
}

void FirstRun::begin() {
    joined_ = of_sample_ = busy_ = false;
    folder_ = free_folder(base_);
    trust_->clear();
    messages_->clear();
    show_step(language_at);
}

void FirstRun::show_step(int step) {
    if (step < 0) return;
    steps_->setCurrentIndex(step);
    if (step == peers_at) peers_->show_peers(*trust_);
    const QStringList titles{tr("Language"), tr("Starting point of trust"), tr("Department peers"), tr("Try it")};
    const QStringList notes{
        present::language() == present::Language::chinese ? QStringLiteral("中文") : QStringLiteral("English"),
        tr("compare the fingerprint in the letter"), tr("whom to ask"), tr("verify a document")};
    spine_->show_steps(titles, notes, step);
    count_->setText(tr("Step %1 of %2").arg(present::number(step + 1), present::number(step_count())));
    title_->setText(titles.at(step));
    subtitle_->setText(
        QStringList{QString(), tr("from which block on to trust"), tr("none of them is trusted"), QString()}.at(step));
    back_->set_words(tr("Back"));
    next_->set_words(step == peers_at ? tr("Join") : step == try_at ? tr("To the workstation") : tr("Next"));
    progress_->cancel_button()->set_words(tr("Cancel"));
    follow_buttons();
}

void FirstRun::follow_buttons() {
    const int step = steps_->currentIndex();
    back_->setEnabled(!busy_ && !joined_);
    back_->setVisible(step > language_at || desk_.bridge.copy() == Bridge::Copy::open);
    next_->setEnabled(!busy_ && (step != trust_at || trust_->complete()));
    sample_button_->setEnabled(!busy_ && !joined_ && !sample_.running());
    progress_->setVisible(busy_);
}

void FirstRun::back() {
    messages_->clear();
    if (steps_->currentIndex() > language_at)
        show_step(steps_->currentIndex() - 1);
    else
        emit done();  // back to the copy that is open
}

void FirstRun::next() {
    messages_->clear();
    switch (steps_->currentIndex()) {
        case trust_at:
            show_step(peers_at);
            break;
        case peers_at:
            join(trust_->request());
            break;
        case try_at:
            emit done();
            break;
        default:
            show_step(trust_at);
            break;
    }
}

void FirstRun::start_sample() {
    messages_->clear();
    busy_ = of_sample_ = true;
    show_step(peers_at);
    progress_->show_progress(tr("Starting the sample city"), {}, -1);
    sample_.start(folder_);
}

void FirstRun::join(const node::JoinRequest& request) {
    busy_ = true;
    progress_->show_progress(tr("Comparing the starting point with the peers"), {}, -1);
    follow_buttons();
    stop_ = desk_.bridge.join(
        folder_, request, this,
        [this](const Progress& progress) {
            const bool known = progress.total > 0;
            progress_->show_progress(tr("Joining"),
                                     known ? tr("%1 of %2")
                                                 .arg(present::number(static_cast<qint64>(progress.done)),
                                                      present::number(static_cast<qint64>(progress.total)))
                                           : QString(),
                                     known ? static_cast<int>(progress.done * 1000 / progress.total) : -1);
        },
        [this](const Result<bool>& result) {
            if (result)
                joined();
            else
                fail_with(result.error());
        });
}

void FirstRun::joined() {
    busy_ = false;
    joined_ = true;
    try_->show_outcome(of_sample_, QString::fromStdString(SampleCity::documents_of(folder_).string()));
    show_step(try_at);
}

void FirstRun::fail_with(const Error& error) {
    busy_ = false;
    of_sample_ = false;
    follow_buttons();
    messages_->say({"severity-general", present::Tone::amber}, present::sentence(error));
}

void FirstRun::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && !busy_ && !joined_) event->acceptProposedAction();
}

void FirstRun::dropEvent(QDropEvent* event) {
    show_step(trust_at);
    trust_->read(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

}  // namespace cityledger::ui
