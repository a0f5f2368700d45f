#include "ui/output/split_chooser.h"

#include <QEvent>
#include <QSignalBlocker>

namespace neurarium {

SplitChooser::SplitChooser(QWidget* parent) : QComboBox(parent) {
  setObjectName(QStringLiteral("splitChooser"));
  connect(this, &QComboBox::activated, this, [this](int index) {
    m_split = itemData(index).value<SplitId>();
    emit splitChosen(m_split);
  });
  fill();
}

void SplitChooser::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  if (m_data && examplesOf(*m_data, m_split).size() == 0)
    m_split = m_data->test.size() > 0         ? SplitId::Test
              : m_data->validation.size() > 0 ? SplitId::Validation
                                              : SplitId::Train;
  fill();
}

void SplitChooser::setSplit(SplitId split) {
  m_split = split;
  fill();
}

void SplitChooser::fill() {
  const QSignalBlocker blocker(this);
  setAccessibleName(tr("Examples shown"));
  clear();
  if (!m_data) return;
  for (const SplitId split : kSplits)
    if (examplesOf(*m_data, split).size() > 0) addItem(splitText(split), QVariant::fromValue(split));
  setCurrentIndex(findData(QVariant::fromValue(m_split)));
}

void SplitChooser::changeEvent(QEvent* event) {
  QComboBox::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) fill();
}

}  // namespace neurarium
