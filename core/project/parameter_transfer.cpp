#include "core/project/parameter_transfer.h"

#include <algorithm>
#include <map>

#include "core/network.h"
#include "core/text.h"

namespace neurarium {

namespace {

constexpr int kMostDraws = 8;

/// Of each place in the new design, its index before, or −1.
using Places = std::vector<Index>;

Places kept(Index count) {
  Places places(static_cast<std::size_t>(count));
  for (Index i = 0; i < count; ++i) places[static_cast<std::size_t>(i)] = i;
  return places;
}

/// In range even where the design is not.
Index unitsOf(const LayerSpec& layer) {
  const auto* input = std::get_if<InputSpec>(&layer);
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return std::clamp(input ? input->units : dense ? dense->units : 0, Index(0), kMostUnits);
}

bool hasUnits(const LayerSpec& layer) {
  return std::holds_alternative<InputSpec>(layer) || std::holds_alternative<DenseSpec>(layer);
}

/// The nearest layer below that has units, or −1.
int sourceOf(const NetworkSpec& spec, int layer) {
  int source = layer - 1;
  while (source >= 0 && !hasUnits(spec.layers[static_cast<std::size_t>(source)])) --source;
  return source;
}

int sourceOf(const NetworkDraft& draft, int layer) {
  int source = layer - 1;
  while (source >= 0 && !hasUnits(draft[static_cast<std::size_t>(source)].spec)) --source;
  return source;
}

/// The layer that `layer` was, if it is still of that kind.
const LayerSpec* originOf(const DraftLayer& layer, const NetworkSpec& before) {
  const auto index = static_cast<std::size_t>(layer.origin.layer);
  if (layer.origin.layer < 0 || index >= before.layers.size()) return nullptr;
  return before.layers[index].index() == layer.spec.index() ? &before.layers[index] : nullptr;
}

Places unitPlaces(const DraftLayer& layer, const NetworkSpec& before) {
  const LayerSpec* origin = originOf(layer, before);
  const Index unitsBefore = origin ? unitsOf(*origin) : 0;
  Places places = kept(unitsOf(layer.spec));
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!layer.origin.units.empty())
      places[i] = i < layer.origin.units.size() ? layer.origin.units[i] : Index(-1);
    if (places[i] < 0 || places[i] >= unitsBefore) places[i] = -1;
  }
  return places;
}

/// Of each input of a layer, its index before.
Places inputPlaces(const NetworkDraft& draft, int layer, const NetworkSpec& before) {
  const int source = sourceOf(draft, layer);
  if (source < 0) return {};
  const DraftLayer& below = draft[static_cast<std::size_t>(source)];
  const int sourceBefore = sourceOf(before, draft[static_cast<std::size_t>(layer)].origin.layer);
  if (originOf(below, before) && below.origin.layer == sourceBefore) return unitPlaces(below, before);
  const Index units = unitsOf(below.spec);
  const bool fits =
      sourceBefore >= 0 && unitsOf(before.layers[static_cast<std::size_t>(sourceBefore)]) == units;
  return fits ? kept(units) : Places(static_cast<std::size_t>(units), -1);
}

/// Where the numbers of a layer were: those of row i in row rows[i], and so on.
struct Origin {
  int layer = -1;  ///< −1: nowhere
  Places rows;     ///< units, or inputs of a layer without units of its own
  Places inputs;
  bool redrawsWeights = false;
  bool redrawsBias = false;
  const DenseSpec* dense = nullptr;  ///< as it was
};

Origin originOf(const NetworkDraft& draft, int layer, const NetworkSpec& before) {
  const DraftLayer& own = draft[static_cast<std::size_t>(layer)];
  const LayerSpec* was = originOf(own, before);
  if (!was) return {};
  Origin origin;
  origin.layer = own.origin.layer;
  origin.inputs = inputPlaces(draft, layer, before);
  origin.rows = hasUnits(own.spec) ? unitPlaces(own, before) : origin.inputs;
  origin.dense = std::get_if<DenseSpec>(was);
  if (origin.dense) {
    const InitializerSpec& now = std::get<DenseSpec>(own.spec).initializer;
    const InitializerSpec& then = origin.dense->initializer;
    origin.redrawsWeights = now.type != then.type || (usesScale(now.type) && now.scale != then.scale);
    origin.redrawsBias = now.bias != then.bias;
  }
  return origin;
}

const ParameterInfo* findArray(const Network& network, Index layer, std::string_view name) {
  for (const ParameterInfo& info : network.parameters())
    if (info.layer == layer && info.name == name) return &info;
  return nullptr;
}

bool wasFrozen(const Origin& origin, const ParameterPlace& place) {
  return origin.dense && std::binary_search(origin.dense->frozen.begin(), origin.dense->frozen.end(), place);
}

/// One array of the new θ beside the old one it comes from.
class ArrayTransfer {
 public:
  ArrayTransfer(const ParameterInfo& info, const Origin& origin, const Network& before)
      : m_info(info),
        m_origin(origin),
        m_before(origin.layer < 0 ? nullptr : findArray(before, origin.layer, info.name)),
        m_redraws(info.kind == ParameterKind::Weight ? origin.redrawsWeights : origin.redrawsBias) {}

  Index rows() const { return m_info.shape.dimensions.front(); }
  Index columns() const { return m_info.size() / rows(); }
  bool isMatrix() const { return m_info.shape.dimensions.size() > 1; }
  Index at(Index row, Index column) const { return m_info.offset + row + column * rows(); }

