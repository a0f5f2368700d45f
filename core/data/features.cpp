#include "core/data/features.h"

#include <algorithm>

#include "core/data/prepared_data.h"
#include "core/text.h"

namespace neurarium {

namespace {

/// What a kind of data set offers beside its columns.
std::vector<Feature> derivedOf(DataKind kind) {
  using Kind = Feature::Kind;
  switch (kind) {
    case DataKind::Plane:
      return {{"x1Squared", Kind::Square, 0, 0, 0},
              {"x2Squared", Kind::Square, 1, 0, 0},
              {"x1TimesX2", Kind::Product, 0, 1, 0},
              {"sinX1", Kind::Sine, 0, 0, 0},
              {"sinX2", Kind::Sine, 1, 0, 0}};
    case DataKind::Curve:
      return {{"x1Squared", Kind::Square, 0, 0, 0}, {"sinX1", Kind::Sine, 0, 0, 0}};
    case DataKind::Image:
    case DataKind::Table:
      break;
  }
  return {};
}

void appendColumn(const Dataset& dataset, std::size_t column, std::vector<Feature>& features) {
  const Column& source = dataset.columns[column];
  const auto index = static_cast<Index>(column);
  if (!source.isCategorical()) {
    features.push_back({source.name, Feature::Kind::Value, index, 0, 0});
    return;
  }
  for (std::size_t i = 0; i < source.categories.size(); ++i)
    features.push_back(
        {source.name + "=" + source.categories[i], Feature::Kind::Category, index, 0, static_cast<Index>(i)});
}

/// Appends what `name` stands for; false if nothing.
bool appendNamed(const Dataset& dataset, const std::string& name, std::vector<Feature>& features) {
  for (std::size_t column = 0; column < dataset.columns.size(); ++column) {
    if (dataset.columns[column].name != name) continue;
    appendColumn(dataset, column, features);
    return true;
  }
  for (Feature& derived : derivedOf(dataset.kind)) {
    if (derived.name != name) continue;
    features.push_back(std::move(derived));
    return true;
  }
  return false;
}

std::string knownNames(const Dataset& dataset) {
  constexpr std::size_t kMostListed = 20;
  std::string text;
  const auto append = [&text](const std::string& name) { text += (text.empty() ? "" : ", ") + name; };
  for (std::size_t i = 0; i < std::min(dataset.columns.size(), kMostListed); ++i)
    append(dataset.columns[i].name);
  if (dataset.columns.size() > kMostListed) append("…");
  for (const Feature& derived : derivedOf(dataset.kind)) append(derived.name);
  return text;
}

}  // namespace

std::vector<std::string> derivedFeatures(const Dataset& dataset) {
  std::vector<std::string> names;
  for (const Feature& feature : derivedOf(dataset.kind)) names.push_back(feature.name);
  return names;
}

Result<std::vector<Feature>> selectFeatures(const Dataset& dataset, const std::vector<std::string>& names) {
  std::vector<Feature> features;
  if (names.empty())
    for (std::size_t column = 0; column < dataset.columns.size(); ++column)
      appendColumn(dataset, column, features);
  for (auto name = names.begin(); name != names.end(); ++name) {
    const std::string where = "data.features[" + toText(name - names.begin()) + "]";
    if (std::find(names.begin(), name, *name) != name)
      return Error{ErrorCode::DuplicateColumn, where, {}, *name};
    if (!appendNamed(dataset, *name, features))
      return Error{ErrorCode::UnknownName, where, knownNames(dataset), *name};
  }
  return features;
}

Matrix computeFeatures(const std::vector<Feature>& features, ConstMatrixRef raw) {
  Matrix values(static_cast<Index>(features.size()), raw.cols());
  for (Index row = 0; row < values.rows(); ++row) {
    const Feature& feature = features[static_cast<std::size_t>(row)];
    const auto source = raw.row(feature.column).array();
    switch (feature.kind) {
      case Feature::Kind::Value:
        values.row(row) = source;
        break;
      case Feature::Kind::Category:
        values.row(row) = (source == static_cast<Scalar>(feature.category)).cast<Scalar>();
        break;
      case Feature::Kind::Square:
        values.row(row) = source.square();
        break;
      case Feature::Kind::Product:
        values.row(row) = source * raw.row(feature.other).array();
        break;
      case Feature::Kind::Sine:
        values.row(row) = source.sin();
        break;
    }
  }
  return values;
}

}  // namespace neurarium
