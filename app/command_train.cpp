#include <QCoreApplication>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/console.h"
#include "app/open_project.h"
#include "core/diagnostics/doctor.h"
#include "core/diagnostics/measurer.h"
#include "core/project/history_json.h"
#include "core/project/json_text.h"
#include "core/project/project_file.h"
#include "core/training/metrics_history.h"
#include "core/training/training_session.h"
#include "ui/display_text.h"
#include "ui/doctor/finding_text.h"
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
    {"--restore-best", nullptr,
     QT_TRANSLATE_NOOP("CommandLine",
                       "where early stopping is on: end with the epoch of the lowest validation loss")},
};

constexpr int kProgressLines = 20;
/// The longer a run, the rarer it is measured: about every fiftieth of it.
constexpr std::int64_t kMeasuredEpochs = 50;

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

bool isCount(Figure figure) {
  return figure == Figure::Step || figure == Figure::Layer || figure == Figure::BestEpoch;
}

ordered_json verdictsOf(const Doctor& doctor) {
  ordered_json verdicts = ordered_json::array();
  for (const Verdict& verdict : doctor.verdicts()) {
    ordered_json evidence = ordered_json::object();
    ordered_json limits = ordered_json::object();
    for (const Evidence& seen : verdict.evidence) {
      const std::string figure(nameOf(seen.figure));
      if (isCount(seen.figure))
        evidence[figure] = static_cast<std::int64_t>(seen.value);
      else
        evidence[figure] = seen.value;
      if (seen.threshold) limits[figure] = *seen.threshold;
    }
    verdicts.push_back({{"id", nameOf(verdict.finding)}, {"evidence", evidence}, {"limits", limits}});
  }
  return verdicts;
}

/// When what was found, and when it was no longer so.
ordered_json diagnosisLogOf(const Doctor& doctor) {
  ordered_json log = ordered_json::array();
  for (const Doctor::Entry& entry : doctor.log())
    log.push_back({{"epoch", entry.epoch}, {"id", nameOf(entry.verdict.finding)}, {"begins", entry.begins}});
  return log;
}

std::string summaryLine(const TrainingSession& session, const Pace& pace, const EpochMetrics& metrics,
                        const Doctor& doctor) {
  ordered_json summary = {{"epochs", session.epoch()},
                          {"steps", session.steps()},
                          {"seconds", pace.seconds},
                          {"examplesPerSecond", pace.examplesPerSecond()}};
  const ordered_json figures = metricsToJson(metrics);
  for (const auto& figure : figures.items())
    if (figure.key() != "epoch" && figure.key() != "step") summary[figure.key()] = figure.value();
  summary["verdicts"] = verdictsOf(doctor);
  summary["diagnosisLog"] = diagnosisLogOf(doctor);
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

QString summaryText(const TrainingSession& session, const Pace& pace, const EpochMetrics& metrics,
                    const Doctor& doctor) {
  QString summary = progressText(metrics);
  if (metrics.regularization > 0)
    summary += text(QT_TRANSLATE_NOOP("CommandLine", "penalty of the weights, which training adds: %1"))
                   .arg(figureText(metrics.regularization)) +
               "\n";
  summary += text(QT_TRANSLATE_NOOP("CommandLine", "%1 steps in %2 s: %3 examples per second"))
                 .arg(QString::number(session.steps()), numberText(pace.seconds, 2),
                      numberText(pace.examplesPerSecond(), 0)) +
             "\n";
  for (const Verdict& verdict : doctor.verdicts()) {
    const QString evidence = evidenceLines(verdict, session.network().spec()).join("; ");
    summary += text(QT_TRANSLATE_NOOP("CommandLine", "diagnosis: %1. %2"))
                   .arg(findingName(verdict.finding), evidence) +
               "\n";
  }
  return summary;
}

/// Trains for so many epochs, or until the numbers are no longer finite, and tells of every epoch.
class Run {
 public:
  Run(TrainingSession& session, bool isJson, std::int64_t epochs)
      : m_session(session), m_measurer(session), m_isJson(isJson), m_epochs(epochs) {}

  MetricsHistory history;
  Pace pace;

  Status train() {
    const std::int64_t stride = std::max<std::int64_t>(1, m_epochs / kProgressLines);
    m_doctor.observe(m_measurer.measure(m_session, m_session.measure()), history.records());
    for (std::int64_t epoch = 1; epoch <= m_epochs; ++epoch) {
      const Status status = trainEpoch(m_session, pace);
      const EpochMetrics metrics = m_session.measure();
      if (!status) {
        m_doctor.observe(m_measurer.measure(m_session, metrics), history.records(), status.error());
        return status;
      }
      history.append(metrics);
      if (m_stopper.observe(m_session, metrics, m_session.settings().earlyStop)) {
        tellStop();
        break;
      }
      if (epoch % (1 + epoch / kMeasuredEpochs) == 0)
        m_doctor.observe(m_measurer.measure(m_session, metrics), history.records());
      if (m_isJson)
        m_code = std::max(m_code, print(metricsToJson(metrics).dump() + "\n"));
      else if (epoch % stride == 0 && epoch < m_epochs)
        m_code = std::max(m_code, print(progressText(metrics)));
      if (m_code != kDone) break;
    }
    return Done{};
  }

  /// Takes the run back to the epoch of the lowest validation loss, if early stopping looked for it.
  void restoreBest(Project project, std::shared_ptr<const PreparedData> data) {
    if (!m_stopper.state()) return;
    project.trained = m_stopper.state()->best;
    const std::vector<EpochMetrics> records = history.records();
    m_session = TrainingSession::create(project, std::move(data)).value();
    history.clear();
    for (const EpochMetrics& metrics : records)
      if (metrics.epoch <= m_session.epoch()) history.append(metrics);
  }

  void tellStop() const {
    const EarlyStop& stop = *m_stopper.state();
    printNote(
        text(QT_TRANSLATE_NOOP("CommandLine", "Early stopping: no lower validation loss since epoch %1."))
            .arg(stop.bestEpoch));
  }

  int finish() {
    if (m_code != kDone) return m_code;
    const EpochMetrics metrics = m_session.measure();
    return m_isJson ? print(summaryLine(m_session, pace, metrics, m_doctor))
                    : print(summaryText(m_session, pace, metrics, m_doctor));
  }

 private:
  TrainingSession& m_session;
  Measurer m_measurer;
  Doctor m_doctor;
  EarlyStopper m_stopper;
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
  if (arguments.has("--restore-best")) training.restoreBest(opened->project, opened->data);
  int code = training.finish();
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
