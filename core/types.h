#pragma once

#include <Eigen/Core>

#ifndef NEURARIUM_SCALAR
#define NEURARIUM_SCALAR float
#endif

/// The engine of Neurarium: plain C++ and Eigen, no window, no files of its own beyond the project's.
///
/// Symbols used in layers, losses and optimizers, and nowhere else:
///   x   input of a layer,             inputs × batch       W   weights,  units × inputs
///   b   bias,                         units                z   pre-activation, W·x + b, units × batch
///   a   activation, f(z),             units × batch        y   output of the network,  outputs × batch
///   t   target,                       outputs × batch      L   loss, a scalar
///   dX  ∂L/∂X for any X above, in X's shape               δ   dz, the error signal of a layer
///   η   learning rate                                      θ   all parameters, g their gradient
namespace neurarium {

using Scalar = NEURARIUM_SCALAR;
using Index = Eigen::Index;

/// A batch is a matrix with one column per example.
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

/// Views on (columns of) matrices that somebody else owns.
using MatrixRef = Eigen::Ref<Matrix>;
using ConstMatrixRef = Eigen::Ref<const Matrix>;
using VectorRef = Eigen::Ref<Vector>;
using ConstVectorRef = Eigen::Ref<const Vector>;

}  // namespace neurarium
