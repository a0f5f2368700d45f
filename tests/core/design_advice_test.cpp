#include "core/project/design_advice.h"

#include <QDir>
#include <QtTest>
#include <set>

#include "core/data/data_source.h"
#include "core/project/project_file.h"
#include "core/random.h"

using namespace neurarium;

namespace {

DenseSpec hidden(Index units, Activation activation, Initializer initializer = Initializer::GlorotUniform) {
  return {units, activation, {initializer}, Role::Hidden};
}

std::vector<Index> frozenUnits(const DenseSpec& dense) {
  std::vector<Index> units;
  for (const ParameterPlace& place : dense.frozen) units.push_back(place.unit);
  return units;
}

DenseSpec frozen(DenseSpec dense, Index inputs) {
  for (Index unit = 0; unit < dense.units; ++unit)
    for (Index input = ParameterPlace::kBias; input < inputs; ++input) dense.frozen.push_back({unit, input});
  return dense;
}

/// A project and its data, as the program begins one on `source`.
struct Design {
  Project project;
  std::shared_ptr<const Dataset> dataset;

  Design(const char* source = "circle", std::vector<LayerSpec> hiddenLayers = {}) {
    project.data.source = source;
    dataset = loadDataset(project.data).value();
    if (!hiddenLayers.empty()) {
      auto& layers = project.network.layers;
      layers.erase(layers.begin() + 1, layers.end() - 1);
      layers.insert(layers.begin() + 1, hiddenLayers.begin(), hiddenLayers.end());
    }
    if (!fitToDataset(project, *dataset)) qFatal("no features");
  }
  std::vector<Advice> advice() const { return adviseOn(project, *dataset); }
  std::vector<AdviceId> ids() const {
    std::vector<AdviceId> found;
    for (const Advice& each : advice()) found.push_back(each.id);
    return found;
  }
  void mendFirst() { mend(project, *dataset, advice().front()); }
  DenseSpec& output() { return *project.network.output(); }
  const DenseSpec& dense(std::size_t layer) const {
    return std::get<DenseSpec>(project.network.layers[layer]);
  }
};

Design withOutput(const char* source, Index units, Activation activation, Loss loss) {
  Design design(source);
  design.output().units = units;
  design.output().activation = activation;
  design.project.training.loss = loss;
  return design;
}

Design withBatch(std::vector<LayerSpec> layers, Index batch) {
  Design design("circle", std::move(layers));
  design.project.training.batchSize = batch;
  return design;
}

Design allFrozen() {
  Design design("circle", {frozen(hidden(2, Activation::Tanh), 2)});
  design.output() = frozen(design.output(), 2);
  return design;
}

}  // namespace

Q_DECLARE_METATYPE(Design)

class DesignAdviceTest : public QObject {
  Q_OBJECT

 private slots:
  void everyMistakeIsAdvisedOnAndMended_data();
  void everyMistakeIsAdvisedOnAndMended();

  void soundDesignsAreLeftInPeace_data();
  void soundDesignsAreLeftInPeace();

  void theTemplatesAreSoundButForTheOneThatVanishes() {
    const QDir folder(NEURARIUM_SOURCE_DIR "/resources/templates");
    const QStringList names = folder.entryList({"*.neurarium"});
    QVERIFY(names.size() >= 10);
    for (const QString& name : names) {
      const auto project = loadProject(folder.filePath(name).toStdString());
      QVERIFY2(project.ok(), qPrintable(name));
      const auto dataset = loadDataset(project->data);
      QVERIFY2(dataset.ok(), qPrintable(name));
      const std::vector<Advice> advice = adviseOn(*project, **dataset);
      if (name == "vanishing.neurarium") {
        QCOMPARE(advice, (std::vector<Advice>{{AdviceId::DeepSaturation, false, 1, "", "6", "relu"}}));
      } else {
        QVERIFY2(advice.empty(), qPrintable(name));
      }
    }
  }

  void whatValidateRefusesOtherwiseNeedsNoAdvice() {
    Design design;
    design.project.network.layers.pop_back();
    QVERIFY(design.advice().empty());
    design = Design();
    design.project.network.input()->units = 5;
    QVERIFY(design.advice().empty());
    design = Design();
    design.project.training.batchSize = 0;
    QVERIFY(design.advice().empty());
  }

