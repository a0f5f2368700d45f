#pragma once

#include <functional>

#include "core/diagnostics/remedy.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace neurarium {

/// One verdict: what it is, what was seen, why it happens, where it shows, and what helps.
class VerdictCard : public Card {
  Q_OBJECT

 public:
  explicit VerdictCard(Finding finding, QWidget* parent = nullptr);

  Finding finding() const { return m_finding; }
  void setVerdict(const Verdict& verdict, const NetworkSpec& spec);
  void setRemedies(const std::vector<Remedy>& remedies);

 signals:
  void evidenceWanted(neurarium::Finding finding);
  void helpWanted(neurarium::Finding finding);
  void remedyChosen(neurarium::Remedy remedy);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  Finding m_finding;
  QLabel* m_title;
  QLabel* m_evidence;
  QLabel* m_reason;
  QPushButton* m_show;
  QPushButton* m_help;
  QLabel* m_try;
  QVBoxLayout* m_buttons;
  std::vector<Remedy> m_remedies;
};

/// Colour of a finding: the theme's warning, its muted colour for what only slows down, the accent for a healthy run.
QColor findingColor(Finding finding);

}  // namespace neurarium
