#include <QtTest>
#include <fstream>

#include "core/data/csv.h"

using namespace neurarium;

Q_DECLARE_METATYPE(neurarium::ErrorCode)

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Names = std::vector<std::string>;

CsvTable parsed(std::string_view text) {
  return *parseCsv(text);
}

std::filesystem::path written(const QTemporaryDir& folder, const char* name, std::string_view bytes) {
  const std::filesystem::path path = folder.filePath(name).toStdString();
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

}  // namespace

class DataCsvTest : public QObject {
  Q_OBJECT

 private slots:
  void readsHeaderRowsAndTheirLines() {
    const CsvTable table = parsed("age,name\n31,Ann\n42,Bob\n");
    QCOMPARE(table.header, (Names{"age", "name"}));
    QCOMPARE(table.rows, (Rows{{"31", "Ann"}, {"42", "Bob"}}));
    QCOMPARE(table.lines, (std::vector<std::size_t>{2, 3}));
    QCOMPARE(table.decimalComma, false);
  }

  void lineEndsOfEverySystemAreRead() {
    const Rows rows = {{"1", "2"}, {"3", "4"}};
    QCOMPARE(parsed("a,b\r\n1,2\r\n3,4\r\n").rows, rows);
    QCOMPARE(parsed("a,b\r1,2\r3,4").rows, rows);
    QCOMPARE(parsed("a,b\r\n1,2\r\n3,4").lines, (std::vector<std::size_t>{2, 3}));
  }

  void aByteOrderMarkIsNoPartOfTheFirstName() {
    QCOMPARE(parsed("\xEF\xBB\xBF"
                    "a,b\n1,2\n")
                 .header.front(),
             std::string("a"));
  }

  void blankLinesAreSkippedAndCounted() {
    const CsvTable table = parsed("\n  \na,b\n\n1,2\n \n3,4\n\n");
    QCOMPARE(table.rows, (Rows{{"1", "2"}, {"3", "4"}}));
    QCOMPARE(table.lines, (std::vector<std::size_t>{5, 7}));
  }

  void quotesKeepSeparatorsQuotesAndLines() {
    const CsvTable table = parsed("\"a,b\",c\n\"say \"\"hi\"\"\",\"two\nlines\"\n \"x\" , y \n");
    QCOMPARE(table.header, (Names{"a,b", "c"}));
    QCOMPARE(table.rows, (Rows{{"say \"hi\"", "two\nlines"}, {"x", "y"}}));
    QCOMPARE(table.lines, (std::vector<std::size_t>{2, 4}));
    QCOMPARE(parsed("a,b\n\"\",\"\"\"\"\n").rows, (Rows{{"", "\""}}));
    QCOMPARE(parsed("a,b\n5\" disk,2\n").rows, (Rows{{"5\" disk", "2"}}));
  }

