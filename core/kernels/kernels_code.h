#pragma once

// The kernels' code, compiled by kernels_plain.cpp, kernels_v3.cpp and kernels_v4.cpp, each into a namespace of its own, so that nothing compiled
// for one instruction set is ever called with another.
#ifndef NEURARIUM_KERNELS
#define NEURARIUM_KERNELS alone
#endif

#include "core/kernels/function_code.h"
#include "core/kernels/kernels.h"
#include "core/kernels/product_code.h"
#include "core/kernels/small_training_code.h"
#include "core/kernels/update_code.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

[[maybe_unused]] constexpr Table kernelsFor(const char* instructionSet) {
  return {instructionSet, product, transposedProduct, activate,  activationGradient, softmax,
          allFinite,      update,  forwardSmall,      trainSmall};
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
