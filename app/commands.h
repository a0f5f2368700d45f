#pragma once

#include <span>

#include "app/arguments.h"

namespace neurarium {

/// What a run of the program ends with.
enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2 };

/// One word of the command line. `run` reads its arguments; after a problem with them it returns kWrongUsage, and the caller says why.
struct Command {
  const char* name;
  const char* summary;  ///< translated in the context "CommandLine"
  bool needsProject;
  std::span<const OptionInfo> options;
  int (*run)(Arguments& arguments);
};

extern const Command kNewCommand;
extern const Command kTrainCommand;
extern const Command kPredictCommand;
extern const Command kTraceCommand;
extern const Command kRenderCommand;
extern const Command kDataCommand;
extern const Command kCodeCommand;

}  // namespace neurarium
