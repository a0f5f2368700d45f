#include "core/project/parameter_transfer.h"

#include <algorithm>
#include <numeric>

#include "core/network.h"
#include "core/text.h"

namespace neurarium {

namespace {

constexpr int kNew = -1;

/// The layers of one design with their units, as the transfer looks them up.
class Units {
 public:
  explicit Units(const NetworkSpec& spec) : m_spec(spec) {}

  /// The nearest layer of units before `layer`, or −1.
  int sourceOf(int layer) const {
    int source = layer - 1;
    while (source >= 0 && ownUnits(source) == 0) --source;
    return source;
  }
  /// Of a layer of units its own; of any other those that pass through it.
  Index countOf(int layer) const {
    if (layer < 0) return 0;
    return ownUnits(layer) > 0 ? ownUnits(layer) : countOf(sourceOf(layer));
  }

 private:
  Index ownUnits(int layer) const {
    const LayerSpec& spec = m_spec.layers[static_cast<std::size_t>(layer)];
    if (const auto* input = std::get_if<InputSpec>(&spec)) return input->units;
    const auto* dense = std::get_if<DenseSpec>(&spec);
    return dense ? dense->units : 0;
  }

  const NetworkSpec& m_spec;
};

using UnitMap = std::vector<int>;  // of each unit now, its index before, or kNew

UnitMap sameUnits(Index now, Index before) {
  UnitMap map(static_cast<std::size_t>(now), kNew);
  std::iota(map.begin(), map.begin() + std::min(now, before), 0);
  return map;
}

class Origins {
 public:
  Origins(const NetworkSpec& before, const NetworkSpec& after, const NetworkDraft& draft)
      : m_before(before), m_after(after), m_draft(draft) {}

  int layerBefore(int layer) const { return m_draft[static_cast<std::size_t>(layer)].origin.layer; }

  /// Empty if the layer is new.
  UnitMap unitsOf(int layer) const {
    const LayerOrigin& origin = m_draft[static_cast<std::size_t>(layer)].origin;
    if (origin.layer < 0) return {};
    const Index count = m_after.countOf(layer);
    if (origin.units.empty()) return sameUnits(count, m_before.countOf(origin.layer));
    UnitMap units = origin.units;
    units.resize(static_cast<std::size_t>(count), kNew);
    return units;
  }

  /// Of each of the numbers that reach a layer that was there before, which one it was. Where they come from another layer, they are
  /// the same if they are as many, and new otherwise.
  UnitMap inputsOf(int layer) const {
    const int source = m_after.sourceOf(layer);
    const int sourceBefore = m_before.sourceOf(layerBefore(layer));
    const Index count = m_after.countOf(source);
    const Index countBefore = m_before.countOf(sourceBefore);
    if (layerBefore(source) == sourceBefore) return unitsOf(source);
    return count == countBefore ? sameUnits(count, countBefore)
                                : UnitMap(static_cast<std::size_t>(count), kNew);
  }

