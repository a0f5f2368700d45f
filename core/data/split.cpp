#include "core/data/split.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/random.h"
#include "core/text.h"

namespace neurarium {

namespace {

/// All examples, such that every stretch of the order holds each class in about its share of the whole: a
/// shuffled class of n examples stands at (i + u)/n of the way, with one random u for the class.
std::vector<Index> stratifiedOrder(const std::vector<int>& labels, Rng& rng) {
  const int classes = labels.empty() ? 0 : 1 + *std::max_element(labels.begin(), labels.end());
  std::vector<std::vector<Index>> members(static_cast<std::size_t>(classes));
  for (std::size_t i = 0; i < labels.size(); ++i)
    members[static_cast<std::size_t>(labels[i])].push_back(static_cast<Index>(i));

  struct Placed {
    double position;
    Index example;
  };
  std::vector<Placed> placed;
  placed.reserve(labels.size());
  for (std::vector<Index>& examples : members) {
    rng.shuffle(examples);
    const double offset = rng.uniform();
    for (std::size_t i = 0; i < examples.size(); ++i)
      placed.push_back(
          {(static_cast<double>(i) + offset) / static_cast<double>(examples.size()), examples[i]});
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Placed& a, const Placed& b) { return a.position < b.position; });

  std::vector<Index> order;
  order.reserve(placed.size());
  for (const Placed& one : placed) order.push_back(one.example);
  return order;
}

}  // namespace

Status checkShares(const SplitShares& shares) {
  const auto check = [](double share, const char* where) -> Status {
    if (share >= 0 && share <= 1) return Done{};
    return Error{ErrorCode::OutOfRange, where, "0…1", toText(share)};
  };
  if (auto status = check(shares.train, "data.split.train"); !status) return status;
  if (auto status = check(shares.validation, "data.split.validation"); !status) return status;
  if (auto status = check(shares.test, "data.split.test"); !status) return status;

  constexpr double kTolerance = 1e-6;
  const double sum = shares.train + shares.validation + shares.test;
  if (std::abs(sum - 1) > kTolerance) return Error{ErrorCode::SplitSum, "data.split", "1", toText(sum)};
  return Done{};
}

Split splitExamples(const std::vector<int>& labels, const SplitShares& shares, std::uint64_t seed) {
  Rng rng = makeRng(seed, RandomStream::Split);
  const std::vector<Index> order = stratifiedOrder(labels, rng);
  const auto size = static_cast<std::ptrdiff_t>(order.size());
  // Rounding the borders rather than the sizes keeps the sum.
  const auto border = [size](double share) {
    return std::min<std::ptrdiff_t>(size, std::lround(share * static_cast<double>(size)));
  };
  const auto trainEnd = order.begin() + border(shares.train);
  const auto validationEnd =
      shares.test > 0 ? order.begin() + border(shares.train + shares.validation) : order.end();

  Split split;
  split.train.assign(order.begin(), trainEnd);
  split.validation.assign(trainEnd, validationEnd);
  split.test.assign(validationEnd, order.end());
  rng.shuffle(split.train);
  rng.shuffle(split.validation);
  rng.shuffle(split.test);
  return split;
}

void balanceClasses(std::vector<Index>& examples, const std::vector<int>& labels) {
  std::map<int, std::vector<Index>> classes;
  for (const Index example : examples) classes[labels[static_cast<std::size_t>(example)]].push_back(example);
  std::size_t most = 0;
  for (const auto& [label, members] : classes) most = std::max(most, members.size());
  for (const auto& [label, members] : classes)
    for (std::size_t i = members.size(); i < most; ++i) examples.push_back(members[i % members.size()]);
}

}  // namespace neurarium
