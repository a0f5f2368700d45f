#pragma once

namespace neurarium::bench {

constexpr int kPeakSide = 768;

/// The seconds that a product of two square matrices of kPeakSide takes, for each instruction set that this file is compiled for.
double secondsOfProductGeneric();
double secondsOfProductV3();
double secondsOfProductV4();

}  // namespace neurarium::bench
