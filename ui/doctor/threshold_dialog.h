#pragma once

#include <QDialog>
#include <vector>

#include "core/diagnostics/thresholds.h"

namespace neurarium {

class NumberField;

/// What the Doctor compares with, each with a field; every change is told at once.
class ThresholdDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ThresholdDialog(const Thresholds& thresholds, QWidget* parent = nullptr);

 signals:
  void thresholdsChanged(const neurarium::Thresholds& thresholds);

 private:
  void showValues();

  Thresholds m_thresholds;
  std::vector<NumberField*> m_fields;
};

}  // namespace neurarium
