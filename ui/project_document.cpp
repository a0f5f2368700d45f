#include "ui/project_document.h"

#include <QUndoCommand>
#include <algorithm>
#include <chrono>

#include "core/data/data_source.h"
#include "core/text.h"

namespace neurarium {

namespace {

/// Steps of one gesture follow each other at most this quickly.
constexpr auto kGesturePause = std::chrono::milliseconds(1500);

bool sameExamples(const DataSettings& a, const DataSettings& b) {
  return a.source == b.source && a.file == b.file && a.target == b.target &&
         a.classifyNumbers == b.classifyNumbers && a.noise == b.noise && a.points == b.points &&
         a.classes == b.classes && a.reconstruct == b.reconstruct && a.seed == b.seed;
}

bool isAnotherSet(const DataSettings& a, const DataSettings& b) {
  return a.source != b.source || a.file != b.file || a.target != b.target ||
         a.classifyNumbers != b.classifyNumbers || a.classes != b.classes;
}

/// What a running session cannot take over without beginning anew.
bool sameRun(const Project& a, const Project& b) {
  return a.seed == b.seed && a.data == b.data && a.network == b.network &&
         a.training.loss == b.training.loss && a.training.optimizer.type == b.training.optimizer.type &&
         a.trained == b.trained;
}

/// Whether what was trained can go on: the same examples, seen through the same or other features.
bool sameQuestion(const Project& a, const Project& b) {
  DataSettings data = b.data;
  data.features = a.data.features;
  return a.seed == b.seed && data == a.data;
}

bool sameKinds(const NetworkSpec& a, const NetworkSpec& b) {
  return std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                    [](const LayerSpec& x, const LayerSpec& y) { return x.index() == y.index(); });
}

/// Where each input comes from when features were added or taken away.
std::vector<int> featureOrigins(const PreparedData& before, const PreparedData& after) {
  std::vector<int> origins;
  for (const std::string& name : after.featureNames) {
    const auto found = std::find(before.featureNames.begin(), before.featureNames.end(), name);
    origins.push_back(
        found == before.featureNames.end() ? -1 : static_cast<int>(found - before.featureNames.begin()));
  }
  return origins;
}

std::vector<int> layerOrigins(const NetworkDraft& draft) {
  std::vector<int> origins;
  for (const DraftLayer& layer : draft) origins.push_back(layer.origin.layer);
  return origins;
}

/// For each layer before, where it is afterwards: what undo does.
std::vector<int> inverse(const std::vector<int>& origins, std::size_t count) {
  if (origins.empty()) return {};
  std::vector<int> places(count, -1);
  for (std::size_t i = 0; i < origins.size(); ++i)
    if (origins[i] >= 0 && places[static_cast<std::size_t>(origins[i])] < 0)
      places[static_cast<std::size_t>(origins[i])] = static_cast<int>(i);
  return places;
}

bool sameTraining(const std::shared_ptr<const TrainedState>& a,
                  const std::shared_ptr<const TrainedState>& b) {
  return a == b || (a && b && *a == *b);
}

/// What the output layer's targets are made for; where it doesn't fit the data, a layer that does.
DenseSpec outputFor(const Project& project, const Dataset& dataset) {
  const DenseSpec& output = *project.network.output();
  const InputSpec* input = project.network.input();
  if (outputsFit(dataset, input ? input->units : 0, output.units)) return output;
  Project fitting = project;
  (void)fitToDataset(fitting, dataset);
  return *fitting.network.output();
}

/// The inputs are others: weights that were frozen on their account may learn again.
void releaseInputWeights(NetworkSpec& network) {
  for (LayerSpec& layer : network.layers) {
    auto* dense = std::get_if<DenseSpec>(&layer);
    if (!dense) continue;
    std::erase_if(dense->frozen,
                  [](const ParameterPlace& place) { return place.input != ParameterPlace::kBias; });
    return;
  }
}

bool canStand(ErrorCode code) {
  return code == ErrorCode::OutputUnits || code == ErrorCode::LossNeedsActivation ||
         code == ErrorCode::LossNeedsTask;
}

/// Features of the old set stay if the new one has them all.
void keepFittingFeatures(DataSettings& settings, const Dataset& dataset) {
  if (!featureCount(dataset, settings)) settings.features.clear();
}

}  // namespace

/// One step of undo: the project before and after it. Nearly everything in a project is small or shared, so whole values are kept.
class EditProjectCommand : public QUndoCommand {
 public:
  using Content = ProjectDocument::Content;

