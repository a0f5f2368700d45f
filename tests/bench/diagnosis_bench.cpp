// A diagnosis is a claim: how often is it right? Trains projects of which is known what is the matter with them, and counts.
#include <atomic>
#include <cstdio>
#include <cstring>
#include <thread>

#include "core/data/data_source.h"
#include "core/diagnostics/doctor.h"
#include "core/diagnostics/measurer.h"
#include "core/training/metrics_history.h"
#include "tests/bench/diagnosis_cases.h"

using namespace neurarium;
using namespace neurarium::bench;

namespace {

constexpr double kGoal = 0.95;
constexpr std::int64_t kMeasuredEpochs = 50;

std::vector<Verdict> verdictsOf(const DiagnosisCase& tried, std::uint64_t seed) {
  Project project = tried.project;
  project.seed = project.data.seed = seed;
  const DenseSpec& output = *project.network.output();
  const auto data =
      prepareData(loadDataset(project.data).value(), project.data, output.activation, output.units).value();
  TrainingSession session = TrainingSession::create(project, data).value();
  Measurer measurer(session);
  Doctor doctor;
  MetricsHistory history;
  history.append(session.measure());
  while (session.epoch() < tried.epochs) {
    if (const Status status = session.step(); !status) {
      doctor.observe(measurer.measure(session, session.measure()), history.records(), status.error());
      break;
    }
    if (!session.atEpochEnd()) continue;
    const EpochMetrics metrics = session.measure();
    history.append(metrics);
    if (session.epoch() % (1 + session.epoch() / kMeasuredEpochs) == 0)
      doctor.observe(measurer.measure(session, metrics), history.records());
  }
  return doctor.verdicts();
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

}  // namespace

/// --short: one seed; --check: seeds 6 to 10, which no threshold was chosen by; --verbose: every wrong run with its evidence.
int main(int count, char** words) {
  const auto has = [&](const char* word) {
    return std::any_of(words + 1, words + count,
                       [word](const char* given) { return std::strcmp(given, word) == 0; });
  };
  const std::uint64_t firstSeed = has("--check") ? 6 : 1;
  const std::size_t seeds = has("--short") ? 1 : 5;
  const std::vector<DiagnosisCase> cases = diagnosisCases();
  std::vector<std::vector<Verdict>> verdicts(cases.size() * seeds);
  {
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
      threads.emplace_back([&] {
        for (std::size_t run = next++; run < verdicts.size(); run = next++)
          verdicts[run] = verdictsOf(cases[run / seeds], firstSeed + run % seeds);
      });
  }
  std::printf("%zu projects, %zu seeds from %llu\n", cases.size(), seeds,
              static_cast<unsigned long long>(firstSeed));
  std::printf("%-26s%10s%14s%10s%14s\n", "finding", "ill runs", "sensitivity", "others", "specificity");
  bool isGood = true;
  for (const Named<Finding>& row : namesOf(Finding{})) {
    int ill = 0, found = 0, others = 0, spared = 0;
    for (std::size_t run = 0; run < verdicts.size(); ++run) {
      const DiagnosisCase& tried = cases[run / seeds];
      const std::uint64_t seed = firstSeed + run % seeds;
      const bool isFound = finds(verdicts[run], row.id);
      if (holds(tried.ills, row.id)) {
        // Of several names for the same trouble any one will do.
        const bool isAny = std::any_of(tried.ills.begin(), tried.ills.end(),
                                       [&](Finding finding) { return finds(verdicts[run], finding); });
        ++ill;
        found += isAny;
        if (!isAny && has("--verbose")) printWrong(tried, seed, "missed", row.id, verdicts[run]);
      } else if (!holds(tried.allowed, row.id)) {
        ++others;
        spared += !isFound;
        if (isFound && has("--verbose")) printWrong(tried, seed, "wrongly found", row.id, verdicts[run]);
      }
    }
    const double sensitivity = ill > 0 ? static_cast<double>(found) / ill : 0;
    const double specificity = others > 0 ? static_cast<double>(spared) / others : 0;
    const bool passes = sensitivity >= kGoal && specificity >= kGoal;
    isGood = isGood && passes;
    std::printf("%-26s%10d%12.1f %%%10d%12.1f %%  %s\n", std::string(row.name).c_str(), ill,
                100 * sensitivity, others, 100 * specificity, passes ? "pass" : "falls short");
  }
  return isGood ? 0 : 1;
}
