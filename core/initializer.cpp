#include "core/initializer.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

constexpr Named<Initializer> kNames[] = {
    {Initializer::Zeros, "zeros"},
    {Initializer::Constant, "constant"},
    {Initializer::Uniform, "uniform"},
    {Initializer::Normal, "normal"},
    {Initializer::GlorotUniform, "glorotUniform"},
    {Initializer::GlorotNormal, "glorotNormal"},
    {Initializer::HeUniform, "heUniform"},
    {Initializer::HeNormal, "heNormal"},
    {Initializer::LecunUniform, "lecunUniform"},
    {Initializer::LecunNormal, "lecunNormal"},
    {Initializer::Orthogonal, "orthogonal"},
};

template <typename Draw>
void fill(MatrixRef W, Draw draw) {
  for (Index unit = 0; unit < W.rows(); ++unit)
    for (Index input = 0; input < W.cols(); ++input) W(unit, input) = static_cast<Scalar>(draw());
}

void fillUniform(MatrixRef W, double limit, Rng& rng) {
  fill(W, [&] { return rng.uniform(-limit, limit); });
}

void fillNormal(MatrixRef W, double deviation, Rng& rng) {
  fill(W, [&] { return rng.normal(0.0, deviation); });
}

void fillOrthogonal(MatrixRef W, double gain, Rng& rng) {
  const bool wide = W.cols() > W.rows();
  Matrix tall(wide ? W.cols() : W.rows(), wide ? W.rows() : W.cols());
  fillNormal(tall, 1.0, rng);
  const Eigen::HouseholderQR<Matrix> qr(tall);
  Matrix Q = qr.householderQ() * Matrix::Identity(tall.rows(), tall.cols());
  // The signs of R's diagonal make the draw uniform over the orthogonal matrices.
  for (Index i = 0; i < Q.cols(); ++i)
    if (qr.matrixQR()(i, i) < 0) Q.col(i) = -Q.col(i);
  if (wide)
    W = static_cast<Scalar>(gain) * Q.transpose();
  else
    W = static_cast<Scalar>(gain) * Q;
}

}  // namespace

std::span<const Named<Initializer>> namesOf(Initializer) {
  return kNames;
}

bool usesScale(Initializer type) {
  return type == Initializer::Constant || type == Initializer::Uniform || type == Initializer::Normal ||
         type == Initializer::Orthogonal;
}

InitialSpread spreadOf(const InitializerSpec& spec, Index inputs, Index units) {
  const auto in = static_cast<double>(inputs);
  const auto both = static_cast<double>(inputs + units);
  const auto uniform = [](double bound) { return InitialSpread{bound, bound / std::sqrt(3.0)}; };
  const auto normal = [](double deviation) { return InitialSpread{0.0, deviation}; };
  switch (spec.type) {
    case Initializer::Zeros:
    case Initializer::Constant:
      return {};
    case Initializer::Uniform:
      return uniform(spec.scale);
    case Initializer::Normal:
      return normal(spec.scale);
    case Initializer::GlorotUniform:
      return uniform(std::sqrt(6.0 / both));
    case Initializer::GlorotNormal:
      return normal(std::sqrt(2.0 / both));
    case Initializer::HeUniform:
      return uniform(std::sqrt(6.0 / in));
    case Initializer::HeNormal:
      return normal(std::sqrt(2.0 / in));
    case Initializer::LecunUniform:
      return uniform(std::sqrt(3.0 / in));
    case Initializer::LecunNormal:
      return normal(std::sqrt(1.0 / in));
    case Initializer::Orthogonal:
      // Columns, or rows, of length `gain`, each direction as likely as any other.
      return normal(spec.scale / std::sqrt(static_cast<double>(std::max(inputs, units))));
  }
  return {};
}

void initialize(const InitializerSpec& spec, MatrixRef W, Rng& rng) {
  const InitialSpread spread = spreadOf(spec, W.cols(), W.rows());
  switch (spec.type) {
    case Initializer::Zeros:
      W.setZero();
      return;
    case Initializer::Constant:
      W.setConstant(static_cast<Scalar>(spec.scale));
      return;
    case Initializer::Uniform:
    case Initializer::GlorotUniform:
    case Initializer::HeUniform:
    case Initializer::LecunUniform:
      return fillUniform(W, spread.bound, rng);
    case Initializer::Normal:
    case Initializer::GlorotNormal:
    case Initializer::HeNormal:
    case Initializer::LecunNormal:
      return fillNormal(W, spread.deviation, rng);
    case Initializer::Orthogonal:
      return fillOrthogonal(W, spec.scale, rng);
  }
}

}  // namespace neurarium
