#include "core/activation.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace neurarium;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

Matrix column(std::initializer_list<float> numbers) {
  Matrix z(static_cast<Index>(numbers.size()), 1);
  std::copy(numbers.begin(), numbers.end(), z.data());
  return z;
}

Matrix activated(Activation activation, const Matrix& z) {
  Matrix a(z.rows(), z.cols());
  activate(activation, z, a);
  return a;
}

Matrix differentiated(Activation activation, const Matrix& z) {
  Matrix dz(z.rows(), z.cols());
  activationGradient(activation, z, activated(activation, z), Matrix::Ones(z.rows(), z.cols()), dz);
  return dz;
}

void addActivations(bool withSoftmax) {
  QTest::addColumn<Activation>("activation");
  for (const auto& row : namesOf(Activation{}))
    if (withSoftmax || row.id != Activation::Softmax) QTest::newRow(row.name.data()) << row.id;
}

}  // namespace

class ActivationTest : public QObject {
  Q_OBJECT

 private slots:
  void valuesStayInTheirRangeAndFinite_data() { addActivations(true); }
  void valuesStayInTheirRangeAndFinite() {
    QFETCH(Activation, activation);
    const ActivationRange range = rangeOf(activation);
    const Matrix z =
        column({-3e38f, -1e4f, -100, -20, -5, -1, -0.7f, -1e-6f, 0, 1e-6f, 1, 5, 20, 100, 1e4f, 3e38f});
    const Matrix a = activated(activation, z);
    const Matrix slope = differentiated(activation, z);
    QVERIFY(a.allFinite());
    QVERIFY(slope.allFinite());
    QVERIFY(a.minCoeff() >= range.lower);
    QVERIFY(a.maxCoeff() <= range.upper);
  }

  void rangesAreTight_data() {
    QTest::addColumn<Activation>("activation");
    QTest::addColumn<float>("z");
    QTest::addColumn<float>("bound");
    QTest::newRow("sigmoid from below")
        << Activation::Sigmoid << -100.0f << rangeOf(Activation::Sigmoid).lower;
    QTest::newRow("sigmoid from above")
        << Activation::Sigmoid << 100.0f << rangeOf(Activation::Sigmoid).upper;
    QTest::newRow("tanh from below") << Activation::Tanh << -100.0f << rangeOf(Activation::Tanh).lower;
    QTest::newRow("tanh from above") << Activation::Tanh << 100.0f << rangeOf(Activation::Tanh).upper;
    QTest::newRow("relu") << Activation::Relu << -1.0f << rangeOf(Activation::Relu).lower;
    QTest::newRow("elu") << Activation::Elu << -100.0f << rangeOf(Activation::Elu).lower;
    QTest::newRow("softplus") << Activation::Softplus << -200.0f << rangeOf(Activation::Softplus).lower;
    QTest::newRow("silu at its lowest") << Activation::Silu << -1.2784645f << rangeOf(Activation::Silu).lower;
    QTest::newRow("gelu at its lowest") << Activation::Gelu << -0.7517916f << rangeOf(Activation::Gelu).lower;
  }
  void rangesAreTight() {
    QFETCH(Activation, activation);
    QFETCH(float, z);
    QFETCH(float, bound);
    QVERIFY(std::abs(activationValue(activation, z) - bound) < 2e-6f);
  }

  void curvesAreWhatTheLayersCompute_data() { addActivations(false); }
  void curvesAreWhatTheLayersCompute() {
    QFETCH(Activation, activation);
    const Matrix z = column({-4, -0.5f, 0, 0.25f, 3});
    const Matrix a = activated(activation, z);
    const Matrix slope = differentiated(activation, z);
    for (Index i = 0; i < z.size(); ++i) {
      QCOMPARE(activationValue(activation, z(i)), a(i));
      QCOMPARE(activationSlope(activation, z(i)), slope(i));
    }
  }

  void derivativesAtAKinkAreThoseFromTheLeft() {
    QCOMPARE(activationSlope(Activation::Relu, 0), 0.0f);
    QCOMPARE(activationSlope(Activation::LeakyRelu, 0), kLeakyReluSlope);
    QVERIFY(hasKink(Activation::Relu) && hasKink(Activation::LeakyRelu));
    QVERIFY(!hasKink(Activation::Elu) && !hasKink(Activation::Gelu));
  }

  void softmaxSumsToOneAndIgnoresAShift() {
    Matrix z(3, 2);
    z << 1, 1000, 2, 1001, 3, 1002;
    const Matrix a = activated(Activation::Softmax, z);
    QVERIFY(std::abs(a.col(0).sum() - 1) < 1e-6f);
    QVERIFY(std::abs(a(2, 0) - 0.66524096f) < 1e-6f);
    QCOMPARE(a.col(0), a.col(1));
  }

  void softmaxOfAFarWinnerIsExactlyOneAndZero() {
    const Matrix a = activated(Activation::Softmax, column({-3e38f, 3e38f}));
    QCOMPARE(a(0), 0.0f);
    QCOMPARE(a(1), 1.0f);
  }

  void aNumberThatIsNotOneStaysSo_data() { addActivations(true); }
  void aNumberThatIsNotOneStaysSo() {
    QFETCH(Activation, activation);
    QVERIFY(std::isnan(activated(activation, column({kNan, 1}))(0)));
    QVERIFY(std::isnan(activated(activation, column({1, kNan}))(1)));
  }

  void gradientsMayOverwriteTheirInput() {
    const Matrix z = column({-1, 2});
    for (const auto& row : namesOf(Activation{})) {
      const Matrix a = activated(row.id, z);
      const Matrix da = column({3, 5});
      Matrix apart(2, 1);
      activationGradient(row.id, z, a, da, apart);
      Matrix inPlace = da;
      activationGradient(row.id, z, a, inPlace, inPlace);
      QCOMPARE(inPlace, apart);
    }
  }

  void namesAreReadBack() {
    QCOMPARE(namesOf(Activation{}).size(), std::size_t(10));
    for (const auto& row : namesOf(Activation{}))
      QCOMPARE(fromName<Activation>(nameOf(row.id)), std::optional(row.id));
    QVERIFY(!fromName<Activation>("Tanh"));
  }
};

QTEST_APPLESS_MAIN(ActivationTest)
#include "activation_test.moc"
