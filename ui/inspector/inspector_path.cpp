#include "ui/inspector/inspector_path.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/inspector/inspector_text.h"
#include "ui/project_document.h"
#include "ui/selection.h"

namespace neurarium {

InspectorPath::InspectorPath(ProjectDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection) {
  constexpr const char* kNames[kParts] = {"pathNetwork", "pathLayer", "pathSpot"};
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  for (std::size_t i = 0; i < kParts; ++i) {
    if (i > 0) {
      m_arrows[i] = new QLabel(QStringLiteral("›"), this);
      m_arrows[i]->setForegroundRole(QPalette::PlaceholderText);
      layout->addWidget(m_arrows[i]);
    }
    auto* part = new QToolButton(this);
    part->setObjectName(kNames[i]);
    part->setAutoRaise(true);
    part->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(part);
    m_parts[i] = part;
  }
  layout->addStretch(1);
  connect(m_parts[kNetwork], &QToolButton::clicked, this, [this] { m_selection.clear(); });
  connect(m_parts[kLayer], &QToolButton::clicked, this, [this] {
    if (!m_selection.spot().isNone()) m_selection.selectLayer(m_selection.spot().layer);
  });
}

void InspectorPath::showSelection() {
  const NetworkSpec& spec = m_document.project().network;
  const auto& layers = m_selection.layers();
  const NetworkSpot& spot = m_selection.spot();
  m_parts[kNetwork]->setText(tr("Network"));
  if (!layers.empty()) m_parts[kLayer]->setText(inspectorText::layersName(spec, layers));
  if (!spot.isNone())
    m_parts[kSpot]->setText(
        spot.isLink() ? tr("Weight")
                      : inspectorText::unitName(spec, m_document.data().get(), spot.layer, spot.unit));
  const std::array<bool, kParts> shown = {true, !layers.empty(), !spot.isNone()};
  for (std::size_t i = 0; i < kParts; ++i) {
    m_parts[i]->setVisible(shown[i]);
    if (m_arrows[i]) m_arrows[i]->setVisible(shown[i]);
    // Where one already is leads nowhere.
    const bool isHere = shown[i] && (i + 1 == kParts || !shown[i + 1]);
    m_parts[i]->setEnabled(!isHere);
    m_parts[i]->setAccessibleName(m_parts[i]->text());
  }
}

}  // namespace neurarium
