#include "ui/doctor/unit_reason.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/inspector/inspector_text.h"
#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

struct UnitReason {
  Q_DECLARE_TR_FUNCTIONS(UnitReason)
};

/// Multiplications that a processor does in about two milliseconds.
constexpr double kAffordable = 3e7;
constexpr Index kBlock = 256;

/// f′(z) relative to its largest value, for the activations that have flat ends on both sides.
bool isFlat(Activation activation, Scalar z) {
  const Scalar largest = activationSlope(activation, 0);
  return activationSlope(activation, z) < static_cast<Scalar>(kSaturationSlope) * largest;
}

bool hasFlatEnds(Activation activation) {
  return activation == Activation::Sigmoid || activation == Activation::Tanh;
}

QString numberOf(double value) {
  return inspectorText::valueText(value, std::abs(value) < 9.995 ? 2 : 1);
}

QString dataText(const Snapshot& snapshot, const UnitFigures& figures) {
  if (figures.examples == snapshot.data->train.size()) return UnitReason::tr("over the training data");
  return figures.examples == 1 ? UnitReason::tr("for the first training example")
                               : UnitReason::tr("over the first %1 training examples")
                                     .arg(numberText(static_cast<double>(figures.examples), 0));
}

QString inputName(const Snapshot& snapshot, int layer, int input) {
  const NetworkSpec& spec = snapshot.network->spec();
  const int source = inspectorText::sourceLayer(spec, layer);
  return source < 0 ? QString() : inspectorText::unitName(spec, snapshot.data.get(), source, input);
}

void findWeights(const Snapshot& snapshot, const NetworkSpot& unit, UnitFigures& figures) {
  for (const ParameterInfo& info : snapshot.network->parameters()) {
    if (info.layer != unit.layer) continue;
    if (info.kind == ParameterKind::Bias)
      figures.bias = static_cast<double>(snapshot.parameters(info.offset + unit.unit));
    if (info.kind != ParameterKind::Weight || info.shape.dimensions.size() != 2) continue;
    const Index units = info.shape.dimensions[0];
    for (Index input = 0; input < info.shape.dimensions[1]; ++input)
      figures.heaviest.push_back({static_cast<int>(input), static_cast<double>(snapshot.parameters(
                                                               info.offset + input * units + unit.unit))});
  }
  const auto count = std::min(kHeaviestWeights, figures.heaviest.size());
  std::partial_sort(figures.heaviest.begin(), figures.heaviest.begin() + static_cast<std::ptrdiff_t>(count),
                    figures.heaviest.end(), [](const UnitFigures::Weight& a, const UnitFigures::Weight& b) {
                      return std::abs(a.value) > std::abs(b.value);
                    });
  figures.heaviest.resize(count);
}

}  // namespace

std::optional<UnitFigures> unitFigures(const Snapshot& snapshot, const NetworkSpot& unit) {
  if (!snapshot.network || !snapshot.data || snapshot.data->train.size() == 0) return std::nullopt;
  const Network& network = *snapshot.network;
  if (snapshot.parameters.size() != network.parameterCount()) return std::nullopt;
  if (unit.layer < 1 || unit.layer > static_cast<int>(network.layers().size())) return std::nullopt;
  const auto* spec = std::get_if<DenseSpec>(&network.spec().layers[static_cast<std::size_t>(unit.layer)]);
  if (!spec || unit.unit < 0 || unit.unit >= spec->units) return std::nullopt;
  const Matrix& inputs = snapshot.data->train.inputs;
  if (inputs.rows() != network.inputs()) return std::nullopt;

  const auto perExample = static_cast<double>(std::max<Index>(1, network.parameterCount()));
  const auto affordable =
      static_cast<Index>(std::clamp(kAffordable / perExample, 1.0, double(kReasonExamples)));
  UnitFigures figures;
  figures.examples = std::min(inputs.cols(), affordable);
  Workspace workspace = network.makeWorkspace(std::min(kBlock, figures.examples));
  Rng unused(0);
  const auto own = static_cast<std::size_t>(unit.layer) - 1;
  Vector z(figures.examples);
  for (Index at = 0; at < figures.examples; at += workspace.capacity) {
    const Index count = std::min(workspace.capacity, figures.examples - at);
    network.forward(snapshot.parameters, inputs.middleCols(at, count), Mode::Inference, unused, workspace);
    const Matrix* sums = network.layers()[own]->preActivation(workspace.layers[own]);
    if (!sums) return std::nullopt;
    z.segment(at, count) = sums->row(unit.unit).head(count).transpose();
  }
  if (!z.allFinite()) return std::nullopt;
  figures.lowest = static_cast<double>(z.minCoeff());
  figures.highest = static_cast<double>(z.maxCoeff());
  if (hasFlatEnds(spec->activation)) {
    const auto flat =
        std::count_if(z.begin(), z.end(), [spec](Scalar value) { return isFlat(spec->activation, value); });
    figures.flatShare = static_cast<double>(flat) / static_cast<double>(figures.examples);
  }
  findWeights(snapshot, unit, figures);
  return figures;
}

QString unitReason(const Snapshot& snapshot, const NetworkSpot& unit, UnitState state,
                   const UnitFigures& figures) {
  if (state == UnitState::Alive) return {};
  const QString data = dataText(snapshot, figures);
  const QString lowest = numberOf(figures.lowest);
  const QString highest = numberOf(figures.highest);
  QStringList lines;
  if (state == UnitState::Saturated)
    lines.append(UnitReason::tr("On a flat end for %1 of the examples: z from %2 to %3 %4")
                     .arg(percentText(figures.flatShare, 0), lowest, highest, data));
  else if (figures.highest <= 0)
    lines.append(UnitReason::tr("z is never above 0: from %1 to %2 %3").arg(lowest, highest, data));
  else
    lines.append(UnitReason::tr("z from %1 to %2 %3").arg(lowest, highest, data));
  if (figures.bias) lines.append(UnitReason::tr("Bias: %1").arg(numberOf(*figures.bias)));
  QStringList weights;
  for (const UnitFigures::Weight& weight : figures.heaviest) {
    // A name and its number stay on one line.
    const QString input = inputName(snapshot, unit.layer, weight.input).replace(u' ', QChar::Nbsp);
    weights.append(input + QChar::Nbsp + numberOf(weight.value));
  }
  if (!weights.isEmpty())
    lines.append(UnitReason::tr("Largest weights: %1").arg(weights.join(QStringLiteral(", "))));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace neurarium
