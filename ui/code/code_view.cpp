#include "ui/code/code_view.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextBlock>
#include <algorithm>

#include "ui/code/python_highlighter.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kMargin = 6;     ///< beside the line numbers
constexpr int kMarkWidth = 3;  ///< of the bar beside a marked line
constexpr double kMarkStrength = 0.2;

QColor mixed(const QColor& from, const QColor& to, double share) {
  const auto part = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
  return QColor(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()));
}

}  // namespace

/// The column of line numbers; the text tells it what to paint.
class LineNumbers : public QWidget {
 public:
  explicit LineNumbers(CodeView* view) : QWidget(view), m_view(*view) { setObjectName("lineNumbers"); }
  QSize sizeHint() const override { return {m_view.numbersWidth(), 0}; }

 protected:
  void paintEvent(QPaintEvent* event) override { m_view.paintNumbers(event); }

 private:
  CodeView& m_view;
};

CodeView::CodeView(QWidget* parent)
    : QPlainTextEdit(parent),
      m_numbers(new LineNumbers(this)),
      m_highlighter(new PythonHighlighter(document())) {
  setReadOnly(true);
  setLineWrapMode(QPlainTextEdit::NoWrap);
  setUndoRedoEnabled(false);
  // The cursor can be moved by keys, to copy a part and to choose a layer.
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setStyleHint(QFont::Monospace);
  font.setPointSizeF(this->font().pointSizeF());
  setFont(font);
  connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::fitNumbers);
  connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int dy) {
    if (dy != 0)
      m_numbers->scroll(0, dy);
    else
      m_numbers->update(0, area.y(), m_numbers->width(), area.height());
  });
  fitNumbers();
}

void CodeView::setLines(std::vector<CodeLine> lines) {
  if (lines == m_lines) return;
  replaceText(lines);
  m_lines = std::move(lines);
  showMarks();
}

void CodeView::replaceText(const std::vector<CodeLine>& lines) {
  const auto sameText = [](const CodeLine& a, const CodeLine& b) { return a.text == b.text; };
  const auto [oldBegin, newBegin] =
      std::mismatch(m_lines.begin(), m_lines.end(), lines.begin(), lines.end(), sameText);
  const auto [oldEnd, newEnd] = std::mismatch(m_lines.rbegin(), std::make_reverse_iterator(oldBegin),
                                              lines.rbegin(), std::make_reverse_iterator(newBegin), sameText);
  // The document always has one more line than the program, an empty one.
  const auto first = static_cast<int>(oldBegin - m_lines.begin());
  const auto last = static_cast<int>(oldEnd.base() - m_lines.begin());
  QTextCursor cursor(document()->findBlockByNumber(first));
  cursor.setPosition(document()->findBlockByNumber(last).position(), QTextCursor::KeepAnchor);
  cursor.insertText(QString::fromStdString(codeText({newBegin, newEnd.base()})));
}

void CodeView::setMarkedLayers(std::vector<int> layers) {
  if (layers == m_markedLayers) return;
  m_markedLayers = std::move(layers);
  showMarks();
}

bool CodeView::isMarked(int line) const {
  if (line >= static_cast<int>(m_lines.size())) return false;
  const int layer = m_lines[static_cast<std::size_t>(line)].layer;
  return std::find(m_markedLayers.begin(), m_markedLayers.end(), layer) != m_markedLayers.end();
}

void CodeView::showMarks() {
  QList<QTextEdit::ExtraSelection> selections;
  QTextEdit::ExtraSelection selection;
  selection.format.setBackground(mixed(theme().surface, theme().accent, kMarkStrength));
  selection.format.setProperty(QTextFormat::FullWidthSelection, true);
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
    if (!isMarked(block.blockNumber())) continue;
    selection.cursor = QTextCursor(block);
    selections << selection;
  }
  setExtraSelections(selections);
  m_numbers->update();
}

void CodeView::scrollToMarks() {
  QTextBlock firstMarked;
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
    if (!isMarked(block.blockNumber())) continue;
    const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
    if (area.top() >= 0 && area.bottom() <= viewport()->height()) return;
    if (!firstMarked.isValid()) firstMarked = block;
  }
  if (!firstMarked.isValid()) return;
  setTextCursor(QTextCursor(firstMarked));
  centerCursor();
}

void CodeView::requestLayerOf(const QTextCursor& cursor) {
  const auto line = static_cast<std::size_t>(cursor.blockNumber());
  if (line < m_lines.size() && m_lines[line].layer >= 0) emit layerWanted(m_lines[line].layer);
}

void CodeView::mouseReleaseEvent(QMouseEvent* event) {
  QPlainTextEdit::mouseReleaseEvent(event);
  // A drag has marked text to be copied.
  if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
    requestLayerOf(cursorForPosition(event->pos()));
}

void CodeView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return requestLayerOf(textCursor());
  QPlainTextEdit::keyPressEvent(event);
}

void CodeView::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  fitNumbers();
}

void CodeView::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitNumbers();
  if (event->type() != QEvent::PaletteChange) return;
  m_highlighter->rehighlight();
  showMarks();
}

int CodeView::numbersWidth() const {
  const auto digits = QString::number(std::max(100, blockCount())).size();
  return 2 * kMargin + fontMetrics().horizontalAdvance('9') * static_cast<int>(digits);
}

void CodeView::fitNumbers() {
  const int width = numbersWidth();
  setViewportMargins(width, 0, 0, 0);
  const QRect area = contentsRect();
  m_numbers->setGeometry(area.left(), area.top(), width, area.height());
}

void CodeView::paintNumbers(QPaintEvent* event) {
  QPainter painter(m_numbers);
  painter.fillRect(event->rect(), theme().window);
  painter.setFont(font());
  const int height = fontMetrics().height();
  for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
    const QRect area = blockBoundingGeometry(block).translated(contentOffset()).toRect();
    if (area.top() > event->rect().bottom()) return;
    if (block.blockNumber() >= static_cast<int>(m_lines.size())) return;
    const bool marked = isMarked(block.blockNumber());
    if (marked) painter.fillRect(0, area.top(), kMarkWidth, area.height(), theme().accent);
    painter.setPen(marked ? theme().text : theme().mutedText);
    painter.drawText(0, area.top(), m_numbers->width() - kMargin, height, Qt::AlignRight,
                     QString::number(block.blockNumber() + 1));
  }
}

}  // namespace neurarium
