#pragma once

#include <optional>
#include <set>

#include "core/trace/trace_event.h"

namespace neurarium {

/// What of a number is guessed.
enum class GuessKind { Sign, Size, Number };

struct Guess {
  GuessKind kind = GuessKind::Sign;
  double value = 0;  ///< −1, 0 or 1; an index of sizes; or the number itself
};

/// Sizes of numbers begin at these.
constexpr double kSizeLimits[] = {0.01, 0.1, 1};

/// −1, 0 or 1; what is written as 0.0000 counts as zero.
int signOf(double number);
/// 0 to 3: how many of kSizeLimits |number| has reached.
int sizeOf(double number);
/// A number may be off by a tenth, or by 0.05.
bool isRight(const Guess& guess, double number);
/// What teaches most about an event: of sums and gradients the sign, of losses and activations the size.
GuessKind usualGuess(TraceKind kind);

/// Guesses about the events of a step, and how many were right. Each event counts once.
class Prediction {
 public:
  /// Whether the guess is right; it counts unless the event has been guessed before.
  bool guess(int event, const Guess& guess, double number);
  int right() const { return m_right; }
  int asked() const { return m_asked; }
  void reset() { *this = {}; }
  /// Another step's events: they count anew.
  void forgetEvents() { m_events.clear(); }

 private:
  std::set<int> m_events;
  int m_right = 0;
  int m_asked = 0;
};

}  // namespace neurarium
