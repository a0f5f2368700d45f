#pragma once

#include <QColor>

#include "core/data/prepared_data.h"
#include "ui/theme.h"

namespace neurarium {

/// How an output becomes a colour: one signed number from orange to blue (two classes, a regression), or the classes' colours blended by
/// their probabilities.
class OutputScale {
 public:
  explicit OutputScale(const PreparedData& data);

  bool isSigned() const { return m_isSigned; }
  /// Two classes and regression: the output on [−1, 1], not clamped.
  float signedValue(const Scalar* output) const;
  /// The colour of an output; grey where it is not finite.
  QRgb color(const Scalar* output, const Theme& theme) const;
  /// The class that the output falls on, or for numbers 0 below and 1 above zero; −1 where it is not finite.
  int decision(const Scalar* output) const;
  /// The full colour of a decision.
  QRgb decidedColor(int decision, const Theme& theme) const;
  int decisions() const { return m_isSigned ? 2 : m_classes; }
  /// The colour of an example's own target: its class, or its number.
  QColor targetColor(const Examples& examples, Index example, const Theme& theme) const;
  /// The output as it is read: in the target's own units for a regression.
  double writtenValue(const Scalar* output) const;
  /// What the ends and the middle of the colour bar are called: −1, 0, 1 or 0, 0.5, 1 or the target's units.
  double writtenLeast() const;
  double writtenMost() const { return m_code == TargetCode::Number ? m_limit : 1; }

 private:
  float probability(Scalar output) const;

  TargetCode m_code;
  Index m_outputs;
  int m_classes;
  bool m_isSigned;
  double m_limit = 1;  ///< regression: the target at which the colour is full
  double m_mean = 0;
  double m_deviation = 1;
};

}  // namespace neurarium
