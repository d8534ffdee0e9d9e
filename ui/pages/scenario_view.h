#pragma once

#include "ui/pages/desk.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace cityledger::ui {

/// A definition as its readers meet it: lifecycle, fields, roles, acts, what must be impossible, text, what changed
/// since the version before, and what a check found. It only shows; whoever has the bytes gives them.
class ScenarioView final : public QWidget {
    Q_OBJECT
  public:
    struct Shown {
        ScenarioReading reading;
        std::string status;  ///< of intake
        std::uint64_t records = 0;
        QString file;  ///< name of the file it was read from; empty: the ledger
    };
    explicit ScenarioView(Desk& desk, QWidget* parent = nullptr);
    void show_definition(Shown shown);
    void show_check(ScenarioFileCheck checked, const QString& file);
    /// Instead of a definition: why there is none.
    void show_words(const QString& sentence);
    void choose_tab(const QString& id);

  private:
    void build();
    void add_head(QVBoxLayout* column);
    void add_tab(const char* id, const QString& title, QWidget* content);
    QWidget* lifecycle_tab() const;
    QWidget* check_tab() const;

    Desk& desk_;
    QWidget* content_;
    QTabBar* tabs_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    std::optional<Shown> shown_;
    std::optional<node::ScenarioCheck> check_;
    QString check_file_;
    QString sentence_;
    QString chosen_;
};

}  // namespace cityledger::ui
