#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace neurarium {

constexpr std::size_t kMostColumns = 4096;

/// Walks through the rows of a CSV text without keeping them, so that a large file costs no more than its
/// bytes. The text must outlive the reader. What is read, and how, is said at parseCsv().
class CsvReader {
 public:
  /// Checks that it is text, finds the separator, reads the header and the way decimals are written; then
  /// stands before the first row.
  static Result<CsvReader> open(std::string_view text);

  const std::vector<std::string>& header() const { return m_header; }
  bool decimalComma() const { return m_decimalComma; }

  /// Goes to the next row that is not blank; false at the end. Errors: RaggedRow, Syntax.
  Result<bool> next();
  /// The row's cells without quotes and outer spaces, as many as the header has. Valid until the next row.
  std::span<const std::string_view> cells() const { return m_cells; }
  /// The line on which the row begins, from 1.
  std::size_t line() const { return m_rowLine; }
  /// Back to before the first row.
  void rewind();

 private:
  explicit CsvReader(std::string_view text) : m_text(text) {}

  Status readHeader();
  Result<bool> findDecimalComma();
  Result<bool> readRow();
  Status readCellInto(std::string_view& cell);
  Status readQuotedInto(std::string_view& cell);
  bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
  void skipLineEnd();
  void skipSpaces();

  std::string_view m_text;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
  std::size_t m_rowLine = 1;
  char m_separator = ',';
  bool m_decimalComma = false;
  std::size_t m_firstRowAt = 0;  ///< where rewind() goes
  std::size_t m_firstRowLine = 1;
  std::vector<std::string> m_header;
  std::vector<std::string_view> m_cells;
  std::deque<std::string> m_unquoted;  ///< what cells with doubled quotes point to
};

}  // namespace neurarium
