#include "ui/output/output_scale.h"

#include <algorithm>
#include <cmath>

#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

/// Targets of about one keep ±1 as the ends of the colours, as in TensorFlow Playground.
constexpr double kAboutOne = 1.25;

/// A blend of classes' colours, made paler than the points that lie on it.
QRgb mixed(const QColor& grey, float red, float green, float blue) {
  constexpr float kStrength = 0.8f;
  const auto mix = [](float color, int with) {
    return static_cast<int>(kStrength * color + (1 - kStrength) * static_cast<float>(with));
  };
  return qRgb(mix(red, grey.red()), mix(green, grey.green()), mix(blue, grey.blue()));
}

}  // namespace

OutputScale::OutputScale(const PreparedData& data)
    : m_code(data.code),
      m_outputs(data.outputs),
      m_classes(static_cast<int>(data.dataset->classes())),
      m_isSigned(data.dataset->task != Task::MultiClass) {
  if (m_code != TargetCode::Number) return;
  if (!data.targetScaling.mean.empty()) {
    m_mean = static_cast<double>(data.targetScaling.mean.front());
    m_deviation = static_cast<double>(data.targetScaling.deviation.front());
  }
  const double most = data.dataset->targets.size() > 0
                          ? static_cast<double>(data.dataset->targets.cwiseAbs().maxCoeff())
                          : 1.0;
  m_limit = std::isfinite(most) && most > kAboutOne ? niceCeil(most) : 1;
}

float OutputScale::signedValue(const Scalar* output) const {
  const auto first = static_cast<float>(output[0]);
  switch (m_code) {
    case TargetCode::PlusMinusOne:
      return first;
    case TargetCode::ZeroOne:
      return 2 * first - 1;
    case TargetCode::OneHot:
      return static_cast<float>(output[1]) - first;
    case TargetCode::OneHotSigned:
      return (static_cast<float>(output[1]) - first) / 2;
    case TargetCode::Number:
      break;
  }
  return static_cast<float>(writtenValue(output) / m_limit);
}

float OutputScale::probability(Scalar output) const {
  const auto value = static_cast<float>(output);
  return std::clamp(m_code == TargetCode::OneHotSigned ? (value + 1) / 2 : value, 0.0f, 1.0f);
}

QRgb OutputScale::color(const Scalar* output, const Theme& theme) const {
  if (m_isSigned) return theme.signedColor(signedValue(output));
  float sum = 0;
  float red = 0;
  float green = 0;
  float blue = 0;
  for (int i = 0; i < m_classes; ++i) {
    const float share = probability(output[i]);
    const QRgb color = theme.classColor(i, m_classes).rgb();
    sum += share;
    red += share * static_cast<float>(qRed(color));
    green += share * static_cast<float>(qGreen(color));
    blue += share * static_cast<float>(qBlue(color));
  }
  if (!(sum > 0) || !std::isfinite(sum)) return theme.zero.rgb();
  return mixed(theme.zero, red / sum, green / sum, blue / sum);
}

int OutputScale::decision(const Scalar* output) const {
  if (m_isSigned) {
    const float value = signedValue(output);
    return std::isfinite(value) ? static_cast<int>(value > 0) : -1;
  }
  const Scalar* largest = std::max_element(output, output + m_classes);
  return std::isfinite(*largest) ? static_cast<int>(largest - output) : -1;
}

QRgb OutputScale::decidedColor(int decision, const Theme& theme) const {
  if (decision < 0) return theme.zero.rgb();
  if (m_isSigned) return theme.signedColor(decision == 1 ? 1.0f : -1.0f);
  const QColor color = theme.classColor(decision, m_classes);
  return mixed(theme.zero, static_cast<float>(color.red()), static_cast<float>(color.green()),
               static_cast<float>(color.blue()));
}

QColor OutputScale::targetColor(const Examples& examples, Index example, const Theme& theme) const {
  if (!examples.labels.empty())
    return theme.classColor(examples.labels[static_cast<std::size_t>(example)], m_classes);
  return QColor::fromRgb(theme.signedColor(signedValue(examples.targets.col(example).data())));
}

double OutputScale::writtenValue(const Scalar* output) const {
  const auto first = static_cast<double>(output[0]);
  if (m_code == TargetCode::Number) return first * m_deviation + m_mean;
  if (m_code == TargetCode::OneHot || m_code == TargetCode::OneHotSigned)
    return static_cast<double>(output[1]);
  return first;
}

double OutputScale::writtenLeast() const {
  if (m_code == TargetCode::ZeroOne || m_code == TargetCode::OneHot) return 0;
  return -writtenMost();
}

}  // namespace neurarium
