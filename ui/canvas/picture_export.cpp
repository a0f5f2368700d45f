#include "ui/canvas/picture_export.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "ui/canvas/canvas_text.h"
#include "ui/canvas/network_canvas.h"

namespace neurarium {

namespace {

// Letters are measured for the screen: a device that counts the same dots an inch gives them the same size.
constexpr int kDotsPerInch = 96;
constexpr double kPointsPerInch = 72;
// A drawing can be enlarged without loss: it is written at the size for which it is laid out.
constexpr double kDrawingShare = 0.5;

Error unwritable(const QString& file, const QString& reason) {
  return {ErrorCode::FileUnwritable, file.toStdString(), {}, reason.toStdString()};
}

bool paintTo(QPaintDevice& device, const NetworkCanvas& canvas, const QSizeF& size,
             const PictureOptions& options) {
  QPainter painter;
  if (!painter.begin(&device)) return false;
  canvas.paintNetwork(painter, size, options);
  return painter.end();
}

QString title(const NetworkCanvas& canvas) {
  return canvasText::structure(canvas.networkScene().state().spec);
}

bool writePng(QIODevice& file, const NetworkCanvas& canvas, const PictureOptions& options, QSize size,
              QString& reason) {
  QImage image(size, QImage::Format_RGB32);
  image.setDotsPerMeterX(static_cast<int>(kDotsPerInch / 0.0254));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  image.fill(themeOf(options.theme).surface);
  if (!paintTo(image, canvas, size, options)) return false;
  QImageWriter writer(&file, "png");
  if (writer.write(image)) return true;
  reason = writer.errorString();
  return false;
}

bool writeSvg(QIODevice& file, const NetworkCanvas& canvas, const PictureOptions& options, QSize size) {
  QSvgGenerator svg;
  svg.setOutputDevice(&file);
  svg.setResolution(kDotsPerInch);
  svg.setSize(size);
  svg.setViewBox(QRect(QPoint(0, 0), size));
  svg.setTitle(QCoreApplication::applicationName());
  svg.setDescription(title(canvas));
  return paintTo(svg, canvas, size, options);
}

bool writePdf(QIODevice& file, const NetworkCanvas& canvas, const PictureOptions& options, QSize size) {
  QPdfWriter pdf(&file);
  pdf.setResolution(kDotsPerInch);
  pdf.setPageSize(QPageSize(QSizeF(size) * kPointsPerInch / kDotsPerInch, QPageSize::Point));
  pdf.setPageMargins(QMarginsF());
  pdf.setTitle(title(canvas));
  pdf.setCreator(QCoreApplication::applicationName());
  return paintTo(pdf, canvas, size, options);
}

}  // namespace

Status exportNetwork(const NetworkCanvas& canvas, const QString& file, const PictureOptions& options,
                     QSize size) {
  const QString suffix = QFileInfo(file).suffix().toLower();
  const bool isPng = suffix == "png";
  if (!isPng && suffix != "svg" && suffix != "pdf")
    return Error{ErrorCode::UnknownName, file.toStdString(), "png, svg, pdf", suffix.toStdString()};
  QSaveFile saved(file);
  if (!saved.open(QIODevice::WriteOnly)) return unwritable(file, saved.errorString());
  QString reason;
  const QSize drawn = size * kDrawingShare;
  const bool isWritten = isPng             ? writePng(saved, canvas, options, size, reason)
                         : suffix == "svg" ? writeSvg(saved, canvas, options, drawn)
                                           : writePdf(saved, canvas, options, drawn);
  if (!isWritten || saved.error() != QFileDevice::NoError) {
    saved.cancelWriting();
    return unwritable(file, reason.isEmpty() ? saved.errorString() : reason);
  }
  if (!saved.commit()) return unwritable(file, saved.errorString());
  return Done{};
}

Status printNetwork(const NetworkCanvas& canvas, QPrinter& printer, const PictureOptions& options) {
  printer.setDocName(title(canvas));
  QPainter painter;
  if (!painter.begin(&printer)) return unwritable(printer.printerName(), {});
  const double scale = printer.resolution() / static_cast<double>(kDotsPerInch);
  const QSizeF page = printer.pageRect(QPrinter::DevicePixel).size();
  painter.scale(scale, scale);
  canvas.paintNetwork(painter, page / scale, options);
  if (!painter.end()) return unwritable(printer.printerName(), {});
  return Done{};
}

}  // namespace neurarium
