#include "ui/canvas/headers/header_strip.h"

#include <QLabel>
#include <algorithm>

#include "ui/canvas/canvas_text.h"
#include "ui/canvas/headers/canvas_button.h"
#include "ui/canvas/headers/layer_header.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kMargin = 12;
constexpr int kTop = 6;
constexpr int kSummaryHeight = 24;
constexpr int kGap = 6;
constexpr int kAddButton = 16;
constexpr double kTitleRowGap = 40;  // between columns, for a button in the row of the titles
constexpr double kNumberRoom = 9;    // from the middle of a column to the edge of its number
constexpr int kNarrowAddTop = 54;    // where narrow columns, which have no chip, leave room

}  // namespace

HeaderStrip::HeaderStrip(QWidget* parent)
    : QWidget(parent),
      m_add(new CanvasButton(CanvasButton::Sign::Plus, CanvasButton::Weight::Plain, this)),
      m_remove(new CanvasButton(CanvasButton::Sign::Minus, CanvasButton::Weight::Plain, this)),
      m_summary(new QLabel(this)),
      m_parameters(new QLabel(this)),
      m_note(new QLabel(this)),
      m_problem(new QLabel(this)) {
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  m_add->setObjectName("addLayer");
  m_remove->setObjectName("removeLayer");
  m_summary->setObjectName("hiddenLayers");
  m_parameters->setObjectName("parameters");
  m_parameters->setForegroundRole(QPalette::PlaceholderText);
  m_note->setObjectName("linkNote");
  m_note->setForegroundRole(QPalette::PlaceholderText);
  m_note->hide();
  m_problem->setObjectName("problem");
  m_problem->setForegroundRole(QPalette::BrightText);
  QFont strong = font();
  strong.setBold(true);
  m_problem->setFont(strong);
  m_summary->setFont(strong);
  m_problem->hide();
  setTabOrder(m_remove, m_add);
  connect(m_add, &CanvasButton::clicked, this,
          [this] { emit addLayerRequested(static_cast<int>(m_spec.layers.size()) - 1); });
  connect(m_remove, &CanvasButton::clicked, this, [this] { emit removeLayerRequested(lastHiddenLayer()); });
}

int HeaderStrip::heightNeeded() const {
  return headersTop() + LayerHeader::heightNeeded(m_isQuiet) + 2;
}

int HeaderStrip::headersTop() const {
  return m_isQuiet ? kTop : kTop + kSummaryHeight + kGap;
}

int HeaderStrip::lastHiddenLayer() const {
  for (int i = static_cast<int>(m_spec.layers.size()) - 1; i > 0; --i) {
    const auto* dense = std::get_if<DenseSpec>(&m_spec.layers[static_cast<std::size_t>(i)]);
    if (dense && dense->role == Role::Hidden) return i;
  }
  return -1;
}

void HeaderStrip::setNetwork(const NetworkSpec& spec) {
  m_spec = spec;
  if (m_headers.size() != spec.layers.size()) rebuild();
  retranslate();
}

void HeaderStrip::rebuild() {
  // A button may be asking for this very change: it is deleted later, and the one that takes its place gets the focus.
  const QWidget* focused = focusWidget() && focusWidget()->hasFocus() ? focusWidget() : nullptr;
  const QString focusedName = focused ? focused->objectName() : QString();
  const auto discard = [](QWidget* widget) {
    widget->setObjectName(QString());
    for (QWidget* child : widget->findChildren<QWidget*>()) child->setObjectName(QString());
    widget->hide();
    widget->deleteLater();
  };
  for (LayerHeader* header : m_headers) discard(header);
  for (CanvasButton* button : m_addAfter) discard(button);
  m_headers.clear();
  m_addAfter.clear();
  QWidget* previous = m_add;
  for (int i = 0; i < static_cast<int>(m_spec.layers.size()); ++i) {
    auto* header = new LayerHeader(this);
    connect(header, &LayerHeader::removeRequested, this, [this, i] { emit removeLayerRequested(i); });
    connect(header, &LayerHeader::unitsRequested, this,
            [this, i](int units) { emit unitsRequested(i, units); });
    connect(header, &LayerHeader::activationRequested, this,
            [this, i](Activation activation) { emit activationRequested(i, activation); });
    header->setQuiet(m_isQuiet);
    header->setLayer(m_spec, i);
    header->show();
    m_headers.push_back(header);
    for (QWidget* control : header->controls()) {
      setTabOrder(previous, control);
      previous = control;
    }
    if (i + 1 == static_cast<int>(m_spec.layers.size())) break;
    auto* button = new CanvasButton(CanvasButton::Sign::Plus, CanvasButton::Weight::Quiet, this);
    button->setObjectName(QStringLiteral("addLayerAfter%1").arg(i));
    button->resize(kAddButton, kAddButton);
    connect(button, &CanvasButton::clicked, this, [this, i] { emit addLayerRequested(i + 1); });
    button->show();
    m_addAfter.push_back(button);
    setTabOrder(previous, button);
    previous = button;
  }
  if (focusedName.isEmpty()) return;
  QWidget* heir = findChild<QWidget*>(focusedName);
  (heir && heir->isEnabled() ? heir : m_add)->setFocus();
}

