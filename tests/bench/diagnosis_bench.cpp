// A diagnosis is a claim: how often is it right? Trains projects of which is known what is the matter with them, and counts.
#include <array>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <map>
#include <mutex>
#include <thread>

#include "core/data/data_source.h"
#include "core/diagnostics/doctor.h"
#include "core/diagnostics/measurer.h"
#include "core/diagnostics/remedy.h"
#include "core/training/early_stopping.h"
#include "core/training/metrics_history.h"
#include "tests/bench/diagnosis_cases.h"

using namespace neurarium;
using namespace neurarium::bench;

namespace {

constexpr double kGoal = 0.95;
constexpr std::int64_t kMeasuredEpochs = 50;

/// How a run ended.
struct Ending {
  std::vector<Verdict> verdicts;
  double trainLoss = 0;   ///< relative to the best constant answer's
  double unseenLoss = 0;  ///< the same, of the test split
  double gradientRatio = 0;
  double rareRecall = 1;  ///< share of the rarest class's examples in the test split that are found
};

double rareRecallOf(const TrainingSession& session) {
  const Examples& test = session.data().test;
  Matrix outputs(session.network().outputs(), test.size());
  Workspace workspace = session.network().makeWorkspace(test.size());
  session.network().predict(session.parameters(), test.inputs, workspace, outputs);
  struct Count {
    double all = 0;
    double right = 0;
  };
  std::map<int, Count> classes;
  for (std::size_t i = 0; i < test.labels.size(); ++i) {
    Count& count = classes[test.labels[i]];
    ++count.all;
    count.right += session.data().classOf(outputs.col(static_cast<Index>(i))) == test.labels[i];
  }
  const auto rarest = std::min_element(classes.begin(), classes.end(), [](const auto& a, const auto& b) {
    return a.second.all < b.second.all;
  });
  return rarest == classes.end() ? 1 : rarest->second.right / rarest->second.all;
}

Ending endingOf(Project project, int epochs, std::uint64_t seed) {
  project.seed = project.data.seed = seed;
  const DenseSpec& output = *project.network.output();
  const auto data =
      prepareData(loadDataset(project.data).value(), project.data, output.activation, output.units).value();
  TrainingSession session = TrainingSession::create(project, data).value();
  Measurer measurer(session);
  Doctor doctor;
  EarlyStopper stopper;
  MetricsHistory history;
  history.append(session.measure());
  doctor.observe(measurer.measure(session, history.records().front()), history.records());
  while (session.epoch() < epochs) {
    if (const Status status = session.step(); !status) {
      doctor.observe(measurer.measure(session, session.measure()), history.records(), status.error());
      break;
    }
    if (!session.atEpochEnd()) continue;
    const EpochMetrics metrics = session.measure();
    history.append(metrics);
    if (stopper.observe(session, metrics, project.training.earlyStop)) {
      // And back to the best epoch, as the button does.
      project.trained = stopper.state()->best;
      session = TrainingSession::create(project, data).value();
      std::vector<EpochMetrics> kept;
      for (const EpochMetrics& record : history.records())
        if (record.epoch <= session.epoch()) kept.push_back(record);
      doctor.restart();
      for (int i = 0; i < Doctor::kPersistence; ++i)
        doctor.observe(measurer.measure(session, session.measure()), kept);
      break;
    }
    if (session.epoch() % (1 + session.epoch() / kMeasuredEpochs) == 0)
      doctor.observe(measurer.measure(session, metrics), history.records());
  }
  const MeasurementPtr last = measurer.measure(session, session.measure());
  const double baseline = last->data.baselineLoss;
  return {doctor.verdicts(), static_cast<double>(last->metrics.trainLoss) / baseline,
          static_cast<double>(last->metrics.testLoss) / baseline, last->gradientRatio().value_or(0),
          rareRecallOf(session)};
}

/// Calls `use` for 0 … count − 1, on all cores.
template <typename Use>
void forEach(std::size_t count, const Use& use) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> threads;
  for (unsigned core = 0; core < std::max(1u, std::thread::hardware_concurrency()); ++core)
    threads.emplace_back([&] {
      for (std::size_t i = next++; i < count; i = next++) use(i);
    });
}

