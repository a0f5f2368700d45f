#include "ui/plots/axis_tickers.h"

#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/plots/value_text.h"

namespace neurarium {

NumberTicker::NumberTicker(int tickCount, double leastStep) : m_leastStep(leastStep) {
  setTickCount(tickCount);
}

double NumberTicker::getTickStep(const QCPRange& range) {
  m_step = std::max(m_leastStep, QCPAxisTicker::getTickStep(range));
  return m_step;
}

int NumberTicker::getSubTickCount(double) {
  return 0;
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  constexpr double kScientificStep = 1e6;
  if (std::abs(tick) < m_step * 1e-6) return numberText(0, 0);
  if (m_step >= kScientificStep || m_step < 1 / kScientificStep) return shortNumberText(tick, 3);
  // One decimal more for steps such as 2.5 and 0.25.
  int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(m_step) + 1e-9)));
  const double scaled = m_step * std::pow(10.0, decimals);
  if (std::abs(scaled - std::round(scaled)) > 1e-6) ++decimals;
  return numberText(tick, decimals);
}

QString PowerTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  constexpr int kLeastWritten = -3;
  constexpr int kMostWritten = 4;
  const int exponent = static_cast<int>(std::lround(std::log10(tick)));
  if (exponent < kLeastWritten || exponent > kMostWritten) return powerOfTenText(exponent);
  return numberText(tick, std::max(0, -exponent));
}

}  // namespace neurarium
