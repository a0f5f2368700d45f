#include "core/data/csv_reader.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/data/csv.h"
#include "core/data/text_check.h"
#include "core/text.h"

namespace neurarium {

namespace {

std::string lineName(std::size_t line) {
  return "line " + toText(line);
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// The separator of a line: tab, ';' or ',' by number outside quotes. Where ';' occurs, commas between digits
/// are decimals.
char separatorOf(std::string_view line) {
  std::size_t commas = 0, semicolons = 0, tabs = 0, decimalCommas = 0;
  bool isQuoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (c == ';') ++semicolons;
    if (c == '\t') ++tabs;
    if (c == ',') {
      ++commas;
      if (i > 0 && i + 1 < line.size() && isDigit(line[i - 1]) && isDigit(line[i + 1])) ++decimalCommas;
    }
  }
  if (semicolons + tabs > 0) commas -= decimalCommas;
  if (tabs >= std::max({semicolons, commas, std::size_t(1)})) return '\t';
  return semicolons > commas ? ';' : ',';
}

/// Names for the columns of a file without a header.
std::vector<std::string> columnNames(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i < count; ++i) names.push_back("x" + toText(i));
  names.push_back("y");
  return names;
}

}  // namespace

Result<CsvReader> CsvReader::open(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (auto status = checkText(text); !status) return status.error();

  CsvReader reader(text);
  if (auto status = reader.readHeader(); !status) return status.error();
  const Result<bool> decimalComma = reader.findDecimalComma();
  if (!decimalComma) return decimalComma.error();
  reader.m_decimalComma = *decimalComma;
  reader.rewind();
  return reader;
}

Status CsvReader::readHeader() {
  const std::size_t firstLine = std::min(m_text.find_first_not_of(" \t\r\n"), m_text.size());
  const std::size_t lineEnd = std::min(m_text.find_first_of("\r\n", firstLine), m_text.size());
  m_separator = separatorOf(m_text.substr(firstLine, lineEnd - firstLine));

  const Result<bool> row = readRow();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::Empty, lineName(1), {}, {}};
  if (m_cells.size() > kMostColumns)
    return Error{ErrorCode::OutOfRange, lineName(m_rowLine), "1…" + toText(kMostColumns),
                 toText(m_cells.size())};

  // Whether decimals are written with a comma is not known yet: either way counts.
  const bool hasNoHeader = std::all_of(m_cells.begin(), m_cells.end(), [this](std::string_view cell) {
    double value = 0;
    return readCell(cell, false, value) == CellKind::Number ||
           (m_separator != ',' && readCell(cell, true, value) == CellKind::Number);
  });
  if (hasNoHeader) {
    m_header = columnNames(m_cells.size());
    m_firstRowAt = 0;
    m_firstRowLine = 1;
    return Done{};
  }

  std::set<std::string_view> known;
  for (std::size_t i = 0; i < m_cells.size(); ++i) {
    if (!m_cells[i].empty() && !known.insert(m_cells[i]).second)
      return Error{ErrorCode::DuplicateColumn, lineName(m_rowLine), {}, std::string(m_cells[i])};
    m_header.push_back(m_cells[i].empty() ? "column " + toText(i + 1) : std::string(m_cells[i]));
  }
  m_firstRowAt = m_at;
  m_firstRowLine = m_line;
  return Done{};
}

/// The first number with a decimal point or comma decides.
Result<bool> CsvReader::findDecimalComma() {
  if (m_separator == ',') return false;
  rewind();
  while (true) {
    const Result<bool> more = next();
    if (!more || !*more) return more;
    for (const std::string_view cell : m_cells) {
      if (cell.find_first_of(".,") == std::string_view::npos) continue;
      double value = 0;
      if (readCell(cell, true, value) == CellKind::Number) return true;
      if (readCell(cell, false, value) == CellKind::Number) return false;
    }
  }
}

void CsvReader::rewind() {
  m_at = m_firstRowAt;
  m_line = m_firstRowLine;
  m_cells.clear();
  m_unquoted.clear();
}

Result<bool> CsvReader::next() {
  const Result<bool> row = readRow();
  if (!row || !*row) return row;
  if (m_cells.size() != m_header.size())
    return Error{ErrorCode::RaggedRow, lineName(m_rowLine), toText(m_header.size()), toText(m_cells.size())};
  return true;
}

Result<bool> CsvReader::readRow() {
  m_cells.clear();
  m_unquoted.clear();
  for (skipSpaces(); m_at < m_text.size() && atLineEnd(); skipSpaces()) skipLineEnd();
  if (m_at >= m_text.size()) return false;

  m_rowLine = m_line;
  while (true) {
    std::string_view cell;
    if (auto status = readCellInto(cell); !status) return status.error();
    m_cells.push_back(cell);
    if (atLineEnd()) break;
    ++m_at;  // the separator
  }
  skipLineEnd();
  return true;
}

/// Leaves m_at at the separator or line end behind the cell.
Status CsvReader::readCellInto(std::string_view& cell) {
  skipSpaces();
  if (m_at < m_text.size() && m_text[m_at] == '"') return readQuotedInto(cell);

  const std::size_t begin = m_at;
  while (!atLineEnd() && m_text[m_at] != m_separator) ++m_at;
  std::size_t end = m_at;
  while (end > begin && (m_text[end - 1] == ' ' || m_text[end - 1] == '\t')) --end;
  cell = m_text.substr(begin, end - begin);
  return Done{};
}

Status CsvReader::readQuotedInto(std::string_view& cell) {
  const std::size_t openingLine = m_line;
  const std::size_t begin = ++m_at;
  bool hasDoubledQuotes = false;
  while (true) {
    if (m_at >= m_text.size()) return Error{ErrorCode::Syntax, lineName(openingLine), "\"", {}};
    if (m_text[m_at] == '"') {
      if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') break;
      hasDoubledQuotes = true;
      m_at += 2;
    } else if (atLineEnd()) {
      skipLineEnd();
    } else {
      ++m_at;
    }
  }
  cell = m_text.substr(begin, m_at - begin);
  if (hasDoubledQuotes) {
    std::string& text = m_unquoted.emplace_back();
    for (std::size_t i = 0; i < cell.size(); ++i) {
      text += cell[i];
      if (cell[i] == '"') ++i;
    }
    cell = text;
  }

  ++m_at;
  skipSpaces();
  if (!atLineEnd() && m_text[m_at] != m_separator)
    return Error{ErrorCode::Syntax, lineName(m_line), std::string(1, m_separator),
                 std::string(1, m_text[m_at])};
  return Done{};
}

void CsvReader::skipLineEnd() {
  if (m_at >= m_text.size()) return;
  const bool isPair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
  m_at += isPair ? 2 : 1;
  ++m_line;
}

void CsvReader::skipSpaces() {
  while (m_at < m_text.size() && (m_text[m_at] == ' ' || (m_text[m_at] == '\t' && m_separator != '\t')))
    ++m_at;
}

}  // namespace neurarium
