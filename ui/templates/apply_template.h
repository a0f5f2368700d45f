#pragma once

#include "ui/project_document.h"

namespace neurarium {

/// Puts the template in the project's place: design, data and training settings; what was trained is forgotten. One step of undo, which brings
/// everything back.
Status applyTemplate(ProjectDocument& document, const Project& project, const QString& name);

}  // namespace neurarium
