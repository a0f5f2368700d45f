#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <functional>

#include "core/network.h"
#include "core/project/project_file.h"
#include "tests/core/runs.h"

using namespace neurarium;

namespace {

constexpr double kTolerance = 1e-4;
/// The runs go on from an epoch, so that the schedules are in motion; and the programs make as many epochs as the project has learned.
constexpr int kEpochs = 30;

struct Case {
  const char* name;
  std::function<void(Project&)> change;
};

DenseSpec& dense(Project& project, std::size_t layer) {
  return std::get<DenseSpec>(project.network.layers[layer]);
}

Case optimizer(const char* name, OptimizerType type, double rate) {
  return {name, [=](Project& project) {
            project.training.optimizer.type = type;
            project.training.optimizer.learningRate = rate;
          }};
}

Case activation(Activation kind) {
  return {nameOf(kind).data(), [=](Project& project) { dense(project, 1).activation = kind; }};
}

/// An output and a loss that may need one another.
Case loss(Loss kind, Activation output) {
  return {nameOf(kind).data(), [=](Project& project) {
            project.training.loss = kind;
            project.network.output()->activation = output;
          }};
}

Case schedule(Schedule kind) {
  return {nameOf(kind).data(), [=](Project& project) {
            project.training.schedule = {kind, kind == Schedule::Exponential ? 0.97 : 0.2, 40};
          }};
}

Case clip(const char* name, ClipSpec spec) {
  return {name, [=](Project& project) { project.training.clip = spec; }};
}

void makeIris(Project& project) {
  project.data = {};
  project.data.source = "iris";
  project.data.standardize = true;
  project.data.split = {0.6, 0.2, 0.2};
  project.network = NetworkSpec::mlp(4, {6, 5}, Activation::Tanh, 3, Activation::Softmax);
  project.training.loss = Loss::CategoricalCrossEntropy;
}

void insertLayer(Project& project, std::size_t at, const LayerSpec& layer) {
  project.network.layers.insert(project.network.layers.begin() + static_cast<std::ptrdiff_t>(at),
                                LayerSpec(layer));
}

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      optimizer("sgd", OptimizerType::Sgd, 0.3),
      optimizer("momentum", OptimizerType::Momentum, 0.05),
      optimizer("nesterov", OptimizerType::Nesterov, 0.05),
      optimizer("adagrad", OptimizerType::AdaGrad, 0.05),
      optimizer("rmsprop", OptimizerType::RmsProp, 0.01),
      optimizer("adam", OptimizerType::Adam, 0.02),
      optimizer("adamw", OptimizerType::AdamW, 0.02),
      {"nesterov without momentum",
       [](Project& project) {
         project.training.optimizer.type = OptimizerType::Nesterov;
         project.training.optimizer.momentum = 0;
       }},
      {"other numbers of an optimizer",
       [](Project& project) {
         project.training.optimizer = {OptimizerType::AdamW, 0.01, 0.5, 0.8, 0.7, 0.95, 1e-3, 0.2};
       }},
      activation(Activation::Linear),
      activation(Activation::Sigmoid),
      activation(Activation::Relu),
      activation(Activation::LeakyRelu),
      activation(Activation::Elu),
      activation(Activation::Softplus),
      activation(Activation::Silu),
      activation(Activation::Gelu),
      activation(Activation::Softmax),
      loss(Loss::HalfSquaredError, Activation::Tanh),
      loss(Loss::MeanAbsoluteError, Activation::Tanh),
      loss(Loss::Huber, Activation::Linear),
      loss(Loss::BinaryCrossEntropy, Activation::Sigmoid),
      {"categoricalCrossEntropy", makeIris},
      {"softmax with squared error",
       [](Project& project) {
         makeIris(project);
         project.training.loss = Loss::MeanSquaredError;
       }},
      {"l1 and l2",
       [](Project& project) {
         project.training.regularization = {0.002, 0.01, 0};
       }},
      {"a layer's own penalty",
       [](Project& project) {
         project.training.regularization = {0, 0.01, 0};
         dense(project, 1).regularization = Regularization{0.003, 0, 0};
         dense(project, 2).regularization = Regularization{};
       }},
      {"max-norm", [](Project& project) { project.training.regularization.maxNorm = 0.8; }},
      {"dropout that drops nothing", [](Project& project) { insertLayer(project, 2, DropoutSpec{0}); }},
      {"batch normalisation",
       [](Project& project) {
         insertLayer(project, 2, BatchNormalizationSpec{0.2, 1e-3});
         insertLayer(project, 1, BatchNormalizationSpec{});
       }},
      {"no bias", [](Project& project) { dense(project, 1).useBias = false; }},
      {"frozen",
       [](Project& project) {
         dense(project, 1).frozen = {{0, ParameterPlace::kBias}, {0, 1}, {2, 0}, {2, 1}};
         project.training.optimizer.type = OptimizerType::AdamW;
         project.training.clip = {GradientClip::Norm, 0.1};
       }},
      {"frozen under a longest norm",
       [](Project& project) {
         dense(project, 1).frozen = {{0, 1}, {2, 0}, {2, 1}};
         project.training.regularization = {0, 0.01, 0.7};
       }},
      clip("clip by value", {GradientClip::Value, 0.01}),
      clip("clip by norm", {GradientClip::Norm, 0.05}),
      schedule(Schedule::Step),
      schedule(Schedule::Exponential),
      schedule(Schedule::Cosine),
      schedule(Schedule::WarmUp),
  };
  return all;
}

