#include "ui/plots/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/display_text.h"

namespace neurarium {

namespace {

struct ValueText {
  Q_DECLARE_TR_FUNCTIONS(ValueText)
};

constexpr QChar kNotMeasuredSign(0x2013);
constexpr std::array<char16_t, 10> kSuperscripts = {u'⁰', u'¹', u'²', u'³', u'⁴',
                                                    u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
constexpr std::array<double, 11> kNiceSteps = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

QString scientificText(double value) {
  const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
  return numberText(value / std::pow(10.0, exponent), 1) + QChar(0x00d7) + powerOfTenText(exponent);
}

}  // namespace

QString lossText(double loss) {
  if (!std::isfinite(loss)) return kNotMeasuredSign;
  const double size = std::abs(loss);
  if (size != 0 && (size < 0.0001 || size >= 1e6)) return scientificText(loss);
  return numberText(loss, size < 100 ? 4 : 1);
}

QString significantText(double value, int digits) {
  constexpr double kLargest = 1e6;
  constexpr double kSmallest = 1e-4;
  if (!std::isfinite(value)) return kNotMeasuredSign;
  const double size = std::abs(value);
  if (size == 0) return numberText(0, 0);
  if (size >= kLargest || size < kSmallest) return scientificText(value);
  return numberText(value, std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(size)))));
}

QString percentText(double share, int decimals) {
  if (!std::isfinite(share)) return kNotMeasuredSign;
  //: A percentage, such as 96.7 %. The space in front of the sign is a no-break space.
  return ValueText::tr("%1\u00a0%").arg(numberText(share * 100, decimals));
}

QString powerOfTenText(int exponent) {
  QString text = QStringLiteral("10");
  if (exponent < 0) text += QChar(u'⁻');
  for (const QChar digit : QString::number(std::abs(exponent)))
    text += QChar(kSuperscripts[static_cast<std::size_t>(digit.digitValue())]);
  return text;
}

double niceCeil(double value) {
  constexpr double kRounding = 1e-9;  // 3 × 10⁻¹ is a little more than 0.3
  const double magnitude = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : kNiceSteps)
    if (value <= step * magnitude * (1 + kRounding)) return step * magnitude;
  return 10 * magnitude;
}

}  // namespace neurarium
