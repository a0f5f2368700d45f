#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <cmath>

#include "app/commands.h"
#include "app/console.h"
#include "app/open_project.h"
#include "core/data/data_source.h"
#include "core/project/project_file.h"
#include "core/text.h"
#include "core/training/training_session.h"

namespace neurarium {

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("CommandLine", source);
}

constexpr OptionInfo kOptions[] = {
    {"-o", "OUT.neurarium", QT_TRANSLATE_NOOP("CommandLine", "the file to write")},
    {"--dataset", "NAME|FILE.csv",
     QT_TRANSLATE_NOOP("CommandLine", "a data set that comes with the program, or a table (circle)")},
    {"--target", "COLUMN", QT_TRANSLATE_NOOP("CommandLine", "the table's column to predict (the last one)")},
    {"--features", "A,B",
     QT_TRANSLATE_NOOP("CommandLine", "the inputs: columns or derived features (every column)")},
    {"--standardize", nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "bring every input to mean 0 and deviation 1 (usual for tables)")},
    {"--train-ratio", "R",
     QT_TRANSLATE_NOOP("CommandLine", "share of the examples to train on; the others test (0.5)")},
    {"--noise", "PERCENT", QT_TRANSLATE_NOOP("CommandLine", "noise of a generated data set, 0 to 50 (0)")},
    {"--points", "N", QT_TRANSLATE_NOOP("CommandLine", "number of examples of a generated data set")},
    {"--classes", "N", QT_TRANSLATE_NOOP("CommandLine", "number of classes of the rings (3)")},
    {"--hidden", "4,2", QT_TRANSLATE_NOOP("CommandLine", "units of the hidden layers; 0 for none (4,2)")},
    {"--activation", "NAME", QT_TRANSLATE_NOOP("CommandLine", "activation of the hidden layers (tanh)")},
    {"--initializer", "NAME", QT_TRANSLATE_NOOP("CommandLine", "how weights begin (glorotUniform)")},
    {"--loss", "NAME", QT_TRANSLATE_NOOP("CommandLine", "the loss (what the data call for)")},
    {"--optimizer", "NAME", QT_TRANSLATE_NOOP("CommandLine", "the optimizer (sgd)")},
    {"--learning-rate", "R", QT_TRANSLATE_NOOP("CommandLine", "the learning rate (0.03)")},
    {"--batch-size", "N", QT_TRANSLATE_NOOP("CommandLine", "examples a batch (10)")},
    {"--l1", "R", QT_TRANSLATE_NOOP("CommandLine", "strength of the L1 penalty (0)")},
    {"--l2", "R", QT_TRANSLATE_NOOP("CommandLine", "strength of the L2 penalty (0)")},
    {"--seed", "S",
     QT_TRANSLATE_NOOP("CommandLine", "seed of data, split, weights, shuffling and dropout (1)")},
};

bool isTable(const QString& name) {
  return name.contains('.') || name.contains('/');
}

/// A share and what it leaves of 1, without the noise of a subtraction: 1 − 0.7 is 0.3.
SplitShares sharesOf(double train) {
  return {train, 0.0, std::round((1 - train) * 1e12) / 1e12};
}

void readSource(Arguments& arguments, DataSettings& data) {
  QString name = QString::fromStdString(data.source);
  arguments.read("--dataset", name);
  if (const DataSource* source = findDataSource(name.toStdString())) {
    data.source = source->id;
    data.standardize = source->standardize;
    if (!source->isGenerated && (arguments.has("--noise") || arguments.has("--points")))
      arguments.refuse(
          text(QT_TRANSLATE_NOOP("CommandLine", "--noise and --points are for generated data sets only")));
  } else if (isTable(name)) {
    data = DataSettings::forTable(QFileInfo(name).absoluteFilePath().toStdString());
    if (arguments.has("--noise") || arguments.has("--points"))
      arguments.refuse(
          text(QT_TRANSLATE_NOOP("CommandLine", "--noise and --points are for generated data sets only")));
  } else {
    QStringList known;
    for (const DataSource& row : dataSources()) known << QString::fromStdString(std::string(row.id));
    arguments.refuseValue("--dataset", known.join(", ") + ", FILE.csv");
  }
  if (arguments.has("--target") && data.source != "csv")
    arguments.refuse(text(QT_TRANSLATE_NOOP("CommandLine", "--target is for tables only")));
  arguments.read("--target", data.target);
}

