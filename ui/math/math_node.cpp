#include "ui/math/math_node.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/display_text.h"
#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

constexpr QChar kTimes(0x00d7);
constexpr QChar kMinus(0x2212);

MathNode node(MathNode::Kind kind, const QString& text, std::vector<MathNode> children = {}) {
  MathNode made;
  made.kind = kind;
  made.text = text;
  made.children = std::move(children);
  return made;
}

/// Text for what has no digits; else empty.
QString textWithoutDigits(double value) {
  if (std::isnan(value)) return QStringLiteral("NaN");
  if (std::isinf(value)) return value < 0 ? QString(kMinus) + QChar(0x221e) : QString(QChar(0x221e));
  return {};
}

/// 1.23×10⁻⁵ with so many decimals.
QString scientificText(double value, int decimals) {
  // As the library rounds it: 9.999 with two decimals is 1.00×10¹.
  const QByteArray written = QByteArray::number(value, 'e', decimals);
  const auto e = written.indexOf('e');
  return numberText(written.left(e).toDouble(), decimals) + kTimes +
         powerOfTenText(written.mid(e + 1).toInt());
}

/// The fewest significant digits that tell the number from its neighbours.
int digitsNeeded(double value) {
  constexpr int kAllDigits = 17;
  const bool isFloat = static_cast<double>(static_cast<float>(value)) == value;
  for (int digits = 1; digits < kAllDigits; ++digits) {
    const QByteArray written = QByteArray::number(value, 'e', digits - 1);
    if (isFloat ? written.toFloat() == static_cast<float>(value) : written.toDouble() == value) return digits;
  }
  return kAllDigits;
}

bool isNegative(const MathNode& node) {
  return node.kind == MathNode::Kind::Number && std::signbit(node.value) && node.value != 0;
}

}  // namespace

namespace math {

MathNode row(std::vector<MathNode> children) {
  return node(MathNode::Kind::Row, {}, std::move(children));
}

MathNode text(const QString& words) {
  return node(MathNode::Kind::Text, words);
}

MathNode symbol(const QString& name) {
  return node(MathNode::Kind::Symbol, name);
}

MathNode number(double value, int event) {
  MathNode made = node(MathNode::Kind::Number, {});
  made.value = value;
  made.event = event;
  return made;
}

MathNode op(const QString& sign) {
  return node(MathNode::Kind::Operator, sign);
}

MathNode fraction(MathNode above, MathNode below) {
  return node(MathNode::Kind::Fraction, {}, {std::move(above), std::move(below)});
}

MathNode scripts(MathNode base, MathNode sub, MathNode super) {
  return node(MathNode::Kind::Scripts, {}, {std::move(base), std::move(sub), std::move(super)});
}

MathNode root(MathNode inside) {
  return node(MathNode::Kind::Root, {}, {std::move(inside)});
}

MathNode fence(MathNode inside, const QString& brackets) {
  return node(MathNode::Kind::Fence, brackets, {std::move(inside)});
}

MathNode sum(MathNode below, MathNode above) {
  return node(MathNode::Kind::Sum, {}, {std::move(below), std::move(above)});
}

MathNode matrix(std::vector<MathNode> cells, int columns) {
  MathNode made = node(MathNode::Kind::Array, {}, std::move(cells));
  made.columns = columns;
  return made;
}

MathNode blank(int event) {
  MathNode made = node(MathNode::Kind::Blank, {});
  made.event = event;
  return made;
}

MathNode product(MathNode a, MathNode b) {
  const auto factor = [](MathNode part) { return isNegative(part) ? fence(std::move(part)) : part; };
  return row({factor(std::move(a)), op(QStringLiteral("·")), factor(std::move(b))});
}

MathNode toned(MathNode node, MathNode::Tone tone) {
  node.tone = tone;
  return node;
}

}  // namespace math

QString stepNumberText(double value) {
  constexpr int kDecimals = 4;
  constexpr int kMantissaDecimals = 2;
  constexpr double kSmallest = 1e-3;
  constexpr double kLargest = 9999.99995;  // the first that would be rounded to 10,000
  if (const QString text = textWithoutDigits(value); !text.isEmpty()) return text;
  const double size = std::abs(value);
  if (size == 0 || (size >= kSmallest && size < kLargest)) return numberText(value, kDecimals);
  return scientificText(value, kMantissaDecimals);
}

QString exactNumberText(double value) {
  constexpr double kSmallest = 1e-4;
  constexpr double kLargest = 1e9;
  if (const QString text = textWithoutDigits(value); !text.isEmpty()) return text;
  const double size = std::abs(value);
  if (size == 0) return numberText(0, 0);
  const int decimals = digitsNeeded(value) - 1;
  if (size < kSmallest || size >= kLargest) return scientificText(value, decimals);
  return numberText(value, std::max(0, decimals - static_cast<int>(std::floor(std::log10(size)))));
}

}  // namespace neurarium
