#include "core/data/data_source.h"

#include <array>

#include "core/data/bundled.h"
#include "core/data/csv_dataset.h"
#include "core/data/dataset_generators.h"
#include "core/text.h"

namespace neurarium {

namespace {

using Generator = Dataset (*)(const GeneratorSettings&);

/// A data set and where it comes from: a function or a bundled file.
struct SourceRow {
  DataSource source;
  Generator generate;
  std::string_view file;
};

constexpr Index kClassPoints = 500;
constexpr Index kRegressionPoints = 1200;
constexpr Index kCurveExamples = 200;

constexpr SourceRow generated(std::string_view id, Task task, DataKind kind, Index points, Generator generate,
                              bool hasClassChoice = false) {
  return {{id, task, kind, points, true, hasClassChoice, false}, generate, {}};
}

constexpr SourceRow bundled(std::string_view id, Task task, DataKind kind, Index examples, bool standardize,
                            std::string_view file) {
  return {{id, task, kind, examples, false, false, standardize}, nullptr, file};
}

constexpr std::array<SourceRow, 15> kRows = {{
    generated("circle", Task::Binary, DataKind::Plane, kClassPoints, generateCircle),
    generated("xor", Task::Binary, DataKind::Plane, kClassPoints, generateXor),
    generated("gaussian", Task::Binary, DataKind::Plane, kClassPoints, generateGaussian),
    generated("corners", Task::Binary, DataKind::Plane, kClassPoints, generateCorners),
    generated("spiral", Task::Binary, DataKind::Plane, kClassPoints, generateSpiral),
    generated("moons", Task::Binary, DataKind::Plane, kClassPoints, generateMoons),
    generated("checkerboard", Task::Binary, DataKind::Plane, kClassPoints, generateCheckerboard),
    generated("rings", Task::MultiClass, DataKind::Plane, kClassPoints, generateRings, true),
    generated("plane", Task::Regression, DataKind::Plane, kRegressionPoints, generatePlane),
    generated("multiGaussian", Task::Regression, DataKind::Plane, kRegressionPoints, generateMultiGaussian),
    generated("sine", Task::Regression, DataKind::Curve, kCurveExamples, generateSine),
    bundled("iris", Task::MultiClass, DataKind::Table, 150, true, "iris.csv"),
    bundled("wine", Task::MultiClass, DataKind::Table, 178, true, "wine.csv"),
    bundled("breastCancer", Task::Binary, DataKind::Table, 569, true, "breast_cancer.csv"),
    bundled("digits", Task::MultiClass, DataKind::Image, 1797, false, "digits.csv"),
}};

constexpr auto kSources = [] {
  std::array<DataSource, kRows.size()> sources{};
  for (std::size_t i = 0; i < kRows.size(); ++i) sources[i] = kRows[i].source;
  return sources;
}();

Status checkRange(double value, double least, double most, const char* where) {
  if (value >= least && value <= most) return Done{};
  return Error{ErrorCode::OutOfRange, where, toText(least) + "…" + toText(most), toText(value)};
}

Result<Dataset> generate(const SourceRow& row, const DataSettings& settings) {
  GeneratorSettings wanted;
  wanted.points = settings.points == 0 ? row.source.defaultPoints : settings.points;
  wanted.noise = settings.noise / 100;
  wanted.classes = settings.classes;
  wanted.seed = settings.seed;
  if (auto status = checkRange(settings.noise, 0, kMostNoise, "data.noise"); !status) return status.error();
  if (auto status = checkRange(static_cast<double>(wanted.points), kLeastPoints, kMostPoints, "data.points");
      !status)
    return status.error();
  if (row.source.hasClassChoice) {
    const auto classes = static_cast<double>(wanted.classes);
    if (auto status = checkRange(classes, kLeastRings, kMostRings, "data.classes"); !status)
      return status.error();
  }
  return row.generate(wanted);
}

/// Pixels 0 … 16 become 0 … 1.
void makeImages(Dataset& dataset) {
  constexpr Scalar kWhite = 16;
  constexpr Index kSide = 8;
  dataset.kind = DataKind::Image;
  dataset.imageShape = Shape::image(1, kSide, kSide);
  dataset.inputs /= kWhite;
}

Result<Dataset> unpack(const SourceRow& row) {
  const bool isImage = row.source.kind == DataKind::Image;
  Result<Dataset> dataset = datasetFromCsv(bundledFile(row.file), {.column = {}, .classifyNumbers = isImage});
  if (!dataset) return dataset;
  dataset->name = row.source.id;
  if (isImage) makeImages(*dataset);
  return dataset;
}

Result<Dataset> readOwnFile(const DataSettings& settings, const std::filesystem::path& projectFolder) {
  if (settings.file.empty()) return Error{ErrorCode::FileNotFound, "data.file", {}, {}};
  // An absolute path replaces the folder.
  return readCsv(projectFolder / settings.file, {settings.target, settings.classifyNumbers},
                 kLargestCsvBytes);
}

Result<Dataset> load(const DataSettings& settings, const std::filesystem::path& projectFolder) {
  if (settings.source == "csv") return readOwnFile(settings, projectFolder);
  for (const SourceRow& row : kRows) {
    if (row.source.id != settings.source) continue;
    return row.source.isGenerated ? generate(row, settings) : unpack(row);
  }
  std::string known;
  for (const DataSource& source : kSources) known.append(source.id).append(", ");
  return Error{ErrorCode::UnknownName, "data.source", known + "csv", settings.source};
}

}  // namespace

std::span<const DataSource> dataSources() {
  return kSources;
}

const DataSource* findDataSource(std::string_view id) {
  for (const DataSource& source : kSources)
    if (source.id == id) return &source;
  return nullptr;
}

Result<std::shared_ptr<const Dataset>> loadDataset(const DataSettings& settings,
                                                   const std::filesystem::path& projectFolder) {
  Result<Dataset> dataset = load(settings, projectFolder);
  if (!dataset) return dataset.error();
  if (settings.reconstruct) dataset->task = Task::Reconstruction;
  return std::shared_ptr<const Dataset>(std::make_shared<Dataset>(*std::move(dataset)));
}

}  // namespace neurarium
