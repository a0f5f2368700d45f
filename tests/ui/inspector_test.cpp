#include "ui/inspector/inspector.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

#include "core/network.h"
#include "ui/display_text.h"
#include "ui/inspector/sum_table.h"
#include "ui/network_edits.h"
#include "ui/selection.h"

using namespace neurarium;

class InspectorTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale("en_US"));
    m_document = std::make_unique<ProjectDocument>();
    m_selection = std::make_unique<Selection>(*m_document);
    m_inspector = std::make_unique<Inspector>(*m_document, *m_selection);
    QVERIFY(m_document->open(Project{}, {}).ok());
    m_inspector->resize(280, 900);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
  }

  void cleanup() {
    m_inspector.reset();
    m_selection.reset();
    m_document.reset();
  }

  void theNetworkIsListedLayerByLayer() {
    QCOMPARE(label("totalFigures"), "25 parameters · 43 operations per example");
    QCOMPARE(rows(), (QStringList{"Input, 2 features", "Hidden layer 1, 4 units · Tanh, 12 parameters",
                                  "Hidden layer 2, 2 units · Tanh, 10 parameters",
                                  "Output, 1 unit · Tanh, 3 parameters"}));
    find<QPushButton>("addLayer")->menu()->findChild<QAction*>("addDropout")->trigger();
    QCOMPARE(rows().size(), 5);
    QCOMPARE(rows()[3], "Dropout, Rate 0.5");
    undo();
    QCOMPARE(rows().size(), 4);
  }

  void aRowSelectsItsLayerByMouseAndByKeyboard() {
    QTest::mouseClick(row(2), Qt::LeftButton);
    QCOMPARE(m_selection->layers(), std::vector<int>{2});
    QCOMPARE(label("layerTitle"), "Hidden layer 2");
    QTest::mouseClick(find<QToolButton>("pathNetwork"), Qt::LeftButton);
    QVERIFY(m_selection->isEmpty());
    row(0)->setFocus();
    QTest::keyClick(row(0), Qt::Key_Down);
    QVERIFY(row(1)->hasFocus());
    QTest::keyClick(row(1), Qt::Key_Return);
    QCOMPARE(m_selection->layers(), std::vector<int>{1});
  }

  void aLayersFiguresAreTold() {
    m_selection->selectLayer(1);
    QCOMPARE(label("figures"), "2 → 4 · 12 parameters\n20 operations per example");
    setFrozen(*m_document, {1, 0, 1}, true);
    QCOMPARE(label("figures"), "2 → 4 · 12 parameters · 1 frozen\n20 operations per example");
    m_selection->selectLayer(0);
    QCOMPARE(label("features"), "x₁, x₂");
  }

  void everyControlOfADenseLayerIsOneStepOfUndo() {
    m_selection->selectLayer(1);
    const NetworkSpec before = spec();
    QTest::keyClick(find<QSpinBox>("units"), Qt::Key_Up);
    QTest::keyClick(find<QSpinBox>("units"), Qt::Key_Up);
    QCOMPARE(dense(1).units, 6);
    undoTo(before);
    QCOMPARE(find<QSpinBox>("units")->value(), 4);

    pick(find<QComboBox>("activation"), displayText(Activation::Relu));
    QCOMPARE(dense(1).activation, Activation::Relu);
    undoTo(before);
    QCOMPARE(find<QComboBox>("activation")->currentText(), displayText(Activation::Tanh));

    pick(find<QComboBox>("initializer"), displayText(Initializer::Uniform));
    QCOMPARE(dense(1).initializer.type, Initializer::Uniform);
    undoTo(before);

    type(find<QLineEdit>("initialBias"), "0.1");
    QCOMPARE(dense(1).initializer.bias, 0.1);
    undoTo(before);
    QCOMPARE(find<QLineEdit>("initialBias")->text(), "0");

    click(find<QCheckBox>("useBias"));
    QVERIFY(!dense(1).useBias);
    undoTo(before);
    QVERIFY(find<QCheckBox>("useBias")->isChecked());
  }

  void theScaleIsForInitialisersThatHaveOne() {
    m_selection->selectLayer(1);
    auto* scale = find<QLineEdit>("scale");
    QVERIFY(scale->isVisible() && !scale->isEnabled());
    pick(find<QComboBox>("initializer"), displayText(Initializer::Normal));
    QVERIFY(scale->isEnabled());
    type(scale, "0,25");
    QCOMPARE(dense(1).initializer.scale, 0.25);
  }

  void aLayerMayHaveARegularisationOfItsOwn() {
    QVERIFY(m_document->edit("L2", [](Project& p) { p.training.regularization.l2 = 0.01; }).ok());
    m_selection->selectLayer(1);
    auto* l2 = find<QLineEdit>("ownL2");
    QCOMPARE(l2->text(), "0.01");
    QVERIFY(!l2->isEnabled());
    auto* whose = find<QComboBox>("ownRegularization");
    pick(whose, whose->itemText(1));
    QCOMPARE(dense(1).regularization, (Regularization{0, 0.01, 0}));
    type(l2, "0.5");
    type(find<QLineEdit>("ownMaxNorm"), "3");
    QCOMPARE(dense(1).regularization, (Regularization{0, 0.5, 3}));
    pick(whose, whose->itemText(0));
    QVERIFY(!dense(1).regularization);
    QCOMPARE(l2->text(), "0.01");
    undo();
    QCOMPARE(l2->text(), "0.5");
  }

  void aRefusedValueComesBack() {
    m_selection->selectLayer(1);
    QSignalSpy refused(m_document.get(), &ProjectDocument::editRefused);
    type(find<QLineEdit>("initialBias"), "1000");
    QCOMPARE(refused.count(), 1);
    QCOMPARE(find<QLineEdit>("initialBias")->text(), "0");
    type(find<QLineEdit>("initialBias"), "abc");
    QCOMPARE(find<QLineEdit>("initialBias")->text(), "0");
    QCOMPARE(m_document->undoStack()->count(), 0);
  }

  void dropoutAndNormalisationHaveTheirNumbers() {
    addLayer(*m_document, 2, DropoutSpec{});
    addLayer(*m_document, 2, BatchNormalizationSpec{});
    m_selection->selectLayer(3);
    QVERIFY(!find<QSpinBox>("units")->isVisible());
    type(find<QLineEdit>("rate"), "0.2");
    QCOMPARE(std::get<DropoutSpec>(layer(3)).rate, 0.2);
    m_selection->selectLayer(2);
    type(find<QLineEdit>("momentum"), "0.3");
    type(find<QLineEdit>("epsilon"), "0.001");
    QCOMPARE(std::get<BatchNormalizationSpec>(layer(2)), (BatchNormalizationSpec{0.3, 0.001}));
    undo();
    QCOMPARE(find<QLineEdit>("epsilon")->text(), "0.00001");
  }

  void theOutputsActivationTakesTheLossAlong() {
    QVERIFY(m_document->edit("iris", [](Project& p) { p.data.source = "iris"; }).ok());
    QCOMPARE(m_document->project().training.loss, Loss::CategoricalCrossEntropy);
    m_selection->selectLayer(3);
    pick(find<QComboBox>("activation"), displayText(Activation::Sigmoid));
    QCOMPARE(m_document->project().training.loss, Loss::BinaryCrossEntropy);
    undo();
    QCOMPARE(m_document->project().training.loss, Loss::CategoricalCrossEntropy);
    QCOMPARE(find<QComboBox>("activation")->currentText(), displayText(Activation::Softmax));
  }

  void softmaxNeedsTwoUnits() {
    m_selection->selectLayer(3);
    QVERIFY(!isSoftmaxEnabled());
    m_selection->selectLayer(1);
    QVERIFY(isSoftmaxEnabled());
  }

  void aLayerIsMovedDuplicatedAndRemoved() {
    m_selection->selectLayer(1);
    QVERIFY(!find<QToolButton>("moveBack")->isEnabled());
    click(find<QToolButton>("moveOn"));
    QCOMPARE(widths(), (std::vector<Index>{2, 4, 1}));
    QCOMPARE(m_selection->layers(), std::vector<int>{2});
    QVERIFY(!find<QToolButton>("moveOn")->isEnabled());
    click(find<QToolButton>("moveBack"));
    QCOMPARE(widths(), (std::vector<Index>{4, 2, 1}));
    click(find<QToolButton>("duplicateLayer"));
    QCOMPARE(widths(), (std::vector<Index>{4, 4, 2, 1}));
    undo();
    m_selection->selectLayer(2);
    click(find<QToolButton>("removeLayer"));
    QCOMPARE(widths(), (std::vector<Index>{4, 1}));
    undo();
    QCOMPARE(widths(), (std::vector<Index>{4, 2, 1}));
    m_selection->selectLayer(3);
    for (const char* tool : {"moveBack", "moveOn", "duplicateLayer", "removeLayer"})
      QVERIFY2(!find<QToolButton>(tool)->isEnabled(), tool);
  }

  void severalLayersShowWhatTheyShare() {
    m_selection->selectLayers({1, 2});
    QCOMPARE(label("layerTitle"), "2 layers");
    QCOMPARE(find<QSpinBox>("units")->text(), QString());
    QCOMPARE(find<QComboBox>("activation")->currentText(), displayText(Activation::Tanh));
    pick(find<QComboBox>("activation"), displayText(Activation::Elu));
    QCOMPARE(dense(1).activation, Activation::Elu);
    QCOMPARE(dense(2).activation, Activation::Elu);
    undo();
    QCOMPARE(dense(2).activation, Activation::Tanh);
    QCOMPARE(dense(1).activation, Activation::Tanh);
  }

  void aStepChangesEachOfSeveralAndATypedNumberAllOfThem() {
    m_selection->selectLayers({1, 2});
    auto* units = find<QSpinBox>("units");
    QTest::keyClick(units, Qt::Key_Up);
    QCOMPARE(widths(), (std::vector<Index>{5, 3, 1}));
    QCOMPARE(units->text(), QString());
    units->setFocus();
    QTest::keyClicks(units, "7");
    QTest::keyClick(units, Qt::Key_Return);
    QCOMPARE(widths(), (std::vector<Index>{7, 7, 1}));
    QCOMPARE(units->text(), "7");
  }

  void differingNumbersShowADashUntilOneIsSetForAll() {
    m_selection->selectLayer(1);
    type(find<QLineEdit>("initialBias"), "0.1");
    m_selection->selectLayers({1, 2});
    auto* bias = find<QLineEdit>("initialBias");
    QCOMPARE(bias->text(), QString());
    QCOMPARE(bias->placeholderText(), "—");
    bias->setFocus();
    QTest::keyClick(bias, Qt::Key_Tab);  // looking at it changes nothing
    QCOMPARE(m_document->undoStack()->count(), 1);
    type(bias, "0");
    QCOMPARE(dense(1).initializer.bias, 0.0);
    QCOMPARE(bias->text(), "0");
    undo();
    QCOMPARE(bias->text(), QString());

    m_selection->selectLayer(1);
    click(find<QCheckBox>("useBias"));
    m_selection->selectLayers({1, 2});
    auto* use = find<QCheckBox>("useBias");
    QCOMPARE(use->checkState(), Qt::PartiallyChecked);
    click(use);
    QVERIFY(dense(1).useBias && dense(2).useBias);
  }

  void layersOfDifferentKindsShareTheirPlaceOnly() {
    addLayer(*m_document, 2, DropoutSpec{});
    m_selection->selectLayers({1, 2});
    QVERIFY(find<QLabel>("nothingShared")->isVisible());
    QVERIFY(!find<QSpinBox>("units")->isVisible());
    click(find<QToolButton>("removeLayer"));
    QCOMPARE(widths(), (std::vector<Index>{2, 1}));
    undo();
    QCOMPARE(spec().layers.size(), std::size_t{5});
  }

  void aBiasIsTypedAndFrozen() {
    m_selection->selectSpot({1, 2, -1});
    QCOMPARE(label("spotTitle"), "Unit 3");
    auto* value = find<QLineEdit>("parameterValue");
    QCOMPARE(value->text(), "0");
    type(value, "0.75");
    QCOMPARE(parameter({1, 2, -1}), 0.75);
    QCOMPARE(find<QSlider>("parameterSlider")->value(), 75);
    click(find<QToolButton>("parameterLock"));
    QVERIFY(isFrozen(spec(), {1, 2, -1}));
    QCOMPARE(find<QToolButton>("parameterLock")->text(), "Frozen");
    QCOMPARE(parameter({1, 2, -1}), 0.75);
    undo();
    QCOMPARE(find<QToolButton>("parameterLock")->text(), "Learns");
    undo();
    QCOMPARE(value->text(), "0");
    QCOMPARE(m_document->undoStack()->index(), 0);
  }

  void aDraggedWeightIsOneStepOfUndo() {
    const NetworkSpot link{2, 1, 3};
    m_selection->selectSpot(link);
    QCOMPARE(label("spotTitle"), "Unit 4 → Unit 2");
    const double before = parameter(link);
    auto* slider = find<QSlider>("parameterSlider");
    const int y = slider->height() / 3;
    const auto xOf = [&](double share) { return static_cast<int>(10 + (slider->width() - 20) * share); };
    QTest::mousePress(slider, Qt::LeftButton, {}, handle(slider));
    for (const double share : {0.7, 0.75, 0.8, 0.85, 0.9}) QTest::mouseMove(slider, {xOf(share), y});
    QVERIFY(parameter(link) > 3);
    QVERIFY(std::abs(parameter(link) - slider->value() / 100.0) < 1e-6);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, {xOf(0.9), y});
    QCOMPARE(m_document->undoStack()->count(), 1);
    undo();
    QVERIFY(std::abs(parameter(link) - before) < 1e-7);
  }

  void anotherSpotIsEditedByTheSameControls() {
    m_selection->selectSpot({1, 0, 0});
    type(find<QLineEdit>("parameterValue"), "2");
    m_selection->selectSpot({1, 0, 1});
    QVERIFY(find<QLineEdit>("parameterValue")->text() != "2");
    QCOMPARE(parameter({1, 0, 0}), 2.0);
  }

  void snapshotsDoNotOverwriteWhatIsBeingTyped() {
    m_selection->selectSpot({1, 2, -1});
    auto* value = find<QLineEdit>("parameterValue");
    m_inspector->setSnapshot(snapshot(0.5f));
    QCOMPARE(value->text(), "0.5");
    value->setFocus();
    value->selectAll();
    QTest::keyClicks(value, "1.2");
    m_inspector->setSnapshot(snapshot(0.6f));
    QCOMPARE(value->text(), "1.2");
    QTest::keyClick(value, Qt::Key_Escape);
    find<QToolButton>("pathNetwork")->setFocus();
    m_inspector->setSnapshot(snapshot(0.7f));
    QCOMPARE(value->text(), "0.7");
  }

  void snapshotsDoNotOverwriteWhatIsBeingDragged() {
    m_selection->selectSpot({1, 2, -1});
    auto* slider = find<QSlider>("parameterSlider");
    m_inspector->setSnapshot(snapshot(0.5f));
    QCOMPARE(slider->value(), 50);
    QTest::mousePress(slider, Qt::LeftButton, {}, handle(slider));
    m_inspector->setSnapshot(snapshot(3));
    QCOMPARE(slider->value(), 50);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, handle(slider));
    m_inspector->setSnapshot(snapshot(3));
    QCOMPARE(slider->value(), 300);
  }

  void aNeuronsSumIsWrittenOut() {
    m_selection->selectSpot({1, 2, -1});
    auto shown = snapshot(0.5f);
    shown->activations = {Vector::Constant(2, 2), Vector::Constant(4, 0.25f)};
    const auto w = [&](int input) {
      return static_cast<double>(shown->parameters[parameterPlace({1, 2, input})]);
    };
    m_inspector->setSnapshot(shown);
    const auto* table = find<SumTable>("sumTable");
    const SumTable::Sum& sum = table->sum();
    QCOMPARE(sum.terms.size(), std::size_t{2});
    QCOMPARE(sum.terms[0].name, "x₁");
    QCOMPARE(sum.terms[1].weight, w(1));
    QCOMPARE(sum.z, 2 * w(0) + 2 * w(1) + 0.5);
    QCOMPARE(sum.a, 0.25);
    QCOMPARE(sum.others, 0);
    QCOMPARE(table->lines().size(), 5);
    QCOMPARE(table->lines()[2], "Bias = 0.500");
    QCOMPARE(table->lines()[4], "a = tanh(z) = 0.250");
  }

  void ofManyInputsTheLargestProductsAreWrittenOut() {
    QVERIFY(m_document->edit("digits", [](Project& p) { p.data.source = "digits"; }).ok());
    m_selection->selectSpot({1, 0, -1});
    auto shown = snapshot(0);
    Vector pixels = Vector::Zero(64);
    for (const Index pixel : {5, 9, 11, 20, 30, 40, 50, 60, 62}) pixels[pixel] = 1;
    shown->parameters.segment(parameterPlace({1, 0, 0}), 64 * 4).setConstant(0.5f);
    shown->parameters[parameterPlace({1, 0, 11})] = 0.25f;  // the ninth
    shown->activations = {pixels, Vector::Zero(4)};
    m_inspector->setSnapshot(shown);
    const SumTable::Sum& sum = find<SumTable>("sumTable")->sum();
    QCOMPARE(sum.terms.size(), std::size_t{kMostTerms});
    for (const SumTable::Term& term : sum.terms) QCOMPARE(term.product(), 0.5);
    QCOMPARE(sum.others, 56);
    QCOMPARE(sum.otherSum, 0.25);
    QCOMPARE(sum.z, 4.25);
  }

  void aLayerWithoutBiasSaysSo() {
    m_selection->selectLayer(1);
    click(find<QCheckBox>("useBias"));
    m_selection->selectSpot({1, 0, -1});
    QVERIFY(!find<QLineEdit>("parameterValue")->isVisible());
    QCOMPARE(label("spotNote"), "This layer has no bias.");
  }

  void thePathLeadsBack() {
    m_selection->selectSpot({1, 2, -1});
    QCOMPARE(find<QToolButton>("pathLayer")->text(), "Hidden layer 1");
    click(find<QToolButton>("pathLayer"));
    QVERIFY(m_selection->spot().isNone());
    QCOMPARE(m_selection->layers(), std::vector<int>{1});
  }

  void preActivationsAreAskedForWhereTheyShow() {
    QSignalSpy needs(m_inspector.get(), &Inspector::needsChanged);
    QCOMPARE(m_inspector->inspectedLayer(), 0);
    m_selection->selectLayer(2);
    QCOMPARE(needs.count(), 1);
    QCOMPARE(m_inspector->inspectedLayer(), 2);
    m_selection->selectSpot({1, 0, -1});
    QCOMPARE(m_inspector->inspectedLayer(), 1);
    m_selection->selectSpot({1, 0, 0});
    QCOMPARE(m_inspector->inspectedLayer(), 0);
    m_selection->selectLayers({1, 2});
    QCOMPARE(m_inspector->inspectedLayer(), 0);
    m_selection->selectLayer(1);
    m_inspector->hide();
    QCOMPARE(m_inspector->inspectedLayer(), 0);
    QCOMPARE(needs.count(), 5);
  }

  void nothingJumpsWhileALayerStaysSelected() {
    m_selection->selectLayer(1);
    const auto places = [&] {
      QList<QRect> rects;
      for (const char* name : {"units", "activation", "activationPlot", "useBias", "initializer",
                               "initialBias", "scale", "ownRegularization", "ownL1", "removeLayer"}) {
        QCoreApplication::processEvents();
        const auto* widget = m_inspector->findChild<QWidget*>(name);
        rects << QRect(widget->mapTo(m_inspector.get(), QPoint()), widget->size());
      }
      return rects;
    };
    const QList<QRect> before = places();
    QTest::keyClick(find<QSpinBox>("units"), Qt::Key_Up);
    pick(find<QComboBox>("activation"), displayText(Activation::Softmax));
    pick(find<QComboBox>("initializer"), displayText(Initializer::Orthogonal));
    auto* whose = find<QComboBox>("ownRegularization");
    pick(whose, whose->itemText(1));
    auto shown = snapshot(0.5f);
    shown->inspectedLayer = 1;
    shown->preActivations = Matrix::Random(5, 50);
    m_inspector->setSnapshot(shown);
    QCOMPARE(places(), before);
  }

 private:
  const NetworkSpec& spec() { return m_document->project().network; }
  const LayerSpec& layer(std::size_t index) { return spec().layers[index]; }
  const DenseSpec& dense(std::size_t index) { return std::get<DenseSpec>(layer(index)); }

  std::vector<Index> widths() {
    std::vector<Index> units;
    for (const LayerSpec& each : spec().layers)
      if (const auto* found = std::get_if<DenseSpec>(&each)) units.push_back(found->units);
    return units;
  }

  void undo() { m_document->undoStack()->undo(); }
  /// One undo suffices.
  void undoTo(const NetworkSpec& before) {
    undo();
    QCOMPARE(spec(), before);
    QCOMPARE(m_document->undoStack()->index(), 0);
  }

  template <typename T>
  T* find(const char* name) {
    T* found = m_inspector->findChild<T*>(name);
    if (!found) qFatal("no %s", name);
    return found;
  }
  QString label(const char* name) { return find<QLabel>(name)->text(); }
  QWidget* row(int layer) { return find<QWidget>(qPrintable(QString("layerRow%1").arg(layer))); }
  QStringList rows() {
    QStringList names;
    for (int i = 0;; ++i) {
      const auto* each = m_inspector->findChild<QWidget*>(QString("layerRow%1").arg(i));
      if (!each || each->isHidden()) return names;
      names << each->accessibleName();
    }
  }

  Index parameterPlace(const NetworkSpot& spot) {
    const auto network = Network::build(spec());
    for (const ParameterInfo& info : (*network)->parameters()) {
      if (info.layer != spot.layer) continue;
      if (spot.isLink() && info.name == "weights")
        return info.offset + spot.input * info.shape.dimensions[0] + spot.unit;
      if (!spot.isLink() && info.name == "bias") return info.offset + spot.unit;
    }
    return -1;
  }
  double parameter(const NetworkSpot& spot) {
    const Project& project = m_document->project();
    const Vector theta = project.trained ? project.trained->parameters
                                         : (*Network::build(spec()))->initialParameters(project.seed);
    return static_cast<double>(theta[parameterPlace(spot)]);
  }
  /// Of a run in which the selected parameter has come to `value`.
  std::shared_ptr<Snapshot> snapshot(float value) {
    auto made = std::make_shared<Snapshot>();
    made->network = *Network::build(spec());
    made->parameters = made->network->initialParameters(1);
    made->gradient = Vector::Zero(made->parameters.size());
    if (!m_selection->spot().isNone()) made->parameters[parameterPlace(m_selection->spot())] = value;
    return made;
  }

  static QPoint handle(const QSlider* slider) {
    QStyleOptionSlider option;
    option.initFrom(slider);
    option.orientation = Qt::Horizontal;
    option.minimum = slider->minimum();
    option.maximum = slider->maximum();
    option.sliderPosition = slider->value();
    option.tickPosition = slider->tickPosition();
    return slider->style()
        ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider)
        .center();
  }

  bool isSoftmaxEnabled() {
    auto* combo = find<QComboBox>("activation");
    const int index = combo->findData(static_cast<int>(Activation::Softmax));
    return qobject_cast<QStandardItemModel*>(combo->model())->item(index)->isEnabled();
  }

  static void click(QWidget* widget) {
    const bool isBox = qobject_cast<QCheckBox*>(widget) != nullptr;
    QTest::mouseClick(widget, Qt::LeftButton, {}, isBox ? QPoint(8, widget->height() / 2) : QPoint());
  }

  /// As a user does it: opens the list, goes to the row, presses Return.
  static void pick(QComboBox* combo, const QString& text) {
    combo->showPopup();
    combo->view()->setCurrentIndex(combo->model()->index(combo->findText(text), 0));
    QTest::keyClick(combo->view(), Qt::Key_Return);
    QCOMPARE(combo->currentText(), text);
  }

  static void type(QLineEdit* edit, const QString& text) {
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
  }

  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<Selection> m_selection;
  std::unique_ptr<Inspector> m_inspector;
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
