#include "core/kernels/kernels.h"

namespace neurarium::kernels {

namespace {

const Table& fastest() {
#ifdef NEURARIUM_KERNELS_V3
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v3")) return kV3;
#endif
  return kPlain;
}

}  // namespace

const Table& table() {
  static const Table& chosen = fastest();
  return chosen;
}

}  // namespace neurarium::kernels
