#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QtTest>

#include "core/project/project_file.h"
#include "tests/ui/fake_prompts.h"
#include "ui/experiments/experiment_panel.h"
#include "ui/experiments/experiment_plot.h"
#include "ui/experiments/variant_maps.h"
#include "ui/output/decision_map.h"

using namespace neurarium;

namespace {

constexpr int kPatience = 60000;

}  // namespace

class ExperimentPanelTest : public QObject {
  Q_OBJECT

  ProjectDocument m_document;
  FakePrompts m_prompts;
  ExperimentPanel m_panel{m_document, m_prompts};

  template <typename T>
  T* child(const char* name) {
    return m_panel.findChild<T*>(QString("experiments.") + name);
  }
  void run(int kind) {
    child<QComboBox>("kind")->setCurrentIndex(kind);
    child<QSpinBox>("epochs")->setValue(5);
    child<QPushButton>("start")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel.isRunning() && child<QSpinBox>("epochs")->isEnabled(), kPatience);
  }

 private slots:
  void init() {
    QVERIFY(m_document.open(Project{}, {}));
    m_panel.show();
  }

  void remediesTrainBesideTheDesignAsItIs() {
    run(0);
    auto* table = child<QTreeWidget>("table");
    QVERIFY(table->topLevelItemCount() > 5);
    for (int i = 0; i < table->topLevelItemCount(); ++i) QVERIFY(!table->topLevelItem(i)->text(1).isEmpty());
    auto* plot = m_panel.findChild<ExperimentPlot*>();
    plot->grab();
    QCOMPARE(plot->graphCount(), table->topLevelItemCount());
  }

  void onlyRemediesThatChangeTheDesignAreOffered() {
    auto* list = child<QListWidget>("remedies");
    const auto isOffered = [list](Remedy remedy) {
      for (int i = 0; i < list->count(); ++i)
        if (list->item(i)->data(Qt::UserRole).toInt() == static_cast<int>(remedy))
          return !list->item(i)->isHidden();
      return false;
    };
    QVERIFY(isOffered(Remedy::Adam));
    QVERIFY(m_document.edit("", [](Project& project) { project = withRemedy(project, Remedy::Adam); }));
    QVERIFY(!isOffered(Remedy::Adam));
  }

  void anotherProjectTrainsBesideThisOne() {
    QTemporaryDir folder;
    Project other;
    other.network = NetworkSpec::mlp(2, {3}, Activation::Relu, 1, Activation::Tanh);
    other.training.batchSize = 20;
    QVERIFY(saveProject(folder.filePath("small.neurarium").toStdString(), other));
    child<QComboBox>("kind")->setCurrentIndex(4);
    QVERIFY(!child<QPushButton>("start")->isEnabled());
    m_prompts.open = folder.filePath("missing.neurarium");
    child<QPushButton>("choose")->click();
    QVERIFY(child<QLabel>("file")->text().contains("missing"));
    QVERIFY(!child<QPushButton>("start")->isEnabled());
    m_prompts.open = folder.filePath("small.neurarium");
    child<QPushButton>("choose")->click();
    // Two hidden layers against one, of another activation, and the batches.
    const QString differences = child<QLabel>("differences")->text();
    QCOMPARE(differences.count("<tr>"), 4);
    QVERIFY(differences.contains("<td align=left>10</td><td align=left>20</td>"));
    run(4);
    auto* table = child<QTreeWidget>("table");
    QCOMPARE(table->topLevelItemCount(), 2);
    QCOMPARE(table->topLevelItem(1)->text(0), QString("B: small"));
    QVERIFY(!table->topLevelItem(1)->text(1).isEmpty());
  }

  void resultsOfAnEarlierDesignSaySo() {
    run(0);
    auto* note = child<QLabel>("note");
    QVERIFY(!note->isVisible());
    QVERIFY(m_document.edit("", [](Project& project) { project.training.batchSize = 20; }));
    QVERIFY(note->isVisible());
    QVERIFY(child<QTreeWidget>("table")->topLevelItemCount() > 5);
    m_document.undoStack()->undo();
    QVERIFY(!note->isVisible());
  }

  void everyVariantHasItsMapWhichOpensLarge() {
    run(1);
    auto* maps = child<VariantMaps>("maps");
    QVERIFY(maps->isVisible());
    QCOMPARE(maps->count(), 7);
    for (int i = 0; i < 7; ++i) {
      QVERIFY(!maps->item(i)->icon().isNull());
      QVERIFY(maps->visualItemRect(maps->item(i)).height() > maps->iconSize().height());
    }
    emit maps->itemClicked(maps->item(2));
    auto* dialog = maps->findChild<QDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->findChild<DecisionMap*>()->image().isNull());
    dialog->close();
    maps->setCurrentRow(3);
    QCOMPARE(child<QTreeWidget>("table")->currentItem(), child<QTreeWidget>("table")->topLevelItem(3));
  }

  void dataThatAreNotInThePlaneHaveNoMaps() {
    Project project;
    project.data.source = "sine";
    project.network = NetworkSpec::mlp(1, {4}, Activation::Tanh, 1, Activation::Linear);
    QVERIFY(m_document.open(project, {}));
    run(1);
    QVERIFY(!child<VariantMaps>("maps")->isVisible());
    QVERIFY(child<QTreeWidget>("table")->isColumnHidden(3));
  }

  void aRunThatDivergesIsCrossedOut() {
    Project project;
    project.data.source = "plane";
    project.network = NetworkSpec::mlp(2, {4}, Activation::Relu, 1, Activation::Linear);
    project.training.optimizer.learningRate = 30;
    QVERIFY(m_document.open(project, {}));
    run(1);
    auto* table = child<QTreeWidget>("table");
    int diverged = 0;
    for (int i = 0; i < table->topLevelItemCount(); ++i)
      diverged += table->topLevelItem(i)->text(1).contains(QStringLiteral("✗"));
    QVERIFY(diverged > 0);
    auto* plot = m_panel.findChild<ExperimentPlot*>();
    plot->grab();
    QCOMPARE(plot->graphCount(), 7 + diverged);
  }

  void cancellingKeepsTheCurves() {
    child<QComboBox>("kind")->setCurrentIndex(1);
    child<QSpinBox>("epochs")->setValue(child<QSpinBox>("epochs")->maximum());
    child<QPushButton>("start")->click();
    auto* table = child<QTreeWidget>("table");
    QTRY_VERIFY_WITH_TIMEOUT(table->topLevelItemCount() == 7 && !table->topLevelItem(0)->text(1).isEmpty(),
                             kPatience);
    child<QPushButton>("start")->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QSpinBox>("epochs")->isEnabled(), kPatience);
    QVERIFY(!table->topLevelItem(0)->text(1).isEmpty());
    QVERIFY(table->topLevelItem(0)->toolTip(1).contains("ancelled"));
  }

  void aHiddenPanelCatchesUp() {
    child<QComboBox>("kind")->setCurrentIndex(1);
    child<QSpinBox>("epochs")->setValue(5);
    child<QPushButton>("start")->click();
    m_panel.hide();
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel.isRunning(), kPatience);
    m_panel.show();
    QVERIFY(child<QSpinBox>("epochs")->isEnabled());
    QVERIFY(!child<QTreeWidget>("table")->topLevelItem(6)->text(1).isEmpty());
  }

  void aRateIsTakenOverAsOneEdit() {
    run(1);
    auto* table = child<QTreeWidget>("table");
    QCOMPARE(table->topLevelItemCount(), 7);
    auto* use = child<QPushButton>("use");
    QVERIFY(!use->isEnabled());
    table->setCurrentItem(table->topLevelItem(5));
    QVERIFY(use->isEnabled());
    use->click();
    QVERIFY(std::abs(m_document.project().training.optimizer.learningRate - 0.3) < 1e-12);
    m_document.undoStack()->undo();
    QCOMPARE(m_document.project().training.optimizer.learningRate, 0.03);
  }

  void theSweepIsDrawnOverTheUnits() {
    run(2);
    auto* plot = m_panel.findChild<ExperimentPlot*>();
    plot->grab();
    QCOMPARE(plot->graphCount(), 2);
    QCOMPARE(plot->graph(0)->dataCount(), 7);
    QCOMPARE(plot->graph(1)->data()->at(6)->key, 64.0);
  }

  void aRangeTestNamesItsSuggestion() {
    run(3);
    QCOMPARE(child<QTreeWidget>("table")->topLevelItemCount(), 1);
    QVERIFY(child<QTreeWidget>("table")->topLevelItem(0)->text(0).contains("η"));
  }
};

QTEST_MAIN(ExperimentPanelTest)
#include "experiment_panel_test.moc"
