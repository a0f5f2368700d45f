#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace neurarium {

/// What went wrong, as an id; `ui/display_text` turns it into a sentence.
enum class ErrorCode {
  FileNotFound,
  FileUnreadable,       ///< received: the system's reason
  FileUnwritable,       ///< received: the system's reason
  FileTooLarge,         ///< expected: greatest size in MB; received: size in MB
  NotText,              ///< received: "binary" or "UTF-16"
  Syntax,               ///< where: line and column; expected, received: the parser's words
  NotAProject,          ///< expected: the format's name; received: what stood there
  NewerVersion,         ///< expected: newest version known; received: the file's
  MissingField,         ///< where: path of the field
  WrongType,            ///< expected: number, wholeNumber, text, list, object, boolean; received: the same
  UnknownName,          ///< expected: the names known, comma-separated; received: the name
  OutOfRange,           ///< expected: an interval such as "1…512"; received: the value
  WrongShape,           ///< expected, received: such as "4×2"
  NotFinite,            ///< received: "NaN" or "infinity"
  Empty,                ///< where: what holds nothing
  RaggedRow,            ///< where: line; expected, received: numbers of cells
  NotANumber,           ///< where: line and column; received: the cell
  DuplicateColumn,      ///< received: the column's name
  UnknownColumn,        ///< expected: the columns there are; received: the name
  UnknownCategory,      ///< where: column; expected: the categories known; received: the cell
  ConstantTarget,       ///< the target has one value only; received: that value
  TooFewExamples,       ///< where: the split; expected: least number; received: number
  SplitSum,             ///< expected: 1; received: the sum of the three shares
  LossNeedsActivation,  ///< expected: the activation(s) the loss needs; received: the output's
  LossNeedsTask,        ///< expected: the loss(es) that fit the problem; received: the loss
  OutputUnits,          ///< expected: width(s) that fit the data; received: the output layer's
  InputUnits,           ///< expected: number of features; received: the input layer's units
  LayerOrder,           ///< where: the layer; expected: input, dense or output; received: the layer's type
  NonFiniteLoss,        ///< where: the layer that went first; received: the step
  NonFiniteGradient,    ///< where: the layer that went first; received: the step
  NonFiniteParameter,   ///< where: the layer that went first; received: the step
};

/// An error that a user, a file or a diverging run caused. `where` is a path such as `network.layers[2].units`,
/// `line 3, column 2` or a file's name; `expected` and `received` are values, names or intervals, never sentences.
struct Error {
  ErrorCode code = ErrorCode::Syntax;
  std::string where;
  std::string expected;
  std::string received;

  bool operator==(const Error&) const = default;
};

/// Either a value or the error that prevented it.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_content(std::move(value)) {}
  Result(Error error) : m_content(std::move(error)) {}

  bool ok() const { return std::holds_alternative<T>(m_content); }
  explicit operator bool() const { return ok(); }

  const T& value() const& {
    assert(ok());
    return std::get<T>(m_content);
  }
  T& value() & {
    assert(ok());
    return std::get<T>(m_content);
  }
  T&& value() && {
    assert(ok());
    return std::get<T>(std::move(m_content));
  }
  const Error& error() const {
    assert(!ok());
    return std::get<Error>(m_content);
  }

  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  std::variant<T, Error> m_content;
};

/// Success without a value.
struct Done {};
using Status = Result<Done>;

}  // namespace neurarium
