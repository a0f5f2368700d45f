#include "app/arguments.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>
#include <cmath>

namespace neurarium {

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("CommandLine", source);
}

/// The whole of `word` as a number, whatever the locale.
template <typename Number>
std::optional<Number> numberIn(const QString& word) {
  const QByteArray bytes = word.toUtf8();
  Number number{};
  const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), number);
  if (bytes.isEmpty() || error != std::errc() || end != bytes.data() + bytes.size()) return std::nullopt;
  return number;
}

}  // namespace

Arguments::Arguments(const QStringList& words, std::span<const OptionInfo> options, bool needsOperand) {
  parse(words, options, needsOperand);
}

void Arguments::parse(const QStringList& words, std::span<const OptionInfo> options, bool needsOperand) {
  for (qsizetype i = 0; i < words.size() && m_problem.isEmpty(); ++i) {
    const QString& word = words[i];
    if (!word.startsWith('-') || word == "-") {
      if (!needsOperand || !m_operand.isEmpty())
        return refuse(text(QT_TRANSLATE_NOOP("CommandLine", "“%1” is one word too many")).arg(word));
      m_operand = word;
      continue;
    }
    const QString name = word.startsWith("--") ? word.section('=', 0, 0) : word;
    const auto option = std::find_if(options.begin(), options.end(),
                                     [&](const OptionInfo& info) { return name == info.name; });
    if (option == options.end()) {
      QStringList known;
      for (const OptionInfo& info : options) known << info.name;
      return refuse(text(QT_TRANSLATE_NOOP("CommandLine", "there is no option “%1”; expected one of: %2"))
                        .arg(name, known.join(", ")));
    }
    if (has(option->name))
      return refuse(text(QT_TRANSLATE_NOOP("CommandLine", "%1 is given twice")).arg(name));
    const bool isJoined = name.size() < word.size();
    if (!option->value) {
      if (isJoined) return refuse(text(QT_TRANSLATE_NOOP("CommandLine", "%1 takes no value")).arg(name));
      m_values[name] = QString();
    } else if (isJoined) {
      m_values[name] = word.mid(name.size() + 1);
    } else if (++i < words.size()) {
      m_values[name] = words[i];
    } else {
      return refuse(text(QT_TRANSLATE_NOOP("CommandLine", "%1 needs a value: %2")).arg(name, option->value));
    }
  }
  if (needsOperand && m_operand.isEmpty())
    refuse(text(QT_TRANSLATE_NOOP("CommandLine", "a project's file is missing")));
}

void Arguments::refuse(const QString& problem) {
  if (m_problem.isEmpty()) m_problem = problem;
}

void Arguments::refuseValue(const char* option, const QString& expected) {
  refuse(text(QT_TRANSLATE_NOOP("CommandLine", "%1: expected %2, received “%3”"))
             .arg(option, expected, m_values[option]));
}

void Arguments::read(const char* option, QString& into) {
  if (has(option)) into = m_values[option];
}

void Arguments::read(const char* option, std::string& into) {
  if (has(option)) into = m_values[option].toStdString();
}

void Arguments::read(const char* option, double& into) {
  if (!has(option)) return;
  const auto number = numberIn<double>(m_values[option]);
  if (number && std::isfinite(*number))
    into = *number;
  else
    refuseValue(option, text(QT_TRANSLATE_NOOP("CommandLine", "a number")));
}

void Arguments::read(const char* option, std::int64_t& into) {
  if (!has(option)) return;
  const auto number = numberIn<std::int64_t>(m_values[option]);
  if (number && *number >= 0)
    into = *number;
  else
    refuseValue(option, text(QT_TRANSLATE_NOOP("CommandLine", "a whole number from 0 on")));
}

void Arguments::read(const char* option, std::uint64_t& into) {
  if (!has(option)) return;
  if (const auto number = numberIn<std::uint64_t>(m_values[option]))
    into = *number;
  else
    refuseValue(option, text(QT_TRANSLATE_NOOP("CommandLine", "a whole number from 0 on")));
}

void Arguments::read(const char* option, std::vector<std::int64_t>& into) {
  if (!has(option)) return;
  into.clear();
  const QStringList words = m_values[option].split(',', Qt::SkipEmptyParts);
  for (const QString& word : words) {
    const auto number = numberIn<std::int64_t>(word.trimmed());
    if (!number || *number < 0)
      return refuseValue(
          option, text(QT_TRANSLATE_NOOP("CommandLine", "whole numbers separated by commas, such as 4,2")));
    into.push_back(*number);
  }
}

QString Arguments::require(const char* option) {
  const QString value = m_values.value(option);
  if (value.isEmpty()) refuse(text(QT_TRANSLATE_NOOP("CommandLine", "%1 is missing")).arg(option));
  return value;
}

}  // namespace neurarium
