#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/console.h"
#include "app/csv_output.h"
#include "app/open_project.h"

namespace neurarium {

namespace {

constexpr OptionInfo kOptions[] = {
    {"--split", "train|validation|test|all",
     QT_TRANSLATE_NOOP("CommandLine", "which examples; all: in the order of the data set (all)")},
};

using Row = std::pair<const Examples*, Index>;

std::vector<Row> rowsOf(const PreparedData& data, const QString& split) {
  std::vector<Row> rows;
  const auto append = [&](const char* name, const Examples& examples) {
    if (split != name && split != "all") return;
    for (Index i = 0; i < examples.size(); ++i) rows.emplace_back(&examples, i);
  };
  append("train", data.train);
  append("validation", data.validation);
  append("test", data.test);
  const auto place = [](const Row& row) { return row.first->rows[static_cast<std::size_t>(row.second)]; };
  if (split == "all")
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return place(a) < place(b); });
  return rows;
}

/// Features, then targets. If a target bears the name of a feature, every target gets "target:" before its own.
std::vector<std::string> headerOf(const PreparedData& data) {
  std::vector<std::string> targets = data.outputNames;
  const auto clashes = [&](const std::string& name) {
    return std::find(data.featureNames.begin(), data.featureNames.end(), name) != data.featureNames.end();
  };
  while (std::any_of(targets.begin(), targets.end(), clashes))
    for (std::string& name : targets) name.insert(0, "target:");
  std::vector<std::string> names = data.featureNames;
  names.insert(names.end(), targets.begin(), targets.end());
  return names;
}

int run(Arguments& arguments) {
  QString split = "all";
  arguments.read("--split", split);
  if (split != "train" && split != "validation" && split != "test" && split != "all")
    arguments.refuseValue("--split", "train, validation, test, all");
  if (!arguments.problem().isEmpty()) return kWrongUsage;
  const auto opened = openProject(arguments.operand());
  if (!opened) return printError(opened.error());

  std::string csv = csvHeader(headerOf(*opened->data));
  for (const auto& [examples, i] : rowsOf(*opened->data, split)) {
    std::string line;
    appendNumbers(examples->inputs.col(i), line);
    appendNumbers(examples->targets.col(i), line);
    csv.append(line).append("\n");
  }
  return print(csv);
}

}  // namespace

const Command kDataCommand = {
    "data",
    QT_TRANSLATE_NOOP("CommandLine", "Prints the examples as the network and the loss receive them, as CSV."),
    true, kOptions, run};

}  // namespace neurarium
