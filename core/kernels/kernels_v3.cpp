#define NEURARIUM_KERNELS v3
#include "core/kernels/kernels_code.h"

namespace neurarium::kernels {

extern constinit const Table kV3 = v3::kernelsFor("x86-64-v3");

}  // namespace neurarium::kernels
