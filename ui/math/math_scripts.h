#pragma once

#include <QString>
#include <vector>

namespace neurarium {

/// Letters with small ones beside them: z₂⁽¹⁾ is "z", "2", "(1)".
struct ScriptedText {
  QString base;
  QString sub;
  QString super;
};

/// Takes a text apart at Unicode's raised and lowered characters.
std::vector<ScriptedText> splitScripts(const QString& text);

/// "(1)" as ⁽¹⁾, "2i" as ₂ᵢ; where Unicode lacks a character: ^(…), _(…).
QString superscriptText(const QString& text);
QString subscriptText(const QString& text);

}  // namespace neurarium
