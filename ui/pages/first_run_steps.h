#pragma once

// The four steps of the first run, each a page of its own; FirstRun leads through them.

#include "ui/pages/desk.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace cityledger::ui {

class Button;
class Card;
class Facts;
class FingerprintGrid;
class Label;
class SimpleTable;
class Table;

class LanguageStep final : public QWidget {
    Q_OBJECT
  public:
    explicit LanguageStep(Desk& desk);
};

/// A profile to be compared with the official letter, or a height and hash typed from it.
class TrustStep final : public QWidget {
    Q_OBJECT
  public:
    explicit TrustStep(Desk& desk);
    void read(const QString& path);
    void clear();
    /// Everything is typed and right.
    bool complete() const;
    node::JoinRequest request() const;
    const std::optional<node::ProfileView>& profile() const { return profile_; }

  signals:
    void changed();
    void failed(const cityledger::Error& error);

  private:
    QWidget* make_profile();
    QWidget* make_by_hand();
    void show_profile();
    void show_typed();
    void choose();
    Desk& desk_;
    std::optional<node::ProfileView> profile_;
    QString path_;
    QStackedWidget* ways_;
    Card* file_card_;
    Button* choose_file_;
    Label* file_name_;
    Label* file_line_;
    Card* compare_;
    FingerprintGrid* grid_;
    QLineEdit* typed_;
    Label* typed_note_;
    Label* hint_;
    Facts* facts_;
    QPlainTextEdit* peers_;
    QLineEdit* height_;
    QLineEdit* hash_;
    QSpinBox* days_;
    Label* by_hand_note_;
};

class PeersStep final : public QWidget {
    Q_OBJECT
  public:
    explicit PeersStep(Desk& desk);
    void show_peers(const TrustStep& trust);

  private:
    Desk& desk_;
    SimpleTable* rows_;
    Table* table_;
    Card* warnings_;
    QWidget* list_;
    std::vector<std::string> codes_;
};

class TryStep final : public QWidget {
    Q_OBJECT
  public:
    explicit TryStep(Desk& desk);
    void show_outcome(bool of_sample, const QString& documents);

  signals:
    void try_asked();

  private:
    void build();
    Label* what_;
    Label* how_;
    Button* try_;
    bool of_sample_ = false;
    QString documents_;
};

}  // namespace cityledger::ui
