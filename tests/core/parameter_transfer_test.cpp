#include "core/project/parameter_transfer.h"

#include <QtTest>
#include <limits>
#include <map>

#include "core/network.h"

using namespace neurarium;

namespace {

constexpr std::uint64_t kSeed = 7;

DenseSpec hidden(Index units, Activation activation = Activation::Tanh) {
  return {units, activation, {}, Role::Hidden};
}
DenseSpec output(Index units = 1) {
  return {units, Activation::Linear, {}, Role::Output};
}

std::shared_ptr<const Network> built(const NetworkSpec& spec) {
  const auto network = Network::build(spec);
  if (!network) qFatal("invalid design: %s", network.error().where.c_str());
  return *network;
}

/// 1, 2, 3, …: every number tells where it was.
Vector numbered(const NetworkSpec& spec) {
  const Index count = built(spec)->parameterCount();
  return Vector::LinSpaced(count, 1, static_cast<Scalar>(count));
}

/// One array of θ, biases as a column.
Matrix arrayOf(const NetworkSpec& spec, const Vector& theta, Index layer, std::string_view name) {
  const auto network = built(spec);
  for (const ParameterInfo& info : network->parameters()) {
    if (info.layer != layer || info.name != name) continue;
    const Index rows = info.shape.dimensions.front();
    return Eigen::Map<const Matrix>(theta.data() + info.offset, rows, info.size() / rows);
  }
  return {};
}

/// A design, what it has learned, and an edit of it.
struct Edit {
  NetworkSpec before;
  Vector theta;
  NetworkDraft draft;
  NetworkSpec after;
  ParameterTransfer transfer;

  explicit Edit(std::vector<LayerSpec> layers) : before{std::move(layers)}, theta(numbered(before)) {
    draft = draftOf(before);
  }
  void run() {
    after = specOf(draft, before);
    auto result = transferParameters(before, theta, draft, kSeed);
    if (!result) qFatal("refused at %s", result.error().where.c_str());
    transfer = *std::move(result);
    QCOMPARE(transfer.parameters.size(), built(after)->parameterCount());
  }
  DenseSpec& dense(std::size_t layer) { return std::get<DenseSpec>(draft[layer].spec); }
  Matrix was(Index layer, std::string_view name) const { return arrayOf(before, theta, layer, name); }
  Matrix is(Index layer, std::string_view name) const {
    return arrayOf(after, transfer.parameters, layer, name);
  }
  Matrix drawn(Index layer, std::string_view name) const {
    return arrayOf(after, built(after)->initialParameters(kSeed), layer, name);
  }
};

using Redraws = std::vector<Redrawn>;

}  // namespace

class ParameterTransferTest : public QObject {
  Q_OBJECT

 private slots:
  void nothingChangesWithoutAnEdit() {
    Edit edit({InputSpec{2}, hidden(3), BatchNormalizationSpec{}, DropoutSpec{}, output()});
    QCOMPARE(specOf(edit.draft, edit.before), edit.before);
    edit.run();
    QCOMPARE(edit.transfer.parameters, edit.theta);
    QCOMPARE(edit.transfer.redrawn, Redraws());
  }

