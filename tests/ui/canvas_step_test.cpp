#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <limits>

#include "core/training/snapshot_maker.h"
#include "tests/core/runs.h"
#include "tests/ui/canvas_steps.h"
#include "ui/canvas/drawing/step_travel.h"
#include "ui/canvas/headers/canvas_button.h"
#include "ui/canvas/network_canvas.h"

using namespace neurarium;
using tests::MadeUpStep;
using Number = StepPicture::Number;
using Direction = StepPicture::Direction;

namespace {

NetworkSpec mlp(const std::vector<Index>& hidden, Index outputs = 1) {
  return NetworkSpec::mlp(2, hidden, Activation::Tanh, outputs,
                          outputs > 1 ? Activation::Softmax : Activation::Tanh);
}

NetworkSpec withBars() {
  NetworkSpec spec = mlp({4, 3});
  spec.layers.insert(spec.layers.begin() + 2, {BatchNormalizationSpec{}, DropoutSpec{0.5}});
  return spec;
}

class StepScene : public NetworkScene {
 public:
  StepScene(const NetworkSpec& spec, const QSizeF& size) : NetworkScene(theme()) {
    setSize(size);
    setNetwork(spec, nullptr);
  }
  void show(const StepPicture& step) { setStep(std::make_shared<const StepPicture>(step)); }
};

std::size_t count(const std::vector<Plate>& plates, Number number) {
  return static_cast<std::size_t>(std::count_if(plates.begin(), plates.end(),
                                                [&](const Plate& plate) { return plate.number == number; }));
}

const Plate* find(const std::vector<Plate>& plates, const NetworkSpot& spot, Number number) {
  const auto found = std::find_if(plates.begin(), plates.end(), [&](const Plate& plate) {
    return plate.spot == spot && plate.number == number;
  });
  return found == plates.end() ? nullptr : &*found;
}

bool coverEachOther(const NetworkScene& scene) {
  const std::vector<Plate> plates = scene.plates();
  for (std::size_t i = 0; i < plates.size(); ++i) {
    if (plates[i].isInside) continue;
    if (!scene.state().visible.contains(plates[i].rect)) return true;
    for (const ColumnPlace& column : scene.state().layout.columns) {
      if (column.bar.intersects(plates[i].rect)) return true;
      for (const NodePlace& node : column.nodes)
        if (node.rect.intersects(plates[i].rect)) return true;
    }
    for (std::size_t j = 0; j < i; ++j)
      if (!plates[j].isInside && plates[j].rect.intersects(plates[i].rect)) return true;
  }
  return false;
}

QImage shot(NetworkCanvas& canvas) {
  return canvas.grab().toImage();
}

}  // namespace

class CanvasStepTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsNotKnownIsNoNumber() {
    MadeUpStep step(mlp({4, 2}));
    StepScene scene(step.spec(), {620, 400});
    scene.show(step.empty());
    QVERIFY(scene.plates().empty());

