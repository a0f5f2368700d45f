#include "ui/step/step_picture_maker.h"

#include <algorithm>

#include "ui/step/step_place.h"
#include "ui/step/step_player.h"

namespace neurarium {

namespace {

/// Of so many links at once none stands out.
constexpr std::size_t kMostUsed = 400;

/// The results of the trace, as far as they are known.
class Known {
 public:
  explicit Known(const StepPlayer& player) : m_player(player) {}

  /// Into `value`, if it is known.
  void read(int event, float& value) const {
    if (m_player.isKnown(event))
      value = static_cast<float>(m_player.trace()->events()[static_cast<std::size_t>(event)].result);
  }
  void read(const EventIds& events, Index i, float& value) const { read(TraceIndex::at(events, i), value); }

 private:
  const StepPlayer& m_player;
};

void addUnits(const StepTrace& trace, const Known& known, StepPicture& picture) {
  const TraceIndex& index = trace.index();
  picture.units.resize(index.layers.size());
  for (std::size_t layer = 0; layer < index.layers.size(); ++layer) {
    const auto& events = index.layers[layer];
    picture.units[layer].resize(events.output.size());
    for (std::size_t i = 0; i < events.output.size(); ++i) {
      StepPicture::Unit& unit = picture.units[layer][i];
      const auto at = static_cast<Index>(i);
      known.read(events.before, at, unit.z);
      known.read(events.output, at, unit.a);
      known.read(events.outputGradient, at, unit.gradient);
      known.read(events.beforeGradient, at, unit.delta);
      if (layer + 1 == index.layers.size()) known.read(index.targets, at, unit.target);
    }
  }
}

/// θ and its gradient so far.
void addParameters(const StepTrace& trace, const Known& known, StepPicture& picture) {
  const TraceIndex& index = trace.index();
  const Index count = trace.parametersBefore().size();
  picture.weights.setConstant(count, Scalar(NAN));
  picture.gradients.setConstant(count, Scalar(NAN));
  for (Index i = 0; i < count; ++i) {
    known.read(index.values, i, picture.weights(i));
    known.read(index.newValues, i, picture.weights(i));
    known.read(index.exampleGradients, i, picture.gradients(i));
    known.read(index.meanGradients, i, picture.gradients(i));
    known.read(index.gradients, i, picture.gradients(i));
  }
  for (const ParameterInfo& info : trace.network().parameters()) {
    if (info.kind != ParameterKind::Bias) continue;
    auto& units = picture.units[static_cast<std::size_t>(info.layer)];
    for (Index i = 0; i < info.size(); ++i) {
      units[static_cast<std::size_t>(i)].bias = picture.weights(info.offset + i);
      units[static_cast<std::size_t>(i)].biasGradient = picture.gradients(info.offset + i);
    }
  }
}

StepPicture::Direction directionOf(TracePhase phase) {
  switch (phase) {
    case TracePhase::Initialisation:
      return StepPicture::Direction::None;
    case TracePhase::Forward:
    case TracePhase::Loss:
      return StepPicture::Direction::Forward;
    case TracePhase::Backward:
      return StepPicture::Direction::Backward;
    case TracePhase::Descent:
      return StepPicture::Direction::Update;
  }
  return StepPicture::Direction::None;
}

void addUsed(const StepTrace& trace, const std::vector<TraceOperand>& operands, StepPicture& picture) {
  for (const TraceOperand& operand : operands) {
    if (picture.used.size() >= kMostUsed) return;
    if (operand.event < 0) continue;
    const NetworkSpot spot = spotOf(trace.events()[static_cast<std::size_t>(operand.event)]);
    if (spot.isNone() || spot == picture.made) continue;
    if (std::find(picture.used.begin(), picture.used.end(), spot) == picture.used.end())
      picture.used.push_back(spot);
  }
}

void addMove(const StepPlayer& player, StepPicture& picture) {
  const StepTrace& trace = *player.trace();
  const auto move = player.move();
  if (move.first == move.last) return;
  const auto& last = trace.events()[static_cast<std::size_t>(move.last) - 1];
  picture.direction = directionOf(last.phase);
  if (player.granularity() == Granularity::Phase) return;
  const bool isLayer = player.granularity() == Granularity::Layer;
  if (!isLayer) picture.made = spotOf(last);
  if (player.granularity() == Granularity::Neuron && !picture.made.isNone()) picture.made.input = -1;
  const auto operands =
      isLayer ? std::vector<std::vector<TraceOperand>>{} : trace.operandsOf(move.first, move.last);
  for (int event = move.first; event < move.last && picture.used.size() < kMostUsed; ++event) {
    const NetworkSpot own = spotOf(trace.events()[static_cast<std::size_t>(event)]);
    if (!own.isNone() && own != picture.made) picture.used.push_back(own);
    if (!isLayer) addUsed(trace, operands[static_cast<std::size_t>(event - move.first)], picture);
  }
}

}  // namespace

StepPicture stepPictureOf(const StepPlayer& player, unsigned move) {
  const StepTrace& trace = *player.trace();
  const Known known(player);
  StepPicture picture;
  picture.network = trace.sharedNetwork();
  addUnits(trace, known, picture);
  addParameters(trace, known, picture);
  known.read(trace.index().loss, picture.loss);
  addMove(player, picture);
  picture.isHidden = player.isHidden();
  if (player.pointedEvent() >= 0)
    picture.pointed = spotOf(trace.events()[static_cast<std::size_t>(player.pointedEvent())]);
  picture.move = move;
  return picture;
}

}  // namespace neurarium
