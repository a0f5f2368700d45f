#include "ui/doctor/gradient_colors.h"

#include "ui/inspector/chart_painting.h"
#include "ui/theme.h"

namespace neurarium {

QColor gradientColor(std::size_t layer, std::size_t layers) {
  const double share = layers > 1 ? static_cast<double>(layer) / static_cast<double>(layers - 1) : 1;
  const Theme& colors = theme();
  return share < 0.5 ? chart::mixed(colors.errorSignal, colors.positive, 2 * share)
                     : chart::mixed(colors.positive, colors.test, 2 * share - 1);
}

QColor heatColor(double share) {
  const Theme& colors = theme();
  const QColor weakest = chart::mixed(colors.surface, colors.positive, 0.25);
  const QColor strongest = chart::mixed(colors.positive, colors.text, 0.8);
  return share < 0.5 ? chart::mixed(weakest, colors.positive, 2 * share)
                     : chart::mixed(colors.positive, strongest, 2 * share - 1);
}

}  // namespace neurarium