void readData(Arguments& arguments, DataSettings& data) {
  readSource(arguments, data);
  QString features;
  arguments.read("--features", features);
  const QStringList names = features.split(',', Qt::SkipEmptyParts);
  for (const QString& feature : names) data.features.push_back(feature.trimmed().toStdString());
  if (arguments.has("--standardize")) data.standardize = true;
  double train = data.split.train;
  arguments.read("--train-ratio", train);
  data.split = sharesOf(train);
  arguments.read("--noise", data.noise);
  std::int64_t points = data.points;
  arguments.read("--points", points);
  data.points = points;
  std::int64_t classes = data.classes;
  arguments.read("--classes", classes);
  data.classes = classes;
}

void readNetwork(Arguments& arguments, NetworkSpec& network) {
  std::vector<std::int64_t> hidden = {4, 2};
  arguments.read("--hidden", hidden);
  if (hidden.size() == 1 && hidden[0] == 0) hidden.clear();
  Activation activation = Activation::Tanh;
  arguments.read("--activation", activation);
  network = NetworkSpec::mlp(2, {hidden.begin(), hidden.end()}, activation, 1, Activation::Tanh);
  Initializer initializer = InitializerSpec{}.type;
  arguments.read("--initializer", initializer);
  for (LayerSpec& layer : network.layers)
    if (auto* dense = std::get_if<DenseSpec>(&layer)) dense->initializer.type = initializer;
}

/// The loss asked for, and the output layer that it needs.
void readLoss(Arguments& arguments, const Dataset& dataset, Project& project) {
  if (!arguments.has("--loss")) return;
  arguments.read("--loss", project.training.loss);
  DenseSpec& output = *project.network.output();
  if (project.training.loss == Loss::BinaryCrossEntropy) output.activation = Activation::Sigmoid;
  if (project.training.loss == Loss::CategoricalCrossEntropy && isClassification(dataset.task)) {
    output.activation = Activation::Softmax;
    output.units = dataset.classes();
  }
}

void readTraining(Arguments& arguments, TrainingSettings& training) {
  arguments.read("--optimizer", training.optimizer.type);
  arguments.read("--learning-rate", training.optimizer.learningRate);
  std::int64_t batch = training.batchSize;
  arguments.read("--batch-size", batch);
  training.batchSize = batch;
  arguments.read("--l1", training.regularization.l1);
  arguments.read("--l2", training.regularization.l2);
}

int run(Arguments& arguments) {
  const QString out = arguments.require("-o");
  Project project;
  arguments.read("--seed", project.seed);
  readData(arguments, project.data);
  project.data.seed = project.seed;
  readNetwork(arguments, project.network);
  readTraining(arguments, project.training);
  // Names are checked before the data are read.
  Loss loss{};
  arguments.read("--loss", loss);
  if (!arguments.problem().isEmpty()) return kWrongUsage;

  const auto dataset = loadDataset(project.data);
  if (!dataset) return printError(dataset.error());
  if (auto status = fitToDataset(project, **dataset); !status) return printError(status.error());
  readLoss(arguments, **dataset, project);
  const auto opened = prepareProject(project);
  if (!opened) return printError(opened.error());
  if (!arguments.has("--batch-size"))
    project.training.batchSize = std::min(project.training.batchSize, opened->data->train.size());
  if (const auto session = TrainingSession::create(project, opened->data); !session)
    return printError(session.error());
  if (auto status = saveProject(toPath(out), project); !status) return printError(status.error());
  return kDone;
}

}  // namespace

const Command kNewCommand = {"new", QT_TRANSLATE_NOOP("CommandLine", "Writes a new project, ready to train."),
                             false, kOptions, run};

}  // namespace neurarium
