#include "ui/render.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QPainter>

#include "ui/canvas/network_canvas.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/output/output_view.h"
#include "ui/plots/metrics_plot.h"
#include "ui/project_moment.h"

namespace neurarium {

namespace {

constexpr Named<RenderedView> kNames[] = {{RenderedView::Network, "network"},
                                          {RenderedView::Output, "output"},
                                          {RenderedView::Loss, "loss"},
                                          {RenderedView::Window, "window"}};

constexpr int kLongestWaitMilliseconds = 5000;
constexpr int kSettlingMilliseconds = 500;

/// Asks nothing: a picture is taken without anybody there.
class SilentPrompts : public Prompts {
 public:
  QString projectToOpen(QWidget*, const QString&) override { return {}; }
  QString fileToSave(QWidget*, FileKind, const QString&) override { return {}; }
  QString tableToOpen(QWidget*, const QString&) override { return {}; }
  Unsaved unsavedChanges(QWidget*, const QString&) override { return Unsaved::Discard; }
  void tell(QWidget*, const QString&, const QString&) override {}
};

QImage windowImage(const Project& project, const QString& folder, QSize size) {
  Settings settings;
  settings.theme = theme().choice;
  Language language;
  SilentPrompts prompts;
  MainWindow window(settings, language, prompts);
  // The size asked for, whatever the screen.
  window.setWindowState(Qt::WindowNoState);
  window.resize(size);
  window.show();
  (void)window.document().open(project, folder);
  const QDeadlineTimer deadline(kLongestWaitMilliseconds);
  while (!window.controller().snapshot() && !deadline.hasExpired())
    QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
  // Queued replots, layouts, and pictures that are drawn when there is time.
  const QDeadlineTimer settled(kSettlingMilliseconds);
  while (!settled.hasExpired()) QApplication::processEvents(QEventLoop::AllEvents, kSettlingMilliseconds);
  return window.grab().toImage();
}

}  // namespace

std::span<const Named<RenderedView>> namesOf(RenderedView) {
  return kNames;
}

Result<QImage> renderView(const Project& project, const QString& folder, RenderedView view, QSize size) {
  auto moment = momentOf(project, folder);
  if (!moment) return moment.error();
  if (view == RenderedView::Window) return windowImage(project, folder, size);

  QImage image(size, QImage::Format_ARGB32_Premultiplied);
  image.fill(theme().surface);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  switch (view) {
    case RenderedView::Network: {
      NetworkCanvas canvas;
      canvas.resize(size);
      canvas.setNetwork(project.network, moment->data);
      canvas.setSnapshot(moment->snapshot);
      canvas.paintNetwork(painter, size);
      break;
    }
    case RenderedView::Output: {
      OutputView output;
      output.resize(size);
      output.setData(moment->data);
      output.setSnapshot(moment->snapshot);
      output.paintOutput(painter, size);
      break;
    }
    case RenderedView::Loss: {
      MetricsPlot plot(MetricsPlot::Quantity::Loss);
      plot.resize(size);
      plot.setLoss(project.training.loss);
      plot.setHistory(moment->history);
      plot.paintPlot(painter, QRectF({}, QSizeF(size)));
      break;
    }
    case RenderedView::Window:
      break;
  }
  return image;
}

}  // namespace neurarium
