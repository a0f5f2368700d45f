#pragma once

// A training step of a whole small network: examples lie side by side in the lanes of registers, and each weight is multiplied with all of them.
// Belongs to kernels_code.h.

#include "core/kernels/function_code.h"
#include "core/kernels/product_code.h"
#include "core/kernels/small_network.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// Examples that are computed with at once, in so many registers a row.
template <int kVectors>
constexpr Index kWidth = kVectors* kLane;

/// Where a layer keeps the numbers of the examples that are computed with: rows of kWidth, a unit each.
template <int kVectors>
struct SmallRows {
  Scalar* z;
  Scalar* a;
  Scalar* delta;

  SmallRows(const SmallLayer& layer, Scalar* scratch)
      : z(scratch + layer.scratchAt),
        a(z + layer.units * kWidth<kVectors>),
        delta(a + layer.units * kWidth<kVectors>) {}
};

template <Activation kind>
struct OnLanes;
template <>
struct OnLanes<Activation::Linear> {
  NEURARIUM_INLINE static Pack value(Pack z) { return z; }
  NEURARIUM_INLINE static Pack gradient(Pack, Pack, Pack da) { return da; }
};
template <>
struct OnLanes<Activation::Tanh> {
  NEURARIUM_INLINE static Pack value(Pack z) {
    Pack a;
    tanhOf(z, a);
    return a;
  }
  NEURARIUM_INLINE static Pack gradient(Pack, Pack a, Pack da) { return da * (1 - a * a); }
};
template <>
struct OnLanes<Activation::Relu> {
  NEURARIUM_INLINE static Pack value(Pack z) { return z <= 0 ? Pack{} : z; }
  NEURARIUM_INLINE static Pack gradient(Pack z, Pack, Pack da) { return da * (z > 0 ? Pack{} + 1 : Pack{}); }
};

template <typename Use>
NEURARIUM_INLINE void withActivation(Activation activation, const Use& use) {
  switch (activation) {
    case Activation::Tanh:
      return use(OnLanes<Activation::Tanh>());
    case Activation::Relu:
      return use(OnLanes<Activation::Relu>());
    default:
      return use(OnLanes<Activation::Linear>());
  }
}

/// z = W·x + b and a = f(z) of kUnits units from `unit` on.
template <int kVectors, int kUnits>
NEURARIUM_INLINE void forwardUnits(const SmallLayer& layer, const Scalar* theta, Rows x, Index unit,
                                   SmallRows<kVectors> rows) {
  constexpr int kSums = kUnits * kVectors;
  const Scalar* w = theta + layer.weightsAt + unit;
  Pack sums[kSums];
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
    sums[i] = Pack{};
    if (layer.biasAt >= 0) sums[i] += theta[layer.biasAt + unit + i / kVectors];
  });
  for (Index input = 0; input < layer.inputs; ++input, w += layer.units) {
    Pack in[kVectors];
    unrolled<kVectors>([&](auto v) NEURARIUM_ALWAYS {
      std::memcpy(&in[v], x.data + input * x.stride + v * kLane, sizeof(Pack));
    });
    unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS { sums[i] += in[i % kVectors] * w[i / kVectors]; });
  }
  const Index at = unit * kWidth<kVectors>;
  std::memcpy(rows.z + at, sums, sizeof sums);
  withActivation(layer.activation, [&](auto function) NEURARIUM_ALWAYS {
    unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS { sums[i] = function.value(sums[i]); });
  });
  std::memcpy(rows.a + at, sums, sizeof sums);
}

template <int kVectors>
NEURARIUM_INLINE void forwardLayer(const SmallLayer& layer, const Scalar* theta, Rows x,
                                   SmallRows<kVectors> rows) {
  Index unit = 0;
  for (; unit + 4 <= layer.units; unit += 4) forwardUnits<kVectors, 4>(layer, theta, x, unit, rows);
  if (layer.units & 2) {
    forwardUnits<kVectors, 2>(layer, theta, x, unit, rows);
    unit += 2;
  }
  if (layer.units & 1) forwardUnits<kVectors, 1>(layer, theta, x, unit, rows);
}

