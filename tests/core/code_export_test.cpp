#include <QFile>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "core/export/code.h"
#include "core/export/python_text.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

using Lines = std::vector<CodeLine>;

Lines kerasLines(const Project& project) {
  return kerasCode(project, *dataFor(project));
}
Lines pytorchLines(const Project& project) {
  return pytorchCode(project, *dataFor(project));
}

bool contains(const Lines& lines, const std::string& text) {
  return codeText(lines).find(text) != std::string::npos;
}

DenseSpec& dense(Project& project, std::size_t layer) {
  return std::get<DenseSpec>(project.network.layers[layer]);
}

/// Iris with all that a design may have.
Project fullProject() {
  Project project;
  project.seed = 42;
  project.data.source = "iris";
  project.data.standardize = true;
  project.data.split = {0.6, 0.2, 0.2};
  project.network =
      NetworkSpec{{InputSpec{4}, BatchNormalizationSpec{},
                   DenseSpec{8, Activation::LeakyRelu, {Initializer::HeNormal, 0.5, 0.1}}, DropoutSpec{0.2},
                   DenseSpec{6, Activation::Gelu, {Initializer::Orthogonal, 1}},
                   DenseSpec{3, Activation::Softmax, {}, Role::Output}}};
  project.training.loss = Loss::CategoricalCrossEntropy;
  project.training.optimizer.type = OptimizerType::Nesterov;
  project.training.batchSize = 16;
  project.training.regularization = {0.001, 0.01, 3};
  project.training.clip = {GradientClip::Norm, 1};
  project.training.schedule = {Schedule::Cosine, 0.1, 50};
  return project;
}

/// A regression whose layers differ in their penalties, with parameters that are not learned, trained for 250 epochs.
Project frozenProject() {
  Project project;
  project.data.source = "sine";
  project.network = NetworkSpec::mlp(1, {6, 40}, Activation::Relu, 1, Activation::Linear);
  dense(project, 1).useBias = false;
  dense(project, 1).regularization = Regularization{0.002, 0, 0};
  dense(project, 2).frozen = {{0, ParameterPlace::kBias}, {1, 4}, {1, 5}};
  for (Index unit = 2; unit < 40; ++unit)
    for (Index input = 0; input < 6; ++input) dense(project, 2).frozen.push_back({unit, input});
  project.training.loss = Loss::Huber;
  project.training.optimizer.type = OptimizerType::RmsProp;
  project.training.clip = {GradientClip::Norm, 0.5};
  auto trained = std::make_shared<TrainedState>();
  trained->epoch = 250;
  trained->parameters = Network::build(project.network).value()->initialParameters(1);
  project.trained = trained;
  return project;
}

QString approvedFile(const char* name) {
  return QString(NEURARIUM_FIXTURES) + "/code/" + name;
}

}  // namespace

class CodeExportTest : public QObject {
  Q_OBJECT

 private slots:
  void programsAreAsApproved_data() {
    QTest::addColumn<QString>("text");
    const auto row = [](const char* file, const Lines& lines) {
      QTest::newRow(file) << QString::fromStdString(codeText(lines));
    };
    row("circle_keras.py", kerasLines({}));
    row("circle_pytorch.py", pytorchLines({}));
    row("iris_keras.py", kerasLines(fullProject()));
    row("iris_pytorch.py", pytorchLines(fullProject()));
    row("frozen_keras.py", kerasLines(frozenProject()));
    row("frozen_pytorch.py", pytorchLines(frozenProject()));
  }

