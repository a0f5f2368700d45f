#include "ui/inspector/inspector_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "ui/canvas/canvas_text.h"
#include "ui/display_text.h"

namespace neurarium {

namespace inspectorText {

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("Inspector", source);
}

const LayerSpec& at(const NetworkSpec& spec, int layer) {
  return spec.layers[static_cast<std::size_t>(layer)];
}

}  // namespace

QString layerName(const NetworkSpec& spec, int layer) {
  return canvasText::titles(spec, layer).front();
}

QString layersName(const NetworkSpec& spec, const std::vector<int>& layers) {
  if (layers.size() == 1) return layerName(spec, layers.front());
  return text(QT_TRANSLATE_NOOP("Inspector", "%1 layers")).arg(layers.size());
}

QString layerKind(const LayerSpec& layer) {
  if (const auto* dropout = std::get_if<DropoutSpec>(&layer))
    return text(QT_TRANSLATE_NOOP("Inspector", "Rate %1")).arg(shortNumberText(dropout->rate));
  if (const auto* dense = std::get_if<DenseSpec>(&layer))
    return QStringLiteral("%1 · %2").arg(canvasText::unitCount(layer), displayText(dense->activation));
  if (const auto* normalization = std::get_if<BatchNormalizationSpec>(&layer))
    return text(QT_TRANSLATE_NOOP("Inspector", "Momentum %1")).arg(shortNumberText(normalization->momentum));
  return canvasText::unitCount(layer);
}

QString unitName(const NetworkSpec& spec, const PreparedData* data, int layer, int unit) {
  const auto index = static_cast<std::size_t>(unit);
  const LayerSpec& own = at(spec, layer);
  const auto* dense = std::get_if<DenseSpec>(&own);
  std::vector<QString> names;
  if (std::holds_alternative<InputSpec>(own)) names = canvasText::featureNames(data);
  if (dense && dense->role == Role::Output) names = canvasText::outputNames(data);
  if (index < names.size()) return names[index];
  if (std::holds_alternative<InputSpec>(own))
    return text(QT_TRANSLATE_NOOP("Inspector", "Input %1")).arg(unit + 1);
  return text(QT_TRANSLATE_NOOP("Inspector", "Unit %1")).arg(unit + 1);
}

int sourceLayer(const NetworkSpec& spec, int layer) {
  for (int i = layer - 1; i >= 0; --i)
    if (std::holds_alternative<InputSpec>(at(spec, i)) || std::holds_alternative<DenseSpec>(at(spec, i)))
      return i;
  return -1;
}

QString countText(double count) {
  return QLocale().toString(count, 'f', 0);
}

QString parametersText(double count) {
  return count == 1 ? text(QT_TRANSLATE_NOOP("Inspector", "1 parameter"))
                    : text(QT_TRANSLATE_NOOP("Inspector", "%1 parameters")).arg(countText(count));
}

QString operationsText(double count) {
  return count == 1 ? text(QT_TRANSLATE_NOOP("Inspector", "1 operation per example"))
                    : text(QT_TRANSLATE_NOOP("Inspector", "%1 operations per example")).arg(countText(count));
}

QString valueText(double value, int decimals) {
  constexpr double kLarge = 1e5;
  if (!std::isfinite(value)) return QStringLiteral("–");
  const double size = std::abs(value);
  const bool isTiny = size != 0 && size < 0.5 * std::pow(10.0, -decimals);
  return isTiny || size >= kLarge ? shortNumberText(value, 2) : numberText(value, decimals);
}

QString formula(Activation activation) {
  switch (activation) {
    case Activation::Linear:
      return QStringLiteral("z");
    case Activation::Sigmoid:
      return QStringLiteral("1 / (1 + e⁻ᶻ)");
    case Activation::Tanh:
      return QStringLiteral("tanh(z)");
    case Activation::Relu:
      return QStringLiteral("max(0, z)");
    case Activation::LeakyRelu:
      return QStringLiteral("max(%1 z, z)").arg(shortNumberText(kLeakyReluSlope, 2));
    case Activation::Elu:
      return QStringLiteral("z > 0 ? z : eᶻ − 1");
    case Activation::Softplus:
      return QStringLiteral("ln(1 + eᶻ)");
    case Activation::Silu:
      return QStringLiteral("z / (1 + e⁻ᶻ)");
    case Activation::Gelu:
      return QStringLiteral("z · Φ(z)");
    case Activation::Softmax:
      return QStringLiteral("eᶻ / Σ eᶻ");
  }
  return {};
}

}  // namespace inspectorText

LayerFigures figuresOf(const Network& network, int layer) {
  const auto index = static_cast<std::size_t>(layer);
  if (layer == 0) return {0, network.inputs(), 0, 0};
  LayerFigures figures;
  figures.inputs = layer == 1 ? network.inputs() : network.layers()[index - 2]->outputShape().size();
  const Layer& own = *network.layers()[index - 1];
  figures.outputs = own.outputShape().size();
  figures.cost = own.cost();
  for (const ParameterInfo& parameter : own.parameters())
    if (parameter.kind != ParameterKind::Statistic)
      figures.parameters += static_cast<double>(parameter.size());
  return figures;
}

}  // namespace neurarium