/// δ of kUnits units from `unit` on, from da, which each has in a register a vector.
template <int kVectors, int kUnits>
NEURARIUM_INLINE void throughActivation(const SmallLayer& layer, Index unit, Pack (&da)[kUnits * kVectors],
                                        SmallRows<kVectors> rows) {
  const Index at = unit * kWidth<kVectors>;
  Pack z[kUnits * kVectors];
  Pack a[kUnits * kVectors];
  std::memcpy(z, rows.z + at, sizeof z);
  std::memcpy(a, rows.a + at, sizeof a);
  withActivation(layer.activation, [&](auto function) NEURARIUM_ALWAYS {
    unrolled<kUnits * kVectors>(
        [&](auto i) NEURARIUM_ALWAYS { da[i] = function.gradient(z[i], a[i], da[i]); });
  });
  std::memcpy(rows.delta + at, da, sizeof da);
}

/// da = Wᵀ·δ of the layer above for kUnits units of the layer below from `unit` on, and their δ.
template <int kVectors, int kUnits>
NEURARIUM_INLINE void backwardUnits(const SmallLayer& above, const Scalar* theta, const Scalar* deltaAbove,
                                    const SmallLayer& layer, Index unit, SmallRows<kVectors> rows) {
  constexpr int kSums = kUnits * kVectors;
  const Scalar* w = theta + above.weightsAt + unit * above.units;
  Pack sums[kSums];
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS { sums[i] = Pack{}; });
  for (Index from = 0; from < above.units; ++from, ++w) {
    Pack delta[kVectors];
    std::memcpy(delta, deltaAbove + from * kWidth<kVectors>, sizeof delta);
    unrolled<kSums>([&](auto i)
                        NEURARIUM_ALWAYS { sums[i] += delta[i % kVectors] * w[(i / kVectors) * above.units]; });
  }
  throughActivation<kVectors, kUnits>(layer, unit, sums, rows);
}

template <int kVectors>
NEURARIUM_INLINE void backwardLayer(const SmallLayer& above, const Scalar* theta, const Scalar* deltaAbove,
                                    const SmallLayer& layer, SmallRows<kVectors> rows) {
  Index unit = 0;
  for (; unit + 4 <= layer.units; unit += 4)
    backwardUnits<kVectors, 4>(above, theta, deltaAbove, layer, unit, rows);
  if (layer.units & 2) {
    backwardUnits<kVectors, 2>(above, theta, deltaAbove, layer, unit, rows);
    unit += 2;
  }
  if (layer.units & 1) backwardUnits<kVectors, 1>(above, theta, deltaAbove, layer, unit, rows);
}

/// Four rows, turned into columns: example e of them begins at e · stride.
NEURARIUM_INLINE void turnFour(const Scalar* rows, Index width, Index examples, Scalar* columns, Index stride) {
  using Four = Lanes<4>::Type;
  for (Index example = 0; example < examples; example += 4) {
    Four row[4];
    unrolled<4>([&](auto i) NEURARIUM_ALWAYS { std::memcpy(&row[i], rows + i * width + example, sizeof(Four)); });
    const Four low01 = __builtin_shufflevector(row[0], row[1], 0, 4, 1, 5);
    const Four high01 = __builtin_shufflevector(row[0], row[1], 2, 6, 3, 7);
    const Four low23 = __builtin_shufflevector(row[2], row[3], 0, 4, 1, 5);
    const Four high23 = __builtin_shufflevector(row[2], row[3], 2, 6, 3, 7);
    const Four turned[4] = {__builtin_shufflevector(low01, low23, 0, 1, 4, 5),
                            __builtin_shufflevector(low01, low23, 2, 3, 6, 7),
                            __builtin_shufflevector(high01, high23, 0, 1, 4, 5),
                            __builtin_shufflevector(high01, high23, 2, 3, 6, 7)};
    unrolled<4>([&](auto i)
                    NEURARIUM_ALWAYS { std::memcpy(columns + (example + i) * stride, &turned[i], sizeof(Four)); });
  }
}

