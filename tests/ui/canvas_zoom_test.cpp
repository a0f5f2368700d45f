#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include "core/data/data_source.h"
#include "core/project/project.h"
#include "core/training/snapshot_maker.h"
#include "core/training/training_session.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/network_canvas.h"
#include "ui/canvas/picture_export.h"

using namespace neurarium;

namespace {

struct Shown {
  explicit Shown(const std::vector<Index>& hidden) {
    project.network = NetworkSpec::mlp(2, hidden, Activation::Tanh, 1, Activation::Tanh);
    project.data.source = "circle";
    const auto dataset = loadDataset(project.data).value();
    (void)fitToDataset(project, *dataset);
    const DenseSpec& output = *project.network.output();
    data = prepareData(dataset, project.data, output.activation, output.units).value();
    canvas.resize(620, 400);
    canvas.setNetwork(project.network, data);
    auto session = TrainingSession::create(project, data).value();
    for (int i = 0; i < 20; ++i) (void)session.step();
    canvas.setSnapshot(SnapshotMaker(session).make(session, {}));
    canvas.show();
  }

  const CanvasState& state() const { return canvas.networkScene().state(); }
  QPoint nodeAt(int layer, int unit) const {
    const QPointF scene = canvas.networkScene().rectOf({layer, unit, -1}).center();
    return (scene - state().visible.topLeft()).toPoint();
  }
  void wheel(const QPoint& at, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas.viewport(), &event);
  }
  const Minimap& map() const { return *canvas.findChild<Minimap*>("minimap"); }

