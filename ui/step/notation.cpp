#include "ui/step/notation.h"

#include <QLocale>

#include <cmath>
#include <utility>

#include "ui/canvas/canvas_text.h"

namespace neurarium::notation {

namespace {

constexpr Index kOneDigit = 9;

QString lowered(Index number) {
  QString text;
  for (const QChar digit : QString::number(number)) text += QChar(u'₀' + digit.digitValue());
  return text;
}

MathNode raisedLayer(Index layer) {
  return math::text(QStringLiteral("(%1)").arg(layer));
}

/// "21", with a comma where that could be read in two ways; nothing for none.
MathNode subscript(Index unit, Index input) {
  if (unit < 0) return {};
  if (input < 0) return math::text(QString::number(unit + 1));
  const bool isClear = unit < kOneDigit && input < kOneDigit;
  return math::text(QString::number(unit + 1) + (isClear ? QString() : QStringLiteral(",")) +
                    QString::number(input + 1));
}

QString letter(std::string_view array) {
  if (array == "weights") return QStringLiteral("w");
  if (array == "bias") return QStringLiteral("b");
  if (array == "scale") return QStringLiteral("γ");
  return QStringLiteral("β");
}

}  // namespace

MathNode indexed(const QString& name, Index layer, Index unit) {
  return math::scripts(math::symbol(name), subscript(unit, -1), raisedLayer(layer));
}

MathNode parameter(std::string_view array, Index layer, Index unit, Index input) {
  const QString name = letter(array);
  const bool isWhole = array == "weights" && unit < 0;
  return math::scripts(math::symbol(isWhole ? name.toUpper() : name), subscript(unit, input),
                       raisedLayer(layer));
}

QString parameterText(std::string_view array, Index unit, Index input) {
  const bool isClear = unit < kOneDigit && input < kOneDigit;
  QString text = letter(array) + lowered(unit + 1);
  if (input >= 0) text += (isClear ? QString() : QStringLiteral(",")) + lowered(input + 1);
  return text;
}

MathNode activation(Index layer, Index unit) {
  if (layer > 0) return indexed(QStringLiteral("a"), layer, unit);
  return unit < 0 ? math::symbol(QStringLiteral("x"))
                  : math::scripts(math::symbol(QStringLiteral("x")), subscript(unit, -1));
}

MathNode functionName(Activation activation) {
  switch (activation) {
    case Activation::Linear:
      return math::text(QStringLiteral("id"));
    case Activation::Sigmoid:
      return math::symbol(QStringLiteral("σ"));
    case Activation::Tanh:
      return math::text(QStringLiteral("tanh"));
    case Activation::Relu:
      return math::text(QStringLiteral("ReLU"));
    case Activation::LeakyRelu:
      return math::text(QStringLiteral("LReLU"));
    case Activation::Elu:
      return math::text(QStringLiteral("ELU"));
    case Activation::Softplus:
      return math::text(QStringLiteral("softplus"));
    case Activation::Silu:
      return math::text(QStringLiteral("SiLU"));
    case Activation::Gelu:
      return math::text(QStringLiteral("GELU"));
    case Activation::Softmax:
      return math::text(QStringLiteral("softmax"));
  }
  return {};
}

MathNode derivative(MathNode of) {
  const MathNode d = math::symbol(QStringLiteral("∂"));
  return math::fraction(math::row({d, math::symbol(QStringLiteral("L"))}), math::row({d, std::move(of)}));
}

MathNode equals() {
  return math::op(QStringLiteral("="));
}
MathNode plus() {
  return math::op(QStringLiteral("+"));
}
MathNode minus() {
  return math::op(QStringLiteral("−"));
}
MathNode times() {
  return math::op(QStringLiteral("·"));
}
MathNode separator() {
  // Where a comma is the decimals', it can't part numbers.
  const bool isCommaTaken = QLocale().decimalPoint() == QStringLiteral(",");
  return math::op(isCommaTaken ? QStringLiteral(";") : QStringLiteral(","));
}
MathNode becomes() {
  return math::op(QStringLiteral("←"));
}

MathNode negative(MathNode of) {
  return math::row({minus(), guarded(std::move(of))});
}

MathNode guarded(MathNode number) {
  const bool isNegative =
      number.kind == MathNode::Kind::Number && std::signbit(number.value) && number.value != 0;
  return isNegative ? math::fence(std::move(number)) : number;
}

MathNode count(Index number) {
  return math::text(QString::number(number));
}

MathNode power(MathNode base, MathNode exponent) {
  return math::scripts(std::move(base), {}, std::move(exponent));
}

MathNode call(MathNode function, MathNode argument) {
  return math::row({std::move(function), math::fence(std::move(argument))});
}

MathNode joined(std::vector<MathNode> nodes, const MathNode& between) {
  std::vector<MathNode> all;
  for (MathNode& node : nodes) {
    if (!all.empty()) all.push_back(between);
    all.push_back(std::move(node));
  }
  return math::row(std::move(all));
}

QString layerName(const NetworkSpec& spec, Index layer) {
  return canvasText::titles(spec, static_cast<int>(layer)).front();
}

QString unitName(const NetworkSpec& spec, Index layer, Index unit) {
  const QString whole = layerName(spec, layer);
  if (unit < 0) return whole;
  if (layer == 0) return QStringLiteral("%1 x%2").arg(whole, lowered(unit + 1));
  const auto* dense = std::get_if<DenseSpec>(&spec.layers[static_cast<std::size_t>(layer)]);
  if (dense && dense->role == Role::Output && dense->units == 1) return whole;
  return StepText::tr("%1, neuron %2").arg(whole).arg(unit + 1);
}

}  // namespace neurarium::notation
