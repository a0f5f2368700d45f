#include "core/kernels/kernels_reference.h"
#include "core/random.h"
#include "tests/core/kernel_sets.h"

using namespace neurarium;
using namespace neurarium::tests;

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
  void theProductIsThatOfTheReference_data() { everySet(); }
  void theProductIsThatOfTheReference() {
    Rng rng(1);
    constexpr Index kGap = 3;  // between columns, which nothing may touch
    constexpr Scalar kUntouched = -77;
    for (const Index rows : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 24, 31, 32, 33, 50})
      for (const Index columns : {1, 2, 3, 4, 5, 6, 7, 10, 17})
        for (const Index depth : {1, 2, 7, 33, 300}) {
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
              kernel().product(left, right, first, fast.data(), fast.rows(), rows, columns, depth);
              kernels::reference::product(left, right, first, plain.data(), plain.rows(), rows, columns,
                                          depth);
              QVERIFY((fast - plain).cwiseAbs().maxCoeff() < 1e-4);
              QVERIFY((fast.bottomRows(kGap).array() == kUntouched).all());
            }
        }
  }

  void theTransposedProductIsThatOfTheReference_data() { everySet(); }
  void theTransposedProductIsThatOfTheReference() {
    Rng rng(4);
    for (const Index rows : {1, 2, 3, 7, 65})
      for (const Index columns : {1, 3, 4, 10})
        for (const Index depth : {1, 4, 9, 70}) {
          const Matrix a = drawn(depth + 2, rows, rng);
          const Matrix b = drawn(depth + 1, columns, rng);
          Matrix fast(rows, columns);
          Matrix plain(rows, columns);
          kernel().transposedProduct({a.data(), a.rows()}, {b.data(), b.rows()}, fast.data(), rows, rows,
                                     columns, depth);
          kernels::reference::transposedProduct({a.data(), a.rows()}, {b.data(), b.rows()}, plain.data(),
                                                rows, rows, columns, depth);
          QVERIFY((fast - plain).cwiseAbs().maxCoeff() < 4e-5);
          Vector one(rows);
          kernel().transposedProduct({a.data(), a.rows()}, {b.col(columns - 1).data(), b.rows()}, one.data(),
                                     rows, rows, 1, depth);
          QCOMPARE(one, Vector(fast.col(columns - 1)));
        }
  }

  /// The step-through shows one example with the numbers that the whole batch has.
  void aColumnDoesNotDependOnThoseBesideIt_data() { everySet(); }
  void aColumnDoesNotDependOnThoseBesideIt() {
    Rng rng(2);
    for (const Index rows : {1, 3, 8, 13, 32, 40}) {
      const Matrix a = drawn(rows, 9, rng);
      const Matrix b = drawn(9, 11, rng);
      Matrix all(rows, 11);
      kernel().product({a.data(), rows}, {b.data(), 1, 9}, nullptr, all.data(), rows, rows, 11, 9);
      for (Index j = 0; j < 11; ++j) {
        Vector one(rows);
        kernel().product({a.data(), rows}, {b.col(j).data(), 1, 9}, nullptr, one.data(), rows, rows, 1, 9);
        QCOMPARE(Vector(all.col(j)), one);
      }
    }
  }
};

QTEST_APPLESS_MAIN(KernelsTest)
#include "kernels_test.moc"
