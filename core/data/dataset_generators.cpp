#include "core/data/dataset_generators.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/data/prepared_data.h"
#include "core/random.h"
#include "core/text.h"

namespace neurarium {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kClassRadius = 5;       ///< points of classes lie within ±5 …
constexpr double kRegressionRadius = 6;  ///< … those of regressions fill the ±6 that is shown
constexpr double kCircleBorder = kClassRadius / 2;

struct Point {
  double x = 0;
  double y = 0;
};

Point operator+(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}

/// Both coordinates U(−radius, radius).
Point uniformPoint(Rng& rng, double radius) {
  const double x = rng.uniform(-radius, radius);
  const double y = rng.uniform(-radius, radius);
  return {x, y};
}

Point normalPoint(Rng& rng, Point centre, double deviation) {
  const double x = rng.normal(centre.x, deviation);
  const double y = rng.normal(centre.y, deviation);
  return {x, y};
}

/// From the x2 axis clockwise, as Playground turns.
Point polarPoint(double radius, double angle) {
  return {radius * std::sin(angle), radius * std::cos(angle)};
}

/// Collects examples with two coordinates.
class PlaneBuilder {
 public:
  PlaneBuilder(std::string_view name, Task task, const GeneratorSettings& settings) {
    m_dataset.name = name;
    m_dataset.task = task;
    m_dataset.kind = DataKind::Plane;
    m_dataset.columns = {{"x1", {}}, {"x2", {}}};
    m_dataset.targetName = "y";
    if (task == Task::Binary) m_dataset.classNames = {"-1", "+1"};
    m_dataset.inputs.resize(2, settings.points);
    m_dataset.targets.resize(settings.points);
  }

  void add(Point point, double target) {
    m_dataset.inputs.col(m_next) << static_cast<Scalar>(point.x), static_cast<Scalar>(point.y);
    m_dataset.targets[m_next++] = static_cast<Scalar>(target);
  }

  void setClassNames(std::vector<std::string> names) { m_dataset.classNames = std::move(names); }
  Dataset take() { return std::move(m_dataset); }

 private:
  Dataset m_dataset;
  Index m_next = 0;
};

Rng dataRng(const GeneratorSettings& settings) {
  return makeRng(settings.seed, RandomStream::Data);
}

/// Of a cloud of points at this noise.
double cloudDeviation(const GeneratorSettings& settings) {
  constexpr double kLeastVariance = 0.5;
  constexpr double kVariancePerNoise = 7;  // 4 at n = 0.5
  return std::sqrt(kLeastVariance + kVariancePerNoise * settings.noise);
}

}  // namespace

Dataset generateCircle(const GeneratorSettings& settings) {
  Rng rng = dataRng(settings);
  PlaneBuilder builder("circle", Task::Binary, settings);
  for (Index i = 0; i < settings.points; ++i) {
    const bool isInner = i < settings.points / 2;
    const double radius =
        isInner ? rng.uniform(0, kCircleBorder) : rng.uniform(0.7 * kClassRadius, kClassRadius);
    const Point point = polarPoint(radius, rng.uniform(0, 2 * kPi));
    const Point judged = point + uniformPoint(rng, kClassRadius * settings.noise);
    builder.add(point, std::hypot(judged.x, judged.y) < kCircleBorder);
  }
  return builder.take();
}

Dataset generateXor(const GeneratorSettings& settings) {
  constexpr double kPadding = 0.3;
  const auto pushed = [](double value) { return value + (value > 0 ? kPadding : -kPadding); };
  Rng rng = dataRng(settings);
  PlaneBuilder builder("xor", Task::Binary, settings);
  for (Index i = 0; i < settings.points; ++i) {
    const Point drawn = uniformPoint(rng, kClassRadius);
    const Point point = {pushed(drawn.x), pushed(drawn.y)};
    const Point judged = point + uniformPoint(rng, kClassRadius * settings.noise);
    builder.add(point, judged.x * judged.y >= 0);
  }
  return builder.take();
}

Dataset generateGaussian(const GeneratorSettings& settings) {
  const double deviation = cloudDeviation(settings);
  Rng rng = dataRng(settings);
  PlaneBuilder builder("gaussian", Task::Binary, settings);
  for (Index i = 0; i < settings.points; ++i) {
    const bool isPositive = i < settings.points / 2;
    const Point centre = isPositive ? Point{2, 2} : Point{-2, -2};
    builder.add(normalPoint(rng, centre, deviation), isPositive);
  }
  return builder.take();
}

Dataset generateCorners(const GeneratorSettings& settings) {
  constexpr std::array<Point, 4> kCorners = {{{3, 3}, {-3, -3}, {-3, 3}, {3, -3}}};
  const double deviation = cloudDeviation(settings);
  Rng rng = dataRng(settings);
  PlaneBuilder builder("corners", Task::Binary, settings);
  for (Index i = 0; i < settings.points; ++i) {
    const auto corner = static_cast<std::size_t>(4 * i / settings.points);
    builder.add(normalPoint(rng, kCorners[corner], deviation), corner < 2);
  }
  return builder.take();
}

Dataset generateSpiral(const GeneratorSettings& settings) {
  constexpr double kTurns = 1.75;
  Rng rng = dataRng(settings);
  PlaneBuilder builder("spiral", Task::Binary, settings);
  const auto addArm = [&](Index points, double phase, bool isPositive) {
    for (Index i = 0; i < points; ++i) {
      const double along = static_cast<double>(i) / static_cast<double>(points);
      const Point point = polarPoint(kClassRadius * along, kTurns * 2 * kPi * along + phase);
      builder.add(point + uniformPoint(rng, settings.noise), isPositive);
    }
  };
  const Index positives = settings.points / 2;
  addArm(positives, 0, true);
  addArm(settings.points - positives, kPi, false);
  return builder.take();
}

