#pragma once

#include <QWidget>

#include "ui/step/prediction.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace neurarium {

class StepPlayer;

/// Predict, then reveal: hides the result of each move until it is guessed or revealed, and keeps the score. It never holds up the timeline:
/// who moves on without a guess is not asked.
class PredictionBar : public QWidget {
  Q_OBJECT

 public:
  explicit PredictionBar(StepPlayer& player, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QToolButton* addChoice(QHBoxLayout* row, const char* name, GuessKind kind, int value);
  void showMoment();
  void guess(const Guess& guess);
  void guessTyped();
  bool canGuess() const;
  double result() const;
  void retranslate();

  StepPlayer& m_player;
  Prediction m_prediction;
  int m_shownMoment = -1;
  bool m_hasChosenKind = false;  ///< by hand: it stays
  QCheckBox* m_switch;
  QComboBox* m_kind;
  QStackedLayout* m_guesses;  ///< by GuessKind
  QWidget* m_question;
  QLineEdit* m_number;
  QToolButton* m_signs[3];
  QToolButton* m_sizes[4];
  QToolButton* m_reveal;
  QLabel* m_answer;
  QLabel* m_score;
  QToolButton* m_reset;
};

}  // namespace neurarium
