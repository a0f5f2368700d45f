#pragma once

#include <QColor>
#include <QString>
#include <array>

#include "core/data/prepared_data.h"
#include "core/training/snapshot.h"

namespace neurarium {

/// The three parts of the data, as views name and colour them.
enum class SplitId { Train, Validation, Test };
constexpr std::array<SplitId, 3> kSplits = {SplitId::Train, SplitId::Validation, SplitId::Test};

/// "Training", "Validation", "Test".
QString splitText(SplitId split);
QColor splitColor(SplitId split);

const Examples& examplesOf(const PreparedData& data, SplitId split);
/// Outputs × examples of the split; empty if nobody asked for predictions.
const Matrix& predictionsOf(const Snapshot& snapshot, SplitId split);

float lossOf(const EpochMetrics& metrics, SplitId split);
float accuracyOf(const EpochMetrics& metrics, SplitId split);

}  // namespace neurarium
