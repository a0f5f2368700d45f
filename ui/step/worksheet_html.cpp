#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "ui/math/math_ml.h"
#include "ui/step/worksheet.h"

namespace neurarium {

namespace {

struct WorksheetText {
  Q_DECLARE_TR_FUNCTIONS(Worksheet)
};

constexpr auto kStyle =
    "body{font:16px/1.45 'Segoe UI',Ubuntu,'DejaVu Sans',sans-serif;color:#1b2430;max-width:46em;"
    "margin:2em auto;padding:0 1em}"
    "h1{font-size:1.6em;margin:0 0 .2em}h2{font-size:1.25em;margin:2em 0 .6em;padding-bottom:.2em;"
    "border-bottom:1px solid #d5d9df}h3{font-size:.95em;margin:0 0 .3em}"
    "figure{margin:1.2em 0}figure svg{width:100%;height:auto}"
    "article{margin:0 0 1.4em;break-inside:avoid}.formula{font-size:1.15em;margin:.25em 0 .25em 1.2em;"
    "text-indent:-1.2em;padding-left:1.2em;overflow-x:auto}"
    ".reason,.task,.more,.muted{color:#5b6675}.reason{font-size:.9em;margin:.3em 0 0}"
    ".value{color:#0b63a5}.error{color:#c2187c}.result{font-weight:bold}"
    ".blank{display:inline-block;min-width:4.5em;height:1.4em;border:1px dashed #5b6675;border-radius:.3em}"
    ".answers{break-before:page}td{padding:.1em 1.5em .1em 0}td+td{text-align:right;padding-right:0}"
    "@media print{body{margin:0;font-size:12px}}";

QString element(const QString& name, const QString& content, const QString& kind = {}) {
  return QStringLiteral("<%1%2>").arg(
             name, kind.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(kind)) +
         content + QStringLiteral("</%1>\n").arg(name);
}

QString htmlOf(const EventFormula& formula) {
  QString html = element("h3", formula.title.toHtmlEscaped());
  const auto add = [&](const MathNode& line) {
    if (!line.isEmpty()) html += element("div", toInlineMathMl(line), "formula");
  };
  for (const MathNode& line : formula.before) add(line);
  if (formula.numbers.isEmpty()) {
    add(math::row({formula.symbols, formula.result}));
  } else {
    add(formula.symbols);
    add(formula.numbers);
    add(formula.result);
  }
  if (!formula.reason.isEmpty()) html += element("p", formula.reason.toHtmlEscaped(), "reason");
  return element("article", html);
}

}  // namespace

QString networkSvg(const NetworkPainter& paintNetwork) {
  constexpr int kDotsPerInch = 96;  // of the screen, for which letters are measured
  constexpr QSize kSize(820, 410);
  QBuffer written;
  QSvgGenerator svg;
  svg.setOutputDevice(&written);
  svg.setResolution(kDotsPerInch);
  svg.setSize(kSize);
  svg.setViewBox(QRect(QPoint(0, 0), kSize));
  QPainter painter(&svg);
  paintNetwork(painter, kSize);
  painter.end();
  return QString::fromUtf8(written.data());
}

QString worksheetHtml(const StepTrace& trace, const QString& networkSvg, const WorksheetOptions& options) {
  const Worksheet sheet = makeWorksheet(trace, options);
  const QString title = sheet.title.toHtmlEscaped();
  QString body = element("h1", title) + element("p", sheet.task.toHtmlEscaped(), "task");
  if (const auto svg = networkSvg.indexOf(QLatin1String("<svg")); svg >= 0)
    body += element("figure", networkSvg.mid(svg));
  int number = 0;
  for (const Worksheet::Part& part : sheet.parts) {
    QString section = element("h2", QStringLiteral("%1. %2").arg(++number).arg(part.heading.toHtmlEscaped()));
    for (const EventFormula& formula : part.formulas) section += htmlOf(formula);
    if (part.leftOut > 0) section += element("p", leftOutText(part.leftOut).toHtmlEscaped(), "more");
    body += element("section", section);
  }
  if (!sheet.answers.empty()) {
    QString rows;
    for (const Worksheet::Answer& answer : sheet.answers)
      rows += element(
          "tr", element("td", answer.title.toHtmlEscaped()) + element("td", stepNumberText(answer.value)));
    body += element("section",
                    element("h2", WorksheetText::tr("Answers").toHtmlEscaped()) + element("table", rows),
                    "answers");
  }
  return QStringLiteral("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%1\">\n")
             .arg(QLocale().bcp47Name()) +
         element("head", QStringLiteral("<meta charset=\"utf-8\"/>") + element("title", title) +
                             element("style", QString::fromLatin1(kStyle))) +
         element("body", body) + QStringLiteral("</html>\n");
}

Status writeWorksheetHtml(const QString& file, const StepTrace& trace, const QString& networkSvg,
                          const WorksheetOptions& options) {
  QSaveFile saved(file);
  const QByteArray html = worksheetHtml(trace, networkSvg, options).toUtf8();
  const auto unwritable = [&] {
    return Error{ErrorCode::FileUnwritable, file.toStdString(), {}, saved.errorString().toStdString()};
  };
  if (!saved.open(QIODevice::WriteOnly)) return unwritable();
  if (saved.write(html) != html.size() || !saved.commit()) return unwritable();
  return Done{};
}

}  // namespace neurarium
