#pragma once

#include "ui/present/tone.h"

#include <QLabel>

namespace cityledger::ui {

/// Text in one of look.md's sizes. An eliding label takes what room there is, ends in "…" and shows the whole text as
/// tooltip; its accessible text is always the whole one. Text is plain, never HTML.
class Label final : public QLabel {
    Q_OBJECT
  public:
    enum class Type { body, bold, title, headline, overlay, name, card, secondary, label, mono, fingerprint };

    explicit Label(Type type = Type::body, const QString& text = {}, QWidget* parent = nullptr);
    /// A label that breaks into lines.
    static Label* wrapping(Type type = Type::body, const QString& text = {});
    static Label* eliding(Type type = Type::body, Qt::TextElideMode mode = Qt::ElideRight);

    void set_type(Type type);
    void set_tone(present::Tone tone);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    bool elides_ = false;
    Qt::TextElideMode mode_ = Qt::ElideRight;
};

/// Sets a dynamic property that the style sheet reads, and has it read again.
void restyle(QWidget* widget, const char* property, const QVariant& value);

}  // namespace cityledger::ui
