#include <QCoreApplication>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/console.h"
#include "app/open_project.h"
#include "core/project/history_json.h"
#include "core/project/json_text.h"
#include "core/project/project_file.h"
#include "core/training/metrics_history.h"
#include "core/training/training_session.h"
#include "ui/display_text.h"
#include "ui/error_text.h"

namespace neurarium {

namespace {

using nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

QString text(const char* source) {
  return QCoreApplication::translate("CommandLine", source);
}

constexpr OptionInfo kOptions[] = {
    {"--epochs", "N", QT_TRANSLATE_NOOP("CommandLine", "how often every training example is visited (100)")},
    {"-o", "OUT.neurarium",
     QT_TRANSLATE_NOOP("CommandLine", "where to save the trained project; without it nothing is saved")},
    {"--format", "text|json",
     QT_TRANSLATE_NOOP("CommandLine", "lines for people, or one JSON object a line and epoch (text)")},
};

constexpr int kProgressLines = 20;

/// How long training took, the measuring of losses left out.
struct Pace {
  double seconds = 0;
  std::int64_t examples = 0;

  double examplesPerSecond() const { return seconds > 0 ? static_cast<double>(examples) / seconds : 0; }
};

Status trainEpoch(TrainingSession& session, Pace& pace) {
  const auto begin = Clock::now();
  Status status = Done{};
  do {
    status = session.step();
    if (status) pace.examples += session.batchSize();
  } while (status && !session.atEpochEnd());
  pace.seconds += std::chrono::duration<double>(Clock::now() - begin).count();
  return status;
}

/// "network.layers[2]" → 2
int layerIn(const std::string& where) {
  return QString::fromStdString(where).section('[', 1).section(']', 0, 0).toInt();
}

ordered_json verdictsOf(const Status& status) {
  if (status) return ordered_json::array();
  const Error& error = status.error();
  const char* what = error.code == ErrorCode::NonFiniteLoss       ? "loss"
                     : error.code == ErrorCode::NonFiniteGradient ? "gradient"
                                                                  : "parameter";
  ordered_json verdict = {
      {"id", "diverged"},
      {"evidence", {{"layer", layerIn(error.where)}, {"step", std::stoll(error.received)}, {"what", what}}}};
  return ordered_json::array({verdict});
}

std::string summaryLine(const TrainingSession& session, const Pace& pace, const EpochMetrics& metrics,
                        const Status& status) {
  ordered_json summary = {{"epochs", session.epoch()},
                          {"steps", session.steps()},
                          {"seconds", pace.seconds},
                          {"examplesPerSecond", pace.examplesPerSecond()}};
  const ordered_json figures = metricsToJson(metrics);
  for (const auto& figure : figures.items())
    if (figure.key() != "epoch" && figure.key() != "step") summary[figure.key()] = figure.value();
  summary["verdicts"] = verdictsOf(status);
  return ordered_json{{"summary", summary}}.dump() + "\n";
}

QString figureText(float value) {
  return std::isfinite(value) ? shortNumberText(double(value), 5) : QString("–");
}

QString progressText(const EpochMetrics& metrics) {
  QString line = text(QT_TRANSLATE_NOOP("CommandLine", "epoch %1   loss: training %2"))
                     .arg(QString::number(metrics.epoch).rightJustified(6), figureText(metrics.trainLoss));
  if (std::isfinite(metrics.validationLoss))
    line += text(QT_TRANSLATE_NOOP("CommandLine", ", validation %1")).arg(figureText(metrics.validationLoss));
  if (std::isfinite(metrics.testLoss))
    line += text(QT_TRANSLATE_NOOP("CommandLine", ", test %1")).arg(figureText(metrics.testLoss));
  if (std::isfinite(metrics.trainAccuracy)) {
    const auto percent = [](float share) {
      return std::isfinite(share) ? numberText(100.0 * double(share), 1) : QString("–");
    };
    line += "   " + text(QT_TRANSLATE_NOOP("CommandLine", "right: training %1 %, test %2 %"))
                        .arg(percent(metrics.trainAccuracy), percent(metrics.testAccuracy));
  }
  return line + "\n";
}

QString summaryText(const TrainingSession& session, const Pace& pace, const EpochMetrics& metrics) {
  QString summary = progressText(metrics);
  if (metrics.regularization > 0)
    summary += text(QT_TRANSLATE_NOOP("CommandLine", "penalty of the weights, which training adds: %1"))
                   .arg(figureText(metrics.regularization)) +
               "\n";
  return summary +
         text(QT_TRANSLATE_NOOP("CommandLine", "%1 steps in %2 s: %3 examples per second"))
             .arg(QString::number(session.steps()), numberText(pace.seconds, 2),
                  numberText(pace.examplesPerSecond(), 0)) +
         "\n";
}

/// Trains for so many epochs, or until the numbers are no longer finite, and tells of every epoch.
class Run {
 public:
  Run(TrainingSession& session, bool isJson, std::int64_t epochs)
      : m_session(session), m_isJson(isJson), m_epochs(epochs) {}

