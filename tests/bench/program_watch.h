#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace neurarium::bench {

/// The program as its user starts it, watched from outside.
struct ProgramMeasure {
  std::vector<double> starts;  ///< milliseconds from its start to a network on the screen, warm
  double idle = 0;             ///< share of one processor that it takes with nothing going on
  double megabytes = 0;        ///< resident, at rest
};

/// Starts `program` once to warm up and `starts` times more, and leaves the last one alone for `idleSeconds`. nullopt if no network appears:
/// the screen must be free of other windows.
std::optional<ProgramMeasure> watchProgram(const QString& program, int starts, double idleSeconds);

/// Resident memory of a process; "self" for this one.
double residentMegabytes(const QString& process);

}  // namespace neurarium::bench
