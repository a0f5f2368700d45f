#pragma once

#include <QString>
#include <vector>

#include "core/project/project.h"

namespace neurarium {

/// What two designs differ in, in the interface's language; a dash where one has no such thing.
struct DesignDifference {
  QString what;
  QString first;
  QString second;
};

/// Of the inputs, the layers, and the training; neither of where the data come from nor of the seed.
std::vector<DesignDifference> designDifferences(const Project& first, const Project& second);

}  // namespace neurarium
