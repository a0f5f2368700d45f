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

NetworkSpot spotOf(const TraceEvent& event) {
  if (event.unit < 0) return {};
  return {static_cast<int>(event.layer), static_cast<int>(event.unit), static_cast<int>(event.input)};
}

QString placeName(const Network& network, Index place) {
  const ParameterInfo* info = infoOf(network, place);
  const NetworkSpot spot = spotAt(network, place);
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
