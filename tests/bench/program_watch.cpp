#include "tests/bench/program_watch.h"

#include <time.h>

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>

namespace neurarium::bench {

namespace {

/// Where the canvas lies, without headers and buttons.
constexpr QRect kPlace(330, 200, 560, 240);
/// The heat maps of a network that is ready are of blue and orange; until then all is grey.
constexpr int kLeastChroma = 60;
constexpr int kLeastPixels = 500;
constexpr int kPatience = 20000;    // milliseconds
constexpr int kPollPause = 2;       // milliseconds
constexpr int kSettlePause = 3000;  // milliseconds

bool showsNetwork() {
  const QImage image = QGuiApplication::primaryScreen()
                           ->grabWindow(0, kPlace.x(), kPlace.y(), kPlace.width(), kPlace.height())
                           .toImage()
                           .convertToFormat(QImage::Format_RGB32);
  int coloured = 0;
  for (int y = 0; y < image.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    for (int x = 0; x < image.width(); ++x) {
      const auto [least, most] = std::minmax({qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
      coloured += most - least >= kLeastChroma;
    }
  }
  return coloured >= kLeastPixels;
}

/// Seconds of all processors that a process has used.
double processorTime(qint64 process) {
  clockid_t clock{};
  timespec time{};
  if (clock_getcpuclockid(static_cast<pid_t>(process), &clock) != 0 || clock_gettime(clock, &time) != 0)
    return 0;
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

double residentMegabytes(const QString& process) {
  QFile file(QStringLiteral("/proc/%1/status").arg(process));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : file.readAll().split('\n'))
    if (line.startsWith("VmRSS:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
  return 0;
}

std::optional<ProgramMeasure> watchProgram(const QString& program, int starts, double idleSeconds) {
  const QTemporaryDir home;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("HOME", home.path());
  environment.remove("XDG_CONFIG_HOME");
  ProgramMeasure measure;
  for (int i = 0; i <= starts; ++i) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, {});
    while (!showsNetwork()) {
      if (timer.elapsed() > kPatience) return std::nullopt;
      QThread::msleep(kPollPause);
    }
    if (i > 0) measure.starts.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    process.waitForStarted();
    if (i == starts) {
      QThread::msleep(kSettlePause);
      timer.start();
      const double before = processorTime(process.processId());
      QThread::msleep(static_cast<unsigned long>(1000 * idleSeconds));
      const double used = processorTime(process.processId()) - before;
      measure.idle = used / (static_cast<double>(timer.nsecsElapsed()) * 1e-9);
      measure.megabytes = residentMegabytes(QString::number(process.processId()));
    }
    process.kill();
    process.waitForFinished();
    while (showsNetwork()) QThread::msleep(kPollPause);
  }
  return measure;
}

}  // namespace neurarium::bench