  void separatorIsFoundInTheFirstLine_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("decimalComma");
    QTest::newRow("comma") << QByteArray("a,b\n1.5,2.25\n") << false;
    QTest::newRow("semicolon, decimal commas") << QByteArray("a;b\n1,5;2,25\n") << true;
    QTest::newRow("semicolon, decimal points") << QByteArray("a;b\n1.5;2.25\n") << false;
    QTest::newRow("tabs") << QByteArray("a\tb\n1.5\t2.25\n") << false;
    QTest::newRow("tabs, decimal commas") << QByteArray("a\tb\n1,5\t2,25\n") << true;
    QTest::newRow("quoted commas") << QByteArray("\"a\";\"b\"\n1,5;2,25\n") << true;
  }

  void separatorIsFoundInTheFirstLine() {
    QFETCH(QByteArray, text);
    QFETCH(bool, decimalComma);
    const CsvTable table = parsed(text.toStdString());
    QCOMPARE(table.header, (Names{"a", "b"}));
    QCOMPARE(table.decimalComma, decimalComma);
    QCOMPARE(*parseNumber(table.rows[0][0], decimalComma, ""), 1.5);
    QCOMPARE(*parseNumber(table.rows[0][1], decimalComma, ""), 2.25);
  }

  void withoutAHeaderColumnsAreNumbered() {
    const CsvTable table = parsed("1,2.5,-3\n4,5,6\n");
    QCOMPARE(table.header, (Names{"x1", "x2", "y"}));
    QCOMPARE(table.rows.size(), std::size_t(2));
    QCOMPARE(table.lines, (std::vector<std::size_t>{1, 2}));
    const CsvTable european = parsed("1,5;2,5;3,5\n4;5;6\n");
    QCOMPARE(european.header, (Names{"x1", "x2", "y"}));
    QCOMPARE(european.rows[0][1], std::string("2,5"));
    QVERIFY(european.decimalComma);
  }

  void aNamelessColumnGetsItsNumber() { QCOMPARE(parsed(",b\n1,2\n").header, (Names{"column 1", "b"})); }

  void lastLineNeedsNoEnd() { QCOMPARE(parsed("a,b\n1,").rows, (Rows{{"1", ""}})); }

  void wrongTextIsRefusedWithItsLine_data() {
    using namespace std::string_literals;
    QTest::addColumn<std::string>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("received");
    QTest::newRow("nothing") << ""s << ErrorCode::Empty << "line 1"
                             << ""
                             << "";
    QTest::newRow("spaces") << " \n\n"s << ErrorCode::Empty << "line 1"
                            << ""
                            << "";
    QTest::newRow("short row") << "a,b,c\n1,2,3\n1,2\n"s << ErrorCode::RaggedRow << "line 3"
                               << "3"
                               << "2";
    QTest::newRow("long row") << "a,b\n1,2\n\n1,2,3\n"s << ErrorCode::RaggedRow << "line 4"
                              << "2"
                              << "3";
    QTest::newRow("after a cell of two lines") << "a,b\n\"1\n1\",2\n1\n"s << ErrorCode::RaggedRow << "line 4"
                                               << "2"
                                               << "1";
    QTest::newRow("same name twice") << "a,b, a\n1,2,3\n"s << ErrorCode::DuplicateColumn << "line 1"
                                     << ""
                                     << "a";
    QTest::newRow("open quote") << "a,b\n1,2\n\"3,4\n5,6\n"s << ErrorCode::Syntax << "line 3"
                                << "\""
                                << "";
    QTest::newRow("text behind a quote") << "a,b\n\"1\"2,3\n"s << ErrorCode::Syntax << "line 2"
                                         << ","
                                         << "2";
    QTest::newRow("UTF-16, little") << "\xFF\xFE"s + "a\0,\0b\0"s << ErrorCode::NotText << "line 1"
                                    << "UTF-8"
                                    << "UTF-16";
    QTest::newRow("UTF-16, big") << "\xFE\xFF\0a\0,\0b"s << ErrorCode::NotText << "line 1"
                                 << "UTF-8"
                                 << "UTF-16";
    QTest::newRow("UTF-16, no mark") << "a\0,\0b\0\n\0"s << ErrorCode::NotText << "line 1"
                                     << "UTF-8"
                                     << "UTF-16";
    QTest::newRow("PNG") << "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s << ErrorCode::NotText << "line 2"
                         << "UTF-8"
                         << "binary";
    QTest::newRow("zero byte") << "a,b\n1,2\n3,\0\n"s << ErrorCode::NotText << "line 3"
                               << "UTF-8"
                               << "binary";
    QTest::newRow("Latin-1") << "a,b\n1,caf\xE9\n"s << ErrorCode::NotText << "line 2"
                             << "UTF-8"
                             << "Latin-1";
    QTest::newRow("surrogate") << "a\n\xED\xA0\x80\n"s << ErrorCode::NotText << "line 2"
                               << "UTF-8"
                               << "Latin-1";
    QTest::newRow("overlong") << "a\n\xE0\x80\x80\n"s << ErrorCode::NotText << "line 2"
                              << "UTF-8"
                              << "Latin-1";
    QTest::newRow("cut character") << "a\n\xE2\x82"s << ErrorCode::NotText << "line 2"
                                   << "UTF-8"
                                   << "Latin-1";
    QTest::newRow("too wide") << std::string(4096, ',') << ErrorCode::OutOfRange << "line 1"
                              << "1…4096"
                              << "4097";
  }

  void wrongTextIsRefusedWithItsLine() {
    QFETCH(std::string, text);
    QFETCH(ErrorCode, code);
    QFETCH(QString, where);
    QFETCH(QString, expected);
    QFETCH(QString, received);
    const Result<CsvTable> table = parseCsv(text);
    QVERIFY(!table);
    QCOMPARE(table.error().code, code);
    QCOMPARE(QString::fromStdString(table.error().where), where);
    QCOMPARE(QString::fromStdString(table.error().expected), expected);
    QCOMPARE(QString::fromStdString(table.error().received), received);
  }

  void charactersOfEveryLengthAreText() { QCOMPARE(parsed("é,€,😀\na,b,c\n").header, (Names{"é", "€", "😀"})); }

  void numbersAreReadExactly_data() {
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("decimalComma");
    QTest::addColumn<double>("value");
    QTest::newRow("integer") << QByteArray("42") << false << 42.0;
    QTest::newRow("negative") << QByteArray("-0.1") << false << -0.1;
    QTest::newRow("plus") << QByteArray("+7") << false << 7.0;
    QTest::newRow("exponent") << QByteArray("1.5e-3") << false << 0.0015;
    QTest::newRow("no digit before the point") << QByteArray(".5") << false << 0.5;
    QTest::newRow("decimal comma") << QByteArray("-3,25") << true << -3.25;
    QTest::newRow("whole number where commas rule") << QByteArray("12") << true << 12.0;
    QTest::newRow("too small for a double") << QByteArray("1e-999") << false << 0.0;
  }

  void numbersAreReadExactly() {
    QFETCH(QByteArray, cell);
    QFETCH(bool, decimalComma);
    QFETCH(double, value);
    const Result<double> number = parseNumber(cell.toStdString(), decimalComma, "line 1");
    QVERIFY(number.ok());
    QCOMPARE(*number, value);
  }

  void whatIsNoNumberIsRefused_data() {
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("decimalComma");
    QTest::addColumn<ErrorCode>("code");
    for (const char* cell :
         {"", "?", "NA", "n/a", "abc", "1.2.3", "12 3", "0x1F", "1,5", "-", "+", "+-1", "1e", "--1"})
      QTest::addRow("'%s'", cell) << QByteArray(cell) << false << ErrorCode::NotANumber;
    for (const char* cell : {"NaN", "nan", "-nan", "inf", "-Infinity", "1e999", "1e39"})
      QTest::addRow("'%s'", cell) << QByteArray(cell) << false << ErrorCode::NotFinite;
    QTest::newRow("point where commas rule") << QByteArray("1.5") << true << ErrorCode::NotANumber;
    QTest::newRow("thousands") << QByteArray("1.234,5") << true << ErrorCode::NotANumber;
    QTest::newRow("two commas") << QByteArray("1,2,3") << true << ErrorCode::NotANumber;
  }

  void whatIsNoNumberIsRefused() {
    QFETCH(QByteArray, cell);
    QFETCH(bool, decimalComma);
    QFETCH(ErrorCode, code);
    const Result<double> number = parseNumber(cell.toStdString(), decimalComma, "line 9, column a");
    QVERIFY(!number);
    QCOMPARE(number.error().code, code);
    QCOMPARE(number.error().where, std::string("line 9, column a"));
    QCOMPARE(number.error().received, cell.toStdString());
  }

  void filesAreReadWhole() {
    const QTemporaryDir folder;
    const std::string bytes = std::string(3'000'000, 'x') + '\0' + "end";
    const Result<std::string> text = readFile(written(folder, "é.csv", bytes), 4'000'000);
    QVERIFY(text.ok());
    QVERIFY(*text == bytes);
    QCOMPARE(*readFile(written(folder, "empty.csv", ""), 10), std::string());
    QVERIFY(readFile(written(folder, "exact.csv", "12345"), 5).ok());
  }

  void whatCannotBeReadIsSaid() {
    const QTemporaryDir folder;
    const std::filesystem::path missing = folder.filePath("missing.csv").toStdString();
    const Result<std::string> none = readFile(missing, 10);
    QCOMPARE(none.error().code, ErrorCode::FileNotFound);
    QCOMPARE(none.error().where, missing.string());
    QCOMPARE(readFile(folder.path().toStdString(), 10).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(readFile(written(folder, "long.csv", "123456"), 5).error().code, ErrorCode::FileTooLarge);
  }

  /// A file of a gigabyte that takes no room on the disk; it would take seconds to read.
  void aGigabyteIsRefusedBeforeItIsRead() {
    const QTemporaryDir folder;
    const std::filesystem::path path = written(folder, "huge.csv", "a,b\n");
    std::filesystem::resize_file(path, std::uintmax_t(1) << 30);
    QElapsedTimer timer;
    timer.start();
    const Result<std::string> text = readFile(path, std::uintmax_t(64) << 20);
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(text.error().code, ErrorCode::FileTooLarge);
    QCOMPARE(text.error().expected, std::string("64"));
    QCOMPARE(text.error().received, std::string("1024"));
  }

  void aStreamWithoutEndIsRefused() {
    QCOMPARE(readFile("/dev/zero", 1 << 20).error().code, ErrorCode::FileTooLarge);
  }
};

QTEST_APPLESS_MAIN(DataCsvTest)
#include "data_csv_test.moc"
