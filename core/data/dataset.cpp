#include "core/data/dataset.h"

namespace neurarium {

std::span<const Named<Task>> namesOf(Task) {
  static constexpr std::array<Named<Task>, 4> kNames = {{
      {Task::Binary, "binary"},
      {Task::MultiClass, "multiClass"},
      {Task::Regression, "regression"},
      {Task::Reconstruction, "reconstruction"},
  }};
  return kNames;
}

}  // namespace neurarium
