#include "ui/step/what_if_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/display_text.h"
#include "ui/math/math_scripts.h"
#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

struct WhatIfText {
  Q_DECLARE_TR_FUNCTIONS(WhatIfText)
};

constexpr int kDigits = 3;
constexpr std::size_t kMostOutputs = 3;

QString shareText(double share) {
  constexpr double kLeastShare = 1e-5;  // the numbers on screen tell no more
  constexpr int kMostDecimals = 3;
  share = std::max(share, kLeastShare);
  const double magnitude = std::pow(10.0, std::floor(std::log10(share) + 1e-9));
  share = std::round(share / magnitude) * magnitude;  // one digit is enough
  const int decimals = static_cast<int>(-std::floor(std::log10(share * 100) + 1e-9));
  return percentText(share, std::clamp(decimals, 0, kMostDecimals));
}

}  // namespace

QString agreementText(double gradient, const WhatIf::Difference& difference, bool isFrozen) {
  constexpr double kVague = 0.05;  // an error of this share leaves too little to compare
  constexpr double kSame = 0.01;
  if (isFrozen) return WhatIfText::tr("Frozen: it is not learned, so its gradient counts as 0.");
  if (!std::isfinite(difference.slope)) return WhatIfText::tr("The loss is not a number nearby.");
  if (difference.isAtKink)
    return WhatIfText::tr("A kink: the slope is %1 on its left and %2 on its right.")
        .arg(significantText(difference.left, kDigits), significantText(difference.right, kDigits));
  const double apart = std::abs(gradient - difference.slope);
  const double size = std::max(std::abs(gradient), std::abs(difference.slope));
  if (apart <= difference.error && difference.error >= kVague * size)
    //: %1: a small number
    return WhatIfText::tr("They agree within rounding (±%1).").arg(significantText(difference.error, 1));
  const double share = apart / size;
  if (share > kSame && apart > difference.error)
    return WhatIfText::tr("They differ by %1.").arg(shareText(share));
  return WhatIfText::tr("They agree to %1.").arg(shareText(share));
}

std::vector<Index> outputsToTell(const Vector& output, const Vector& target) {
  std::vector<Index> which(static_cast<std::size_t>(output.size()));
  std::iota(which.begin(), which.end(), Index(0));
  if (which.size() <= kMostOutputs) return which;
  std::stable_sort(which.begin(), which.end(), [&](Index a, Index b) {
    return std::abs(output(a) - target(a)) > std::abs(output(b) - target(b));
  });
  which.resize(kMostOutputs);
  std::sort(which.begin(), which.end());
  return which;
}

QString outputsText(const Vector& output, const Vector& target, const std::vector<Index>& which) {
  QStringList lines;
  for (const Index i : which) {
    const QString value = numberText(static_cast<double>(output(i)), 4);
    const QString wanted = shortNumberText(static_cast<double>(target(i)));
    lines += output.size() == 1 ? WhatIfText::tr("%1, target %2").arg(value, wanted)
                                : WhatIfText::tr("%1 = %2, target %3")
                                      .arg(u'y' + subscriptText(QString::number(i + 1)), value, wanted);
  }
  return lines.join('\n');
}

}  // namespace neurarium
