#pragma once

#include <QWidget>
#include <memory>

#include "core/training/snapshot.h"

class QStackedLayout;
class QTabBar;

namespace neurarium {

class OutputHeader;
class OutputPage;

/// What the network computes, shown in the way that suits the data: a decision map, a curve, a confusion matrix with pictures, predicted
/// against true values, or pictures beside their reconstructions; above it the present losses. Tabs lead to how good it is: the ROC curve and the
/// calibration of two classes, the errors of a regression. Does nothing while it is hidden and catches up when it is shown.
class OutputView : public QWidget {
  Q_OBJECT

 public:
  enum class Facet { Output, Roc, Calibration, Errors };

  explicit OutputView(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared);
  /// Snapshots of other data than the last given are ignored.
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  /// Rings this example of the training split, where examples are shown one by one.
  void setMarkedExample(std::optional<Index> example);

  /// Chooses what is shown, as the tabs do; kept for the next data that have it.
  void setFacet(Facet facet);
  /// What is shown now.
  Facet facet() const;

  /// The parts of a snapshot that the view draws now; none while it is hidden. needsChanged() tells when to ask again.
  bool needsOutputMap() const;
  bool needsPredictions() const;

  /// The page with its losses, whether the view is showing or not.
  void paintOutput(QPainter& painter, const QSizeF& size);

  QSize sizeHint() const override { return {300, 460}; }

 signals:
  void needsChanged();
  /// An example of the training split was clicked.
  void exampleClicked(Index example);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  /// Brings the page and the header up to date.
  void catchUp();
  OutputPage* pageFor(const PreparedData& data);
  OutputPage* pageOf(Facet facet, const PreparedData& data);
  void fillTabs();
  QString outputName();
  void choosePage();

  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  OutputHeader* m_header;
  QTabBar* m_tabs;  ///< hidden where there is only one
  QStackedLayout* m_stack;
  OutputPage* m_plane;
  OutputPage* m_curve;
  OutputPage* m_classes;
  OutputPage* m_regression;
  OutputPage* m_reconstruction;
  OutputPage* m_roc;
  OutputPage* m_calibration;
  std::vector<Facet> m_facets;  ///< of the data, one a tab
  Facet m_wished = Facet::Output;
  OutputPage* m_page = nullptr;  ///< the one in use; nullptr without data
  bool m_dataIsStale = false;
  bool m_snapshotIsStale = false;
};

}  // namespace neurarium
