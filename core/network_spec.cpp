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

Status checkDense(const DenseSpec& dense, const std::string& where) {
  if (dense.role == Role::Hidden && dense.activation == Activation::Softmax)
    return Error{ErrorCode::NoHiddenSoftmax, where + ".activation", "", "softmax"};
  if (auto scale = checkShare(dense.initializer.scale, -100, 100, where + ".initializer.scale"); !scale)
    return scale;
  if (auto bias = checkShare(dense.initializer.bias, -100, 100, where + ".initializer.bias"); !bias)
    return bias;
  // The share of one output among one is always 1.
  const Index least = dense.activation == Activation::Softmax ? 2 : 1;
  return checkUnits(dense.units, least, where);
}

Status checkLayer(const LayerSpec& layer, const std::string& where) {
  return std::visit(
      Overloaded{
          [&](const InputSpec& input) { return checkUnits(input.units, 1, where); },
          [&](const DenseSpec& dense) { return checkDense(dense, where); },
          [&](const DropoutSpec& dropout) { return checkShare(dropout.rate, 0, 0.95, where + ".rate"); },
          [&](const BatchNormalizationSpec& normalization) {
            if (auto momentum = checkShare(normalization.momentum, 0, 1, where + ".momentum"); !momentum)
              return momentum;
            return checkShare(normalization.epsilon, 1e-12, 1, where + ".epsilon");
          }},
      layer);
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
    if (auto status = checkLayer(layer, where); !status) return status;
  }
  return Done{};
}

}  // namespace neurarium
