#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "core/network.h"
#include "tests/core/runs.h"
#include "ui/doctor/activation_panel.h"
#include "ui/doctor/activation_ridges.h"
#include "ui/doctor/unit_list.h"
#include "ui/doctor/unit_reason.h"
#include "ui/theme.h"

using namespace neurarium;

namespace {

const NetworkSpec kSpec = NetworkSpec::mlp(2, {3, 2}, Activation::Relu, 1, Activation::Tanh);

/// All `count` values between `lower` and `upper`, evenly.
Histogram even(double lower, double upper, std::int64_t count = 10) {
  Histogram histogram;
  histogram.lower = lower;
  histogram.upper = upper;
  histogram.counts.fill(count);
  return histogram;
}

std::shared_ptr<Measurement> measurement(std::int64_t epoch) {
  auto made = std::make_shared<Measurement>();
  made->metrics.epoch = epoch;
  for (const Index layer : {1, 2, 3}) {
    LayerMeasurement measured;
    measured.layer = layer;
    const auto units = std::get<DenseSpec>(kSpec.layers[static_cast<std::size_t>(layer)]).units;
    measured.units.assign(static_cast<std::size_t>(units), UnitState::Alive);
    measured.preActivations = even(-1, 1);
    measured.activations = even(0, 1);
    made->layers.push_back(measured);
  }
  return made;
}

std::shared_ptr<Measurement> withDeadAndSaturated(std::int64_t epoch) {
  auto made = measurement(epoch);
  made->layers[0].units = {UnitState::Alive, UnitState::Dead, UnitState::Alive};
  made->layers[2].units = {UnitState::Saturated};
  made->layers[2].saturatedShare = 0.625;
  return made;
}

void set(Snapshot& snapshot, Index layer, ParameterKind kind, Index place, float value) {
  for (const ParameterInfo& info : snapshot.network->parameters())
    if (info.layer == layer && info.kind == kind) snapshot.parameters(info.offset + place) = value;
}

/// Hidden layer 1, unit 2: z = 0.5·x₁ − 2·x₂ − 2.4, over x = (1, 0.5) and (1, −0.5): −2.9 and −0.9.
std::shared_ptr<const Snapshot> snapshot(Index examples = 2) {
  auto made = std::make_shared<Snapshot>();
  made->network = *Network::build(kSpec);
  made->parameters = Vector::Zero(made->network->parameterCount());
  set(*made, 1, ParameterKind::Weight, 1, 0.5f);
  set(*made, 1, ParameterKind::Weight, 3 + 1, -2.0f);
  set(*made, 1, ParameterKind::Bias, 1, -2.4f);
  set(*made, 3, ParameterKind::Bias, 0, 4.0f);
  Matrix x = Matrix::Zero(2, examples);
  x.col(0) << 1.0f, 0.5f;
  x.col(1) << 1.0f, -0.5f;
  auto data = std::make_shared<PreparedData>(*tests::dataOf(x, Matrix::Zero(1, examples)));
  data->featureNames = {"x1", "x2"};
  made->data = data;
  return made;
}

}  // namespace

class ActivationPanelTest : public QObject {
  Q_OBJECT

  static void show(ActivationPanel& panel, const std::vector<MeasurementPtr>& measurements,
                   QSize size = {700, 190}) {
    panel.resize(size);
    panel.show();
    panel.setNetwork(kSpec);
    panel.setMeasurements(measurements);
  }
  static const ActivationRidges& ridges(const ActivationPanel& panel) {
    return *panel.findChild<ActivationRidges*>();
  }
  static UnitList& list(const ActivationPanel& panel) { return *panel.findChild<UnitList*>(); }
  static QStringList texts(const QListWidget& list) {
    QStringList all;
    for (int i = 0; i < list.count(); ++i) all.append(list.item(i)->text());
    return all;
  }

