#include "core/project/design_advice.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/data/features.h"
#include "core/data/prepared_data.h"
#include "core/data/scaling.h"
#include "core/project/design_rules.h"
#include "core/text.h"

namespace neurarium {

namespace {

constexpr Named<AdviceId> kNames[] = {
    {AdviceId::OutputUnits, "outputUnits"},
    {AdviceId::LossTask, "lossTask"},
    {AdviceId::LossActivation, "lossActivation"},
    {AdviceId::NothingLearns, "nothingLearns"},
    {AdviceId::OutputRange, "outputRange"},
    {AdviceId::SymmetricWeights, "symmetricWeights"},
    {AdviceId::LinearStack, "linearStack"},
    {AdviceId::DeepSaturation, "deepSaturation"},
    {AdviceId::HiddenSoftmax, "hiddenSoftmax"},
    {AdviceId::SmallNormalizedBatch, "smallNormalizedBatch"},
    {AdviceId::SlowLoss, "slowLoss"},
    {AdviceId::UnsuitedInitializer, "unsuitedInitializer"},
    {AdviceId::NeedlessBias, "needlessBias"},
};

/// Targets may be as much as this share of their span out of the activation's reach: noise and rounding do no harm.
constexpr Scalar kReachTolerance = Scalar(0.05);

template <typename E>
std::string textOf(E id) {
  return std::string(nameOf(id));
}

bool beginsAlike(const InitializerSpec& initializer) {
  if (initializer.type == Initializer::Zeros || initializer.type == Initializer::Constant) return true;
  return usesScale(initializer.type) && initializer.scale == 0;
}

struct Interval {
  Scalar lower = 0;
  Scalar upper = 0;
};

/// Of the numbers that the network is to give out, which are not those of classes.
Interval targetInterval(const Project& project, const Dataset& dataset) {
  Matrix targets = dataset.targets.transpose();
  if (dataset.task == Task::Reconstruction) {
    const auto features = selectFeatures(dataset, project.data.features);
    if (!features) return {};
    targets = computeFeatures(*features, dataset.inputs);
    if (project.data.standardize)
      for (Index row = 0; row < targets.rows(); ++row)
        if ((*features)[static_cast<std::size_t>(row)].kind != Feature::Kind::Category)
          applyScaling(standardScaling(targets.row(row)), targets.middleRows(row, 1));
  } else if (project.data.standardizeTarget) {
    applyScaling(standardScaling(targets), targets);
  }
  return {targets.minCoeff(), targets.maxCoeff()};
}

std::string roundedText(Scalar value) {
  return toText(std::round(static_cast<double>(value) * 100) / 100);
}

/// One round of looking at a design.
class Adviser {
 public:
  Adviser(const Project& project, const Dataset& dataset)
      : m_project(project), m_dataset(dataset), m_layers(project.network.layers) {}

  std::vector<Advice> advise() {
    const Status status = validate(m_project, m_dataset);
    if (!status && !adviseOnRefusal(status.error())) return {};
    if (status) adviseOnFrozen();
    if (status) adviseOnOutputRange();
    adviseOnSymmetry();
    adviseOnLinearStack();
    adviseOnSaturation();
    adviseOnSoftmax();
    adviseOnBatch();
    if (status) adviseOnSlowLoss();
    adviseOnInitializers();
    adviseOnBias();
    return std::move(m_advice);
  }

 private:
  const DenseSpec& output() const { return *m_project.network.output(); }
  int outputLayer() const { return static_cast<int>(m_layers.size()) - 1; }

  void add(Advice advice) {
    advice.blocks = advice.id <= AdviceId::NothingLearns;
    m_advice.push_back(std::move(advice));
  }

  /// Whether the error is one that advice is for.
  bool adviseOnRefusal(const Error& error) {
    if (error.code == ErrorCode::OutputUnits) {
      const bool asksForTwo = m_dataset.task == Task::Binary && output().activation == Activation::Softmax;
      const std::string remedy = asksForTwo ? "2" : error.expected.substr(0, error.expected.find(','));
      add({AdviceId::OutputUnits, true, outputLayer(), error.expected, error.received, remedy});
      return true;
    }
    if (error.code == ErrorCode::LossNeedsTask) {
      add({AdviceId::LossTask, true, -1, error.expected, error.received, textOf(Loss::MeanSquaredError)});
      return true;
    }
    if (error.code != ErrorCode::LossNeedsActivation) return false;
    add({AdviceId::LossActivation, true, outputLayer(), error.expected, error.received,
         remedyForLossAndActivation(error.expected)});
    return true;
  }

  /// A sigmoid or softmax has its own cross-entropy; any other activation gives way to the loss.
  std::string remedyForLossAndActivation(const std::string& expected) const {
    const bool isAlone = output().units == 1;
    if (output().activation == Activation::Softmax) return textOf(Loss::CategoricalCrossEntropy);
    if (output().activation == Activation::Sigmoid) return textOf(Loss::BinaryCrossEntropy);
    if (isAlone && expected == nameOf(Activation::Softmax)) return textOf(Loss::BinaryCrossEntropy);
    return expected;
  }

