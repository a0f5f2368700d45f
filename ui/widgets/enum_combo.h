#pragma once

#include <QComboBox>

#include "core/named.h"
#include "ui/display_text.h"

namespace neurarium {

/// Fills `combo` with every value of an enumeration, in the interface's language, and keeps the choice.
template <typename E>
void fillWithNames(QComboBox* combo) {
  const int row = combo->currentIndex();
  combo->clear();
  for (const Named<E>& named : namesOf(E{}))
    combo->addItem(displayText(named.id), static_cast<int>(named.id));
  combo->setCurrentIndex(row);
}

template <typename E>
void choose(QComboBox* combo, E value) {
  combo->setCurrentIndex(combo->findData(static_cast<int>(value)));
}

template <typename E>
E chosen(const QComboBox* combo) {
  return static_cast<E>(combo->currentData().toInt());
}

/// Greys out a row of `combo`, and says why when the mouse rests on it; an empty `reason` makes it available.
void setRowReason(QComboBox* combo, int row, const QString& reason);

}  // namespace neurarium
