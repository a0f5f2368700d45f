#define NEURARIUM_KERNELS plain
#include "core/kernels/kernels_code.h"

namespace neurarium::kernels {

extern constinit const Table kPlain = plain::kernelsFor("");

}  // namespace neurarium::kernels
