#include "ui/output/gray_picture.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

QImage grayPicture(ConstVectorRef pixels, const Shape& shape, Scalar brightest) {
  const Index height = shape.dimensions[shape.dimensions.size() - 2];
  const Index width = shape.dimensions.back();
  const Scalar scale = std::max(Scalar(1e-6), brightest);
  QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_Grayscale8);
  for (Index row = 0; row < height; ++row) {
    uchar* line = image.scanLine(static_cast<int>(row));
    for (Index column = 0; column < width; ++column) {
      const Scalar ink = std::clamp(pixels[row * width + column] / scale, Scalar(0), Scalar(1));
      line[column] = static_cast<uchar>(std::lround(255 * (1 - ink)));
    }
  }
  return image;
}

}  // namespace neurarium
