#include "ui/error_text.h"

#include <QCoreApplication>

namespace neurarium {

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("Error", source);
}

QString typeText(const QString& id) {
  if (id == "number") return text(QT_TRANSLATE_NOOP("Error", "a number"));
  if (id == "wholeNumber") return text(QT_TRANSLATE_NOOP("Error", "a whole number"));
  if (id == "text") return text(QT_TRANSLATE_NOOP("Error", "a text"));
  if (id == "list") return text(QT_TRANSLATE_NOOP("Error", "a list"));
  if (id == "object") return text(QT_TRANSLATE_NOOP("Error", "an object"));
  if (id == "boolean") return text(QT_TRANSLATE_NOOP("Error", "true or false"));
  if (id == "null") return text(QT_TRANSLATE_NOOP("Error", "nothing"));
  return id;
}

/// An error's three texts, with those that may be empty filled in by words.
struct Parts {
  QString where;
  QString expected;
  QString received;
};

/// What stands in a message in place of an empty cell or name.
QString orNothing(const QString& received) {
  return received.isEmpty() ? text(QT_TRANSLATE_NOOP("Error", "nothing")) : received;
}

/// "line 3, column 7" in the reader's language; paths stay as they are.
QString placeText(const QString& where) {
  if (where.startsWith("column ")) return text(QT_TRANSLATE_NOOP("Error", "column %1")).arg(where.mid(7));
  if (!where.startsWith("line ")) return where;
  const QString line = where.section(", ", 0, 0).mid(5);
  if (!where.contains(", column ")) return text(QT_TRANSLATE_NOOP("Error", "line %1")).arg(line);
  return text(QT_TRANSLATE_NOOP("Error", "line %1, column %2")).arg(line, where.section(", column ", 1));
}

/// "layer 2" for the path of a layer.
QString layerText(const QString& where) {
  const QString number = where.section('[', 1).section(']', 0, 0);
  return number.isEmpty() ? where : text(QT_TRANSLATE_NOOP("Error", "layer %1")).arg(number);
}

