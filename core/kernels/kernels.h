#pragma once

#include <span>

#include "core/activation.h"
#include "core/kernels/small_network.h"
#include "core/optimizer.h"
#include "core/types.h"

/// What training spends its time in, written for the processor: plain pointers, no allocation, compiled for what every processor of the kind has
/// and, on x86-64, once more for AVX2 with FMA and for AVX-512; which of them is used is decided when the program starts. kernels_reference.h says what each one
/// means.
namespace neurarium::kernels {

/// A matrix whose columns are contiguous; `stride` lies between two of them.
struct Columns {
  const Scalar* data = nullptr;
  Index stride = 0;
};

/// A matrix of which any two steps are given: from one row to the next, and from one column to the next. So a transposed one, too.
struct Strided {
  const Scalar* data = nullptr;
  Index rowStride = 0;
  Index columnStride = 0;
};

/// What one step of an optimizer does with every number of θ, from its settings and the number of the step:
///   first ← keepFirst·first + addFirst·g      second ← keepSecond·second + addSecond·g²      and θ′ =
///   SGD  θ − rate·g       Momentum  θ − rate·first       Nesterov  θ − rate·(g + keepFirst·first)
///   AdaGrad, RMSProp  θ − rate·g/(√second + epsilon)
///   Adam, AdamW  keepTheta·θ − rate·first/(perRoot·√second + epsilon)
struct UpdateRule {
  OptimizerType type = OptimizerType::Sgd;
  Scalar rate = 0;
  Scalar keepFirst = 0;
  Scalar addFirst = 1;
  Scalar keepSecond = 0;
  Scalar addSecond = 1;
  Scalar epsilon = 0;
  Scalar perRoot = 1;
  Scalar keepTheta = 1;
};

/// The kernels, compiled for one instruction set.
struct Table {
  const char* instructionSet;  ///< "x86-64-v3"; "" for what every processor of the kind has

  /// C = start·1ᵀ + A·B: every number is its start, or 0 without `start`, plus the products in the order of A's columns, whatever is computed
  /// beside it.
  /// Shapes: A is rows × depth, B depth × columns, C rows × columns with contiguous columns, start rows. C overlaps nothing else.
  void (*product)(Columns a, Strided b, const Scalar* start, Scalar* c, Index cStride, Index rows,
                  Index columns, Index depth);

  /// C = Aᵀ·B, every number by itself, whatever is computed beside it. For matrices that are too large to be transposed for product().
  /// Shapes: A is depth × rows, B depth × columns, C rows × columns, all with contiguous columns. C overlaps nothing else.
  void (*transposedProduct)(Columns a, Columns b, Scalar* c, Index cStride, Index rows, Index columns,
                            Index depth);

  /// a = f(z), element by element; not for softmax. NaN stays NaN. In double, as exact as the library's functions; in float, off from the
  /// exact value by no more than
  ///   sigmoid, softplus, ELU   3·10⁻⁷ of it, or the smallest float      tanh   4·10⁻⁷
  ///   SiLU   4·10⁻⁷ of it, or z times the smallest float                GELU   10⁻⁶ of z (it rests on the library's erfc)
  /// Sources: see exponential_code.h.
  void (*activate)(Activation activation, const Scalar* z, Scalar* a, Index count);

  /// dz = da·f′(z), element by element, with a = f(z); not for softmax. dz may be da.
  void (*activationGradient)(Activation activation, const Scalar* z, const Scalar* a, const Scalar* da,
                             Scalar* dz, Index count);

  /// a = softmax(z) of one example, from z − max z; in float off by (4 + max z − z)·10⁻⁷ of it at most. One NaN makes all NaN.
  void (*softmax)(const Scalar* z, Scalar* a, Index count);

  /// Whether none of the numbers is infinite or NaN.
  bool (*allFinite)(const Scalar* numbers, Index count);

  /// A step of an optimizer; whether all of θ′ is finite. `first` and `second` are updated in place; those that the optimizer does not have may
  /// be nullptr. θ′ (`next`) is other memory than the rest.
  bool (*update)(const UpdateRule& rule, const Scalar* theta, const Scalar* g, Scalar* first, Scalar* second,
                 Scalar* next, Index count);

  /// The forward pass of a small network. Shapes: x is inputs × examples; outputs: one a layer, units × examples without gaps.
  /// `scratch` is laid out as small_network.h says, aligned to 64 bytes.
  void (*forwardSmall)(const SmallNetwork& network, const Scalar* theta, Columns x, Index examples,
                       const SmallOutput* outputs, Scalar* scratch);

  /// The loss of a small network for some examples, and its gradient by θ into g; with `next`, also θ − ηg into next.
  /// `scratch` as above.
  SmallResult (*trainSmall)(const SmallNetwork& network, const Scalar* theta, Rows x, Rows t, Index examples,
                            Scalar* scratch, Scalar* g, Scalar eta, Scalar* next);
};

/// Those that this processor can run, each faster than the one before; always the same ones, and never none.
std::span<const Table* const> tables();

/// The fastest of them.
const Table& table();

}  // namespace neurarium::kernels
