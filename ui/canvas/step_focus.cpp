#include "ui/canvas/step_focus.h"

#include <algorithm>
#include <tuple>

namespace neurarium {

namespace {

bool isBefore(const NetworkSpot& a, const NetworkSpot& b) {
  return std::tie(a.layer, a.unit, a.input) < std::tie(b.layer, b.unit, b.input);
}

}  // namespace

StepFocus::StepFocus(const StepPicture& picture) : m_made(picture.made), m_used(picture.used) {
  std::erase_if(m_used, [](const NetworkSpot& spot) { return spot.isNone(); });
  std::sort(m_used.begin(), m_used.end(), isBefore);
}

StepFocus::Role StepFocus::roleOf(const NetworkSpot& spot) const {
  if (!m_made.isNone() && spot == m_made) return Role::Made;
  return std::binary_search(m_used.begin(), m_used.end(), spot, isBefore) ? Role::Used : Role::Rest;
}

StepFocus::Role StepFocus::roleOfLinksInto(int layer, int unit) const {
  if (m_made.isLink() && m_made.layer == layer && m_made.unit == unit) return Role::Made;
  const auto first = std::lower_bound(m_used.begin(), m_used.end(), NetworkSpot{layer, unit, 0}, isBefore);
  const bool hasAny = first != m_used.end() && first->layer == layer && first->unit == unit;
  return hasAny ? Role::Used : Role::Rest;
}

bool StepFocus::hasLayer(int layer) const {
  return m_made.layer == layer || std::any_of(m_used.begin(), m_used.end(),
                                              [&](const NetworkSpot& spot) { return spot.layer == layer; });
}

}  // namespace neurarium
