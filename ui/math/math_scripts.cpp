#include "ui/math/math_scripts.h"

#include <algorithm>
#include <array>

namespace neurarium {

namespace {

struct Pair {
  char16_t plain;
  char16_t script;
};

constexpr std::array<Pair, 41> kSuper = {
    {{u'0', u'⁰'}, {u'1', u'¹'}, {u'2', u'²'}, {u'3', u'³'}, {u'4', u'⁴'}, {u'5', u'⁵'}, {u'6', u'⁶'},
     {u'7', u'⁷'}, {u'8', u'⁸'}, {u'9', u'⁹'}, {u'+', u'⁺'}, {u'−', u'⁻'}, {u'=', u'⁼'}, {u'(', u'⁽'},
     {u')', u'⁾'}, {u'a', u'ᵃ'}, {u'b', u'ᵇ'}, {u'c', u'ᶜ'}, {u'd', u'ᵈ'}, {u'e', u'ᵉ'}, {u'f', u'ᶠ'},
     {u'g', u'ᵍ'}, {u'h', u'ʰ'}, {u'i', u'ⁱ'}, {u'j', u'ʲ'}, {u'k', u'ᵏ'}, {u'l', u'ˡ'}, {u'm', u'ᵐ'},
     {u'n', u'ⁿ'}, {u'o', u'ᵒ'}, {u'p', u'ᵖ'}, {u'r', u'ʳ'}, {u's', u'ˢ'}, {u't', u'ᵗ'}, {u'u', u'ᵘ'},
     {u'v', u'ᵛ'}, {u'w', u'ʷ'}, {u'x', u'ˣ'}, {u'y', u'ʸ'}, {u'z', u'ᶻ'}, {u'T', u'ᵀ'}}};

constexpr std::array<Pair, 32> kSub = {
    {{u'0', u'₀'}, {u'1', u'₁'}, {u'2', u'₂'}, {u'3', u'₃'}, {u'4', u'₄'}, {u'5', u'₅'}, {u'6', u'₆'},
     {u'7', u'₇'}, {u'8', u'₈'}, {u'9', u'₉'}, {u'+', u'₊'}, {u'−', u'₋'}, {u'=', u'₌'}, {u'(', u'₍'},
     {u')', u'₎'}, {u'a', u'ₐ'}, {u'e', u'ₑ'}, {u'o', u'ₒ'}, {u'x', u'ₓ'}, {u'h', u'ₕ'}, {u'k', u'ₖ'},
     {u'l', u'ₗ'}, {u'm', u'ₘ'}, {u'n', u'ₙ'}, {u'p', u'ₚ'}, {u's', u'ₛ'}, {u't', u'ₜ'}, {u'i', u'ᵢ'},
     {u'j', u'ⱼ'}, {u'r', u'ᵣ'}, {u'u', u'ᵤ'}, {u'v', u'ᵥ'}}};

template <std::size_t N>
QChar plainOf(QChar script, const std::array<Pair, N>& pairs) {
  for (const Pair& pair : pairs)
    if (script == pair.script) return pair.plain;
  return {};
}

template <std::size_t N>
QString scriptText(const QString& text, const std::array<Pair, N>& pairs, QChar mark) {
  QString written;
  for (const QChar letter : text) {
    const auto* pair =
        std::find_if(pairs.begin(), pairs.end(), [letter](const Pair& p) { return letter == p.plain; });
    if (pair == pairs.end()) return mark + (text.size() == 1 ? text : u'(' + text + u')');
    written += pair->script;
  }
  return written;
}

}  // namespace

std::vector<ScriptedText> splitScripts(const QString& text) {
  std::vector<ScriptedText> parts;
  for (const QChar letter : text) {
    const QChar super = plainOf(letter, kSuper);
    const QChar sub = plainOf(letter, kSub);
    const bool isBase = super.isNull() && sub.isNull();
    if (parts.empty() || (isBase && !(parts.back().sub + parts.back().super).isEmpty())) parts.push_back({});
    (isBase         ? parts.back().base
     : sub.isNull() ? parts.back().super
                    : parts.back().sub) += isBase         ? letter
                                           : sub.isNull() ? super
                                                          : sub;
  }
  return parts;
}

QString superscriptText(const QString& text) {
  // A prime is raised as it is.
  return text == QStringLiteral("′") ? text : scriptText(text, kSuper, u'^');
}

QString subscriptText(const QString& text) {
  return scriptText(text, kSub, u'_');
}

}  // namespace neurarium
