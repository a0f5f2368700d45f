#pragma once

// A training step of a whole small network, from its forward pass. Belongs to kernels_code.h.

#include "core/kernels/product_code.h"
#include "core/kernels/small_forward_code.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// Numbers whose bits are all set or all clear, for the lanes of a Pack.
using LaneMask = decltype(Pack{} < Pack{});

/// The first `count` lanes, which may be none or more than there are.
NEURARIUM_INLINE LaneMask lanesBelow(Index count) {
  LaneMask lane;
  for (int i = 0; i < kLane; ++i) lane[i] = i;
  return lane < LaneMask{} + static_cast<int>(count);
}

/// δ of kUnits units from `unit` on, from da, which each has in a register a vector.
template <int kVectors, int kUnits>
NEURARIUM_INLINE void throughActivation(const SmallLayer& layer, Index unit, Pack (&da)[kUnits * kVectors],
                                        SmallRows<kVectors> rows) {
  constexpr int kAll = kUnits * kVectors;
  const Index at = unit * kWidth<kVectors>;
  withFunction(layer.activation, [&](auto function) NEURARIUM_ALWAYS {
    Pack a[kAll];
    loadAll<kAll>(rows.a + at, a);
    Pack z[kAll];
    if constexpr (needsZ(function)) loadAll<kAll>(rows.z + at, z);
    unrolled<kAll>([&](auto i) NEURARIUM_ALWAYS {
      Pack dz{};
      function.gradient(needsZ(function) ? z[i] : a[i], a[i], da[i], dz);
      da[i] = dz;
    });
  });
  storeAll<kAll>(da, rows.delta + at);
}

/// da = Wᵀ·δ of the layer above for kUnits units of the layer below from `unit` on, and their δ.
template <int kVectors, int kUnits>
NEURARIUM_INLINE void backwardUnits(const SmallLayer& above, const Scalar* theta, const Scalar* deltaAbove,
                                    const SmallLayer& layer, Index unit, SmallRows<kVectors> rows) {
  constexpr int kSums = kUnits * kVectors;
  const Scalar* w = theta + above.at + unit * above.units;
  Pack sums[kSums];
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS { sums[i] = Pack{}; });
  for (Index from = 0; from < above.units; ++from, ++w) {
    Pack delta[kVectors];
    loadAll<kVectors>(deltaAbove + from * kWidth<kVectors>, delta);
    unrolled<kSums>(
        [&](auto i) NEURARIUM_ALWAYS { sums[i] += delta[i % kVectors] * w[(i / kVectors) * above.units]; });
  }
  throughActivation<kVectors, kUnits>(layer, unit, sums, rows);
}

template <int kVectors>
NEURARIUM_INLINE void backwardLayer(const SmallLayer& above, const Scalar* theta, const Scalar* deltaAbove,
                                    const SmallLayer& layer, SmallRows<kVectors> rows) {
  forUnits<kMostUnits<kVectors>>(layer.units, [&](auto some, Index unit) NEURARIUM_ALWAYS {
    backwardUnits<kVectors, some>(above, theta, deltaAbove, layer, unit, rows);
  });
}

/// Where the gradient of a layer goes, and what is made of it.
struct SmallGradient {
  Scalar* g;
  const Scalar* theta;
  Scalar* next;  ///< if θ is to be moved, else nullptr
  Scalar eta;
  bool goesOn;     ///< adds to what earlier examples gave
  Index units;     ///< of the layer: how far its inputs' numbers lie apart in g, theta and next
  Index examples;  ///< of which it is the gradient
};

/// The first `count` of so many numbers, and zeros.
template <int kNumbers>
NEURARIUM_INLINE void readFew(const Scalar* from, Index count, typename Lanes<kNumbers>::Type& numbers) {
  if (count >= kNumbers) return read<kNumbers>(from, numbers);
  if constexpr (kNumbers > 1) {
    typename Lanes<kNumbers / 2>::Type halves[2] = {};
    readFew<kNumbers / 2>(from, count, halves[0]);
    if (count > kNumbers / 2) readFew<kNumbers / 2>(from + kNumbers / 2, count - kNumbers / 2, halves[1]);
    std::memcpy(&numbers, halves, sizeof numbers);
  }
}

