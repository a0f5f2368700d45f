#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <random>

#include "core/project/layers_json.h"
#include "core/project/project_file.h"
#include "core/training/training_session.h"
#include "ui/design/design_actions.h"
#include "ui/network_edits.h"
#include "ui/selection.h"

using namespace neurarium;

namespace {

constexpr int kSequences = 10000;
constexpr int kEditsEach = 10;

/// A learner without a plan: edits the document in every way that the window offers, trains a little, undoes and redoes.
class Hand {
 public:
  Hand(ProjectDocument& document, unsigned seed)
      : m_document(document), m_selection(document), m_actions(document, m_selection), m_random(seed) {
    document.setTrainedStateSource([this] { return m_trained ? m_trained : m_document.project().trained; });
    QObject::connect(&document, &ProjectDocument::changed, &m_selection, [this](const ProjectChange& change) {
      if (change.restarts) m_trained = nullptr;
    });
  }

  void act() {
    selectSomething();
    switch (upTo(18)) {
      case 0:
        return addHiddenLayer(m_document, upTo(layers() + 1));
      case 1:
        return addLayer(m_document, upTo(layers() + 1), DropoutSpec{});
      case 2:
        return addLayer(m_document, upTo(layers() + 1), BatchNormalizationSpec{});
      case 3:
        return m_actions.remove();
      case 4:
        return moveLayers(m_document, m_selection.layers(), upTo(layers() + 1));
      case 5:
        return setUnits(m_document, upTo(layers()), upTo(9));
      case 6:
        return m_actions.duplicate();
      case 7:
        return m_actions.copy();
      case 8:
        return m_actions.paste();
      case 9:
        return m_actions.cut();
      case 10:
        return setActivation(m_document, {upTo(layers())}, static_cast<Activation>(upTo(10)));
      case 11:
        return setParameter(m_document, someSpot(), upTo(100) / 50.0 - 1);
      case 12:
        return setFrozen(m_document, someSpot(), upTo(2) == 0);
      case 13:
        return m_document.undoStack()->undo();
      case 14:
        return m_document.undoStack()->redo();
      case 15:
        return toggleFeature();
      case 16:
        return removeUnit(m_document, upTo(layers()), upTo(4));
      default:
        return train();
    }
  }

 private:
  int upTo(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
  int layers() const { return static_cast<int>(m_document.project().network.layers.size()); }
  NetworkSpot someSpot() { return {upTo(layers()), upTo(4), upTo(4) - 1}; }

  void selectSomething() {
    if (upTo(3) == 0) return m_selection.selectSpot(someSpot());
    m_selection.selectLayer(upTo(layers()));
    if (upTo(2) == 0) m_selection.toggleLayer(upTo(layers()));
  }

  void toggleFeature() {
    (void)m_document.edit("feature", [](Project& project) {
      auto& features = project.data.features;
      if (features.empty()) features = {"x1", "x2"};
      const auto found = std::find(features.begin(), features.end(), "x1Squared");
      found == features.end() ? features.insert(features.begin() + 1, "x1Squared") : features.erase(found);
    });
  }

  void train() {
    if (m_document.problem()) return;
    auto session = TrainingSession::create(m_document.projectForSaving(), m_document.data());
    QVERIFY(session.ok());
    for (int i = 0; i < 3; ++i) (void)session->step();
    auto state = std::make_shared<TrainedState>();
    state->epoch = session->epoch();
    state->step = session->steps();
    state->parameters = session->parameters();
    m_trained = std::move(state);
  }

  ProjectDocument& m_document;
  Selection m_selection;
  DesignActions m_actions;
  std::mt19937 m_random;
  std::shared_ptr<const TrainedState> m_trained;  ///< what the engine would hold
};

}  // namespace

class NetworkEditsRandomTest : public QObject {
  Q_OBJECT

 private slots:
  void randomEditsStayValidAndUndoingAllGivesTheFirstProjectBack() {
    for (unsigned seed = 0; seed < kSequences; ++seed) {
      ProjectDocument document;
      QVERIFY(document.open(Project{}, {}).ok());
      const std::string first = writeProject(document.project());
      Hand hand(document, seed);
      for (int i = 0; i < kEditsEach; ++i) {
        hand.act();
        const Project& project = document.project();
        const Status status = validate(project.network);
        QVERIFY2(status.ok(), qPrintable(QString("sequence %1, edit %2").arg(seed).arg(i)));
        const auto network = Network::build(project.network);
        QVERIFY(network.ok());
        if (project.trained) QCOMPARE(project.trained->parameters.size(), (*network)->parameterCount());
      }
      const std::string last = writeProject(document.projectForSaving());
      const int steps = document.undoStack()->index();
      document.undoStack()->setIndex(0);
      Project undone = document.project();
      undone.trained = nullptr;  // what was trained before the first edit is not undone
      QCOMPARE(writeProject(undone), first);
      document.undoStack()->setIndex(steps);
      QCOMPARE(writeProject(document.projectForSaving()), last);
    }
  }
};

QTEST_MAIN(NetworkEditsRandomTest)
#include "network_edits_random_test.moc"
