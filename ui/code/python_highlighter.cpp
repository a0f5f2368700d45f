#include "ui/code/python_highlighter.h"

#include <QSet>

#include "ui/theme.h"

namespace neurarium {

namespace {

const QString kThreeQuotes = QStringLiteral("\"\"\"");

bool isKeyword(const QString& word) {
  static const QSet<QString> keywords = {"and",  "as", "class",  "def",   "else", "False",  "for",
                                         "from", "if", "import", "in",    "is",   "lambda", "None",
                                         "not",  "or", "return", "super", "True", "with"};
  return keywords.contains(word);
}

bool isWordCharacter(QChar c) {
  return c.isLetterOrNumber() || c == '_';
}

QTextCharFormat formatOf(const QColor& color) {
  QTextCharFormat format;
  format.setForeground(color);
  return format;
}

}  // namespace

void PythonHighlighter::highlightBlock(const QString& text) {
  setCurrentBlockState(kOutside);
  qsizetype at = previousBlockState() == kInDocstring ? formatDocstring(text, 0, 0) : 0;
  while (at < text.size()) {
    const QChar c = text[at];
    if (c == '#') {
      QTextCharFormat format = formatOf(theme().mutedText);
      format.setFontItalic(true);
      setFormat(static_cast<int>(at), static_cast<int>(text.size() - at), format);
      return;
    }
    if (QStringView(text).mid(at).startsWith(kThreeQuotes))
      at = formatDocstring(text, at, at + kThreeQuotes.size());
    else if (c == '"')
      at = formatString(text, at);
    else if (c.isDigit())
      at = formatNumber(text, at);
    else if (isWordCharacter(c))
      at = formatWord(text, at);
    else
      ++at;
  }
}

qsizetype PythonHighlighter::formatString(const QString& text, qsizetype begin) {
  const qsizetype end = text.indexOf('"', begin + 1);
  const qsizetype after = end < 0 ? text.size() : end + 1;
  setFormat(static_cast<int>(begin), static_cast<int>(after - begin), formatOf(theme().test));
  return after;
}

qsizetype PythonHighlighter::formatDocstring(const QString& text, qsizetype begin, qsizetype contentBegin) {
  const qsizetype end = text.indexOf(kThreeQuotes, contentBegin);
  const qsizetype after = end < 0 ? text.size() : end + kThreeQuotes.size();
  if (end < 0) setCurrentBlockState(kInDocstring);
  setFormat(static_cast<int>(begin), static_cast<int>(after - begin), formatOf(theme().test));
  return after;
}

/// 12, 0.5, 1e-08
qsizetype PythonHighlighter::formatNumber(const QString& text, qsizetype begin) {
  qsizetype at = begin;
  while (at < text.size()) {
    const bool isSignOfExponent = (text[at] == '-' || text[at] == '+') && text[at - 1] == 'e';
    if (!text[at].isLetterOrNumber() && text[at] != '.' && !isSignOfExponent) break;
    ++at;
  }
  setFormat(static_cast<int>(begin), static_cast<int>(at - begin), formatOf(theme().validation));
  return at;
}

qsizetype PythonHighlighter::formatWord(const QString& text, qsizetype begin) {
  qsizetype at = begin;
  while (at < text.size() && isWordCharacter(text[at])) ++at;
  if (isKeyword(text.mid(begin, at - begin))) {
    QTextCharFormat format = formatOf(theme().accent);
    format.setFontWeight(QFont::Bold);
    setFormat(static_cast<int>(begin), static_cast<int>(at - begin), format);
  }
  return at;
}

}  // namespace neurarium
