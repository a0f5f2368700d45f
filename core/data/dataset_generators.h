#pragma once

#include <cstdint>

#include "core/data/dataset.h"

namespace neurarium {

/// What every generator is given. U is uniform, N normal, both drawn from RandomStream::Data of `seed`.
struct GeneratorSettings {
  Index points = 500;
  double noise = 0;   ///< 0 … 0.5: the n of the formulas, the slider's percent / 100
  Index classes = 3;  ///< only for rings
  std::uint64_t seed = 1;
};

// Pure functions: the same settings give the same examples. Two classes are 0 and 1, named "-1" and "+1"; the
// classes come one after the other. Six are TensorFlow Playground's (circle, xor, gaussian, spiral, plane,
// multiGaussian), by its formulas, with the noise where it puts it: for circle, xor, plane and multiGaussian
// it is the label that is taken at a point shifted by U(−R, R)·n per axis, so that points stay where they are
// and labels near the border become wrong.

/// Half +1 with radius U(0, 2.5), half −1 with U(3.5, 5); +1 where the shifted point (R = 5) lies within 2.5.
Dataset generateCircle(const GeneratorSettings& settings);
/// x1, x2 ∈ U(−5, 5), pushed 0.3 away from 0; +1 where the shifted coordinates (R = 5) have the same sign.
Dataset generateXor(const GeneratorSettings& settings);
/// Normal clouds around (2, 2), +1, and (−2, −2), −1; their variance runs from 0.5 (n = 0) to 4 (n = 0.5).
Dataset generateGaussian(const GeneratorSettings& settings);
/// Normal clouds of the same variance around (3, 3) and (−3, −3), +1, and (−3, 3) and (3, −3), −1: exclusive or
/// at its four corners.
Dataset generateCorners(const GeneratorSettings& settings);
/// Two arms: radius r = 5i/m, angle t = 1.75·2π·i/m (+ π for −1), (r·sin t, r·cos t) + U(−1, 1)·n per axis.
Dataset generateSpiral(const GeneratorSettings& settings);
/// Two half circles of radius 3 that reach into each other, + N(0, 3n) per axis. The upper one is +1.
Dataset generateMoons(const GeneratorSettings& settings);
/// x1, x2 ∈ U(−5, 5) on 4 × 4 squares; the class of the square that the shifted point (R = 5) falls into. The
/// square to the upper right of the origin is +1.
Dataset generateCheckerboard(const GeneratorSettings& settings);
/// k rings w = 5/k apart: class c has radius U((c + 0.15)w, (c + 0.85)w), the innermost from 0, + U(−w, w)·n
/// per axis. Classes are named 1 … k from the centre; two of them make a binary task.
Dataset generateRings(const GeneratorSettings& settings);
/// x1, x2 ∈ U(−6, 6), y = (x1 + x2)/10 of the shifted point (R = 6).
Dataset generatePlane(const GeneratorSettings& settings);
/// x1, x2 ∈ U(−6, 6), six hills and hollows: of ±max(0, 1 − d/2), with d the distance of the shifted point (R
/// = 6) to a centre, y is the largest in magnitude.
Dataset generateMultiGaussian(const GeneratorSettings& settings);
/// One coordinate x1 ∈ U(−6, 6), y = sin x1 + N(0, n).
Dataset generateSine(const GeneratorSettings& settings);

constexpr Index kLeastRings = 2;
constexpr Index kMostRings = 10;

}  // namespace neurarium
