#pragma once

#include <QComboBox>
#include <memory>

#include "ui/plots/split_id.h"

namespace neurarium {

/// Which part of the data a page shows: the parts that have examples.
class SplitChooser : public QComboBox {
  Q_OBJECT

 public:
  explicit SplitChooser(QWidget* parent = nullptr);

  /// Keeps the choice where there are examples of it; otherwise what the network has not seen, where there is such data.
  void setData(std::shared_ptr<const PreparedData> prepared);
  void setSplit(SplitId split);
  SplitId split() const { return m_split; }

 signals:
  void splitChosen(neurarium::SplitId split);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();

  std::shared_ptr<const PreparedData> m_data;
  SplitId m_split = SplitId::Test;
};

}  // namespace neurarium
