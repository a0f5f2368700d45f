#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "core/data/data_source.h"
#include "tests/ui/fake_prompts.h"
#include "ui/panels/data_panel.h"
#include "ui/widgets/split_bar.h"

using namespace neurarium;

class PanelsDataTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale("en_US"));
    m_document = std::make_unique<ProjectDocument>();
    m_panel = std::make_unique<DataPanel>(*m_document, m_prompts);
    QVERIFY(m_document->open(Project{}, {}).ok());
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_prompts.table.clear();
  }

  void cleanup() {
    m_panel.reset();
    m_document.reset();
  }

  void everyDataSetIsChosenByItsThumbnail_data() {
    QTest::addColumn<QString>("source");
    for (const DataSource& source : dataSources()) {
      if (source.id == "circle") continue;
      const auto id = QString::fromUtf8(source.id.data(), static_cast<qsizetype>(source.id.size()));
      QTest::newRow(qPrintable(id)) << id;
    }
  }

  void everyDataSetIsChosenByItsThumbnail() {
    QFETCH(QString, source);
    QTest::mouseClick(thumbnail(source), Qt::LeftButton);
    QCOMPARE(QString::fromStdString(data().source), source);
    QCOMPARE(data().standardize, findDataSource(source.toStdString())->standardize);
    QVERIFY(thumbnail(source)->isChecked());
    QVERIFY(!thumbnail("circle")->isChecked());
    m_document->undoStack()->undo();
    QCOMPARE(data().source, "circle");
    QVERIFY(thumbnail("circle")->isChecked());
    QVERIFY(!thumbnail(source)->isChecked());
  }

  void theArrowKeysChooseToo() {
    thumbnail("circle")->setFocus();
    QTest::keyClick(thumbnail("circle"), Qt::Key_Right);
    QCOMPARE(data().source, "xor");
  }

  void noiseIsGivenInStepsOfFivePercent() {
    auto* slider = find<QSlider>("noise");
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(data().noise, 5.0);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(data().noise, 10.0);
    QVERIFY(hasText("Noise: 10 %"));
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(data().noise, 50.0);
    m_document->undoStack()->undo();  // one gesture, one step
    QCOMPARE(data().noise, 0.0);
    QCOMPARE(slider->value(), 0);
  }

  void pointsAndClassesAreCounted() {
    auto* points = find<QSpinBox>("points");
    QCOMPARE(points->value(), 500);
    points->setValue(200);
    QCOMPARE(data().points, 200);
    QCOMPARE(m_document->data()->dataset->examples(), 200);
    QVERIFY(!find<QSpinBox>("classes")->isVisible());
    QTest::mouseClick(thumbnail("rings"), Qt::LeftButton);
    QVERIFY(find<QSpinBox>("classes")->isVisible());
    find<QSpinBox>("classes")->setValue(5);
    QCOMPARE(data().classes, 5);
    QCOMPARE(m_document->project().network.output()->units, 5);
  }

  void whatASetHasNoUseForIsHidden() {
    QTest::mouseClick(thumbnail("iris"), Qt::LeftButton);
    QVERIFY(!find<QSlider>("noise")->isVisible());
    QVERIFY(!find<QSpinBox>("points")->isVisible());
    QVERIFY(!find<QCheckBox>("standardizeTarget")->isVisible());
    QVERIFY(find<QListWidget>("featureList")->isVisible());
    QVERIFY(!find<QComboBox>("target")->isVisible());
    QTest::mouseClick(thumbnail("digits"), Qt::LeftButton);
    QVERIFY(!find<QWidget>("features")->isVisible());
    QTest::mouseClick(thumbnail("plane"), Qt::LeftButton);
    QVERIFY(find<QCheckBox>("standardizeTarget")->isVisible());
    QVERIFY(!find<QListWidget>("featureList")->isVisible());
    QVERIFY(find<QCheckBox>("feature_sinX2")->isVisible());
    QTest::mouseClick(thumbnail("sine"), Qt::LeftButton);
    QVERIFY(find<QCheckBox>("feature_x1Squared")->isVisible());
  }

  void theSplitIsSetByKeys() {
    auto* bar = find<SplitBar>("split");
    QTest::keyClick(bar, Qt::Key_Right);
    QCOMPARE(data().split, (SplitShares{0.55, 0, 0.45}));
    QCOMPARE(m_document->data()->train.size(), 275);
    m_document->undoStack()->undo();
    QCOMPARE(data().split, SplitShares{});
    QTest::keyClick(bar, Qt::Key_Right);
    QCOMPARE(data().split, (SplitShares{0.55, 0, 0.45}));
  }

  void featuresBecomeInputs() {
    click("feature_x1Squared");
    QCOMPARE(data().features, (std::vector<std::string>{"x1", "x2", "x1Squared"}));
    QCOMPARE(m_document->project().network.input()->units, 3);
    click("feature_x2");
    QCOMPARE(data().features, (std::vector<std::string>{"x1", "x1Squared"}));
    m_document->undoStack()->undo();
    QVERIFY(find<QCheckBox>("feature_x2")->isChecked());
    click("feature_x1Squared");
    QVERIFY(data().features.empty());  // every column, as at first
  }

  void theLastFeatureStays() {
    click("feature_x1");
    click("feature_x2");
    QCOMPARE(data().features, std::vector<std::string>{"x2"});
    QVERIFY(find<QCheckBox>("feature_x2")->isChecked());
  }

  void columnsOfATableAreChosenInAList() {
    QTest::mouseClick(thumbnail("iris"), Qt::LeftButton);
    auto* list = find<QListWidget>("featureList");
    QCOMPARE(list->count(), 4);
    list->item(1)->setCheckState(Qt::Unchecked);
    QCOMPARE(data().features.size(), std::size_t(3));
    QCOMPARE(m_document->project().network.input()->units, 3);
    for (int row : {0, 2, 3}) list->item(row)->setCheckState(Qt::Unchecked);
    QCOMPARE(data().features.size(), std::size_t(1));
    QCOMPARE(list->item(3)->checkState(), Qt::Checked);
  }

  void standardisingIsAChoice() {
    click("standardize");
    QVERIFY(data().standardize);
    QTest::mouseClick(thumbnail("plane"), Qt::LeftButton);
    click("standardizeTarget");
    QVERIFY(data().standardizeTarget);
    m_document->undoStack()->undo();
    QVERIFY(!find<QCheckBox>("standardizeTarget")->isChecked());
  }

  void reproducingTheInputsIsAChoice() {
    const Project before = m_document->project();
    click("reconstruct");
    QVERIFY(data().reconstruct);
    QCOMPARE(m_document->data()->dataset->task, Task::Reconstruction);
    QCOMPARE(m_document->project().network.output()->units, Index(2));
    QCOMPARE(m_document->project().network.output()->activation, Activation::Linear);
    QVERIFY(m_document->data()->train.targets == m_document->data()->train.inputs);
    QTest::mouseClick(find<QCheckBox>("feature_sinX2"), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(m_document->project().network.output()->units, Index(3));
    QTest::mouseClick(thumbnail("digits"), Qt::LeftButton);
    QCOMPARE(m_document->project().network.output()->units, Index(64));
    QCOMPARE(m_document->project().network.output()->activation, Activation::Sigmoid);
    QVERIFY(!m_document->problem());
    for (int step = 0; step < 3; ++step) m_document->undoStack()->undo();
    QVERIFY(!find<QCheckBox>("reconstruct")->isChecked());
    QVERIFY(sameDesign(m_document->project(), before));
    QCOMPARE(m_document->data()->dataset->task, Task::Binary);
  }

  void newDataDrawsAnotherSeed() {
    const auto first = m_document->data()->dataset->inputs;
    QTest::mouseClick(find<QToolButton>("drawSeed"), Qt::LeftButton);
    QVERIFY(data().seed != 1);
    QVERIFY(m_document->data()->dataset->inputs != first);
    auto* number = find<QLineEdit>("seed");
    number->selectAll();
    QTest::keyClicks(number, "1");
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(data().seed, std::uint64_t(1));
    QVERIFY(m_document->data()->dataset->inputs == first);
  }

  void aTableIsOpenedAndItsTargetChosen() {
    m_prompts.table =
        write("size,price,rooms\n" + QByteArray("1,10,1\n2,20,2\n3,30,3\n4,10,1\n").repeated(10));
    QTest::mouseClick(find<QAbstractButton>("openCsv"), Qt::LeftButton);
    QCOMPARE(data().source, "csv");
    QCOMPARE(QString::fromStdString(data().file), m_prompts.table);
    QVERIFY(find<QAbstractButton>("openCsv")->isChecked());
    auto* target = find<QComboBox>("target");
    QVERIFY(target->isVisible());
    QCOMPARE(target->currentText(), "rooms");
    QVERIFY(find<QCheckBox>("classifyNumbers")->isVisible());
    click("classifyNumbers");
    QVERIFY(data().classifyNumbers);
    QCOMPARE(m_document->data()->dataset->task, Task::MultiClass);
    QTest::keyClick(target, Qt::Key_Home);
    QCOMPARE(data().target, "size");
    QVERIFY(!data().classifyNumbers);
    QCOMPARE(m_document->data()->dataset->task, Task::Regression);
  }

  void aCancelledOrBrokenTableChangesNothing() {
    QTest::mouseClick(find<QAbstractButton>("openCsv"), Qt::LeftButton);
    QVERIFY(thumbnail("circle")->isChecked());
    QVERIFY(!find<QAbstractButton>("openCsv")->isChecked());
    m_prompts.table = write("a,b\n1\n");
    QSignalSpy refused(m_document.get(), &ProjectDocument::editRefused);
    QTest::mouseClick(find<QAbstractButton>("openCsv"), Qt::LeftButton);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(data().source, "circle");
    QVERIFY(thumbnail("circle")->isChecked());
    QVERIFY(!find<QAbstractButton>("openCsv")->isChecked());
  }

 private:
  template <typename T>
  T* find(const char* name) {
    // Boxes of the data set before are hidden until they are deleted.
    for (T* child : m_panel->findChildren<T*>(name))
      if (!child->isHidden()) return child;
    return m_panel->findChild<T*>(name);
  }

  QAbstractButton* thumbnail(const QString& source) {
    return m_panel->findChild<QAbstractButton*>("dataset_" + source);
  }

  void click(const char* name) { find<QCheckBox>(name)->click(); }

  bool hasText(const QString& text) {
    for (const QLabel* label : m_panel->findChildren<QLabel*>())
      if (label->text() == text) return true;
    return false;
  }

  QString write(const QByteArray& text) {
    QFile file(m_folder.filePath("table.csv"));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    return file.fileName();
  }

  const DataSettings& data() { return m_document->project().data; }

  QTemporaryDir m_folder;
  FakePrompts m_prompts;
  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<DataPanel> m_panel;
};

QTEST_MAIN(PanelsDataTest)
#include "panels_data_test.moc"
