#pragma once

#include <QWidget>

namespace neurarium {

class FormulaView;
class StepPlayer;

/// The formulas of the player's move; a click on a number goes to where it was made. Below them, guessing.
class FormulaPane : public QWidget {
  Q_OBJECT

 public:
  explicit FormulaPane(StepPlayer& player, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showMove();

  StepPlayer& m_player;
  FormulaView* m_view;
};

}  // namespace neurarium
