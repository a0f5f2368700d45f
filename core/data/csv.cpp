#include "core/data/csv.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <memory>
#include <system_error>

#include "core/data/csv_reader.h"
#include "core/text.h"

namespace neurarium {

namespace {

constexpr std::size_t kLongestDecimalComma = 400;  ///< characters of a number written with a comma

bool equalsIgnoringCase(std::string_view a, std::string_view lowerCase) {
  return std::equal(a.begin(), a.end(), lowerCase.begin(), lowerCase.end(), [](char x, char y) {
    return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
  });
}

std::string inMegabytes(std::uintmax_t bytes) {
  constexpr double kMegabyte = 1024.0 * 1024.0;
  return toText(std::round(static_cast<double>(bytes) / kMegabyte * 10) / 10);
}

Error unreadable(const std::filesystem::path& path, const std::error_code& reason) {
  return {ErrorCode::FileUnreadable, path.string(), {}, reason.message()};
}

}  // namespace

CellKind readCell(std::string_view cell, bool decimalComma, double& value) {
  if (cell.empty() || cell == "?" || equalsIgnoringCase(cell, "na") || equalsIgnoringCase(cell, "n/a"))
    return CellKind::Missing;

  std::string_view digits = cell;
  if (digits.front() == '+') {
    digits.remove_prefix(1);
    if (digits.empty() || digits.front() == '-' || digits.front() == '+') return CellKind::Text;
  }
  std::array<char, kLongestDecimalComma> withPoint;
  if (decimalComma) {
    if (digits.find('.') != std::string_view::npos) return CellKind::Text;
    if (digits.find(',') != std::string_view::npos) {
      if (digits.size() > withPoint.size()) return CellKind::Text;
      std::replace_copy(digits.begin(), digits.end(), withPoint.begin(), ',', '.');
      digits = {withPoint.data(), digits.size()};
    }
  }

  const char* const end = digits.data() + digits.size();
  const auto [read, error] = std::from_chars(digits.data(), end, value);
  if (read != end || error == std::errc::invalid_argument) return CellKind::Text;
  if (error == std::errc::result_out_of_range) {
    // from_chars does not say at which end; what is too small for a double is 0.
    const std::size_t exponent = digits.find_first_of("eE");
    const bool isTiny = exponent != std::string_view::npos && digits.substr(exponent + 1).starts_with('-');
    value = 0;
    return isTiny ? CellKind::Number : CellKind::NotFinite;
  }
  return std::isfinite(static_cast<Scalar>(value)) ? CellKind::Number : CellKind::NotFinite;
}

Result<double> parseNumber(std::string_view cell, bool decimalComma, const std::string& where) {
  double value = 0;
  switch (readCell(cell, decimalComma, value)) {
    case CellKind::Number:
      return value;
    case CellKind::NotFinite:
      return Error{ErrorCode::NotFinite, where, "number", std::string(cell)};
    case CellKind::Missing:
    case CellKind::Text:
      break;
  }
  return Error{ErrorCode::NotANumber, where, "number", std::string(cell)};
}

Result<CsvTable> parseCsv(std::string_view text) {
  Result<CsvReader> opened = CsvReader::open(text);
  if (!opened) return opened.error();
  CsvReader& reader = *opened;

  CsvTable table;
  table.header = reader.header();
  table.decimalComma = reader.decimalComma();
  while (true) {
    const Result<bool> more = reader.next();
    if (!more) return more.error();
    if (!*more) return table;
    table.rows.emplace_back(reader.cells().begin(), reader.cells().end());
    table.lines.push_back(reader.line());
  }
}

Result<std::string> readFile(const std::filesystem::path& path, std::uintmax_t largest) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found)
    return Error{ErrorCode::FileNotFound, path.string(), {}, {}};
  if (status.type() == std::filesystem::file_type::directory)
    return unreadable(path, std::make_error_code(std::errc::is_a_directory));
  if (status.type() == std::filesystem::file_type::regular) {
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && size > largest)
      return Error{ErrorCode::FileTooLarge, path.string(), inMegabytes(largest), inMegabytes(size)};
  }

  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return unreadable(path, {errno, std::generic_category()});

  // In blocks until the end: a pipe has no size to ask for, and a file may grow meanwhile.
  constexpr std::size_t kBlock = std::size_t(1) << 20;
  std::string bytes;
  std::size_t got = 0;
  do {
    const std::size_t had = bytes.size();
    bytes.resize(had + kBlock);
    got = std::fread(bytes.data() + had, 1, kBlock, file.get());
    bytes.resize(had + got);
    if (bytes.size() > largest)
      return Error{ErrorCode::FileTooLarge, path.string(), inMegabytes(largest), inMegabytes(bytes.size())};
  } while (got > 0);
  if (std::ferror(file.get())) return unreadable(path, {errno, std::generic_category()});
  return bytes;
}

}  // namespace neurarium
