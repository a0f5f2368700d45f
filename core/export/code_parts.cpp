#include "core/export/code_parts.h"

#include <map>

#include "core/export/python_text.h"

namespace neurarium {

namespace {

/// How many epochs `neurarium train` makes unless told otherwise.
constexpr Index kUsualEpochs = 100;

Index epochsOf(const Project& project) {
  return project.trained && project.trained->epoch > 0 ? project.trained->epoch : kUsualEpochs;
}

struct Split {
  const char* name;
  const Examples* examples;
};

std::vector<Split> splitsOf(const PreparedData& data) {
  std::vector<Split> splits = {{"train", &data.train}};
  if (data.validation.size() > 0) splits.push_back({"validation", &data.validation});
  if (data.test.size() > 0) splits.push_back({"test", &data.test});
  return splits;
}

}  // namespace

CodeTask::CodeTask(const Project& itsProject, const PreparedData& itsData)
    : project(itsProject), data(itsData) {
  Index width = 0;
  for (std::size_t i = 0; i < project.network.layers.size(); ++i) {
    const LayerSpec& layer = project.network.layers[i];
    inputs.push_back(width);
    if (const auto* input = std::get_if<InputSpec>(&layer)) width = input->units;
    if (std::holds_alternative<BatchNormalizationSpec>(layer)) hasNormalization = true;
    const auto* spec = std::get_if<DenseSpec>(&layer);
    if (!spec) continue;
    dense.push_back(
        {static_cast<int>(i), spec, width, spec->regularization.value_or(project.training.regularization)});
    width = spec->units;
    const Regularization& regularization = dense.back().regularization;
    hasPenalty = hasPenalty || regularization.l1 > 0 || regularization.l2 > 0;
    hasMaxNorm = hasMaxNorm || regularization.maxNorm > 0;
    hasFrozen = hasFrozen || !spec->frozen.empty();
  }
  const Index batch = project.training.batchSize;
  stopsEarly = project.training.earlyStop.isOn && data.validation.size() > 0;
  endsEpochWithOne = batch == 1 || data.train.size() % batch == 1;
}

bool isCrossEntropy(Loss loss) {
  return loss == Loss::BinaryCrossEntropy || loss == Loss::CategoricalCrossEntropy;
}

void writeIntroduction(const CodeTask& task, const std::string& library, const std::string& file,
                       CodeWriter& writer) {
  writer.line("\"\"\"A network made with Neurarium, for " + library + ".");
  writer.block(R"(

The examples, as the network and the loss receive them:)");
  for (const Split& split : splitsOf(task.data))
    writer.line(std::string("    neurarium data PROJECT.neurarium --split ") + split.name + " > " +
                split.name + ".csv");
  writer.block(R"(
To begin with the project's own parameters instead of newly drawn ones:
    neurarium train PROJECT.neurarium --epochs 0 -o start.neurarium)");
  writer.line("    python3 " + file + " start.neurarium");
  writer.line("\"\"\"");
  writer.blank();
}

void writeSettings(const CodeTask& task, CodeWriter& writer) {
  const Project& project = task.project;
  const PreparedData& data = task.data;
  const int output = static_cast<int>(project.network.layers.size()) - 1;
  writer.line("FEATURES = " + pythonInt(data.train.inputs.rows()) + "  # " + commentOf(data.featureNames), 0);
  writer.line("# Targets: " + commentOf(data.outputNames), output);
  writer.line("EPOCHS = " + pythonInt(epochsOf(project)));
  writer.line("BATCH_SIZE = " + pythonInt(project.training.batchSize) + "  # of " +
              pythonInt(data.train.size()) + " examples");
  writer.line("LEARNING_RATE = " + pythonFloat(project.training.optimizer.learningRate));
  if (task.stopsEarly)
    writer.line("PATIENCE = " + pythonInt(project.training.earlyStop.patience) +
                "  # epochs without a new low of the validation loss");
}

void writeExamples(const CodeTask& task, const std::string& convert, CodeWriter& writer) {
  writer.block(R"(


def examples(path):
    """Inputs and targets, one row an example."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]  # without the names
    table = np.array(rows, dtype="float32"))");
  if (convert.empty())
    writer.line("    return table[:, :FEATURES], table[:, FEATURES:]");
  else
    writer.line("    return " + convert + "(table[:, :FEATURES]), " + convert + "(table[:, FEATURES:])");
  writer.blank();
  writer.blank();
  for (const Split& split : splitsOf(task.data)) {
    const std::string name = split.name;
    writer.line("x_" + name + ", t_" + name + " = examples(\"" + name + ".csv\")");
  }
}

void writeSchedule(const ScheduleSpec& schedule, CodeWriter& writer) {
  if (schedule.type == Schedule::Constant) return;
  const std::string factor = pythonFloat(schedule.factor);
  const std::string epochs = pythonInt(schedule.epochs);
  const std::string progress = "    progress = min(1.0, epoch / " + epochs + ")";
  const std::string rise = factor + " + (1.0 - " + factor + ") * ";
  writer.block(R"(


def learning_rate(epoch):
    """After so many whole epochs.""")");
  switch (schedule.type) {
    case Schedule::Constant:
      break;
    case Schedule::Step:
      writer.line("    return LEARNING_RATE * " + factor + " ** (epoch // " + epochs + ")");
      break;
    case Schedule::Exponential:
      writer.line("    return LEARNING_RATE * " + factor + "**epoch");
      break;
    case Schedule::Cosine:
      writer.line(progress);
      writer.line("    factor = " + rise + "0.5 * (1.0 + math.cos(math.pi * progress))");
      writer.line("    return LEARNING_RATE * factor");
      break;
    case Schedule::WarmUp:
      writer.line(progress);
      writer.line("    return LEARNING_RATE * (" + rise + "progress)");
      break;
  }
}

void writeParameterNames(const CodeTask& task, const ParameterNames& names, CodeWriter& writer) {
  const auto row = [&](const char* ours, const char* theirs) {
    writer.line(std::string("        \"") + ours + "\": \"" + theirs + "\",");
  };
  writer.line("    names = {");
  row("weights", names.weights);
  row("bias", names.bias);
  if (task.hasNormalization) {
    row("scale", names.scale);
    row("shift", names.shift);
    row("runningMean", names.runningMean);
    row("runningVariance", names.runningVariance);
  }
  writer.line("    }");
}

std::vector<std::string> frozenWeights(const DenseUse& dense) {
  std::map<Index, std::vector<std::string>> ofUnits;
  for (const ParameterPlace& place : dense.spec->frozen)
    if (place.input != ParameterPlace::kBias)
      ofUnits[place.unit].push_back("(" + pythonInt(place.unit) + ", " + pythonInt(place.input) + ")");
  std::vector<std::string> places;
  for (const auto& [unit, ofUnit] : ofUnits) {
    if (static_cast<Index>(ofUnit.size()) == dense.inputs)
      places.push_back(pythonInt(unit));
    else
      places.insert(places.end(), ofUnit.begin(), ofUnit.end());
  }
  return places;
}

std::vector<std::string> frozenBiases(const DenseUse& dense) {
  std::vector<std::string> places;
  for (const ParameterPlace& place : dense.spec->frozen)
    if (place.input == ParameterPlace::kBias) places.push_back(pythonInt(place.unit));
  return places;
}

std::string classBorder(const CodeTask& task) {
  return task.data.code == TargetCode::PlusMinusOne ? "0.0" : "0.5";
}

}  // namespace neurarium
