#include "core/initializer.h"

#include <Eigen/QR>
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

void initialize(const InitializerSpec& spec, MatrixRef W, Rng& rng) {
  const auto inputs = static_cast<double>(W.cols());
  const auto both = static_cast<double>(W.cols() + W.rows());
  switch (spec.type) {
    case Initializer::Zeros:
      W.setZero();
      return;
    case Initializer::Constant:
      W.setConstant(static_cast<Scalar>(spec.scale));
      return;
    case Initializer::Uniform:
      return fillUniform(W, spec.scale, rng);
    case Initializer::Normal:
      return fillNormal(W, spec.scale, rng);
    case Initializer::GlorotUniform:
      return fillUniform(W, std::sqrt(6.0 / both), rng);
    case Initializer::GlorotNormal:
      return fillNormal(W, std::sqrt(2.0 / both), rng);
    case Initializer::HeUniform:
      return fillUniform(W, std::sqrt(6.0 / inputs), rng);
    case Initializer::HeNormal:
      return fillNormal(W, std::sqrt(2.0 / inputs), rng);
    case Initializer::LecunUniform:
      return fillUniform(W, std::sqrt(3.0 / inputs), rng);
    case Initializer::LecunNormal:
      return fillNormal(W, std::sqrt(1.0 / inputs), rng);
    case Initializer::Orthogonal:
      return fillOrthogonal(W, spec.scale, rng);
  }
}

}  // namespace neurarium
