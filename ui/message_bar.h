#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace neurarium {

/// A line below the canvas that says what happened: passing notes fade by themselves, problems stay until they are mended or closed.
class MessageBar : public QFrame {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);

  void showNote(const QString& text);
  /// `remedy`, if not empty, is the label of a button that emits remedyRequested().
  void showProblem(const QString& text, const QString& remedy = {});
  QString text() const;

 signals:
  void remedyRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void present(const QString& text, const QString& remedy, bool isProblem);
  void restyle();

  QLabel* m_text;
  QPushButton* m_remedy;
  QPushButton* m_close;
  QTimer* m_fade;
  bool m_isProblem = false;
};

}  // namespace neurarium