 private slots:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English));
    applyTheme(ThemeChoice::Light);
  }

  void anAxisHoldsAllHistogramsBetweenReadableNumbers() {
    const Histogram first = even(-0.93, 1.1);
    const Histogram second = even(-0.2, 2.31);
    const ActivationAxis axis = axisFor({&first, &second});
    QVERIFY(axis.lower <= -0.93 && axis.lower > -1.1);
    QVERIFY(axis.upper() >= 2.31 && axis.upper() < 2.5);
    QCOMPARE(axis.tick, 1.0);
  }

  void aStrayValueDoesNotSqueezeTheRest() {
    Histogram stray = even(0, 4800, 0);
    stray.counts[0] = 100000;
    stray.counts[47] = 1;
    QVERIFY(axisFor({&stray}).upper() < 200);
  }

  void whatIsNotFiniteHasNoPlaceOnTheAxis() {
    const Histogram broken = even(0, std::numeric_limits<double>::quiet_NaN());
    const Histogram sound = even(0, 1);
    const ActivationAxis axis = axisFor({&broken, &sound});
    QVERIFY(axis.upper() < 1.1);
    QVERIFY(sharesOn(axis, broken).empty());
  }

  void countsAreSharedOutByLength() {
    ActivationAxis axis;
    axis.lower = 0;
    axis.tick = 10;
    axis.bins = 4;
    const std::vector<double> shares = sharesOn(axis, even(0.5, 3.5));
    const double expected[] = {0.5 / 3, 1.0 / 3, 1.0 / 3, 0.5 / 3};
    for (std::size_t i = 0; i < 4; ++i) QVERIFY(std::abs(shares[i] - expected[i]) < 1e-12);
    const std::vector<double> cut = sharesOn(axis, even(-4, 4));
    QVERIFY(std::abs(cut[0] - 0.125) < 1e-12 && std::abs(cut[3] - 0.125) < 1e-12);
  }

  void theFirstAndTheNewestMomentAreAlwaysShown() {
    for (std::size_t count = 1; count <= 400; ++count) {
      const std::vector<std::size_t> moments = momentsOf(count, 14);
      QCOMPARE(moments.front(), std::size_t(0));
      QCOMPARE(moments.back(), count - 1);
      QVERIFY(moments.size() <= 14 && moments.size() >= std::min<std::size_t>(count, 8));
    }
    QVERIFY(momentsOf(0, 14).empty());
  }

  void eachMomentHasItsRidge() {
    ActivationPanel panel;
    auto late = measurement(40);
    late->layers[0].preActivations = even(-1, 3);
    show(panel, {measurement(0), late});
    QCOMPARE(ridges(panel).ridges().size(), std::size_t(2));
    QCOMPARE(ridges(panel).ridges()[1].epoch, 40.0);
    const std::vector<double>& old = ridges(panel).ridges()[0].shares;
    QVERIFY(old.front() > 0);
    QCOMPARE(old.back(), 0.0);
    panel.grab();
  }

  void theSwitchShowsActivations() {
    ActivationPanel panel;
    show(panel, {measurement(0)});
    QVERIFY(ridges(panel).axis().lower < -0.9);
    QTest::mouseClick(panel.findChild<QToolButton*>("activations.a"), Qt::LeftButton);
    QVERIFY(std::abs(ridges(panel).axis().lower) < 1e-9);
    // An activation with bounds is shown between them.
    panel.setSelected(3, {});
    QCOMPARE(panel.layer(), 3);
    QVERIFY(std::abs(ridges(panel).axis().lower + 1) < 1e-9);
    QVERIFY(std::abs(ridges(panel).axis().upper() - 1) < 1e-9);
  }

  void theMouseReadsAShare() {
    ActivationRidges ridges;
    ridges.resize(400, 150);
    ActivationAxis axis;
    axis.lower = 0;
    axis.tick = 2;
    axis.bins = 20;
    std::vector<double> shares(20, 0.0);
    shares[9] = 0.031;
    shares[10] = 0.969;
    ridges.setRidges(axis, {{0, shares}, {40, shares}}, "z");
    QStringList seen;
    for (int x = 0; x < 400; ++x) {
      const QString readout = ridges.readoutAt(QPointF(x, 128));
      if (!readout.isEmpty() && !seen.contains(readout)) seen.append(readout);
    }
    QCOMPARE(seen.size(), 20);
    QCOMPARE(seen[9], QStringLiteral("epoch 40, z from 1.8 to 2.0: 3.1\u00a0%"));
    QCOMPARE(ridges.readoutAt(QPointF(1, 1)), QString());
  }

  void theNewestSharesAreSaidInWords() {
    ActivationPanel panel;
    show(panel, {measurement(0), withDeadAndSaturated(10)});
    const auto* shares = panel.findChild<QLabel*>("activations.shares");
    QCOMPARE(shares->text(), QStringLiteral("Saturated: 0\u00a0% of units × examples · Dead: 1 of 3 units"));
    panel.setSelected(3, {});
    QVERIFY(shares->text().startsWith(QStringLiteral("Saturated: 6")));
    QVERIFY(shares->text().endsWith("Dead: 0 of 1 units"));
  }

  void deadAndSaturatedUnitsAreListedByLayer() {
    ActivationPanel panel;
    show(panel, {measurement(0)});
    QCOMPARE(texts(list(panel)), QStringList{"All units answer"});
    panel.setMeasurements({measurement(0), withDeadAndSaturated(10)});
    QCOMPARE(texts(list(panel)), (QStringList{"Hidden layer 1", QStringLiteral("Unit 2 — dead"), "Output",
                                              QStringLiteral("Unit 1 — saturated")}));
    panel.setMeasurements({measurement(20)});
    QCOMPARE(texts(list(panel)), QStringList{"All units answer"});
    panel.setMeasurements({});
    QCOMPARE(list(panel).count(), 0);
  }

  void aClickChoosesTheUnitAndSaysWhy() {
    ActivationPanel panel;
    show(panel, {withDeadAndSaturated(10)});
    panel.setSnapshot(snapshot());
    QSignalSpy chosen(&panel, &ActivationPanel::unitChosen);
    UnitList& units = list(panel);
    QTest::mouseClick(units.viewport(), Qt::LeftButton, {}, units.visualItemRect(units.item(1)).center());
    QCOMPARE(chosen.size(), 1);
    QVERIFY((chosen[0][0].value<NetworkSpot>() == NetworkSpot{1, 1, -1}));
    QCOMPARE(units.item(1)->text(),
             QStringLiteral("Unit 2 — dead\nz is never above 0: from −2.90 to −0.90 over the training data\n"
                            "Bias: −2.40\nLargest weights: x₂\u00a0−2.00, x₁\u00a00.50"));
    QTest::mouseClick(units.viewport(), Qt::LeftButton, {}, units.visualItemRect(units.item(0)).center());
    QCOMPARE(chosen.size(), 1);
  }

  void aSaturatedUnitSaysForHowManyExamples() {
    const auto figures = unitFigures(*snapshot(), {3, 0, -1});
    QVERIFY(figures.has_value());
    QCOMPARE(figures->flatShare, 1.0);
    QCOMPARE(figures->lowest, 4.0);
    QVERIFY(
        unitReason(*snapshot(), {3, 0, -1}, UnitState::Saturated, *figures)
            .startsWith(QStringLiteral("On a flat end for 100\u00a0% of the examples: z from 4.00 to 4.00")));
  }

  void noMoreExamplesAreLookedAtThanAreAffordable() {
    const auto many = snapshot(kReasonExamples + 500);
    const auto figures = unitFigures(*many, {1, 1, -1});
    QCOMPARE(figures->examples, kReasonExamples);
    QVERIFY(unitReason(*many, {1, 1, -1}, UnitState::Dead, *figures)
                .contains("over the first 2,000 training examples"));
  }

  void whatTheSnapshotDoesNotHaveHasNoFigures() {
    QVERIFY(!unitFigures(Snapshot(), {1, 0, -1}));
    QVERIFY(!unitFigures(*snapshot(), {0, 0, -1}));
    QVERIFY(!unitFigures(*snapshot(), {1, 3, -1}));
    QVERIFY(!unitFigures(*snapshot(), {4, 0, -1}));
  }

  void aUnitThatIsSelectedElsewhereIsExplained() {
    ActivationPanel panel;
    panel.setSelected(1, {1, 1, -1});
    show(panel, {withDeadAndSaturated(10)});
    panel.setSnapshot(snapshot());
    QCOMPARE(list(panel).currentRow(), 1);
    QVERIFY(list(panel).item(1)->text().contains("never above 0"));
    panel.setSelected(1, {1, 0, -1});
    QCOMPARE(list(panel).currentRow(), -1);
    QCOMPARE(list(panel).item(1)->text(), QStringLiteral("Unit 2 — dead"));
  }

  void measurementsOfAnotherNetworkAreNotShown() {
    ActivationPanel panel;
    show(panel, {withDeadAndSaturated(10)});
    panel.setNetwork(NetworkSpec::mlp(2, {5}, Activation::Tanh, 1, Activation::Tanh));
    QVERIFY(ridges(panel).ridges().empty());
    QCOMPARE(panel.findChild<QComboBox*>("activations.layer")->count(), 2);
  }

  void aHiddenPanelDoesNothing() {
    ActivationPanel panel;
    panel.setNetwork(kSpec);
    panel.setMeasurements({measurement(0)});
    QVERIFY(ridges(panel).ridges().empty());
    panel.show();
    QCOMPARE(ridges(panel).ridges().size(), std::size_t(1));
  }
};

QTEST_MAIN(ActivationPanelTest)
#include "activation_panel_test.moc"
