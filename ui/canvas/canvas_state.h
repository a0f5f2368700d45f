#pragma once

#include <QRgb>
#include <memory>

#include "core/data/prepared_data.h"
#include "core/diagnostics/measurement.h"
#include "ui/canvas/canvas_marks.h"
#include "ui/canvas/network_layout.h"
#include "ui/canvas/network_numbers.h"
#include "ui/canvas/step_focus.h"
#include "ui/canvas/step_picture.h"
#include "ui/network_spot.h"
#include "ui/theme.h"

namespace neurarium {

/// What links and neurons show.
enum class Quantity {
  Weight,      ///< weights and biases; neurons show their answers over the data's plane
  Activation,  ///< what flows for the shown example: w·a on links, a in neurons
  Gradient,    ///< ∂L/∂w, ∂L/∂b of the last step
  Change       ///< Δw, Δb by the last step
};

/// What the items of one scene draw. Owned by the scene, which tells them when it has changed.
struct CanvasState {
  explicit CanvasState(const Theme& colors) : theme(&colors) {}

  const Theme* theme;
  NetworkSpec spec;
  std::shared_ptr<const PreparedData> data;
  NetworkLayout layout;
  QRectF visible;  ///< the part of the scene that is seen: nothing else is drawn pixel by pixel
  NetworkNumbers numbers;
  Quantity quantity = Quantity::Weight;
  MeasurementPtr measurement;  ///< whose dead and saturated units are marked; nullptr: none are
  NetworkSpot hovered;
  int hoveredLayer = -1;
  CanvasMarks marks;
  bool isForPrint = false;   ///< a picture by itself: nothing to take hold of
  bool showsValues = false;  ///< numbers on links and at nodes
  std::shared_ptr<const StepPicture>
      step;         ///< of a training step that is looked at; nullptr: the live picture
  StepFocus focus;  ///< of the step
  std::shared_ptr<const StepPicture> stepBefore;  ///< the moment before, while numbers travel
  double travel = 1;                              ///< how far its numbers have come on their way, 0 to 1
  double flow = 0;                                ///< how far the dashes have moved, in pixels
  unsigned revision = 0;  ///< grows with every change, so that items know when their pictures are old

  bool isPicture() const;
  Activation activationOf(int layer) const;
  /// The largest number that a pixel of the picture takes.
  float brightest = 1;
  /// How much a node steps back, 0 to 1: a hovered neuron, or what a step is about, asks the rest to; or its layer is
  /// on its way elsewhere, or to another size.
  float fadingOf(int layer, int unit) const;
  UnitState unitStateOf(int layer, int unit) const;
  bool isDragged(int layer) const;
  bool isSelected(int layer) const;
  float fadingOfLink(int layer, int unit, int input) const;
  static constexpr float kFaded = 0.82f;
  static constexpr float kSteppedBack = 0.5f;
  QRgb fade(QRgb color, float share = kFaded) const;
  /// What a step makes of a link; Rest without one.
  StepFocus::Role roleOfLink(const NetworkSpot& link) const;
  /// Weights, while one steps.
  Quantity shownQuantity() const { return step ? Quantity::Weight : quantity; }
  /// Where the numbers come from that links show, and neurons beside their answers.
  NetworkNumbers::From shownFrom() const;
  /// Gradients and changes span decades: 10⁻⁶ and less is 0, 1 and more is ±1.
  bool spansDecades() const {
    return shownQuantity() == Quantity::Gradient || shownQuantity() == Quantity::Change;
  }
  static constexpr float kDecades = 6;
  static float inDecades(float value);
  /// The colour of what a step is about: errors that travel back have their own.
  QColor stepColor() const;
  /// The colour of a value in a step; of features and of activations without bounds it grows ever slower.
  QRgb valueColor(int layer, float value) const;
  /// The column of nodes before that of `layer`, or nullptr.
  const ColumnPlace* columnBefore(int layer) const;
};

}  // namespace neurarium
