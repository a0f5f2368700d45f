#include "tests/bench/machine_peak.h"

#include <algorithm>

#include "tests/bench/sgemm_peak.h"

namespace neurarium::bench {

namespace {

constexpr int kRepetitions = 8;

double fastest(double (*secondsOfProduct)()) {
  double best = secondsOfProduct();
  for (int i = 1; i < kRepetitions; ++i) best = std::min(best, secondsOfProduct());
  return 2.0 * kPeakSide * kPeakSide * kPeakSide / best;
}

}  // namespace

std::vector<Peak> measurePeaks() {
  std::vector<Peak> peaks{{"generic", fastest(&secondsOfProductGeneric)}};
#ifdef NEURARIUM_BENCH_X86
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
    peaks.push_back({"x86-64-v3", fastest(&secondsOfProductV3)});
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq"))
    peaks.push_back({"x86-64-v4", fastest(&secondsOfProductV4)});
#endif
  return peaks;
}

}  // namespace neurarium::bench