  void anOldAdviceHarmsNothing() {
    Design design;
    const Project before = design.project;
    mend(design.project, *design.dataset, {AdviceId::HiddenSoftmax, false, 99, "", "", "relu"});
    mend(design.project, *design.dataset, {AdviceId::NeedlessBias, false, -1, "", "", ""});
    mend(design.project, *design.dataset, {AdviceId::SlowLoss, false, -1, "", "", "nonsense"});
    QVERIFY(sameDesign(design.project, before));
    design.project.network = {};
    mend(design.project, *design.dataset, {AdviceId::OutputUnits, true, 3, "1", "3", "1"});
    QVERIFY(design.project.network.layers.empty());
  }

  void anOutputThatGoesTakesItsFrozenParametersAlong() {
    Design design("circle");
    design.output() = frozen(design.output(), 2);
    design.output().units = 3;
    design.output() = frozen(DenseSpec{3, Activation::Tanh, {}, Role::Output}, 2);
    design.mendFirst();
    QCOMPARE(frozenUnits(design.output()), (std::vector<Index>{0, 0, 0}));
    QVERIFY(validate(design.project, *design.dataset).ok());
  }

  void mendingLeavesTheRestAlone() {
    Design design("circle", {hidden(3, Activation::Softmax), DropoutSpec{}, hidden(3, Activation::Gelu)});
    Project expected = design.project;
    std::get<DenseSpec>(expected.network.layers[1]).activation = Activation::Gelu;
    design.mendFirst();
    QVERIFY(sameDesign(design.project, expected));

    design = Design("circle", {hidden(3, Activation::Softmax), hidden(3, Activation::Sigmoid)});
    design.mendFirst();
    QCOMPARE(design.dense(1).activation, Activation::Relu);
  }

  void deepStacksOfSigmoidsBecomeRectifiers() {
    const DenseSpec sigmoid = hidden(4, Activation::Sigmoid, Initializer::LecunNormal);
    Design design("circle", {sigmoid, sigmoid, hidden(4, Activation::Gelu), sigmoid});
    design.mendFirst();
    for (const std::size_t layer : {1, 2, 4}) {
      QCOMPARE(design.dense(layer).activation, Activation::Relu);
      QCOMPARE(design.dense(layer).initializer.type, Initializer::HeNormal);
    }
    QCOMPARE(design.dense(3).activation, Activation::Gelu);
    QVERIFY(design.advice().empty());
  }

  void mendingEndsFromAnyDesign();
};

