#include <QAbstractButton>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include "ui/canvas/info_card.h"
#include "ui/canvas/network_canvas.h"
#include "ui/canvas/network_scene.h"
#include "ui/design/canvas_editor.h"
#include "ui/design/design_actions.h"
#include "ui/design/layer_palette.h"
#include "ui/network_edits.h"
#include "ui/selection.h"

using namespace neurarium;

namespace {

DenseSpec output() {
  DenseSpec layer;
  layer.role = Role::Output;
  return layer;
}

DesignPayload fromPalette(LayerSpec layer) {
  return {{std::move(layer)}, {}, true};
}

}  // namespace

class DesignCanvasTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_document = std::make_unique<ProjectDocument>();
    m_selection = std::make_unique<Selection>(*m_document);
    m_actions = std::make_unique<DesignActions>(*m_document, *m_selection);
    m_canvas = std::make_unique<NetworkCanvas>();
    new CanvasEditor(*m_canvas, *m_document, *m_selection, *m_actions);
    connect(m_document.get(), &ProjectDocument::changed, m_canvas.get(), [this] {
      m_canvas->setNetwork(m_document->project().network, m_document->data());
      m_canvas->finishMotion();
    });
    m_canvas->resize(800, 600);
    QVERIFY(m_document->open(Project{}, {}).ok());
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->finishMotion();
  }
  void cleanup() {
    m_canvas.reset();
    m_actions.reset();
    m_selection.reset();
    m_document.reset();
  }

  void aLayerFromThePaletteLandsWhereItIsDropped() {
    QVERIFY(dropAt(fromPalette(DenseSpec{}), between(1, 2)));
    QCOMPARE(units(), (std::vector<Index>{4, 4, 2, 1}));
    QCOMPARE(m_selection->layers(), std::vector<int>{2});
    QCOMPARE(m_document->undoStack()->undoText(), QString("add dense layer"));
    m_document->undoStack()->undo();
    QCOMPARE(units(), (std::vector<Index>{4, 2, 1}));
  }

  void theGapOpensWhileTheDragIsOverIt() {
    drag(fromPalette(DropoutSpec{}), between(1, 2));
    QCOMPARE(m_canvas->marks().opening.index, 2);
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_canvas->viewport(), &leave);
    QVERIFY(m_canvas->marks().opening.layers.empty());
    QCOMPARE(units(), (std::vector<Index>{4, 2, 1}));
  }

  void anInvalidPlaceSaysWhyAndTakesNothing_data() {
    QTest::addColumn<DesignPayload>("payload");
    QTest::addColumn<int>("layer");
    QTest::addColumn<double>("beside");
    QTest::addColumn<QString>("reason");
    QTest::newRow("dropout after the output")
        << fromPalette(DropoutSpec{}) << 3 << 30.0 << "Nothing comes after the output.";
    QTest::newRow("dense before the input")
        << fromPalette(DenseSpec{}) << 0 << -30.0 << "Nothing comes before the input.";
    QTest::newRow("output on a hidden layer")
        << fromPalette(output()) << 1 << 0.0 << "The output comes last: drop it on the output layer.";
    QTest::newRow("input on the output")
        << fromPalette(InputSpec{}) << 3 << 0.0 << "The input comes first: drop it on the input layer.";
    QTest::newRow("activation on the input") << DesignPayload{{}, Activation::Relu, true} << 0 << 0.0
                                             << "The input computes nothing: it has no activation.";
    QTest::newRow("softmax on one output") << DesignPayload{{}, Activation::Softmax, true} << 3 << 0.0
                                           << "Softmax of a single unit is always 1.";
  }
  void anInvalidPlaceSaysWhyAndTakesNothing() {
    QFETCH(DesignPayload, payload);
    QFETCH(int, layer);
    QFETCH(double, beside);
    QFETCH(QString, reason);
    const QPoint place = pixel(QPointF(column(layer).centre + beside, column(layer).body.center().y()));
    drag(payload, place);
    auto* hint = m_canvas->viewport()->findChild<InfoCard*>("dropHint");
    QVERIFY(hint && hint->isVisible());
    QCOMPARE(hint->card().title, reason);
    QVERIFY(!dropAt(payload, place));
    QVERIFY(!hint->isVisible());
    QCOMPARE(m_document->undoStack()->count(), 0);
  }

  void anActivationGoesToTheLayerItIsDroppedOn() {
    QVERIFY(dropAt({{}, Activation::Relu, true}, pixel(column(2).body.center())));
    QCOMPARE(dense(2).activation, Activation::Relu);
    QCOMPARE(dense(1).activation, Activation::Tanh);
  }

  void layersFromElsewhereArePasted() {
    DenseSpec foreign;
    foreign.units = 7;
    foreign.activation = Activation::Gelu;
    QVERIFY(dropAt({{foreign, DropoutSpec{}}, {}, false}, between(2, 3)));
    QCOMPARE(units(), (std::vector<Index>{4, 2, 7, 0, 1}));
    QCOMPARE(dense(3).activation, Activation::Gelu);
  }

  void aClickTakesTheLayerAndTheNextOneTheNeuron() {
    const QPoint node = pixel(column(1).nodes[2].rect.center());
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, node);
    QCOMPARE(m_selection->layers(), std::vector<int>{1});
    QVERIFY(m_selection->spot().isNone());
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, node);
    QVERIFY(m_selection->spot() == (NetworkSpot{1, 2, -1}));
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(m_selection->isEmpty());
  }

  void aRubberBandSelectsWhatItTouches() {
    press(QPoint(column(1).body.left() - 12, 4));
    moveTo(QPoint(column(1).body.left(), 100));
    moveTo(pixel(QPointF(column(2).centre, column(2).body.center().y())));
    QVERIFY(!m_canvas->marks().rubberBand.isNull());
    release(pixel(QPointF(column(2).centre, column(2).body.center().y())));
    QCOMPARE(m_selection->layers(), (std::vector<int>{1, 2}));
    QVERIFY(m_canvas->marks().rubberBand.isNull());
  }

  void pullingTheHandleChangesTheUnitsInOneStep() {
    const QPoint handle = pixel(column(2).handle.center());
    const int pitch = static_cast<int>(layout().pitch);
    press(handle);
    moveTo(handle + QPoint(0, pitch / 2));
    moveTo(handle + QPoint(0, pitch));
    QCOMPARE(m_canvas->marks().resizing.units, 4);
    QCOMPARE(units(), (std::vector<Index>{4, 2, 1}));
    release(handle + QPoint(0, pitch));
    QCOMPARE(units(), (std::vector<Index>{4, 4, 1}));
    QCOMPARE(m_document->undoStack()->count(), 1);
  }

  void escapeEndsAPullWithoutAChange() {
    const QPoint handle = pixel(column(2).handle.center());
    press(handle);
    moveTo(handle + QPoint(0, 100));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    release(handle + QPoint(0, 100));
    QCOMPARE(m_document->undoStack()->count(), 0);
    QCOMPARE(m_canvas->marks().resizing.layer, -1);
  }

  void pullsGrowFasterFurtherOut() {
    QCOMPARE(unitsAfterPull(4, 0, 40), 4);
    QCOMPARE(unitsAfterPull(4, 20, 40), 5);
    QCOMPARE(unitsAfterPull(4, -20, 40), 3);
    QCOMPARE(unitsAfterPull(4, -4000, 40), 1);
    QVERIFY(unitsAfterPull(4, 400, 40) > 24);
    QCOMPARE(unitsAfterPull(4, 1e6, 40), static_cast<int>(kMostUnits));
  }

  void theKeyboardAloneBuildsANetwork() {
    m_canvas->setFocus();
    const auto key = [this](Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
      QTest::keyClick(m_canvas.get(), pressed, modifiers);
    };
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    QCOMPARE(m_selection->layers(), std::vector<int>{1});
    key(Qt::Key_Return);
    QCOMPARE(units(), (std::vector<Index>{4, 4, 2, 1}));
    QCOMPARE(m_selection->layers(), std::vector<int>{2});
    key(Qt::Key_Plus);
    QCOMPARE(units(), (std::vector<Index>{4, 5, 2, 1}));
    key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(units(), (std::vector<Index>{4, 2, 5, 1}));
    QCOMPARE(m_selection->layers(), std::vector<int>{3});
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_selection->layers(), (std::vector<int>{2, 3}));
    key(Qt::Key_Delete);
    QCOMPARE(units(), (std::vector<Index>{4, 1}));
    key(Qt::Key_Left);
    QCOMPARE(m_selection->layers(), std::vector<int>{2});
    key(Qt::Key_Left);
    key(Qt::Key_Down);
    QVERIFY(m_selection->spot() == (NetworkSpot{1, 0, -1}));
    key(Qt::Key_Delete);
    QCOMPARE(units(), (std::vector<Index>{3, 1}));
  }

  void inputAndOutputCannotBeRemoved() {
    m_actions->selectAll();
    m_actions->remove();
    QCOMPARE(m_document->project().network.layers.size(), std::size_t(2));
    QVERIFY(!m_document->problem());
  }

  void layersTravelThroughTheClipboardAsText() {
    m_selection->selectLayers({1, 2});
    m_actions->copy();
    QVERIFY(QGuiApplication::clipboard()->text().contains("neurarium-layers"));
    m_actions->paste();
    QCOMPARE(units(), (std::vector<Index>{4, 2, 4, 2, 1}));
    QCOMPARE(m_selection->layers(), (std::vector<int>{3, 4}));
    m_actions->cut();
    QCOMPARE(units(), (std::vector<Index>{4, 2, 1}));
    m_selection->selectLayer(1);
    m_actions->duplicate();
    QCOMPARE(units(), (std::vector<Index>{4, 4, 2, 1}));
  }

  void nonsenseIsNotPasted() {
    QSignalSpy refused(m_actions.get(), &DesignActions::refused);
    QGuiApplication::clipboard()->setText("hello");
    m_actions->paste();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(m_document->undoStack()->count(), 0);
  }

  void thePaletteWorksByKeyboardAndDoubleClick() {
    LayerPalette palette(*m_document);
    connect(&palette, &LayerPalette::taken, m_actions.get(), &DesignActions::take);
    palette.resize(280, 600);
    palette.show();
    m_selection->selectLayer(1);
    auto* dropout = palette.findChild<QAbstractButton*>("paletteDropout");
    QTest::mouseClick(dropout, Qt::LeftButton);
    QCOMPARE(m_document->undoStack()->count(), 0);
    QTest::mouseDClick(dropout, Qt::LeftButton);
    QCOMPARE(units(), (std::vector<Index>{4, 0, 2, 1}));
    m_selection->selectLayers({1, 3});
    auto* relu = palette.findChild<QAbstractButton*>("palette.relu");
    relu->setFocus();
    QTest::keyClick(relu, Qt::Key_Return);
    QCOMPARE(dense(1).activation, Activation::Relu);
    QCOMPARE(dense(3).activation, Activation::Relu);
    QCOMPARE(m_document->undoStack()->count(), 2);
  }

 private:
  NetworkLayout layout() const {
    return layoutNetwork(m_document->project().network, m_canvas->networkScene().state().layout.room);
  }
  ColumnPlace column(int layer) const { return *layout().columnOf(layer); }
  QPoint pixel(QPointF scene) const { return m_canvas->mapFromScene(scene); }
  QPoint between(int left, int right) const {
    return pixel(QPointF((column(left).centre + column(right).centre) / 2, column(left).body.center().y()));
  }
  const DenseSpec& dense(int layer) const {
    return std::get<DenseSpec>(m_document->project().network.layers[static_cast<std::size_t>(layer)]);
  }
  /// Of the layers after the input; 0 for those without units of their own.
  std::vector<Index> units() const {
    std::vector<Index> counts;
    const auto& layers = m_document->project().network.layers;
    for (std::size_t i = 1; i < layers.size(); ++i) {
      const auto* dense = std::get_if<DenseSpec>(&layers[i]);
      counts.push_back(dense ? dense->units : 0);
    }
    return counts;
  }

  void drag(const DesignPayload& payload, QPoint place) {
    const auto mime = toMime(payload);
    QDragEnterEvent enter(place, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_canvas->viewport(), &enter);
    QDragMoveEvent move(place, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_canvas->viewport(), &move);
  }
  bool dropAt(const DesignPayload& payload, QPoint place) {
    drag(payload, place);
    const auto mime = toMime(payload);
    QDropEvent drop(place, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_canvas->viewport(), &drop);
    return drop.isAccepted();
  }
  void press(QPoint place) { QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, place); }
  void moveTo(QPoint place) {
    QMouseEvent move(QEvent::MouseMove, place, m_canvas->viewport()->mapToGlobal(place), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_canvas->viewport(), &move);
  }
  void release(QPoint place) { QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, place); }

  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<Selection> m_selection;
  std::unique_ptr<DesignActions> m_actions;
  std::unique_ptr<NetworkCanvas> m_canvas;
};

QTEST_MAIN(DesignCanvasTest)
#include "design_canvas_test.moc"
