#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "core/data/data_settings.h"
#include "core/result.h"

namespace neurarium {

/// What a panel needs to offer a data set. The table of them is the one place where data sets are listed.
struct DataSource {
  std::string_view id;
  Task task;
  DataKind kind;
  Index defaultPoints;  ///< generated sets; bundled ones: the number of examples there are
  bool isGenerated;     ///< takes `points`, `noise` and `seed`
  bool hasClassChoice;  ///< takes `classes`
  bool standardize;     ///< what a new project sets for `standardize`
};

/// circle, xor, gaussian, corners, spiral, moons, checkerboard, rings, plane, multiGaussian, sine, iris, wine,
/// breastCancer, digits.
std::span<const DataSource> dataSources();
/// The row of `id`, or nullptr (for "csv" too: a file is not in the table).
const DataSource* findDataSource(std::string_view id);

constexpr Index kLeastPoints = 10;
constexpr Index kMostPoints = 10000;
constexpr double kMostNoise = 50.0;
constexpr std::uintmax_t kLargestCsvBytes = std::uintmax_t(64) * 1024 * 1024;

/// Generates, unpacks or reads the examples that `settings` ask for, with the task that they ask for.
/// Errors: UnknownName (data.source), OutOfRange (data.noise, data.points, data.classes), and those of
/// readCsv().
Result<std::shared_ptr<const Dataset>> loadDataset(const DataSettings& settings,
                                                   const std::filesystem::path& projectFolder = {});

}  // namespace neurarium
