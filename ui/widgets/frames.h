#pragma once

// The sheets a page is laid out with: the page's own frame with its double rule, cards, the headline ribbon.

#include "ui/present/tone.h"
#include "ui/widgets/label.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace cityledger::ui {

/// Title, subtitle on its baseline, buttons at the right, the double rule; the page's body below.
class PageFrame : public QWidget {
    Q_OBJECT
  public:
    explicit PageFrame(QWidget* parent = nullptr);
    void set_title(const QString& title, const QString& subtitle);
    QHBoxLayout* buttons() { return buttons_; }
    QVBoxLayout* body() { return body_; }
    /// The body takes the height there is and scrolls only below its least height; without it, it is as tall as its
    /// texts want.
    void set_fills();

  private:
    class Body;
    Body* content_;
    Label* title_;
    Label* subtitle_;
    QHBoxLayout* buttons_;
    QVBoxLayout* body_;
};

/// The one ornament: 2 px, gap 2, 1 px, in the accent.
class DoubleRule final : public QWidget {
    Q_OBJECT
  public:
    explicit DoubleRule(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A hairline.
class Rule final : public QWidget {
    Q_OBJECT
  public:
    explicit Rule(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A white sheet with a fine border; its title row is optional.
class Card : public QFrame {
    Q_OBJECT
  public:
    explicit Card(QWidget* parent = nullptr, int margin = 14);
    /// The row with the title; what is added behind it stands at the right. Made when first asked for.
    QHBoxLayout* head();
    void set_title(const QString& title);
    QVBoxLayout* body() { return body_; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QVBoxLayout* body_;
    QHBoxLayout* head_ = nullptr;
    Label* title_ = nullptr;
};

/// The one-sentence answer of a page: tint, bar, shape, sentence, as-of line, at most two buttons.
class Ribbon final : public QFrame {
    Q_OBJECT
  public:
    explicit Ribbon(QWidget* parent = nullptr);
    void show_statement(const present::Mark& mark, const QString& sentence, const QString& line);
    void add_button(QWidget* button);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    present::Mark mark_;
    Label* sentence_;
    Label* line_;
    QHBoxLayout* row_;
};

/// Takes all widgets and layouts out of a layout and deletes them (later, so that a click's sender lives on).
void clear_layout(QLayout* layout);

}  // namespace cityledger::ui