/// Writes the gradients of `rows` units, of the kRows that the vectors have, and moves θ by them. Returns 0, or NaN where a number is not finite.
template <int kRows, int kColumns>
NEURARIUM_INLINE Scalar useGradient(const typename Lanes<kRows>::Type* g, const SmallGradient& to, Index at,
                                    Index rows) {
  if (rows < kRows) {
    if constexpr (kRows > 1) {
      // The lower half, and if there are more, the upper one.
      constexpr int kHalf = kRows / 2;
      typename Lanes<kHalf>::Type half[kColumns];
      unrolled<kColumns>([&](auto j) NEURARIUM_ALWAYS { half[j] = lanesOf<kRows, 0, kHalf>(g[j]); });
      if (rows <= kHalf) return useGradient<kHalf, kColumns>(half, to, at, rows);
      Scalar check = useGradient<kHalf, kColumns>(half, to, at, kHalf);
      unrolled<kColumns>([&](auto j) NEURARIUM_ALWAYS { half[j] = lanesOf<kRows, kHalf, kHalf>(g[j]); });
      return check + useGradient<kHalf, kColumns>(half, to, at + kHalf, rows - kHalf);
    }
  }
  using Vector = typename Lanes<kRows>::Type;
  const Index stride = to.units;
  Scalar* gradient = to.g + at;
  unrolled<kColumns>([&](auto j) NEURARIUM_ALWAYS {
    write<kRows>(g[j], gradient);
    gradient += stride;
  });
  if (!to.next) return 0;
  const Scalar eta = to.eta;
  const Scalar* theta = to.theta + at;
  Scalar* next = to.next + at;
  Vector check{};
  unrolled<kColumns>([&](auto j) NEURARIUM_ALWAYS {
    Vector moved;
    read<kRows>(theta, moved);
    moved -= eta * g[j];
    write<kRows>(moved, next);
    // What is moved by a gradient that is not finite is not finite, and 0 times that is NaN.
    check += moved * Scalar(0);
    theta += stride;
    next += stride;
  });
  return sumOf<kRows>(check);
}

/// The gradients of kColumns inputs' weights of at most kRows units, which begin at number `at` of the layer. In a function of its own: it needs
/// all registers.
template <int kVectors, int kRows, int kColumns>
[[gnu::noinline]] Scalar gradientBlock(const Scalar* turned, const Scalar* x, const SmallGradient& to,
                                       Index at, Index rows) {
  typename Lanes<kRows>::Type g[kColumns];
  unrolled<kColumns>([&](auto j) NEURARIUM_ALWAYS {
    g[j] = typename Lanes<kRows>::Type{};
    if (to.goesOn) readFew<kRows>(to.g + at + j * to.units, rows, g[j]);
  });
  constexpr Index kStride = kRows == 1 ? 1 : kMostSmallUnits;
  addProduct<kRows, 1, kColumns>({turned, kStride}, {x, 1, kWidth<kVectors>}, to.examples, g);
  return useGradient<kRows, kColumns>(g, to, at, rows);
}

/// All inputs' gradients of at most kRows units: of few inputs there is one block, of whatever width.
template <int kVectors, int kRows>
NEURARIUM_INLINE Scalar gradientOfRows(const Scalar* turned, const Scalar* x, const SmallGradient& to,
                                       Index at, Index rows, Index columns) {
  constexpr int kMostColumns = 9;  // eight inputs and the bias
  Scalar check = 0;
  for (; columns >= kMostColumns; columns -= kMostColumns) {
    check += gradientBlock<kVectors, kRows, kMostColumns>(turned, x, to, at, rows);
    x += kMostColumns * kWidth<kVectors>;
    at += kMostColumns * to.units;
  }
  unrolled<kMostColumns>([&](auto some) NEURARIUM_ALWAYS {
    if constexpr (some > 0)
      if (columns == some) check += gradientBlock<kVectors, kRows, some>(turned, x, to, at, rows);
  });
  return check;
}