void DesignAdviceTest::everyMistakeIsAdvisedOnAndMended_data() {
  QTest::addColumn<Design>("design");
  QTest::addColumn<Advice>("expected");
  const auto row = [](const char* name, Design design, Advice advice) {
    QTest::newRow(name) << std::move(design) << std::move(advice);
  };
  using enum AdviceId;
  row("outputs of two classes", withOutput("circle", 3, Activation::Tanh, Loss::MeanSquaredError),
      {OutputUnits, true, 3, "1, 2", "3", "1"});
  row("softmax of two classes", withOutput("circle", 3, Activation::Softmax, Loss::CategoricalCrossEntropy),
      {OutputUnits, true, 3, "1, 2", "3", "2"});
  row("outputs of three classes", withOutput("iris", 1, Activation::Sigmoid, Loss::BinaryCrossEntropy),
      {OutputUnits, true, 3, "3", "1", "3"});
  row("outputs of a regression", withOutput("sine", 2, Activation::Softmax, Loss::CategoricalCrossEntropy),
      {OutputUnits, true, 3, "1", "2", "1"});
  const std::string regressionLosses = "meanSquaredError, halfSquaredError, meanAbsoluteError, huber";
  row("cross-entropy of a regression", withOutput("sine", 1, Activation::Linear, Loss::BinaryCrossEntropy),
      {LossTask, true, -1, regressionLosses, "binaryCrossEntropy", "meanSquaredError"});
  row("cross-entropy behind tanh", withOutput("circle", 1, Activation::Tanh, Loss::BinaryCrossEntropy),
      {LossActivation, true, 3, "sigmoid", "tanh", "sigmoid"});
  row("the other cross-entropy", withOutput("iris", 3, Activation::Softmax, Loss::BinaryCrossEntropy),
      {LossActivation, true, 3, "sigmoid", "softmax", "categoricalCrossEntropy"});
  row("the other way round", withOutput("circle", 2, Activation::Sigmoid, Loss::CategoricalCrossEntropy),
      {LossActivation, true, 3, "softmax", "sigmoid", "binaryCrossEntropy"});
  row("categorical of one output", withOutput("circle", 1, Activation::Tanh, Loss::CategoricalCrossEntropy),
      {LossActivation, true, 3, "softmax", "tanh", "binaryCrossEntropy"});
  row("all frozen", allFrozen(), {NothingLearns, true, -1, "", "", ""});

  Design range = withOutput("sine", 1, Activation::Sigmoid, Loss::MeanSquaredError);
  Dataset fixed = *range.dataset;
  fixed.targets.setLinSpaced(-1, 1);
  range.dataset = std::make_shared<Dataset>(fixed);
  row("out of reach", range, {OutputRange, false, 3, "-1…1", "sigmoid", "linear"});
  row("zeros", {"circle", {hidden(4, Activation::Tanh, Initializer::Zeros)}},
      {SymmetricWeights, false, 1, "", "zeros", "glorotUniform"});
  row("constants", {"circle", {DropoutSpec{}, hidden(4, Activation::Relu, Initializer::Constant)}},
      {SymmetricWeights, false, 2, "", "constant", "heUniform"});
  DenseSpec flat = hidden(2, Activation::Tanh, Initializer::Normal);
  flat.initializer.scale = 0;
  row("no spread", {"circle", {flat}}, {SymmetricWeights, false, 1, "", "normal", "glorotUniform"});
  row("linear stack",
      {"circle", {BatchNormalizationSpec{}, hidden(4, Activation::Linear), hidden(2, Activation::Linear)}},
      {LinearStack, false, 2, "", "", "tanh"});
  row("three sigmoids", {"circle", std::vector<LayerSpec>(3, hidden(4, Activation::Sigmoid))},
      {DeepSaturation, false, 1, "", "3", "relu"});
  row("ten tanh", {"circle", std::vector<LayerSpec>(10, hidden(4, Activation::Tanh))},
      {DeepSaturation, false, 1, "", "10", "relu"});
  row("hidden softmax", {"circle", {hidden(4, Activation::Softmax)}},
      {HiddenSoftmax, false, 1, "", "", "relu"});
  row("small batch", withBatch({hidden(4, Activation::Tanh), BatchNormalizationSpec{}}, 3),
      {SmallNormalizedBatch, false, 2, "4", "3", "10"});
  row("squares behind a sigmoid", withOutput("circle", 1, Activation::Sigmoid, Loss::MeanSquaredError),
      {SlowLoss, false, -1, "binaryCrossEntropy", "meanSquaredError", "binaryCrossEntropy"});
  row("squares behind softmax", withOutput("iris", 3, Activation::Softmax, Loss::Huber),
      {SlowLoss, false, -1, "categoricalCrossEntropy", "huber", "categoricalCrossEntropy"});
  row("Glorot before many ReLU", {"circle", std::vector<LayerSpec>(5, hidden(4, Activation::Relu))},
      {UnsuitedInitializer, false, 1, "heUniform", "glorotUniform", "heUniform"});
  row("needless bias",
      {"circle", {hidden(4, Activation::Tanh), hidden(4, Activation::Linear), BatchNormalizationSpec{}}},
      {NeedlessBias, false, 2, "", "", ""});
}

void DesignAdviceTest::everyMistakeIsAdvisedOnAndMended() {
  QFETCH(Design, design);
  QFETCH(Advice, expected);
  const std::vector<Advice> advice = design.advice();
  QCOMPARE(advice.size(), std::size_t(1));
  QCOMPARE(QString::fromUtf8(nameOf(advice.front().id).data()),
           QString::fromUtf8(nameOf(expected.id).data()));
  QCOMPARE(advice.front(), expected);
  QCOMPARE(!validate(design.project, *design.dataset).ok(),
           expected.blocks && expected.id != AdviceId::NothingLearns);
  design.mendFirst();
  QVERIFY(validate(design.project, *design.dataset).ok());
  QCOMPARE(design.ids(), std::vector<AdviceId>());
}

