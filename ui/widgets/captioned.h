#pragma once

#include <QLabel>
#include <QWidget>

namespace neurarium {

/// The size of secondary text, against the window's own.
QFont smallFont(const QFont& font);

/// Text of secondary rank: smaller, in the theme's muted colour.
class SmallLabel : public QLabel {
  Q_OBJECT

 public:
  explicit SmallLabel(QWidget* parent = nullptr);
};

/// A heading inside a panel.
class SectionLabel : public QLabel {
  Q_OBJECT

 public:
  explicit SectionLabel(QWidget* parent = nullptr);
};

/// A control with a small caption above it, which is its buddy and its accessible name.
class Captioned : public QWidget {
  Q_OBJECT

 public:
  explicit Captioned(QWidget* control, QWidget* parent = nullptr);

  /// The hint shows over both.
  void setTexts(const QString& caption, const QString& hint);
  QLabel* caption() const { return m_caption; }

 private:
  SmallLabel* m_caption;
  QWidget* m_control;
};

}  // namespace neurarium