    scene.show(step.forwardTo(1));
    for (const Plate& plate : scene.plates()) {
      QVERIFY(plate.spot.isLink() || plate.spot.layer <= 1 || plate.number == Number::Bias);
      QVERIFY(plate.number == Number::Weight || plate.number == Number::Bias || plate.number == Number::Z ||
              plate.number == Number::A);
    }
    QCOMPARE(count(scene.plates(), Number::A), 6u);
    QCOMPARE(count(scene.plates(), Number::Z), 4u);
  }

  void numbersAreThoseOfTheStep() {
    MadeUpStep step(mlp({2}));
    StepScene scene(step.spec(), {900, 500});
    StepPicture picture = step.backwardTo(2);
    picture.made = {2, 0, -1};
    picture.used = step.into(picture.made);
    scene.show(picture);
    const StepPicture::Unit& output = picture.units[2][0];
    const auto plates = scene.plates();
    QVERIFY(find(plates, {2, 0, -1}, Number::Delta)->text.endsWith(plateNumber(output.delta)));
    QVERIFY(find(plates, {2, 0, -1}, Number::Z)->text.endsWith(plateNumber(output.z)));
    QVERIFY(find(plates, {2, 0, -1}, Number::Target)->text.endsWith(plateNumber(1)));
    QVERIFY(find(plates, {2, -1, -1}, Number::Loss)->text.endsWith(plateNumber(0.731f)));
    for (int input = 0; input < 2; ++input) {
      const NetworkSpot link{2, 0, input};
      QVERIFY(find(plates, link, Number::Weight)
                  ->text.endsWith(plateNumber(*scene.state().numbers.weight(2, 0, input))));
      QVERIFY(find(plates, link, Number::WeightGradient)
                  ->text.endsWith(plateNumber(
                      *scene.state().numbers.weight(2, 0, input, NetworkNumbers::From::Gradient))));
    }
    QVERIFY(!find(plates, {1, 0, -1}, Number::Delta));
  }

  void platesLeaveRoomForEachOther_data() {
    QTest::addColumn<int>("network");
    QTest::addColumn<QSizeF>("size");
    for (int network = 0; network < 5; ++network)
      for (const QSizeF size : {QSizeF(320, 200), QSizeF(620, 330), QSizeF(1200, 620)})
        QTest::addRow("%d at %g", network, size.width()) << network << size;
  }

  void platesLeaveRoomForEachOther() {
    QFETCH(int, network);
    QFETCH(QSizeF, size);
    const std::vector<NetworkSpec> specs = {mlp({4, 2}), mlp({8, 8, 8}), mlp({}, 3), withBars(),
                                            mlp({40, 6})};
    MadeUpStep step(specs[static_cast<std::size_t>(network)]);
    StepScene scene(step.spec(), size);
    for (int layer = 1; layer <= step.last(); ++layer) {
      if (!std::holds_alternative<DenseSpec>(step.spec().layers[static_cast<std::size_t>(layer)])) continue;
      StepPicture picture = step.backwardTo(layer);
      QVERIFY(!coverEachOther(scene));
      picture.made = {layer, 0, -1};
      picture.used = layer == step.last() ? step.into(picture.made) : step.outOf(picture.made);
      scene.show(picture);
      QVERIFY(!coverEachOther(scene));
    }
  }

  void theActiveNeuronAndItsLinksAreNamedAlsoInTallColumns() {
    MadeUpStep step(mlp({8, 8}));
    StepScene scene(step.spec(), {620, 330});
    StepPicture picture = step.forwardTo(2);
    picture.made = {2, 3, -1};
    picture.number = Number::Z;
    picture.used = step.into(picture.made);
    scene.show(picture);
    const auto plates = scene.plates();
    QVERIFY(find(plates, picture.made, Number::Z));
    for (int input = 0; input < 8; ++input) QVERIFY(find(plates, {2, 3, input}, Number::Weight));
  }

  void whatIsToBeGuessedIsAQuestionMarkAndTheOnlyOne() {
    MadeUpStep step(mlp({4, 2}));
    StepScene scene(step.spec(), {620, 400});
    StepPicture picture = step.forwardTo(2);
    picture.made = {2, 1, -1};
    picture.used = step.into(picture.made);
    picture.units[2][1].a = NAN;
    picture.isHidden = true;
    scene.show(picture);
    const auto asks = [](const Plate& plate) { return plate.text.contains('?'); };
    auto plates = scene.plates();
    QCOMPARE(std::count_if(plates.begin(), plates.end(), asks), 1);
    QVERIFY(asks(*find(plates, picture.made, Number::A)));
    // The new weight hides also where the old one is known.
    picture = step.backwardTo(1);
    picture.direction = Direction::Update;
    picture.made = {1, 0, 1};
    picture.isHidden = true;
    scene.show(picture);
    plates = scene.plates();
    QCOMPARE(std::count_if(plates.begin(), plates.end(), asks), 1);
    QVERIFY(asks(*find(plates, picture.made, Number::Weight)));
  }

  void whatIsNotActiveStepsBack() {
    MadeUpStep step(mlp({4, 2}));
    StepScene scene(step.spec(), {620, 400});
    StepPicture picture = step.forwardTo(2);
    scene.show(picture);
    QCOMPARE(scene.state().fadingOf(1, 0), 0.0f);
    picture.made = {2, 1, -1};
    picture.used = step.into(picture.made);
    scene.show(picture);
    QCOMPARE(scene.state().fadingOf(2, 1), 0.0f);
    QCOMPARE(scene.state().fadingOf(1, 3), 0.0f);
    QVERIFY(scene.state().fadingOf(2, 0) > 0);
    QCOMPARE(scene.state().fadingOfLink(2, 1, 0), 0.0f);
    QVERIFY(scene.state().fadingOfLink(2, 0, 0) > 0);
  }

  void nothingIsRedrawnWhenNothingChanges() {
    MadeUpStep step(mlp({4, 2}));
    StepScene scene(step.spec(), {620, 400});
    StepPicture picture = step.forwardTo(2);
    scene.show(picture);
    const unsigned revision = scene.state().revision;
    QSignalSpy changes(&scene, &QGraphicsScene::changed);
    QCoreApplication::processEvents();
    changes.clear();
    scene.show(picture);
    QCoreApplication::processEvents();
    QCOMPARE(scene.state().revision, revision);
    QCOMPARE(changes.count(), 0);
    // Pointing draws no node and no link anew.
    picture.pointed = {1, 0, -1};
    scene.show(picture);
    QCoreApplication::processEvents();
    QCOMPARE(scene.state().revision, revision);
    QVERIFY(changes.count() > 0);
  }

  void numbersTravelOnceForEachMoveForwards() {
    MadeUpStep step(mlp({4, 2}));
    StepScene scene(step.spec(), {620, 400});
    scene.setTravelTime(100000);
    StepPicture picture = step.forwardTo(1);
    scene.show(picture);
    QCOMPARE(scene.state().travel, 1.0);
    picture = step.forwardTo(2);
    picture.move = 1;
    scene.show(picture);
    QCOMPARE(scene.state().travel, 0.0);
    scene.finishMotion();
    QCOMPARE(scene.state().travel, 1.0);
    picture.pointed = {1, 0, -1};
    scene.show(picture);
    QCOMPARE(scene.state().travel, 1.0);
    picture = step.forwardTo(1);
    picture.move = 1;
    scene.show(picture);
    QCOMPARE(scene.state().travel, 1.0);
  }

  void valuesTravelForwardsAndErrorsBack() {
    MadeUpStep step(mlp({4, 2}));
    StepScene scene(step.spec(), {620, 400});
    StepPicture picture = step.forwardTo(2);
    picture.made = {2, 1, -1};
    picture.used = step.into(picture.made);
    scene.show(picture);
    auto runners = runnersOf(scene.state());
    QCOMPARE(runners.size(), 4u);
    for (const Runner& runner : runners) QVERIFY(runner.from < runner.to);
    picture = step.backwardTo(1);
    picture.made = {1, 1, -1};
    picture.used = step.outOf(picture.made);
    scene.show(picture);
    runners = runnersOf(scene.state());
    QCOMPARE(runners.size(), 2u);
    for (const Runner& runner : runners) {
      QVERIFY(runner.from > runner.to);
      QCOMPARE(runner.color, theme().errorSignal.rgb());
    }
  }

  void oneCannotTakeHoldOfAnything() {
    MadeUpStep step(mlp({4, 2}));
    NetworkCanvas canvas;
    canvas.resize(620, 400);
    canvas.setNetwork(step.spec(), nullptr);
    canvas.show();
    const auto buttons = [&] {
      const auto all = canvas.findChildren<CanvasButton*>();
      return std::count_if(all.begin(), all.end(), [](CanvasButton* button) { return button->isVisible(); });
    };
    QVERIFY(buttons() > 0);
    QSignalSpy stepping(&canvas, &NetworkCanvas::steppingChanged);
    canvas.setStep(step.forwardTo(1));
    QVERIFY(canvas.isStepping());
    QCOMPARE(buttons(), 0);
    QSignalSpy clicked(&canvas, &NetworkCanvas::spotClicked);
    QSignalSpy activated(&canvas, &NetworkCanvas::spotActivated);
    const QRectF node = canvas.networkScene().rectOf({1, 2, -1});
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, canvas.mapFromScene(node.center()));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].value<NetworkSpot>(), (NetworkSpot{1, 2, -1}));
    QTest::mouseDClick(canvas.viewport(), Qt::LeftButton, {}, canvas.mapFromScene(node.center()));
    QCOMPARE(activated.count(), 1);
    canvas.setStep(std::nullopt);
    QVERIFY(!canvas.isStepping());
    QVERIFY(buttons() > 0);
    QCOMPARE(stepping.count(), 2);
    // The live picture has no use for clicks of its own.
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, canvas.mapFromScene(node.center()));
    QCOMPARE(clicked.count(), 1);
  }

  void withoutAStepThePictureIsTheLiveOneAgain() {
    Project project;
    project.network = mlp({4, 2});
    const auto data = tests::dataFor(project);
    auto session = TrainingSession::create(project, data);
    for (int i = 0; i < 3; ++i) (void)session.value().step();
    NetworkCanvas canvas;
    canvas.resize(620, 400);
    canvas.setNetwork(project.network, data);
    canvas.setSnapshot(SnapshotMaker(session.value()).make(session.value(), {}));
    const QImage live = shot(canvas);
    MadeUpStep step(project.network);
    canvas.setStep(step.backwardTo(1));
    QVERIFY(shot(canvas) != live);
    canvas.setStep(std::nullopt);
    QCOMPARE(shot(canvas), live);
  }

  void anotherNetworkEndsTheStep() {
    MadeUpStep step(mlp({4, 2}));
    NetworkCanvas canvas;
    canvas.resize(620, 400);
    canvas.setNetwork(step.spec(), nullptr);
    canvas.setStep(step.forwardTo(1));
    canvas.setNetwork(mlp({3}), nullptr);
    QVERIFY(!canvas.isStepping());
    canvas.setStep(step.forwardTo(1));  // of the network before
    QVERIFY(!canvas.isStepping());
  }

  void exportedPicturesShowTheStep() {
    MadeUpStep step(mlp({4, 2}));
    NetworkCanvas canvas;
    canvas.resize(620, 400);
    canvas.setNetwork(step.spec(), nullptr);
    const auto paint = [&] {
      QImage image(820, 500, QImage::Format_RGB32);
      QPainter painter(&image);
      canvas.paintNetwork(painter, image.size());
      return image;
    };
    const QImage live = paint();
    canvas.setStep(step.forwardTo(1));
    const QImage first = paint();
    QVERIFY(first != live);
    canvas.setStep(step.forwardTo(2));
    QVERIFY(paint() != first);
  }

  void aMoveIsCheap() {
    MadeUpStep step(mlp({8, 8, 8, 8, 8, 8}));
    NetworkCanvas canvas;
    canvas.resize(1200, 700);
    canvas.setNetwork(step.spec(), nullptr);
    StepPicture picture = step.backwardTo(1);
    shot(canvas);
    QElapsedTimer clock;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 6; ++i) {
      picture.made = {3, i, -1};
      picture.used = step.outOf(picture.made);
      clock.restart();
      canvas.setStep(picture);
      shot(canvas);
      best = std::min(best, clock.nsecsElapsed() / 1000);
    }
    qInfo("a move: %.1f ms", static_cast<double>(best) / 1000);
    // Sanitizers and busy machines are many times slower.
    QVERIFY(best < 1000000);
  }
};

QTEST_MAIN(CanvasStepTest)
#include "canvas_step_test.moc"
