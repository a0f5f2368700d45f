#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/data/csv_reader.h"
#include "core/result.h"

namespace neurarium {

/// What kind of cells a column of a CSV file holds, and whether it can be used.
class ColumnProfile {
 public:
  void add(std::string_view cell, bool decimalComma, std::size_t line);

  /// Whether the column is, or is meant to be, one of numbers.
  bool isNumeric() const;
  /// Errors: NotANumber, NotFinite, Empty at the first cell that does not belong.
  Status check(const std::string& column) const;

 private:
  /// The first of its kind.
  struct Exhibit {
    std::size_t line = 0;  ///< 0: there is none
    std::string cell;

    void note(std::string_view found, std::size_t foundLine);
  };

  std::size_t m_numbers = 0;
  std::size_t m_texts = 0;
  bool m_hasDecimals = false;
  Exhibit m_text;
  Exhibit m_missing;
  Exhibit m_notFinite;
};

/// One profile a column, over all rows; leaves the reader rewound. Errors: those of CsvReader::next(); Empty
/// without rows.
struct TableProfile {
  std::vector<ColumnProfile> columns;
  std::size_t rows = 0;
};
Result<TableProfile> profileTable(CsvReader& reader);

}  // namespace neurarium
