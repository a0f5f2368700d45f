#include "core/data/prepared_data.h"

#include "core/data/features.h"
#include "core/data/split.h"
#include "core/text.h"

namespace neurarium {

namespace {

std::vector<int> classLabels(const Dataset& dataset) {
  std::vector<int> labels(static_cast<std::size_t>(dataset.examples()), 0);
  if (dataset.classNames.empty()) return labels;
  for (std::size_t i = 0; i < labels.size(); ++i)
    labels[i] = static_cast<int>(dataset.targets[static_cast<Index>(i)]);
  return labels;
}

Matrix columnsOf(ConstMatrixRef values, const std::vector<Index>& columns) {
  Matrix chosen(values.rows(), static_cast<Index>(columns.size()));
  for (Index i = 0; i < chosen.cols(); ++i) chosen.col(i) = values.col(columns[static_cast<std::size_t>(i)]);
  return chosen;
}

/// Scaling by the training split's figures; spread categories stay 0 and 1.
Scaling inputScalingFor(const std::vector<Feature>& features, const Matrix& trainInputs) {
  Scaling scaling = standardScaling(trainInputs);
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (features[i].kind != Feature::Kind::Category) continue;
    scaling.mean[i] = Scalar(0);
    scaling.deviation[i] = Scalar(1);
  }
  return scaling;
}

/// outputs × examples: numbers as they are, classes as `code` says.
Matrix codeTargets(const Dataset& dataset, TargetCode code, Index outputs) {
  switch (code) {
    case TargetCode::Number:
    case TargetCode::ZeroOne:
      return dataset.targets.transpose();
    case TargetCode::PlusMinusOne:
      return (2 * dataset.targets.array() - 1).matrix().transpose();
    case TargetCode::OneHot:
    case TargetCode::OneHotSigned:
      break;
  }
  const Scalar rest = code == TargetCode::OneHotSigned ? Scalar(-1) : Scalar(0);
  Matrix targets = Matrix::Constant(outputs, dataset.examples(), rest);
  for (Index i = 0; i < targets.cols(); ++i) targets(static_cast<Index>(dataset.targets[i]), i) = Scalar(1);
  return targets;
}

/// The raw coordinates of a probe, top row first.
Matrix planeGrid(Scalar domain, Index side) {
  const Scalar step = 2 * domain / static_cast<Scalar>(side);
  const auto centre = [=](Index i) { return -domain + (static_cast<Scalar>(i) + Scalar(0.5)) * step; };
  Matrix points(2, side * side);
  for (Index row = 0; row < side; ++row)
    for (Index column = 0; column < side; ++column)
      points.col(row * side + column) << centre(column), -centre(row);
  return points;
}

Probe makeProbe(const Dataset& dataset, const std::vector<Feature>& features, const Scaling& scaling,
                Index mapSide, Index curvePoints) {
  Probe probe;
  Matrix points;
  if (dataset.kind == DataKind::Plane) {
    points = planeGrid(dataset.domain, mapSide);
    probe.width = probe.height = mapSide;
  } else if (dataset.kind == DataKind::Curve) {
    points = Matrix(1, curvePoints);
    points.row(0).setLinSpaced(curvePoints, -dataset.domain, dataset.domain);
    probe.width = curvePoints;
    probe.height = 1;
  } else {
    return probe;
  }
  probe.inputs = computeFeatures(features, points);
  applyScaling(scaling, probe.inputs);
  return probe;
}

Status checkPreparable(const Dataset& dataset, const DataSettings& settings, Index inputs, Index outputs) {
  if (auto status = checkShares(settings.split); !status) return status;
  if (!outputsFit(dataset, inputs, outputs))
    return Error{ErrorCode::OutputUnits, "network.output", fittingOutputs(dataset, inputs), toText(outputs)};
  if (dataset.task != Task::Reconstruction && dataset.examples() > 0 &&
      (dataset.targets.array() == dataset.targets[0]).all())
    return Error{ErrorCode::ConstantTarget, dataset.targetName, {}, toText(dataset.targets[0])};
  return Done{};
}

}  // namespace

TargetCode targetCodeFor(Task task, Activation output, Index outputs) {
  if (!isClassification(task)) return TargetCode::Number;
  if (outputs == 1) {
    const bool isCentred = output == Activation::Tanh || output == Activation::Linear;
    return isCentred ? TargetCode::PlusMinusOne : TargetCode::ZeroOne;
  }
  return output == Activation::Tanh ? TargetCode::OneHotSigned : TargetCode::OneHot;
}

