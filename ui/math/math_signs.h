#pragma once

#include "ui/math/math_node.h"

/// What an operator's sign means for room and lines.
namespace neurarium::mathSigns {

inline bool isOneOf(const MathNode& node, QStringView signs) {
  return node.kind == MathNode::Kind::Operator && node.text.size() == 1 && signs.contains(node.text[0]);
}
inline bool isRelation(const MathNode& node) {
  return isOneOf(node, u"=←→≈<>≤≥≠∈∝≔⇒∼");
}
/// + and −, whether they add or are a number's sign.
inline bool isSum(const MathNode& node) {
  return isOneOf(node, u"+−-±∓");
}
inline bool isProduct(const MathNode& node) {
  return isOneOf(node, u"·×∘⊙∗*");
}
inline bool isPunctuation(const MathNode& node) {
  return isOneOf(node, u",;:");
}

}  // namespace neurarium::mathSigns