  Project project;
  std::shared_ptr<const PreparedData> data;
  NetworkCanvas canvas;
};

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class CanvasZoomTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { applyTheme(ThemeChoice::Light); }

  void theWheelZoomsToThePointer() {
    Shown shown({4, 2});
    const QPoint node = shown.nodeAt(1, 1);
    shown.wheel(node, 3);
    QVERIFY(shown.canvas.zoom() > 1.8);
    QVERIFY((shown.nodeAt(1, 1) - node).manhattanLength() <= 4);
    shown.wheel(node, -9);
    QCOMPARE(shown.canvas.zoom(), 1.0);
    QCOMPARE(shown.nodeAt(1, 1), node);
  }

  void shiftAndTheWheelPanSideways() {
    Shown shown({8, 8, 8, 8, 8, 8});
    shown.canvas.zoomIn();
    shown.canvas.zoomIn();
    const QRectF before = shown.state().visible;
    shown.wheel({300, 150}, -1, Qt::ShiftModifier);
    QVERIFY(shown.state().visible.left() > before.left());
    QCOMPARE(shown.state().visible.top(), before.top());
  }

  void theMiddleButtonPulls() {
    Shown shown({8, 8, 8, 8, 8, 8});
    shown.canvas.zoomIn();
    shown.canvas.zoomIn();
    const QPointF before = shown.state().visible.topLeft();
    QTest::mousePress(shown.canvas.viewport(), Qt::MiddleButton, {}, {300, 150});
    QTest::mouseMove(shown.canvas.viewport(), {280, 140});
    QTest::mouseRelease(shown.canvas.viewport(), Qt::MiddleButton, {}, {280, 140});
    QCOMPARE(shown.state().visible.topLeft(), before + QPointF(20, 10));
  }

  void zoomingInShowsMoreUnitsAndAsksForTheirMaps() {
    Shown shown({512, 512});
    QSignalSpy changed(&shown.canvas, &NetworkCanvas::mappedUnitsChanged);
    const std::size_t before = shown.state().layout.columns[1].nodes.size();
    for (int i = 0; i < 4; ++i) shown.canvas.zoomIn();
    QVERIFY(shown.state().layout.columns[1].nodes.size() > before);
    QCOMPARE(shown.canvas.mappedUnits(), Index(mostShownUnits(shown.canvas.zoom())));
    QCOMPARE(changed.size(), 4);
    shown.canvas.fit();
    QCOMPARE(shown.state().layout.columns[1].nodes.size(), before);
  }

  void theMapShowsWhereOneIs() {
    Shown shown({8, 8, 8, 8, 8, 8});
    QVERIFY(!shown.map().isVisible());
    shown.canvas.zoomIn();
    shown.canvas.zoomIn();
    QVERIFY(shown.map().isVisible());
    const double left = shown.map().seen().left();
    QTest::mouseClick(const_cast<Minimap*>(&shown.map()), Qt::LeftButton, {}, {shown.map().width() - 4, 20});
    QVERIFY(shown.map().seen().left() > left);
    shown.canvas.fit();
    QVERIFY(!shown.map().isVisible());
  }

  void ofManyLinksTheStrongestAreDrawn() {
    Shown shown({64, 64});
    for (int i = 0; i < 5; ++i) shown.canvas.zoomIn();
    shown.canvas.viewport()->grab();
    const auto nodes = shown.state().layout.columns[1].nodes.size();
    QVERIFY(nodes > 12);
    // A link that is not drawn cannot be met; one of the strongest can.
    NetworkSpot met;
    for (int y = 0; y < 280 && met.isNone(); y += 3)
      met = shown.canvas.networkScene().spotAt(shown.state().visible.topLeft() + QPointF(300, y));
    QVERIFY(!met.isNone());
  }

  void whatIsSelectedIsMarked() {
    Shown shown({4, 2});
    CanvasMarks marks;
    const QImage before = shown.canvas.viewport()->grab().toImage();
    marks.selectedLayers = {1};
    shown.canvas.setMarks(marks);
    const QImage after = shown.canvas.viewport()->grab().toImage();
    const QRect body = shown.state().layout.columnOf(1)->body.toRect();
    QVERIFY(after.pixel(body.left() + 4, body.top() + 4) != before.pixel(body.left() + 4, body.top() + 4));
    const QPoint beside(2, 2);
    QCOMPARE(after.pixel(beside), before.pixel(beside));
    QCOMPARE(shown.canvas.marks(), marks);
  }

  void anOpeningGlidesOpenAndShut() {
    Shown shown({4, 2});
    const double closed = shown.state().layout.columnOf(1)->centre;
    CanvasMarks marks;
    marks.opening = {2, {DenseSpec{}}};
    shown.canvas.setMarks(marks);
    shown.canvas.finishMotion();
    QCOMPARE(shown.state().layout.columns.size(), std::size_t(5));
    QVERIFY(shown.state().layout.columnOf(1)->centre < closed);
    QVERIFY(shown.state().numbers.weight(1, 0, 0).has_value());
    shown.canvas.setMarks({});
    shown.canvas.finishMotion();
    QCOMPARE(shown.state().layout.columnOf(1)->centre, closed);
  }

  void anSvgIsMadeOfCurvesAndText() {
    Shown shown({4, 2});
    QTemporaryDir folder;
    const QString file = folder.filePath("network.svg");
    PictureOptions options;
    options.values = true;
    QVERIFY(exportNetwork(shown.canvas, file, options).ok());
    QXmlStreamReader reader(contentOf(file));
    int curves = 0;
    int images = 0;
    QStringList texts;
    while (!reader.atEnd()) {
      if (reader.readNext() != QXmlStreamReader::StartElement) continue;
      if (reader.name() == u"path" && reader.attributes().value("d").contains('C')) ++curves;
      if (reader.name() == u"image") ++images;
      if (reader.name() == u"text") texts.append(reader.readElementText());
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(curves >= 2 * 4 + 4 * 2 + 2);
    QCOMPARE(images, 2 + 4 + 2 + 1);  // the heat map of each node, none for links
    QVERIFY(texts.join(' ').contains(QStringLiteral("Hidden layer 1")));
    QVERIFY(texts.filter(QStringLiteral("b ")).size() == 7);
  }

  void aPdfAndAPngAreWhatTheirNamesSay() {
    Shown shown({4, 2});
    QTemporaryDir folder;
    QVERIFY(exportNetwork(shown.canvas, folder.filePath("network.pdf")).ok());
    QVERIFY(contentOf(folder.filePath("network.pdf")).startsWith("%PDF"));
    QVERIFY(exportNetwork(shown.canvas, folder.filePath("network.PNG"), {}, {800, 500}).ok());
    const QImage image(folder.filePath("network.PNG"));
    QCOMPARE(image.size(), QSize(800, 500));
    QCOMPARE(image.pixelColor(0, 0), themeOf(ThemeChoice::Light).surface);
  }

  void whatCannotBeWrittenIsAnError() {
    Shown shown({4, 2});
    const auto missing = exportNetwork(shown.canvas, "/nowhere/at/all/network.svg");
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().code, ErrorCode::FileUnwritable);
    QVERIFY(!missing.error().received.empty());
    const auto unknown = exportNetwork(shown.canvas, "network.bmp");
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().code, ErrorCode::UnknownName);
    QCOMPARE(unknown.error().received, std::string("bmp"));
  }
};

QTEST_MAIN(CanvasZoomTest)
#include "canvas_zoom_test.moc"