  void aNewUnitTakesNothingFromTheOthers() {
    Edit edit({InputSpec{2}, hidden(3), output(2)});
    edit.dense(1).units = 4;
    edit.run();
    QCOMPARE(edit.is(1, "weights").topRows(3), edit.was(1, "weights"));
    QCOMPARE(edit.is(1, "weights").row(3), edit.drawn(1, "weights").row(3));
    QCOMPARE(edit.is(1, "bias").topRows(3), edit.was(1, "bias"));
    QCOMPARE(edit.is(2, "weights").leftCols(3), edit.was(2, "weights"));
    QCOMPARE(edit.is(2, "weights").col(3), edit.drawn(2, "weights").col(3));
    QCOMPARE(edit.is(2, "bias"), edit.was(2, "bias"));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{1, 3, 12}, {2, 2, 10}}));
  }

  void aUnitThatGoesTakesOnlyItsOwn() {
    Edit edit({InputSpec{2}, hidden(3), output(2)});
    edit.dense(1).units = 2;
    edit.draft[1].origin.units = {0, 2};
    edit.run();
    QCOMPARE(edit.is(1, "weights").row(0), edit.was(1, "weights").row(0));
    QCOMPARE(edit.is(1, "weights").row(1), edit.was(1, "weights").row(2));
    QCOMPARE(edit.is(1, "bias")(1), edit.was(1, "bias")(2));
    QCOMPARE(edit.is(2, "weights").col(1), edit.was(2, "weights").col(2));
    QCOMPARE(edit.transfer.redrawn, Redraws());
  }

  void unitsMayChangePlaces() {
    Edit edit({InputSpec{2}, hidden(3), output()});
    edit.draft[1].origin.units = {2, 0, 1};
    edit.run();
    for (Index unit = 0; unit < 3; ++unit) {
      const Index from = (unit + 2) % 3;
      QCOMPARE(edit.is(1, "weights").row(unit), edit.was(1, "weights").row(from));
      QCOMPARE(edit.is(2, "weights").col(unit), edit.was(2, "weights").col(from));
    }
    QCOMPARE(edit.transfer.redrawn, Redraws());
  }

  void aUnitMapMayBeShorterOrPointNowhere() {
    Edit edit({InputSpec{1}, hidden(2), output()});
    edit.dense(1).units = 4;
    edit.draft[1].origin.units = {9, 1, -5};
    edit.run();
    QCOMPARE(edit.is(1, "weights").row(1), edit.was(1, "weights").row(1));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{1, 6, 8}, {2, 3, 5}}));
  }

  void featuresAreMappedLikeUnits() {
    Edit edit({InputSpec{3}, hidden(2), output()});
    std::get<InputSpec>(edit.draft[0].spec).units = 4;
    edit.draft[0].origin.units = {2, -1, 0, -1};
    edit.run();
    QCOMPARE(edit.is(1, "weights").col(0), edit.was(1, "weights").col(2));
    QCOMPARE(edit.is(1, "weights").col(1), edit.drawn(1, "weights").col(1));
    QCOMPARE(edit.is(1, "weights").col(2), edit.was(1, "weights").col(0));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{1, 4, 10}}));
  }

  void aLayerOfTheSameWidthLeavesTheOthersAsTheyWere() {
    Edit edit({InputSpec{2}, hidden(3), output()});
    edit.draft.insert(edit.draft.begin() + 2, {hidden(3), {}});
    edit.run();
    QCOMPARE(edit.is(1, "weights"), edit.was(1, "weights"));
    QCOMPARE(edit.is(2, "weights"), edit.drawn(2, "weights"));
    QCOMPARE(edit.is(3, "weights"), edit.was(2, "weights"));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{2, 12, 12}}));
  }

  void aLayerOfAnotherWidthDrawsTheNextWeightsAnew() {
    Edit edit({InputSpec{2}, hidden(3), output()});
    edit.draft.insert(edit.draft.begin() + 2, {hidden(4), {}});
    edit.run();
    QCOMPARE(edit.is(3, "weights"), edit.drawn(3, "weights"));
    QCOMPARE(edit.is(3, "bias"), edit.was(2, "bias"));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{2, 16, 16}, {3, 4, 5}}));
  }

  void aLayerThatGoesLeavesWhatStillFits() {
    Edit edit({InputSpec{2}, hidden(3), hidden(3), hidden(2), output()});
    edit.draft.erase(edit.draft.begin() + 2);
    edit.run();
    QCOMPARE(edit.is(2, "weights"), edit.was(3, "weights"));
    QCOMPARE(edit.transfer.redrawn, Redraws());
  }

  void movedLayersKeepWhatFitsTheNewPlace() {
    Edit edit({InputSpec{3}, hidden(3), hidden(3), hidden(2), output()});
    std::swap(edit.draft[2], edit.draft[3]);
    edit.run();
    QCOMPARE(edit.is(2, "weights"), edit.was(3, "weights"));  // 2 × 3, as before
    QCOMPARE(edit.is(3, "weights"), edit.drawn(3, "weights"));
    QCOMPARE(edit.is(3, "bias"), edit.was(2, "bias"));
    QCOMPARE(edit.is(4, "weights"), edit.drawn(4, "weights"));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{3, 6, 9}, {4, 3, 4}}));
  }

  void aCopyBeginsWithTheSameNumbers() {
    Edit edit({InputSpec{3}, hidden(3), output()});
    edit.draft.insert(edit.draft.begin() + 2, edit.draft[1]);
    edit.run();
    QCOMPARE(edit.is(1, "weights"), edit.was(1, "weights"));
    QCOMPARE(edit.is(2, "weights"), edit.was(1, "weights"));
    QCOMPARE(edit.is(2, "bias"), edit.was(1, "bias"));
    QCOMPARE(edit.is(3, "weights"), edit.was(2, "weights"));
    QCOMPARE(edit.transfer.redrawn, Redraws());
  }

  void inputsComeFromTheUnitsBelowDropoutAndNormalization() {
    Edit edit({InputSpec{2}, hidden(3), DropoutSpec{}, output()});
    edit.dense(1).units = 2;
    edit.draft[1].origin.units = {2, 1};
    edit.draft.insert(edit.draft.begin() + 2, {BatchNormalizationSpec{}, {}});
    edit.run();
    QCOMPARE(edit.is(4, "weights")(0), edit.was(3, "weights")(2));
    QCOMPARE(edit.is(4, "weights")(1), edit.was(3, "weights")(1));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{2, 4, 4}}));
  }

  void normalizationFollowsItsUnits() {
    Edit edit({InputSpec{2}, hidden(3), DropoutSpec{}, BatchNormalizationSpec{}, output()});
    edit.dense(1).units = 4;
    edit.draft[1].origin.units = {2, -1, 0, 1};
    edit.run();
    for (const char* name : {"scale", "shift", "runningMean", "runningVariance"}) {
      QCOMPARE(edit.is(3, name)(0), edit.was(3, name)(2));
      QCOMPARE(edit.is(3, name)(1), edit.drawn(3, name)(1));
      QCOMPARE(edit.is(3, name)(2), edit.was(3, name)(0));
      QCOMPARE(edit.is(3, name)(3), edit.was(3, name)(1));
    }
    // 2 weights and a bias; a scale and a shift, for running figures are not learned; a weight.
    QCOMPARE(edit.transfer.redrawn, (Redraws{{1, 3, 12}, {3, 2, 8}, {4, 1, 5}}));
  }

  void aMovedNormalizationKeepsItsFiguresIfTheyFit() {
    Edit edit({InputSpec{3}, hidden(3), BatchNormalizationSpec{}, hidden(3), output()});
    std::swap(edit.draft[2], edit.draft[3]);
    edit.run();
    QCOMPARE(edit.is(3, "runningMean"), edit.was(2, "runningMean"));
    QCOMPARE(edit.transfer.redrawn, Redraws());

    Edit narrower({InputSpec{3}, hidden(3), BatchNormalizationSpec{}, hidden(2), output()});
    std::swap(narrower.draft[2], narrower.draft[3]);
    narrower.run();
    QCOMPARE(narrower.is(3, "runningMean"), narrower.drawn(3, "runningMean"));
    QCOMPARE(narrower.transfer.redrawn, (Redraws{{3, 4, 4}}));
  }

  void aBiasComesAndGoesAlone() {
    Edit edit({InputSpec{2}, hidden(3), output()});
    edit.dense(1).useBias = false;
    edit.run();
    QCOMPARE(edit.is(1, "weights"), edit.was(1, "weights"));
    QCOMPARE(edit.transfer.redrawn, Redraws());

    DenseSpec bare = hidden(3);
    bare.useBias = false;
    bare.initializer.bias = 0.25;
    Edit back({InputSpec{2}, bare, output()});
    back.dense(1).useBias = true;
    back.run();
    QCOMPARE(back.is(1, "weights"), back.was(1, "weights"));
    QCOMPARE(back.is(1, "bias"), Matrix::Constant(3, 1, Scalar(0.25)));
    QCOMPARE(back.transfer.redrawn, (Redraws{{1, 3, 9}}));
  }

  void aChangedInitializerDrawsAnew() {
    Edit weights({InputSpec{2}, hidden(3), output()});
    weights.dense(1).initializer.type = Initializer::HeNormal;
    weights.run();
    QCOMPARE(weights.is(1, "weights"), weights.drawn(1, "weights"));
    QCOMPARE(weights.is(1, "bias"), weights.was(1, "bias"));
    QCOMPARE(weights.transfer.redrawn, (Redraws{{1, 6, 9}}));

    Edit bias({InputSpec{2}, hidden(3), output()});
    bias.dense(1).initializer.bias = 0.5;
    bias.run();
    QCOMPARE(bias.is(1, "weights"), bias.was(1, "weights"));
    QCOMPARE(bias.is(1, "bias"), Matrix::Constant(3, 1, Scalar(0.5)));
    QCOMPARE(bias.transfer.redrawn, (Redraws{{1, 3, 9}}));
  }

  void aScaleThatMeansNothingChangesNothing() {
    Edit edit({InputSpec{2}, hidden(3), output()});
    edit.dense(1).initializer.scale = 3;  // Glorot has a spread of its own
    edit.run();
    QCOMPARE(edit.transfer.parameters, edit.theta);

    edit.before.layers[1] = edit.draft[1].spec;
    std::get<DenseSpec>(edit.before.layers[1]).initializer.type = Initializer::Normal;
    edit.draft = draftOf(edit.before);
    edit.dense(1).initializer.scale = 0.1;
    edit.run();
    QCOMPARE(edit.is(1, "weights"), edit.drawn(1, "weights"));
  }

  void aFrozenWeightOutlivesAChangedInitializer() {
    DenseSpec dense = hidden(3);
    dense.frozen = {{1, ParameterPlace::kBias}, {1, 0}};
    Edit edit({InputSpec{2}, dense, output()});
    edit.dense(1).initializer = {Initializer::HeNormal, 0.5, 0.5};
    edit.run();
    QCOMPARE(edit.is(1, "weights")(1, 0), edit.was(1, "weights")(1, 0));
    QCOMPARE(edit.is(1, "bias")(1), edit.was(1, "bias")(1));
    QCOMPARE(edit.is(1, "weights")(1, 1), edit.drawn(1, "weights")(1, 1));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{1, 7, 9}}));
  }

  void anotherActivationDrawsNothing() {
    Edit edit({InputSpec{2}, hidden(3), output()});
    edit.dense(1).activation = Activation::Relu;
    edit.dense(1).regularization = Regularization{0.1, 0, 0};
    edit.run();
    QCOMPARE(edit.transfer.parameters, edit.theta);
  }

  void aLayerOfAnotherKindIsNew() {
    Edit edit({InputSpec{3}, hidden(3), DropoutSpec{}, output()});
    edit.draft[2].spec = hidden(3);
    edit.run();
    QCOMPARE(edit.is(2, "weights"), edit.drawn(2, "weights"));
    QCOMPARE(edit.is(3, "weights"), edit.was(3, "weights"));
    QCOMPARE(edit.transfer.redrawn, (Redraws{{2, 12, 12}}));
  }

  void aNewUnitIsNobodysTwin() {
    // Nothing was trained yet: the last unit goes, and one is added where the same numbers would be drawn.
    DenseSpec dense = hidden(3);
    dense.initializer.type = Initializer::HeUniform;
    Edit edit({InputSpec{2}, dense, output()});
    edit.theta = built(edit.before)->initialParameters(kSeed);
    edit.draft[1].origin.units = {1, 2, -1};
    edit.run();
    const Matrix weights = edit.is(1, "weights");
    QCOMPARE(weights.topRows(2), edit.was(1, "weights").bottomRows(2));
    QVERIFY(weights.row(2) != weights.row(0));
    QVERIFY(weights.row(2) != weights.row(1));
    QVERIFY(edit.drawn(1, "weights").row(2) == weights.row(1));  // what the seed alone gives
    QCOMPARE(edit.transfer.redrawn, (Redraws{{1, 3, 9}, {2, 1, 4}}));
  }

  void whatBeginsAlikeOnPurposeStaysAlike() {
    DenseSpec dense = hidden(2);
    dense.initializer = {Initializer::Constant, 0.5, 0};
    Edit edit({InputSpec{1}, dense, output()});
    edit.theta = built(edit.before)->initialParameters(kSeed);
    edit.dense(1).units = 3;
    edit.run();
    QCOMPARE(edit.is(1, "weights"), Matrix::Constant(3, 1, Scalar(0.5)));
  }

  void frozenParametersGoWithTheirUnits() {
    DenseSpec first = hidden(3);
    first.frozen = {{0, ParameterPlace::kBias}, {1, 0}, {2, 1}};
    DenseSpec last = output(2);
    last.frozen = {{0, 2}, {1, ParameterPlace::kBias}, {1, 0}, {1, 1}};
    Edit edit({InputSpec{2}, first, DropoutSpec{}, last});
    edit.draft[1].origin.units = {2, 0, -1};  // unit 1 is gone
    const NetworkSpec after = specOf(edit.draft, edit.before);
    using Places = std::vector<ParameterPlace>;
    const Places expectedFirst{{0, 1}, {1, ParameterPlace::kBias}};
    const Places expectedLast{{0, 0}, {1, ParameterPlace::kBias}, {1, 1}};
    QVERIFY(std::get<DenseSpec>(after.layers[1]).frozen == expectedFirst);
    QVERIFY(std::get<DenseSpec>(after.layers[3]).frozen == expectedLast);
    QVERIFY(validate(after).ok());
  }

  void frozenParametersThawWithTheirPlace() {
    DenseSpec dense = hidden(2);
    dense.frozen = {{0, ParameterPlace::kBias}, {1, 1}};
    Edit edit({InputSpec{2}, dense, output()});
    edit.dense(1).useBias = false;
    edit.draft.push_back({dense, {}});  // a new layer has nothing to hold fast
    NetworkSpec after = specOf(edit.draft, edit.before);
    QVERIFY(std::get<DenseSpec>(after.layers[1]).frozen == (std::vector<ParameterPlace>{{1, 1}}));
    QVERIFY(std::get<DenseSpec>(after.layers[3]).frozen.empty());

    edit.draft = draftOf(edit.before);
    std::get<InputSpec>(edit.draft[0].spec).units = 1;
    after = specOf(edit.draft, edit.before);
    QVERIFY(std::get<DenseSpec>(after.layers[1]).frozen ==
            (std::vector<ParameterPlace>{{0, ParameterPlace::kBias}}));
  }

  void aDoubledUnitFreezesBothTimes() {
    DenseSpec dense = hidden(2);
    dense.frozen = {{1, 0}};
    Edit edit({InputSpec{1}, dense, output()});
    edit.dense(1).units = 3;
    edit.draft[1].origin.units = {0, 1, 1};
    edit.run();
    QVERIFY(std::get<DenseSpec>(edit.after.layers[1]).frozen ==
            (std::vector<ParameterPlace>{{1, 0}, {2, 0}}));
    QCOMPARE(edit.is(1, "weights").row(2), edit.was(1, "weights").row(1));
    QCOMPARE(edit.transfer.redrawn, Redraws());
  }

  void anInvalidDraftHasASpecToo() {
    DenseSpec dense = hidden(2);
    dense.frozen = {{0, 0}, {1, ParameterPlace::kBias}};
    const NetworkSpec before{{InputSpec{2}, dense, output()}};
    NetworkDraft draft = draftOf(before);
    draft.erase(draft.begin());
    draft[0].origin.layer = 1;
    draft[1].origin.layer = 99;
    QVERIFY(std::get<DenseSpec>(specOf(draft, before).layers[0]).frozen ==
            (std::vector<ParameterPlace>{{1, ParameterPlace::kBias}}));
    draft.insert(draft.begin(), {InputSpec{std::numeric_limits<Index>::max()}, {0, {}}});
    draft[1].origin.layer = 1;
    QCOMPARE(specOf(draft, before).layers.size(), std::size_t(3));
    QCOMPARE(specOf({}, before), NetworkSpec{});
  }

  void refusalsNameThePlace() {
    Edit edit({InputSpec{2}, hidden(3), output()});
    const auto errorOf = [&](const NetworkSpec& before, const Vector& theta, const NetworkDraft& draft) {
      const auto result = transferParameters(before, theta, draft, kSeed);
      return result ? Error{} : result.error();
    };
    const Error shape{ErrorCode::WrongShape, "parameters", "13", "12"};
    QCOMPARE(errorOf(edit.before, edit.theta.head(12), edit.draft), shape);
    const Error empty{ErrorCode::Empty, "network.layers", "", "0"};
    QCOMPARE(errorOf(edit.before, edit.theta, {}), empty);
    QCOMPARE(errorOf({}, edit.theta, edit.draft), empty);
  }

  void randomEditsKeepEveryNumberThatHasItsPlace();
};

