#include "ui/widgets/navigation.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace cityledger::ui {

namespace {
constexpr int icon_role = Qt::UserRole, key_role = Qt::UserRole + 1, group_role = Qt::UserRole + 2;
int line_height() {
    return qMax(36, body_pixels() * 2 + 8);
}
}  // namespace

class Navigation::Delegate final : public QStyledItemDelegate {
  public:
    explicit Delegate(Navigation* navigation) : QStyledItemDelegate(navigation), navigation_(navigation) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {56, line_height() + (starts_group(index) ? 13 : 0)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QRect box = option.rect;
        if (starts_group(index)) {
            painter->fillRect(box.x() + 16, box.y() + 6, box.width() - 32, 1, color(Role::nav_selected));
            box.setTop(box.top() + 13);
        }
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool lit = chosen || option.state.testFlag(QStyle::State_MouseOver);
        if (lit) painter->fillRect(box, color(Role::nav_selected));
        if (chosen) painter->fillRect(box.x(), box.y(), 4, box.height(), color(Role::brass));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(color(Role::brass), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(box.adjusted(1, 1, -1, -1));
        }
        const int side = qMin(icon_size(20), 32);
        const int x = navigation_->narrow_ ? box.x() + (box.width() - side) / 2 : box.x() + 18;
        paint_mark(*painter, QRect(x, box.y() + (box.height() - side) / 2, side, side),
                   index.data(icon_role).toString().toLatin1().constData(),
                   color(chosen ? Role::nav_text : Role::nav_muted), color(Role::nav));
        if (navigation_->narrow_) return;
        painter->setPen(color(Role::nav_text));
        painter->setFont(ui::font(11, chosen));
        painter->drawText(box.adjusted(30 + side - 2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data().toString());
        painter->setPen(color(Role::nav_muted));
        painter->setFont(ui::font(8.5));
        painter->drawText(box.adjusted(0, 0, -14, 0), Qt::AlignVCenter | Qt::AlignRight,
                          index.data(key_role).toString());
    }

  private:
    static bool starts_group(const QModelIndex& index) {
        return index.row() > 0 && index.data(group_role) != index.sibling(index.row() - 1, 0).data(group_role);
    }
    Navigation* navigation_;
};

/// Mark, name and "Workstation".
class Navigation::Head final : public QWidget {
  public:
    using QWidget::QWidget;
    QString name, kind;
    bool narrow = false;
    QSize sizeHint() const override { return {56, 70}; }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint_mark(painter, narrow ? QRect(12, 18, 32, 32) : QRect(16, 19, 32, 32), "mark", color(Role::nav_text));
        if (narrow) return;
        painter.setPen(color(Role::nav_text));
        painter.setFont(ui::font(12, true));
        const int middle = height() / 2 + 1;
        painter.drawText(QRect(58, 8, width() - 60, middle - 8), Qt::AlignBottom | Qt::AlignLeft, name);
        painter.setPen(color(Role::nav_muted));
        painter.setFont(ui::font(9));
        painter.drawText(QRect(58, middle, width() - 60, height() - middle), Qt::AlignTop | Qt::AlignLeft, kind);
    }
};

Navigation::Navigation(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    head_ = new Head(this);
    head_->setFixedHeight(70);
    list_ = new QListWidget(this);
    list_->setItemDelegate(new Delegate(this));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    setFocusProxy(list_);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setStyleSheet(QStringLiteral("QListWidget { background: transparent; }"));
    list_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    foot_ = new QWidget(this);
    auto* foot = new QVBoxLayout(foot_);
    foot->setContentsMargins(18, 0, 8, 14);
    foot->setSpacing(2);
    name_ = Label::eliding(Label::Type::bold);
    chain_ = Label::eliding(Label::Type::mono);
    name_->setProperty("on", "spine");
    chain_->setProperty("on", "spine-muted");
    foot->addWidget(name_);
    foot->addWidget(chain_);
    key_ = Label::eliding(Label::Type::secondary);
    key_->setProperty("on", "spine-muted");
    key_->hide();
    foot->addWidget(key_);
    column->addWidget(head_);
    column->addWidget(list_, 1);
    column->addWidget(foot_);
    connect(list_, &QListWidget::currentRowChanged, this, &Navigation::chosen);
    fit();
}

void Navigation::add(int group, const char* icon, const QString& title, const QString& key) {
    auto* item = new QListWidgetItem(title, list_);
    item->setData(icon_role, QString::fromLatin1(icon));
    item->setData(key_role, key);
    item->setData(group_role, group);
    item->setToolTip(title);
}

void Navigation::set_words(int row, const QString& title) {
    list_->item(row)->setText(title);
    list_->item(row)->setToolTip(title);
    list_->item(row)->setData(Qt::AccessibleTextRole, title);
    list_->setAccessibleName(tr("Pages"));
    head_->name = tr("City Ledger");
    head_->kind = tr("Workstation");
    head_->setAccessibleName(tr("City Ledger Workstation"));
    head_->update();
}

void Navigation::set_ledger(const QString& name, const QString& chain_id) {
    name_->setText(name);
    chain_->setText(chain_id);
}

void Navigation::set_key(const QString& name) {
    key_->setText(name);
    key_->setVisible(!name.isEmpty());
}

void Navigation::set_narrow(bool narrow) {
    narrow_ = narrow;
    head_->narrow = narrow;
    foot_->setVisible(!narrow);
    fit();
}

void Navigation::choose(int page) {
    list_->setCurrentRow(page);
}

void Navigation::fit() {
    setFixedWidth(narrow_ ? 56 : qMax(184, scaled(184)));
    list_->doItemsLayout();
    update();
}

void Navigation::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), color(Role::nav));
}

void Navigation::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) fit();
    QWidget::changeEvent(event);
}

}  // namespace cityledger::ui
