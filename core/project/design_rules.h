#pragma once

#include <optional>
#include <vector>

#include "core/network_spec.h"

namespace neurarium {

/// What advice and mending both have to know of a design.
using Layers = std::vector<LayerSpec>;

/// nullptr for any other layer.
const DenseSpec* hiddenAt(const Layers& layers, std::size_t layer);
DenseSpec* hiddenAt(Layers& layers, std::size_t layer);

bool isNormalizedAfter(const Layers& layers, std::size_t layer);

/// The initialiser with twice the variance and the same kind of draw, for Glorot's and LeCun's.
std::optional<Initializer> twiceAsWide(Initializer type);

/// The hidden layers in which a sigmoid or tanh shrinks the gradient; batch normalisation right behind stretches it again.
std::vector<std::size_t> saturatingLayers(const Layers& layers);

/// The hidden layers with ReLU whose initialiser halves the variance of what passes.
std::vector<std::size_t> halvingLayers(const Layers& layers);

/// Suits the layer's activation.
Initializer initializerFor(const DenseSpec& dense);

/// That of the nearest hidden layer that bends and hardly saturates, or ReLU.
Activation neighboursActivation(const Layers& layers, std::size_t layer);

}  // namespace neurarium