  EditProjectCommand(ProjectDocument& document, const QString& text, Content before, Content after,
                     ProjectChange change, EditMerge merge)
      : QUndoCommand(text),
        m_document(document),
        m_before(std::move(before)),
        m_after(std::move(after)),
        m_change(std::move(change)),
        m_merge(merge),
        m_madeAt(std::chrono::steady_clock::now()) {}

  int id() const override { return static_cast<int>(m_merge); }

  void undo() override {
    // What was trained since comes back with redo.
    if (m_change.restarts) m_after.project.trained = m_document.trainedNow();
    ProjectChange change;
    change.restarts = m_change.restarts;
    change.layerOrigins = inverse(m_change.layerOrigins, m_before.project.network.layers.size());
    m_document.apply(m_before, change);
  }

  void redo() override {
    m_document.apply(m_after, m_change);
    m_change.redrawn.clear();
  }

  bool mergeWith(const QUndoCommand* other) override {
    const auto* later = static_cast<const EditProjectCommand*>(other);
    if (later->text() != text() || later->m_madeAt - m_madeAt > kGesturePause) return false;
    m_after = later->m_after;
    m_madeAt = later->m_madeAt;
    m_change.restarts = m_change.restarts || later->m_change.restarts;
    const bool isBack = sameDesign(m_before.project, m_after.project) &&
                        sameTraining(m_before.project.trained, m_after.project.trained);
    if (isBack) setObsolete(true);
    return true;
  }

 private:
  ProjectDocument& m_document;
  Content m_before;
  Content m_after;
  ProjectChange m_change;
  EditMerge m_merge;
  std::chrono::steady_clock::time_point m_madeAt;
};

ProjectDocument::ProjectDocument(QObject* parent) : QObject(parent) {}

std::shared_ptr<const TrainedState> ProjectDocument::trainedNow() const {
  return m_trainedStateSource ? m_trainedStateSource() : m_content.project.trained;
}

Status ProjectDocument::edit(const QString& text, const Change& change, EditMerge merge) {
  Content before = m_content;
  before.project.trained = trainedNow();
  Project project = before.project;
  change(project);
  NetworkDraft draft;
  if (sameKinds(before.project.network, project.network)) {
    draft = draftOf(before.project.network);
    for (std::size_t i = 0; i < draft.size(); ++i) draft[i].spec = project.network.layers[i];
    project.network = specOf(draft, before.project.network);
  }
  return commit(text, before, std::move(project), std::move(draft), merge);
}

Status ProjectDocument::editNetwork(const QString& text, const NetworkChange& change, EditMerge merge) {
  Content before = m_content;
  before.project.trained = trainedNow();
  Project project = before.project;
  NetworkDraft draft = draftOf(project.network);
  change(draft);
  project.network = specOf(draft, before.project.network);
  return commit(text, before, std::move(project), std::move(draft), merge);
}

Status ProjectDocument::commit(const QString& text, const Content& before, Project project,
                               NetworkDraft draft, EditMerge merge) {
  ProjectChange change;
  change.restarts = !sameRun(before.project, project);
  if (!change.restarts && sameDesign(before.project, project)) return Done{};
  const bool setsParameters = project.trained && project.trained != before.project.trained;
  const bool forgets = !project.trained;
  if (change.restarts && !setsParameters) project.trained = nullptr;
  auto after = prepare(std::move(project), true);
  if (!after) {
    emit editRefused(after.error());
    return after.error();
  }
  Project& result = after->project;
  change.layerOrigins = layerOrigins(draft);
  const bool goesOn = before.project.trained && !setsParameters && !forgets && !draft.empty() &&
                      sameQuestion(before.project, result) &&
                      !(before.project.network == result.network && before.project.data == result.data);
  if (goesOn) {
    for (std::size_t i = 0; i < draft.size(); ++i) draft[i].spec = result.network.layers[i];
    if (before.data != after->data && draft.front().origin.layer == 0) {
      draft.front().origin.units = featureOrigins(*before.data, *after->data);
      if (after->data->dataset->task == Task::Reconstruction)
        draft.back().origin.units = draft.front().origin.units;
    }
    auto transfer =
        transferParameters(before.project.network, before.project.trained->parameters, draft, result.seed);
    if (transfer) {
      auto state = std::make_shared<TrainedState>(*before.project.trained);
      state->parameters = std::move(transfer->parameters);
      result.trained = std::move(state);
      change.redrawn = std::move(transfer->redrawn);
    }
  }
  m_undoStack.push(new EditProjectCommand(*this, text, before, *std::move(after), std::move(change), merge));
  return Done{};
}

