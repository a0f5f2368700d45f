#include "ui/plots/axis_tickers.h"

#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

/// A tick with as many decimals as its step has.
QString stepLabel(double tick, double step) {
  constexpr double kScientificStep = 1e6;
  if (std::abs(tick) < step * 1e-6) return numberText(0, 0);
  if (step >= kScientificStep || step < 1 / kScientificStep) return shortNumberText(tick, 3);
  // One decimal more for steps such as 2.5 and 0.25.
  int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
  const double scaled = step * std::pow(10.0, decimals);
  if (std::abs(scaled - std::round(scaled)) > 1e-6) ++decimals;
  return numberText(tick, decimals);
}

}  // namespace

double NumberTicker::getTickStep(const QCPRange& range) {
  constexpr double kNoWholeStep = 2.5;
  m_step = QCPAxisTicker::getTickStep(range);
  if (m_numbers == Numbers::Whole) {
    m_step = std::max(1.0, m_step);
    if (std::abs(m_step - kNoWholeStep) < 0.1) m_step = 2 * kNoWholeStep;
  }
  return m_step;
}

int NumberTicker::getSubTickCount(double) {
  return 0;
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  return stepLabel(tick, m_step);
}

QString NumberTicker::longestLabel(const QCPRange& range) const {
  constexpr double kUsualTicks = 5;
  const double magnitude = std::pow(10.0, std::floor(std::log10(range.size() / kUsualTicks)));
  const double step = m_numbers == Numbers::Whole ? std::max(1.0, magnitude) : magnitude;
  const QString lower = stepLabel(std::floor(range.lower / step) * step, step);
  const QString upper = stepLabel(std::ceil(range.upper / step) * step, step);
  return lower.size() > upper.size() ? lower : upper;
}

QVector<double> PowerTicker::createTickVector(double tickStep, const QCPRange& range) {
  const double powers = std::floor(std::log10(range.upper)) - std::ceil(std::log10(range.lower)) + 1;
  const bool isClose = powers < 2;
  m_step = isClose ? tickStep : 0;
  return isClose ? QCPAxisTicker::createTickVector(tickStep, range)
                 : QCPAxisTickerLog::createTickVector(tickStep, range);
}

int PowerTicker::getSubTickCount(double tickStep) {
  return m_step > 0 ? 0 : QCPAxisTickerLog::getSubTickCount(tickStep);
}

QString PowerTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  if (m_step > 0) return stepLabel(tick, m_step);
  constexpr int kLeastWritten = -3;
  constexpr int kMostWritten = 4;
  const int exponent = static_cast<int>(std::lround(std::log10(tick)));
  if (exponent < kLeastWritten || exponent > kMostWritten) return powerOfTenText(exponent);
  return numberText(tick, std::max(0, -exponent));
}

}  // namespace neurarium
