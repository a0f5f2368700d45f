#include "ui/widgets/number_text.h"

#include <QLocale>
#include <cmath>

namespace neurarium {

std::optional<double> parseTypedNumber(const QString& text) {
  QString plain = text.trimmed();
  plain.replace(',', '.').replace(QChar(0x2212), '-');
  bool ok = false;
  const double value = QLocale::c().toDouble(plain, &ok);
  if (!ok || !std::isfinite(value)) return std::nullopt;
  return value;
}

QString plainNumberText(double value) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  const double size = std::abs(value);
  const bool needsExponent = size != 0 && (size < 1e-6 || size >= 1e7);
  return locale.toString(value, needsExponent ? 'g' : 'f', QLocale::FloatingPointShortest).toLower();
}

}  // namespace neurarium
