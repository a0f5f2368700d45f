#pragma once

#include "core/data/prepared_data.h"
#include "core/diagnostics/measurement.h"
#include "core/loss.h"

namespace neurarium {

/// Of the training split. The best constant answer is the mean target, the median for the mean absolute error and Huber's.
DataFigures dataFiguresOf(const PreparedData& data, Loss loss);

}  // namespace neurarium