namespace {

/// Reference: looks every new number up by itself, the slow way.
struct Reference {
  const NetworkSpec& before;
  const NetworkDraft& draft;

  static Index units(const LayerSpec& layer) {
    if (const auto* input = std::get_if<InputSpec>(&layer)) return input->units;
    if (const auto* dense = std::get_if<DenseSpec>(&layer)) return dense->units;
    return 0;
  }
  int unitBefore(int layer, Index unit) const {
    const LayerOrigin& origin = draft[static_cast<std::size_t>(layer)].origin;
    if (origin.layer < 0) return -1;
    const Index count = units(before.layers[static_cast<std::size_t>(origin.layer)]);
    const Index place = origin.units.empty() ? unit : origin.units[static_cast<std::size_t>(unit)];
    return place < count ? static_cast<int>(place) : -1;
  }
  int inputBefore(int layer, Index input) const {
    int source = layer - 1;
    while (units(draft[static_cast<std::size_t>(source)].spec) == 0) --source;
    int sourceBefore = draft[static_cast<std::size_t>(layer)].origin.layer - 1;
    while (units(before.layers[static_cast<std::size_t>(sourceBefore)]) == 0) --sourceBefore;
    if (draft[static_cast<std::size_t>(source)].origin.layer == sourceBefore)
      return unitBefore(source, input);
    return units(draft[static_cast<std::size_t>(source)].spec) ==
                   units(before.layers[static_cast<std::size_t>(sourceBefore)])
               ? static_cast<int>(input)
               : -1;
  }
};

LayerSpec randomHiddenLayer(Rng& rng) {
  if (rng.below(5) == 0) return DropoutSpec{};
  if (rng.below(4) == 0) return BatchNormalizationSpec{};
  DenseSpec dense = hidden(static_cast<Index>(1 + rng.below(5)));
  dense.useBias = rng.below(3) != 0;
  return dense;
}

NetworkSpec randomSpec(Rng& rng) {
  NetworkSpec spec{{InputSpec{static_cast<Index>(1 + rng.below(4))}}};
  const auto count = rng.below(5);
  for (std::uint64_t i = 0; i < count; ++i) spec.layers.push_back(randomHiddenLayer(rng));
  spec.layers.push_back(output(static_cast<Index>(1 + rng.below(3))));
  return spec;
}

/// Any order, some doubled, some left out, none from before for the unlucky.
std::vector<int> randomUnits(Rng& rng, Index unitsBefore, Index count) {
  std::vector<int> units;
  for (Index i = 0; i < count; ++i)
    units.push_back(static_cast<int>(rng.below(static_cast<std::uint64_t>(unitsBefore) + 1)) - 1);
  return units;
}

void editRandomly(Rng& rng, NetworkDraft& draft, const NetworkSpec& before) {
  const std::size_t inner = draft.size() - 2;
  const std::size_t at = inner > 0 ? 1 + rng.below(inner) : 0;
  switch (rng.below(6)) {
    case 0:
      draft.insert(draft.begin() + 1 + static_cast<std::ptrdiff_t>(rng.below(inner + 1)),
                   {randomHiddenLayer(rng), {}});
      return;
    case 1:
      if (inner > 0) draft.erase(draft.begin() + static_cast<std::ptrdiff_t>(at));
      return;
    case 2:
      if (inner > 0) std::swap(draft[at], draft[1 + rng.below(inner)]);
      return;
    case 3:
      if (inner > 0) draft.insert(draft.begin() + 1, DraftLayer(draft[at]));
      return;
    case 4: {
      DraftLayer& layer = draft[rng.below(draft.size())];
      auto* input = std::get_if<InputSpec>(&layer.spec);
      auto* dense = std::get_if<DenseSpec>(&layer.spec);
      if (!input && !dense) return;
      (input ? input->units : dense->units) = static_cast<Index>(1 + rng.below(5));
      layer.origin.units.clear();
      if (layer.origin.layer >= 0 && rng.below(2) == 0)
        layer.origin.units =
            randomUnits(rng, Reference::units(before.layers[static_cast<std::size_t>(layer.origin.layer)]),
                        Reference::units(layer.spec));
      return;
    }
    default:
      if (auto* dense = std::get_if<DenseSpec>(&draft[at].spec)) dense->useBias = !dense->useBias;
  }
}

}  // namespace