bool holds(const std::vector<Finding>& findings, Finding finding) {
  return std::find(findings.begin(), findings.end(), finding) != findings.end();
}

bool finds(const std::vector<Verdict>& verdicts, Finding finding) {
  return std::any_of(verdicts.begin(), verdicts.end(),
                     [finding](const Verdict& verdict) { return verdict.finding == finding; });
}

void printWrong(const DiagnosisCase& tried, std::uint64_t seed, const char* what, Finding finding,
                const std::vector<Verdict>& verdicts) {
  std::printf("  %s: %s seed %llu %s:", std::string(nameOf(finding)).c_str(), tried.name.c_str(),
              static_cast<unsigned long long>(seed), what);
  for (const Verdict& verdict : verdicts) {
    std::printf(" %s(", std::string(nameOf(verdict.finding)).c_str());
    for (const Evidence& seen : verdict.evidence)
      std::printf(" %s %.3g", std::string(nameOf(seen.figure)).c_str(), seen.value);
    std::printf(" )");
  }
  std::printf("\n");
}

/// Whether what a remedy claims to improve is better with it.
bool isBetter(Finding finding, const Ending& before, const Ending& after) {
  constexpr double kBetter = 0.9;
  const bool isGone = !finds(after.verdicts, finding) && !finds(after.verdicts, Finding::Diverged);
  // Who learns nothing does not overfit either: that alone is no cure.
  if (finding == Finding::Overfitting) return after.unseenLoss < (isGone ? 1 : kBetter) * before.unseenLoss;
  // Repeated examples are a change of the data, not yet of the network.
  if (finding == Finding::ClassImbalance) return after.rareRecall > before.rareRecall;
  if (isGone) return true;
  if (finding == Finding::VanishingGradients) return after.gradientRatio > 10 * before.gradientRatio;
  return after.trainLoss < kBetter * before.trainLoss;
}

/// Presses every remedy's button wherever its finding was made, and counts how often that helped.
int judgeRemedies(const std::vector<DiagnosisCase>& cases, std::uint64_t firstSeed, std::size_t seeds,
                  bool isVerbose) {
  constexpr double kRemedyGoal = 0.8;
  struct Trial {
    int tried = 0;
    int better = 0;
  };
  std::vector<std::array<Trial, kRemedies>> trials(kFindings);
  std::mutex mutex;
  forEach(cases.size() * seeds, [&](std::size_t run) {
    const DiagnosisCase& tried = cases[run / seeds];
    const std::uint64_t seed = firstSeed + run % seeds;
    const Ending before = endingOf(tried.project, tried.epochs, seed);
    for (const Verdict& verdict : before.verdicts)
      for (const Remedy remedy : remediesFor(verdict.finding, tried.project)) {
        const Ending after = endingOf(withRemedy(tried.project, remedy), tried.epochs, seed);
        const std::lock_guard lock(mutex);
        // Where the rarest class is always found there is nothing to gain.
        if (verdict.finding == Finding::ClassImbalance && before.rareRecall == 1) continue;
        Trial& trial = trials[static_cast<std::size_t>(verdict.finding)][static_cast<std::size_t>(remedy)];
        ++trial.tried;
        if (isVerbose && !isBetter(verdict.finding, before, after))
          printWrong(tried, seed, ("not helped by " + std::string(nameOf(remedy))).c_str(), verdict.finding,
                     after.verdicts);
        trial.better += isBetter(verdict.finding, before, after);
      }
  });
  bool isGood = true;
  for (const Named<Finding>& finding : namesOf(Finding{}))
    for (const Named<Remedy>& remedy : namesOf(Remedy{})) {
      const Trial& trial = trials[static_cast<std::size_t>(finding.id)][static_cast<std::size_t>(remedy.id)];
      if (trial.tried == 0) continue;
      const double share = static_cast<double>(trial.better) / trial.tried;
      isGood = isGood && share >= kRemedyGoal;
      std::printf("%-26s%-22s%4d of %4d%8.1f %%  %s\n", std::string(finding.name).c_str(),
                  std::string(remedy.name).c_str(), trial.better, trial.tried, 100 * share,
                  share >= kRemedyGoal ? "pass" : "falls short");
    }
  return isGood ? 0 : 1;
}

}  // namespace

