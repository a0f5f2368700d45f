#pragma once

#include <QString>
#include <optional>

namespace neurarium {

/// A number as a learner types it: "0.03", "0,03" and "3e-2" are the same. Nothing for other text.
std::optional<double> parseTypedNumber(const QString& text);

/// The shortest text that reads back as the same number, with the decimal sign of the interface's language and without an exponent where it can
/// do without: 0.00001, 0.03, 10, 1e-08.
QString plainNumberText(double value);

}  // namespace neurarium
