#pragma once

#include <vector>

#include "core/experiments/experiment_runner.h"
#include "ui/plots/styled_plot.h"

namespace neurarium {

class PlotHeader;

/// The losses of an experiment's variants: their curves over the epochs, or, for a sweep over the units, their ends against the units; or the loss over the
/// learning rate of a range test.
class ExperimentPlot : public StyledPlot {
  Q_OBJECT

 public:
  explicit ExperimentPlot(QWidget* parent = nullptr);

  void setResults(const std::vector<Variant>& variants, std::vector<VariantResult> results);
  /// Loss on unseen data (validation, else test) rather than on the training data.
  void setUnseen(bool unseen);
  void setHighlighted(int variant);

  static QColor colorOf(std::size_t variant);
  /// NaN where there is none.
  static double lossOf(const EpochMetrics& metrics, bool unseen);

  QSize sizeHint() const override { return {280, 200}; }
  QSize minimumSizeHint() const override { return {180, 130}; }

 protected:
  void fill() override;
  void restyle() override;

 private:
  void fillCurves();
  void fillSweep();
  void fillRange();
  bool isRange() const { return !m_variants.empty() && m_variants.front().rangeSteps > 0; }
  bool isSweep() const { return !m_variants.empty() && m_variants.front().units.has_value(); }

  std::vector<Variant> m_variants;
  std::vector<VariantResult> m_results;
  bool m_unseen = false;
  int m_highlighted = -1;
  QCPItemLine* m_suggestion;  ///< of a range test
  PlotHeader* m_header;
};

}  // namespace neurarium
