#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

#include "ui/display_text.h"
#include "ui/panels/layer_card.h"
#include "ui/panels/loss_choice.h"
#include "ui/panels/network_panel.h"

using namespace neurarium;

class PanelsNetworkTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale("en_US"));
    m_document = std::make_unique<ProjectDocument>();
    m_panel = std::make_unique<NetworkPanel>(*m_document);
    QVERIFY(m_document->open(Project{}, {}).ok());
    m_panel->show();
  }

  void cleanup() {
    m_panel.reset();
    m_document.reset();
  }

  void eachLayerHasACard() {
    QCOMPARE(cards(), (QStringList{"Hidden layer 1", "Hidden layer 2", "Output layer"}));
    QVERIFY(!inLayer<QSpinBox>(3, "units"));  // they follow the data
    QVERIFY(!inLayer<QToolButton>(3, "removeLayer"));
  }

  void unitsAndActivationAreEdited() {
    QTest::keyClick(inLayer<QSpinBox>(1, "units"), Qt::Key_Up);
    QTest::keyClick(inLayer<QSpinBox>(1, "units"), Qt::Key_Up);
    QCOMPARE(dense(1).units, 6);
    QCOMPARE(m_document->undoStack()->count(), 1);
    pick(inLayer<QComboBox>(2, "activation"), displayText(Activation::Relu));
    QCOMPARE(dense(2).activation, Activation::Relu);
    QCOMPARE(dense(1).activation, Activation::Tanh);
    m_document->undoStack()->undo();
    QCOMPARE(inLayer<QComboBox>(2, "activation")->currentText(), displayText(Activation::Tanh));
    m_document->undoStack()->undo();
    QCOMPARE(inLayer<QSpinBox>(1, "units")->value(), 4);
    m_document->undoStack()->redo();
    QCOMPARE(inLayer<QSpinBox>(1, "units")->value(), 6);
  }

  void theInitialiserShowsItsScaleWhereItHasOne() {
    QVERIFY(!inLayer<QLineEdit>(1, "scale")->isVisible());
    pick(inLayer<QComboBox>(1, "initializer"), displayText(Initializer::Uniform));
    QCOMPARE(dense(1).initializer.type, Initializer::Uniform);
    QVERIFY(inLayer<QLineEdit>(1, "scale")->isVisible());
    type(inLayer<QLineEdit>(1, "scale"), "0,25");
    QCOMPARE(dense(1).initializer.scale, 0.25);
    type(inLayer<QLineEdit>(1, "bias"), "0.1");
    QCOMPARE(dense(1).initializer.bias, 0.1);
  }

  void aRefusedNumberSnapsBack() {
    QSignalSpy refused(m_document.get(), &ProjectDocument::editRefused);
    type(inLayer<QLineEdit>(1, "bias"), "1000");
    QCOMPARE(refused.count(), 1);
    QCOMPARE(inLayer<QLineEdit>(1, "bias")->text(), "0");
    QCOMPARE(dense(1).initializer.bias, 0.0);
  }

  void layersAreAddedMovedAndRemoved() {
    add("addDropout");
    QCOMPARE(cards(), (QStringList{"Hidden layer 1", "Hidden layer 2", "Dropout", "Output layer"}));
    QTest::mouseClick(inLayer<QToolButton>(3, "moveUp"), Qt::LeftButton);
    QCOMPARE(cards(), (QStringList{"Hidden layer 1", "Dropout", "Hidden layer 2", "Output layer"}));
    type(inLayer<QLineEdit>(2, "rate"), "0.2");
    QCOMPARE(std::get<DropoutSpec>(layer(2)).rate, 0.2);
    add("addBatchNormalization");
    add("addDense");
    QCOMPARE(cards(), (QStringList{"Hidden layer 1", "Dropout", "Hidden layer 2", "Batch normalisation",
                                   "Hidden layer 3", "Output layer"}));
    QTest::mouseClick(inLayer<QToolButton>(1, "removeLayer"), Qt::LeftButton);
    QCOMPARE(cards(), (QStringList{"Dropout", "Hidden layer 1", "Batch normalisation", "Hidden layer 2",
                                   "Output layer"}));
    m_document->undoStack()->undo();
    QCOMPARE(cards().size(), 6);
    while (m_document->undoStack()->canUndo()) m_document->undoStack()->undo();
    QCOMPARE(cards(), (QStringList{"Hidden layer 1", "Hidden layer 2", "Output layer"}));
  }

  void onlyLayersWithANeighbourMove() {
    QVERIFY(!inLayer<QToolButton>(1, "moveUp")->isEnabled());
    QVERIFY(inLayer<QToolButton>(1, "moveDown")->isEnabled());
    QVERIFY(inLayer<QToolButton>(2, "moveUp")->isEnabled());
    QVERIFY(!inLayer<QToolButton>(2, "moveDown")->isEnabled());
    QTest::mouseClick(inLayer<QToolButton>(1, "moveDown"), Qt::LeftButton);
    QCOMPARE(dense(1).units, 2);
    QCOMPARE(inLayer<QSpinBox>(1, "units")->value(), 2);
    QCOMPARE(inLayer<QSpinBox>(2, "units")->value(), 4);
  }

  void parametersAreCounted() {
    QCOMPARE(inLayer<QLabel>(1, "figures")->text(), "Parameters: 12 · operations: 20");
    QCOMPARE(m_panel->findChild<QLabel*>("totalFigures")->text(), "Parameters: 25 · operations: 43");
  }

  void softmaxIsForOutputsOfSeveralClasses() {
    QVERIFY(!isSoftmaxEnabled(1));
    QVERIFY(!isSoftmaxEnabled(3));
    QVERIFY(m_document->edit("rings", [](Project& p) { p.data.source = "rings"; }).ok());
    QVERIFY(!isSoftmaxEnabled(1));
    QVERIFY(isSoftmaxEnabled(3));
  }

  void theOutputsActivationTakesTheLossAlong() {
    QVERIFY(m_document->edit("iris", [](Project& p) { p.data.source = "iris"; }).ok());
    QCOMPARE(m_document->project().training.loss, Loss::CategoricalCrossEntropy);
    auto* activation = inLayer<QComboBox>(3, "activation");
    pick(activation, displayText(Activation::Sigmoid));
    QCOMPARE(dense(3).activation, Activation::Sigmoid);
    QCOMPARE(m_document->project().training.loss, Loss::BinaryCrossEntropy);
    pick(activation, displayText(Activation::Tanh));
    QCOMPARE(m_document->project().training.loss, Loss::MeanSquaredError);
    m_document->undoStack()->undo();
    m_document->undoStack()->undo();
    QCOMPARE(activation->currentText(), displayText(Activation::Softmax));
  }

 private:
  const LayerSpec& layer(std::size_t index) { return m_document->project().network.layers[index]; }
  const DenseSpec& dense(std::size_t index) { return std::get<DenseSpec>(layer(index)); }

  /// The cards' names from top to bottom.
  QStringList cards() {
    QStringList names;
    for (int i = 1;; ++i) {
      const LayerCard* card = cardOf(i);
      if (!card) return names;
      names << card->accessibleName();
    }
  }

  LayerCard* cardOf(int index) {
    // Cards that gave way are hidden until they are deleted.
    for (LayerCard* card : m_panel->findChildren<LayerCard*>(QString("layer%1").arg(index)))
      if (!card->isHidden()) return card;
    return nullptr;
  }

  template <typename T>
  T* inLayer(int index, const char* name) {
    return cardOf(index)->findChild<T*>(name);
  }

  bool isSoftmaxEnabled(int index) {
    auto* combo = inLayer<QComboBox>(index, "activation");
    const int row = combo->findData(static_cast<int>(Activation::Softmax));
    return qobject_cast<QStandardItemModel*>(combo->model())->item(row)->isEnabled();
  }

  void add(const char* action) { m_panel->findChild<QAction*>(action)->trigger(); }

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
  std::unique_ptr<NetworkPanel> m_panel;
};

QTEST_MAIN(PanelsNetworkTest)
#include "panels_network_test.moc"
