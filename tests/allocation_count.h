#pragma once

namespace neurarium::tests {

/// Whether allocations are counted here: with glibc's allocator, not with those that sanitizers bring.
bool countsAllocations();

/// How often memory was asked for since the program began: by operator new, Eigen, or the libraries. Any thread.
long allocations();

}  // namespace neurarium::tests
