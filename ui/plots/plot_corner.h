#pragma once

#include <QWidget>

class QToolButton;

namespace neurarium {

/// The small buttons at the top right of a plot, as wide as those that are shown.
class PlotCorner : public QWidget {
  Q_OBJECT

 public:
  explicit PlotCorner(QWidget* plot);

  /// To the right of those added before.
  QToolButton* addButton(const QString& objectName);
  static void nameButton(QToolButton& button, const QString& text, const QString& meaning);
  /// After a change of the buttons' texts or visibility, or of the plot's size.
  void place();
};

}  // namespace neurarium
