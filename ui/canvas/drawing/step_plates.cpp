#include "ui/canvas/drawing/step_plates.h"

#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/canvas/canvas_text.h"
#include "ui/canvas/drawing/link_raster.h"
#include "ui/canvas/drawing/plate_room.h"
#include "ui/canvas/drawing/step_places.h"
#include "ui/display_text.h"
#include "ui/math/math_node.h"

namespace neurarium {

namespace {

using Number = StepPicture::Number;
using Rank = Plate::Rank;

constexpr double kGap = 3;      // between a node and its plates
constexpr double kPadding = 3;  // left and right of the text
constexpr double kSmallestInside = 24;
constexpr double kBiasSquare = 9;    // that a node's bias reaches beyond its corner, and into it
constexpr double kGroupShare = 0.8;  // of a group that is shown or not as one
// Where along a link there may be room: near its source links into one neuron part, near its target links out of one.
constexpr std::array kInwards = {0.36, 0.28, 0.44, 0.5, 0.2, 0.58, 0.66, 0.74};
constexpr std::array kOutwards = {0.64, 0.72, 0.56, 0.5, 0.8, 0.42, 0.34, 0.26};

QString symbolOf(Number number) {
  switch (number) {
    case Number::None:
      break;
    case Number::Z:
      return QStringLiteral("z");
    case Number::A:
      return QStringLiteral("a");
    case Number::Gradient:
      return QStringLiteral("∂L/∂a");
    case Number::Delta:
      return QStringLiteral("δ");
    case Number::Target:
      return QStringLiteral("t");
    case Number::Bias:
      return QStringLiteral("b");
    case Number::BiasGradient:
      return QStringLiteral("∂L/∂b");
    case Number::Weight:
      return QStringLiteral("w");
    case Number::WeightGradient:
      return QStringLiteral("∂L/∂w");
    case Number::Loss:
      return QStringLiteral("L");
  }
  return {};
}

QString subscript(int number) {
  QString text = QString::number(number);
  for (QChar& digit : text) digit = QChar(0x2080 + digit.digitValue());
  return text;
}

class Placer {
 public:
  Placer(const CanvasState& state, const QFont& font)
      : m_state(state), m_step(*state.step), m_font(font), m_room(state.visible, state.layout) {
    takeRest();
  }

  std::vector<Plate> make() {
    for (const ColumnPlace& column : m_state.layout.columns)
      for (const NodePlace& node : column.nodes) addInside(column, node);
    if (!m_step.made.isNone()) m_step.made.isLink() ? addLinks({m_step.made}) : addUnit(m_step.made, true);
    if (!m_step.pointed.isNone() && m_step.pointed != m_step.made)
      m_step.pointed.isLink() ? addLinks({m_step.pointed}) : addUnit(m_step.pointed, true);
    addUsed();
    addLoss();
    addRest();
    return std::move(m_plates);
  }

 private:
  /// Names beside nodes, the squares of biases, slots on bars.
  void takeRest() {
    const double height = QFontMetricsF(m_font).height();
    const LayoutRoom& room = m_state.layout.room;
    for (const ColumnPlace& column : m_state.layout.columns) {
      for (const NodePlace& node : column.nodes) {
        const QRectF& rect = node.rect;
        const double label = column.kind == ColumnKind::Input    ? room.leftLabel
                             : column.kind == ColumnKind::Output ? room.rightLabel
                                                                 : 0;
        if (label > 0) {
          const double left = column.kind == ColumnKind::Input ? rect.left() - 8 - label : rect.right();
          m_room.take(QRectF(left, rect.center().y() - height / 2, label + 8, height));
        }
        if (column.kind == ColumnKind::Hidden || column.kind == ColumnKind::Output)
          m_room.take(QRectF(rect.left() - 5, rect.bottom() - kBiasSquare, kBiasSquare + 5, kBiasSquare + 6));
      }
      if (column.kind == ColumnKind::Bar)
        if (const ColumnPlace* before = stepPlaces::nodesBefore(m_state, column.layer))
          for (const NodePlace& node : before->nodes)
            m_room.take(stepPlaces::unitRect(m_state, column.layer, node.unit));
    }
  }

  Rank rankOf(const NetworkSpot& spot) const {
    switch (m_state.focus.roleOf(spot)) {
      case StepFocus::Role::Made:
        return Rank::Made;
      case StepFocus::Role::Used:
        return Rank::Used;
      case StepFocus::Role::Rest:
        break;
    }
    return Rank::Rest;
  }

  bool isHidden(const NetworkSpot& spot, Number number) const {
    return m_step.isHidden && spot == m_step.made && number == m_step.madeNumber();
  }

