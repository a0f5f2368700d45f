#pragma once

#include <QSyntaxHighlighter>

namespace neurarium {

/// Colours Python: keywords, strings (those of three quotes over several lines too), numbers and comments, in the theme in use.
class PythonHighlighter : public QSyntaxHighlighter {
  Q_OBJECT

 public:
  explicit PythonHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

 protected:
  void highlightBlock(const QString& text) override;

 private:
  enum State { kOutside = -1, kInDocstring = 1 };

  qsizetype formatString(const QString& text, qsizetype begin);
  qsizetype formatDocstring(const QString& text, qsizetype begin, qsizetype contentBegin);
  qsizetype formatNumber(const QString& text, qsizetype begin);
  qsizetype formatWord(const QString& text, qsizetype begin);
};

}  // namespace neurarium
