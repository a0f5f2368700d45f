#pragma once

#include <qcustomplot.h>

namespace neurarium {

/// Ticks at readable steps, with as many decimals as the step has, and real minus signs.
class NumberTicker : public QCPAxisTicker {
 public:
  /// `leastStep` 1 gives whole numbers only.
  explicit NumberTicker(int tickCount, double leastStep = 0);

 protected:
  double getTickStep(const QCPRange& range) override;
  int getSubTickCount(double tickStep) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

 private:
  double m_leastStep;
  double m_step = 1;
};

/// Ticks at powers of ten: 0.01, 0.1, 1 or 10⁻⁵.
class PowerTicker : public QCPAxisTickerLog {
 protected:
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

}  // namespace neurarium