bool outputsFit(const Dataset& dataset, Index inputs, Index outputs) {
  switch (dataset.task) {
    case Task::Regression:
      return outputs == 1;
    case Task::Binary:
      return outputs == 1 || outputs == 2;
    case Task::MultiClass:
      return outputs == dataset.classes();
    case Task::Reconstruction:
      return outputs == inputs;
  }
  return false;
}

std::string fittingOutputs(const Dataset& dataset, Index inputs) {
  switch (dataset.task) {
    case Task::Regression:
      return "1";
    case Task::Binary:
      return "1, 2";
    case Task::MultiClass:
      return toText(dataset.classes());
    case Task::Reconstruction:
      return toText(inputs);
  }
  return {};
}

int PreparedData::classOf(ConstVectorRef output) const {
  if (output.size() == 1) return output[0] > middleOfClasses() ? 1 : 0;
  Index largest = 0;
  output.maxCoeff(&largest);
  return static_cast<int>(largest);
}

Index PreparedData::countRight(ConstMatrixRef given, const int* labels) const {
  Index right = 0;
  if (given.rows() == 1 && given.outerStride() == 1) {
    // One output each, side by side: compared many at a time.
    const Scalar* output = given.data();
    const Scalar middle = middleOfClasses();
    for (Index i = 0; i < given.cols(); ++i) right += (output[i] > middle ? 1 : 0) == labels[i] ? 1 : 0;
    return right;
  }
  for (Index i = 0; i < given.cols(); ++i)
    if (classOf(given.col(i)) == labels[i]) ++right;
  return right;
}

Result<Index> featureCount(const Dataset& dataset, const DataSettings& settings) {
  const auto features = selectFeatures(dataset, settings.features);
  if (!features) return features.error();
  return static_cast<Index>(features->size());
}

Result<std::shared_ptr<const PreparedData>> prepareData(std::shared_ptr<const Dataset> dataset,
                                                        const DataSettings& settings,
                                                        Activation outputActivation, Index outputs) {
  const auto features = selectFeatures(*dataset, settings.features);
  if (!features) return features.error();
  const auto inputCount = static_cast<Index>(features->size());
  if (auto status = checkPreparable(*dataset, settings, inputCount, outputs); !status) return status.error();

  std::vector<int> labels = classLabels(*dataset);
  Split split = splitExamples(labels, settings.split, settings.seed);
  if (split.train.empty()) return Error{ErrorCode::TooFewExamples, "data.split.train", "1", "0"};

  auto data = std::make_shared<PreparedData>();
  data->dataset = dataset;
  data->code = targetCodeFor(dataset->task, outputActivation, outputs);
  data->outputs = outputs;
  for (const Feature& feature : *features) {
    data->featureNames.push_back(feature.name);
    data->featureColumn.push_back(feature.isDerived() ? Index(-1) : feature.column);
  }
  const bool reconstructs = dataset->task == Task::Reconstruction;
  data->outputNames = reconstructs   ? data->featureNames
                      : outputs == 1 ? std::vector{dataset->targetName}
                                     : dataset->classNames;

  Matrix inputs = computeFeatures(*features, dataset->inputs);
  data->inputScaling = settings.standardize ? inputScalingFor(*features, columnsOf(inputs, split.train))
                                            : identityScaling(inputs.rows());
  applyScaling(data->inputScaling, inputs);

  Matrix targets;
  if (reconstructs) {
    targets = inputs;
    data->targetScaling = data->inputScaling;
  } else {
    targets = codeTargets(*dataset, data->code, outputs);
    const bool scalesTarget = settings.standardizeTarget && dataset->task == Task::Regression;
    data->targetScaling =
        scalesTarget ? standardScaling(columnsOf(targets, split.train)) : identityScaling(targets.rows());
    applyScaling(data->targetScaling, targets);
  }

  if (settings.balanceClasses && isClassification(dataset->task)) balanceClasses(split.train, labels);
  const auto take = [&](std::vector<Index>& rows) {
    Examples examples;
    examples.inputs = columnsOf(inputs, rows);
    examples.targets = columnsOf(targets, rows);
    if (isClassification(dataset->task))
      for (const Index row : rows) examples.labels.push_back(labels[static_cast<std::size_t>(row)]);
    examples.rows = std::move(rows);
    return examples;
  };
  data->train = take(split.train);
  data->validation = take(split.validation);
  data->test = take(split.test);

  data->neuronProbe = makeProbe(*dataset, *features, data->inputScaling, kNeuronMapSide, kNeuronMapSide);
  data->outputProbe = makeProbe(*dataset, *features, data->inputScaling, kOutputMapSide, kCurvePoints);
  return std::shared_ptr<const PreparedData>(std::move(data));
}

}  // namespace neurarium