  /// Where in the old θ the number was, or −1 if it is to be drawn.
  Index before(Index row, Index column) const {
    if (!m_before) return -1;
    const Index rowBefore = m_origin.rows[static_cast<std::size_t>(row)];
    const Index columnBefore = isMatrix() ? m_origin.inputs[static_cast<std::size_t>(column)] : 0;
    if (rowBefore < 0 || columnBefore < 0) return -1;
    if (m_redraws && !wasFrozen(m_origin, {rowBefore, isMatrix() ? columnBefore : ParameterPlace::kBias}))
      return -1;
    return m_before->offset + rowBefore + columnBefore * m_before->shape.dimensions.front();
  }

  /// Copies what stays; returns how many numbers are new.
  Index apply(const Vector& thetaBefore, Vector& theta) const {
    Index drawn = 0;
    for (Index column = 0; column < columns(); ++column)
      for (Index row = 0; row < rows(); ++row) {
        const Index from = before(row, column);
        if (from >= 0)
          theta[at(row, column)] = thetaBefore[from];
        else
          ++drawn;
      }
    return drawn;
  }

  /// Whether a new unit's weights are those of an old one: both would learn the same for ever.
  bool makesTwins(const Vector& theta) const {
    if (!isMatrix() || !m_before || m_redraws) return false;
    const Eigen::Map<const Matrix> weights(theta.data() + m_info.offset, rows(), columns());
    for (Index drawn = 0; drawn < rows(); ++drawn) {
      if (m_origin.rows[static_cast<std::size_t>(drawn)] >= 0) continue;
      for (Index row = 0; row < rows(); ++row)
        if (m_origin.rows[static_cast<std::size_t>(row)] >= 0 && weights.row(row) == weights.row(drawn))
          return true;
    }
    return false;
  }

 private:
  const ParameterInfo& m_info;
  const Origin& m_origin;
  const ParameterInfo* m_before;
  bool m_redraws;
};

bool drawsAtRandom(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return dense && dense->initializer.type != Initializer::Zeros &&
         dense->initializer.type != Initializer::Constant;
}

/// What is frozen before, at its places in the new design.
std::vector<ParameterPlace> frozenPlaces(const DenseSpec& dense, const Origin& origin) {
  std::map<Index, std::vector<Index>> frozenInputs;  // of each unit before
  for (const ParameterPlace& place : dense.frozen) frozenInputs[place.unit].push_back(place.input);
  std::multimap<Index, Index> inputsNow;  // of each input before
  if (dense.useBias) inputsNow.emplace(ParameterPlace::kBias, ParameterPlace::kBias);
  for (std::size_t i = 0; i < origin.inputs.size(); ++i)
    if (origin.inputs[i] >= 0) inputsNow.emplace(origin.inputs[i], static_cast<Index>(i));

  std::vector<ParameterPlace> places;
  for (std::size_t unit = 0; unit < origin.rows.size(); ++unit) {
    const auto inputs = frozenInputs.find(origin.rows[unit]);
    if (inputs == frozenInputs.end()) continue;
    for (const Index input : inputs->second) {
      const auto [begin, end] = inputsNow.equal_range(input);
      for (auto now = begin; now != end; ++now) places.push_back({static_cast<Index>(unit), now->second});
    }
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace

NetworkDraft draftOf(const NetworkSpec& spec) {
  NetworkDraft draft;
  for (const LayerSpec& layer : spec.layers) draft.push_back({layer, {static_cast<int>(draft.size()), {}}});
  return draft;
}

NetworkSpec specOf(const NetworkDraft& draft, const NetworkSpec& before) {
  NetworkSpec spec;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    spec.layers.push_back(draft[i].spec);
    auto* dense = std::get_if<DenseSpec>(&spec.layers.back());
    if (dense && !dense->frozen.empty())
      dense->frozen = frozenPlaces(*dense, originOf(draft, static_cast<int>(i), before));
  }
  return spec;
}

Result<ParameterTransfer> transferParameters(const NetworkSpec& before, const Vector& theta,
                                             const NetworkDraft& draft, std::uint64_t seed) {
  const auto networkBefore = Network::build(before);
  if (!networkBefore) return networkBefore.error();
  const auto network = Network::build(specOf(draft, before));
  if (!network) return network.error();
  if (theta.size() != (*networkBefore)->parameterCount())
    return Error{ErrorCode::WrongShape, "parameters", toText((*networkBefore)->parameterCount()),
                 toText(theta.size())};

  std::vector<Origin> origins;
  for (std::size_t i = 0; i < draft.size(); ++i)
    origins.push_back(originOf(draft, static_cast<int>(i), before));
  std::vector<ArrayTransfer> arrays;
  for (const ParameterInfo& info : (*network)->parameters())
    arrays.emplace_back(info, origins[static_cast<std::size_t>(info.layer)], **networkBefore);

  ParameterTransfer result;
  for (int draw = 0; draw < kMostDraws; ++draw) {
    result = {};
    result.parameters = (*network)->initialParameters(seed + static_cast<std::uint64_t>(draw));
    bool makesTwins = false;
    for (std::size_t i = 0; i < arrays.size(); ++i) {
      const ParameterInfo& info = (*network)->parameters()[i];
      const Index drawn = arrays[i].apply(theta, result.parameters);
      makesTwins = makesTwins || (drawsAtRandom(draft[static_cast<std::size_t>(info.layer)].spec) &&
                                  arrays[i].makesTwins(result.parameters));
      if (info.kind == ParameterKind::Statistic) continue;
      const auto layer = static_cast<int>(info.layer);
      if (result.redrawn.empty() || result.redrawn.back().layer != layer)
        result.redrawn.push_back({layer, 0, 0});
      result.redrawn.back().count += drawn;
      result.redrawn.back().of += info.size();
    }
    if (!makesTwins) break;
  }
  std::erase_if(result.redrawn, [](const Redrawn& layer) { return layer.count == 0; });
  return result;
}

}  // namespace neurarium
