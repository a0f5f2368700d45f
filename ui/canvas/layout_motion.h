#pragma once

#include <vector>

#include "ui/canvas/network_layout.h"

namespace neurarium {

/// On the way from one layout to another: the columns and nodes of `to`, `t` of the way (0 to 1) from where
/// they stood in `from`. Those that are new grow from the middle of their place; those that had a placeholder
/// come out of it. `origins`: of each layer of `to`, its number in `from`, or −1; empty: layers keep their
/// numbers.
NetworkLayout between(const NetworkLayout& from, const NetworkLayout& to, const std::vector<int>& origins,
                      double t);

/// A point in the layout `to` that lies as `point` does in `from`, to the same neuron and between the same
/// columns. Both are of one network, at different zooms.
QPointF samePlace(const NetworkLayout& from, const NetworkLayout& to, QPointF point);

}  // namespace neurarium
