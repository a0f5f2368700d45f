#include "ui/templates/apply_template.h"

#include <QCoreApplication>

namespace neurarium {

Status applyTemplate(ProjectDocument& document, const Project& project, const QString& name) {
  Project untrained = project;
  untrained.trained = nullptr;
  //: A step of undo; %1 is the name of the template.
  const QString text = QCoreApplication::translate("ApplyTemplate", "template: %1").arg(name);
  return document.replace(text, std::move(untrained));
}

}  // namespace neurarium
