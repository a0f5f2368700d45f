#include "tests/bench/measured_application.h"

#include <time.h>

#include <QPaintEvent>
#include <algorithm>
#include <chrono>
#include <cmath>

namespace neurarium::bench {

namespace {

constexpr int kBeatMilliseconds = 4;

double now() {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  return Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processorTime() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

}  // namespace

void GuiMeasure::add(const GuiMeasure& other) {
  seconds += other.seconds;
  busy += other.busy;
  work.insert(work.end(), other.work.begin(), other.work.end());
  processor.insert(processor.end(), other.processor.begin(), other.processor.end());
  stalls.insert(stalls.end(), other.stalls.begin(), other.stalls.end());
}

int GuiMeasure::stallsOver(double milliseconds) const {
  return static_cast<int>(
      std::count_if(stalls.begin(), stalls.end(), [=](double stall) { return stall > milliseconds; }));
}

double GuiMeasure::longestStall() const {
  return stalls.empty() ? 0 : *std::max_element(stalls.begin(), stalls.end());
}

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto last = static_cast<double>(values.size() - 1);
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::ceil(share * last));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

MeasuredApplication::MeasuredApplication(int& argc, char** argv) : QApplication(argc, argv) {
  m_heart.setTimerType(Qt::PreciseTimer);
  m_heart.setInterval(kBeatMilliseconds);
  connect(&m_heart, &QTimer::timeout, this, &MeasuredApplication::beat);
}

void MeasuredApplication::begin() {
  m_measure = {};
  m_work = m_processor = 0;
  m_heart.start();
  m_sinceBeat.start();
  m_sinceBegin.start();
}

GuiMeasure MeasuredApplication::end() {
  m_heart.stop();
  m_measure.seconds = static_cast<double>(m_sinceBegin.nsecsElapsed()) * 1e-9;
  return m_measure;
}

void MeasuredApplication::beat() {
  const double late = static_cast<double>(m_sinceBeat.nsecsElapsed()) * 1e-6 - kBeatMilliseconds;
  if (late > GuiMeasure::kLate) m_measure.stalls.push_back(late);
  m_sinceBeat.start();
}

bool MeasuredApplication::notify(QObject* receiver, QEvent* event) {
  // Not what is painted beneath a card that moves.
  if (event->type() == QEvent::Paint && receiver == m_canvas)
    m_hasPainted = m_hasPainted || static_cast<QPaintEvent*>(event)->rect().contains(m_canvas->rect());
  if (m_depth > 0) return QApplication::notify(receiver, event);
  ++m_depth;
  const double begin = now();
  const double processorBegin = processorTime();
  const bool isHandled = QApplication::notify(receiver, event);
  m_work += now() - begin;
  const double processor = processorTime() - processorBegin;
  m_processor += processor;
  m_measure.busy += processor * 1e-3;
  --m_depth;
  if (m_hasPainted) {
    m_measure.work.push_back(m_work);
    m_measure.processor.push_back(m_processor);
    m_work = m_processor = 0;
    m_hasPainted = false;
  }
  return isHandled;
}

}  // namespace neurarium::bench
