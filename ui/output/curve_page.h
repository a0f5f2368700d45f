#pragma once

#include "ui/output/output_page.h"

namespace neurarium {

class CurvePlot;

/// Data with one input: the fitted curve.
class CurvePage : public OutputPage {
  Q_OBJECT

 public:
  explicit CurvePage(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared) override;
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot) override;
  void paintPage(QPainter& painter, const QRectF& target) override;
  bool needsOutputMap() const override { return true; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  CurvePlot* m_plot;
};

}  // namespace neurarium
