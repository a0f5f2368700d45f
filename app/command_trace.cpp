#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/console.h"
#include "app/open_project.h"
#include "core/project/json_text.h"
#include "core/project/trained_state_json.h"
#include "core/text.h"
#include "core/trace/step_trace.h"

namespace neurarium {

namespace {

using nlohmann::ordered_json;

constexpr OptionInfo kOptions[] = {
    {"--example", "I", QT_TRANSLATE_NOOP("CommandLine", "which example of the training split, from 0 (0)")},
    {"--batch", nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "the mini-batch that training takes next; --example counts within it")},
    {"--format", "json", QT_TRANSLATE_NOOP("CommandLine", "how to print it (json)")},
};

/// A number as short as its type allows: what the engine holds as a float is not written as a double.
ordered_json numberToJson(double value) {
  const auto rounded = static_cast<Scalar>(value);
  return static_cast<double>(rounded) == value ? shortestDouble(rounded) : value;
}

ordered_json operandToJson(const TraceOperand& operand) {
  ordered_json object = {
      {"name", operand.name}, {"value", numberToJson(operand.value)}, {"event", operand.event}};
  if (operand.index >= 0) object["index"] = operand.index;
  return object;
}

/// The activation's name where an event computes one, or its derivative.
void addFunction(const TraceEvent& event, const Network& network, ordered_json& object) {
  if (event.kind != TraceKind::Activation && event.kind != TraceKind::ErrorSignal) return;
  const auto& dense = std::get<DenseSpec>(network.spec().layers[static_cast<std::size_t>(event.layer)]);
  object["function"] = nameOf(dense.activation);
}

ordered_json eventToJson(const TraceEvent& event, const std::vector<TraceOperand>& operands,
                         const Network& network) {
  ordered_json object = {
      {"id", event.id}, {"phase", nameOf(event.phase)}, {"kind", nameOf(event.kind)}, {"layer", event.layer}};
  if (event.unit >= 0) object["unit"] = event.unit;
  if (event.input >= 0) object["input"] = event.input;
  if (!event.parameter.empty()) object["parameter"] = event.parameter;
  addFunction(event, network, object);
  object["operands"] = ordered_json::array();
  for (const TraceOperand& operand : operands) object["operands"].push_back(operandToJson(operand));
  object["result"] = numberToJson(event.result);
  return object;
}

/// The head's fields first, then an event a line: whole traces are long, and this way people and line tools can read them.
std::string traceToText(const StepTrace& trace, const TrainingSession& session) {
  const ordered_json head = {{"example", trace.examples()[static_cast<std::size_t>(trace.focus())]},
                             {"examples", trace.examples()},
                             {"loss", numberToJson(trace.loss())},
                             {"penalty", numberToJson(trace.penalty())},
                             {"lossName", nameOf(session.settings().loss)},
                             {"optimizer", nameOf(session.settings().optimizer.type)}};
  std::string text = head.dump();
  text.pop_back();
  text += ",\n\"events\":[\n";
  const auto operands = trace.operandsOf(0, static_cast<int>(trace.events().size()));
  for (const TraceEvent& event : trace.events()) {
    text += eventToJson(event, operands[static_cast<std::size_t>(event.id)], trace.network()).dump();
    text += &event == &trace.events().back() ? "\n" : ",\n";
  }
  ordered_json gradients = ordered_json::array();
  const auto& infos = trace.network().parameters();
  ordered_json all = parametersToJson(trace.network(), trace.gradient());
  for (std::size_t i = 0; i < infos.size(); ++i)
    if (infos[i].kind != ParameterKind::Statistic) gradients.push_back(std::move(all[i]));
  text += "],\n\"gradients\":" + gradients.dump();
  return text +
         ",\n\"parametersAfter\":" + parametersToJson(trace.network(), trace.parametersAfter()).dump() +
         "}\n";
}

int run(Arguments& arguments) {
  std::int64_t example = 0;
  arguments.read("--example", example);
  QString format = "json";
  arguments.read("--format", format);
  if (format != "json") arguments.refuseValue("--format", "json");
  if (!arguments.problem().isEmpty()) return kWrongUsage;

  const auto opened = openProject(arguments.operand());
  if (!opened) return printError(opened.error());
  const auto session = TrainingSession::create(opened->project, opened->data);
  if (!session) return printError(session.error());
  const bool isBatch = arguments.has("--batch");
  const auto trace =
      isBatch ? StepTrace::record(*session, session->nextBatch()) : StepTrace::record(*session, example);
  if (!trace) return printError(trace.error());
  const auto examples = static_cast<std::int64_t>(trace->examples().size());
  if (isBatch && (example < 0 || example >= examples))
    return printError(
        {ErrorCode::OutOfRange, "example", intervalText(std::int64_t(0), examples - 1), toText(example)});
  return print(traceToText(isBatch ? trace->withFocus(example) : *trace, *session));
}

}  // namespace

const Command kTraceCommand = {
    "trace", QT_TRANSLATE_NOOP("CommandLine", "Prints every number of one training step, as JSON."), true,
    kOptions, run};

}  // namespace neurarium