/// dW = δ·xᵀ and, as the column behind it, db = δ·1, summed in the order of the examples.
template <int kVectors>
NEURARIUM_INLINE Scalar gradientOfLayer(const SmallLayer& layer, const Scalar* delta, const Scalar* x,
                                        const SmallGradient& to, Scalar* turned) {
  const Index columns = layer.inputs + layer.hasBias;
  if (layer.units == 1) return gradientOfRows<kVectors, 1>(delta, x, to, 0, 1, columns);
  for (Index unit = 0; unit < layer.units; unit += 4)
    turnFour<kVectors>(delta + unit * kWidth<kVectors>, turned + unit);
  constexpr int kMostRows = kLane < kMostSmallUnits ? kLane : kMostSmallUnits;
  constexpr int kSomeRows = kLane < 8 ? kLane : 8;
  constexpr int kFewRows = kLane < 4 ? kLane : 4;
  Scalar check = 0;
  for (Index row = 0; row < layer.units; row += kMostRows) {
    const Index rows = layer.units - row < kMostRows ? layer.units - row : kMostRows;
    if (rows > kSomeRows)
      check += gradientOfRows<kVectors, kMostRows>(turned + row, x, to, row, rows, columns);
    else if (rows > kFewRows)
      check += gradientOfRows<kVectors, kSomeRows>(turned + row, x, to, row, rows, columns);
    else
      check += gradientOfRows<kVectors, kFewRows>(turned + row, x, to, row, rows, columns);
  }
  return check;
}

/// The loss of a number, not yet divided by how many there are, and its derivative by y; for cross-entropies by z, and of the categorical one
/// `z` is z − ln Σ eᶻ.
NEURARIUM_INLINE void lossOf(Loss loss, const Pack& z, const Pack& y, const Pack& t, Pack& value, Pack& d) {
  d = y - t;
  switch (loss) {
    case Loss::MeanSquaredError:
      value = d * d;
      return;
    case Loss::HalfSquaredError:
      value = Scalar(0.5) * d * d;
      return;
    case Loss::MeanAbsoluteError:
      value = d < 0 ? -d : d;
      d = d > 0 ? Pack{} + 1 : d < 0 ? Pack{} - 1 : d;
      return;
    case Loss::Huber: {
      const Pack size = d < 0 ? -d : d;
      value = size <= 1 ? Scalar(0.5) * d * d : size - Scalar(0.5);
      d = atLeast(-1, atMost(1, d));
      return;
    }
    case Loss::BinaryCrossEntropy:
      softplusOf(z, value);
      value -= z * t;
      return;
    case Loss::CategoricalCrossEntropy:
      // Outputs without a share are left out: 0 · ∞ would be NaN.
      value = t == 0 ? Pack{} : -t * z;
      return;
  }
}

/// δ of the output layer, and the sum of the losses of each lane's examples.
template <int kVectors>
[[gnu::noinline]] Pack lossOfRows(const SmallNetwork& network, const SmallLayer& layer, Rows t,
                                  Index examples, Scalar perNumber, SmallRows<kVectors> rows) {
  const bool isCategorical = network.loss == Loss::CategoricalCrossEntropy;
  const bool usesZ = isCategorical || network.loss == Loss::BinaryCrossEntropy;
  const Scalar factor = network.loss == Loss::MeanSquaredError ? 2 * perNumber : perNumber;
  LaneMask isThere[kVectors];
  unrolled<kVectors>([&](auto v) NEURARIUM_ALWAYS { isThere[v] = lanesBelow(examples - v * kLane); });
  Pack logOfSum[kVectors];
  loadAll<kVectors>(rows.delta, logOfSum);
  Pack losses{};
  for (Index unit = 0; unit < layer.units; ++unit) {
    const Index at = unit * kWidth<kVectors>;
    Pack d[kVectors];
    unrolled<kVectors>([&](auto v) NEURARIUM_ALWAYS {
      Pack z{}, y, target, value{};
      if (usesZ) loadAll<1>(rows.z + at + v * kLane, &z);
      if (isCategorical) z -= logOfSum[v];
      loadAll<1>(rows.a + at + v * kLane, &y);
      loadAll<1>(t.data + unit * t.stride + v * kLane, &target);
      lossOf(network.loss, z, y, target, value, d[v]);
      losses += isThere[v] ? value : Pack{};
      d[v] *= factor;
    });
    if (usesZ)
      storeAll<kVectors>(d, rows.delta + at);
    else
      throughActivation<kVectors, 1>(layer, unit, d, rows);
  }
  return losses;
}

