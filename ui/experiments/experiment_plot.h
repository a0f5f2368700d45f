#pragma once

#include <vector>

#include "core/experiments/experiment_runner.h"
#include "ui/plots/styled_plot.h"

namespace neurarium {

class PlotCrosshair;
class PlotHeader;

/// The losses of an experiment's variants: their curves over the epochs, those that diverged with a cross at their end; for a sweep over the
/// units their ends against the units; for a range test the loss over the learning rate.
class ExperimentPlot : public StyledPlot {
  Q_OBJECT

 public:
  explicit ExperimentPlot(QWidget* parent = nullptr);

  void setResults(const std::vector<Variant>& variants, std::vector<VariantResult> results);
  /// Loss on unseen data (validation, else test) rather than on the training data.
  void setUnseen(bool unseen);
  void setHighlighted(int variant);

  static QColor colorOf(std::size_t variant);
  /// Dashed where the colours begin anew.
  static QPen penOf(std::size_t variant);
  /// NaN where there is none.
  static double lossOf(const EpochMetrics& metrics, bool unseen);

  QSize sizeHint() const override { return {280, 200}; }
  QSize minimumSizeHint() const override { return {180, 130}; }

 protected:
  void fill() override;
  void restyle() override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void fillCurves();
  void fillSweep();
  void fillRange();
  /// A cross at the end of a curve that could not go on.
  void addCross(const QCPGraph& curve, const QPen& pen);
  bool isRange() const { return !m_variants.empty() && m_variants.front().rangeSteps > 0; }
  bool isSweep() const { return !m_variants.empty() && m_variants.front().units.has_value(); }
  bool hasCurves() const { return !m_variants.empty() && !isRange() && !isSweep(); }

  std::vector<Variant> m_variants;
  std::vector<VariantResult> m_results;
  bool m_unseen = false;
  int m_highlighted = -1;
  QCPItemLine* m_suggestion;  ///< of a range test
  PlotHeader* m_header;
  PlotCrosshair* m_crosshair;
  std::vector<QCPGraph*> m_curves;  ///< one a variant, where each has one
};

}  // namespace neurarium
