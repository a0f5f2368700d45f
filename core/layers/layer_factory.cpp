#include "core/layers/layer_factory.h"

#include "core/layers/batch_normalization.h"
#include "core/layers/dense.h"
#include "core/layers/dropout.h"

namespace neurarium {

namespace {

struct Maker {
  const Shape& input;

  std::unique_ptr<Layer> operator()(const InputSpec&) const { return nullptr; }
  std::unique_ptr<Layer> operator()(const DenseSpec& spec) const {
    return std::make_unique<DenseLayer>(spec, input.size());
  }
  std::unique_ptr<Layer> operator()(const DropoutSpec& spec) const {
    return std::make_unique<DropoutLayer>(spec.rate, input);
  }
  std::unique_ptr<Layer> operator()(const BatchNormalizationSpec& spec) const {
    return std::make_unique<BatchNormalizationLayer>(spec, input);
  }
};

}  // namespace

std::unique_ptr<Layer> makeLayer(const LayerSpec& spec, const Shape& input) {
  return std::visit(Maker{input}, spec);
}

}  // namespace neurarium