/// --short: one seed; --second: seeds 6 to 10; --check: seeds 11 to 15, which no threshold and no case was
/// chosen by; --verbose: every wrong run with its evidence;
/// --remedies: how often each remedy helps against what it is offered for.
int main(int count, char** words) {
  const auto has = [&](const char* word) {
    return std::any_of(words + 1, words + count,
                       [word](const char* given) { return std::strcmp(given, word) == 0; });
  };
  const std::uint64_t firstSeed = has("--check") ? 11 : has("--second") ? 6 : 1;
  const std::size_t seeds = has("--short") ? 1 : 5;
  const std::vector<DiagnosisCase> cases = diagnosisCases();
  if (has("--remedies")) return judgeRemedies(cases, firstSeed, seeds, has("--verbose"));
  std::vector<std::vector<Verdict>> verdicts(cases.size() * seeds);
  forEach(verdicts.size(), [&](std::size_t run) {
    const DiagnosisCase& tried = cases[run / seeds];
    verdicts[run] = endingOf(tried.project, tried.epochs, firstSeed + run % seeds).verdicts;
  });
  std::printf("%zu projects, %zu seeds from %llu\n", cases.size(), seeds,
              static_cast<unsigned long long>(firstSeed));
  std::printf("%-26s%10s%10s%14s%10s%14s\n", "finding", "projects", "ill runs", "sensitivity", "others",
              "specificity");
  bool isGood = true;
  for (const Named<Finding>& row : namesOf(Finding{})) {
    const auto projects = std::count_if(cases.begin(), cases.end(),
                                        [&row](const auto& tried) { return holds(tried.ills, row.id); });
    int ill = 0, found = 0, others = 0, spared = 0;
    for (std::size_t run = 0; run < verdicts.size(); ++run) {
      const DiagnosisCase& tried = cases[run / seeds];
      const std::uint64_t seed = firstSeed + run % seeds;
      const bool isFound = finds(verdicts[run], row.id);
      if (holds(tried.ills, row.id)) {
        ++ill;
        found += isFound;
        if (!isFound && has("--verbose")) printWrong(tried, seed, "missed", row.id, verdicts[run]);
      } else if (!holds(tried.allowed, row.id) && !holds(tried.anyOf, row.id)) {
        ++others;
        spared += !isFound;
        if (isFound && has("--verbose")) printWrong(tried, seed, "wrongly found", row.id, verdicts[run]);
      }
    }
    const double sensitivity = ill > 0 ? static_cast<double>(found) / ill : 0;
    const double specificity = others > 0 ? static_cast<double>(spared) / others : 0;
    const bool passes = sensitivity >= kGoal && specificity >= kGoal;
    isGood = isGood && passes;
    std::printf("%-26s%10d%10d%12.1f %%%10d%12.1f %%  %s\n", std::string(row.name).c_str(),
                static_cast<int>(projects), ill, 100 * sensitivity, others, 100 * specificity,
                passes ? "pass" : "falls short");
  }
  // Where one trouble has several names, any one will do; these runs count for no finding above.
  int mixed = 0, named = 0;
  for (std::size_t run = 0; run < verdicts.size(); ++run) {
    const DiagnosisCase& tried = cases[run / seeds];
    if (tried.anyOf.empty()) continue;
    const bool isNamed = std::any_of(tried.anyOf.begin(), tried.anyOf.end(),
                                     [&](Finding finding) { return finds(verdicts[run], finding); });
    ++mixed;
    named += isNamed;
    if (!isNamed && has("--verbose"))
      printWrong(tried, firstSeed + run % seeds, "none of its names, first", tried.anyOf.front(),
                 verdicts[run]);
  }
  std::printf("%-26s%20d%12.1f %%\n", "one of several names", mixed, mixed > 0 ? 100.0 * named / mixed : 0);
  return isGood ? 0 : 1;
}