void ParameterTransferTest::randomEditsKeepEveryNumberThatHasItsPlace() {
  Rng rng(2024);
  Index kept = 0;
  Index redrawn = 0;
  for (int round = 0; round < 5000; ++round) {
    const NetworkSpec before = randomSpec(rng);
    const Vector theta = numbered(before);
    NetworkDraft draft = draftOf(before);
    const auto edits = 1 + rng.below(4);
    for (std::uint64_t i = 0; i < edits; ++i) editRandomly(rng, draft, before);

    const NetworkSpec after = specOf(draft, before);
    const auto network = built(after);
    const auto transfer = transferParameters(before, theta, draft, kSeed);
    QVERIFY(transfer.ok());
    const Vector& result = transfer->parameters;
    QCOMPARE(result.size(), network->parameterCount());
    QVERIFY(result.allFinite());
    // The numbers from before are 1 and above; those drawn are far below, but for the figures of a normalisation.
    const Vector drawn = network->initialParameters(kSeed);

    const Reference reference{before, draft};
    std::map<int, Redrawn> expected;
    for (const ParameterInfo& info : network->parameters()) {
      const auto layer = static_cast<int>(info.layer);
      const int origin = draft[static_cast<std::size_t>(layer)].origin.layer;
      const bool isDense = std::holds_alternative<DenseSpec>(after.layers[static_cast<std::size_t>(layer)]);
      const Index rows = info.shape.dimensions.front();
      const Matrix was = origin < 0 ? Matrix() : arrayOf(before, theta, origin, info.name);
      for (Index i = 0; i < info.size(); ++i) {
        int row = -1;
        int column = -1;
        if (was.size() > 0) {
          row = isDense ? reference.unitBefore(layer, i % rows) : reference.inputBefore(layer, i % rows);
          column = info.name == "weights" ? reference.inputBefore(layer, i / rows) : 0;
        }
        const bool stays = row >= 0 && column >= 0;
        QCOMPARE(result[info.offset + i], stays ? was(row, column) : drawn[info.offset + i]);
        ++(stays ? kept : redrawn);
        if (info.kind == ParameterKind::Statistic) continue;
        Redrawn& count = expected.try_emplace(layer, Redrawn{layer, 0, 0}).first->second;
        ++count.of;
        count.count += stays ? 0 : 1;
      }
    }
    Redraws expectedList;
    for (const auto& [layer, count] : expected)
      if (count.count > 0) expectedList.push_back(count);
    QCOMPARE(transfer->redrawn, expectedList);
  }
  QVERIFY(kept > 50000 && redrawn > 50000);
}

QTEST_APPLESS_MAIN(ParameterTransferTest)
#include "parameter_transfer_test.moc"
