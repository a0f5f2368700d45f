#include "ui/step/prediction.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace neurarium {

int signOf(double number) {
  constexpr double kZero = 5e-5;
  if (std::abs(number) < kZero) return 0;
  return number < 0 ? -1 : 1;
}

int sizeOf(double number) {
  return static_cast<int>(std::count_if(std::begin(kSizeLimits), std::end(kSizeLimits),
                                        [&](double limit) { return std::abs(number) >= limit; }));
}

bool isRight(const Guess& guess, double number) {
  constexpr double kShare = 0.1;
  constexpr double kDistance = 0.05;
  switch (guess.kind) {
    case GuessKind::Sign:
      return guess.value == signOf(number);
    case GuessKind::Size:
      return guess.value == sizeOf(number);
    case GuessKind::Number:
      break;
  }
  return std::abs(guess.value - number) <= std::max(kDistance, kShare * std::abs(number));
}

GuessKind usualGuess(TraceKind kind) {
  switch (kind) {
    case TraceKind::Activation:
    case TraceKind::LossTerm:
    case TraceKind::Loss:
    case TraceKind::MeanLoss:
    case TraceKind::Penalty:
      return GuessKind::Size;
    case TraceKind::Input:
    case TraceKind::Target:
    case TraceKind::InitialValue:
    case TraceKind::Dropout:
    case TraceKind::Update:
    case TraceKind::MaxNorm:
    case TraceKind::Frozen:
      return GuessKind::Number;
    default:
      return GuessKind::Sign;
  }
}

bool Prediction::guess(int event, const Guess& guess, double number) {
  const bool right = isRight(guess, number);
  if (m_events.insert(event).second) {
    ++m_asked;
    m_right += right;
  }
  return right;
}

}  // namespace neurarium
