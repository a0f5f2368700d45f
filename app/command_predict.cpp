#include <QCoreApplication>
#include <algorithm>

#include "app/commands.h"
#include "app/console.h"
#include "app/csv_output.h"
#include "app/open_project.h"
#include "core/data/csv.h"
#include "core/data/data_source.h"
#include "core/network.h"
#include "core/text.h"

namespace neurarium {

namespace {

constexpr OptionInfo kOptions[] = {
    {"--input", "FILE.csv",
     QT_TRANSLATE_NOOP("CommandLine",
                       "examples with the columns that “data” prints; further columns are ignored")},
};

constexpr Index kBatch = 256;

/// Where each feature stands in the table. Errors: UnknownColumn.
Result<std::vector<std::size_t>> columnsOf(const std::vector<std::string>& header,
                                           const std::vector<std::string>& features,
                                           const std::string& file) {
  std::vector<std::size_t> columns;
  for (const std::string& feature : features) {
    const auto found = std::find(header.begin(), header.end(), feature);
    if (found == header.end()) {
      std::string known;
      for (const std::string& name : header) known += (known.empty() ? "" : ", ") + name;
      return Error{ErrorCode::UnknownColumn, file, known, feature};
    }
    columns.push_back(static_cast<std::size_t>(found - header.begin()));
  }
  return columns;
}

/// features × rows. Errors: UnknownColumn, and those of readFile(), parseCsv() and parseNumber().
Result<Matrix> readInputs(const QString& file, const std::vector<std::string>& features) {
  const auto text = readFile(toPath(file), kLargestCsvBytes);
  if (!text) return text.error();
  const auto table = parseCsv(*text);
  if (!table) return table.error();
  const auto columns = columnsOf(table->header, features, file.toStdString());
  if (!columns) return columns.error();
  Matrix inputs(static_cast<Index>(features.size()), static_cast<Index>(table->rows.size()));
  for (std::size_t row = 0; row < table->rows.size(); ++row) {
    for (std::size_t i = 0; i < columns->size(); ++i) {
      const std::string where = "line " + toText(table->lines[row]) + ", column " + features[i];
      const auto number = parseNumber(table->rows[row][(*columns)[i]], table->decimalComma, where);
      if (!number) return number.error();
      inputs(static_cast<Index>(i), static_cast<Index>(row)) = static_cast<Scalar>(*number);
    }
  }
  return inputs;
}

int run(Arguments& arguments) {
  const QString input = arguments.require("--input");
  if (!arguments.problem().isEmpty()) return kWrongUsage;
  const auto opened = openProject(arguments.operand());
  if (!opened) return printError(opened.error());
  const auto inputs = readInputs(input, opened->data->featureNames);
  if (!inputs) return printError(inputs.error());
  const auto network = Network::build(opened->project.network);
  if (!network) return printError(network.error());

  const Project& project = opened->project;
  const Vector theta =
      project.trained ? project.trained->parameters : (*network)->initialParameters(project.seed);
  Workspace workspace = (*network)->makeWorkspace(kBatch);
  Matrix outputs((*network)->outputs(), inputs->cols());
  (*network)->predict(theta, *inputs, workspace, outputs);

  std::string csv = csvHeader(opened->data->outputNames);
  for (Index i = 0; i < outputs.cols(); ++i) {
    std::string line;
    appendNumbers(outputs.col(i), line);
    csv.append(line).append("\n");
  }
  return print(csv);
}

}  // namespace

const Command kPredictCommand = {
    "predict",
    QT_TRANSLATE_NOOP("CommandLine", "Prints the network's outputs for the examples of a table, as CSV."),
    true, kOptions, run};

}  // namespace neurarium