/// dW = δ·xᵀ and db = Σ δ, added to what earlier examples gave if it goes on. Summed in the order of the examples.
template <int kVectors>
NEURARIUM_INLINE void gradientOfLayer(const SmallLayer& layer, const Scalar* delta, Rows x, Index examples,
                                      bool goesOn, Scalar* turned, Scalar* g) {
  Columns deltas{delta, 1};
  if (layer.units > 1) {
    const Index stride = (layer.units + 3) / 4 * 4;
    for (Index unit = 0; unit < layer.units; unit += 4)
      turnFour(delta + unit * kWidth<kVectors>, kWidth<kVectors>, examples, turned + unit, stride);
    deltas = {turned, stride};
  }
  productOfFewRows<kLane>(deltas, {x.data, 1, x.stride}, {nullptr, goesOn}, g + layer.weightsAt, layer.units,
                          layer.units, layer.inputs, examples);
  if (layer.biasAt < 0) return;
  const Scalar one = 1;
  productOfFewRows<kLane>(deltas, {&one, 0, 0}, {nullptr, goesOn}, g + layer.biasAt, layer.units, layer.units,
                          1, examples);
}

/// Loss and gradient of at most kWidth examples.
template <int kVectors>
NEURARIUM_INLINE Scalar trainChunk(const SmallNetwork& network, const Scalar* theta, Rows x, Rows t,
                                   Index examples, Scalar perNumber, bool goesOn, Scalar* scratch, Scalar* g) {
  const SmallLayer* layers = network.layers;
  const Index last = network.count - 1;
  for (Index i = 0; i <= last; ++i) {
    const Rows in = i == 0 ? x : Rows{SmallRows<kVectors>(layers[i - 1], scratch).a, kWidth<kVectors>};
    forwardLayer<kVectors>(layers[i], theta, in, SmallRows<kVectors>(layers[i], scratch));
  }

  const SmallRows<kVectors> output(layers[last], scratch);
  Scalar loss = 0;
  for (Index unit = 0; unit < layers[last].units; ++unit) {
    Pack d[kVectors];
    unrolled<kVectors>([&](auto v) NEURARIUM_ALWAYS {
      Pack y, target;
      std::memcpy(&y, output.a + unit * kWidth<kVectors> + v * kLane, sizeof y);
      std::memcpy(&target, t.data + unit * t.stride + v * kLane, sizeof target);
      d[v] = y - target;
      for (Index lane = 0; lane < kLane; ++lane)
        loss += v * kLane + lane < examples ? d[v][lane] * d[v][lane] : 0;
      d[v] *= 2 * perNumber;
    });
    throughActivation<kVectors, 1>(layers[last], unit, d, output);
  }

  for (Index i = last; i >= 0; --i) {
    const SmallRows<kVectors> rows(layers[i], scratch);
    if (i > 0) {
      const SmallRows<kVectors> below(layers[i - 1], scratch);
      backwardLayer<kVectors>(layers[i], theta, rows.delta, layers[i - 1], below);
      gradientOfLayer<kVectors>(layers[i], rows.delta, {below.a, kWidth<kVectors>}, examples, goesOn, scratch,
                                g);
    } else {
      gradientOfLayer<kVectors>(layers[i], rows.delta, x, examples, goesOn, scratch, g);
    }
  }
  return loss * perNumber;
}

Scalar trainSmall(const SmallNetwork& network, const Scalar* theta, Rows x, Rows t, Index examples,
                  Scalar* scratch, Scalar* g) {
  const Scalar perNumber =
      1 / static_cast<Scalar>(examples * network.layers[network.count - 1].units);
  Scalar loss = 0;
  for (Index at = 0; at < examples;) {
    const Index rest = examples - at;
    const Rows inputs{x.data + at, x.stride};
    const Rows targets{t.data + at, t.stride};
    const Index width = rest > kWidth<1> ? kWidth<2> : kWidth<1>;
    const Index some = rest < width ? rest : width;
    if (width == kWidth<2>)
      loss += trainChunk<2>(network, theta, inputs, targets, some, perNumber, at > 0, scratch, g);
    else
      loss += trainChunk<1>(network, theta, inputs, targets, some, perNumber, at > 0, scratch, g);
    at += some;
  }
  return loss;
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
