#include "ui/design/drop_target.h"

#include <QCoreApplication>
#include <cmath>

namespace neurarium {

namespace {

int nearestLayer(const NetworkLayout& layout, double x) {
  int nearest = -1;
  double least = 0;
  for (const ColumnPlace& column : layout.columns) {
    const double distance = std::abs(column.centre - x);
    if (nearest >= 0 && distance >= least) continue;
    nearest = column.layer;
    least = distance;
  }
  return nearest;
}

DropTarget activationTarget(const NetworkSpec& spec, int layer, Activation activation) {
  DropTarget target{DropTarget::Kind::Layer, layer, DropRefusal::None};
  const LayerSpec& under = spec.layers[static_cast<std::size_t>(layer)];
  const auto* dense = std::get_if<DenseSpec>(&under);
  if (std::holds_alternative<InputSpec>(under))
    target.refusal = DropRefusal::InputHasNoActivation;
  else if (!dense)
    target.refusal = DropRefusal::NoActivation;
  else if (activation == Activation::Softmax && dense->units < 2)
    target.refusal = DropRefusal::SingleSoftmax;
  return target;
}

DropTarget layersTarget(const NetworkSpec& spec, const NetworkLayout& layout, const DesignPayload& payload,
                        double x, bool movesOwn) {
  DropTarget target{DropTarget::Kind::Gap, gapAt(layout, x), DropRefusal::None};
  const auto count = static_cast<int>(spec.layers.size());
  const auto added = movesOwn ? 0 : static_cast<int>(payload.layers.size());
  if (target.index <= 0)
    target.refusal = DropRefusal::BeforeInput;
  else if (target.index >= count)
    target.refusal = DropRefusal::AfterOutput;
  else if (count + added > static_cast<int>(kMostLayers))
    target.refusal = DropRefusal::TooManyLayers;
  return target;
}

}  // namespace

DropTarget dropTargetAt(const NetworkSpec& spec, const NetworkLayout& layout, const DesignPayload& payload,
                        QPointF position, bool movesOwn) {
  const int layer = nearestLayer(layout, position.x());
  if (layer < 0 || payload.isEmpty()) return {};
  if (payload.activation) return activationTarget(spec, layer, *payload.activation);
  const auto last = static_cast<int>(spec.layers.size()) - 1;
  if (payload.isNew && payload.layers.size() == 1) {
    const auto* dense = std::get_if<DenseSpec>(&payload.layers.front());
    if (std::holds_alternative<InputSpec>(payload.layers.front()))
      return {DropTarget::Kind::Layer, layer, layer == 0 ? DropRefusal::None : DropRefusal::InputComesFirst};
    if (dense && dense->role == Role::Output)
      return {DropTarget::Kind::Layer, layer,
              layer == last ? DropRefusal::None : DropRefusal::OutputComesLast};
  }
  return layersTarget(spec, layout, payload, position.x(), movesOwn);
}

QString refusalText(DropRefusal refusal) {
  const auto text = [](const char* source) { return QCoreApplication::translate("DropTarget", source); };
  switch (refusal) {
    case DropRefusal::None:
      return {};
    case DropRefusal::BeforeInput:
      return text(QT_TRANSLATE_NOOP("DropTarget", "Nothing comes before the input."));
    case DropRefusal::AfterOutput:
      return text(QT_TRANSLATE_NOOP("DropTarget", "Nothing comes after the output."));
    case DropRefusal::InputComesFirst:
      return text(QT_TRANSLATE_NOOP("DropTarget", "The input comes first: drop it on the input layer."));
    case DropRefusal::OutputComesLast:
      return text(QT_TRANSLATE_NOOP("DropTarget", "The output comes last: drop it on the output layer."));
    case DropRefusal::TooManyLayers:
      return text(QT_TRANSLATE_NOOP("DropTarget", "A network has at most %1 layers.")).arg(kMostLayers);
    case DropRefusal::InputHasNoActivation:
      return text(QT_TRANSLATE_NOOP("DropTarget", "The input computes nothing: it has no activation."));
    case DropRefusal::NoActivation:
      return text(QT_TRANSLATE_NOOP("DropTarget", "This layer has no activation of its own."));
    case DropRefusal::SingleSoftmax:
      return text(QT_TRANSLATE_NOOP("DropTarget", "Softmax of a single unit is always 1."));
  }
  return {};
}

}  // namespace neurarium
