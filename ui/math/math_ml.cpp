#include "ui/math/math_ml.h"

#include <QStringList>
#include <algorithm>

#include "ui/math/math_elision.h"
#include "ui/math/math_scripts.h"
#include "ui/math/math_signs.h"

namespace neurarium {

namespace {

using namespace mathSigns;
using Kind = MathNode::Kind;

QString classOf(MathNode::Tone tone) {
  switch (tone) {
    case MathNode::Tone::Plain:
      return {};
    case MathNode::Tone::Value:
      return QStringLiteral("value");
    case MathNode::Tone::ErrorSignal:
      return QStringLiteral("error");
    case MathNode::Tone::Result:
      return QStringLiteral("result");
    case MathNode::Tone::Muted:
      return QStringLiteral("muted");
  }
  return {};
}

QString element(const QString& name, const QString& content, const QString& attributes = {}) {
  return u'<' + name + (attributes.isEmpty() ? QString() : u' ' + attributes) + u'>' + content +
         QStringLiteral("</") + name + u'>';
}

QString ml(const MathNode& node);

QString mlOfAll(const std::vector<MathNode>& nodes) {
  QString all;
  for (const MathNode& node : nodes) all += ml(node);
  return all;
}

QString operatorElement(const QString& sign, const QString& attributes = {}) {
  return element(QStringLiteral("mo"), sign.toHtmlEscaped(), attributes);
}

QString bracketElement(const QString& sign) {
  return operatorElement(sign, QStringLiteral("stretchy=\"true\""));
}

/// Letters and Unicode's small letters beside them as elements of MathML.
QString lettersElement(const QString& name, const QString& text, bool isSlanted) {
  const auto leaf = [&](const QString& part) {
    // One letter leans by itself, several do not.
    const bool isNumber = !part.isEmpty() && part[0].isDigit();
    return element(isNumber ? QStringLiteral("mn") : name, part.toHtmlEscaped(),
                   isSlanted && !isNumber && part.size() > 1 ? QStringLiteral("style=\"font-style:italic\"")
                                                             : QString());
  };
  QString all;
  for (const ScriptedText& part : splitScripts(text)) {
    const QString base = leaf(part.base);
    if (!part.sub.isEmpty() && !part.super.isEmpty())
      all += element(QStringLiteral("msubsup"), base + leaf(part.sub) + leaf(part.super));
    else if (!part.sub.isEmpty())
      all += element(QStringLiteral("msub"), base + leaf(part.sub));
    else if (!part.super.isEmpty())
      all += element(QStringLiteral("msup"), base + leaf(part.super));
    else
      all += base;
  }
  return all;
}

QString scriptsElement(const MathNode& node) {
  const bool hasSub = !node.children[1].isEmpty();
  const bool hasSuper = !node.children[2].isEmpty();
  const QString base = ml(node.children[0]);
  if (hasSub && hasSuper)
    return element(QStringLiteral("msubsup"), base + ml(node.children[1]) + ml(node.children[2]));
  if (hasSub) return element(QStringLiteral("msub"), base + ml(node.children[1]));
  if (hasSuper) return element(QStringLiteral("msup"), base + ml(node.children[2]));
  return base;
}

QString sumElement(const MathNode& node) {
  const QString sign = element(QStringLiteral("mo"), QStringLiteral("∑"),
                               QStringLiteral("largeop=\"true\" movablelimits=\"false\""));
  const bool hasBelow = !node.children[0].isEmpty();
  const bool hasAbove = !node.children[1].isEmpty();
  if (hasBelow && hasAbove)
    return element(QStringLiteral("munderover"), sign + ml(node.children[0]) + ml(node.children[1]));
  if (hasBelow) return element(QStringLiteral("munder"), sign + ml(node.children[0]));
  if (hasAbove) return element(QStringLiteral("mover"), sign + ml(node.children[1]));
  return sign;
}

QString arrayElement(const MathNode& node) {
  const auto columns = static_cast<std::size_t>(std::max(1, node.columns));
  QString rows;
  for (std::size_t r = 0; r < node.children.size(); r += columns) {
    QString cells;
    for (std::size_t i = r; i < std::min(r + columns, node.children.size()); ++i)
      cells += element(QStringLiteral("mtd"), ml(node.children[i]));
    rows += element(QStringLiteral("mtr"), cells);
  }
  return element(QStringLiteral("mrow"), bracketElement(QStringLiteral("[")) +
                                             element(QStringLiteral("mtable"), rows) +
                                             bracketElement(QStringLiteral("]")));
}

QString untoned(const MathNode& node) {
  switch (node.kind) {
    case Kind::Row:
      return element(QStringLiteral("mrow"), mlOfAll(node.children));
    case Kind::Text:
      return node.text.contains(u' ') ? element(QStringLiteral("mtext"), node.text.toHtmlEscaped())
                                      : lettersElement(QStringLiteral("mtext"), node.text, false);
    case Kind::Symbol:
      return lettersElement(QStringLiteral("mi"), node.text, true);
    case Kind::Number: {
      const QString text = stepNumberText(node.value);
      return text.contains(u'×')
                 ? element(QStringLiteral("mrow"), lettersElement(QStringLiteral("mn"), text, false))
                 : element(QStringLiteral("mn"), text.toHtmlEscaped());
    }
    case Kind::Operator:
      return operatorElement(node.text);
    case Kind::Fraction:
      return element(QStringLiteral("mfrac"), mlOfAll(node.children));
    case Kind::Scripts:
      return scriptsElement(node);
    case Kind::Root:
      return element(QStringLiteral("msqrt"), mlOfAll(node.children));
    case Kind::Fence:
      return element(QStringLiteral("mrow"), bracketElement(node.text.left(1)) + mlOfAll(node.children) +
                                                 bracketElement(node.text.mid(1)));
    case Kind::Sum:
      return sumElement(node);
    case Kind::Array:
      return arrayElement(node);
    case Kind::Blank:
      return element(QStringLiteral("mtext"), QString(QChar::Nbsp), QStringLiteral("class=\"blank\""));
  }
  return {};
}

QString ml(const MathNode& node) {
  const QString content = untoned(node);
  const QString name = classOf(node.tone);
  if (name.isEmpty()) return content;
  return element(QStringLiteral("mrow"), content, QStringLiteral("class=\"%1\"").arg(name));
}

QString plain(const MathNode& node);

/// Whether a part must stand in parentheses under or over a "/" or "√".
bool isCompound(const MathNode& node) {
  if (node.kind == Kind::Fraction) return true;
  const bool isDifferential =
      node.kind == Kind::Row && !node.isEmpty() && node.children[0].text == QStringLiteral("∂");
  return node.kind == Kind::Row && !isDifferential &&
         (node.children.size() > 1 || (!node.isEmpty() && isCompound(node.children[0])));
}

QString enclosed(const MathNode& node) {
  return isCompound(node) ? u'(' + plain(node) + u')' : plain(node);
}

QString plainRow(const std::vector<MathNode>& children) {
  QString line;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const MathNode& child = children[i];
    const bool isUnary = i == 0 || children[i - 1].kind == Kind::Operator;
    if (isSum(child) || isRelation(child)) {
      const bool isSign = isSum(child);
      QString sign = child.text;
      sign.replace(u'-', u'−');
      if (isSign && isUnary)
        line += sign;
      else
        line += (line.isEmpty() || line.endsWith(u' ') ? QString() : QStringLiteral(" ")) + sign + u' ';
    } else if (isPunctuation(child)) {
      line += child.text + u' ';
    } else {
      // Two words, or a word and what it is about, need a space between them.
      const bool isApart = i > 0 && children[i - 1].kind != Kind::Operator && child.kind != Kind::Fence &&
                           child.kind != Kind::Operator && !line.isEmpty() && !line.endsWith(u' ') &&
                           !line.endsWith(u'∂');
      const QString part = plain(child);
      if (isApart && !part.startsWith(u' ')) line += u' ';
      line += part;
    }
  }
  return line;
}

QString plainArray(const MathNode& node) {
  const auto columns = static_cast<std::size_t>(std::max(1, node.columns));
  QString text = QStringLiteral("[");
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) text += i % columns == 0 ? QStringLiteral("; ") : QStringLiteral("  ");
    text += plain(node.children[i]);
  }
  return text + u']';
}

