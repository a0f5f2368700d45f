#include "ui/math/math_breaks.h"

#include <algorithm>
#include <limits>

namespace neurarium {

namespace {

constexpr int kAtFirstRelation = 40;  // z alone on a line tells nothing
constexpr int kAtProduct = 50;
constexpr int kNever = 1000;

/// How bad a break in front of that piece would be, but for the first relation.
int commonRank(const std::vector<MathAtom>& atoms, std::size_t i) {
  const MathAtom& atom = atoms[i];
  if (atom.kind == AtomClass::Relation || atom.kind == AtomClass::Sum) return atom.depth;
  if (i > 0 && atoms[i - 1].kind == AtomClass::Punctuation) return atom.depth;
  if (atom.kind == AtomClass::Product) return kAtProduct + atom.depth;
  return kNever;
}

bool hasBreaks(const MathNode& node) {
  if (node.kind == MathNode::Kind::Operator) return node.text != QStringLiteral("·");
  if (node.kind != MathNode::Kind::Row && node.kind != MathNode::Kind::Fence) return false;
  return std::any_of(node.children.begin(), node.children.end(), hasBreaks);
}

/// The widest fence among those pieces that could break inside.
const MathNode* fenceToOpen(const std::vector<MathAtom>& atoms, std::size_t first, std::size_t last) {
  const MathAtom* widest = nullptr;
  for (std::size_t i = first; i < last; ++i)
    if (atoms[i].fence != nullptr && hasBreaks(*atoms[i].fence) &&
        (widest == nullptr || atoms[i].box.width > widest->box.width))
      widest = &atoms[i];
  return widest == nullptr ? nullptr : widest->fence;
}

class Breaker {
 public:
  Breaker(MathBreaks& breaks, double maxWidth, double relation, double em)
      : m_breaks(breaks), m_maxWidth(maxWidth) {
    for (const MathAtom& atom : breaks.atoms) {
      const double start = (m_ends.empty() ? 0 : m_ends.back() + atom.space);
      m_starts.push_back(start);
      m_ends.push_back(start + atom.box.width);
    }
    constexpr double kFarthest = 0.4;  // of the width: else there is little left for the lines
    m_indent = 2 * em;
    const auto& atoms = breaks.atoms;
    const auto found = std::find_if(atoms.begin(), atoms.end(), [](const MathAtom& atom) {
      return atom.kind == AtomClass::Relation && atom.depth == 0;
    });
    if (found == atoms.end()) return;
    const auto at = static_cast<std::size_t>(found - atoms.begin());
    m_shift = std::max(0.0, relation - m_starts[at]);
    breaks.relation = m_starts[at] + m_shift;
    const double after = at + 1 < atoms.size() ? m_starts[at + 1] : m_ends[at];
    if (after + m_shift > kFarthest * maxWidth) return;
    m_indent = after + m_shift;
    m_firstRelation = at;
    m_relationIndent = breaks.relation;
  }

  /// A fence that must be opened first, or nothing when the lines are done.
  const MathNode* run() {
    const auto& atoms = m_breaks.atoms;
    std::size_t first = 0;
    while (first < atoms.size()) {
      const double x = xOf(first);
      std::size_t fitting = first + 1;
      while (fitting < atoms.size() && x + m_ends[fitting] - m_starts[first] <= m_maxWidth) ++fitting;
      const bool isOnlyOne = x + m_ends[first] - m_starts[first] > m_maxWidth;
      std::size_t next = atoms.size();
      if (fitting < atoms.size() || isOnlyOne) {
        next = bestBreak(first, isOnlyOne ? first : fitting);
        if (next == first || rankOf(next) >= kAtFirstRelation) {
          const std::size_t end = nextBreak(first);
          if (const MathNode* fence = fenceToOpen(atoms, first, end)) return fence;
          if (next == first) next = nextBreak(first, kAtProduct * 2);
        }
      }
      m_breaks.lines.push_back({first, next, x});
      m_breaks.width =
          std::max(m_breaks.width, x + m_ends[next - 1] - m_starts[first] + atoms[next - 1].box.lean);
      first = next;
    }
    return nullptr;
  }

 private:
  int rankOf(std::size_t i) const {
    return i == m_firstRelation ? kAtFirstRelation : commonRank(m_breaks.atoms, i);
  }

  double xOf(std::size_t first) const {
    if (first == 0) return m_shift;
    return m_breaks.atoms[first].kind == AtomClass::Relation && m_relationIndent > 0 ? m_relationIndent
                                                                                     : m_indent;
  }

  /// The last of the best breaks in (first, last]; `first` for none.
  std::size_t bestBreak(std::size_t first, std::size_t last) const {
    std::size_t best = first;
    int rank = kNever;
    for (std::size_t i = first + 1; i <= last && i < m_breaks.atoms.size(); ++i)
      if (rankOf(i) <= std::min(rank, kNever - 1)) {
        best = i;
        rank = rankOf(i);
      }
    return best;
  }

  /// The first break after `first` that is not worse than `rank`, or the end.
  std::size_t nextBreak(std::size_t first, int rank = 0) const {
    for (std::size_t i = first + 1; i < m_breaks.atoms.size(); ++i)
      if (rankOf(i) <= rank) return i;
    return m_breaks.atoms.size();
  }

  MathBreaks& m_breaks;
  double m_maxWidth;
  double m_shift = 0;
  double m_indent = 0;
  double m_relationIndent = 0;
  std::size_t m_firstRelation = 0;  ///< 0: none behind something short
  std::vector<double> m_starts, m_ends;
};

}  // namespace

MathBreaks breakLines(const MathTypesetter& typesetter, const MathNode& formula, double maxWidth,
                      double relation) {
  MathTypesetter::Context context;
  std::set<const MathNode*> opened;
  while (true) {
    MathBreaks breaks;
    breaks.atoms = typesetter.atoms(formula, context, opened);
    const MathNode* fence = Breaker(breaks, maxWidth, relation, typesetter.size()).run();
    if (fence == nullptr) return breaks;
    opened.insert(fence);
  }
}

}  // namespace neurarium
