#pragma once

#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/words.h"

#include <stop_token>

class QComboBox;
class QLineEdit;

namespace cityledger::ui {

class Button;
class MessageBar;
class ProgressStrip;

/// How the copy is kept: whole or headers only, the proxy to the peers, blocks as files, and trust that is renewed.
class UpkeepCard final : public Card {
    Q_OBJECT
  public:
    explicit UpkeepCard(Desk& desk);
    void refresh();

  private:
    void make_form();
    void make_letter();
    void set_words();
    void set_mode(int choice);
    void set_proxy();
    void export_blocks();
    void import_blocks();
    void renew_by_profile();
    /// By the letter's height and hash, or, after a profile without a signature, by its fingerprint.
    void ask_letter(const QString& profile);
    void renew(const node::TrustRequest& request);
    /// Runs one long task with its progress; what it answers is said in the message bar.
    void run(const QString& what, std::function<Result<QStringList>(node::Node&, const Job&)> task);
    void said(Result<QStringList> answer);

    Desk& desk_;
    Words* words_;
    MessageBar* message_;
    ProgressStrip* progress_;
    QComboBox* mode_;
    QLineEdit* proxy_;
    Label *mode_label_, *mode_help_, *proxy_label_, *proxy_help_;
    Button *export_, *import_, *by_profile_, *by_letter_;
    QWidget* letter_;
    Label *letter_say_, *height_label_, *hash_label_;
    QLineEdit *height_, *hash_;
    Button *use_letter_, *leave_letter_;
    QString letter_profile_;  ///< set: the field is for its fingerprint
    QString asked_profile_;   ///< last profile that trust was to be renewed by
    std::stop_source stop_{std::nostopstate};
    bool running_ = false;
};

}  // namespace cityledger::ui
