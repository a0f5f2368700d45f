#include "ui/plots/plot_corner.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/plots/plot_style.h"

namespace neurarium {

PlotCorner::PlotCorner(QWidget* plot) : QWidget(plot) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
}

QToolButton* PlotCorner::addButton(const QString& objectName) {
  auto* button = new QToolButton(this);
  button->setObjectName(objectName);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  layout()->addWidget(button);
  return button;
}

void PlotCorner::nameButton(QToolButton& button, const QString& text, const QString& meaning) {
  button.setText(text);
  button.setFont(plotStyle::smallFont(button.parentWidget()->font()));
  button.setToolTip(meaning);
  button.setAccessibleName(meaning);
}

void PlotCorner::place() {
  constexpr int kRight = 4;
  constexpr int kTop = 2;
  layout()->invalidate();
  const QSize size = layout()->sizeHint();
  setGeometry(parentWidget()->width() - size.width() - kRight, kTop, size.width(), size.height());
}

}  // namespace neurarium
