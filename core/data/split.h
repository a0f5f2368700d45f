#pragma once

#include <cstdint>
#include <vector>

#include "core/data/data_settings.h"
#include "core/result.h"

namespace neurarium {

/// Which examples belong to which split: indices of the data set's columns, each in exactly one of the three,
/// in random order.
struct Split {
  std::vector<Index> train;
  std::vector<Index> validation;
  std::vector<Index> test;
};

/// Shares that are each in 0 … 1 and sum to 1 (within 1e-6). Errors: OutOfRange (data.split.train, …),
/// SplitSum.
Status checkShares(const SplitShares& shares);

/// Deals the examples out by `shares`, drawing from RandomStream::Split of `seed`. The sizes are the shares
/// of the whole, rounded such that nothing is lost. Stratified: of each class every split holds its share, to
/// an example or two. `labels` holds the class of each example; for a regression, zeros.
/// Preconditions: checkShares() succeeds.
Split splitExamples(const std::vector<int>& labels, const SplitShares& shares, std::uint64_t seed);

/// Repeats the examples of rarer classes, in their order, until each class that there is has as many as the most frequent one (random
/// oversampling, without the drawing). `labels` as above.
void balanceClasses(std::vector<Index>& examples, const std::vector<int>& labels);

}  // namespace neurarium
