#include "core/project/design_rules.h"

#include <utility>

namespace neurarium {

namespace {

bool isSaturating(const DenseSpec& dense) {
  return dense.activation == Activation::Sigmoid || dense.activation == Activation::Tanh;
}

bool isRectifier(const DenseSpec& dense) {
  return dense.activation == Activation::Relu || dense.activation == Activation::LeakyRelu;
}

}  // namespace

const DenseSpec* hiddenAt(const Layers& layers, std::size_t layer) {
  const auto* dense = layer < layers.size() ? std::get_if<DenseSpec>(&layers[layer]) : nullptr;
  return dense && dense->role == Role::Hidden ? dense : nullptr;
}

DenseSpec* hiddenAt(Layers& layers, std::size_t layer) {
  return const_cast<DenseSpec*>(hiddenAt(std::as_const(layers), layer));
}

bool isNormalizedAfter(const Layers& layers, std::size_t layer) {
  return layer + 1 < layers.size() && std::holds_alternative<BatchNormalizationSpec>(layers[layer + 1]);
}

std::optional<Initializer> twiceAsWide(Initializer type) {
  if (type == Initializer::GlorotUniform || type == Initializer::LecunUniform) return Initializer::HeUniform;
  if (type == Initializer::GlorotNormal || type == Initializer::LecunNormal) return Initializer::HeNormal;
  return std::nullopt;
}

std::vector<std::size_t> saturatingLayers(const Layers& layers) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const DenseSpec* dense = hiddenAt(layers, i);
    if (dense && isSaturating(*dense) && !isNormalizedAfter(layers, i)) found.push_back(i);
  }
  return found;
}

std::vector<std::size_t> halvingLayers(const Layers& layers) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const DenseSpec* dense = hiddenAt(layers, i);
    if (dense && isRectifier(*dense) && twiceAsWide(dense->initializer.type) && !isNormalizedAfter(layers, i))
      found.push_back(i);
  }
  return found;
}

Initializer initializerFor(const DenseSpec& dense) {
  return isRectifier(dense) ? Initializer::HeUniform : Initializer::GlorotUniform;
}

Activation neighboursActivation(const Layers& layers, std::size_t layer) {
  const auto usable = [&](std::size_t i) {
    const DenseSpec* dense = hiddenAt(layers, i);
    return dense && dense->activation != Activation::Softmax && dense->activation != Activation::Linear &&
           dense->activation != Activation::Sigmoid;
  };
  for (std::size_t distance = 1; distance < layers.size(); ++distance) {
    if (distance <= layer && usable(layer - distance)) return hiddenAt(layers, layer - distance)->activation;
    if (usable(layer + distance)) return hiddenAt(layers, layer + distance)->activation;
  }
  return Activation::Relu;
}

}  // namespace neurarium
