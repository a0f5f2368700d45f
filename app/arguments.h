#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <string>
#include <type_traits>

#include "core/named.h"

namespace neurarium {

/// An option of a command. `value` names what follows it; nullptr for a flag.
struct OptionInfo {
  const char* name;
  const char* value;
  const char* help;  ///< translated in the context "CommandLine"
};

/// What was typed after a command, checked against the options it has. The first problem is kept and makes every later reading do nothing.
class Arguments {
 public:
  /// `needsOperand`: exactly one word that belongs to no option, a project's file; otherwise none.
  Arguments(const QStringList& words, std::span<const OptionInfo> options, bool needsOperand);

  /// What was wrong with the words or a value, as a sentence; empty if nothing.
  const QString& problem() const { return m_problem; }
  void refuse(const QString& problem);

  bool has(const char* option) const { return m_values.contains(option); }
  const QString& operand() const { return m_operand; }

  /// Each leaves `into` as it is if the option was not given.
  void read(const char* option, QString& into);
  void read(const char* option, std::string& into);
  void read(const char* option, double& into);
  void read(const char* option, std::int64_t& into);
  void read(const char* option, std::uint64_t& into);
  /// Whole numbers such as "4,2".
  void read(const char* option, std::vector<std::int64_t>& into);
  /// An enumeration by its name.
  template <typename E>
  requires std::is_enum_v<E>
  void read(const char* option, E& into) {
    if (!has(option)) return;
    const std::string name = m_values[option].toStdString();
    if (const auto id = fromName<E>(name))
      into = *id;
    else
      refuseValue(option, QString::fromStdString(allNames<E>()));
  }
  /// The option has to be there.
  QString require(const char* option);
  void refuseValue(const char* option, const QString& expected);

 private:
  void parse(const QStringList& words, std::span<const OptionInfo> options, bool needsOperand);

  QMap<QString, QString> m_values;
  QString m_operand;
  QString m_problem;
};

}  // namespace neurarium
