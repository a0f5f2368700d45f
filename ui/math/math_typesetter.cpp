#include "ui/math/math_typesetter.h"

#include <algorithm>
#include <cmath>

#include "ui/math/math_scripts.h"
#include "ui/math/math_signs.h"

namespace neurarium {

namespace {

using Tone = MathNode::Tone;

constexpr std::array<double, 3> kSizes = {1, 0.7, 0.55};
// In eighteenths of the letters' size.
constexpr double kHair = 1;
constexpr double kThin = 3;
constexpr double kMedium = 4;
constexpr double kThick = 5;

AtomClass classOf(const MathNode& node) {
  switch (node.kind) {
    case MathNode::Kind::Operator:
      if (mathSigns::isSum(node)) return AtomClass::Sum;
      if (mathSigns::isProduct(node)) return AtomClass::Product;
      if (mathSigns::isRelation(node)) return AtomClass::Relation;
      if (mathSigns::isPunctuation(node)) return AtomClass::Punctuation;
      return AtomClass::Ordinary;
    case MathNode::Kind::Text:
      return AtomClass::Function;
    case MathNode::Kind::Scripts:
      return node.children[0].kind == MathNode::Kind::Text || node.children[0].kind == MathNode::Kind::Sum
                 ? AtomClass::Function
                 : AtomClass::Ordinary;
    case MathNode::Kind::Sum:
      return AtomClass::Function;
    case MathNode::Kind::Fraction:
      return AtomClass::Inner;
    default:
      return AtomClass::Ordinary;
  }
}

bool isSign(AtomClass kind) {
  return kind == AtomClass::Sum || kind == AtomClass::Product;
}

/// Whether a + or − after such a piece is a sign, not a sum.
bool makesUnary(AtomClass before) {
  return isSign(before) || before == AtomClass::Relation || before == AtomClass::Open ||
         before == AtomClass::Punctuation;
}

double spaceBetween(AtomClass left, AtomClass right, bool isSmall) {
  if (left == AtomClass::Relation || right == AtomClass::Relation) {
    if (isSmall || left == right || left == AtomClass::Open || right == AtomClass::Close) return 0;
    return kThick;
  }
  if (left == AtomClass::Sum || right == AtomClass::Sum) return isSmall ? 0 : kMedium;
  if (left == AtomClass::Product || right == AtomClass::Product) return isSmall ? 0 : 0.6 * kThin;
  if (left == AtomClass::Open || right == AtomClass::Close || right == AtomClass::Punctuation) return 0;
  if (left == AtomClass::Punctuation) return isSmall ? 0 : kThin;
  if (left == AtomClass::Function && right == AtomClass::Open) return 0;
  if (left == AtomClass::Function || right == AtomClass::Function) return kThin;
  if (left == AtomClass::Ordinary && right == AtomClass::Open) return kHair;
  if (left == AtomClass::Inner || (right == AtomClass::Inner && left != AtomClass::Close))
    return isSmall ? 0 : kThin;
  return 0;
}

}  // namespace

MathTypesetter::MathTypesetter(const QFont& font, double size) : m_size(size) {
  for (const double share : kSizes)
    for (const bool isSlanted : {false, true})
      for (const bool isBold : {false, true}) {
        QFont face = font;
        face.setPixelSize(std::max(1, static_cast<int>(std::lround(size * share))));
        face.setItalic(isSlanted);
        face.setBold(isBold);
        // Letters keep their proportions at every scale.
        face.setHintingPreference(QFont::PreferNoHinting);
        m_faces.push_back({face, QFontMetricsF(face), {}});
      }
}

const MathTypesetter::Face& MathTypesetter::face(int level, bool isSlanted, bool isBold) const {
  return m_faces[static_cast<std::size_t>(std::min(level, kLevels - 1) * 4 + (isSlanted ? 2 : 0) +
                                          (isBold ? 1 : 0))];
}

MathTypesetter::Extent MathTypesetter::extent(const Face& face, const QString& text) const {
  const auto known = face.known.constFind(text);
  if (known != face.known.constEnd()) return *known;
  const QRectF ink = face.metrics.tightBoundingRect(text);
  const double advance = face.metrics.horizontalAdvance(text);
  const Extent found{advance, -ink.top(), ink.bottom(), std::max(0.0, ink.right() - advance)};
  face.known.insert(text, found);
  return found;
}

double MathTypesetter::size(int level) const {
  return m_size * kSizes[static_cast<std::size_t>(std::min(level, kLevels - 1))];
}

double MathTypesetter::rule(int level) const {
  return std::max(1.0, 0.045 * size(level));
}

double MathTypesetter::xHeight(int level) const {
  return extent(face(level, false, false), QStringLiteral("x")).ascent;
}

double MathTypesetter::axis(int level) const {
  const Extent minus = extent(face(level, false, false), QStringLiteral("−"));
  return (minus.ascent - minus.descent) / 2;
}

MathBox MathTypesetter::box(const MathNode& node, Context context) const {
  if (node.tone != Tone::Plain) context.tone = node.tone;
  switch (node.kind) {
    case MathNode::Kind::Row: {
      const std::vector<MathAtom> parts = atoms(node, context);
      return joined(parts.data(), parts.data() + parts.size());
    }
    case MathNode::Kind::Symbol:
      return words(node.text, true, context);
    case MathNode::Kind::Text:
      return words(node.text, false, context);
    case MathNode::Kind::Operator: {
      QString sign = node.text;
      return words(sign.replace(u'-', u'−'), false, context);
    }
    case MathNode::Kind::Number:
      return number(node, context);
    case MathNode::Kind::Blank:
      return blank(node, context);
    case MathNode::Kind::Fraction:
      return fraction(node, context);
    case MathNode::Kind::Scripts:
      return scripts(node, context);
    case MathNode::Kind::Root:
      return root(node, context);
    case MathNode::Kind::Fence:
      return fence(node, context);
    case MathNode::Kind::Sum:
      return sum(node, context);
    case MathNode::Kind::Array:
      return array(node, context);
  }
  return {};
}

std::vector<MathAtom> MathTypesetter::atoms(const MathNode& row, Context context,
                                            const std::set<const MathNode*>& opened) const {
  std::vector<MathAtom> made;
  appendAtoms(row, context, 0, opened, made);
  spaceOut(made, context.level);
  return made;
}

void MathTypesetter::appendAtoms(const MathNode& node, Context context, int depth,
                                 const std::set<const MathNode*>& opened,
                                 std::vector<MathAtom>& atoms) const {
  if (node.tone != Tone::Plain) context.tone = node.tone;
  if (node.kind == MathNode::Kind::Row) {
    for (const MathNode& child : node.children) appendAtoms(child, context, depth, opened, atoms);
    return;
  }
  const bool isFence = node.kind == MathNode::Kind::Fence && node.text.size() == 2;
  if (isFence && opened.count(&node) != 0) {
    const MathBox inside = box(node.children[0], context);
    atoms.push_back({bracket(node.text[0], inside, context), AtomClass::Open, 0, depth, nullptr});
    appendAtoms(node.children[0], context, depth + 1, opened, atoms);
    atoms.push_back({bracket(node.text[1], inside, context), AtomClass::Close, 0, depth + 1, nullptr});
    return;
  }
  MathAtom atom{box(node, context), classOf(node), 0, depth, isFence ? &node : nullptr};
  // A fence is spaced as its brackets are: none after a function's name.
  if (isFence) atom.kind = AtomClass::Close;
  atoms.push_back(std::move(atom));
}

void MathTypesetter::spaceOut(std::vector<MathAtom>& atoms, int level) const {
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    const bool isLast = i + 1 == atoms.size();
    if (!isSign(atoms[i].kind)) continue;
    const bool endsThere = isLast || atoms[i + 1].kind == AtomClass::Relation ||
                           (atoms[i + 1].kind == AtomClass::Close && atoms[i + 1].fence == nullptr);
    if (i == 0 || makesUnary(atoms[i - 1].kind) || endsThere) atoms[i].kind = AtomClass::Ordinary;
  }
  for (std::size_t i = 1; i < atoms.size(); ++i) {
    // A whole fence opens to its left and closes to its right.
    const AtomClass right = atoms[i].fence != nullptr ? AtomClass::Open : atoms[i].kind;
    atoms[i].space = spaceBetween(atoms[i - 1].kind, right, level > 0) * size(level) / 18;
    if (isSign(right) || right == AtomClass::Relation || atoms[i].fence != nullptr ||
        atoms[i].kind == AtomClass::Close)
      atoms[i].space += atoms[i - 1].box.lean;
  }
}

MathBox MathTypesetter::joined(const MathAtom* first, const MathAtom* last) {
  MathBox line;
  for (const MathAtom* atom = first; atom != last; ++atom) {
    if (atom != first) line.width += atom->space;
    line.add(atom->box, {line.width, 0});
    line.width += atom->box.width;
    line.lean = atom->box.lean;
  }
  return line;
}

}  // namespace neurarium