  /// Without a text where the number is not known.
  Plate plateOf(const NetworkSpot& spot, Number number, float value, bool named) const {
    Plate plate;
    plate.spot = spot;
    plate.number = number;
    plate.isPointed = spot == m_step.pointed;
    plate.rank = rankOf(spot);
    if (plate.rank == Rank::Made && number != m_step.madeNumber()) plate.rank = Rank::Used;
    const bool hides = isHidden(spot, number);
    if (std::isnan(value) && !hides) return plate;
    plate.text = hides ? QStringLiteral("?") : plateNumber(value);
    const bool isShown =
        spot.isLink() || spot.unit < 0 || stepPlaces::isShown(m_state, spot.layer, spot.unit);
    if (named || !isShown) {
      QString name = symbolOf(number);
      if (!isShown) name += subscript(spot.unit + 1);
      plate.text =
          name + QChar(0x2009) + (number == Number::Loss ? QStringLiteral("= ") : QString()) + plate.text;
    }
    return plate;
  }

  QSizeF sizeOf(const Plate& plate) const {
    const QFontMetricsF metrics(plateFont(m_state, m_font, plate));
    return {std::ceil(metrics.horizontalAdvance(plate.text)) + 2 * kPadding, std::ceil(metrics.height())};
  }

  void addInside(const ColumnPlace& column, const NodePlace& node) {
    if (column.kind == ColumnKind::Picture || node.rect.width() < kSmallestInside) return;
    const NetworkSpot spot{column.layer, node.unit, -1};
    Plate plate = plateOf(spot, Number::A, m_step.unitAt(column.layer, node.unit).a, false);
    if (plate.text.isEmpty()) return;
    plate.isInside = true;
    plate.rect = node.rect;
    // Less exact, rather than outside.
    const QFontMetricsF metrics(plateFont(m_state, m_font, plate));
    const double width = node.rect.width() - 4;
    if (!isHidden(spot, Number::A) && metrics.horizontalAdvance(plate.text) > width) {
      const float value = m_step.unitAt(column.layer, node.unit).a;
      plate.text = std::abs(value) < 0.005f && value != 0 ? QStringLiteral("≈ 0") : plateNumber(value, 2);
    }
    if (metrics.horizontalAdvance(plate.text) > width) return;
    m_plates.push_back(std::move(plate));
  }

  bool isInside(const NetworkSpot& spot) const {
    return std::any_of(m_plates.begin(), m_plates.end(),
                       [&](const Plate& plate) { return plate.isInside && plate.spot == spot; });
  }

  enum class Side { Top, Bottom, Left, Right };

  static std::vector<QPointF> around(const QRectF& rect, const QSizeF& size, const std::vector<Side>& sides,
                                     bool low) {
    const double up = std::min(rect.center().y(), rect.top() + size.height() / 2 - 1);
    const double down = std::max(rect.center().y(), rect.bottom() - size.height() / 2 + 1);
    const double left = rect.left() - kGap - size.width() / 2;
    const double right = rect.right() + kGap + size.width() / 2;
    std::vector<QPointF> all;
    for (const Side side : sides) {
      switch (side) {
        case Side::Top:
          all.emplace_back(rect.center().x(), rect.top() - kGap - size.height() / 2);
          break;
        case Side::Bottom:
          // Beside the square of the bias.
          all.emplace_back(std::max(rect.center().x(), rect.left() + kBiasSquare + 1 + size.width() / 2),
                           rect.bottom() + kGap + size.height() / 2);
          break;
        case Side::Left:
        case Side::Right: {
          const double x = side == Side::Left ? left : right;
          for (const double y : {low ? down : up, rect.center().y(), low ? up : down}) all.emplace_back(x, y);
          break;
        }
      }
    }
    return all;
  }

  bool addBeside(const NetworkSpot& spot, Number number, float value, const std::vector<Side>& sides,
                 bool low) {
    Plate plate = plateOf(spot, number, value, true);
    if (plate.text.isEmpty()) return true;
    if (std::any_of(m_plates.begin(), m_plates.end(),
                    [&](const Plate& other) { return other.spot == spot && other.number == number; }))
      return true;
    const QRectF rect = stepPlaces::unitRect(m_state, spot.layer, spot.unit);
    if (rect.isNull()) return true;
    const QSizeF size = sizeOf(plate);
    const auto place = m_room.take(size, around(rect, size, sides, low));
    if (!place) return false;
    plate.rect = *place;
    m_plates.push_back(std::move(plate));
    return true;
  }

