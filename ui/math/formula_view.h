#pragma once

#include <QAbstractScrollArea>
#include <functional>
#include <optional>
#include <vector>

#include "ui/math/formula_block.h"

namespace neurarium {

/// Formulas of a training step, below each other, as large as there is room. Numbers can be pointed at and clicked.
class FormulaView : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit FormulaView(QWidget* parent = nullptr);

  void setFormulas(std::vector<EventFormula> formulas);
  /// Lights up the numbers that an event made; −1: none.
  void setPointedEvent(int event);
  /// Tells where the number of an event comes from, for its tool tip.
  void setNumberText(std::function<QString(int)> text) { m_numberText = std::move(text); }

  /// Title, formulas and reasons, as they are copied and read aloud.
  QString plainText() const;
  double letterSize() const { return m_size; }  ///< of formulas, in pixels
  /// Where the numbers of an event are, in the viewport.
  std::vector<QRectF> rectsOf(int event) const;
  /// "0.30000001192" and where it comes from; nothing but a hint for a number to be guessed.
  QString toolTipAt(QPointF point) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 public slots:
  void copy();

 signals:
  void numberPointed(int event);  ///< −1 when no number is under the mouse
  void numberClicked(int event);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Placed {
    FormulaBlock block;
    double y;
  };
  void retranslate();
  void arrange();
  /// Returns whether everything fits the height and is told whole.
  bool tryArrange(double size, bool joins, int maxLines, QSizeF room);
  double scrolled() const;
  std::optional<MathLayout::Number> numberAt(QPointF point) const;
  void pointAt(const std::optional<MathLayout::Number>& number);

  std::vector<EventFormula> m_formulas;
  std::vector<Placed> m_blocks;
  std::function<QString(int)> m_numberText;
  QAction* m_copy;
  QSize m_arranged;
  double m_size = 0;
  double m_height = 0;
  int m_pointed = -1;
  int m_hovered = -1;
  int m_pressed = -1;
};

}  // namespace neurarium
