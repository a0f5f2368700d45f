#include "ui/doctor/threshold_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/doctor/finding_text.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/number_field.h"

namespace neurarium {

namespace {

constexpr int kFieldWidth = 90;

}  // namespace

ThresholdDialog::ThresholdDialog(const Thresholds& values, QWidget* parent)
    : QDialog(parent), m_thresholds(values) {
  setWindowTitle(tr("Thresholds"));
  auto* layout = new QVBoxLayout(this);
  auto* note = new QLabel(tr("What the Doctor compares its measurements with."), this);
  layout->addWidget(note);
  auto* form = new QFormLayout;
  for (const ThresholdInfo& info : thresholds()) {
    auto* field = new NumberField(this);
    field->setObjectName("threshold." +
                         QString::fromUtf8(info.id.data(), static_cast<qsizetype>(info.id.size())));
    field->setFixedWidth(kFieldWidth);
    field->setAccessibleName(thresholdName(info));
    connect(field, &NumberField::valueEdited, this, [this, &info](double value) {
      // A limit of 0 or less would find its illness everywhere, or nowhere.
      if (value > 0) m_thresholds.*info.value = value;
      showValues();
      emit thresholdsChanged(m_thresholds);
    });
    form->addRow(thresholdName(info), field);
    m_fields.push_back(field);
  }
  layout->addLayout(form);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
    m_thresholds = {};
    showValues();
    emit thresholdsChanged(m_thresholds);
  });
  layout->addWidget(buttons);
  showValues();
}

void ThresholdDialog::showValues() {
  for (std::size_t i = 0; i < m_fields.size(); ++i)
    m_fields[i]->setValue(m_thresholds.*thresholds()[i].value);
}

}  // namespace neurarium
