#pragma once

#include <QListWidget>
#include <memory>
#include <vector>

#include "core/experiments/experiment_runner.h"

namespace neurarium {

/// What each variant of an experiment says about the plane, as small pictures in a row; one that is clicked opens large. Empty for data that
/// is not in the plane.
class VariantMaps : public QListWidget {
  Q_OBJECT

 public:
  explicit VariantMaps(QWidget* parent = nullptr);

  /// One name a result. Only pictures that have changed are made anew.
  void setResults(const QStringList& names, const std::vector<VariantResult>& results);
  /// Whether there is a picture to show.
  bool hasMaps() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showPicture(int variant);
  void showLarge(const QListWidgetItem* item);
  void retranslate();

  std::vector<VariantResult> m_results;
};

}  // namespace neurarium
