#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/network.h"
#include "core/trace/trace_event.h"
#include "ui/math/math_node.h"

namespace neurarium {

/// The words beside the formulas of a training step.
struct StepText {
  Q_DECLARE_TR_FUNCTIONS(neurarium::StepText)
};

/// How formulas write the numbers of a network: the layer raised and in parentheses, units and inputs lowered and counted from 1, x for what
/// the input layer gives out. Without a unit (−1): the whole layer's vector; W for all weights.
namespace notation {

MathNode indexed(const QString& name, Index layer, Index unit = -1);
/// w₂₁⁽¹⁾, b₂⁽¹⁾, γ₂⁽¹⁾, β₂⁽¹⁾: one number of θ, or with unit −1 all of an array (W⁽¹⁾).
MathNode parameter(std::string_view array, Index layer, Index unit = -1, Index input = -1);
/// The same as plain text without the layer: "w₂₁".
QString parameterText(std::string_view array, Index unit, Index input);
/// a₂⁽¹⁾, or x₂.
MathNode activation(Index layer, Index unit = -1);
/// f with its name: tanh, σ, ReLU …
MathNode functionName(Activation activation);
/// ∂L/∂of
MathNode derivative(MathNode of);

MathNode equals();
MathNode plus();
MathNode minus();
MathNode times();
MathNode becomes();
MathNode separator();
/// A minus sign in front of something.
MathNode negative(MathNode of);
/// A negative number in parentheses; others as they are.
MathNode guarded(MathNode number);
/// A whole number.
MathNode count(Index number);
MathNode power(MathNode base, MathNode exponent);
MathNode call(MathNode function, MathNode argument);
/// The nodes with `between` between each two.
MathNode joined(std::vector<MathNode> nodes, const MathNode& between);

/// "Hidden layer 1", "Output".
QString layerName(const NetworkSpec& spec, Index layer);
/// "Hidden layer 1, neuron 2", "Input x₂", "Output".
QString unitName(const NetworkSpec& spec, Index layer, Index unit);

}  // namespace notation
}  // namespace neurarium