  /// Whether all that it was asked for had room.
  bool addUnit(const NetworkSpot& spot, bool withAll) {
    using enum Side;
    if (spot.unit < 0) return true;
    const StepPicture::Unit unit = m_step.unitAt(spot.layer, spot.unit);
    bool all = true;
    const bool isInput = m_state.layout.columnOf(spot.layer) && spot.layer == 0;
    if (!isInput) all &= addBeside(spot, Number::Z, unit.z, {Top, Left, Right, Bottom}, false);
    if (!isInside(spot) && (withAll || !isInput))
      all &= addBeside(spot, Number::A, unit.a, {Right, Top, Left, Bottom}, false);
    all &= addBeside(spot, Number::Target, unit.target, {Right, Top, Bottom, Left}, false);
    all &= addBeside(spot, Number::Delta, unit.delta, {Bottom, Right, Left, Top}, true);
    if (withAll) {
      addBeside(spot, Number::Gradient, unit.gradient, {Right, Bottom, Top, Left}, false);
      addBeside(spot, Number::Bias, unit.bias, {Left, Bottom, Right, Top}, true);
      addBeside(spot, Number::BiasGradient, unit.biasGradient, {Left, Bottom, Right, Top}, true);
    }
    return all;
  }

  /// The numbers of a link, side by side about `share` of its way.
  std::vector<Plate> linkPlates(const NetworkSpot& spot) const {
    const auto known = [&](NetworkNumbers::From from) {
      return m_state.numbers.weight(spot.layer, spot.unit, spot.input, from).value_or(NAN);
    };
    const bool named = spot == m_step.made || spot == m_step.pointed;
    std::vector<Plate> plates{
        plateOf(spot, Number::Weight, known(NetworkNumbers::From::Parameters), named),
        plateOf(spot, Number::WeightGradient, known(NetworkNumbers::From::Gradient), named)};
    std::erase_if(plates, [](const Plate& plate) { return plate.text.isEmpty(); });
    return plates;
  }

  bool hasLink(const NetworkSpot& spot) const {
    return std::any_of(m_plates.begin(), m_plates.end(),
                       [&](const Plate& plate) { return plate.spot == spot; });
  }

  bool placeLink(std::vector<Plate> plates, const LinkStroke& stroke, double share) {
    QSizeF size(0, 0);
    for (const Plate& plate : plates) {
      const QSizeF own = sizeOf(plate);
      size = QSizeF(size.width() + own.width(), std::max(size.height(), own.height()));
    }
    const double x = stroke.from.x() + (stroke.to.x() - stroke.from.x()) * share;
    const auto place = m_room.take(size, {{x, linkHeightAt(stroke, x)}});
    if (!place) return false;
    double left = place->left();
    for (Plate& plate : plates) {
      plate.rect = QRectF(left, place->top(), sizeOf(plate).width(), size.height());
      left = plate.rect.right();
      m_plates.push_back(std::move(plate));
    }
    return true;
  }

  /// All at the same share of their ways, if they fit; else each where it does. How many had room.
  std::size_t addLinks(const std::vector<NetworkSpot>& links) {
    struct Wanted {
      std::vector<Plate> plates;
      LinkStroke stroke;
    };
    std::vector<Wanted> wanted;
    for (const NetworkSpot& spot : links) {
      if (hasLink(spot)) continue;
      const auto stroke = stepPlaces::linkStroke(m_state, spot);
      std::vector<Plate> plates = linkPlates(spot);
      if (stroke && !plates.empty()) wanted.push_back({std::move(plates), *stroke});
    }
    if (wanted.empty()) return links.size();
    const bool partsAtTarget = links.size() > 1 && links.front().input == links.back().input;
    const auto& shares = partsAtTarget ? kOutwards : kInwards;
    for (const double share : shares) {
      const std::size_t room = m_room.mark();
      const std::size_t plates = m_plates.size();
      if (std::all_of(wanted.begin(), wanted.end(),
                      [&](const Wanted& link) { return placeLink(link.plates, link.stroke, share); }))
        return links.size();
      m_room.restore(room);
      m_plates.resize(plates);
    }
    std::size_t placed = links.size() - wanted.size();
    for (const Wanted& link : wanted)
      placed += std::any_of(shares.begin(), shares.end(),
                            [&](double share) { return placeLink(link.plates, link.stroke, share); })
                    ? 1
                    : 0;
    return placed;
  }

  void addUsed() {
    std::vector<NetworkSpot> links;
    for (const NetworkSpot& spot : m_step.used)
      if (spot.isLink()) links.push_back(spot);
    // Links into one neuron, or out of one, together.
    std::vector<std::vector<NetworkSpot>> groups;
    for (const NetworkSpot& spot : links) {
      const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& other) {
        const NetworkSpot& first = other.front();
        if (first.layer != spot.layer) return false;
        return m_step.made.isNone() || first.unit == spot.unit ||
               (first.input == spot.input && m_step.made.layer != spot.layer);
      });
      if (group == groups.end())
        groups.push_back({spot});
      else
        group->push_back(spot);
    }
    for (const auto& group : groups) {
      const bool isFew = group.size() <= kMostTogether;
      isFew ? void(addLinks(group)) : addGroup([&] { return addEach(group); }, group.size());
    }
    for (const NetworkSpot& spot : m_step.used)
      if (!spot.isLink()) addUnit(spot, false);
  }

