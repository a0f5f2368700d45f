#include "ui/math/math_elision.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstddef>
#include <utility>

#include "ui/math/math_signs.h"

namespace neurarium {

namespace {

using namespace mathSigns;

struct MathElision {
  Q_DECLARE_TR_FUNCTIONS(MathElision)
};

/// Whether a part of a sum or list begins at this child.
bool beginsPart(const std::vector<MathNode>& children, std::size_t i) {
  if (i == 0) return false;
  if (isPunctuation(children[i])) return true;
  return isSum(children[i]) && children[i - 1].kind != MathNode::Kind::Operator;
}

/// A stretch between two relations: where its parts begin, and its end.
struct Stretch {
  std::vector<std::size_t> parts;
  std::size_t end = 0;
};

std::vector<Stretch> stretchesOf(const std::vector<MathNode>& children) {
  std::vector<Stretch> stretches(1);
  stretches[0].parts.push_back(0);
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (isRelation(children[i])) {
      stretches.back().end = i;
      stretches.push_back({{i + 1}, 0});
    } else if (beginsPart(children, i) && i != stretches.back().parts.back()) {
      stretches.back().parts.push_back(i);
    }
  }
  stretches.back().end = children.size();
  return stretches;
}

MathNode leftOut(int count) {
  //: In a long sum, in place of those of its terms that there is no room for.
  return math::toned(math::text(MathElision::tr("… %n more …", nullptr, count)), MathNode::Tone::Muted);
}

/// How many of `all` parts stand at the beginning and at the end.
std::pair<std::size_t, std::size_t> shown(std::size_t all, std::size_t most) {
  const std::size_t last = most < 4 ? 1 : 2;
  return {std::max<std::size_t>(1, most - last), std::min(last, all)};
}

MathNode elidedArray(MathNode array, std::size_t most) {
  const auto columns = static_cast<std::size_t>(std::max(1, array.columns));
  const std::size_t rows = array.children.size() / columns;
  // Leaving out a single one would save nothing.
  const bool cutsRows = rows > most + 1;
  const bool cutsColumns = columns > most + 1;
  if (!cutsRows && !cutsColumns) return array;
  const auto [firstRows, lastRows] = shown(rows, most);
  const auto [firstColumns, lastColumns] = shown(columns, most);
  std::vector<MathNode> cells;
  int width = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    if (cutsRows && r > firstRows && r < rows - lastRows) continue;
    const bool isRowGap = cutsRows && r == firstRows;
    width = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      if (cutsColumns && c > firstColumns && c < columns - lastColumns) continue;
      const bool isColumnGap = cutsColumns && c == firstColumns;
      ++width;
      if (isRowGap && c == 0)
        cells.push_back(leftOut(static_cast<int>(rows - firstRows - lastRows)));
      else if (isRowGap)
        cells.push_back(math::text(QStringLiteral("⋮")));
      else if (isColumnGap && r == 0)
        cells.push_back(leftOut(static_cast<int>(columns - firstColumns - lastColumns)));
      else if (isColumnGap)
        cells.push_back(math::text(QStringLiteral("⋯")));
      else
        cells.push_back(std::move(array.children[r * columns + c]));
    }
  }
  array.children = std::move(cells);
  array.columns = width;
  return array;
}

void flattenInto(const MathNode& node, MathNode::Tone tone, std::vector<MathNode>& children) {
  if (node.kind != MathNode::Kind::Row) {
    children.push_back(flattened(node));
    if (children.back().tone == MathNode::Tone::Plain) children.back().tone = tone;
    return;
  }
  if (node.tone != MathNode::Tone::Plain) tone = node.tone;
  for (const MathNode& child : node.children) flattenInto(child, tone, children);
}

}  // namespace

MathNode flattened(const MathNode& node) {
  MathNode made = node;
  made.children.clear();
  for (const MathNode& child : node.children) {
    if (node.kind == MathNode::Kind::Row)
      flattenInto(child, node.tone, made.children);
    else
      made.children.push_back(flattened(child));
  }
  return made;
}

int longestPart(const MathNode& node) {
  std::size_t longest = 1;
  if (node.kind == MathNode::Kind::Row)
    for (const Stretch& stretch : stretchesOf(node.children))
      longest = std::max(longest, stretch.parts.size());
  if (node.kind == MathNode::Kind::Array) {
    const auto columns = static_cast<std::size_t>(std::max(1, node.columns));
    longest = std::max({longest, columns, node.children.size() / columns});
  }
  for (const MathNode& child : node.children)
    longest = std::max(longest, static_cast<std::size_t>(longestPart(child)));
  return static_cast<int>(longest);
}

MathNode elided(const MathNode& node, int most) {
  const auto limit = static_cast<std::size_t>(std::max(3, most));
  if (node.kind == MathNode::Kind::Array) return elidedArray(node, limit);
  MathNode made = node;
  for (MathNode& child : made.children) child = elided(child, most);
  if (node.kind != MathNode::Kind::Row) return made;
  std::vector<MathNode> kept;
  const auto take = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) kept.push_back(made.children[i]);
  };
  for (const Stretch& stretch : stretchesOf(node.children)) {
    const std::size_t all = stretch.parts.size();
    if (all > limit + 1) {
      const auto [first, last] = shown(all, limit);
      take(stretch.parts[0], stretch.parts[first]);
      const MathNode& sign = made.children[stretch.parts[first]];
      kept.push_back(isPunctuation(sign) ? sign : math::op(QStringLiteral("+")));
      kept.push_back(leftOut(static_cast<int>(all - first - last)));
      take(stretch.parts[all - last], stretch.end);
    } else {
      take(stretch.parts[0], stretch.end);
    }
    if (stretch.end < made.children.size()) kept.push_back(made.children[stretch.end]);
  }
  made.children = std::move(kept);
  return made;
}

}  // namespace neurarium
