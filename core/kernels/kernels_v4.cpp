#define NEURARIUM_KERNELS v4
#include "core/kernels/kernels_code.h"

namespace neurarium::kernels {

extern constinit const Table kV4 = v4::kernelsFor("x86-64-v4");

}  // namespace neurarium::kernels
