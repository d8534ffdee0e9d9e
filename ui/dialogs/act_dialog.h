#pragma once

#include "core/node/api/drafts.h"
#include "ui/pages/desk.h"

#include <QDialog>

#include <stop_token>

class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace cityledger::ui {

class ActForm;
class Button;
class Facts;
class Label;
class ProgressStrip;

/// One act from its form to its receipt: what is entered; what exactly becomes public, and the signature; waiting until
/// the own node has verified it. Closing it before it is signed does nothing; closing it afterwards leaves the act to
/// be waited for. Deletes itself.
class ActDialog final : public QDialog {
    Q_OBJECT
  public:
    /// `act` of `choices`: an opening where `choices.record` is empty, else a change.
    ActDialog(Desk& desk, node::ActChoices choices, node::ActChoice act, QWidget* parent);
    ~ActDialog() override;

  signals:
    /// The record has a new state, by this act or another.
    void record_changed(const QString& id);

  private:
    QWidget* make_form();
    QWidget* make_signing();
    QWidget* make_outcome();
    void write();
    void show_preview(const std::vector<node::ActRow>& rows);
    void sign();
    void send(node::ActDraft draft);
    void show_receipt(const node::ActOutcome& outcome);
    void show_failure(const Error& error);
    void keep_draft();
    void show_step(int step);
    QString subject() const;

    Desk& desk_;
    node::ActChoices choices_;
    node::ActChoice act_;
    node::KeyFile actor_;
    std::optional<node::WrittenAct> written_;
    bool asks_passphrase_ = true;

    QStackedWidget* steps_;
    ActForm* form_;
    Label* form_note_;
    Button* next_;
    Facts* preview_;
    Label* owner_;
    QLineEdit* passphrase_;
    Label* sign_note_;
    Button* sign_;
    ProgressStrip* progress_;
    Label* headline_;
    Facts* receipt_;
    Label* after_;
    Button* look_;
    std::stop_source stop_;
};

}  // namespace cityledger::ui
