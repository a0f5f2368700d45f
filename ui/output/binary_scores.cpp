#include "ui/output/binary_scores.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace neurarium {

namespace {

struct Scored {
  double score;
  double probability;
  bool isPositive;
};

double scoreOf(ConstVectorRef output) {
  return static_cast<double>(output.size() == 1 ? output[0] : output[1] - output[0]);
}

/// An output as a probability, whatever its targets are.
double probabilityOf(TargetCode code, ConstVectorRef output) {
  const bool isSigned = code == TargetCode::PlusMinusOne || code == TargetCode::OneHotSigned;
  const auto share = [isSigned](Scalar y) {
    const auto value = static_cast<double>(y);
    return std::clamp(isSigned ? (value + 1) / 2 : value, 0.0, 1.0);
  };
  if (output.size() == 1) return share(output[0]);
  // Two outputs need not add up to 1 unless they are a softmax.
  const double sum = share(output[0]) + share(output[1]);
  return sum > 0 ? share(output[1]) / sum : 0.5;
}

std::vector<Scored> scoredExamples(const PreparedData& data, const Examples& examples,
                                   const Matrix& predictions) {
  std::vector<Scored> scored;
  const bool fits = BinaryScores::fit(data) && predictions.rows() == data.outputs &&
                    predictions.cols() == examples.size() &&
                    static_cast<Index>(examples.labels.size()) == examples.size();
  if (!fits) return scored;
  scored.reserve(examples.labels.size());
  for (Index i = 0; i < examples.size(); ++i) {
    const auto output = predictions.col(i);
    if (!output.allFinite()) continue;
    scored.push_back({scoreOf(output), probabilityOf(data.code, output),
                      examples.labels[static_cast<std::size_t>(i)] == 1});
  }
  return scored;
}

void drawRoc(std::vector<Scored>& scored, double border, BinaryScores& result) {
  const auto positives = static_cast<double>(
      std::count_if(scored.begin(), scored.end(), [](const Scored& one) { return one.isPositive; }));
  const double negatives = static_cast<double>(scored.size()) - positives;
  if (positives == 0 || negatives == 0) return;
  std::sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  result.roc.push_back({0, 0, std::numeric_limits<double>::infinity()});
  result.border = result.roc.front();
  result.area = 0;
  double above = 0;
  double falseOnes = 0;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    (scored[i].isPositive ? above : falseOnes) += 1;
    if (i + 1 < scored.size() && scored[i + 1].score == scored[i].score) continue;
    const BinaryScores::RocPoint last = result.roc.back();
    const BinaryScores::RocPoint next{falseOnes / negatives, above / positives, scored[i].score};
    result.area +=
        (next.falsePositives - last.falsePositives) * (next.truePositives + last.truePositives) / 2;
    result.roc.push_back(next);
    if (next.threshold > border) result.border = next;
  }
}

void fillBins(const std::vector<Scored>& scored, BinaryScores& result) {
  if (scored.empty()) return;
  std::array<BinaryScores::Bin, BinaryScores::kBins> bins;
  for (const Scored& one : scored) {
    const auto place = static_cast<std::size_t>(one.probability * BinaryScores::kBins);
    BinaryScores::Bin& bin = bins[std::min(place, bins.size() - 1)];
    bin.probability += one.probability;
    bin.positives += one.isPositive ? 1 : 0;
    ++bin.count;
  }
  result.calibrationError = 0;
  for (BinaryScores::Bin& bin : bins) {
    if (bin.count == 0) continue;
    result.calibrationError += std::abs(bin.probability - bin.positives) / static_cast<double>(scored.size());
    bin.probability /= bin.count;
    bin.positives /= bin.count;
    result.bins.push_back(bin);
  }
}

}  // namespace

bool BinaryScores::fit(const PreparedData& data) {
  return data.dataset->task == Task::Binary && (data.outputs == 1 || data.outputs == 2);
}

BinaryScores BinaryScores::of(const PreparedData& data, const Examples& examples, const Matrix& predictions) {
  BinaryScores result;
  result.area = result.calibrationError = std::numeric_limits<double>::quiet_NaN();
  std::vector<Scored> scored = scoredExamples(data, examples, predictions);
  const bool isShare = data.outputs == 1 && data.code != TargetCode::PlusMinusOne;
  drawRoc(scored, isShare ? 0.5 : 0, result);
  fillBins(scored, result);
  return result;
}

}  // namespace neurarium
