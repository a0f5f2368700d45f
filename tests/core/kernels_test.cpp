#include "core/kernels/kernels.h"

#include <QtTest>
#include <limits>

#include "core/kernels/kernels_reference.h"
#include "core/random.h"

using namespace neurarium;

namespace {

Matrix drawn(Index rows, Index columns, Rng& rng) {
  Matrix matrix(rows, columns);
  for (Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = static_cast<Scalar>(rng.normal());
  return matrix;
}

}  // namespace

class KernelsTest : public QObject {
  Q_OBJECT

 private slots:
  void theProductIsThatOfTheReference() {
    Rng rng(1);
    constexpr Index kGap = 3;  // between columns, which nothing may touch
    constexpr Scalar kUntouched = -77;
    for (Index rows = 1; rows <= kernels::kMostRows; ++rows)
      for (const Index columns : {1, 2, 3, 4, 5, 6, 7, 10, 17})
        for (const Index depth : {1, 2, 7, 33}) {
          const Matrix a = drawn(rows + kGap, depth, rng);
          const Matrix b = drawn(depth + 1, columns, rng);
          const Matrix transposed = b.topRows(depth).transpose();
          const Vector start = drawn(rows, 1, rng);
          for (const Scalar* first : {static_cast<const Scalar*>(nullptr), start.data()})
            for (const bool isTransposed : {false, true}) {
              const kernels::Columns left{a.data(), a.rows()};
              const kernels::Strided right = isTransposed
                                                 ? kernels::Strided{transposed.data(), transposed.rows(), 1}
                                                 : kernels::Strided{b.data(), 1, b.rows()};
              Matrix fast = Matrix::Constant(rows + kGap, columns, kUntouched);
              Matrix plain = fast;
              kernels::product(left, right, first, fast.data(), fast.rows(), rows, columns, depth);
              kernels::reference::product(left, right, first, plain.data(), plain.rows(), rows, columns,
                                          depth);
              QVERIFY((fast - plain).cwiseAbs().maxCoeff() < 2e-5);
              QVERIFY((fast.bottomRows(kGap).array() == kUntouched).all());
            }
        }
  }

  /// The step-through shows one example with the numbers that the whole batch has.
  void aColumnDoesNotDependOnThoseBesideIt() {
    Rng rng(2);
    for (const Index rows : {1, 3, 8, 13, 32}) {
      const Matrix a = drawn(rows, 9, rng);
      const Matrix b = drawn(9, 11, rng);
      Matrix all(rows, 11);
      kernels::product({a.data(), rows}, {b.data(), 1, 9}, nullptr, all.data(), rows, rows, 11, 9);
      for (Index j = 0; j < 11; ++j) {
        Vector one(rows);
        kernels::product({a.data(), rows}, {b.col(j).data(), 1, 9}, nullptr, one.data(), rows, rows, 1, 9);
        QCOMPARE(Vector(all.col(j)), one);
      }
    }
  }

  void tanhIsRightToSevenDigits() {
    constexpr Index kCount = 40001;
    Vector z(kCount);
    Vector fast(kCount);
    z.setLinSpaced(-20, 20);
    kernels::tanh(z.data(), fast.data(), kCount);
    for (Index i = 0; i < kCount; ++i) {
      QVERIFY(std::abs(double(fast[i]) - std::tanh(double(z[i]))) < 4e-7);
      Scalar alone = 0;
      kernels::tanh(&z[i], &alone, 1);
      QCOMPARE(alone, fast[i]);
    }
  }

  void tanhOfWhatIsNoOrdinaryNumber() {
    const Scalar infinity = std::numeric_limits<Scalar>::infinity();
    const Scalar z[] = {std::numeric_limits<Scalar>::quiet_NaN(), infinity, -infinity, 0, Scalar(-1e-30)};
    Scalar a[5];
    kernels::tanh(z, a, 5);
    QVERIFY(std::isnan(a[0]));
    QVERIFY(std::abs(a[1] - 1) < 1e-6 && std::abs(a[2] + 1) < 1e-6);
    QCOMPARE(a[3], Scalar(0));
    QCOMPARE(a[4], Scalar(-1e-30));
  }

  void theGradientOfTanhIsThatOfTheReference() {
    Rng rng(3);
    for (const Index count : {1, 7, 8, 9, 30}) {
      const Vector a = drawn(count, 1, rng);
      const Vector da = drawn(count, 1, rng);
      Vector fast(count);
      Vector plain(count);
      kernels::tanhGradient(a.data(), da.data(), fast.data(), count);
      kernels::reference::tanhGradient(a.data(), da.data(), plain.data(), count);
      QVERIFY((fast - plain).cwiseAbs().maxCoeff() < 1e-5);
      Vector inPlace = da;
      kernels::tanhGradient(a.data(), inPlace.data(), inPlace.data(), count);
      QCOMPARE(inPlace, fast);
    }
  }
};

QTEST_APPLESS_MAIN(KernelsTest)
#include "kernels_test.moc"
