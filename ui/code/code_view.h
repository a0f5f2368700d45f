#pragma once

#include <QPlainTextEdit>
#include <vector>

#include "core/export/code.h"

namespace neurarium {

class PythonHighlighter;

/// Shows the lines of a program with their numbers. The lines of marked layers stand out; a click on a layer's line, or Enter with the cursor
/// in it, asks for the layer.
class CodeView : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit CodeView(QWidget* parent = nullptr);

  /// Only the lines that differ are replaced: what is being read stays where it is.
  void setLines(std::vector<CodeLine> lines);
  const std::vector<CodeLine>& lines() const { return m_lines; }

  void setMarkedLayers(std::vector<int> layers);
  /// Brings the first marked line into view if none is there.
  void scrollToMarks();
  bool isMarked(int line) const;

 signals:
  void layerWanted(int layer);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  friend class LineNumbers;

  void replaceText(const std::vector<CodeLine>& lines);
  void showMarks();
  void fitNumbers();
  void paintNumbers(QPaintEvent* event);
  void requestLayerOf(const QTextCursor& cursor);
  int numbersWidth() const;

  std::vector<CodeLine> m_lines;
  std::vector<int> m_markedLayers;
  QWidget* m_numbers;
  PythonHighlighter* m_highlighter;
};

}  // namespace neurarium
