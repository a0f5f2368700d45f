#include <QtTest>

#include "core/data/csv_dataset.h"
#include "core/data/csv_reader.h"

using namespace neurarium;

Q_DECLARE_METATYPE(neurarium::ErrorCode)

namespace {

using Names = std::vector<std::string>;

Dataset made(std::string_view text, const TargetChoice& target = {}) {
  return *datasetFromCsv(text, target);
}

template <typename Values>
std::vector<double> asList(const Values& values) {
  std::vector<double> list;
  for (const auto value : values) list.push_back(static_cast<double>(value));
  return list;
}

using List = std::vector<double>;

}  // namespace

class DataCsvDatasetTest : public QObject {
  Q_OBJECT

 private slots:
  void numbersBecomeInputsAndTextBecomesClasses() {
    const Dataset dataset = made("a,b,kind\n1,-2.5,pear\n3,4e1,apple\n5,6,pear\n7,8,fig\n");
    QCOMPARE(dataset.task, Task::MultiClass);
    QCOMPARE(dataset.classNames, (Names{"apple", "fig", "pear"}));
    QCOMPARE(asList(dataset.targets), (List{2, 0, 2, 1}));
    QCOMPARE(dataset.targetName, std::string("kind"));
    QCOMPARE(dataset.columns.size(), std::size_t(2));
    QCOMPARE(dataset.columns[1].name, std::string("b"));
    QVERIFY(!dataset.columns[1].isCategorical());
    QCOMPARE(asList(dataset.inputs.row(0)), (List{1, 3, 5, 7}));
    QCOMPARE(asList(dataset.inputs.row(1)), (List{-2.5, 40, 6, 8}));
  }

  void textColumnsBecomeSortedCategories() {
    const Dataset dataset = made("colour,size,y\nred,1.5,1.5\ngreen,2,2.5\nred,3,3.5\nblue,4,4\n");
    QVERIFY(dataset.columns[0].isCategorical());
    QCOMPARE(dataset.columns[0].categories, (Names{"blue", "green", "red"}));
    QCOMPARE(asList(dataset.inputs.row(0)), (List{2, 1, 2, 0}));
    QCOMPARE(dataset.task, Task::Regression);
    QCOMPARE(asList(dataset.targets), (List{1.5, 2.5, 3.5, 4}));
    QVERIFY(dataset.classNames.empty());
    QCOMPARE(dataset.kind, DataKind::Table);
  }

  void anyColumnCanBeTheTarget() {
    const Dataset dataset = made("a,b,c\n1,5,9\n2,6,8\n3,7,9\n", {.column = "b"});
    QCOMPARE(dataset.targetName, std::string("b"));
    QCOMPARE(asList(dataset.targets), (List{5, 6, 7}));
    QCOMPARE(dataset.columns[1].name, std::string("c"));
    QCOMPARE(asList(dataset.inputs.row(1)), (List{9, 8, 9}));
  }

  void theTaskFollowsFromTheTarget_data() {
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<bool>("classifyNumbers");
    QTest::addColumn<QByteArray>("task");
    QTest::addColumn<QByteArray>("classes");
    QTest::newRow("two words") << QByteArray("yes no yes yes") << false << QByteArray("binary")
                               << QByteArray("no yes");
    QTest::newRow("three words") << QByteArray("a c b a") << false << QByteArray("multiClass")
                                 << QByteArray("a b c");
    QTest::newRow("0 and 1") << QByteArray("1 0 1 1") << false << QByteArray("binary") << QByteArray("0 1");
    QTest::newRow("-1 and 1") << QByteArray("1 -1 1 -1") << false << QByteArray("binary")
                              << QByteArray("-1 1");
    QTest::newRow("two fractions") << QByteArray("0.5 1 0.5 1") << false << QByteArray("regression")
                                   << QByteArray();
    QTest::newRow("three numbers") << QByteArray("1 2 3 1") << false << QByteArray("regression")
                                   << QByteArray();
    QTest::newRow("three numbers as classes")
        << QByteArray("10 2 3 10") << true << QByteArray("multiClass") << QByteArray("2 3 10");
  }

  void theTaskFollowsFromTheTarget() {
    QFETCH(QByteArray, cells);
    QFETCH(bool, classifyNumbers);
    QFETCH(QByteArray, task);
    QFETCH(QByteArray, classes);
    QByteArray text = "x,y\n";
    for (const QByteArray& cell : cells.split(' ')) text += "1," + cell + "\n";
    const Dataset dataset = made(text.toStdString(), {.column = {}, .classifyNumbers = classifyNumbers});
    QCOMPARE(nameOf(dataset.task), std::string_view(task));
    QByteArray names;
    for (const std::string& name : dataset.classNames)
      names += (names.isEmpty() ? "" : " ") + QByteArray(name.c_str());
    QCOMPARE(names, classes);
  }

