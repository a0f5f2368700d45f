#include "ui/inspector/design_bar.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "ui/advice_text.h"
#include "ui/inspector/advice_line.h"
#include "ui/project_document.h"
#include "ui/selection.h"

using namespace neurarium;

class DesignBarTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale("en_US"));
    m_document = std::make_unique<ProjectDocument>();
    m_selection = std::make_unique<Selection>(*m_document);
    m_bar = std::make_unique<DesignBar>(*m_document, *m_selection);
    QVERIFY(m_document->open(Project{}, {}).ok());
    m_bar->resize(900, 34);
    m_bar->show();
  }

  void cleanup() {
    m_bar.reset();
    m_selection.reset();
    m_document.reset();
  }

  void aSoundNetworkIsReady() {
    QCOMPARE(text("designState"), "Ready to train · 25 parameters · 43 operations per example");
    QVERIFY(!find<QWidget>("designAdvice")->isVisible());
    QVERIFY(!find<QWidget>("designMend")->isVisible());
    QVERIFY(!find<QWidget>("designMore")->isVisible());
  }

  void whatKeepsItFromTrainingIsSaidAndMended() {
    setOutput(Activation::Tanh, 3);
    QVERIFY(m_document->problem());
    QVERIFY(!find<QWidget>("designState")->isVisible());
    QCOMPARE(text("designAdvice"), adviceText(advice().front(), m_document->project().network));
    QTest::mouseClick(find<QPushButton>("designMend"), Qt::LeftButton);
    QVERIFY(!m_document->problem());
    QCOMPARE(m_document->project().network.output()->units, Index{1});
    QVERIFY(find<QWidget>("designState")->isVisible());
    m_document->undoStack()->undo();
    QVERIFY(m_document->problem());
    QVERIFY(!find<QWidget>("designState")->isVisible());
  }

  void clickingTheAdviceSelectsItsLayer() {
    setHidden(Activation::Softmax);
    const int layer = advice().front().layer;
    QVERIFY(layer > 0);
    QTest::mouseClick(find<QWidget>("designAdvice"), Qt::LeftButton);
    QCOMPARE(m_selection->layers(), std::vector<int>{layer});
  }

  void furtherAdviceIsListedAndMendedByItself() {
    setHidden(Activation::Softmax);
    const std::size_t count = advice().size();
    QVERIFY(count >= 2);
    QCOMPARE(text("designState"), "Ready to train");
    QCOMPARE(find<QToolButton>("designMore")->text(), QString("%1 more").arg(count - 1));
    const Advice second = advice()[1];
    QTest::mouseClick(find<QWidget>("designMore"), Qt::LeftButton);
    QVERIFY(find<QWidget>("adviceList")->isVisible());
    QTest::mouseClick(find<QPushButton>("adviceMend1"), Qt::LeftButton);
    for (const Advice& left : advice()) QVERIFY(!(left == second));
    QCOMPARE(m_document->undoStack()->undoText(), mendText(second));
    m_document->undoStack()->undo();
    QCOMPARE(advice().size(), count);
  }

  void aNarrowBarStillShowsItsButtons() {
    setHidden(Activation::Softmax);
    m_bar->resize(600, 34);
    QCoreApplication::processEvents();
    QVERIFY(m_bar->minimumSizeHint().width() <= 600);
    for (const char* name : {"designState", "designAdvice", "designMend", "designMore"})
      QVERIFY2(m_bar->rect().contains(find<QWidget>(name)->geometry()), name);
  }

 private:
  std::vector<Advice> advice() { return adviseOn(m_document->project(), *m_document->data()->dataset); }

  void setOutput(Activation activation, Index units) {
    QVERIFY(m_document
                ->edit("output",
                       [&](Project& p) {
                         p.network.output()->activation = activation;
                         p.network.output()->units = units;
                       })
                .ok());
  }
  void setHidden(Activation activation) {
    QVERIFY(m_document
                ->edit("hidden",
                       [&](Project& p) {
                         for (const std::size_t i : {1, 2})
                           std::get<DenseSpec>(p.network.layers[i]).activation = activation;
                       })
                .ok());
  }

  template <typename T>
  T* find(const char* name) {
    T* found = m_bar->findChild<T*>(name);
    if (!found) qFatal("no %s", name);
    return found;
  }
  QString text(const char* name) { return find<AdviceLine>(name)->text(); }

  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<Selection> m_selection;
  std::unique_ptr<DesignBar> m_bar;
};

QTEST_MAIN(DesignBarTest)
#include "design_bar_test.moc"