Dataset generateMoons(const GeneratorSettings& settings) {
  constexpr double kRadius = 3;
  // The half circles' centres, such that the whole lies around the origin.
  constexpr Point kUpper = {-kRadius / 2, -kRadius / 4};
  constexpr Point kLower = {kRadius / 2, kRadius / 4};
  Rng rng = dataRng(settings);
  PlaneBuilder builder("moons", Task::Binary, settings);
  for (Index i = 0; i < settings.points; ++i) {
    const bool isUpper = i < settings.points / 2;
    const Point onArc = polarPoint(kRadius, rng.uniform(-kPi / 2, kPi / 2));
    const Point point = isUpper ? kUpper + onArc : kLower + Point{onArc.x, -onArc.y};
    builder.add(normalPoint(rng, point, kRadius * settings.noise), isUpper);
  }
  return builder.take();
}

Dataset generateCheckerboard(const GeneratorSettings& settings) {
  constexpr double kSquare = 2 * kClassRadius / 4;
  const auto square = [](double value) { return static_cast<Index>(std::floor(value / kSquare)); };
  Rng rng = dataRng(settings);
  PlaneBuilder builder("checkerboard", Task::Binary, settings);
  for (Index i = 0; i < settings.points; ++i) {
    const Point point = uniformPoint(rng, kClassRadius);
    const Point judged = point + uniformPoint(rng, kClassRadius * settings.noise);
    builder.add(point, (square(judged.x) + square(judged.y)) % 2 == 0);
  }
  return builder.take();
}

Dataset generateRings(const GeneratorSettings& settings) {
  constexpr double kMargin = 0.15;  // of a ring's width, on either side
  const Index classes = settings.classes;
  const double width = kClassRadius / static_cast<double>(classes);
  Rng rng = dataRng(settings);
  PlaneBuilder builder("rings", classes == 2 ? Task::Binary : Task::MultiClass, settings);
  std::vector<std::string> names;
  for (Index ring = 0; ring < classes; ++ring) names.push_back(toText(ring + 1));
  builder.setClassNames(std::move(names));
  for (Index i = 0; i < settings.points; ++i) {
    const Index ring = i * classes / settings.points;
    const double inner = ring == 0 ? 0 : (static_cast<double>(ring) + kMargin) * width;
    const double outer = (static_cast<double>(ring + 1) - kMargin) * width;
    const double radius = rng.uniform(inner, outer);
    const Point point = polarPoint(radius, rng.uniform(0, 2 * kPi));
    builder.add(point + uniformPoint(rng, width * settings.noise), static_cast<double>(ring));
  }
  return builder.take();
}

Dataset generatePlane(const GeneratorSettings& settings) {
  constexpr double kSumOfTargetOne = 10;
  Rng rng = dataRng(settings);
  PlaneBuilder builder("plane", Task::Regression, settings);
  for (Index i = 0; i < settings.points; ++i) {
    const Point point = uniformPoint(rng, kRegressionRadius);
    const Point judged = point + uniformPoint(rng, kRegressionRadius * settings.noise);
    builder.add(point, (judged.x + judged.y) / kSumOfTargetOne);
  }
  return builder.take();
}

Dataset generateMultiGaussian(const GeneratorSettings& settings) {
  constexpr double kReach = 2;
  struct Hill {
    Point centre;
    double sign;
  };
  constexpr std::array<Hill, 6> kHills = {
      {{{-4, 2.5}, 1}, {{0, 2.5}, -1}, {{4, 2.5}, 1}, {{-4, -2.5}, -1}, {{0, -2.5}, 1}, {{4, -2.5}, -1}}};
  const auto height = [&](Point at) {
    double highest = 0;
    for (const Hill& hill : kHills) {
      const double distance = std::hypot(at.x - hill.centre.x, at.y - hill.centre.y);
      const double own = hill.sign * std::max(0.0, 1 - distance / kReach);
      if (std::abs(own) > std::abs(highest)) highest = own;
    }
    return highest;
  };
  Rng rng = dataRng(settings);
  PlaneBuilder builder("multiGaussian", Task::Regression, settings);
  for (Index i = 0; i < settings.points; ++i) {
    const Point point = uniformPoint(rng, kRegressionRadius);
    builder.add(point, height(point + uniformPoint(rng, kRegressionRadius * settings.noise)));
  }
  return builder.take();
}

Dataset generateSine(const GeneratorSettings& settings) {
  Rng rng = dataRng(settings);
  Dataset dataset;
  dataset.name = "sine";
  dataset.task = Task::Regression;
  dataset.kind = DataKind::Curve;
  dataset.columns = {{"x1", {}}};
  dataset.targetName = "y";
  dataset.domain = static_cast<Scalar>(kRegressionRadius);
  dataset.inputs.resize(1, settings.points);
  dataset.targets.resize(settings.points);
  for (Index i = 0; i < settings.points; ++i) {
    const double x = rng.uniform(-kRegressionRadius, kRegressionRadius);
    dataset.inputs(0, i) = static_cast<Scalar>(x);
    dataset.targets[i] = static_cast<Scalar>(std::sin(x) + rng.normal(0, settings.noise));
  }
  dataset.truth.resize(2, kCurvePoints);
  dataset.truth.row(0).setLinSpaced(kCurvePoints, -dataset.domain, dataset.domain);
  dataset.truth.row(1) = dataset.truth.row(0).array().sin();
  return dataset;
}

}  // namespace neurarium
