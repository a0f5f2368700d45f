#include "core/loss.h"

#include <QtTest>
#include <cmath>

using namespace neurarium;

namespace {

Matrix matrix(Index rows, std::initializer_list<float> columnByColumn) {
  Matrix m(rows, static_cast<Index>(columnByColumn.size()) / rows);
  std::copy(columnByColumn.begin(), columnByColumn.end(), m.data());
  return m;
}

/// The loss of logits through the output activation that the loss is made for.
float fromLogits(Loss loss, const Matrix& z, const Matrix& t) {
  Matrix y(z.rows(), z.cols());
  activate(loss == Loss::BinaryCrossEntropy ? Activation::Sigmoid : Activation::Softmax, z, y);
  return lossValue(loss, z, y, t);
}

float ofOutputs(Loss loss, const Matrix& y, const Matrix& t) {
  return lossValue(loss, y, y, t);
}

Matrix gradient(Loss loss, const Matrix& y, const Matrix& t) {
  Matrix d(y.rows(), y.cols());
  lossGradient(loss, y, t, d);
  return d;
}

}  // namespace

class LossTest : public QObject {
  Q_OBJECT

 private slots:
  void binaryCrossEntropyStaysFiniteAtProbabilityZeroAndOne_data() {
    QTest::addColumn<float>("logit");
    QTest::addColumn<float>("target");
    QTest::addColumn<float>("expected");
    QTest::newRow("certain and right: 1") << 1000.0f << 1.0f << 0.0f;
    QTest::newRow("certain and right: 0") << -1000.0f << 0.0f << 0.0f;
    QTest::newRow("certain and wrong: 1") << -1000.0f << 1.0f << 1000.0f;
    QTest::newRow("certain and wrong: 0") << 1000.0f << 0.0f << 1000.0f;
    QTest::newRow("undecided") << 0.0f << 1.0f << 0.6931472f;
    QTest::newRow("extreme") << 1e38f << 0.0f << 1e38f;
    QTest::newRow("nearly certain") << 20.0f << 1.0f << 2.0611537e-9f;
  }
  void binaryCrossEntropyStaysFiniteAtProbabilityZeroAndOne() {
    QFETCH(float, logit);
    QFETCH(float, target);
    QFETCH(float, expected);
    QCOMPARE(fromLogits(Loss::BinaryCrossEntropy, matrix(1, {logit}), matrix(1, {target})), expected);
  }

  void categoricalCrossEntropyStaysFiniteAtProbabilityZero() {
    QCOMPARE(fromLogits(Loss::CategoricalCrossEntropy, matrix(3, {1000, 0, -1000}), matrix(3, {1, 0, 0})),
             0.0f);
    QCOMPARE(fromLogits(Loss::CategoricalCrossEntropy, matrix(3, {1000, 0, -1000}), matrix(3, {0, 0, 1})),
             2000.0f);
    QCOMPARE(fromLogits(Loss::CategoricalCrossEntropy, matrix(3, {3e38f, 0, -3e38f}), matrix(3, {1, 0, 0})),
             0.0f);
    QCOMPARE(fromLogits(Loss::CategoricalCrossEntropy, matrix(2, {5, 5}), matrix(2, {0, 1})), std::log(2.0f));
  }

  void crossEntropiesAreDifferentiatedByTheLogits() {
    QCOMPARE(gradientOf(Loss::BinaryCrossEntropy), GradientOf::PreActivation);
    QCOMPARE(gradientOf(Loss::CategoricalCrossEntropy), GradientOf::PreActivation);
    for (const Loss loss :
         {Loss::MeanSquaredError, Loss::HalfSquaredError, Loss::MeanAbsoluteError, Loss::Huber})
      QCOMPARE(gradientOf(loss), GradientOf::Activation);
    // Finite even where the probability is exactly 0.
    QCOMPARE(gradient(Loss::BinaryCrossEntropy, matrix(1, {0}), matrix(1, {1})), matrix(1, {-1}));
  }

