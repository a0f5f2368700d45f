#include "ui/canvas/canvas_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

#include "ui/display_text.h"
#include "ui/math/math_node.h"

namespace neurarium::canvasText {

namespace {

constexpr int kDecimals = 4;

QString text(const char* source) {
  return QCoreApplication::translate("NetworkCanvas", source);
}

bool isHidden(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return dense && dense->role == Role::Hidden;
}

int hiddenNumber(const NetworkSpec& spec, int layer) {
  int number = 0;
  for (int i = 0; i <= layer; ++i) number += isHidden(spec.layers[static_cast<std::size_t>(i)]) ? 1 : 0;
  return number;
}

QString signedNumber(float value) {
  if (!std::isfinite(value)) return text(QT_TRANSLATE_NOOP("NetworkCanvas", "not a finite number"));
  if (value != 0 && std::abs(value) < 1e-3f) return shortNumberText(value, 3);
  return numberText(value, kDecimals);
}

void addRow(Card& card, const char* name, std::optional<float> value) {
  if (value) card.rows.push_back({text(name), signedNumber(*value)});
}

/// "x₁", "unit 2 of layer 1", a class's name.
QString nodeName(const CanvasState& state, int layer, int unit) {
  const auto index = static_cast<std::size_t>(unit);
  const LayerSpec& spec = state.spec.layers[static_cast<std::size_t>(layer)];
  if (std::holds_alternative<InputSpec>(spec)) {
    const std::vector<QString> names = featureNames(state.data.get());
    if (index < names.size()) return names[index];
    return text(QT_TRANSLATE_NOOP("NetworkCanvas", "Input %1")).arg(unit + 1);
  }
  if (isHidden(spec))
    return text(QT_TRANSLATE_NOOP("NetworkCanvas", "Layer %1, unit %2"))
        .arg(hiddenNumber(state.spec, layer))
        .arg(unit + 1);
  const std::vector<QString> names = outputNames(state.data.get());
  if (index < names.size()) return text(QT_TRANSLATE_NOOP("NetworkCanvas", "Output: %1")).arg(names[index]);
  return std::get<DenseSpec>(spec).units == 1
             ? text(QT_TRANSLATE_NOOP("NetworkCanvas", "Output"))
             : text(QT_TRANSLATE_NOOP("NetworkCanvas", "Output %1")).arg(unit + 1);
}

Card linkCard(const CanvasState& state, const NetworkSpot& spot) {
  using From = NetworkNumbers::From;
  Card card;
  const ColumnPlace* before = state.columnBefore(spot.layer);
  if (!before) return card;
  const QString target = nodeName(state, spot.layer, spot.unit);
  if (before->kind == ColumnKind::Picture) {
    card.title = text(QT_TRANSLATE_NOOP("NetworkCanvas", "Picture → %1")).arg(target);
    card.rows.push_back({text(QT_TRANSLATE_NOOP("NetworkCanvas", "One weight a pixel")),
                         text(QT_TRANSLATE_NOOP("NetworkCanvas", "drawn in the unit"))});
    return card;
  }
  card.title = QStringLiteral("%1 → %2").arg(nodeName(state, before->layer, spot.input), target);
  addRow(card, QT_TRANSLATE_NOOP("NetworkCanvas", "Weight"),
         state.numbers.weight(spot.layer, spot.unit, spot.input));
  addRow(card, QT_TRANSLATE_NOOP("NetworkCanvas", "Gradient"),
         state.numbers.weight(spot.layer, spot.unit, spot.input, From::Gradient));
  addRow(card, QT_TRANSLATE_NOOP("NetworkCanvas", "Last change"),
         state.numbers.weight(spot.layer, spot.unit, spot.input, From::Change));
  return card;
}

void addExactRow(Card& card, const char* symbol, std::optional<float> value) {
  if (value && !std::isnan(*value))
    card.rows.push_back({QString::fromUtf8(symbol), exactNumberText(static_cast<double>(*value))});
}

/// What is known of it in a step, with every digit.
Card stepCard(const CanvasState& state, const NetworkSpot& spot) {
  using From = NetworkNumbers::From;
  Card card;
  const ColumnPlace* before = state.columnBefore(spot.layer);
  if (spot.isLink()) {
    if (!before || before->kind == ColumnKind::Picture) return linkCard(state, spot);
    card.title = QStringLiteral("%1 → %2").arg(nodeName(state, before->layer, spot.input),
                                               nodeName(state, spot.layer, spot.unit));
    addExactRow(card, "w", state.numbers.weight(spot.layer, spot.unit, spot.input));
    addExactRow(card, "∂L/∂w", state.numbers.weight(spot.layer, spot.unit, spot.input, From::Gradient));
    return card;
  }
  const LayerSpec& layer = state.spec.layers[static_cast<std::size_t>(spot.layer)];
  const bool isInput = std::holds_alternative<InputSpec>(layer);
  card.title = isInput && state.isPicture() ? unitCount(layer) : nodeName(state, spot.layer, spot.unit);
  if (isInput && state.isPicture()) return card;
  const StepPicture::Unit unit = state.step->unitAt(spot.layer, spot.unit);
  if (!isInput) addExactRow(card, "z", unit.z);
  addExactRow(card, isInput ? "x" : "a", unit.a);
  addExactRow(card, "t", unit.target);
  addExactRow(card, "∂L/∂a", unit.gradient);
  addExactRow(card, "δ = ∂L/∂z", unit.delta);
  addExactRow(card, "b", unit.bias);
  addExactRow(card, "∂L/∂b", unit.biasGradient);
  return card;
}

}  // namespace

std::vector<QString> featureNames(const PreparedData* data) {
  std::vector<QString> names;
  if (data)
    for (const std::string& name : data->featureNames) names.push_back(featureText(name));
  return names;
}

std::vector<QString> outputNames(const PreparedData* data) {
  std::vector<QString> names;
  if (!data) return names;
  const Dataset& dataset = *data->dataset;
  if (!isClassification(dataset.task)) {
    for (const std::string& name : data->outputNames) names.push_back(QString::fromStdString(name));
  } else if (data->outputs > 1) {
    for (int i = 0; i < static_cast<int>(std::min(data->outputs, dataset.classes())); ++i)
      names.push_back(classText(dataset, i));
  }
  return names;
}

QString barName(const LayerSpec& layer) {
  if (const auto* dropout = std::get_if<DropoutSpec>(&layer))
    return QStringLiteral("%1 %2").arg(displayText(layer), shortNumberText(dropout->rate));
  return displayText(layer);
}

std::vector<QString> titles(const NetworkSpec& spec, int layer) {
  const LayerSpec& own = spec.layers[static_cast<std::size_t>(layer)];
  if (!isHidden(own)) return {displayText(own)};
  const int number = hiddenNumber(spec, layer);
  return {text(QT_TRANSLATE_NOOP("NetworkCanvas", "Hidden layer %1")).arg(number),
          text(QT_TRANSLATE_NOOP("NetworkCanvas", "Layer %1")).arg(number), QString::number(number)};
}

QString unitCount(const LayerSpec& layer) {
  if (const auto* input = std::get_if<InputSpec>(&layer))
    return input->units == 1 ? text(QT_TRANSLATE_NOOP("NetworkCanvas", "1 feature"))
                             : text(QT_TRANSLATE_NOOP("NetworkCanvas", "%1 features")).arg(input->units);
  const auto* dense = std::get_if<DenseSpec>(&layer);
  if (!dense) return {};
  return dense->units == 1 ? text(QT_TRANSLATE_NOOP("NetworkCanvas", "1 unit"))
                           : text(QT_TRANSLATE_NOOP("NetworkCanvas", "%1 units")).arg(dense->units);
}

QString kindOf(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return dense ? QStringLiteral("%1 × %2").arg(dense->units).arg(displayText(dense->activation))
               : unitCount(layer);
}

QString hiddenLayerCount(const NetworkSpec& spec) {
  const int count = spec.layers.empty() ? 0 : hiddenNumber(spec, static_cast<int>(spec.layers.size()) - 1);
  if (count == 0) return text(QT_TRANSLATE_NOOP("NetworkCanvas", "No hidden layer"));
  return count == 1 ? text(QT_TRANSLATE_NOOP("NetworkCanvas", "1 hidden layer"))
                    : text(QT_TRANSLATE_NOOP("NetworkCanvas", "%1 hidden layers")).arg(count);
}

QString parameterCount(const NetworkSpec& spec) {
  const auto network = Network::build(spec);
  if (!network.ok()) return {};
  return text(QT_TRANSLATE_NOOP("NetworkCanvas", "%1 parameters"))
      .arg(QLocale().toString(qlonglong((*network)->trainableCount())));
}

QString structure(const NetworkSpec& spec) {
  QStringList parts;
  for (const LayerSpec& layer : spec.layers) {
    if (const auto* dense = std::get_if<DenseSpec>(&layer)) {
      const QString name =
          isHidden(layer) ? text(QT_TRANSLATE_NOOP("NetworkCanvas", "hidden layer")) : displayText(layer);
      parts.append(text(QT_TRANSLATE_NOOP("NetworkCanvas", "%1 (%2, %3)"))
                       .arg(name, unitCount(layer), displayText(dense->activation)));
    } else {
      parts.append(std::holds_alternative<InputSpec>(layer) ? unitCount(layer) : barName(layer));
    }
  }
  return text(QT_TRANSLATE_NOOP("NetworkCanvas", "Network: %1")).arg(parts.join(QStringLiteral(", ")));
}

Card cardFor(const CanvasState& state, const NetworkSpot& spot) {
  using From = NetworkNumbers::From;
  if (state.step) return stepCard(state, spot);
  if (spot.isLink()) return linkCard(state, spot);
  Card card;
  const LayerSpec& layer = state.spec.layers[static_cast<std::size_t>(spot.layer)];
  if (state.isPicture() && std::holds_alternative<InputSpec>(layer)) {
    card.title = unitCount(layer);
    return card;
  }
  card.title = nodeName(state, spot.layer, spot.unit);
  addRow(card, QT_TRANSLATE_NOOP("NetworkCanvas", "Bias"), state.numbers.bias(spot.layer, spot.unit));
  addRow(card, QT_TRANSLATE_NOOP("NetworkCanvas", "Bias gradient"),
         state.numbers.bias(spot.layer, spot.unit, From::Gradient));
  addRow(card, QT_TRANSLATE_NOOP("NetworkCanvas", "Last change"),
         state.numbers.bias(spot.layer, spot.unit, From::Change));
  switch (state.unitStateOf(spot.layer, spot.unit)) {
    case UnitState::Alive:
      break;
    case UnitState::Dead:
      card.rows.push_back({text(QT_TRANSLATE_NOOP("NetworkCanvas", "Dead")),
                           text(QT_TRANSLATE_NOOP("NetworkCanvas", "slope 0 for every training example"))});
      break;
    case UnitState::Saturated:
      card.rows.push_back(
          {text(QT_TRANSLATE_NOOP("NetworkCanvas", "Saturated")),
           text(QT_TRANSLATE_NOOP("NetworkCanvas", "on a flat end for nearly every example"))});
      break;
  }
  if (const auto activation = state.numbers.activation(spot.layer, spot.unit)) {
    const char* name = spot.layer == 0 ? QT_TRANSLATE_NOOP("NetworkCanvas", "Value for example %1")
                                       : QT_TRANSLATE_NOOP("NetworkCanvas", "Activation for example %1");
    card.rows.push_back({text(name).arg(state.numbers.snapshot()->example + 1), signedNumber(*activation)});
  }
  return card;
}

QString asSentence(const Card& card) {
  QStringList parts{card.title};
  for (const Card::Row& row : card.rows) parts.append(QStringLiteral("%1: %2").arg(row.name, row.value));
  return parts.join(QStringLiteral(", "));
}

}  // namespace neurarium::canvasText
