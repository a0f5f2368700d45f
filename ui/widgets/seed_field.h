#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace neurarium {

/// The number that chance begins with, and a button that draws another.
class SeedField : public QWidget {
  Q_OBJECT

 public:
  explicit SeedField(QWidget* parent = nullptr);

  void setSeed(quint64 seed);
  void setTexts(const QString& caption, const QString& hint, const QString& buttonText,
                const QString& buttonHint);

 signals:
  void seedEdited(quint64 seed);

 private:
  QLineEdit* m_number;
  QToolButton* m_dice;
  quint64 m_seed = 1;
};

/// A 32-bit number, never 0.
quint64 drawSeed();

}  // namespace neurarium
