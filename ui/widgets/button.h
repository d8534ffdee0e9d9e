#pragma once

#include "ui/widgets/theme.h"

#include <QAction>
#include <QPushButton>

namespace cityledger::ui {

/// A push button as look.md draws it. One primary button a page; quiet ones are text in the link colour.
class Button final : public QPushButton {
    Q_OBJECT
  public:
    enum class Kind { standard, primary, quiet, plain, spine };

    explicit Button(Kind kind = Kind::standard, const char* icon = "", QWidget* parent = nullptr);
    /// Shows the action's text, icon name and shortcut, follows its enabled state, triggers it.
    static Button* for_action(QAction* action, Kind kind = Kind::standard, const char* icon = "");
    /// A button of one drawing; its words are tooltip and accessible name.
    static Button* tool(const char* icon);

    void set_icon(const char* icon);
    void set_kind(Kind kind);
    void set_words(const QString& words);  ///< text, or tooltip and name of a tool button

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void follow_action();
    QString label() const;
    QString key_hint() const;
    QFont font_metrics_font() const;
    Kind kind_;
    QByteArray icon_;
    bool tool_ = false;
    QAction* action_ = nullptr;
};

}  // namespace cityledger::ui