void HeaderStrip::retranslate() {
  m_add->setMeaning(tr("Add a hidden layer"));
  m_remove->setMeaning(tr("Remove the last hidden layer"));
  m_add->setEnabled(static_cast<int>(m_spec.layers.size()) < kMostLayers);
  m_remove->setEnabled(lastHiddenLayer() > 0);
  m_summary->setText(canvasText::hiddenLayerCount(m_spec));
  m_parameters->setText(canvasText::parameterCount(m_spec));
  for (std::size_t i = 0; i < m_headers.size(); ++i) m_headers[i]->setLayer(m_spec, static_cast<int>(i));
  for (std::size_t i = 0; i < m_addAfter.size(); ++i) {
    m_addAfter[i]->setMeaning(
        tr("Add a hidden layer after: %1").arg(canvasText::titles(m_spec, static_cast<int>(i)).front()));
    m_addAfter[i]->setEnabled(m_add->isEnabled());
  }
  arrangeSummary();
}

void HeaderStrip::setSelected(const std::vector<int>& layers) {
  for (std::size_t i = 0; i < m_headers.size(); ++i)
    m_headers[i]->setSelected(std::find(layers.begin(), layers.end(), static_cast<int>(i)) != layers.end());
}

void HeaderStrip::setQuiet(bool quiet) {
  if (quiet == m_isQuiet) return;
  m_isQuiet = quiet;
  for (QWidget* part : std::initializer_list<QWidget*>{m_add, m_remove, m_summary, m_parameters})
    part->setVisible(!quiet);
  for (LayerHeader* header : m_headers) header->setQuiet(quiet);
  arrangeSummary();
}

void HeaderStrip::setNote(const QString& note) {
  m_note->setText(note);
  m_note->setVisible(!note.isEmpty());
  arrangeSummary();
}

void HeaderStrip::setProblem(const QString& problem) {
  if (m_problem->text() == problem) return;
  m_problem->setText(problem);
  m_problem->setVisible(!problem.isEmpty());
  arrangeSummary();
}

void HeaderStrip::arrangeSummary() {
  const auto centred = [](QWidget* widget, int x) {
    widget->resize(widget->sizeHint());
    widget->move(x, kTop + (kSummaryHeight - widget->height()) / 2);
    return x + widget->width();
  };
  const int x = centred(m_summary, centred(m_add, centred(m_remove, kMargin) + 5) + 9);
  const int left = centred(m_parameters, x + 12) + 12;
  int right = width() - kMargin;
  for (QLabel* label : {m_problem, m_note}) {
    if (label->isHidden()) continue;
    right = std::max(left, right - label->sizeHint().width());
    centred(label, right);
    right -= 14;
  }
}

void HeaderStrip::arrange(const NetworkLayout& layout, double left) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < layout.columns.size(); ++i)
    if (layout.columns[i].placeholder < 0) columns.push_back(i);
  if (m_headers.size() != columns.size()) return;
  const int top = headersTop();
  int titleFrom = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ColumnPlace& column = layout.columns[columns[i]];
    const double centre = column.centre - left;
    double half = column.headerHalf;
    int titleTo = width();
    if (i < m_addAfter.size()) {
      // Nothing else lands in a gap that is open already.
      const bool isOpen = columns[i + 1] != columns[i] + 1;
      const double next = layout.columns[columns[i] + 1].centre - left;
      const double distance = next - centre;
      const int middle = static_cast<int>((centre + next) / 2);
      const bool isBeside = distance >= kTitleRowGap;
      m_addAfter[i]->move(middle - kAddButton / 2, isBeside ? top + 4 : top + kNarrowAddTop);
      m_addAfter[i]->setVisible(!m_isQuiet && !isOpen && distance >= kAddButton);
      if (isBeside) titleTo = middle - kAddButton / 2;
      // Beside it stands a number: a word may take a little more room.
      if (!isBeside && i == 0) half = std::max(half, std::min(centre, distance - kNumberRoom));
    } else if (i > 0) {
      const double distance = column.centre - layout.columns[columns[i] - 1].centre;
      if (distance < kTitleRowGap) half = std::max(half, std::min(width() - centre, distance - kNumberRoom));
    }
    const int headerLeft = static_cast<int>(centre - half);
    const int headerWidth = static_cast<int>(2 * half);
    m_headers[i]->setGeometry(headerLeft, top, headerWidth, LayerHeader::heightNeeded(m_isQuiet));
    m_headers[i]->setVisible(headerLeft < width() && headerLeft + headerWidth > 0);
    m_headers[i]->setTitleRoom(std::max(titleFrom - headerLeft, 0),
                               std::min(titleTo - headerLeft, headerWidth));
    titleFrom = titleTo < width() ? titleTo + kAddButton : 0;
  }
  // Hidden layers are called alike, as the narrowest of them allows.
  int title = 0;
  for (const LayerHeader* header : m_headers)
    if (rect().contains(header->geometry())) title = std::max(title, header->fittingTitle());
  for (LayerHeader* header : m_headers) header->setTitle(title);
  for (CanvasButton* button : m_addAfter) button->raise();
}

void HeaderStrip::resizeEvent(QResizeEvent* event) {
  arrangeSummary();
  QWidget::resizeEvent(event);
}

}  // namespace neurarium
