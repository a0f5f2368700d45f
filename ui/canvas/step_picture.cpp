#include "ui/canvas/step_picture.h"

#include <cstring>

namespace neurarium {

namespace {

/// Unlike ==, what is unknown in both is the same.
template <typename T>
bool sameBits(const T* a, const T* b, std::size_t count) {
  return count == 0 || std::memcmp(a, b, count * sizeof(T)) == 0;
}

bool same(const Vector& a, const Vector& b) {
  return a.size() == b.size() && sameBits(a.data(), b.data(), static_cast<std::size_t>(a.size()));
}

}  // namespace

StepPicture::Unit StepPicture::unitAt(int layer, int unit) const {
  const auto i = static_cast<std::size_t>(layer);
  const auto j = static_cast<std::size_t>(unit);
  return i < units.size() && j < units[i].size() ? units[i][j] : Unit{};
}

StepPicture::Number StepPicture::madeNumber() const {
  if (number != Number::None || made.isNone()) return number;
  if (made.isLink()) return direction == Direction::Backward ? Number::WeightGradient : Number::Weight;
  const Unit unit = unitAt(made.layer, made.unit);
  switch (direction) {
    case Direction::None:
    case Direction::Update:
      return Number::Bias;
    case Direction::Forward:
      if (std::isnan(unit.a)) return std::isnan(unit.z) && made.layer > 0 ? Number::Z : Number::A;
      return isHidden ? Number::Loss : Number::A;
    case Direction::Backward:
      if (std::isnan(unit.delta))
        return std::isnan(unit.gradient) && isHidden ? Number::Gradient : Number::Delta;
      return isHidden ? Number::BiasGradient : Number::Delta;
  }
  return Number::None;
}

bool StepPicture::looksLike(const StepPicture& other) const {
  if (network != other.network || made != other.made || number != other.number || used != other.used ||
      direction != other.direction || isHidden != other.isHidden || move != other.move ||
      units.size() != other.units.size() || !sameBits(&loss, &other.loss, 1))
    return false;
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i].size() != other.units[i].size() ||
        !sameBits(units[i].data(), other.units[i].data(), units[i].size()))
      return false;
  return same(weights, other.weights) && same(gradients, other.gradients);
}

}  // namespace neurarium