/// Full batches, so that the order of the examples does not matter, and parameters drawn by the engine.
Project projectOf(const Case& its) {
  Project project;
  project.data.noise = 10;
  project.training.optimizer.learningRate = 0.1;
  its.change(project);
  project.training.batchSize = tests::dataFor(project)->train.size();
  auto trained = std::make_shared<TrainedState>();
  trained->epoch = kEpochs;
  trained->step = kEpochs;
  trained->parameters = Network::build(project.network).value()->initialParameters(7);
  project.trained = trained;
  return project;
}

QByteArray run(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process.start(program, arguments);
  if (!process.waitForFinished(100000) || process.exitCode() != 0)
    qFatal("failed: %s", qPrintable(arguments.join(' ')));
  return process.readAllStandardOutput();
}

bool hasPyTorch(const QString& python) {
  QProcess process;
  process.start(python, {"-c", "import torch, numpy"});
  return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit &&
         process.exitCode() == 0;
}

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
    qFatal("cannot write %s", qPrintable(path));
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "epoch 31: training loss 0.25, 50.0 % right" → 0.25
QList<double> trainingLossesIn(const QByteArray& output) {
  QList<double> losses;
  for (const QByteArray& line : output.split('\n'))
    if (line.startsWith("epoch ")) losses << QString(line).section("loss ", 1).section(',', 0, 0).toDouble();
  return losses;
}

QList<double> trainingLossesOfEngine(const QByteArray& json) {
  QList<double> losses;
  for (const QByteArray& line : json.trimmed().split('\n')) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains("epoch")) losses << object["trainLoss"].toDouble();
  }
  return losses;
}

}  // namespace

/// The programs that `neurarium code` prints do what the engine does.
class PythonCodeTest : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  QString m_python;

  QString folderOf(std::size_t i) const { return m_folder.filePath(QString::number(i)); }

  /// Everything that a user would make by hand.
  void makeFiles(const QString& folder, const Project& project) const {
    QVERIFY(QDir().mkpath(folder));
    const QString file = folder + "/start.neurarium";
    QVERIFY(saveProject(file.toStdString(), project));
    for (const char* split : {"train", "validation", "test"})
      write(folder + "/" + split + ".csv", run(NEURARIUM_PROGRAM, {"data", file, "--split", split}));
    for (const char* library : {"keras", "pytorch"})
      write(folder + "/network_" + library + ".py",
            run(NEURARIUM_PROGRAM, {"code", file, "--library", library}));
  }

 private slots:
  void initTestCase() {
    // A Python of the user's own may stand before the system's, which has the library.
    for (const char* python : {"python3", "/usr/bin/python3"})
      if (m_python.isEmpty() && hasPyTorch(python)) m_python = python;
    if (m_python.isEmpty()) QSKIP("needs python3 with PyTorch");
    QStringList arguments = {QString(NEURARIUM_FIXTURES) + "/run_python_programs.py"};
    for (std::size_t i = 0; i < cases().size(); ++i) {
      makeFiles(folderOf(i), projectOf(cases()[i]));
      arguments << folderOf(i);
    }
    run(m_python, arguments);
  }

  void pytorchLosesWhatTheEngineLoses_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases().size(); ++i) QTest::newRow(cases()[i].name) << static_cast<int>(i);
  }

  void pytorchLosesWhatTheEngineLoses() {
    QFETCH(int, index);
    const QString folder = folderOf(static_cast<std::size_t>(index));
    const QByteArray error = contentOf(folder + "/error.txt");
    QVERIFY2(error.isEmpty(), error.constData());
    const QList<double> theirs = trainingLossesIn(contentOf(folder + "/output.txt"));
    const QList<double> ours =
        trainingLossesOfEngine(run(NEURARIUM_PROGRAM, {"train", folder + "/start.neurarium", "--epochs",
                                                       QString::number(kEpochs), "--format", "json"}));
    QCOMPARE(ours.size(), kEpochs);
    QCOMPARE(theirs.size(), kEpochs);
    // It learns, or agreement would prove little.
    QVERIFY(std::abs(ours.last() - ours.first()) > 1e-3 * ours.first());
    for (int epoch = 0; epoch < kEpochs; ++epoch)
      QVERIFY2(std::abs(theirs[epoch] - ours[epoch]) <= kTolerance * ours[epoch],
               qPrintable(QString("epoch %1: %2 and %3").arg(epoch + 1).arg(ours[epoch]).arg(theirs[epoch])));
  }
};

QTEST_GUILESS_MAIN(PythonCodeTest)
#include "python_code_test.moc"