QString fileText(ErrorCode code, const Parts& parts) {
  switch (code) {
    case ErrorCode::FileNotFound:
      return text(QT_TRANSLATE_NOOP("Error", "The file “%1” does not exist.")).arg(parts.where);
    case ErrorCode::FileUnreadable:
      return text(QT_TRANSLATE_NOOP("Error", "The file “%1” cannot be read: %2."))
          .arg(parts.where, parts.received);
    case ErrorCode::FileUnwritable:
      return text(QT_TRANSLATE_NOOP("Error", "The file “%1” cannot be written: %2."))
          .arg(parts.where, parts.received);
    case ErrorCode::FileTooLarge:
      return text(QT_TRANSLATE_NOOP("Error",
                                    "The file “%1” is too large: %3 MB, where at most %2 MB are allowed."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::NotText:
      return text(QT_TRANSLATE_NOOP("Error", "This is not a text file in UTF-8 (%1): it looks like %2."))
          .arg(parts.where, parts.received);
    case ErrorCode::NotAProject:
      return text(QT_TRANSLATE_NOOP("Error", "This is not a Neurarium project: “%1” should be “%2”."))
          .arg(parts.where, parts.expected);
    case ErrorCode::NewerVersion:
      return text(QT_TRANSLATE_NOOP("Error",
                                    "The project was saved by a newer Neurarium: its format has version %2, "
                                    "this program knows %1."))
          .arg(parts.expected, parts.received);
    default:
      return {};
  }
}

/// Characters that cannot be seen, by their number: "U+000A".
QString visible(const QString& characters) {
  QString shown;
  for (const QChar character : characters) {
    if (character.isPrint())
      shown += character;
    else
      shown += QStringLiteral("U+%1").arg(character.unicode(), 4, 16, QLatin1Char('0')).toUpper();
  }
  return shown;
}

QString syntaxText(const Parts& parts) {
  if (!parts.expected.isEmpty())
    return text(QT_TRANSLATE_NOOP("Error", "The text is malformed (%1): expected “%2”, received “%3”."))
        .arg(parts.where, parts.expected, orNothing(visible(parts.received)));
  if (parts.received.isEmpty())
    return text(QT_TRANSLATE_NOOP("Error", "The text ends too early (%1).")).arg(parts.where);
  return text(QT_TRANSLATE_NOOP("Error", "The text is malformed (%1): “%2” does not belong there."))
      .arg(parts.where, visible(parts.received));
}

QString valueText(ErrorCode code, const Parts& parts) {
  switch (code) {
    case ErrorCode::Syntax:
      return syntaxText(parts);
    case ErrorCode::MissingField:
      return parts.expected.isEmpty() ? text(QT_TRANSLATE_NOOP("Error", "“%1” is missing.")).arg(parts.where)
                                      : text(QT_TRANSLATE_NOOP("Error", "In “%1”, “%2” is missing."))
                                            .arg(parts.where, parts.expected);
    case ErrorCode::WrongType:
      return text(QT_TRANSLATE_NOOP("Error", "“%1” should be %2, and is %3."))
          .arg(parts.where, typeText(parts.expected), typeText(parts.received));
    case ErrorCode::UnknownName:
      return text(QT_TRANSLATE_NOOP("Error", "%1: “%3” is not known; expected one of: %2."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::OutOfRange:
      return text(QT_TRANSLATE_NOOP("Error", "%1 is out of range: expected %2, received %3."))
          .arg(parts.where, parts.expected, orNothing(parts.received));
    case ErrorCode::WrongShape:
      return text(
                 QT_TRANSLATE_NOOP("Error", "%1 does not fit the network: expected %2 numbers, received %3."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::NotFinite:
      return text(QT_TRANSLATE_NOOP("Error", "%1: “%2” is not a finite number."))
          .arg(parts.where, orNothing(parts.received));
    case ErrorCode::Empty:
      return text(QT_TRANSLATE_NOOP("Error", "There is nothing in it: %1.")).arg(parts.where);
    case ErrorCode::NotANumber:
      return text(QT_TRANSLATE_NOOP("Error", "%1: “%2” is not a number."))
          .arg(parts.where, orNothing(parts.received));
    default:
      return {};
  }
}

QString dataText(ErrorCode code, const Parts& parts) {
  switch (code) {
    case ErrorCode::RaggedRow:
      return text(QT_TRANSLATE_NOOP("Error", "%1: expected %2 cells, received %3."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::DuplicateColumn:
      return text(QT_TRANSLATE_NOOP("Error", "%1: “%2” is there twice."))
          .arg(parts.where, orNothing(parts.received));
    case ErrorCode::UnknownColumn:
      return text(QT_TRANSLATE_NOOP("Error", "%1: there is no column “%3”; the columns are: %2."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::UnknownCategory:
      return text(QT_TRANSLATE_NOOP("Error", "%1: the category “%3” is not known; expected one of: %2."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::ConstantTarget:
      return text(QT_TRANSLATE_NOOP("Error",
                                    "There is nothing to learn: every example has the same target, %2 (%1)."))
          .arg(parts.where, parts.received);
    case ErrorCode::TooFewExamples:
      return text(QT_TRANSLATE_NOOP(
                      "Error", "There are too few examples (%1): at least %2 are needed, and there are %3."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::SplitSum:
      return text(QT_TRANSLATE_NOOP(
                      "Error",
                      "The shares of training, validation and test (%1) should sum to %2, and sum to %3."))
          .arg(parts.where, parts.expected, parts.received);
    default:
      return {};
  }
}

QString networkText(ErrorCode code, const Parts& parts) {
  switch (code) {
    case ErrorCode::LossNeedsActivation:
      return text(QT_TRANSLATE_NOOP("Error",
                                    "This loss needs an output layer with the activation %1; it has %2."))
          .arg(parts.expected, parts.received);
    case ErrorCode::LossNeedsTask:
      return text(QT_TRANSLATE_NOOP("Error", "The loss %2 does not fit this problem; expected one of: %1."))
          .arg(parts.expected, parts.received);
    case ErrorCode::OutputUnits:
      return text(QT_TRANSLATE_NOOP(
                      "Error",
                      "The output layer (%1) does not fit the data: expected units: %2, received: %3."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::InputUnits:
      return text(QT_TRANSLATE_NOOP("Error",
                                    "The input layer (%1) has %3 units, and the data have %2 features."))
          .arg(parts.where, parts.expected, parts.received);
    case ErrorCode::LayerOrder:
      return text(QT_TRANSLATE_NOOP("Error", "The layers are out of order: at %1, expected %2, received %3."))
          .arg(layerText(parts.where), parts.expected, orNothing(parts.received));
    case ErrorCode::NonFiniteLoss:
      return text(QT_TRANSLATE_NOOP(
                      "Error",
                      "Training stopped at step %2: the loss is no longer a finite number, first at %1. "
                      "A lower learning rate usually helps."))
          .arg(layerText(parts.where), parts.received);
    case ErrorCode::NonFiniteGradient:
      return text(QT_TRANSLATE_NOOP(
                      "Error",
                      "Training stopped at step %2: a gradient is no longer a finite number, first at %1. "
                      "A lower learning rate or gradient clipping usually helps."))
          .arg(layerText(parts.where), parts.received);
    case ErrorCode::NonFiniteParameter:
      return text(QT_TRANSLATE_NOOP(
                      "Error",
                      "Training stopped at step %2: a weight is no longer a finite number, first at %1. "
                      "A lower learning rate usually helps."))
          .arg(layerText(parts.where), parts.received);
    default:
      return {};
  }
}

}  // namespace

QString describe(const Error& error) {
  const Parts parts{placeText(QString::fromStdString(error.where)), QString::fromStdString(error.expected),
                    QString::fromStdString(error.received)};
  for (const auto family : {&fileText, &valueText, &dataText, &networkText}) {
    const QString sentence = family(error.code, parts);
    if (!sentence.isEmpty()) return sentence;
  }
  return {};
}

}  // namespace neurarium
