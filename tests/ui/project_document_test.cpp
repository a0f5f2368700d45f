#include <QSignalSpy>
#include <QTest>

#include "ui/project_document.h"

using namespace neurarium;

namespace {

using Change = ProjectDocument::Change;

template <typename T>
T& layer(Project& project, std::size_t index) {
  return std::get<T>(project.network.layers[index]);
}

std::shared_ptr<const TrainedState> trainedState(Index parameters) {
  auto state = std::make_shared<TrainedState>();
  state->epoch = 7;
  state->step = 175;
  state->parameters = Vector::LinSpaced(parameters, -1, 1);
  return state;
}

}  // namespace

class ProjectDocumentTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_document = std::make_unique<ProjectDocument>();
    QVERIFY(m_document->open(Project{}, {}).ok());
  }

  void everyEditUndoesAndRedoes_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("restarts");
    const auto row = [](const char* name, bool restarts, Change change) {
      QTest::newRow(name) << std::move(change) << restarts;
    };
    row("learning rate", false, [](Project& p) { p.training.optimizer.learningRate = 0.1; });
    row("batch size", false, [](Project& p) { p.training.batchSize = 30; });
    row("L2", false, [](Project& p) { p.training.regularization.l2 = 0.01; });
    row("schedule", false, [](Project& p) { p.training.schedule.type = Schedule::Cosine; });
    row("clipping", false, [](Project& p) { p.training.clip.type = GradientClip::Norm; });
    row("loss", true, [](Project& p) { p.training.loss = Loss::Huber; });
    row("optimizer", true, [](Project& p) { p.training.optimizer.type = OptimizerType::Adam; });
    row("units", true, [](Project& p) { layer<DenseSpec>(p, 1).units = 8; });
    row("activation", true, [](Project& p) { layer<DenseSpec>(p, 1).activation = Activation::Relu; });
    row("initialiser", true,
        [](Project& p) { layer<DenseSpec>(p, 1).initializer.type = Initializer::HeNormal; });
    row("add layer", true,
        [](Project& p) { p.network.layers.insert(p.network.layers.begin() + 1, DenseSpec{}); });
    row("add dropout", true,
        [](Project& p) { p.network.layers.insert(p.network.layers.begin() + 2, DropoutSpec{}); });
    row("remove layer", true, [](Project& p) { p.network.layers.erase(p.network.layers.begin() + 1); });
    row("data set", true, [](Project& p) { p.data.source = "spiral"; });
    row("noise", true, [](Project& p) { p.data.noise = 20; });
    row("split", true, [](Project& p) { p.data.split = {0.5, 0.25, 0.25}; });
    row("features", true, [](Project& p) { p.data.features = {"x1", "x2", "x1Squared"}; });
    row("seed", true, [](Project& p) { p.seed = 99; });
  }

  void everyEditUndoesAndRedoes() {
    QFETCH(Change, change);
    QFETCH(bool, restarts);
    const Project before = m_document->project();
    QSignalSpy changed(m_document.get(), &ProjectDocument::changed);

    QVERIFY(m_document->edit("edit", change).ok());
    const Project after = m_document->project();
    QVERIFY(!sameDesign(before, after));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<ProjectChange>().restarts, restarts);

    m_document->undoStack()->undo();
    QVERIFY(sameDesign(m_document->project(), before));
    m_document->undoStack()->redo();
    QVERIFY(sameDesign(m_document->project(), after));
  }

  void aRefusedEditChangesNothing_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* name, const char* where, Change change) {
      QTest::newRow(name) << std::move(change) << QString(where);
    };
    row("learning rate 0", "training.optimizer.learningRate",
        [](Project& p) { p.training.optimizer.learningRate = 0; });
    row("learning rate −1", "training.optimizer.learningRate",
        [](Project& p) { p.training.optimizer.learningRate = -1; });
    row("learning rate 1e9", "training.optimizer.learningRate",
        [](Project& p) { p.training.optimizer.learningRate = 1e9; });
    row("learning rate NaN", "training.optimizer.learningRate",
        [](Project& p) { p.training.optimizer.learningRate = std::nan(""); });
    row("batch larger than the data", "training.batchSize", [](Project& p) { p.training.batchSize = 251; });
    row("softmax of one unit", "network.layers[1].units", [](Project& p) {
      layer<DenseSpec>(p, 1).activation = Activation::Softmax;
      layer<DenseSpec>(p, 1).units = 1;
    });
    row("no units", "network.layers[1].units", [](Project& p) { layer<DenseSpec>(p, 1).units = 0; });
    row("no layers", "network.layers", [](Project& p) { p.network.layers.clear(); });
    row("no output", "network.layers[2]", [](Project& p) { p.network.layers.pop_back(); });
    row("unknown data set", "data.source", [](Project& p) { p.data.source = "moon"; });
    row("no such file", "", [](Project& p) { p.data = DataSettings::forTable("/does/not/exist.csv"); });
  }

  void aRefusedEditChangesNothing() {
    QFETCH(Change, change);
    QFETCH(QString, where);
    const Project before = m_document->project();
    const auto data = m_document->data();
    QSignalSpy changed(m_document.get(), &ProjectDocument::changed);
    QSignalSpy refused(m_document.get(), &ProjectDocument::editRefused);

    const Status status = m_document->edit("edit", change);
    QVERIFY(!status.ok());
    if (!where.isEmpty()) QCOMPARE(QString::fromStdString(status.error().where), where);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(changed.count(), 0);
    QVERIFY(sameDesign(m_document->project(), before));
    QCOMPARE(m_document->data(), data);
    QCOMPARE(m_document->undoStack()->count(), 0);
  }

  void anotherDataSetFitsInputOutputAndLoss() {
    QVERIFY(m_document->edit("data set", [](Project& p) { p.data.source = "iris"; }).ok());
    const Project& project = m_document->project();
    QCOMPARE(project.network.input()->units, Index(4));
    QCOMPARE(project.network.output()->units, Index(3));
    QCOMPARE(project.network.output()->activation, Activation::Softmax);
    QCOMPARE(project.training.loss, Loss::CategoricalCrossEntropy);

    QVERIFY(m_document->edit("data set", [](Project& p) { p.data.source = "sine"; }).ok());
    QCOMPARE(project.network.input()->units, Index(1));
    QCOMPARE(project.network.output()->activation, Activation::Linear);
    QCOMPARE(project.training.loss, Loss::MeanSquaredError);
  }

  void choicesThatFitTheNewDataSetStay() {
    QVERIFY(m_document
                ->edit("loss",
                       [](Project& p) {
                         p.network.output()->activation = Activation::Sigmoid;
                         p.training.loss = Loss::BinaryCrossEntropy;
                       })
                .ok());
    QVERIFY(m_document->edit("data set", [](Project& p) { p.data.source = "xor"; }).ok());
    QCOMPARE(m_document->project().training.loss, Loss::BinaryCrossEntropy);
    QCOMPARE(m_document->project().network.output()->activation, Activation::Sigmoid);
  }

  void theBatchFollowsDataThatShrinks() {
    QVERIFY(m_document->edit("batch", [](Project& p) { p.training.batchSize = 100; }).ok());
    QVERIFY(m_document->edit("points", [](Project& p) { p.data.points = 40; }).ok());
    QCOMPARE(m_document->project().training.batchSize, Index(20));
    m_document->undoStack()->undo();
    QCOMPARE(m_document->project().training.batchSize, Index(100));
  }

  void aGestureIsOneStepOfUndo() {
    for (const double rate : {0.1, 0.2, 0.3})
      QVERIFY(m_document
                  ->edit(
                      "learning rate", [rate](Project& p) { p.training.optimizer.learningRate = rate; },
                      EditMerge::LearningRate)
                  .ok());
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->project().training.optimizer.learningRate, 0.03);
  }

  void anEditWithoutEffectIsNoStepOfUndo() {
    QVERIFY(m_document->edit("nothing", [](Project&) {}).ok());
    QCOMPARE(m_document->undoStack()->count(), 0);
  }

  void whatWasTrainedGoesOnInAChangedDesign() {
    const auto trained = trainedState(12 + 10 + 3);
    m_document->setTrainedStateSource([&] { return trained; });
    QSignalSpy changed(m_document.get(), &ProjectDocument::changed);
    QVERIFY(m_document->edit("units", [](Project& p) { layer<DenseSpec>(p, 1).units = 5; }).ok());
    const auto& now = m_document->project().trained;
    QVERIFY(now);
    QCOMPARE(now->epoch, trained->epoch);
    QCOMPARE(now->parameters.size(), Index(15 + 12 + 3));
    QCOMPARE(now->parameters[1], trained->parameters[1]);
    const auto change = changed.first().first().value<ProjectChange>();
    QVERIFY(change.keepsTraining);
    QCOMPARE(change.redrawn.size(), std::size_t(2));
    QVERIFY(change.redrawn[0] == (Redrawn{1, 3, 15}));
    QVERIFY(change.redrawn[1] == (Redrawn{2, 2, 12}));
    m_document->undoStack()->undo();
    QCOMPARE(m_document->project().trained, trained);
  }

  void redoBringsBackWhatWasTrainedAfterTheEdit() {
    auto trained = trainedState(12 + 10 + 3);
    m_document->setTrainedStateSource([&] { return trained; });
    QVERIFY(m_document->edit("units", [](Project& p) { layer<DenseSpec>(p, 1).units = 5; }).ok());
    trained = trainedState(15 + 12 + 3);
    const auto later = trained;
    m_document->undoStack()->undo();
    m_document->undoStack()->redo();
    QCOMPARE(m_document->project().trained, later);
  }

  void aDesignThatDoesNotFitTheDataStandsAndSaysWhy() {
    QVERIFY(m_document->edit("outputs", [](Project& p) { p.network.output()->units = 7; }).ok());
    QVERIFY(m_document->problem());
    QCOMPARE(m_document->problem()->code, ErrorCode::OutputUnits);
    QVERIFY(m_document->data());
    m_document->undoStack()->undo();
    QVERIFY(!m_document->problem());
  }

  void resetForgetsWhatWasTrainedAndCanBeUndone() {
    const auto trained = trainedState(12 + 10 + 3);
    m_document->setTrainedStateSource([&] { return trained; });
    QSignalSpy changed(m_document.get(), &ProjectDocument::changed);
    QVERIFY(m_document->edit("reset", [](Project& p) { p.trained = nullptr; }).ok());
    QVERIFY(changed.first().first().value<ProjectChange>().restarts);
    QCOMPARE(m_document->project().trained, nullptr);
    QCOMPARE(m_document->project().seed, Project{}.seed);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->project().trained, trained);
  }

  void aBrokenProjectLeavesTheOpenOneAsItWas() {
    const auto data = m_document->data();
    Project broken;
    broken.network.layers.pop_back();
    QCOMPARE(m_document->open(broken, "/elsewhere").error().code, ErrorCode::LayerOrder);
    QVERIFY(sameDesign(m_document->project(), Project{}));
    QCOMPARE(m_document->data(), data);
  }

 private:
  std::unique_ptr<ProjectDocument> m_document;
};

QTEST_GUILESS_MAIN(ProjectDocumentTest)
#include "project_document_test.moc"