  /// Two outputs, two examples: the errors are 1, −2, 0 and 0.5.
  void lossesAreMeansOverTheBatch_data() {
    QTest::addColumn<Loss>("loss");
    QTest::addColumn<float>("value");
    QTest::addColumn<Matrix>("slope");
    QTest::newRow("meanSquaredError")
        << Loss::MeanSquaredError << 5.25f / 4 << matrix(2, {0.5f, -1, 0, 0.25f});
    QTest::newRow("halfSquaredError")
        << Loss::HalfSquaredError << 5.25f / 8 << matrix(2, {0.25f, -0.5f, 0, 0.125f});
    QTest::newRow("meanAbsoluteError")
        << Loss::MeanAbsoluteError << 3.5f / 4 << matrix(2, {0.25f, -0.25f, 0, 0.25f});
    QTest::newRow("huber") << Loss::Huber << (0.5f + 1.5f + 0.125f) / 4
                           << matrix(2, {0.25f, -0.25f, 0, 0.125f});
  }
  void lossesAreMeansOverTheBatch() {
    QFETCH(Loss, loss);
    QFETCH(float, value);
    QFETCH(Matrix, slope);
    const Matrix t = matrix(2, {1, 1, -1, 3});
    const Matrix y = matrix(2, {2, -1, -1, 3.5f});
    QCOMPARE(ofOutputs(loss, y, t), value);
    QCOMPARE(gradient(loss, y, t), slope);
  }

  void categoricalCrossEntropySumsOverOutputs() {
    const Matrix z = matrix(2, {0, 0, 0, 0, 0, 0});
    const Matrix t = matrix(2, {1, 0, 0, 1, 0, 1});
    QCOMPARE(fromLogits(Loss::CategoricalCrossEntropy, z, t), std::log(2.0f));
    QCOMPARE(
        gradient(Loss::CategoricalCrossEntropy, matrix(2, {0.5f, 0.5f, 0.5f, 0.5f}), matrix(2, {1, 0, 0, 1})),
        matrix(2, {-0.25f, 0.25f, 0.25f, -0.25f}));
  }

  void anErrorThatIsNotANumberIsSeen() {
    const Matrix nan = matrix(2, {1, std::numeric_limits<float>::quiet_NaN()});
    const Matrix t = matrix(2, {1, 0});
    for (const auto& row : namesOf(Loss{}))
      QVERIFY2(std::isnan(lossValue(row.id, nan, nan, t)), row.name.data());
  }

  void lossesThatDoNotFitAreRefused_data() {
    QTest::addColumn<Loss>("loss");
    QTest::addColumn<Task>("task");
    QTest::addColumn<Activation>("output");
    QTest::addColumn<Error>("error");
    const std::string regressionLosses = "meanSquaredError, halfSquaredError, meanAbsoluteError, huber";
    QTest::newRow("BCE, tanh") << Loss::BinaryCrossEntropy << Task::Binary << Activation::Tanh
                               << Error{ErrorCode::LossNeedsActivation, "training.loss", "sigmoid", "tanh"};
    QTest::newRow("CCE, sigmoid") << Loss::CategoricalCrossEntropy << Task::MultiClass << Activation::Sigmoid
                                  << Error{ErrorCode::LossNeedsActivation, "training.loss", "softmax",
                                           "sigmoid"};
    QTest::newRow("BCE, regression") << Loss::BinaryCrossEntropy << Task::Regression << Activation::Sigmoid
                                     << Error{ErrorCode::LossNeedsTask, "training.loss", regressionLosses,
                                              "binaryCrossEntropy"};
    QTest::newRow("CCE, regression") << Loss::CategoricalCrossEntropy << Task::Regression
                                     << Activation::Softmax
                                     << Error{ErrorCode::LossNeedsTask, "training.loss", regressionLosses,
                                              "categoricalCrossEntropy"};
    QTest::newRow("BCE, reconstruction")
        << Loss::BinaryCrossEntropy << Task::Reconstruction << Activation::Sigmoid
        << Error{ErrorCode::LossNeedsTask, "training.loss", regressionLosses, "binaryCrossEntropy"};
  }
  void lossesThatDoNotFitAreRefused() {
    QFETCH(Loss, loss);
    QFETCH(Task, task);
    QFETCH(Activation, output);
    QFETCH(Error, error);
    const Status status = checkLoss(loss, task, output);
    QVERIFY(!status);
    QCOMPARE(status.error(), error);
  }

  void lossesThatFitAreTaken() {
    QVERIFY(checkLoss(Loss::BinaryCrossEntropy, Task::Binary, Activation::Sigmoid));
    QVERIFY(checkLoss(Loss::BinaryCrossEntropy, Task::MultiClass, Activation::Sigmoid));
    QVERIFY(checkLoss(Loss::CategoricalCrossEntropy, Task::Binary, Activation::Softmax));
    for (const auto& row : namesOf(Activation{})) QVERIFY(checkLoss(Loss::Huber, Task::Regression, row.id));
  }
};

QTEST_APPLESS_MAIN(LossTest)
#include "loss_test.moc"
