#pragma once

#include "ui/bridge/sample_city.h"
#include "ui/pages/desk.h"
#include "ui/pages/first_run_steps.h"

#include <QWidget>

class QStackedWidget;

namespace cityledger::ui {

class Button;
class FirstRunSpine;
class Label;
class MessageBar;
class ProgressStrip;

/// Four steps: language, starting point of trust, peers, try it. Nothing is written before the third is confirmed.
class FirstRun final : public QWidget {
    Q_OBJECT
  public:
    FirstRun(Desk& desk, SampleCity& sample, std::filesystem::path folder, QWidget* parent = nullptr);
    /// Starts over at the first step.
    void begin();
    void show_step(int step);
    int step_count() const { return 4; }
    TrustStep* trust_step() { return trust_; }
    /// Where the copy is made: the folder given, or the next free one beside it when that holds a copy already.
    const std::filesystem::path& folder() const { return folder_; }
    bool has_joined() const { return joined_; }

  signals:
    void done();

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void next();
    void back();
    void follow_buttons();
    void join(const node::JoinRequest& request);
    void start_sample();
    void joined();
    void fail_with(const Error& error);
    QWidget* make_right();
    QWidget* make_foot();

    Desk& desk_;
    SampleCity& sample_;
    std::filesystem::path base_;
    std::filesystem::path folder_;
    FirstRunSpine* spine_;
    Label* count_;
    Label* title_;
    Label* subtitle_;
    MessageBar* messages_;
    QStackedWidget* steps_;
    LanguageStep* language_;
    TrustStep* trust_;
    PeersStep* peers_;
    TryStep* try_;
    ProgressStrip* progress_;
    Button* back_;
    Button* next_;
    Button* sample_button_;
    std::stop_source stop_;
    bool busy_ = false;
    bool joined_ = false;
    bool of_sample_ = false;
};

}  // namespace cityledger::ui
