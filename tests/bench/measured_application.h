#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <vector>

namespace neurarium::bench {

/// What the thread of the window did for a while.
struct GuiMeasure {
  double seconds = 0;
  /// Each frame: milliseconds of work from the end of one painting of the canvas to the end of the next.
  std::vector<double> work;
  std::vector<double> processor;  ///< the same in time of the processor: what a busy machine does not blur
  std::vector<double> stalls;     ///< milliseconds by which the event loop came late, where over kLate
  double busy = 0;                ///< seconds of the processor, in frames or not

  static constexpr double kLate = 16;

  void add(const GuiMeasure& other);
  double framesPerSecond() const { return seconds > 0 ? static_cast<double>(work.size()) / seconds : 0; }
  int stallsOver(double milliseconds) const;
  double longestStall() const;
};

/// The value that `share` of the sorted ones do not exceed; 0 for none.
double percentile(std::vector<double> values, double share);

/// An application that knows how long its events take: the outermost of them, with all that they cause.
class MeasuredApplication : public QApplication {
 public:
  MeasuredApplication(int& argc, char** argv);

  /// A frame ends when all of `canvas` has been painted.
  void setCanvas(const QWidget* canvas) { m_canvas = canvas; }
  void begin();
  GuiMeasure end();

  bool notify(QObject* receiver, QEvent* event) override;

 private:
  void beat();

  const QWidget* m_canvas = nullptr;
  QTimer m_heart;
  QElapsedTimer m_sinceBeat;
  QElapsedTimer m_sinceBegin;
  GuiMeasure m_measure;
  int m_depth = 0;
  bool m_hasPainted = false;
  double m_work = 0;
  double m_processor = 0;
};

}  // namespace neurarium::bench
