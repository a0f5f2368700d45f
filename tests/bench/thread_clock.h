#pragma once

namespace neurarium::bench {

/// The seconds that this thread has computed: others on the machine do not count.
double threadSeconds();

}  // namespace neurarium::bench
