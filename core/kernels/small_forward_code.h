#pragma once

// The forward pass of a whole small network: examples lie side by side in the lanes of registers, and each weight is multiplied with all of
// them. Belongs to kernels_code.h.

#include "core/kernels/function_code.h"
#include "core/kernels/kernels.h"
#include "core/kernels/lanes.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// Examples that are computed with at once, in so many registers a row.
template <int kVectors>
constexpr Index kWidth = Index(kVectors) * kLane;

/// Register by register, so that the arrays need no memory.
template <int count>
NEURARIUM_INLINE void loadAll(const Scalar* from, Pack* to) {
  unrolled<count>([&](auto i) NEURARIUM_ALWAYS { read<kLane>(from + i * kLane, to[i]); });
}
template <int count>
NEURARIUM_INLINE void storeAll(const Pack* from, Scalar* to) {
  unrolled<count>([&](auto i) NEURARIUM_ALWAYS { write<kLane>(from[i], to + i * kLane); });
}

/// Where a layer keeps the numbers of the examples that are computed with: rows of kWidth, a unit each, and one of ones behind a.
template <int kVectors>
struct SmallRows {
  Scalar* z;
  Scalar* a;
  Scalar* delta;

  SmallRows(const SmallLayer& layer, Scalar* scratch)
      : z(scratch + layer.scratchAt),
        a(z + layer.units * kWidth<kVectors>),
        delta(a + (layer.units + 1) * kWidth<kVectors>) {}
};

/// Whether the derivative of an activation needs z. Of the others it follows from a, which may then stand in z's place.
template <Activation kind>
constexpr bool needsZ(FunctionOf<kind>) {
  return kind == Activation::Softplus || kind == Activation::Silu || kind == Activation::Gelu;
}

/// z = W·x + b and a = f(z) of kUnits units from `unit` on.
template <int kVectors, int kUnits>
NEURARIUM_INLINE void forwardUnits(const SmallLayer& layer, const Scalar* theta, const Scalar* x, Index unit,
                                   bool keepsZ, SmallRows<kVectors> rows) {
  constexpr int kSums = kUnits * kVectors;
  const Scalar* w = theta + layer.at + unit;
  Pack sums[kSums];
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
    sums[i] = Pack{};
    if (layer.hasBias) sums[i] = w[layer.inputs * layer.units + i / kVectors] - Pack{};
  });
  for (Index input = 0; input < layer.inputs; ++input, w += layer.units) {
    Pack in[kVectors];
    loadAll<kVectors>(x + input * kWidth<kVectors>, in);
    unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS { sums[i] += in[i % kVectors] * w[i / kVectors]; });
  }
  const Index at = unit * kWidth<kVectors>;
  if (layer.activation == Activation::Softmax) return storeAll<kSums>(sums, rows.z + at);
  withFunction(layer.activation, [&](auto function) NEURARIUM_ALWAYS {
    if (needsZ(function) || keepsZ) storeAll<kSums>(sums, rows.z + at);
    unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
      Pack a{};
      function.value(sums[i], a);
      sums[i] = a;
    });
  });
  storeAll<kSums>(sums, rows.a + at);
}

/// Calls `use` for units 0 … count − 1, some at a time: with how many as a constant, and the first.
template <int kMost, typename Use>
NEURARIUM_INLINE void forUnits(Index count, const Use& use, Index unit = 0) {
  for (; unit + kMost <= count; unit += kMost) use(std::integral_constant<int, kMost>(), unit);
  if constexpr (kMost > 1)
    if (unit < count) forUnits<kMost / 2>(count, use, unit);
}
/// Rows of numbers that fit into the registers together.
template <int kVectors>
constexpr int kMostUnits = 8 / kVectors;

/// a = softmax(z) of each example, z being there; the same as softmax() of its column. δ's first row gets ln Σ eᶻ.
template <int kVectors>
[[gnu::noinline]] void softmaxOfRows(Index units, SmallRows<kVectors> rows) {
  for (int v = 0; v < kVectors; ++v) {
    const Index at = v * kLane;
    const auto z = [&](Index unit) NEURARIUM_ALWAYS {
      Pack numbers;
      loadAll<1>(rows.z + unit * kWidth<kVectors> + at, &numbers);
      return numbers;
    };
    Pack top = z(0);
    for (Index unit = 1; unit < units; ++unit) top = z(unit) > top ? z(unit) : top;
    // Added in the order in which a column's are: first those that share a lane there.
    Pack sum{};
    for (Index first = 0; first < kLane && first < units; ++first) {
      Pack share{};
      for (Index unit = first; unit < units; unit += kLane) {
        Pack e;
        expOf(z(unit) - top, e);
        share += e;
        storeAll<1>(&e, rows.a + unit * kWidth<kVectors> + at);
      }
      sum += share;
    }
    for (Index unit = 0; unit < units; ++unit) {
      Pack a;
      loadAll<1>(rows.a + unit * kWidth<kVectors> + at, &a);
      a /= sum;
      storeAll<1>(&a, rows.a + unit * kWidth<kVectors> + at);
    }
    Pack log{};
    eachLane(sum, log, [](Scalar x) {
      if constexpr (kIsFloat)
        return __builtin_logf(x);
      else
        return __builtin_log(x);
    });
    log += top;
    storeAll<1>(&log, rows.delta + at);
  }
}

