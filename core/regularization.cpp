#include "core/regularization.h"

#include "core/text.h"

namespace neurarium {

namespace {

constexpr double kStrongestPenalty = 10;
constexpr double kLongestMaxNorm = 1000;

Status checkStrength(double value, double most, const std::string& where) {
  if (value >= 0 && value <= most) return Done{};
  return Error{ErrorCode::OutOfRange, where, intervalText(0.0, most), plainText(value)};
}

}  // namespace

Status validate(const Regularization& regularization, const std::string& where) {
  if (auto l1 = checkStrength(regularization.l1, kStrongestPenalty, where + ".l1"); !l1) return l1;
  if (auto l2 = checkStrength(regularization.l2, kStrongestPenalty, where + ".l2"); !l2) return l2;
  return checkStrength(regularization.maxNorm, kLongestMaxNorm, where + ".maxNorm");
}

}  // namespace neurarium
