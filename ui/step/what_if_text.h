#pragma once

#include <QString>
#include <vector>

#include "core/trace/what_if.h"

namespace neurarium {

/// How far backpropagation and the finite difference agree, in words: "agree to 0.02 %".
QString agreementText(double gradient, const WhatIf::Difference& difference, bool isFrozen);

/// Which outputs are told about: all of few; of many those farthest from their targets.
std::vector<Index> outputsToTell(const Vector& output, const Vector& target);
/// "0.6213, target 1" for a single output, else a line each: "y₂ = 0.6213, target 1".
QString outputsText(const Vector& output, const Vector& target, const std::vector<Index>& which);

}  // namespace neurarium
