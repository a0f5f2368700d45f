#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <limits>

#include "ui/math/math_ml.h"
#include "ui/math/math_node.h"

using namespace neurarium;
using namespace neurarium::math;

namespace {

MathNode weightedSum() {
  return row({scripts(symbol("z"), text("2"), text("(1)")), op("="), product(number(0.5), number(-1.2)),
              op("+"), number(0.1)});
}

MathNode adam() {
  return row({symbol("w"), op("←"), symbol("w"), op("−"), symbol("η"), op("·"),
              fraction(symbol("m̂"), row({root(symbol("ŝ")), op("+"), symbol("ε")}))});
}

}  // namespace

class MathTextTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale::English); }
  void cleanup() { QLocale::setDefault(QLocale::C); }

  void numbersHaveFourDecimals() {
    QCOMPARE(stepNumberText(0.12345), QString("0.1235"));
    QCOMPARE(stepNumberText(-1), QString("−1.0000"));
    QCOMPARE(stepNumberText(0), QString("0.0000"));
    QCOMPARE(stepNumberText(-0.0), QString("0.0000"));
    QCOMPARE(stepNumberText(0.001), QString("0.0010"));
  }

  void smallAndLargeNumbersArePowersOfTen() {
    QCOMPARE(stepNumberText(0.0000123), QString("1.23×10⁻⁵"));
    QCOMPARE(stepNumberText(-0.0000123), QString("−1.23×10⁻⁵"));
    QCOMPARE(stepNumberText(0.0009999), QString("1.00×10⁻³"));
    QCOMPARE(stepNumberText(9999.9), QString("9,999.9000"));
    QCOMPARE(stepNumberText(9999.99999), QString("1.00×10⁴"));
    QCOMPARE(stepNumberText(12345), QString("1.23×10⁴"));
  }

  void whatIsNoNumberIsNamed() {
    QCOMPARE(stepNumberText(std::nan("")), QString("NaN"));
    QCOMPARE(stepNumberText(std::numeric_limits<double>::infinity()), QString("∞"));
    QCOMPARE(exactNumberText(-std::numeric_limits<double>::infinity()), QString("−∞"));
  }

  void exactTextReadsBackAsTheSameNumber() {
    QCOMPARE(exactNumberText(0.1F), QString("0.1"));
    QCOMPARE(exactNumberText(0.1), QString("0.1"));
    QCOMPARE(exactNumberText(1.0 / 3), QString("0.3333333333333333"));
    QCOMPARE(exactNumberText(1.0F / 3), QString("0.33333334"));
    QCOMPARE(exactNumberText(-123.456F), QString("−123.456"));
    QCOMPARE(exactNumberText(1e-8), QString("1×10⁻⁸"));
    QCOMPARE(exactNumberText(0), QString("0"));
  }

  void frenchNumbersHaveACommaForTheirDecimals() {
    QLocale::setDefault(QLocale::French);
    QCOMPARE(stepNumberText(-0.5), QString("−0,5000"));
    QCOMPARE(stepNumberText(1.23e-5), QString("1,23×10⁻⁵"));
    QCOMPARE(exactNumberText(2.5), QString("2,5"));
    QCOMPARE(toPlainText(weightedSum()), QString("z₂⁽¹⁾ = 0,5000·(−1,2000) + 0,1000"));
    QVERIFY(toMathMl(weightedSum()).contains("<mn>0,5000</mn>"));
  }

  void plainTextReadsAsFormulasAreWritten() {
    QCOMPARE(toPlainText(weightedSum()), QString("z₂⁽¹⁾ = 0.5000·(−1.2000) + 0.1000"));
    QCOMPARE(toPlainText(adam()), QString("w ← w − η·m̂/(√ŝ + ε)"));
    QCOMPARE(toPlainText(row({op("="), blank(3)})), QString("= ?"));
    QCOMPARE(
        toPlainText(row({symbol("a"), op("="), text("max"), fence(row({text("0"), op(","), symbol("z")}))})),
        QString("a = max(0, z)"));
    QCOMPARE(toPlainText(row({symbol("L"), op("="), op("−"), text("ln"), symbol("y")})),
             QString("L = −ln y"));
    QCOMPARE(toPlainText(row({sum(symbol("i")), scripts(symbol("w"), symbol("i"))})), QString("Σᵢ wᵢ"));
    QCOMPARE(toPlainText(matrix({number(1), number(2), number(3), number(4)}, 2)),
             QString("[1.0000  2.0000; 3.0000  4.0000]"));
    QCOMPARE(toPlainText(scripts(symbol("w"), symbol("bc"))), QString("w_(bc)"));
  }

  void mathMlIsXmlAndHoldsTheNumbers() {
    const MathNode formula =
        row({weightedSum(), adam(), text("a < b & c"), blank(1), sum(symbol("i"), symbol("n")),
             matrix({number(7), toned(number(8), MathNode::Tone::Result)}, 2)});
    const QString written = toMathMl(formula);
    QXmlStreamReader reader(written);
    QStringList numbers;
    int blanks = 0;
    while (!reader.atEnd()) {
      if (reader.readNext() != QXmlStreamReader::StartElement) continue;
      QCOMPARE(reader.namespaceUri().toString(), QString("http://www.w3.org/1998/Math/MathML"));
      if (reader.name() == u"mtext" && reader.attributes().value("class") == u"blank") ++blanks;
      if (reader.name() == u"mn") numbers << reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(numbers, QStringList({"2", "0.5000", "−1.2000", "0.1000", "7.0000", "8.0000"}));
    QCOMPARE(blanks, 1);
  }

  void inlineMathMlBreaksWhereLinesDo() {
    const QString written = toInlineMathMl(weightedSum());
    QCOMPARE(written.count("<math "), 3);  // z, = 0.5·(−1.2), + 0.1
    QCOMPARE(written.count("form=\"infix\""), 2);
    QXmlStreamReader reader("<p>" + written + "</p>");
    while (!reader.atEnd()) reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
  }

  void productPutsNegativeNumbersInParentheses() {
    QCOMPARE(toPlainText(product(number(-1), number(2))), QString("(−1.0000)·2.0000"));
    QCOMPARE(toPlainText(product(symbol("w"), symbol("x"))), QString("w·x"));
  }
};

QTEST_MAIN(MathTextTest)
#include "math_text_test.moc"
