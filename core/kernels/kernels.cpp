#include "core/kernels/kernels.h"

namespace neurarium::kernels {

extern const Table kPlain;
#ifdef NEURARIUM_KERNELS_X86
extern const Table kV3;
extern const Table kV4;
#endif

namespace {

#ifdef NEURARIUM_KERNELS_X86
// Feature by feature: clang 14 does not know the levels' names.
bool hasV3() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2");
}

bool hasV4() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl");
}
#endif

struct Sets {
  const Table* sets[3] = {&kPlain};
  std::size_t count = 1;

  Sets() {
#ifdef NEURARIUM_KERNELS_X86
    if (hasV3()) sets[count++] = &kV3;
    if (hasV3() && hasV4()) sets[count++] = &kV4;
#endif
  }
};

}  // namespace

std::span<const Table* const> tables() {
  static const Sets sets;
  return {sets.sets, sets.count};
}

const Table& table() {
  static const Table& fastest = *tables().back();
  return fastest;
}

}  // namespace neurarium::kernels
