#include "core/data/dataset.h"

namespace neurarium {

std::span<const Named<Task>> namesOf(Task) {
  static constexpr std::array<Named<Task>, 3> kNames = {{
      {Task::Binary, "binary"},
      {Task::MultiClass, "multiClass"},
      {Task::Regression, "regression"},
  }};
  return kNames;
}

}  // namespace neurarium
