#include "core/data/csv_dataset.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/data/column_profile.h"
#include "core/data/csv.h"
#include "core/data/csv_reader.h"
#include "core/text.h"

namespace neurarium {

namespace {

Error tooManyCategories(const std::string& column) {
  return {ErrorCode::OutOfRange, "column " + column, "1…" + toText(kMostCategories),
          "> " + toText(kMostCategories)};
}

/// Numbers the texts of a column in the order in which they come.
class CategoryNumbers {
 public:
  /// The category's number, or kMostCategories if there is no room for one more.
  std::size_t of(std::string_view cell) {
    const auto found = m_numbers.find(cell);
    if (found != m_numbers.end()) return found->second;
    if (m_numbers.size() == kMostCategories) return kMostCategories;
    return m_numbers.emplace(cell, m_numbers.size()).first->second;
  }

  /// Renumbers `values` in the order of the letters and returns the names in that order.
  template <typename Values>
  std::vector<std::string> sort(Values&& values) const {
    std::vector<std::string> names;
    std::vector<Scalar> rank(m_numbers.size());
    for (const auto& [name, number] : m_numbers) {
      rank[number] = static_cast<Scalar>(names.size());
      names.push_back(name);
    }
    for (auto& value : values) value = rank[static_cast<std::size_t>(value)];
    return names;
  }

 private:
  std::map<std::string, std::size_t, std::less<>> m_numbers;
};

Result<std::size_t> findTarget(const std::vector<std::string>& header, const std::string& column) {
  if (header.size() < 2)
    return Error{ErrorCode::OutOfRange, "line 1", "2…" + toText(kMostColumns), toText(header.size())};
  if (column.empty()) return header.size() - 1;
  const auto found = std::find(header.begin(), header.end(), column);
  if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
  constexpr std::size_t kMostListed = 20;
  std::string known;
  for (std::size_t i = 0; i < std::min(header.size(), kMostListed); ++i)
    known += (i > 0 ? ", " : "") + header[i];
  if (header.size() > kMostListed) known += ", …";
  return Error{ErrorCode::UnknownColumn, "data.target", known, column};
}

/// Second pass: fills inputs, targets and categories of a table whose columns are known to be sound.
Status readCells(CsvReader& reader, const TableProfile& profile, std::size_t target, Dataset& dataset) {
  const std::size_t width = profile.columns.size();
  dataset.inputs.resize(static_cast<Index>(width) - 1, static_cast<Index>(profile.rows));
  dataset.targets.resize(static_cast<Index>(profile.rows));
  std::vector<CategoryNumbers> categories(width);
  std::vector<bool> isNumeric;
  for (const ColumnProfile& column : profile.columns) isNumeric.push_back(column.isNumeric());

  for (Index example = 0; example < dataset.examples(); ++example) {
    if (const Result<bool> more = reader.next(); !more) return more.error();
    Index row = 0;
    for (std::size_t i = 0; i < width; ++i) {
      double value = 0;
      if (isNumeric[i]) {
        readCell(reader.cells()[i], reader.decimalComma(), value);
      } else {
        const std::size_t number = categories[i].of(reader.cells()[i]);
        if (number == kMostCategories) return tooManyCategories(reader.header()[i]);
        value = static_cast<double>(number);
      }
      (i == target ? dataset.targets[example] : dataset.inputs(row++, example)) = static_cast<Scalar>(value);
    }
  }

  for (std::size_t i = 0; i < width; ++i) {
    if (i == target) continue;
    const auto row = static_cast<Index>(dataset.columns.size());
    dataset.columns.push_back({reader.header()[i], {}});
    if (!isNumeric[i]) dataset.columns.back().categories = categories[i].sort(dataset.inputs.row(row));
  }
  dataset.targetName = reader.header()[target];
  if (!isNumeric[target]) dataset.classNames = categories[target].sort(dataset.targets);
  return Done{};
}

/// Makes classes of a numeric target's values.
Status classifyNumbers(Dataset& dataset) {
  std::vector<Scalar> values(dataset.targets.begin(), dataset.targets.end());
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  if (values.size() > kMostCategories) return tooManyCategories(dataset.targetName);
  for (Scalar& target : dataset.targets)
    target = static_cast<Scalar>(std::lower_bound(values.begin(), values.end(), target) - values.begin());
  for (const Scalar value : values) dataset.classNames.push_back(toText(value));
  return Done{};
}

bool holdsTwoWholeNumbers(const Vector& values) {
  const Scalar low = values.minCoeff();
  const Scalar high = values.maxCoeff();
  return low == std::floor(low) && high == std::floor(high) &&
         std::all_of(values.begin(), values.end(),
                     [=](Scalar value) { return value == low || value == high; });
}

Status setTask(Dataset& dataset, bool numbersAreClasses) {
  const Scalar first = dataset.targets[0];
  if ((dataset.targets.array() == first).all()) {
    const std::string value = dataset.classNames.empty() ? toText(first) : dataset.classNames.front();
    return Error{ErrorCode::ConstantTarget, "column " + dataset.targetName, {}, value};
  }
  if (dataset.classNames.empty() && (numbersAreClasses || holdsTwoWholeNumbers(dataset.targets)))
    if (auto status = classifyNumbers(dataset); !status) return status;
  const Index classes = dataset.classes();
  dataset.task = classes == 0 ? Task::Regression : classes == 2 ? Task::Binary : Task::MultiClass;
  return Done{};
}

/// Whether the inputs can be shown over [−domain, domain] without most of it being empty.
void setKind(Dataset& dataset) {
  dataset.kind = DataKind::Table;
  const auto isNumeric = [](const Column& column) { return !column.isCategorical(); };
  if (!std::all_of(dataset.columns.begin(), dataset.columns.end(), isNumeric)) return;
  const bool isCurve = dataset.columns.size() == 1 && dataset.task == Task::Regression;
  if (!isCurve && dataset.columns.size() != 2) return;

  const Scalar largest = dataset.inputs.cwiseAbs().maxCoeff();
  const Vector spans = dataset.inputs.rowwise().maxCoeff() - dataset.inputs.rowwise().minCoeff();
  constexpr Scalar kLeastShare = Scalar(0.4);
  if (!(spans.minCoeff() > kLeastShare * largest)) return;
  constexpr Scalar kBorder = Scalar(1.2);  // as Playground's 6 around its 5
  dataset.domain = kBorder * largest;
  dataset.kind = isCurve ? DataKind::Curve : DataKind::Plane;
}

}  // namespace

Result<Dataset> datasetFromCsv(std::string_view text, const TargetChoice& choice) {
  Result<CsvReader> reader = CsvReader::open(text);
  if (!reader) return reader.error();
  const Result<std::size_t> target = findTarget(reader->header(), choice.column);
  if (!target) return target.error();
  const Result<TableProfile> profile = profileTable(*reader);
  if (!profile) return profile.error();
  for (std::size_t i = 0; i < profile->columns.size(); ++i)
    if (auto status = profile->columns[i].check(reader->header()[i]); !status) return status.error();

  Dataset dataset;
  if (auto status = readCells(*reader, *profile, *target, dataset); !status) return status.error();
  if (auto status = setTask(dataset, choice.classifyNumbers); !status) return status.error();
  setKind(dataset);
  return dataset;
}

Result<Dataset> readCsv(const std::filesystem::path& path, const TargetChoice& choice,
                        std::uintmax_t largest) {
  const Result<std::string> text = readFile(path, largest);
  if (!text) return text.error();
  Result<Dataset> dataset = datasetFromCsv(*text, choice);
  if (dataset) dataset->name = path.filename().string();
  return dataset;
}

}  // namespace neurarium