  std::size_t addEach(const std::vector<NetworkSpot>& links) {
    std::size_t placed = 0;
    for (const NetworkSpot& spot : links) placed += addLinks({spot});
    return placed;
  }

  void addLoss() {
    const ColumnPlace* column = m_state.layout.columns.empty() ? nullptr : &m_state.layout.columns.back();
    if (!column || column->nodes.empty() || column->placeholder >= 0) return;
    NetworkSpot spot{column->layer, -1, -1};
    // A loss that is to be guessed belongs to the output that it is made at.
    if (m_step.isHidden && m_step.madeNumber() == Number::Loss) spot = m_step.made;
    Plate plate = plateOf(spot, Number::Loss, m_step.loss, true);
    if (plate.text.isEmpty()) return;
    plate.rank = m_step.madeNumber() == Number::Loss ? Rank::Made : Rank::Used;
    const QSizeF size = sizeOf(plate);
    QRectF all = column->nodes.front().rect | column->nodes.back().rect;
    if (column->unshown > 0) all |= column->more;
    std::vector<QPointF> centres;
    const double most = m_state.visible.right() - size.width() / 2 - 2;
    for (double away = 22; away < 90; away += 8) {
      centres.emplace_back(std::min(all.center().x(), most), all.bottom() + away);
      centres.emplace_back(std::min(all.center().x(), most), all.top() - away);
    }
    if (const auto place = m_room.take(size, centres)) {
      plate.rect = *place;
      m_plates.push_back(std::move(plate));
    }
  }

  /// Keeps what `add` adds only if nearly all of it finds room: a few numbers here and there only confuse.
  template <typename Add>
  void addGroup(const Add& add, std::size_t wanted) {
    const std::size_t room = m_room.mark();
    const std::size_t plates = m_plates.size();
    if (static_cast<double>(add()) >= kGroupShare * static_cast<double>(wanted)) return;
    m_room.restore(room);
    m_plates.resize(plates);
  }

  void addRest() {
    for (const ColumnPlace& column : m_state.layout.columns) {
      addGroup(
          [&] {
            return std::count_if(column.nodes.begin(), column.nodes.end(), [&](const NodePlace& node) {
              return addUnit({column.layer, node.unit, -1}, false);
            });
          },
          column.nodes.size());
    }
    for (const LinkPlace& link : m_state.layout.links) {
      const ColumnPlace& from = m_state.layout.columns[link.from];
      const ColumnPlace& to = m_state.layout.columns[link.to];
      if (from.kind == ColumnKind::Picture || from.nodes.size() * to.nodes.size() > kMostRestLinks) continue;
      std::vector<NetworkSpot> links;
      for (const NodePlace& target : to.nodes)
        for (const NodePlace& source : from.nodes) links.push_back({to.layer, target.unit, source.unit});
      addGroup([&] { return addEach(links); }, links.size());
    }
    for (const ColumnPlace& column : m_state.layout.columns)
      for (const NodePlace& node : column.nodes) {
        const NetworkSpot spot{column.layer, node.unit, -1};
        addBeside(spot, Number::Bias, m_step.unitAt(column.layer, node.unit).bias, {Side::Bottom}, true);
      }
  }

  static constexpr std::size_t kMostTogether = 24;
  static constexpr std::size_t kMostRestLinks = 150;

  const CanvasState& m_state;
  const StepPicture& m_step;
  QFont m_font;
  PlateRoom m_room;
  std::vector<Plate> m_plates;
};

}  // namespace

QString plateNumber(float value, int decimals) {
  const double number = static_cast<double>(value);
  const double size = std::abs(number);
  if (size == 0) return QStringLiteral("0");
  if (!std::isfinite(number) || size < 0.0005 || size >= 999.5) return stepNumberText(number);
  return numberText(number, size < 9.995 ? decimals : size < 99.95 ? decimals - 1 : decimals - 2);
}

QFont plateFont(const CanvasState& state, QFont font, const Plate& plate) {
  const double side = state.layout.nodeSide;
  double pixels = std::clamp(side * 0.27, 10.0, 15.0);
  if (plate.rank == Plate::Rank::Made) pixels *= 1.15;
  if (plate.isInside) pixels = std::clamp(plate.rect.width() * 0.29, 10.0, 18.0);
  font.setPixelSize(static_cast<int>(std::lround(pixels)));
  font.setBold(plate.rank == Plate::Rank::Made);
  return font;
}

std::vector<Plate> stepPlates(const CanvasState& state, const QFont& font) {
  if (!state.step) return {};
  return Placer(state, font).make();
}

}  // namespace neurarium