  void adviseOnFrozen() {
    Index inputs = 0;
    for (const LayerSpec& layer : m_layers) {
      if (std::holds_alternative<BatchNormalizationSpec>(layer)) return;
      if (const auto* input = std::get_if<InputSpec>(&layer)) inputs = input->units;
      const auto* dense = std::get_if<DenseSpec>(&layer);
      if (!dense) continue;
      const Index parameters = dense->units * (inputs + (dense->useBias ? 1 : 0));
      if (static_cast<Index>(dense->frozen.size()) < parameters) return;
      inputs = dense->units;
    }
    add({AdviceId::NothingLearns, true, -1, {}, {}, {}});
  }

  void adviseOnOutputRange() {
    if (isClassification(m_dataset.task) || m_dataset.examples() == 0) return;
    const ActivationRange range = rangeOf(output().activation);
    if (!std::isfinite(range.lower) && !std::isfinite(range.upper)) return;
    const Interval targets = targetInterval(m_project, m_dataset);
    const Scalar tolerance = kReachTolerance * (targets.upper - targets.lower);
    if (targets.lower >= range.lower - tolerance && targets.upper <= range.upper + tolerance) return;
    add({AdviceId::OutputRange, false, outputLayer(),
         roundedText(targets.lower) + "…" + roundedText(targets.upper), textOf(output().activation),
         textOf(Activation::Linear)});
  }

  void adviseOnSymmetry() {
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
      const DenseSpec* dense = hiddenAt(m_layers, i);
      // Whoever freezes parameters has set them by hand.
      if (!dense || dense->units < 2 || !dense->frozen.empty() || !beginsAlike(dense->initializer)) continue;
      add({AdviceId::SymmetricWeights,
           false,
           static_cast<int>(i),
           {},
           textOf(dense->initializer.type),
           textOf(initializerFor(*dense))});
    }
  }

  void adviseOnLinearStack() {
    int first = -1;
    Index narrowest = std::min(m_project.network.input()->units, output().units);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
      const DenseSpec* dense = hiddenAt(m_layers, i);
      if (!dense) continue;
      // A narrow linear layer is of use: it lets fewer directions through.
      if (dense->activation != Activation::Linear || dense->units < narrowest) return;
      if (first < 0) first = static_cast<int>(i);
    }
    if (first >= 0) add({AdviceId::LinearStack, false, first, {}, {}, textOf(Activation::Tanh)});
  }

  void adviseOnSaturation() {
    const auto found = saturatingLayers(m_layers);
    const auto sigmoids = std::count_if(found.begin(), found.end(), [&](std::size_t i) {
      return hiddenAt(m_layers, i)->activation == Activation::Sigmoid;
    });
    const auto count = static_cast<int>(found.size());
    if (sigmoids <= kMostSigmoidLayers && count <= kMostSaturatingLayers) return;
    add({AdviceId::DeepSaturation,
         false,
         static_cast<int>(found.front()),
         {},
         toText(count),
         textOf(Activation::Relu)});
  }

  void adviseOnSoftmax() {
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
      const DenseSpec* dense = hiddenAt(m_layers, i);
      if (dense && dense->activation == Activation::Softmax)
        add({AdviceId::HiddenSoftmax,
             false,
             static_cast<int>(i),
             {},
             {},
             textOf(neighboursActivation(m_layers, i))});
    }
  }

  void adviseOnBatch() {
    const Index batch = m_project.training.batchSize;
    const auto normalization = std::find_if(m_layers.begin(), m_layers.end(), [](const LayerSpec& layer) {
      return std::holds_alternative<BatchNormalizationSpec>(layer);
    });
    if (normalization == m_layers.end() || batch >= kLeastNormalizedBatch) return;
    add({AdviceId::SmallNormalizedBatch, false, static_cast<int>(normalization - m_layers.begin()),
         toText(kLeastNormalizedBatch), toText(batch), toText(TrainingSettings().batchSize)});
  }

  void adviseOnSlowLoss() {
    const Loss loss = m_project.training.loss;
    const bool isSigmoid = output().activation == Activation::Sigmoid;
    if (!isClassification(m_dataset.task) || gradientOf(loss) == GradientOf::PreActivation) return;
    if (!isSigmoid && output().activation != Activation::Softmax) return;
    const std::string better = textOf(isSigmoid ? Loss::BinaryCrossEntropy : Loss::CategoricalCrossEntropy);
    add({AdviceId::SlowLoss, false, -1, better, textOf(loss), better});
  }

  void adviseOnInitializers() {
    const auto found = halvingLayers(m_layers);
    if (static_cast<int>(found.size()) <= kMostHalvingLayers) return;
    const Initializer type = hiddenAt(m_layers, found.front())->initializer.type;
    const std::string better = textOf(*twiceAsWide(type));
    add({AdviceId::UnsuitedInitializer, false, static_cast<int>(found.front()), better, textOf(type),
         better});
  }

  void adviseOnBias() {
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
      const DenseSpec* dense = hiddenAt(m_layers, i);
      if (dense && dense->useBias && dense->activation == Activation::Linear &&
          isNormalizedAfter(m_layers, i))
        add({AdviceId::NeedlessBias, false, static_cast<int>(i), {}, {}, {}});
    }
  }

  const Project& m_project;
  const Dataset& m_dataset;
  const Layers& m_layers;
  std::vector<Advice> m_advice;
};

}  // namespace

std::span<const Named<AdviceId>> namesOf(AdviceId) {
  return kNames;
}

std::vector<Advice> adviseOn(const Project& project, const Dataset& dataset) {
  return Adviser(project, dataset).advise();
}

}  // namespace neurarium
