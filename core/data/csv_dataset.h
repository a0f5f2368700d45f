#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/data/dataset.h"
#include "core/result.h"

namespace neurarium {

/// Which column is the target, and how it is read.
struct TargetChoice {
  std::string column;            ///< empty: the last one
  bool classifyNumbers = false;  ///< numbers are the names of classes
};

constexpr std::size_t kMostCategories = 50;

/// Examples from CSV text, as parseCsv() reads it. A column of numbers is numeric, one of text categorical. A
/// column is taken to be meant as numbers, and text in it for a mistake, if nine cells in ten are numbers, or
/// if more than half are and either one has decimals or only one cell is text. A target of text, of two whole
/// numbers, or (on demand) of any numbers is a class: two make a binary task, in which the second in order is
/// positive; categories and classes stand in the order of their numbers or letters. Two numeric inputs around
/// 0 make a Plane, one with a number as target a Curve; else the kind is Table.
/// Errors: those of parseCsv(); Empty (no rows; a missing category), NotANumber and NotFinite with where
/// "line 7, column age", UnknownColumn (data.target), OutOfRange (too many categories, or no input),
/// ConstantTarget.
Result<Dataset> datasetFromCsv(std::string_view text, const TargetChoice& target);

/// The same from a file, named after it. Errors: also those of readFile().
Result<Dataset> readCsv(const std::filesystem::path& path, const TargetChoice& target,
                        std::uintmax_t largest);

}  // namespace neurarium
