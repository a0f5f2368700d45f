#include "core/training/run_archive.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

bool sameFigures(const EpochMetrics& a, const EpochMetrics& b) {
  // A split without examples has no loss, and what is no number equals nothing.
  const auto same = [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); };
  return a.epoch == b.epoch && a.step == b.step && same(a.trainLoss, b.trainLoss) &&
         same(a.validationLoss, b.validationLoss) && same(a.testLoss, b.testLoss);
}

}  // namespace

std::size_t bytesOf(const RunMoment& moment) {
  const Index numbers = moment.state.parameters.size() + moment.state.optimizer.first.size() +
                        moment.state.optimizer.second.size() + moment.gradient.size() + moment.change.size();
  return sizeof(RunMoment) + static_cast<std::size_t>(numbers) * sizeof(Scalar);
}

template <typename Goes>
void RunArchive::drop(Goes goes) {
  std::erase_if(m_moments, [&](const MomentPtr& moment) {
    if (!goes(*moment)) return false;
    m_bytes -= bytesOf(*moment);
    return true;
  });
}

void RunArchive::clear() {
  m_moments.clear();
  m_bytes = 0;
  m_stride = 1;
  ++m_revision;
}

void RunArchive::append(MomentPtr moment) {
  const std::int64_t epoch = moment->state.epoch;
  while (!m_moments.empty()) {
    const RunMoment& last = *m_moments.back();
    const bool isProvisional = m_moments.size() > 1 && last.state.epoch % m_stride != 0;
    if (last.state.epoch < epoch && !isProvisional) break;
    m_bytes -= bytesOf(last);
    m_moments.pop_back();
  }
  ++m_revision;
  m_bytes += bytesOf(*moment);
  m_moments.push_back(std::move(moment));
  while (isFull() && m_moments.size() > 2) thin();
  // What is left is too large by itself.
  while (isFull() && !m_moments.empty()) {
    m_bytes -= bytesOf(*m_moments.front());
    m_moments.erase(m_moments.begin());
  }
}

void RunArchive::thin() {
  m_stride *= 2;
  const MomentPtr first = m_moments.front();
  const MomentPtr newest = m_moments.back();
  drop([&](const RunMoment& moment) {
    return &moment != first.get() && &moment != newest.get() && moment.state.epoch % m_stride != 0;
  });
}

void RunArchive::keepPastOf(const TrainedState& state) {
  drop([&](const RunMoment& moment) {
    if (moment.state.step > state.step || moment.state.parameters.size() != state.parameters.size())
      return true;
    const auto record =
        std::lower_bound(state.history.begin(), state.history.end(), moment.state.epoch,
                         [](const EpochMetrics& m, std::int64_t epoch) { return m.epoch < epoch; });
    return record == state.history.end() || !sameFigures(*record, moment.metrics);
  });
  if (m_moments.empty()) m_stride = 1;
  ++m_revision;
}

MomentPtr RunArchive::nearest(std::int64_t epoch) const {
  const auto after = std::lower_bound(m_moments.begin(), m_moments.end(), epoch,
                                      [](const MomentPtr& m, std::int64_t e) { return m->state.epoch < e; });
  if (after == m_moments.end()) return m_moments.empty() ? nullptr : m_moments.back();
  if (after == m_moments.begin()) return *after;
  const auto before = after - 1;
  return epoch - (*before)->state.epoch <= (*after)->state.epoch - epoch ? *before : *after;
}

}  // namespace neurarium
