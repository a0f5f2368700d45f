#include "ui/step/example_panel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include "ui/project_document.h"
#include "ui/selection.h"
#include "ui/step/example_table.h"
#include "ui/step/step_place.h"
#include "ui/step/step_player.h"
#include "ui/step/step_source.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

ExamplePanel::ExamplePanel(ProjectDocument& document, StepSource& source, StepPlayer& player,
                           Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_source(source),
      m_player(player),
      m_selection(selection),
      m_model(new ExampleTable(player, this)),
      m_one(new QToolButton(this)),
      m_batch(new QToolButton(this)),
      m_nextExample(new QPushButton(this)),
      m_table(new QTableView(this)),
      m_note(new SmallLabel(this)),
      m_apply(new QPushButton(this)) {
  setObjectName("examplePanel");
  m_one->setObjectName("stepOneExample");
  m_batch->setObjectName("stepBatch");
  m_nextExample->setObjectName("nextExample");
  m_apply->setObjectName("applyStep");
  m_table->setObjectName("exampleTable");
  auto* kinds = new QButtonGroup(this);
  for (QToolButton* kind : {m_one, m_batch}) {
    kind->setCheckable(true);
    kind->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    kind->setFocusPolicy(Qt::TabFocus);
    kinds->addButton(kind);
  }
  m_table->setModel(m_model);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_table->horizontalHeader()->setMinimumSectionSize(1);
  m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->setShowGrid(false);
  m_table->setFont(smallFont(font()));
  m_note->setWordWrap(true);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 8, 10, 10);
  layout->setSpacing(8);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(m_one);
  row->addWidget(m_batch);
  layout->addLayout(row);
  layout->addWidget(m_table, 1);
  layout->addWidget(m_note);
  layout->addWidget(m_nextExample);
  layout->addWidget(m_apply);

  connect(m_one, &QToolButton::clicked, this, [this] { m_source.setKind(StepSource::Kind::Example); });
  connect(m_batch, &QToolButton::clicked, this, [this] { m_source.setKind(StepSource::Kind::Batch); });
  connect(m_nextExample, &QPushButton::clicked, &source, &StepSource::nextExample);
  connect(m_apply, &QPushButton::clicked, &source, &StepSource::apply);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            if (current.isValid()) pick(current.row());
          });
  connect(&source, &StepSource::changed, this, &ExamplePanel::showSource);
  connect(&player, &StepPlayer::traceChanged, this, &ExamplePanel::showTrace);
  connect(&player, &StepPlayer::moved, m_model, &ExampleTable::showMoment);
  connect(&selection, &Selection::changed, this, &ExamplePanel::showTrace);
  connect(&document, &ProjectDocument::changed, this, &ExamplePanel::showTrace);
  retranslate();
}

void ExamplePanel::pick(int row) {
  if (!m_model->isBatch())
    m_source.setExample(row);
  else if (m_player.trace() && row < static_cast<int>(m_player.trace()->examples().size()))
    m_source.setFocus(row);
}

void ExamplePanel::showSource() {
  const bool isBatch = m_source.kind() == StepSource::Kind::Batch;
  m_one->setChecked(!isBatch);
  m_batch->setChecked(isBatch);
  m_nextExample->setVisible(!isBatch);
  showTrace();
}

void ExamplePanel::showTrace() {
  const auto& trace = m_player.trace();
  m_apply->setEnabled(trace != nullptr);
  m_nextExample->setEnabled(trace != nullptr);
  const QSignalBlocker silent(m_table->selectionModel());
  int row = static_cast<int>(m_source.example());
  if (m_source.kind() == StepSource::Kind::Batch) {
    std::optional<Index> place;
    if (trace && !m_selection.spot().isNone()) place = placeInTheta(trace->network(), m_selection.spot());
    m_model->showBatch(m_document.data(), place, place ? placeName(trace->network(), *place) : QString());
    row = trace ? static_cast<int>(trace->focus()) : -1;
    m_note->setText(place ? tr("The gradient of the batch is the mean of its examples' gradients.")
                          : tr("Click a link or a neuron to see its gradient for every example."));
  } else {
    m_model->showAll(m_document.data());
    m_note->setText(m_document.data() && m_document.data()->dataset->kind == DataKind::Plane
                        ? tr("Pick a row here, or a point in the output.")
                        : tr("Pick a row."));
  }
  m_table->setCurrentIndex(m_model->index(row, 0));
  // What is only named leaves its room to the numbers.
  for (const int column : {0, 1})
    m_table->horizontalHeader()->setSectionResizeMode(
        column, m_model->isBatch() ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
}

void ExamplePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void ExamplePanel::retranslate() {
  const auto say = [](QAbstractButton* button, const QString& text, const QString& hint) {
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(hint);
  };
  say(m_one, tr("One example"), tr("A step on one training example"));
  say(m_batch, tr("Mini-batch"), tr("A step on the batch that training would take next"));
  say(m_nextExample, tr("Next example"), tr("The training example after this one"));
  say(m_apply, tr("Apply the step"), tr("Leaves the new weights in place. Undo brings the old ones back."));
  m_table->setAccessibleName(tr("Examples"));
  showSource();
}

}  // namespace neurarium