  void theSecondOfTwoClassesIsThePositiveOne() {
    QCOMPARE(asList(made("x,y\n1,yes\n2,no\n").targets), (List{1, 0}));
    QCOMPARE(asList(made("x,y\n1,7\n2,3\n").targets), (List{1, 0}));
  }

  void decimalCommasAreNumbers() {
    const Dataset dataset = made("a;b;y\n1,5;2;0,25\n-2,5;3;1\n3;4;2\n");
    QCOMPARE(asList(dataset.inputs.row(0)), (List{1.5, -2.5, 3}));
    QCOMPARE(asList(dataset.targets), (List{0.25, 1, 2}));
  }

  void inputsAroundZeroCanBeDrawn() {
    const Dataset plane = made("p,q,y\n-4,1,a\n5,-2,b\n0,3,a\n");
    QCOMPARE(plane.kind, DataKind::Plane);
    QCOMPARE(plane.domain, Scalar(6));
    const Dataset curve = made("p,y\n-1,0.5\n2,1.5\n");
    QCOMPARE(curve.kind, DataKind::Curve);
    QCOMPARE(curve.domain, Scalar(2.4f));
    QCOMPARE(made("p,q,y\n100,1,a\n101,-2,b\n").kind, DataKind::Table);
    QCOMPARE(made("p,y\n-1,a\n2,b\n").kind, DataKind::Table);
    QCOMPARE(made("p,q,y\nu,1,a\nv,-2,b\n").kind, DataKind::Table);
    QCOMPARE(made("p,q,y\n0,0,a\n0,0,b\n").kind, DataKind::Table);
  }

  void aColumnOfMixedShortTextsIsCategorical() {
    // As in UCI's car evaluation: 2, 3, 4 and 5more doors.
    const Dataset dataset = made("doors,y\n2,a\n3,b\n4,a\n5more,b\n2,a\n3,a\n4,a\n5more,a\n");
    QCOMPARE(dataset.columns[0].categories, (Names{"2", "3", "4", "5more"}));
  }

  void badCellsAreRefusedWithLineAndColumn_data() {
    using namespace std::string_literals;
    QTest::addColumn<std::string>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("received");
    QTest::newRow("no rows") << "a,b\n"s << ErrorCode::Empty << "line 2"
                             << "";
    QTest::newRow("NaN") << "age,y\n1,a\nNaN,b\n"s << ErrorCode::NotFinite << "line 3, column age"
                         << "NaN";
    QTest::newRow("inf") << "age,y\n1,a\n\n-inf,b\n"s << ErrorCode::NotFinite << "line 4, column age"
                         << "-inf";
    QTest::newRow("nothing") << "age,y\n1,a\n,b\n"s << ErrorCode::NotANumber << "line 3, column age"
                             << "";
    QTest::newRow("NA") << "age,y\n1,a\nNA,b\n"s << ErrorCode::NotANumber << "line 3, column age"
                        << "NA";
    QTest::newRow("?") << "age,y\n1,a\n?,b\n"s << ErrorCode::NotANumber << "line 3, column age"
                       << "?";
    QTest::newRow("no category") << "c,y\nred,a\n,b\n"s << ErrorCode::Empty << "line 3, column c"
                                 << "";
    QTest::newRow("no class") << "x,y\n1,a\n2,?\n3,b\n"s << ErrorCode::Empty << "line 3, column y"
                              << "?";
    QTest::newRow("NaN as target") << "x,y\n1,1.5\n2,nan\n"s << ErrorCode::NotFinite << "line 3, column y"
                                   << "nan";
    QTest::newRow("one text in numbers")
        << "age,y\n1,a\n2,b\nabc,a\n4,b\n"s << ErrorCode::NotANumber << "line 4, column age"
        << "abc";
    QTest::newRow("texts among decimals")
        << "age,y\n1.5,a\n2,b\nabc,a\nabc,a\n4,b\n"s << ErrorCode::NotANumber << "line 4, column age"
        << "abc";
    QTest::newRow("point among commas")
        << "age;y\n1,5;a\n2,5;b\n2.5;a\n"s << ErrorCode::NotANumber << "line 4, column age"
        << "2.5";
    QTest::newRow("one class") << "x,y\n1,a\n2,a\n"s << ErrorCode::ConstantTarget << "column y"
                               << "a";
    QTest::newRow("one value") << "x,y\n1,7\n2,7\n"s << ErrorCode::ConstantTarget << "column y"
                               << "7";
    QTest::newRow("no input") << "y\na\nb\n"s << ErrorCode::OutOfRange << "line 1"
                              << "1";
    QTest::newRow("ragged") << "x,y\n1,a\n2\n"s << ErrorCode::RaggedRow << "line 3"
                            << "1";
  }

