#pragma once

#include <QObject>
#include <QUndoStack>
#include <functional>
#include <optional>

#include "core/data/prepared_data.h"
#include "core/project/parameter_transfer.h"
#include "core/project/project.h"
#include "core/result.h"

namespace neurarium {

/// What an edit, an undo or an opened file changed. A view looks at the parts that it shows and reads the rest from the document.
struct ProjectChange {
  bool data = false;  ///< settings or examples
  bool network = false;
  bool training = false;          ///< training settings
  bool restarts = false;          ///< the run is made anew; otherwise it goes on with the new settings
  std::vector<int> layerOrigins;  ///< of each layer, its index before the change, or −1; empty: unknown
  bool keepsTraining = false;     ///< what was trained goes on in the changed network
  std::vector<Redrawn> redrawn;   ///< what of it had to be drawn anew
};

/// Gestures that go on for a while (a spin box held down, a slider dragged) merge into one step of undo if they share an id.
enum class EditMerge {
  Never = -1,
  LearningRate = 1,
  BatchSize,
  Regularization,
  Optimizer,
  Schedule,
  Clip,
  Noise,
  Points,
  Split,
  Units,
  Dropout,
  Initializer,
  LayerRegularization,
  Parameter
};

/// The open project: the one place where it changes. Every edit is a step of undo, is checked as a whole before anything changes, and is told
/// to the views by one typed signal. What has been trained goes on through changes of the design, as far as it still fits.
class ProjectDocument : public QObject {
  Q_OBJECT

 public:
  using Change = std::function<void(Project&)>;
  using NetworkChange = std::function<void(NetworkDraft&)>;
  using TrainedStateSource = std::function<std::shared_ptr<const TrainedState>()>;

  explicit ProjectDocument(QObject* parent = nullptr);

  const Project& project() const { return m_content.project; }
  /// The examples as they are and as the network receives them.
  const std::shared_ptr<const PreparedData>& data() const { return m_content.data; }
  /// Why the network cannot be trained on the data as it stands: OutputUnits, LossNeedsActivation or LossNeedsTask.
  const std::optional<Error>& problem() const { return m_content.problem; }
  QUndoStack* undoStack() { return &m_undoStack; }

  /// Where the running engine stands, asked for before an edit that restarts it, so that undo brings the trained network back.
  void setTrainedStateSource(TrainedStateSource source) { m_trainedStateSource = std::move(source); }

  /// Applies `change` to a copy; where the data set, its features or its classes changed, fits the input and output layers to it. If the outcome
  /// is valid it becomes the project, as one step of undo called `text` ("Undo: text"); otherwise nothing changes and editRefused() says why.
  Status edit(const QString& text, const Change& change, EditMerge merge = EditMerge::Never);
  /// The same for a change of layers that tells which come from where.
  Status editNetwork(const QString& text, const NetworkChange& change, EditMerge merge = EditMerge::Never);

  /// Another project in this one's place, as it is, as one step of undo. On an error nothing changes and editRefused() says why.
  Status replace(const QString& text, Project project);

  /// The project as it stands, with what the run has learned, for saving.
  Project projectForSaving() const;

  /// Replaces everything and forgets undo; on an error nothing changes. `folder` is where a relative file name of the data begins.
  Status open(const Project& project, const QString& folder);

 signals:
  void changed(const neurarium::ProjectChange& change);
  void editRefused(const neurarium::Error& error);

 private:
  friend class EditProjectCommand;
  /// A project with its data made ready: what undo goes back to.
  struct Content {
    Project project;
    std::shared_ptr<const PreparedData> data;
    std::optional<Error> problem;
  };

  std::shared_ptr<const TrainedState> trainedNow() const;
  /// `draft` tells where the layers of `project` come from; empty if nothing of them goes on.
  Status commit(const QString& text, const Content& before, Project project, NetworkDraft draft,
                EditMerge merge);
  Result<Content> prepare(Project project, bool fitsLayers) const;
  void apply(const Content& content, const ProjectChange& change);

  Content m_content;
  QString m_folder;
  QUndoStack m_undoStack;
  TrainedStateSource m_trainedStateSource;
};

}  // namespace neurarium
