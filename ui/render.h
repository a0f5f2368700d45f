#pragma once

#include <QImage>
#include <QSize>

#include "core/project/project.h"
#include "core/result.h"

namespace neurarium {

enum class RenderedView { Network, Output, Loss, Window };
std::span<const Named<RenderedView>> namesOf(RenderedView);

/// A picture of one view of a project as it stands, in the language and theme in use. Needs a QApplication, not a display.
/// `folder` is where a relative file name of the data begins.   Errors: those of opening the project.
Result<QImage> renderView(const Project& project, const QString& folder, RenderedView view, QSize size);

}  // namespace neurarium