Status ProjectDocument::replace(const QString& text, Project project) {
  Content before = m_content;
  before.project.trained = trainedNow();
  auto after = prepare(std::move(project), false);
  if (!after) {
    emit editRefused(after.error());
    return after.error();
  }
  ProjectChange change;
  change.restarts = true;
  m_undoStack.push(
      new EditProjectCommand(*this, text, before, *std::move(after), std::move(change), EditMerge::Never));
  return Done{};
}

Project ProjectDocument::projectForSaving() const {
  Project project = m_content.project;
  project.trained = trainedNow();
  return project;
}

Status ProjectDocument::open(const Project& project, const QString& folder) {
  const QString before = std::exchange(m_folder, folder);
  auto content = prepare(project, false);
  if (!content) {
    m_folder = before;
    return content.error();
  }
  m_undoStack.clear();
  ProjectChange change;
  change.restarts = true;
  apply(*content, change);
  return Done{};
}

Result<ProjectDocument::Content> ProjectDocument::prepare(Project project, bool fitsLayers) const {
  if (auto status = validate(project.training); !status) return status.error();
  std::shared_ptr<const Dataset> dataset;
  const bool hasData = m_content.data != nullptr;
  if (hasData && fitsLayers && sameExamples(project.data, m_content.project.data)) {
    dataset = m_content.data->dataset;
  } else {
    auto loaded = loadDataset(project.data, std::filesystem::path(m_folder.toStdString()));
    if (!loaded) return loaded.error();
    dataset = *std::move(loaded);
  }
  if (fitsLayers && hasData) {
    const bool isAnother = isAnotherSet(project.data, m_content.project.data);
    if (isAnother) keepFittingFeatures(project.data, *dataset);
    const auto features = featureCount(*dataset, project.data);
    if (!features) return features.error();
    if (InputSpec* input = project.network.input()) input->units = *features;
    const bool hasOtherInputs = isAnother || project.data.features != m_content.project.data.features;
    if (hasOtherInputs) releaseInputWeights(project.network);
    const bool isOtherTask = dataset->task != m_content.data->dataset->task;
    const bool reconstructs = dataset->task == Task::Reconstruction;
    if (isOtherTask || (isAnother && (reconstructs || !validate(project, *dataset)))) {
      if (auto status = fitToDataset(project, *dataset); !status) return status.error();
    } else if (hasOtherInputs && reconstructs) {
      if (DenseSpec* output = project.network.output()) output->units = *features;
    }
  }
  Content content;
  if (auto status = validate(project, *dataset); !status) {
    if (!canStand(status.error().code)) return status.error();
    content.problem = status.error();
  }
  // Examples that are already prepared in the same way are shared.
  const DenseSpec output = outputFor(project, *dataset);
  const auto reusable = [&] {
    if (!hasData || m_content.data->dataset != dataset || !(project.data == m_content.project.data))
      return false;
    const DenseSpec old = outputFor(m_content.project, *dataset);
    return old.activation == output.activation && old.units == output.units;
  };
  if (reusable()) {
    content.data = m_content.data;
  } else {
    auto prepared = prepareData(dataset, project.data, output.activation, output.units);
    if (!prepared) return prepared.error();
    content.data = *std::move(prepared);
  }
  // Fewer examples than a batch: other data was asked for, and the batch follows; a batch that was asked for is refused.
  const bool dataShrank =
      fitsLayers && hasData && project.training.batchSize == m_content.project.training.batchSize;
  if (dataShrank)
    project.training.batchSize = std::min(project.training.batchSize, content.data->train.size());
  if (project.training.batchSize > content.data->train.size())
    return Error{ErrorCode::OutOfRange, "training.batchSize",
                 intervalText(Index(1), content.data->train.size()), toText(project.training.batchSize)};
  content.project = std::move(project);
  return content;
}

void ProjectDocument::apply(const Content& content, const ProjectChange& how) {
  ProjectChange change = how;
  change.data = m_content.data != content.data;
  change.network = !(m_content.project.network == content.project.network);
  change.training = !(m_content.project.training == content.project.training);
  change.keepsTraining = change.restarts && content.project.trained;
  const auto trained = m_content.project.trained;
  m_content = content;
  if (!change.restarts) m_content.project.trained = trained;
  emit changed(change);
}

}  // namespace neurarium
