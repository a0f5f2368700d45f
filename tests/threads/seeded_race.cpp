// Two threads write one variable without a lock, on purpose. The thread sanitizer must say so: if it does not,
// its silence about the other tests means nothing.
#include <cstdio>
#include <thread>

int main() {
  int shared = 0;
  {
    const auto write = [&shared] {
      for (int i = 0; i < 100000; ++i) ++shared;
    };
    const std::jthread first(write);
    const std::jthread second(write);
  }
  std::printf("%d\n", shared);
}
