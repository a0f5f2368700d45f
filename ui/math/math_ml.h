#pragma once

#include <QString>

#include "ui/math/math_node.h"

namespace neurarium {

/// A formula for HTML files: a <math> element of MathML Core, on a line of its own. A blank is an <mtext class="blank">, tones are the classes
/// "value", "error", "result" and "muted" of their element; the file's style sheet draws them.
QString toMathMl(const MathNode& formula);

/// The same as several <math> elements in a line of text, which breaks between them: in front of relations, + and −.
QString toInlineMathMl(const MathNode& formula);

/// A formula in one line of plain text: "z₂⁽¹⁾ = 0.5000·1.2000 + 0.1000", for copying and for those who hear it.
QString toPlainText(const MathNode& formula);

}  // namespace neurarium
