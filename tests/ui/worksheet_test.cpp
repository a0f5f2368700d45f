#include "ui/step/worksheet.h"

#include <QFile>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>

#include "tests/core/runs.h"
#include "ui/math/math_ml.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

const QString kPicture = QStringLiteral(
    "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"3\"/></svg>");

StepTrace traceOf(std::vector<Index> hidden) {
  Project project;
  project.network = NetworkSpec::mlp(2, std::move(hidden), Activation::Tanh, 1, Activation::Sigmoid);
  project.training.loss = Loss::BinaryCrossEntropy;
  project.training.optimizer.type = OptimizerType::Adam;
  return StepTrace::record(TrainingSession::create(project, dataFor(project)).value(), 0).value();
}

bool isGiven(TraceKind kind) {
  return kind == TraceKind::InitialValue || kind == TraceKind::Input || kind == TraceKind::Target ||
         kind == TraceKind::Frozen;
}

/// Every number that stands in the formulas, as text.
QStringList numbersIn(const QString& html) {
  QStringList numbers;
  QXmlStreamReader reader(html);
  while (!reader.atEnd())
    if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"mn")
      numbers << reader.readElementText();
  return numbers;
}

void wellFormed(const QString& html) {
  QXmlStreamReader reader(html);
  while (!reader.atEnd()) reader.readNext();
  QVERIFY2(!reader.hasError(),
           qPrintable(QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString())));
}

}  // namespace

class WorksheetTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale::English); }
  void cleanup() { QLocale::setDefault(QLocale::C); }

  void everyResultStandsOnTheSheet() {
    const StepTrace trace = traceOf({2});
    const QString html = worksheetHtml(trace, kPicture, {"XOR <1>"});
    wellFormed(html);
    QVERIFY(html.contains("<h1>XOR &lt;1&gt;</h1>"));
    QVERIFY(html.contains("<circle r=\"3\"/>"));
    QVERIFY(!html.contains("<?xml"));
    QVERIFY(!html.contains("class=\"blank\""));
    QCOMPARE(html.count("<h2>"), 5);
    // The values at the start stand in matrices, everything else has a formula of its own.
    const auto computed =
        std::count_if(trace.events().begin(), trace.events().end(),
                      [](const TraceEvent& event) { return event.phase != TracePhase::Initialisation; });
    QVERIFY(html.count("<article>") > static_cast<int>(computed));
    QVERIFY(html.count("<article>") < static_cast<int>(trace.events().size()));
    const QStringList numbers = numbersIn(html);
    for (const TraceEvent& event : trace.events()) {
      const QString text = stepNumberText(event.result);
      if (!text.contains(u'×')) QVERIFY2(numbers.contains(text), qPrintable(text));
    }
  }

  void exerciseLeavesBlankWhatIsComputed() {
    const StepTrace trace = traceOf({2});
    WorksheetOptions options{"Exercise"};
    options.isExercise = true;
    const QString html = worksheetHtml(trace, kPicture, options);
    wellFormed(html);
    QStringList given = {stepNumberText(trace.settings().optimizer.learningRate)};
    for (const TraceEvent& event : trace.events()) {
      if (isGiven(event.kind)) given << stepNumberText(event.result);
    }
    const QStringList numbers = numbersIn(html);
    int asked = 0;
    for (const TraceEvent& event : trace.events()) {
      const QString text = stepNumberText(event.result);
      if (isGiven(event.kind)) continue;
      ++asked;
      // A round number may be a constant of a formula as well.
      if (given.contains(text) || text.endsWith("000") || text.contains(u'×')) continue;
      QVERIFY2(!numbers.contains(text), qPrintable(eventTitle(trace, event.id) + u' ' + text));
    }
    QVERIFY(asked > 20);
    QVERIFY(html.count("class=\"blank\"") >= asked);
    QVERIFY(!html.contains("class=\"answers\""));
  }

  void answersStandOnThePageOfTheirOwn() {
    const StepTrace trace = traceOf({2});
    WorksheetOptions options{"Exercise", true, true};
    const Worksheet sheet = makeWorksheet(trace, options);
    const auto asked = std::count_if(trace.events().begin(), trace.events().end(),
                                     [](const TraceEvent& event) { return !isGiven(event.kind); });
    QCOMPARE(static_cast<std::ptrdiff_t>(sheet.answers.size()), asked);
    const QString html = worksheetHtml(trace, kPicture, options);
    wellFormed(html);
    const QString answers = html.mid(html.indexOf("class=\"answers\""));
    for (const Worksheet::Answer& answer : sheet.answers) {
      QVERIFY(answers.contains(stepNumberText(answer.value)));
      QVERIFY(answers.contains(answer.title.toHtmlEscaped()));
    }
  }

  void largeNetworksSayHowMuchIsLeftOut() {
    const StepTrace trace = traceOf({8, 8});
    const Worksheet sheet = makeWorksheet(trace, {"Large"}, 50);
    std::size_t told = 0;
    int leftOut = 0;
    for (const Worksheet::Part& part : sheet.parts) {
      QVERIFY(part.formulas.size() <= 10);
      if (&part != &sheet.parts.front()) told += part.formulas.size();
      leftOut += part.leftOut;
    }
    QCOMPARE(sheet.parts.size(), std::size_t(5));
    const auto computed =
        std::count_if(trace.events().begin(), trace.events().end(),
                      [](const TraceEvent& event) { return event.phase != TracePhase::Initialisation; });
    QCOMPARE(told + static_cast<std::size_t>(leftOut), static_cast<std::size_t>(computed));
    QVERIFY(leftOutText(leftOut).contains(QString::number(leftOut)));
  }

  void layersAreToldInMatrixForm() {
    const StepTrace trace = traceOf({3});
    WorksheetOptions options{"Layers"};
    options.granularity = Granularity::Layer;
    const QString html = worksheetHtml(trace, kPicture, options);
    wellFormed(html);
    QVERIFY(html.contains("<mtable>"));
    QVERIFY(html.count("<article>") < static_cast<int>(trace.events().size()) / 2);
    options.isExercise = true;
    QVERIFY(worksheetHtml(trace, kPicture, options).contains("class=\"blank\""));
  }

  void pdfHasThePictureAndPages() {
    QTemporaryDir folder;
    const QString file = folder.filePath("sheet.pdf");
    QSizeF painted;
    const Status status = writeWorksheetPdf(file, traceOf({2}),
                                            [&painted](QPainter& painter, QSizeF size) {
                                              painted = size;
                                              painter.drawEllipse(QRectF(QPointF(), size));
                                            },
                                            {"XOR"});
    QVERIFY(status.ok());
    QVERIFY(painted.width() > 500);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray content = pdf.readAll();
    QVERIFY(content.startsWith("%PDF-"));
    const auto pages = QRegularExpression("/Type\\s*/Page\\b(?!s)").globalMatch(QString::fromLatin1(content));
    auto page = pages;
    int count = 0;
    while (page.hasNext()) page.next(), ++count;
    QVERIFY(count >= 5);
  }

  void filesThatCantBeWrittenAreTold() {
    const StepTrace trace = traceOf({1});
    const QString file = QStringLiteral("/nowhere/sheet.html");
    QCOMPARE(writeWorksheetHtml(file, trace, kPicture, {"x"}).error().code, ErrorCode::FileUnwritable);
    QCOMPARE(writeWorksheetPdf(file, trace, {}, {"x"}).error().code, ErrorCode::FileUnwritable);
  }

  void pictureIsPaintedIntoTheSheet() {
    const QString svg = networkSvg([](QPainter& painter, QSizeF size) {
      painter.drawText(QRectF(QPointF(), size), QStringLiteral("x < y"));
    });
    const QString html = worksheetHtml(traceOf({1}), svg, {"x"});
    wellFormed(html);
    QVERIFY(html.contains("x &lt; y"));
    QCOMPARE(html.count("<svg"), 1);
  }

  void htmlFileHoldsTheSheet() {
    QTemporaryDir folder;
    const QString file = folder.filePath("sheet.html");
    const StepTrace trace = traceOf({1});
    QVERIFY(writeWorksheetHtml(file, trace, kPicture, {"x"}).ok());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(written.readAll()), worksheetHtml(trace, kPicture, {"x"}));
  }
};

QTEST_MAIN(WorksheetTest)
#include "worksheet_test.moc"