void DesignAdviceTest::soundDesignsAreLeftInPeace_data() {
  QTest::addColumn<Design>("design");
  const auto row = [](const char* name, Design design) { QTest::newRow(name) << std::move(design); };
  for (const char* source : {"circle", "xor", "spiral", "rings", "plane", "sine", "iris", "breastCancer"})
    row(source, Design(source));
  row("no hidden layer", {"circle", {DropoutSpec{0}}});
  row("two sigmoids", {"circle", std::vector<LayerSpec>(2, hidden(4, Activation::Sigmoid))});
  row("nine tanh", {"circle", std::vector<LayerSpec>(9, hidden(4, Activation::Tanh))});
  row("four ReLU", {"circle", std::vector<LayerSpec>(4, hidden(4, Activation::Relu))});
  row("one linear of several", {"circle", {hidden(4, Activation::Tanh), hidden(4, Activation::Linear)}});
  row("a narrow linear layer", {"iris", {hidden(2, Activation::Linear)}});
  row("a unit of zeros alone", {"circle", {hidden(1, Activation::Tanh, Initializer::Zeros)}});
  DenseSpec byHand = hidden(2, Activation::Tanh, Initializer::Constant);
  byHand.frozen = {{0, 0}};
  row("weights set by hand", {"circle", {byHand}});
  Design half = allFrozen();
  half.output().frozen.pop_back();
  row("all but one frozen", half);
  Design normalized = allFrozen();
  normalized.project.network.layers.insert(normalized.project.network.layers.begin() + 2,
                                           BatchNormalizationSpec{});
  row("normalisation learns", normalized);
  std::vector<LayerSpec> sigmoids;
  for (int i = 0; i < 5; ++i) {
    sigmoids.push_back(hidden(4, Activation::Sigmoid));
    sigmoids.push_back(BatchNormalizationSpec{});
  }
  row("normalised sigmoids", {"circle", sigmoids});
  row("a batch of four", withBatch({hidden(4, Activation::Tanh), BatchNormalizationSpec{}}, 4));
  row("logistic", withOutput("circle", 1, Activation::Sigmoid, Loss::BinaryCrossEntropy));
  Design zeros("circle", {DropoutSpec{0}});
  zeros.output().initializer.type = Initializer::Zeros;
  row("an output of zeros", zeros);
  Design autoencoder("digits");
  autoencoder.project.data.reconstruct = true;
  autoencoder.dataset = loadDataset(autoencoder.project.data).value();
  QVERIFY(fitToDataset(autoencoder.project, *autoencoder.dataset).ok());
  row("autoencoder", autoencoder);
}

void DesignAdviceTest::soundDesignsAreLeftInPeace() {
  QFETCH(Design, design);
  QVERIFY(validate(design.project, *design.dataset).ok());
  QCOMPARE(design.ids(), std::vector<AdviceId>());
}

void DesignAdviceTest::mendingEndsFromAnyDesign() {
  Rng rng(11);
  const auto pick = [&rng](const auto& list) { return list[rng.below(list.size())].id; };
  std::set<AdviceId> seen;
  const std::vector<Design> designs{Design("circle"), Design("iris"), Design("sine"), Design("breastCancer")};
  for (int round = 0; round < 4000; ++round) {
    Design design = designs[rng.below(designs.size())];
    auto& layers = design.project.network.layers;
    layers.erase(layers.begin() + 1, layers.end() - 1);
    const auto count = rng.below(14);
    const Activation usual = pick(namesOf(Activation{}));
    for (std::uint64_t i = 0; i < count; ++i) {
      LayerSpec layer = BatchNormalizationSpec{};
      if (rng.below(6) > 0) {
        DenseSpec dense = hidden(static_cast<Index>(2 + rng.below(3)), usual, pick(namesOf(Initializer{})));
        if (rng.below(3) == 0) dense.activation = pick(namesOf(Activation{}));
        layer = dense;
      }
      layers.insert(layers.end() - 1, LayerSpec(layer));
    }
    design.output().units = static_cast<Index>(2 + rng.below(3));
    design.output().activation = pick(namesOf(Activation{}));
    if (design.output().activation != Activation::Softmax && rng.below(2) == 0) design.output().units = 1;
    design.project.training.loss = pick(namesOf(Loss{}));
    design.project.training.batchSize = static_cast<Index>(1 + rng.below(8));
    QVERIFY(validate(design.project.network).ok());

    int mends = 0;
    for (auto advice = design.advice(); !advice.empty(); advice = design.advice()) {
      QCOMPARE(advice.front().blocks, !validate(design.project, *design.dataset).ok());
      for (std::size_t i = 0; i < advice.size(); ++i) {
        seen.insert(advice[i].id);
        if (i > 0) QVERIFY(!advice[i].blocks && advice[i - 1].id <= advice[i].id);
      }
      // Any of them may be chosen.
      const Advice chosen = advice[rng.below(4) == 0 ? rng.below(advice.size()) : 0];
      mend(design.project, *design.dataset, chosen);
      const auto isSame = [&](const Advice& other) {
        return other.id == chosen.id && other.layer == chosen.layer;
      };
      const auto after = design.advice();
      QVERIFY(std::none_of(after.begin(), after.end(), isSame));
      if (chosen.blocks) QVERIFY(validate(design.project, *design.dataset).ok());
      QVERIFY(++mends <= 20);
    }
    QVERIFY(validate(design.project, *design.dataset).ok());
  }
  QCOMPARE(seen.size(), namesOf(AdviceId{}).size() - 1);  // nothing was frozen
}

QTEST_APPLESS_MAIN(DesignAdviceTest)
#include "design_advice_test.moc"
