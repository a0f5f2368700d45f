#pragma once

#include <string_view>

#include "core/result.h"

namespace neurarium {

/// Whether `text` is text in UTF-8 (with or without a byte-order mark).
/// Errors: NotText, received "UTF-16" (a mark, or a zero at every other byte), "binary" (control characters)
/// or "Latin-1" (other bytes that UTF-8 does not know); `where` is the line.
Status checkText(std::string_view text);

}  // namespace neurarium
