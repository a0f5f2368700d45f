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
         a.classes == b.classes && a.seed == b.seed;
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
                     bool restarts, EditMerge merge)
      : QUndoCommand(text),
        m_document(document),
        m_before(std::move(before)),
        m_after(std::move(after)),
        m_restarts(restarts),
        m_merge(merge),
        m_madeAt(std::chrono::steady_clock::now()) {}

  int id() const override { return static_cast<int>(m_merge); }
  void undo() override { m_document.apply(m_before, m_restarts); }
  void redo() override { m_document.apply(m_after, m_restarts); }

  bool mergeWith(const QUndoCommand* other) override {
    const auto* later = static_cast<const EditProjectCommand*>(other);
    if (later->text() != text() || later->m_madeAt - m_madeAt > kGesturePause) return false;
    m_after = later->m_after;
    m_madeAt = later->m_madeAt;
    m_restarts = m_restarts || later->m_restarts;
    if (sameDesign(m_before.project, m_after.project)) setObsolete(true);
    return true;
  }

 private:
  ProjectDocument& m_document;
  Content m_before;
  Content m_after;
  bool m_restarts;
  EditMerge m_merge;
  std::chrono::steady_clock::time_point m_madeAt;
};

ProjectDocument::ProjectDocument(QObject* parent) : QObject(parent) {}

Status ProjectDocument::edit(const QString& text, const Change& change, EditMerge merge) {
  Content before = m_content;
  if (m_trainedStateSource) before.project.trained = m_trainedStateSource();
  Project project = before.project;
  change(project);
  const bool restarts = !sameRun(before.project, project);
  if (!restarts && sameDesign(before.project, project)) return Done{};
  if (restarts) {
    const bool keepsParameters = project.trained && project.trained != before.project.trained;
    if (!keepsParameters) project.trained = nullptr;
  } else {
    before.project.trained = project.trained = m_content.project.trained;
  }
  auto after = prepare(std::move(project), true);
  if (!after) {
    emit editRefused(after.error());
    return after.error();
  }
  m_undoStack.push(
      new EditProjectCommand(*this, text, std::move(before), *std::move(after), restarts, merge));
  return Done{};
}

Project ProjectDocument::projectForSaving() const {
  Project project = m_content.project;
  if (m_trainedStateSource) project.trained = m_trainedStateSource();
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
  apply(*content, true);
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
    const bool isOtherTask = dataset->task != m_content.data->dataset->task;
    if (isAnother && (isOtherTask || !validate(project, *dataset)))
      if (auto status = fitToDataset(project, *dataset); !status) return status.error();
  }
  if (auto status = validate(project, *dataset); !status) return status.error();
  // Examples that are already prepared in the same way are shared.
  const DenseSpec& output = *project.network.output();
  const auto reusable = [&] {
    if (!hasData || m_content.data->dataset != dataset || !(project.data == m_content.project.data))
      return false;
    const DenseSpec& old = *m_content.project.network.output();
    return old.activation == output.activation && old.units == output.units;
  };
  Content content;
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

void ProjectDocument::apply(const Content& content, bool restarts) {
  ProjectChange change;
  change.data = m_content.data != content.data;
  change.network = !(m_content.project.network == content.project.network);
  change.training = !(m_content.project.training == content.project.training);
  change.restarts = restarts;
  m_content = content;
  emit changed(change);
}

}  // namespace neurarium
