#pragma once

#include "ui/output/output_page.h"

class QCheckBox;

namespace neurarium {

class DecisionMap;

/// Data in the plane: the decision map with its switches.
class PlanePage : public OutputPage {
  Q_OBJECT

 public:
  explicit PlanePage(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared) override;
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot) override;
  void paintPage(QPainter& painter, const QRectF& target) override;
  void setMarkedExample(std::optional<Index> example) override;
  bool needsOutputMap() const override { return true; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void place();

  DecisionMap* m_map;
  QCheckBox* m_testData;
  QCheckBox* m_discretise;
};

}  // namespace neurarium
