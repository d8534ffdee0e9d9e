#pragma once

#include <QListWidget>
#include <QWidget>

namespace cityledger::ui {

class Label;

/// The teal spine: mark and name, the pages in their groups, ledger and chain at the foot. Narrow, it shows icons alone
/// with tooltips and accessible names.
class Navigation final : public QWidget {
    Q_OBJECT
  public:
    explicit Navigation(QWidget* parent = nullptr);
    /// A page's line; `group` parts lines by a hairline. `key` is a shortcut shown at the right.
    void add(int group, const char* icon, const QString& title, const QString& key);
    void set_words(int row, const QString& title);
    void set_ledger(const QString& name, const QString& chain_id);
    /// The key that acts; empty: there is none.
    void set_key(const QString& name);
    void set_narrow(bool narrow);
    void choose(int page);

  signals:
    void chosen(int page);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    class Delegate;
    class Head;
    void fit();
    QListWidget* list_;
    Head* head_;
    QWidget* foot_;
    Label* name_;
    Label* chain_;
    Label* key_;
    bool narrow_ = false;
};

}  // namespace cityledger::ui
