#include "core/network_spec.h"

#include "core/text.h"

namespace neurarium {

namespace {

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;  // clang 14 cannot deduce this itself

Status checkUnits(Index units, Index least, const std::string& where) {
  if (units >= least && units <= kMostUnits) return Done{};
  return Error{ErrorCode::OutOfRange, where + ".units", intervalText(least, kMostUnits), toText(units)};
}

Status checkShare(double value, double least, double most, const std::string& where) {
  if (value >= least && value <= most) return Done{};
  return Error{ErrorCode::OutOfRange, where, intervalText(least, most), toText(value)};
}

/// As in files: [unit, input], or [unit] for a bias.
std::string placeText(const ParameterPlace& place) {
  return "[" + toText(place.unit) + (place.input == ParameterPlace::kBias ? "" : ", " + toText(place.input)) +
         "]";
}

Status checkIndex(Index index, Index count, const std::string& where) {
  if (index >= 0 && index < count) return Done{};
  return Error{ErrorCode::OutOfRange, where, intervalText(Index(0), count - 1), toText(index)};
}

Status checkFrozen(const DenseSpec& dense, Index inputs, const std::string& where) {
  const ParameterPlace* last = nullptr;
  for (std::size_t i = 0; i < dense.frozen.size(); ++i) {
    const ParameterPlace& place = dense.frozen[i];
    const std::string entry = where + ".frozen[" + toText(i) + "]";
    if (auto status = checkIndex(place.unit, dense.units, entry + "[0]"); !status) return status;
    if (place.input != ParameterPlace::kBias) {
      if (auto status = checkIndex(place.input, inputs, entry + "[1]"); !status) return status;
    } else if (!dense.useBias) {
      return Error{ErrorCode::UnknownName, entry, "weights", "bias"};
    }
    if (last && *last == place) return Error{ErrorCode::DuplicateColumn, entry, "", placeText(place)};
    if (last && !(*last < place))
      return Error{ErrorCode::OutOfRange, entry, "> " + placeText(*last), placeText(place)};
    last = &place;
  }
  return Done{};
}

Status checkDense(const DenseSpec& dense, Index inputs, const std::string& where) {
  if (auto scale = checkShare(dense.initializer.scale, -100, 100, where + ".initializer.scale"); !scale)
    return scale;
  if (auto bias = checkShare(dense.initializer.bias, -100, 100, where + ".initializer.bias"); !bias)
    return bias;
  // The share of one output among one is always 1.
  const Index least = dense.activation == Activation::Softmax ? 2 : 1;
  if (auto units = checkUnits(dense.units, least, where); !units) return units;
  if (dense.regularization)
    if (auto status = validate(*dense.regularization, where + ".regularization"); !status) return status;
  return checkFrozen(dense, inputs, where);
}

/// `inputs`: units of the layer before that has any.
Status checkLayer(const LayerSpec& layer, Index inputs, const std::string& where) {
  return std::visit(
      Overloaded{
          [&](const InputSpec& input) { return checkUnits(input.units, 1, where); },
          [&](const DenseSpec& dense) { return checkDense(dense, inputs, where); },
          [&](const DropoutSpec& dropout) { return checkShare(dropout.rate, 0, 0.95, where + ".rate"); },
          [&](const BatchNormalizationSpec& normalization) {
            if (auto momentum = checkShare(normalization.momentum, 0, 1, where + ".momentum"); !momentum)
              return momentum;
            return checkShare(normalization.epsilon, 1e-12, 1, where + ".epsilon");
          }},
      layer);
}

/// Units that the layer gives to the next, which gets `inputs`.
Index unitsAfter(const LayerSpec& layer, Index inputs) {
  if (const auto* input = std::get_if<InputSpec>(&layer)) return input->units;
  if (const auto* dense = std::get_if<DenseSpec>(&layer)) return dense->units;
  return inputs;
}

bool isOutput(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return dense && dense->role == Role::Output;
}

}  // namespace

std::string_view typeName(const LayerSpec& layer) {
  return std::visit(
      Overloaded{[](const InputSpec&) { return std::string_view("input"); },
                 [](const DenseSpec&) { return std::string_view("dense"); },
                 [](const DropoutSpec&) { return std::string_view("dropout"); },
                 [](const BatchNormalizationSpec&) { return std::string_view("batchNormalization"); }},
      layer);
}

NetworkSpec NetworkSpec::mlp(Index inputs, const std::vector<Index>& hidden, Activation activation,
                             Index outputs, Activation outputActivation) {
  NetworkSpec spec;
  spec.layers.push_back(InputSpec{inputs});
  for (const Index units : hidden) spec.layers.push_back(DenseSpec{units, activation, {}, Role::Hidden});
  spec.layers.push_back(DenseSpec{outputs, outputActivation, {}, Role::Output});
  return spec;
}

const DenseSpec* NetworkSpec::output() const {
  return layers.empty() || !isOutput(layers.back()) ? nullptr : std::get_if<DenseSpec>(&layers.back());
}

DenseSpec* NetworkSpec::output() {
  return const_cast<DenseSpec*>(std::as_const(*this).output());
}

const InputSpec* NetworkSpec::input() const {
  return layers.empty() ? nullptr : std::get_if<InputSpec>(&layers.front());
}

InputSpec* NetworkSpec::input() {
  return const_cast<InputSpec*>(std::as_const(*this).input());
}

Status validate(const NetworkSpec& spec) {
  if (spec.layers.empty()) return Error{ErrorCode::Empty, "network.layers", "", "0"};
  const auto count = static_cast<Index>(spec.layers.size());
  if (count > kMostLayers)
    return Error{ErrorCode::OutOfRange, "network.layers", intervalText(Index(2), kMostLayers), toText(count)};
  Index inputs = 0;
  for (Index i = 0; i < count; ++i) {
    const LayerSpec& layer = spec.layers[static_cast<std::size_t>(i)];
    const std::string where = "network.layers[" + toText(i) + "]";
    const bool isFirst = i == 0;
    const bool isLast = i == count - 1;
    const std::string received = isOutput(layer) ? "output" : std::string(typeName(layer));
    if (isFirst != std::holds_alternative<InputSpec>(layer))
      return Error{ErrorCode::LayerOrder, where, isFirst ? "input" : "dense", received};
    if (isLast != isOutput(layer))
      return Error{ErrorCode::LayerOrder, where, isLast ? "output" : "dense", received};
    if (auto status = checkLayer(layer, inputs, where); !status) return status;
    inputs = unitsAfter(layer, inputs);
  }
  return Done{};
}

}  // namespace neurarium
