#pragma once

#include <QIcon>

#include "ui/theme.h"

namespace neurarium {

/// The icon :/icons/NAME.svg, drawn in a colour of the theme in use: sharp at any scale, and a change of theme needs a repaint only.
QIcon themedIcon(const QString& name, QColor Theme::*color = &Theme::text);

}  // namespace neurarium
