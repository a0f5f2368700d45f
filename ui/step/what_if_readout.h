#pragma once

#include <QWidget>

#include "ui/step/what_if_worker.h"

class QGridLayout;
class QLabel;

namespace neurarium {

/// The numbers beside the curve: the value, the loss there, gradient and finite difference, the next step, and the outputs.
class WhatIfReadout : public QWidget {
  Q_OBJECT

 public:
  explicit WhatIfReadout(QWidget* parent = nullptr);

  void setName(const QString& name);
  /// Shows the present value's numbers; nullptr: none. `examples`: how many the loss is the mean of.
  void setCurve(std::shared_ptr<const WhatIfCurve> curve, Index examples);
  /// The numbers at the point that is dragged.
  void setOutcome(const WhatIf::Outcome& outcome);

  void retranslate();

 private:
  enum Row { Value, Loss, Example, Gradient, Difference, Agreement, Landing, Output, Rows };

  void show(Row row, const QString& value, const QString& note = {});
  void fill();

  QString m_name;
  std::shared_ptr<const WhatIfCurve> m_curve;
  Index m_examples = 1;
  WhatIf::Outcome m_outcome;
  std::vector<Index> m_outputs;
  QLabel* m_names[Rows];
  QLabel* m_values[Rows];
  QLabel* m_notes[Rows];
};

}  // namespace neurarium