  /// To approve new texts: run this test with NEURARIUM_APPROVE=1, and read what has changed in the fixtures.
  void programsAreAsApproved() {
    QFETCH(QString, text);
    QFile file(approvedFile(QTest::currentDataTag()));
    if (qEnvironmentVariableIsSet("NEURARIUM_APPROVE")) {
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(text.toUtf8());
      return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList approved = QString::fromUtf8(file.readAll()).split('\n');
    const QStringList lines = text.split('\n');
    for (qsizetype i = 0; i < std::min(lines.size(), approved.size()); ++i) QCOMPARE(lines[i], approved[i]);
    QCOMPARE(lines.size(), approved.size());
  }

  void everyLayerHasItsLines() {
    const Project project = fullProject();
    for (const Lines& lines : {kerasLines(project), pytorchLines(project)}) {
      std::set<int> layers;
      for (const CodeLine& line : lines) layers.insert(line.layer);
      QCOMPARE(layers, (std::set<int>{-1, 0, 1, 2, 3, 4, 5}));
    }
  }

  void anotherActivationChangesTheLinesOfItsLayerOnly() {
    const Project before = fullProject();
    Project after = before;
    dense(after, 4).activation = Activation::Elu;
    for (const auto& [one, other] : {std::pair(kerasLines(before), kerasLines(after)),
                                     std::pair(pytorchLines(before), pytorchLines(after))}) {
      QCOMPARE(one.size(), other.size());
      int changed = 0;
      for (std::size_t i = 0; i < one.size(); ++i) {
        if (one[i] == other[i]) continue;
        QCOMPARE(one[i].layer, 4);
        QCOMPARE(other[i].layer, 4);
        ++changed;
      }
      QCOMPARE(changed, 1);
    }
  }

  void everyInitializerIsNamedWithItsSpread_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("keras");
    QTest::addColumn<QString>("pytorch");
    const auto row = [](Initializer type, const char* keras, const char* pytorch) {
      QTest::newRow(nameOf(type).data()) << static_cast<int>(type) << keras << pytorch;
    };
    row(Initializer::Zeros, "\"zeros\"", "zeros_(self.layer1.weight)");
    row(Initializer::Constant, "keras.initializers.Constant(0.25)", "constant_(self.layer1.weight, 0.25)");
    row(Initializer::Uniform, "keras.initializers.RandomUniform(-0.25, 0.25)",
        "uniform_(self.layer1.weight, -0.25, 0.25)");
    row(Initializer::Normal, "keras.initializers.RandomNormal(0.0, 0.25)",
        "normal_(self.layer1.weight, 0.0, 0.25)");
    row(Initializer::GlorotUniform, "\"glorot_uniform\"", "xavier_uniform_(self.layer1.weight)");
    row(Initializer::GlorotNormal,
        "keras.initializers.VarianceScaling(1.0, \"fan_avg\", \"untruncated_normal\")",
        "xavier_normal_(self.layer1.weight)");
    row(Initializer::HeUniform, "\"he_uniform\"",
        "kaiming_uniform_(self.layer1.weight, nonlinearity=\"relu\")");
    row(Initializer::HeNormal, "keras.initializers.VarianceScaling(2.0, \"fan_in\", \"untruncated_normal\")",
        "kaiming_normal_(self.layer1.weight, nonlinearity=\"relu\")");
    row(Initializer::LecunUniform, "\"lecun_uniform\"",
        "kaiming_uniform_(self.layer1.weight, nonlinearity=\"linear\")");
    row(Initializer::LecunNormal,
        "keras.initializers.VarianceScaling(1.0, \"fan_in\", \"untruncated_normal\")",
        "kaiming_normal_(self.layer1.weight, nonlinearity=\"linear\")");
    row(Initializer::Orthogonal, "keras.initializers.Orthogonal(0.25)",
        "orthogonal_(self.layer1.weight, 0.25)");
  }

  void everyInitializerIsNamedWithItsSpread() {
    QFETCH(int, type);
    QFETCH(QString, keras);
    QFETCH(QString, pytorch);
    Project project;
    dense(project, 1).initializer = {static_cast<Initializer>(type), 0.25, 0};
    const auto expect = [](const Lines& lines, const QString& text) {
      return std::any_of(lines.begin(), lines.end(), [&](const CodeLine& line) {
        return line.layer == 1 && QString::fromStdString(line.text).contains(text);
      });
    };
    QVERIFY(expect(kerasLines(project), "kernel_initializer=" + keras));
    QVERIFY(expect(pytorchLines(project), "nn.init." + pytorch));
  }

