#pragma once

#include <qcustomplot.h>

namespace neurarium {

/// Ticks at readable steps, with as many decimals as the step has, and real minus signs.
class NumberTicker : public QCPAxisTicker {
 public:
  enum class Numbers { Any, Whole };

  explicit NumberTicker(Numbers numbers = Numbers::Any) : m_numbers(numbers) {}

  /// As it would be written at a step of a fifth of the range: what a tick needs room for.
  QString longestLabel(const QCPRange& range) const;

 protected:
  double getTickStep(const QCPRange& range) override;
  int getSubTickCount(double tickStep) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

 private:
  Numbers m_numbers;
  double m_step = 1;
};

/// Ticks at powers of ten: 0.01, 0.1, 1 or 10⁻⁵; at equal steps where fewer than two powers are to be seen.
class PowerTicker : public QCPAxisTickerLog {
 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  int getSubTickCount(double tickStep) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

 private:
  double m_step = 0;  ///< 0: powers of ten
};

}  // namespace neurarium
