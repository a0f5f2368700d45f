#include "core/data/text_check.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text.h"

namespace neurarium {

namespace {

bool startsLikeUtf16(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return true;
  // Without a mark: Western text has a zero in the same half of every unit.
  constexpr std::size_t kLooked = 64;
  const std::size_t bytes = std::min(text.size(), kLooked) / 2 * 2;
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < bytes; ++i)
    if (text[i] == '\0') ++zeros[i % 2];
  const auto [fewer, more] = std::minmax(zeros[0], zeros[1]);
  return fewer == 0 && more > 0 && more >= bytes / 4;
}

bool isContinuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

/// Length of the UTF-8 character that begins `text`, 0 if there is none. Source: Unicode 15, table 3-7.
std::size_t characterLength(std::string_view text) {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
  };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return isContinuation(byte(1)) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool isOverlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool isSurrogate = lead == 0xED && byte(1) > 0x9F;
    return !isOverlong && !isSurrogate && isContinuation(byte(1)) && isContinuation(byte(2)) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool isOverlong = lead == 0xF0 && byte(1) < 0x90;
    const bool isBeyond = lead == 0xF4 && byte(1) > 0x8F;
    const bool isLong = isContinuation(byte(1)) && isContinuation(byte(2)) && isContinuation(byte(3));
    return !isOverlong && !isBeyond && isLong ? 4 : 0;
  }
  return 0;
}

bool isControl(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' &&
          c != '\v') ||
         c == '\x7F';
}

}  // namespace

Status checkText(std::string_view text) {
  const auto refusal = [text](std::size_t at, const char* what) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return Error{ErrorCode::NotText, "line " + toText(line), "UTF-8", what};
  };
  if (startsLikeUtf16(text)) return refusal(0, "UTF-16");
  const auto control = std::find_if(text.begin(), text.end(), isControl);
  if (control != text.end()) return refusal(static_cast<std::size_t>(control - text.begin()), "binary");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = characterLength(text.substr(at));
    if (length == 0) return refusal(at, "Latin-1");
    at += length;
  }
  return Done{};
}

}  // namespace neurarium