  void kerasOptimizersMeanTheSame_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("call");
    const auto row = [](OptimizerType type, const char* call) {
      QTest::newRow(nameOf(type).data()) << static_cast<int>(type) << call;
    };
    row(OptimizerType::Sgd, "SGD(learning_rate=LEARNING_RATE)");
    row(OptimizerType::Momentum, "SGD(learning_rate=LEARNING_RATE, momentum=0.5)");
    row(OptimizerType::Nesterov, "SGD(learning_rate=LEARNING_RATE, momentum=0.5, nesterov=True)");
    // Under the root, where ε² does what ε does outside of it.
    row(OptimizerType::AdaGrad,
        "Adagrad(learning_rate=LEARNING_RATE, initial_accumulator_value=0.0, epsilon=1e-06)");
    row(OptimizerType::RmsProp, "RMSprop(learning_rate=LEARNING_RATE, rho=0.75, epsilon=1e-06)");
    row(OptimizerType::Adam, "Adam(learning_rate=LEARNING_RATE, beta_1=0.8, beta_2=0.95, epsilon=0.001)");
    row(OptimizerType::AdamW,
        "AdamW(learning_rate=LEARNING_RATE, weight_decay=0.125, beta_1=0.8, beta_2=0.95, epsilon=0.001)");
  }

  void kerasOptimizersMeanTheSame() {
    QFETCH(int, type);
    QFETCH(QString, call);
    Project project;
    project.training.optimizer = {static_cast<OptimizerType>(type), 0.03, 0.5, 0.75, 0.8, 0.95, 1e-3, 0.125};
    QString text = QString::fromStdString(codeText(kerasLines(project)));
    text = text.mid(text.indexOf("optimizer = keras")).section("\n# ", 0, 0).section("\nmodel.", 0, 0);
    // However it is broken into lines.
    text = text.simplified().replace("( ", "(").replace(", )", ")");
    QCOMPARE(text, "optimizer = keras.optimizers." + call);
  }

  void numbersKeepEveryBitAndAreFloats_data() {
    QTest::addColumn<double>("value");
    for (const double value : {0.0, 1.0, -3.0, 0.1, 1e-8, 1e300, 1.0 / 3, 1e22})
      QTest::addRow("%g", value) << value;
  }

  void numbersKeepEveryBitAndAreFloats() {
    QFETCH(double, value);
    const std::string text = pythonFloat(value);
    QCOMPARE(std::strtod(text.c_str(), nullptr), value);
    QVERIFY(text.find_first_of(".e") != std::string::npos);
  }

  void namesCannotBreakOutOfTheirComment() {
    QCOMPARE(commentOf({"a\nimport os", "b"}), std::string("a import os, b"));
    const std::string cut = commentOf(std::vector<std::string>(40, "größe"));
    QVERIFY(QString::fromStdString(cut).endsWith("…"));
    QVERIFY(!QString::fromStdString(cut).contains(QChar::ReplacementCharacter));
  }

  void earlyStoppingIsWrittenWhereItCanBe() {
    Project project = fullProject();
    project.training.earlyStop = {true, 12};
    project.training.regularization = {};
    QVERIFY(contains(kerasLines(project), "PATIENCE = 12  #"));
    QVERIFY(
        contains(kerasLines(project), "keras.callbacks.EarlyStopping(\n            monitor=\"val_loss\","));
    QVERIFY(contains(pytorchLines(project), "    elif epoch - best_epoch >= PATIENCE:\n        break\n"));
    // Keras' own loss has the penalty in it; Neurarium watches the loss without.
    project.training.regularization.l2 = 0.01;
    QVERIFY(contains(kerasLines(project), "monitor=\"val_categorical_crossentropy\","));
    Project unwatched = project;
    unwatched.data.split = {0.7, 0, 0.3};
    project.training.earlyStop.isOn = false;
    for (const Project& without : {unwatched, project}) {
      QVERIFY(!contains(kerasLines(without), "EarlyStopping"));
      QVERIFY(!contains(kerasLines(without), "PATIENCE"));
      QVERIFY(!contains(pytorchLines(without), "PATIENCE"));
      QVERIFY(!contains(pytorchLines(without), "import copy"));
    }
  }

  void emptySplitsAreNotRead() {
    Project project;
    project.data.split = {1, 0, 0};
    for (const Lines& lines : {kerasLines(project), pytorchLines(project)}) {
      QVERIFY(contains(lines, "examples(\"train.csv\")"));
      QVERIFY(!contains(lines, "validation"));
      QVERIFY(!contains(lines, "test.csv"));
    }
  }

  void aLastBatchOfOneIsNoTroubleForPyTorch() {
    Project project;
    project.network.layers.insert(project.network.layers.begin() + 2, BatchNormalizationSpec{});
    const Index examples = dataFor(project)->train.size();
    project.training.batchSize = examples - 1;
    QVERIFY(contains(pytorchLines(project), "class BatchNorm(nn.BatchNorm1d)"));
    project.training.batchSize = examples;
    QVERIFY(!contains(pytorchLines(project), "class BatchNorm("));
  }

  void aSeedThatKerasWouldRefuseIsCutToItsBits() {
    Project project;
    project.seed = (std::uint64_t(7) << 32) + 5;
    QVERIFY(contains(kerasLines(project), "keras.utils.set_random_seed(5)\n"));
    QVERIFY(contains(pytorchLines(project), "torch.manual_seed(30064771077)\n"));
  }
};

QTEST_APPLESS_MAIN(CodeExportTest)
#include "code_export_test.moc"
