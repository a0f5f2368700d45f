#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <cmath>
#include <limits>

#include "core/network.h"

namespace neurarium::tests {

/// One of the files that make_pytorch_fixtures.py wrote: a list of cases.
inline QJsonArray readFixture(const QString& name) {
  QFile file(QString(NEURARIUM_FIXTURES) + "/pytorch/" + name);
  if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(file.fileName()));
  return QJsonDocument::fromJson(file.readAll()).array();
}

inline std::string text(const QJsonValue& value) {
  return value.toString().toStdString();
}

/// A list of rows, or a list of numbers as one column.
inline Matrix matrixOf(const QJsonValue& value) {
  const QJsonArray rows = value.toArray();
  const Index columns = rows[0].isArray() ? rows[0].toArray().size() : 1;
  Matrix matrix(rows.size(), columns);
  for (Index i = 0; i < matrix.rows(); ++i)
    for (Index j = 0; j < columns; ++j)
      matrix(i, j) =
          static_cast<Scalar>(rows[i].isArray() ? rows[i].toArray()[j].toDouble() : rows[i].toDouble());
  return matrix;
}

inline NetworkSpec specOf(const QJsonObject& design) {
  NetworkSpec spec;
  spec.layers.push_back(InputSpec{design["inputs"].toInt()});
  const QJsonArray layers = design["layers"].toArray();
  for (qsizetype i = 0; i < layers.size(); ++i) {
    const QJsonObject layer = layers[i].toObject();
    if (layer["type"].toString() == "dense") {
      DenseSpec dense;
      dense.units = layer["units"].toInt();
      dense.activation = fromName<Activation>(text(layer["activation"])).value();
      dense.role = i + 1 == layers.size() ? Role::Output : Role::Hidden;
      dense.useBias = layer["useBias"].toBool(true);
      spec.layers.push_back(std::move(dense));
    } else {
      spec.layers.push_back(BatchNormalizationSpec{});
    }
  }
  return spec;
}

/// The place in θ of an array that a fixture names; a matrix as units × inputs.
inline Eigen::Map<Matrix> place(Vector& theta, const Network& network, const QJsonObject& array) {
  for (const ParameterInfo& info : network.parameters())
    if (info.layer == array["layer"].toInt() && info.name == text(array["name"])) {
      const auto& dimensions = info.shape.dimensions;
      return {theta.data() + info.offset, dimensions[0], dimensions.size() > 1 ? dimensions[1] : 1};
    }
  qFatal("the network has no such parameters");
}

/// θ, or its gradient, from the arrays of a fixture; 0 where it names none.
inline Vector parametersOf(const Network& network, const QJsonArray& arrays) {
  Vector theta = Vector::Zero(network.parameterCount());
  for (const QJsonValue& array : arrays) place(theta, network, array.toObject()) = matrixOf(array["values"]);
  return theta;
}

/// The largest error of `actual`, as a share of what is allowed: 1e-5 of each expected number, and at least of `floor`.
inline double errorShare(const Matrix& actual, const Matrix& expected, double floor) {
  if (actual.rows() != expected.rows() || actual.cols() != expected.cols())
    return std::numeric_limits<double>::infinity();
  double largest = 0;
  for (Index i = 0; i < actual.size(); ++i) {
    const double allowed = 1e-5 * std::max(floor, std::abs(static_cast<double>(expected(i))));
    const double error = std::abs(static_cast<double>(actual(i)) - static_cast<double>(expected(i)));
    if (!std::isfinite(error)) return std::numeric_limits<double>::infinity();
    if (error > largest * allowed) largest = error / allowed;
  }
  return largest;
}

}  // namespace neurarium::tests

/// `floor`: numbers smaller than this are compared as if they were so large, because they are differences of numbers of size 1.
#define VERIFY_EQUAL_WITHIN(actual, expected, floor)                                                \
  do {                                                                                              \
    const double share = neurarium::tests::errorShare(actual, expected, floor);                     \
    QVERIFY2(share <= 1,                                                                            \
             qPrintable(QString("%1: error is %2 times what is allowed").arg(#actual).arg(share))); \
  } while (false)