 private:
  Units m_before;
  Units m_after;
  const NetworkDraft& m_draft;
};

/// Where a unit or input from before is now, or kNew.
Index placeNow(const UnitMap& map, Index before) {
  const auto found = std::find(map.begin(), map.end(), static_cast<int>(before));
  return found == map.end() ? kNew : static_cast<Index>(found - map.begin());
}

NetworkSpec specsOf(const NetworkDraft& draft) {
  NetworkSpec spec;
  for (const DraftLayer& layer : draft) spec.layers.push_back(layer.spec);
  return spec;
}

/// Copies the numbers of one array that were there before; returns how many.
Index copyArray(const ParameterInfo& from, const ParameterInfo& to, const UnitMap& units,
                const UnitMap& inputs, const Vector& before, Vector& after) {
  const bool isMatrix = to.shape.dimensions.size() == 2;
  const Index rows = to.shape.dimensions.front();
  const Index columns = isMatrix ? to.shape.dimensions[1] : 1;
  const Index rowsBefore = from.shape.dimensions.front();
  Index copied = 0;
  for (Index column = 0; column < columns; ++column) {
    const int columnBefore = isMatrix ? inputs[static_cast<std::size_t>(column)] : 0;
    for (Index row = 0; row < rows; ++row) {
      const int rowBefore = units[static_cast<std::size_t>(row)];
      if (rowBefore < 0 || columnBefore < 0) continue;
      after[to.offset + column * rows + row] = before[from.offset + columnBefore * rowsBefore + rowBefore];
      ++copied;
    }
  }
  return copied;
}

bool drawsAnew(const NetworkSpec& before, const DraftLayer& layer) {
  const auto* now = std::get_if<DenseSpec>(&layer.spec);
  const auto* then = std::get_if<DenseSpec>(&before.layers[static_cast<std::size_t>(layer.origin.layer)]);
  return now && then && now->initializer != then->initializer;
}

}  // namespace

NetworkDraft draftOf(const NetworkSpec& spec) {
  NetworkDraft draft;
  for (std::size_t i = 0; i < spec.layers.size(); ++i)
    draft.push_back({spec.layers[i], {static_cast<int>(i), {}}});
  return draft;
}

NetworkSpec specOf(const NetworkDraft& draft, const NetworkSpec& before) {
  NetworkSpec spec = specsOf(draft);
  const Origins origins(before, spec, draft);
  for (std::size_t i = 0; i < draft.size(); ++i) {
    auto* dense = std::get_if<DenseSpec>(&spec.layers[i]);
    if (!dense || dense->frozen.empty() || draft[i].origin.layer < 0) continue;
    const UnitMap units = origins.unitsOf(static_cast<int>(i));
    const UnitMap inputs = origins.inputsOf(static_cast<int>(i));
    std::vector<ParameterPlace> frozen;
    for (const ParameterPlace& place : dense->frozen) {
      ParameterPlace now{placeNow(units, place.unit), ParameterPlace::kBias};
      const bool isBias = place.input == ParameterPlace::kBias;
      if (!isBias) now.input = placeNow(inputs, place.input);
      if (now.unit >= 0 && (isBias ? dense->useBias : now.input >= 0)) frozen.push_back(now);
    }
    std::sort(frozen.begin(), frozen.end());
    dense->frozen = std::move(frozen);
  }
  return spec;
}

Result<ParameterTransfer> transferParameters(const NetworkSpec& before, const Vector& theta,
                                             const NetworkDraft& draft, std::uint64_t seed) {
  const NetworkSpec after = specsOf(draft);
  const auto networkBefore = Network::build(before);
  if (!networkBefore) return networkBefore.error();
  const auto network = Network::build(after);
  if (!network) return network.error();
  if (theta.size() != (*networkBefore)->parameterCount())
    return Error{ErrorCode::WrongShape, "parameters", toText((*networkBefore)->parameterCount()),
                 toText(theta.size())};

  ParameterTransfer transfer;
  transfer.parameters = (*network)->initialParameters(seed);
  const Origins origins(before, after, draft);
  for (int layer = 1; layer < static_cast<int>(draft.size()); ++layer) {
    const DraftLayer& edited = draft[static_cast<std::size_t>(layer)];
    const bool isNew = edited.origin.layer < 0 || drawsAnew(before, edited);
    Redrawn redrawn{layer, 0, 0};
    for (const ParameterInfo& to : (*network)->parameters()) {
      if (to.layer != layer) continue;
      const auto& arrays = (*networkBefore)->parameters();
      const auto from = std::find_if(arrays.begin(), arrays.end(), [&](const ParameterInfo& info) {
        return info.layer == edited.origin.layer && info.name == to.name;
      });
      Index copied = 0;
      if (!isNew && from != arrays.end()) {
        const bool isDense = std::holds_alternative<DenseSpec>(edited.spec);
        const UnitMap inputs = origins.inputsOf(layer);
        copied = copyArray(*from, to, isDense ? origins.unitsOf(layer) : inputs, inputs, theta,
                           transfer.parameters);
      }
      if (to.kind == ParameterKind::Statistic) continue;
      redrawn.of += to.size();
      redrawn.count += to.size() - copied;
    }
    if (redrawn.count > 0) transfer.redrawn.push_back(redrawn);
  }
  return transfer;
}

}  // namespace neurarium
