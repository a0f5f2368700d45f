#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/types.h"

namespace neurarium {

/// A table of text: a header and rows of as many cells.
struct CsvTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> lines;  ///< line of the file on which each row begins, from 1
  bool decimalComma = false;       ///< ';' or tabs separate and numbers are written 3,14
};

/// Reads RFC 4180 text in UTF-8 (a byte-order mark is skipped), separated by ',', ';' or tabs: whichever the
/// first line uses most. Without a header (every cell of the first line is a number), the columns are named
/// x1, x2, …, y.
/// Errors: Empty, NotText, Syntax (quotes), RaggedRow, DuplicateColumn, OutOfRange (number of columns);
/// `where` is the line. For large files CsvReader does the same without keeping the cells.
Result<CsvTable> parseCsv(std::string_view text);

/// The whole file as bytes. Errors: FileNotFound, FileUnreadable, FileTooLarge; `where` is the path.
Result<std::string> readFile(const std::filesystem::path& path, std::uintmax_t largest);

/// A cell as a number: '.' decimals, or ',' when the table says so. Errors: NotANumber, NotFinite.
Result<double> parseNumber(std::string_view cell, bool decimalComma, const std::string& where);

/// The same without an error's text: what a cell holds, and its value if that is a number.
enum class CellKind {
  Number,
  NotFinite,  ///< NaN, infinity, or beyond what a Scalar holds
  Missing,    ///< nothing, NA, N/A or ?
  Text
};
CellKind readCell(std::string_view cell, bool decimalComma, double& value);

}  // namespace neurarium