template <int kVectors>
NEURARIUM_INLINE void forwardLayer(const SmallLayer& layer, const Scalar* theta, const Scalar* x, bool keepsZ,
                                   SmallRows<kVectors> rows) {
  forUnits<kMostUnits<kVectors>>(layer.units, [&](auto some, Index unit) NEURARIUM_ALWAYS {
    forwardUnits<kVectors, some>(layer, theta, x, unit, keepsZ, rows);
  });
  if (layer.activation == Activation::Softmax) softmaxOfRows<kVectors>(layer.units, rows);
  const Pack ones = Pack{} + 1;
  for (int v = 0; v < kVectors; ++v) storeAll<1>(&ones, rows.a + layer.units * kWidth<kVectors> + v * kLane);
}

/// In each group of four lanes, the two that are named of one pack and then the two of another.
template <int first, int second, int... lane>
NEURARIUM_INLINE Pack pairs(Pack a, Pack b, std::integer_sequence<int, lane...>) {
  return __builtin_shufflevector(
      a, b, (lane / 4 * 4 + (lane % 2 ? second : first) + (lane % 4 / 2 ? kLane : 0))...);
}
template <int first, int second>
NEURARIUM_INLINE Pack pairs(Pack a, Pack b) {
  return pairs<first, second>(a, b, std::make_integer_sequence<int, kLane>());
}

/// Four rows of kVectors registers, turned into columns that lie kMostSmallUnits apart.
template <int kVectors>
NEURARIUM_INLINE void turnFour(const Scalar* rows, Scalar* columns) {
  if constexpr (kLane < 4) {
    for (Index example = 0; example < kWidth<kVectors>; ++example)
      for (Index i = 0; i < 4; ++i)
        columns[example * kMostSmallUnits + i] = rows[i * kWidth<kVectors> + example];
    return;
  }
  for (int v = 0; v < kVectors; ++v, rows += kLane, columns += kLane * kMostSmallUnits) {
    Pack row[4];
    unrolled<4>([&](auto i) NEURARIUM_ALWAYS { loadAll<1>(rows + i * kWidth<kVectors>, &row[i]); });
    const Pack low[2] = {pairs<0, 1>(row[0], row[1]), pairs<0, 1>(row[2], row[3])};
    const Pack high[2] = {pairs<2, 3>(row[0], row[1]), pairs<2, 3>(row[2], row[3])};
    const Pack turned[4] = {pairs<0, 2>(low[0], low[1]), pairs<1, 3>(low[0], low[1]),
                            pairs<0, 2>(high[0], high[1]), pairs<1, 3>(high[0], high[1])};
    unrolled<kLane>([&](auto i) NEURARIUM_ALWAYS {
      constexpr int kFour = kLane < 4 ? kLane : 4;
      write<kFour>(lanesOf<kLane, i / kFour * kFour, kFour>(turned[i % 4]), columns + i * kMostSmallUnits);
    });
  }
}

/// Rows of registers, turned into the first `examples` columns of a matrix of so many units.
template <int kVectors>
NEURARIUM_INLINE void turnRows(const Scalar* rows, Index units, Index examples, Scalar* turned, Scalar* to) {
  if (units == 1) {
    for (Index example = 0; example < examples; ++example) to[example] = rows[example];
    return;
  }
  for (Index unit = 0; unit < units; unit += 4)
    turnFour<kVectors>(rows + unit * kWidth<kVectors>, turned + unit);
  for (Index example = 0; example < examples; ++example, turned += kMostSmallUnits, to += units)
    forUnits<4>(units, [&](auto some, Index unit) NEURARIUM_ALWAYS {
      typename Lanes<some>::Type numbers;
      read<some>(turned + unit, numbers);
      write<some>(numbers, to + unit);
    });
}

/// The forward pass of at most kWidth examples.
template <int kVectors>
NEURARIUM_INLINE void forwardChunk(const SmallNetwork& network, const Scalar* theta, Columns x, Index first,
                                   Index examples, const SmallOutput* outputs, Scalar* scratch) {
  Scalar* in = scratch + kSharedScratch;
  for (Index example = 0; example < examples; ++example)
    for (Index row = 0; row < network.layers[0].inputs; ++row)
      in[row * kWidth<kVectors> + example] = x.data[(first + example) * x.stride + row];
  for (Index i = 0; i < network.count; ++i) {
    const SmallLayer& layer = network.layers[i];
    const SmallRows<kVectors> rows(layer, scratch);
    const SmallOutput& output = outputs[i];
    forwardLayer<kVectors>(layer, theta, in, output.z != nullptr, rows);
    if (output.z) turnRows<kVectors>(rows.z, layer.units, examples, scratch, output.z + first * layer.units);
    if (output.a) turnRows<kVectors>(rows.a, layer.units, examples, scratch, output.a + first * layer.units);
    in = rows.a;
  }
}

void forwardSmall(const SmallNetwork& network, const Scalar* theta, Columns x, Index examples,
                  const SmallOutput* outputs, Scalar* scratch) {
  for (Index at = 0; at < examples;) {
    const Index rest = examples - at;
    if (rest > kWidth<1>)
      forwardChunk<2>(network, theta, x, at, rest < kWidth<2> ? rest : kWidth<2>, outputs, scratch);
    else
      forwardChunk<1>(network, theta, x, at, rest, outputs, scratch);
    at += rest > kWidth<1> ? kWidth<2> : kWidth<1>;
  }
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
