#include "ui/inspector/layer_row.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/icons.h"
#include "ui/inspector/chart_painting.h"
#include "ui/theme.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kPadding = 8;
constexpr int kIconSide = 20;
constexpr double kRadius = 6;
constexpr double kHoverShare = 0.1;

}  // namespace

LayerRow::LayerRow(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setIconSize({kIconSide, kIconSide});
}

void LayerRow::setLayer(const QString& icon, const QString& name, const QString& kind,
                        const QString& figures) {
  setIcon(themedIcon(icon, &Theme::mutedText));
  m_name = name;
  m_kind = kind;
  m_figures = figures;
  QStringList parts{name, kind, figures};
  parts.removeAll(QString());
  setAccessibleName(parts.join(QStringLiteral(", ")));
  update();
}

QSize LayerRow::sizeHint() const {
  return {200, fontMetrics().height() + QFontMetrics(smallFont(font())).height() + 2 * kPadding - 2};
}

QSize LayerRow::minimumSizeHint() const {
  return {120, sizeHint().height()};
}

void LayerRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  const bool isLit = underMouse() || isDown();
  painter.setPen(hasFocus() ? QPen(theme().accent, 1.5) : QPen(theme().border, 1));
  painter.setBrush(isLit ? chart::mixed(theme().surface, theme().accent, kHoverShare) : theme().surface);
  painter.drawRoundedRect(frame, kRadius, kRadius);
  const int iconTop = (height() - kIconSide) / 2;
  icon().paint(&painter, kPadding, iconTop, kIconSide, kIconSide);
  const double left = 2 * kPadding + kIconSide;
  const QRectF text(left, kPadding - 1, width() - left - kPadding, height() - 2 * kPadding + 2);
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(theme().text);
  painter.drawText(text, Qt::AlignTop | Qt::AlignLeft,
                   QFontMetricsF(bold).elidedText(m_name, Qt::ElideRight, text.width()));
  painter.setFont(smallFont(font()));
  painter.setPen(theme().mutedText);
  const QFontMetricsF metrics(painter.font());
  const double figures = metrics.horizontalAdvance(m_figures);
  painter.drawText(text, Qt::AlignBottom | Qt::AlignRight, m_figures);
  painter.drawText(text, Qt::AlignBottom | Qt::AlignLeft,
                   metrics.elidedText(m_kind, Qt::ElideRight, text.width() - figures - kPadding));
}

void LayerRow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      click();
      return;
    case Qt::Key_Down:
      focusNextChild();
      return;
    case Qt::Key_Up:
      focusPreviousChild();
      return;
    default:
      QAbstractButton::keyPressEvent(event);
  }
}

void LayerRow::enterEvent(QEnterEvent* event) {
  update();
  QAbstractButton::enterEvent(event);
}

void LayerRow::leaveEvent(QEvent* event) {
  update();
  QAbstractButton::leaveEvent(event);
}

}  // namespace neurarium
