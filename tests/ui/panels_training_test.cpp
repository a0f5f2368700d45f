#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTest>

#include "ui/display_text.h"
#include "ui/panels/loss_choice.h"
#include "ui/panels/training_panel.h"

using namespace neurarium;

Q_DECLARE_METATYPE(neurarium::Loss)
Q_DECLARE_METATYPE(neurarium::Activation)
Q_DECLARE_METATYPE(neurarium::OptimizerType)

class PanelsTrainingTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale("en_US"));
    m_document = std::make_unique<ProjectDocument>();
    m_panel = std::make_unique<TrainingPanel>(*m_document);
    QVERIFY(m_document->open(Project{}, {}).ok());
    m_panel->show();
  }

  void cleanup() {
    m_panel.reset();
    m_document.reset();
  }

  void aLossSetsTheOutputThatItNeeds_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<Loss>("first");
    QTest::addColumn<Loss>("loss");
    QTest::addColumn<Activation>("activation");
    QTest::addColumn<int>("units");
    QTest::newRow("sigmoid") << "circle" << Loss::MeanSquaredError << Loss::BinaryCrossEntropy
                             << Activation::Sigmoid << 1;
    QTest::newRow("two classes, softmax")
        << "circle" << Loss::MeanSquaredError << Loss::CategoricalCrossEntropy << Activation::Softmax << 2;
    QTest::newRow("tanh stays") << "circle" << Loss::MeanSquaredError << Loss::Huber << Activation::Tanh << 1;
    QTest::newRow("each class a sigmoid")
        << "iris" << Loss::CategoricalCrossEntropy << Loss::BinaryCrossEntropy << Activation::Sigmoid << 3;
    QTest::newRow("softmax stays") << "iris" << Loss::CategoricalCrossEntropy << Loss::MeanSquaredError
                                   << Activation::Softmax << 3;
    QTest::newRow("back to tanh") << "breastCancer" << Loss::BinaryCrossEntropy << Loss::MeanSquaredError
                                  << Activation::Tanh << 1;
    QTest::newRow("regression") << "plane" << Loss::MeanSquaredError << Loss::MeanAbsoluteError
                                << Activation::Linear << 1;
  }

  void aLossSetsTheOutputThatItNeeds() {
    QFETCH(QString, source);
    QFETCH(Loss, first);
    QFETCH(Loss, loss);
    QFETCH(Activation, activation);
    QFETCH(int, units);
    QVERIFY(m_document->edit("set", [&](Project& p) { p.data.source = source.toStdString(); }).ok());
    const auto dataset = m_document->data()->dataset;
    (void)m_document->edit("first loss", [&](Project& p) { chooseLoss(p, *dataset, first); });
    QCOMPARE(m_document->project().training.loss, first);
    const Project before = m_document->project();
    const int steps = m_document->undoStack()->count();
    pick("loss", displayText(loss));
    QCOMPARE(m_document->project().training.loss, loss);
    QCOMPARE(m_document->project().network.output()->activation, activation);
    QCOMPARE(m_document->project().network.output()->units, units);
    QCOMPARE(m_document->undoStack()->count(), steps + 1);
    m_document->undoStack()->undo();
    QVERIFY(sameDesign(m_document->project(), before));
    QCOMPARE(find<QComboBox>("loss")->currentText(), displayText(before.training.loss));
  }

  void aRegressionOffersNoCrossEntropy() {
    const auto isEnabled = [this](Loss loss) {
      auto* combo = find<QComboBox>("loss");
      const int row = combo->findData(static_cast<int>(loss));
      return qobject_cast<QStandardItemModel*>(combo->model())->item(row)->isEnabled();
    };
    QVERIFY(isEnabled(Loss::BinaryCrossEntropy));
    QVERIFY(m_document->edit("plane", [](Project& p) { p.data.source = "plane"; }).ok());
    QVERIFY(!isEnabled(Loss::BinaryCrossEntropy));
    QVERIFY(!isEnabled(Loss::CategoricalCrossEntropy));
    QVERIFY(isEnabled(Loss::Huber));
  }

  void anOptimizerShowsItsOwnNumbers_data() {
    QTest::addColumn<OptimizerType>("type");
    QTest::addColumn<QStringList>("numbers");
    QTest::newRow("sgd") << OptimizerType::Sgd << QStringList{};
    QTest::newRow("momentum") << OptimizerType::Momentum << QStringList{"momentum"};
    QTest::newRow("nesterov") << OptimizerType::Nesterov << QStringList{"momentum"};
    QTest::newRow("adagrad") << OptimizerType::AdaGrad << QStringList{"epsilon"};
    QTest::newRow("rmsprop") << OptimizerType::RmsProp << QStringList{"decay", "epsilon"};
    QTest::newRow("adam") << OptimizerType::Adam << QStringList{"beta1", "beta2", "epsilon"};
    QTest::newRow("adamw") << OptimizerType::AdamW << QStringList{"beta1", "beta2", "epsilon", "weightDecay"};
  }

  void anOptimizerShowsItsOwnNumbers() {
    QFETCH(OptimizerType, type);
    QFETCH(QStringList, numbers);
    if (type != OptimizerType::Sgd) pick("optimizer", displayText(type));
    QCOMPARE(m_document->project().training.optimizer.type, type);
    QStringList shown;
    for (const char* name : {"beta1", "beta2", "decay", "epsilon", "momentum", "weightDecay"})
      if (find<QLineEdit>(name)->isVisible()) shown << name;
    numbers.sort();
    QCOMPARE(shown, numbers);
  }

  void everyNumberIsEdited_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    for (const char* name : {"momentum", "decay", "beta1", "beta2", "epsilon", "weightDecay",
                             "scheduleFactor", "clipThreshold", "l1", "l2", "maxNorm"})
      QTest::newRow(name) << QString(name) << 0.25;
  }

  void everyNumberIsEdited() {
    QFETCH(QString, name);
    QFETCH(double, value);
    const double before = number(name);
    type(qPrintable(name), "0,25");
    QCOMPARE(number(name), value);
    QCOMPARE(find<QLineEdit>(qPrintable(name))->text(), "0.25");
    m_document->undoStack()->undo();
    QCOMPARE(number(name), before);
    m_document->undoStack()->redo();
    QCOMPARE(find<QLineEdit>(qPrintable(name))->text(), "0.25");
  }

  void aRefusedNumberSnapsBack() {
    QSignalSpy refused(m_document.get(), &ProjectDocument::editRefused);
    type("l2", "-1");
    QCOMPARE(refused.count(), 1);
    QCOMPARE(find<QLineEdit>("l2")->text(), "0");
    type("momentum", "1");
    QCOMPARE(refused.count(), 2);
    QCOMPARE(find<QLineEdit>("momentum")->text(), "0.9");
  }

  void aScheduleShowsItsCourse() {
    QVERIFY(!find<QWidget>("scheduleCurve")->isVisible());
    pick("schedule", displayText(Schedule::Exponential));
    QCOMPARE(m_document->project().training.schedule.type, Schedule::Exponential);
    QVERIFY(find<QWidget>("scheduleCurve")->isVisible());
    QVERIFY(find<QLineEdit>("scheduleFactor")->isVisible());
    QVERIFY(!find<QSpinBox>("scheduleEpochs")->isVisible());
    pick("schedule", displayText(Schedule::Step));
    QVERIFY(find<QSpinBox>("scheduleEpochs")->isVisible());
    find<QSpinBox>("scheduleEpochs")->setValue(50);
    QCOMPARE(m_document->project().training.schedule.epochs, 50);
  }

  void clippingShowsItsThreshold() {
    QVERIFY(!find<QLineEdit>("clipThreshold")->isVisible());
    pick("clip", displayText(GradientClip::Norm));
    QCOMPARE(m_document->project().training.clip.type, GradientClip::Norm);
    QVERIFY(find<QLineEdit>("clipThreshold")->isVisible());
  }

 private:
  template <typename T>
  T* find(const char* name) {
    return m_panel->findChild<T*>(name);
  }

  double number(const QString& name) {
    const TrainingSettings& s = m_document->project().training;
    const std::map<QString, double> numbers = {
        {"momentum", s.optimizer.momentum},    {"decay", s.optimizer.decay},
        {"beta1", s.optimizer.beta1},          {"beta2", s.optimizer.beta2},
        {"epsilon", s.optimizer.epsilon},      {"weightDecay", s.optimizer.weightDecay},
        {"scheduleFactor", s.schedule.factor}, {"clipThreshold", s.clip.threshold},
        {"l1", s.regularization.l1},           {"l2", s.regularization.l2},
        {"maxNorm", s.regularization.maxNorm}};
    return numbers.at(name);
  }

  /// As a user does it: opens the list, goes to the row, presses Return.
  void pick(const char* name, const QString& text) {
    auto* combo = find<QComboBox>(name);
    combo->showPopup();
    combo->view()->setCurrentIndex(combo->model()->index(combo->findText(text), 0));
    QTest::keyClick(combo->view(), Qt::Key_Return);
    QCOMPARE(combo->currentText(), text);
  }

  void type(const char* name, const QString& text) {
    auto* edit = find<QLineEdit>(name);
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
  }

  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<TrainingPanel> m_panel;
};

QTEST_MAIN(PanelsTrainingTest)
#include "panels_training_test.moc"
