// Usage: neurarium_peer CASE DATA_FOLDER SECONDS; or neurarium_peer data DATA_FOLDER to write what all peers learn from.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/bench/engine_cases.h"
#include "tests/bench/thread_clock.h"

using namespace neurarium;
using namespace neurarium::bench;

namespace {

template <typename Number>
void write(const std::filesystem::path& path, const std::vector<Number>& numbers) {
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(numbers.data()),
             static_cast<std::streamsize>(numbers.size() * sizeof(Number)));
}

std::vector<float> numbersOf(const Matrix& matrix) {
  return {matrix.data(), matrix.data() + matrix.size()};
}

void writeData(const std::filesystem::path& folder) {
  const EngineCase plane = caseA();
  write(folder / "plane.inputs", numbersOf(plane.data->train.inputs));
  write(folder / "plane.targets", numbersOf(plane.data->train.targets));
  const EngineCase pictures = caseC(OptimizerType::Sgd);
  write(folder / "pictures.inputs", numbersOf(pictures.data->train.inputs));
  const std::vector<int>& labels = pictures.data->train.labels;
  write(folder / "pictures.targets", std::vector<unsigned char>(labels.begin(), labels.end()));
}

/// Whole epochs for so many seconds, and the seconds that they took.
double trainFor(double seconds, TrainingSession& session) {
  // Looking at the clock takes as long as a tenth of an epoch of the smallest network.
  constexpr Index kExamplesBetweenLooks = 20000;
  const double begin = threadSeconds();
  do {
    for (Index trained = 0; trained < kExamplesBetweenLooks || !session.atEpochEnd();
         trained += session.batchSize())
      if (!session.step()) std::exit(1);
  } while (threadSeconds() - begin < seconds);
  return threadSeconds() - begin;
}

void train(const EngineCase& tried, double seconds) {
  TrainingSession session = makeSession(tried);
  const auto first = static_cast<double>(session.measure().trainLoss);
  trainFor(seconds / 4, session);
  const std::int64_t warmUp = session.epoch();
  const double taken = trainFor(seconds, session);
  const auto epochs = static_cast<double>(session.epoch() - warmUp);
  std::printf(
      "{\"examplesPerSecond\": %g, \"firstLoss\": %g, \"lastLoss\": %g, \"epochs\": %ld, \"version\": "
      "\"%s\", "
      "\"note\": \"\"}\n",
      epochs * static_cast<double>(tried.data->train.size()) / taken, first,
      static_cast<double>(session.measure().trainLoss), static_cast<long>(session.epoch()),
      NEURARIUM_VERSION);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && argv[1] == std::string("data")) {
    writeData(argv[2]);
    return 0;
  }
  if (argc < 4) return 2;
  for (const EngineCase& tried : engineCases())
    if (tried.name == argv[1]) train(tried, std::atof(argv[3]));
  return 0;
}
