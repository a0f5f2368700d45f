#pragma once

class QWidget;

namespace neurarium {

/// For a control in a scrolling panel of a window whose Space key plays and pauses. Leaves the mouse wheel to the panel, so that scrolling past a
/// control never changes it, and a combo box's Space to the window: arrows, letters and Alt+Down work the combo box as before.
void guardControl(QWidget* control);

}  // namespace neurarium
