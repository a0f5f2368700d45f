#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "core/data/data_settings.h"

class QCheckBox;
class QGridLayout;
class QListWidget;

namespace neurarium {

/// Which columns and derived features enter the network: boxes with the picture of each feature for few of them, a list for a table's columns.
class FeatureChooser : public QWidget {
  Q_OBJECT

 public:
  explicit FeatureChooser(QWidget* parent = nullptr);

  void show(const std::shared_ptr<const Dataset>& dataset, const DataSettings& settings);
  void setTexts(const QString& name, const QString& hint);

 signals:
  /// In the data set's order; empty stands for every column, as in the settings.
  void featuresEdited(const std::vector<std::string>& features);
  /// The last feature was to be taken away.
  void lastFeatureRefused(QWidget* control);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void drawPictures();
  bool isList() const;
  void submit(std::size_t index, bool wanted, QWidget* control);

  std::shared_ptr<const Dataset> m_dataset;
  std::vector<std::string> m_names;
  std::vector<bool> m_chosen;
  Matrix m_values;  ///< what the pictures show, a row a feature; empty for a table
  std::vector<QCheckBox*> m_boxes;
  QGridLayout* m_grid;
  QListWidget* m_list;
};

}  // namespace neurarium
