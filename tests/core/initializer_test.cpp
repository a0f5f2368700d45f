#include "core/initializer.h"

#include <QtTest>
#include <cmath>

using namespace neurarium;

namespace {

constexpr Index kUnits = 150;
constexpr Index kFanIn = 300;

Matrix draw(const InitializerSpec& spec, Index units = kUnits, Index inputs = kFanIn,
            std::uint64_t seed = 1) {
  Matrix W(units, inputs);
  Rng rng(seed);
  initialize(spec, W, rng);
  return W;
}

}  // namespace

class InitializerTest : public QObject {
  Q_OBJECT

 private slots:
  void uniformDrawsFillTheirInterval_data() {
    QTest::addColumn<Initializer>("type");
    QTest::addColumn<double>("limit");
    QTest::newRow("uniform") << Initializer::Uniform << 0.25;
    QTest::newRow("glorotUniform") << Initializer::GlorotUniform << std::sqrt(6.0 / 450);
    QTest::newRow("heUniform") << Initializer::HeUniform << std::sqrt(6.0 / 300);
    QTest::newRow("lecunUniform") << Initializer::LecunUniform << std::sqrt(3.0 / 300);
  }
  void uniformDrawsFillTheirInterval() {
    QFETCH(Initializer, type);
    QFETCH(double, limit);
    const Matrix W = draw({type, 0.25, 0});
    QVERIFY(W.maxCoeff() <= limit * 1.000001 && W.maxCoeff() > 0.999 * limit);
    QVERIFY(W.minCoeff() >= -limit * 1.000001 && W.minCoeff() < -0.999 * limit);
    // 45,000 draws: the mean is within 4 deviations of its own, the variance within 2 %.
    const double variance = limit * limit / 3;
    QVERIFY(std::abs(W.mean()) < 4 * std::sqrt(variance / 45000));
    QVERIFY(std::abs(W.squaredNorm() / 45000 / variance - 1) < 0.02);
  }

  void normalDrawsHaveTheirVariance_data() {
    QTest::addColumn<Initializer>("type");
    QTest::addColumn<double>("variance");
    QTest::newRow("normal") << Initializer::Normal << 0.0625;
    QTest::newRow("glorotNormal") << Initializer::GlorotNormal << 2.0 / 450;
    QTest::newRow("heNormal") << Initializer::HeNormal << 2.0 / 300;
    QTest::newRow("lecunNormal") << Initializer::LecunNormal << 1.0 / 300;
  }
  void normalDrawsHaveTheirVariance() {
    QFETCH(Initializer, type);
    QFETCH(double, variance);
    const Matrix W = draw({type, 0.25, 0});
    QVERIFY(std::abs(W.mean()) < 4 * std::sqrt(variance / 45000));
    QVERIFY(std::abs(W.squaredNorm() / 45000 / variance - 1) < 0.03);
    // Normal, not uniform: 0.27 % lie beyond three deviations.
    const double beyond = (W.array().abs() > 3 * std::sqrt(variance)).cast<double>().mean();
    QVERIFY(beyond > 0.0018 && beyond < 0.0036);
  }

  void constantsAreConstant() {
    QCOMPARE(draw({Initializer::Zeros, 7, 0}), Matrix(Matrix::Zero(kUnits, kFanIn)));
    QCOMPARE(draw({Initializer::Constant, -0.75, 0}), Matrix(Matrix::Constant(kUnits, kFanIn, -0.75f)));
  }

  void orthogonalRowsOrColumnsAreOrthonormal_data() {
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("inputs");
    QTest::newRow("wide") << 4 << 9;
    QTest::newRow("tall") << 9 << 4;
    QTest::newRow("square") << 6 << 6;
    QTest::newRow("one by one") << 1 << 1;
  }
  void orthogonalRowsOrColumnsAreOrthonormal() {
    QFETCH(int, units);
    QFETCH(int, inputs);
    const Matrix W = draw({Initializer::Orthogonal, 2, 0}, units, inputs);
    const Matrix gram = units <= inputs ? Matrix(W * W.transpose()) : Matrix(W.transpose() * W);
    QVERIFY(gram.isApprox(4 * Matrix::Identity(gram.rows(), gram.cols()), 1e-5f));
  }

  void orthogonalDrawsAreNotAlwaysOnTheSameSide() {
    int positive = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed)
      positive += draw({Initializer::Orthogonal, 1, 0}, 1, 1, seed)(0) > 0;
    QVERIFY(positive > 30 && positive < 70);
  }

  void theSameSeedGivesTheSameDraw() {
    for (const auto& row : namesOf(Initializer{})) {
      const InitializerSpec spec{row.id, 0.5, 0};
      QCOMPARE(draw(spec, 5, 7, 3), draw(spec, 5, 7, 3));
      const bool isDrawn = row.id != Initializer::Zeros && row.id != Initializer::Constant;
      QCOMPARE(draw(spec, 5, 7, 3) != draw(spec, 5, 7, 4), isDrawn);
    }
  }

  void drawsGoRowByRow() {
    const InitializerSpec spec{Initializer::Uniform, 1, 0};
    const Matrix small = draw(spec, 2, 3);
    const Matrix large = draw(spec, 4, 3);
    QCOMPARE(Matrix(large.topRows(2)), small);
  }

  void drawsAreTheSameOnEveryMachine() {
    const Matrix W = draw({Initializer::Uniform, 1, 0}, 1, 3, 42);
    Rng rng(42);
    for (Index i = 0; i < 3; ++i) QCOMPARE(W(i), static_cast<Scalar>(rng.uniform(-1, 1)));
  }

  void scaleMattersToFour() {
    int count = 0;
    for (const auto& row : namesOf(Initializer{})) {
      count += usesScale(row.id);
      const bool differs = draw({row.id, 0.5, 0}, 3, 3) != draw({row.id, 0.25, 0}, 3, 3);
      QCOMPARE(differs, usesScale(row.id));
    }
    QCOMPARE(count, 4);
  }
};

QTEST_APPLESS_MAIN(InitializerTest)
#include "initializer_test.moc"
