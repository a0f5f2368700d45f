// Compiled once an instruction set, each time with Eigen in a namespace of its own: otherwise the linker would keep one of several
// different functions of the same name.
#include "tests/bench/sgemm_peak.h"

#include <Eigen/Core>

#include "tests/bench/thread_clock.h"

namespace neurarium::bench {

double NEURARIUM_PEAK_FUNCTION() {
  using Square = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic>;
  static const Square a = Square::Random(kPeakSide, kPeakSide);
  static const Square b = Square::Random(kPeakSide, kPeakSide);
  static Square product = Square::Zero(kPeakSide, kPeakSide);
  const double before = threadSeconds();
  product.noalias() = a * b;
  return threadSeconds() - before;
}

}  // namespace neurarium::bench