QString plain(const MathNode& node) {
  switch (node.kind) {
    case Kind::Row:
      return plainRow(node.children);
    case Kind::Text:
    case Kind::Symbol:
    case Kind::Operator:
      return node.text;
    case Kind::Number:
      return stepNumberText(node.value);
    case Kind::Blank:
      return QStringLiteral("?");
    case Kind::Fraction:
      return enclosed(node.children[0]) + u'/' + enclosed(node.children[1]);
    case Kind::Root:
      return u'√' + enclosed(node.children[0]);
    case Kind::Fence:
      return node.text.left(1) + plainRow(node.children) + node.text.mid(1);
    case Kind::Array:
      return plainArray(node);
    case Kind::Scripts:
    case Kind::Sum: {
      const bool isSum = node.kind == Kind::Sum;
      const QString base = isSum ? QStringLiteral("Σ") : enclosed(node.children[0]);
      const QString sub = plain(node.children[isSum ? 0 : 1]).remove(u' ');
      const QString super = plain(node.children[isSum ? 1 : 2]).remove(u' ');
      return base + (sub.isEmpty() ? QString() : subscriptText(sub)) +
             (super.isEmpty() ? QString() : superscriptText(super));
    }
  }
  return {};
}

}  // namespace

QString toMathMl(const MathNode& formula) {
  return element(QStringLiteral("math"), ml(formula),
                 QStringLiteral("xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\""));
}

QString toInlineMathMl(const MathNode& formula) {
  const MathNode row = flattened(math::row({formula}));
  QStringList pieces;
  for (std::size_t i = 0; i < row.children.size(); ++i) {
    const MathNode& child = row.children[i];
    const bool isUnary = i > 0 && row.children[i - 1].kind == Kind::Operator;
    const bool isBreak = (isSum(child) || isRelation(child)) && !isUnary && i > 0;
    if (isBreak || pieces.isEmpty()) pieces << QString();
    // Though nothing stands before it in this piece, it keeps its room.
    pieces.back() += isBreak ? operatorElement(child.text, QStringLiteral("form=\"infix\"")) : ml(child);
  }
  for (QString& piece : pieces)
    piece = element(QStringLiteral("math"), piece,
                    QStringLiteral("xmlns=\"http://www.w3.org/1998/Math/MathML\" displaystyle=\"true\""));
  return pieces.join(u' ');
}

QString toPlainText(const MathNode& formula) {
  return plain(formula).trimmed();
}

}  // namespace neurarium
