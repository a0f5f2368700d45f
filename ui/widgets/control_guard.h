#pragma once

class QWidget;

namespace neurarium {

/// Leaves the mouse wheel to the panel around `control`, so that scrolling past a control never changes it.
void guardControl(QWidget* control);

}  // namespace neurarium
