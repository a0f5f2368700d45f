#pragma once

#include <qcustomplot.h>

#include <vector>

#include "ui/plots/plot_style.h"

namespace neurarium {

/// The row above a plot: what its vertical axis shows at the left, the curves with their present values at the right; two rows where one is
/// too narrow. Takes the place of a legend's box and of a label that would have to be read sideways.
class PlotHeader : public QCPLayoutElement {
  Q_OBJECT

 public:
  explicit PlotHeader(QCustomPlot* plot);

  void setTitle(const QString& title) { m_title = title; }
  /// The title says something that one should not overlook.
  void setWarns(bool warns) { m_warns = warns; }
  void setEntries(std::vector<plotStyle::ReadoutRow> entries) { m_entries = std::move(entries); }
  /// Pixels kept free at the right end of the first row, for a button.
  void setRightReserve(int width) { m_rightReserve = width; }
  const QString& title() const { return m_title; }
  bool warns() const { return m_warns; }
  const std::vector<plotStyle::ReadoutRow>& entries() const { return m_entries; }

  void update(UpdatePhase phase) override;

 protected:
  void draw(QCPPainter* painter) override;

 private:
  double entriesWidth() const;
  bool fitsOneRow() const;

  QString m_title;
  bool m_warns = false;
  std::vector<plotStyle::ReadoutRow> m_entries;
  int m_rightReserve = 0;
};

}  // namespace neurarium
