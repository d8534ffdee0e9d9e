#pragma once

#include "core/node/api/acting.h"
#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"

class QComboBox;
class QLineEdit;

namespace cityledger::ui {

class Button;
class Facts;
class Words;

/// The keys of this computer's user: which one acts, what the ledger says of it, locking, making, backup, restoring.
class KeysCard final : public Card {
    Q_OBJECT
  public:
    explicit KeysCard(Desk& desk, QWidget* parent = nullptr);

  private:
    QWidget* make_form();
    void build();
    void ask_standing();
    void make();
    void back_up();
    void restore();
    void export_public();
    void say(const QString& sentence, bool wrong);

    Desk& desk_;
    Words* words_;
    QComboBox* which_;
    Facts* facts_;
    Label* note_;
    Button* lock_;
    std::vector<Button*> of_key_;  ///< that need a key
    QWidget* form_;
    QLineEdit *party_, *officer_, *label_, *passphrase_, *again_;
    QComboBox* algorithm_;
    Button* make_;
    std::optional<node::KeyStanding> standing_;
};

}  // namespace cityledger::ui
