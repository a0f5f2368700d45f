#include "ui/step/step_place.h"

namespace neurarium {

namespace {

QString raised(Index number) {
  constexpr char16_t kDigits[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
  QString text;
  for (const QChar digit : QString::number(number)) text += QChar(kDigits[digit.digitValue()]);
  return text;
}

QString lowered(Index number) {
  QString text;
  for (const QChar digit : QString::number(number)) text += QChar(u'₀' + digit.digitValue());
  return text;
}

const ParameterInfo* infoOf(const Network& network, Index place) {
  for (const ParameterInfo& info : network.parameters())
    if (place >= info.offset && place < info.offset + info.size()) return &info;
  return nullptr;
}

}  // namespace

std::optional<Index> placeOf(const Network& network, const NetworkSpot& spot) {
  const std::string_view name = spot.isLink() ? "weights" : "bias";
  for (const ParameterInfo& info : network.parameters()) {
    if (info.layer != spot.layer || info.name != name) continue;
    const Index units = info.shape.dimensions[0];
    const Index place = spot.isLink() ? spot.input * units + spot.unit : Index(spot.unit);
    if (spot.unit < 0 || spot.unit >= units || place >= info.size()) return std::nullopt;
    return info.offset + place;
  }
  return std::nullopt;
}

NetworkSpot spotOf(const Network& network, Index place) {
  const ParameterInfo* info = infoOf(network, place);
  if (!info) return {};
  const Index units = info->shape.dimensions[0];
  const Index within = place - info->offset;
  const bool isMatrix = info->shape.dimensions.size() > 1;
  return {static_cast<int>(info->layer), static_cast<int>(within % units),
          isMatrix ? static_cast<int>(within / units) : -1};
}

NetworkSpot spotOf(const TraceEvent& event) {
  if (event.unit < 0) return {};
  return {static_cast<int>(event.layer), static_cast<int>(event.unit), static_cast<int>(event.input)};
}

QString placeName(const Network& network, Index place) {
  const ParameterInfo* info = infoOf(network, place);
  const NetworkSpot spot = spotOf(network, place);
  if (!info) return {};
  QString name = info->name == "weights" ? QStringLiteral("w")
                 : info->name == "bias"  ? QStringLiteral("b")
                 : info->name == "scale" ? QStringLiteral("γ")
                                         : QStringLiteral("β");
  name += lowered(spot.unit + 1);
  if (spot.isLink()) {
    const bool isLong = spot.unit >= 9 || spot.input >= 9;
    name += (isLong ? QStringLiteral("‚") : QString()) + lowered(spot.input + 1);
  }
  return name + u'⁽' + raised(info->layer) + u'⁾';
}

}  // namespace neurarium
