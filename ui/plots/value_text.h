#pragma once

#include <QString>

namespace neurarium {

/// A loss with digits that stay in place while it falls: 0.1234, then 6.1×10⁻⁵ below a ten-thousandth; "–" if not measured.
QString lossText(double loss);
/// So many significant digits, trailing zeros included, without an exponent below a million: 0.9600, 8552, 11070; "–" if not finite.
QString significantText(double value, int digits);
/// A share of 0 … 1 as "96.7 %", with the language's own space; "–" if not measured.
QString percentText(double share, int decimals = 1);
/// 10⁻⁵.
QString powerOfTenText(int exponent);

/// The least of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is not below `value` (> 0): the ends of axes that grow in steps.
double niceCeil(double value);

}  // namespace neurarium
