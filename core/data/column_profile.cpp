#include "core/data/column_profile.h"

#include "core/data/csv.h"
#include "core/text.h"

namespace neurarium {

void ColumnProfile::Exhibit::note(std::string_view found, std::size_t foundLine) {
  if (line != 0) return;
  line = foundLine;
  cell = found;
}

void ColumnProfile::add(std::string_view cell, bool decimalComma, std::size_t line) {
  double value = 0;
  switch (readCell(cell, decimalComma, value)) {
    case CellKind::Number:
      ++m_numbers;
      m_hasDecimals = m_hasDecimals || cell.find(decimalComma ? ',' : '.') != std::string_view::npos;
      break;
    case CellKind::Text:
      ++m_texts;
      m_text.note(cell, line);
      break;
    case CellKind::Missing:
      m_missing.note(cell, line);
      break;
    case CellKind::NotFinite:
      m_notFinite.note(cell, line);
      break;
  }
}

bool ColumnProfile::isNumeric() const {
  if (m_texts == 0) return true;
  const bool isMostlyNumbers = m_numbers >= 9 * m_texts;
  return isMostlyNumbers || (m_numbers > m_texts && (m_hasDecimals || m_texts == 1));
}

Status ColumnProfile::check(const std::string& column) const {
  const auto refusal = [&column](ErrorCode code, const Exhibit& exhibit, const char* expected) {
    return Error{code, "line " + toText(exhibit.line) + ", column " + column, expected, exhibit.cell};
  };
  if (isNumeric()) {
    if (m_text.line != 0) return refusal(ErrorCode::NotANumber, m_text, "number");
    if (m_notFinite.line != 0) return refusal(ErrorCode::NotFinite, m_notFinite, "number");
    if (m_missing.line != 0) return refusal(ErrorCode::NotANumber, m_missing, "number");
    return Done{};
  }
  if (m_missing.line != 0) return refusal(ErrorCode::Empty, m_missing, "");
  if (m_notFinite.line != 0) return refusal(ErrorCode::Empty, m_notFinite, "");
  return Done{};
}

Result<TableProfile> profileTable(CsvReader& reader) {
  TableProfile profile;
  profile.columns.resize(reader.header().size());
  while (true) {
    const Result<bool> more = reader.next();
    if (!more) return more.error();
    if (!*more) break;
    ++profile.rows;
    for (std::size_t i = 0; i < profile.columns.size(); ++i)
      profile.columns[i].add(reader.cells()[i], reader.decimalComma(), reader.line());
  }
  reader.rewind();
  if (profile.rows == 0) return Error{ErrorCode::Empty, "line 2", {}, {}};
  return profile;
}

}  // namespace neurarium
