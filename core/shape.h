#pragma once

#include <string>
#include <vector>

#include "core/types.h"

namespace neurarium {

/// How the rows of a batch are to be read: flat, channels × height × width (an image), or steps × features (a sequence).
/// Every column holds size() numbers, the last dimension running fastest.
struct Shape {
  std::vector<Index> dimensions;

  static Shape flat(Index units) { return {{units}}; }
  static Shape image(Index channels, Index height, Index width) { return {{channels, height, width}}; }

  Index size() const {
    Index product = 1;
    for (const Index dimension : dimensions) product *= dimension;
    return product;
  }
  bool operator==(const Shape&) const = default;
};

/// Such as "4×2".
inline std::string toString(const Shape& shape) {
  std::string text;
  for (const Index dimension : shape.dimensions)
    text += (text.empty() ? "" : "×") + std::to_string(dimension);
  return text;
}

}  // namespace neurarium