/// Loss, sum over the numbers, and gradient of at most kWidth examples.
template <int kVectors>
NEURARIUM_INLINE SmallResult trainChunk(const SmallNetwork& network, const Scalar* theta, Rows x, Rows t,
                                        Index examples, Scalar perNumber, Scalar* scratch, SmallGradient to) {
  const SmallLayer* layers = network.layers;
  const Index last = network.count - 1;
  Scalar* inputs = scratch + kSharedScratch;
  for (Index row = 0; row <= layers[0].inputs; ++row) {
    Pack numbers[kVectors];
    loadAll<kVectors>(x.data + row * x.stride, numbers);
    storeAll<kVectors>(numbers, inputs + row * kWidth<kVectors>);
  }
  const auto inputsOf = [&](Index i) NEURARIUM_ALWAYS {
    return i == 0 ? inputs : SmallRows<kVectors>(layers[i - 1], scratch).a;
  };
  for (Index i = 0; i <= last; ++i)
    forwardLayer<kVectors>(layers[i], theta, inputsOf(i), i == last, SmallRows<kVectors>(layers[i], scratch));

  const Pack losses = lossOfRows<kVectors>(network, layers[last], t, examples, perNumber,
                                           SmallRows<kVectors>(layers[last], scratch));
  Scalar check = 0;
  for (Index i = last; i >= 0; --i) {
    const SmallRows<kVectors> rows(layers[i], scratch);
    if (i > 0)
      backwardLayer<kVectors>(layers[i], theta, rows.delta, layers[i - 1],
                              SmallRows<kVectors>(layers[i - 1], scratch));
    const Index at = layers[i].at;
    const SmallGradient ofLayer{to.g + at, theta + at, to.next ? to.next + at : nullptr,
                                to.eta,    to.goesOn,  layers[i].units,
                                examples};
    check += gradientOfLayer<kVectors>(layers[i], rows.delta, inputsOf(i), ofLayer, scratch);
  }
  return {sumOf<kLane>(losses), check == 0};
}

SmallResult trainSmall(const SmallNetwork& network, const Scalar* theta, Rows x, Rows t, Index examples,
                       Scalar* scratch, Scalar* g, Scalar eta, Scalar* next) {
  const bool isPerExample = network.loss == Loss::CategoricalCrossEntropy;
  const Scalar perNumber =
      1 / static_cast<Scalar>(isPerExample ? examples : examples * network.layers[network.count - 1].units);
  SmallResult result;
  for (Index at = 0; at < examples;) {
    const Index rest = examples - at;
    const Rows inputs{x.data + at, x.stride};
    const Rows targets{t.data + at, t.stride};
    const Index width = rest > kWidth<1> ? kWidth<2> : kWidth<1>;
    const Index some = rest < width ? rest : width;
    const SmallGradient to{g, theta, some == rest ? next : nullptr, eta, at > 0, 0, some};
    const SmallResult ofChunk =
        width == kWidth<2> ? trainChunk<2>(network, theta, inputs, targets, some, perNumber, scratch, to)
                           : trainChunk<1>(network, theta, inputs, targets, some, perNumber, scratch, to);
    result.loss += ofChunk.loss * perNumber;
    result.isFinite = ofChunk.isFinite;
    at += some;
  }
  return result;
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
