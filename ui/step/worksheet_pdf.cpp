#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/math/formula_block.h"
#include "ui/step/worksheet.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

struct WorksheetText {
  Q_DECLARE_TR_FUNCTIONS(Worksheet)
};

// Lengths in dots of 1/96 inch, the unit for which letters and pictures are laid out.
constexpr int kDotsPerInch = 96;
constexpr QSizeF kPaper(793.7, 1122.5);  // A4
constexpr double kMargin = 64;
constexpr double kFooter = 24;
constexpr double kPicture = 300;  // height
constexpr double kLetters = 16;
constexpr double kBetween = 20;  // formulas
constexpr int kMostLines = 12;   // of one formula

/// Something that stands on a page as a whole.
struct Item {
  double height = 0;
  double gap = 0;  ///< in front of it, unless it begins a page
  bool staysWithNext = false;
  bool beginsPage = false;
  std::function<void(QPainter&, QPointF)> paint;
};

struct Placed {
  const Item* item;
  double y;
};

QFont words(double size, bool isBold) {
  QFont font;
  font.setPixelSize(static_cast<int>(size));
  font.setBold(isBold);
  return font;
}

double roomAcross() {
  return kPaper.width() - 2 * kMargin;
}

Item textItem(const QString& text, const QFont& font, const QColor& color, double gap) {
  constexpr int kFlags = Qt::TextWordWrap | Qt::AlignLeft;
  const double height =
      std::ceil(QFontMetricsF(font).boundingRect(QRectF(0, 0, roomAcross(), 10000), kFlags, text).height());
  return {height, gap, false, false, [=](QPainter& painter, QPointF at) {
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(QRectF(at, QSizeF(roomAcross(), height + 2)), kFlags, text);
          }};
}

Item headingItem(const QString& text, const Theme& theme) {
  Item item = textItem(text, words(18, true), theme.text, 34);
  item.staysWithNext = true;
  const auto write = item.paint;
  const double line = item.height + 3;
  item.paint = [=](QPainter& painter, QPointF at) {
    write(painter, at);
    painter.fillRect(QRectF(at.x(), at.y() + line, roomAcross(), 0.75), theme.border);
  };
  item.height += 6;
  return item;
}

Item formulaItem(const EventFormula& formula, const Theme& theme) {
  const FormulaBlock::Style style{kLetters, false, kMostLines, QFont()};
  const auto block = std::make_shared<FormulaBlock>(formula, style, roomAcross());
  return {block->height(), kBetween, false, false,
          [=](QPainter& painter, QPointF at) { block->paint(painter, at, theme); }};
}

Item answerItem(const Worksheet::Answer& answer, const Theme& theme) {
  const QFont font = words(13, false);
  return {18, 2, false, false, [=](QPainter& painter, QPointF at) {
            const QRectF room(at, QSizeF(roomAcross(), 18));
            painter.setFont(font);
            painter.setPen(theme.text);
            painter.drawText(room, Qt::AlignLeft, answer.title);
            painter.drawText(room, Qt::AlignRight, stepNumberText(answer.value));
          }};
}

std::vector<Item> itemsOf(const Worksheet& sheet, const NetworkPainter& paintNetwork, const Theme& theme) {
  std::vector<Item> items;
  items.push_back(textItem(sheet.title, words(24, true), theme.text, 0));
  items.push_back(textItem(sheet.task, words(14, false), theme.mutedText, 4));
  if (paintNetwork)
    items.push_back({kPicture, 16, false, false, [=](QPainter& painter, QPointF at) {
                       painter.save();
                       painter.translate(at);
                       paintNetwork(painter, {roomAcross(), kPicture});
                       painter.restore();
                     }});
  int number = 0;
  for (const Worksheet::Part& part : sheet.parts) {
    items.push_back(headingItem(QStringLiteral("%1. %2").arg(++number).arg(part.heading), theme));
    for (const EventFormula& formula : part.formulas) items.push_back(formulaItem(formula, theme));
    if (part.leftOut > 0)
      items.push_back(textItem(leftOutText(part.leftOut), words(13, false), theme.mutedText, kBetween));
  }
  if (!sheet.answers.empty()) {
    items.push_back(headingItem(WorksheetText::tr("Answers"), theme));
    items.back().beginsPage = true;
    for (const Worksheet::Answer& answer : sheet.answers) items.push_back(answerItem(answer, theme));
  }
  return items;
}

std::vector<std::vector<Placed>> pagesOf(const std::vector<Item>& items) {
  const double bottom = kPaper.height() - kMargin - kFooter;
  std::vector<std::vector<Placed>> pages(1);
  double y = kMargin;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    double needed = item.height;
    if (item.staysWithNext && i + 1 < items.size()) needed += items[i + 1].gap + items[i + 1].height;
    const bool isFirst = pages.back().empty();
    if (!isFirst && (item.beginsPage || y + item.gap + needed > bottom)) {
      pages.emplace_back();
      y = kMargin;
    } else if (!isFirst) {
      y += item.gap;
    }
    pages.back().push_back({&item, y});
    y += item.height;
  }
  return pages;
}

void paintFooter(QPainter& painter, const QString& title, std::size_t page, std::size_t pages,
                 const Theme& theme) {
  const QRectF room(kMargin, kPaper.height() - kMargin, roomAcross(), kFooter);
  painter.setFont(words(12, false));
  painter.setPen(theme.mutedText);
  painter.drawText(room, Qt::AlignLeft, title);
  painter.drawText(room, Qt::AlignRight, WorksheetText::tr("Page %1 of %2").arg(page).arg(pages));
}

}  // namespace

Status writeWorksheetPdf(const QString& file, const StepTrace& trace, const NetworkPainter& paintNetwork,
                         const WorksheetOptions& options) {
  QSaveFile saved(file);
  const auto unwritable = [&] {
    return Error{ErrorCode::FileUnwritable, file.toStdString(), {}, saved.errorString().toStdString()};
  };
  if (!saved.open(QIODevice::WriteOnly)) return unwritable();
  const Worksheet sheet = makeWorksheet(trace, options);
  const Theme& theme = themeOf(ThemeChoice::Light);
  const std::vector<Item> items = itemsOf(sheet, paintNetwork, theme);
  const std::vector<std::vector<Placed>> pages = pagesOf(items);
  {
    QPdfWriter pdf(&saved);
    pdf.setResolution(kDotsPerInch);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(sheet.title);
    pdf.setCreator(QCoreApplication::applicationName());
    QPainter painter;
    if (!painter.begin(&pdf)) return unwritable();
    for (std::size_t page = 0; page < pages.size(); ++page) {
      if (page > 0) pdf.newPage();
      for (const Placed& placed : pages[page]) placed.item->paint(painter, {kMargin, placed.y});
      paintFooter(painter, sheet.title, page + 1, pages.size(), theme);
    }
    painter.end();
  }
  if (saved.error() != QFileDevice::NoError || !saved.commit()) return unwritable();
  return Done{};
}

}  // namespace neurarium
