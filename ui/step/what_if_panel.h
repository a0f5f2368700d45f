#pragma once

#include <QThread>
#include <QWidget>
#include <memory>
#include <optional>

#include "core/trace/step_trace.h"
#include "ui/step/what_if_worker.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace neurarium {

class WhatIfPlot;
class WhatIfReadout;

/// What the loss of a step would be if one weight or bias were another: a curve to drag along. It is computed off the GUI thread; of several
/// questions that wait only the last is answered.
class WhatIfPanel : public QWidget {
  Q_OBJECT

 public:
  explicit WhatIfPanel(QWidget* parent = nullptr);
  ~WhatIfPanel() override;

  /// `before`: the session as the traced step begins. nullptr: there is nothing to ask.
  void setStep(std::shared_ptr<const TrainingSession> before, std::shared_ptr<const StepTrace> trace);
  /// The number of θ to vary, and what formulas call it ("w₂₁⁽¹⁾").
  void setPlace(std::optional<Index> place, const QString& name);

  QSize sizeHint() const override { return {290, 420}; }

 signals:
  /// The user wants the network to have this value.
  void valueChosen(Index place, double value);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  bool canAsk() const;
  double present() const;
  Index focus() const;
  std::vector<Index> examples() const;
  void begin();
  void ask();
  void askFirstCurve();
  void askCurve(double from, double to);
  void askOutcome();
  void move(double value);
  void showCurve(const std::shared_ptr<const WhatIfCurve>& curve);
  void showOutcome(int subject, const WhatIf::Outcome& outcome);
  void showHint(const QString& text);
  void showState();
  void retranslate();

  std::shared_ptr<const TrainingSession> m_session;
  std::shared_ptr<const StepTrace> m_trace;
  std::optional<Index> m_place;
  QString m_name;
  QThread m_thread;
  WhatIfWorker* m_worker;
  bool m_isStale = true;     ///< there is something to ask once the panel shows
  bool m_hasNewStep = true;  ///< that the worker does not know
  int m_subject = 0;         ///< numbers steps and places: answers about former ones don't count
  int m_question = 0;        ///< numbers curves
  std::shared_ptr<const WhatIfCurve> m_curve;  ///< nullptr while the first of a subject is on its way
  double m_value = 0;                          ///< of the point that is dragged
  bool m_isWaiting = false;                    ///< for an outcome
  bool m_hasMoved = false;                     ///< since it was asked for
  QStackedLayout* m_pages;
  QLabel* m_hint;
  WhatIfPlot* m_plot;
  WhatIfReadout* m_readout;
  QPushButton* m_reset;
  QPushButton* m_use;
};

}  // namespace neurarium
