#pragma once

#include <QSize>
#include <QString>

#include "core/result.h"
#include "ui/canvas/network_picture.h"

class QPrinter;

namespace neurarium {

class NetworkCanvas;

constexpr QSize kPictureSize(1640, 1000);  // pixels; a drawing has the same proportions

/// Writes what the canvas shows, without buttons, to a file: .png, .svg or .pdf. An old file stays as it was
/// until the new one is complete.
/// Errors: UnknownName for another suffix; FileUnwritable.
Status exportNetwork(const NetworkCanvas& canvas, const QString& file, const PictureOptions& options = {},
                     QSize size = kPictureSize);

/// Prints it on one page.
/// Errors: FileUnwritable.
Status printNetwork(const NetworkCanvas& canvas, QPrinter& printer, const PictureOptions& options = {});

}  // namespace neurarium