  MetricsHistory history;
  Pace pace;

  Status train() {
    const std::int64_t stride = std::max<std::int64_t>(1, m_epochs / kProgressLines);
    for (std::int64_t epoch = 1; epoch <= m_epochs; ++epoch) {
      if (auto status = trainEpoch(m_session, pace); !status) return status;
      const EpochMetrics metrics = m_session.measure();
      history.append(metrics);
      if (m_isJson)
        m_code = std::max(m_code, print(metricsToJson(metrics).dump() + "\n"));
      else if (epoch % stride == 0 && epoch < m_epochs)
        m_code = std::max(m_code, print(progressText(metrics)));
      if (m_code != kDone) break;
    }
    return Done{};
  }

  int finish(const Status& status) {
    if (m_code != kDone) return m_code;
    const EpochMetrics metrics = m_session.measure();
    return m_isJson ? print(summaryLine(m_session, pace, metrics, status))
                    : print(summaryText(m_session, pace, metrics));
  }

 private:
  TrainingSession& m_session;
  bool m_isJson;
  std::int64_t m_epochs;
  int m_code = kDone;
};

Status save(const QString& out, Project project, const TrainingSession& session,
            const MetricsHistory& history) {
  auto trained = std::make_shared<TrainedState>();
  trained->epoch = session.epoch();
  trained->step = session.steps();
  trained->position = session.position();
  trained->parameters = session.parameters();
  trained->optimizer = session.optimizerState();
  trained->history = history.records();
  project.trained = std::move(trained);
  return saveProject(toPath(out), project);
}

int run(Arguments& arguments) {
  std::int64_t epochs = 100;
  arguments.read("--epochs", epochs);
  QString format = "text";
  arguments.read("--format", format);
  if (format != "text" && format != "json") arguments.refuseValue("--format", "text, json");
  const QString out = arguments.has("-o") ? arguments.require("-o") : QString();
  if (!arguments.problem().isEmpty()) return kWrongUsage;

  const auto opened = openProject(arguments.operand());
  if (!opened) return printError(opened.error());
  auto session = TrainingSession::create(opened->project, opened->data);
  if (!session) return printError(session.error());

  Run training(*session, format == "json", epochs);
  if (opened->project.trained)
    for (const EpochMetrics& metrics : opened->project.trained->history) training.history.append(metrics);
  if (training.history.isEmpty()) training.history.append(session->measure());
  const Status status = training.train();
  int code = training.finish(status);
  if (!status) code = printError(status.error());
  if (out.isEmpty()) return code;
  if (auto saved = save(out, opened->project, *session, training.history); !saved)
    return printError(saved.error());
  if (!status)
    printNote(text(QT_TRANSLATE_NOOP("CommandLine", "“%1” holds the last finite weights.")).arg(out));
  return code;
}

}  // namespace

const Command kTrainCommand = {"train",
                               QT_TRANSLATE_NOOP("CommandLine", "Trains a project and prints its losses."),
                               true, kOptions, run};

}  // namespace neurarium
