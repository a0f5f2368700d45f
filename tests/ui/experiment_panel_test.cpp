#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QtTest>

#include "ui/experiments/experiment_panel.h"
#include "ui/experiments/experiment_plot.h"

using namespace neurarium;

namespace {

constexpr int kPatience = 60000;

}  // namespace

class ExperimentPanelTest : public QObject {
  Q_OBJECT

  ProjectDocument m_document;
  ExperimentPanel m_panel{m_document};

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