  void badCellsAreRefusedWithLineAndColumn() {
    QFETCH(std::string, text);
    QFETCH(ErrorCode, code);
    QFETCH(QString, where);
    QFETCH(QString, received);
    const Result<Dataset> dataset = datasetFromCsv(text, {});
    QVERIFY(!dataset);
    QCOMPARE(dataset.error().code, code);
    QCOMPARE(QString::fromStdString(dataset.error().where), where);
    QCOMPARE(QString::fromStdString(dataset.error().received), received);
  }

  void oneTextInAThousandNumbersIsAMistake() {
    std::string text = "n,y\n";
    for (int i = 0; i < 1000; ++i)
      text += (i == 500 ? "oops" : std::to_string(i)) + (i % 2 ? ",a\n" : ",b\n");
    const Result<Dataset> dataset = datasetFromCsv(text, {});
    QCOMPARE(dataset.error().code, ErrorCode::NotANumber);
    QCOMPARE(dataset.error().where, std::string("line 502, column n"));
  }

  void textsAreAMistakeUpToATenthOfAColumn() {
    const auto columnWith = [](int texts) {
      std::string text = "n,y\n";
      for (int i = 0; i < 100; ++i)
        text += (i < texts ? "many" : std::to_string(i % 7)) + (i % 2 ? ",a\n" : ",b\n");
      return datasetFromCsv(text, {});
    };
    QCOMPARE(columnWith(10).error().code, ErrorCode::NotANumber);
    const Result<Dataset> mixed = columnWith(11);
    QVERIFY(mixed.ok());
    QCOMPARE(mixed->columns[0].categories, (Names{"0", "1", "2", "3", "4", "5", "6", "many"}));
  }

  void anUnknownTargetIsRefusedWithTheColumnsThereAre() {
    const Result<Dataset> dataset = datasetFromCsv("a,b\n1,2\n", {.column = "c"});
    QCOMPARE(dataset.error().code, ErrorCode::UnknownColumn);
    QCOMPARE(dataset.error().where, std::string("data.target"));
    QCOMPARE(dataset.error().expected, std::string("a, b"));
    QCOMPARE(dataset.error().received, std::string("c"));
  }

  void fiftyCategoriesAreTheMost() {
    const auto textWith = [](int categories) {
      std::string text = "name,y\n";
      for (int i = 0; i < categories; ++i) text += "n" + std::to_string(i) + (i % 2 ? ",a\n" : ",b\n");
      return text;
    };
    QCOMPARE(made(textWith(50)).columns[0].categories.size(), std::size_t(50));
    const Result<Dataset> tooMany = datasetFromCsv(textWith(51), {});
    QCOMPARE(tooMany.error().code, ErrorCode::OutOfRange);
    QCOMPARE(tooMany.error().where, std::string("column name"));
    QCOMPARE(tooMany.error().expected, std::string("1…50"));
    std::string numbers = "x,y\n";
    for (int i = 0; i < 51; ++i) numbers += "1," + std::to_string(i) + "\n";
    QVERIFY(datasetFromCsv(numbers, {}).ok());
    QCOMPARE(datasetFromCsv(numbers, {.column = {}, .classifyNumbers = true}).error().code,
             ErrorCode::OutOfRange);
  }

  void aReaderCanBeRewound() {
    const Result<CsvReader> opened = CsvReader::open("a,b\n\"x\"\"y\",1\n2,3\n");
    CsvReader reader = *opened;
    for (int pass = 0; pass < 2; ++pass) {
      QVERIFY(*reader.next());
      QCOMPARE(reader.cells()[0], std::string_view("x\"y"));
      QCOMPARE(reader.line(), std::size_t(2));
      QVERIFY(*reader.next());
      QCOMPARE(reader.cells()[1], std::string_view("3"));
      QVERIFY(!*reader.next());
      reader.rewind();
    }
  }
};

QTEST_APPLESS_MAIN(DataCsvDatasetTest)
#include "data_csv_dataset_test.moc"
