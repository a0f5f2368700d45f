#include "ui/experiments/experiment_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/doctor/remedy_text.h"
#include "ui/experiments/compared_project.h"
#include "ui/experiments/experiment_plot.h"
#include "ui/experiments/variant_maps.h"
#include "ui/experiments/variant_text.h"
#include "ui/plots/value_text.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kPollMilliseconds = 100;
constexpr int kFirstEpochs = 300;
constexpr int kMostEpochs = 100000;
constexpr int kProgressSteps = 1000;
constexpr int kMargin = 8;
constexpr int kRemediesHeight = 96;
constexpr int kLeastPlot = 170;
constexpr int kSwatch = 10;
/// Those that are tried at first: one of each kind.
constexpr Remedy kFirstRemedies[] = {Remedy::MorePoints,         Remedy::L2,   Remedy::Dropout,
                                     Remedy::BatchNormalization, Remedy::Relu, Remedy::Adam,
                                     Remedy::EarlyStopping};

QIcon swatch(const QColor& color) {
  QPixmap pixmap(kSwatch, kSwatch);
  pixmap.fill(color);
  QIcon icon(pixmap);
  icon.addPixmap(pixmap, QIcon::Selected);
  return icon;
}

Remedy remedyOf(const QListWidgetItem* item) {
  return static_cast<Remedy>(item->data(Qt::UserRole).toInt());
}

}  // namespace

ExperimentPanel::ExperimentPanel(ProjectDocument& document, Prompts& prompts, QWidget* parent)
    : QScrollArea(parent),
      m_document(document),
      m_kind(new QComboBox(this)),
      m_remedies(new QListWidget(this)),
      m_compared(new ComparedProject(prompts, this)),
      m_epochsCaption(new QLabel(this)),
      m_epochs(new QSpinBox(this)),
      m_start(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_note(new SmallLabel(this)),
      m_unseen(new QCheckBox(this)),
      m_plot(new ExperimentPlot(this)),
      m_table(new QTreeWidget(this)),
      m_maps(new VariantMaps(this)),
      m_use(new QPushButton(this)) {
  setObjectName("experiments");
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  makeControls();
  arrange();
  connect(&document, &ProjectDocument::changed, this, &ExperimentPanel::showControls);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &ExperimentPanel::showControls);
  connect(m_compared, &ComparedProject::chosen, this, &ExperimentPanel::showControls);
  connect(m_start, &QPushButton::clicked, this, &ExperimentPanel::toggle);
  connect(m_unseen, &QCheckBox::toggled, m_plot, &ExperimentPlot::setUnseen);
  connect(m_use, &QPushButton::clicked, this, &ExperimentPanel::useChosen);
  connect(m_table, &QTreeWidget::currentItemChanged, this,
          [this](QTreeWidgetItem* item) { choose(m_table->indexOfTopLevelItem(item)); });
  connect(m_maps, &QListWidget::currentRowChanged, this,
          [this](int row) { m_table->setCurrentItem(m_table->topLevelItem(row)); });
  m_poll.setInterval(kPollMilliseconds);
  connect(&m_poll, &QTimer::timeout, this, &ExperimentPanel::refresh);
  retranslate();
}

void ExperimentPanel::makeControls() {
  m_kind->setObjectName("experiments.kind");
  m_remedies->setObjectName("experiments.remedies");
  m_epochs->setObjectName("experiments.epochs");
  m_start->setObjectName("experiments.start");
  m_progress->setObjectName("experiments.progress");
  m_note->setObjectName("experiments.note");
  m_unseen->setObjectName("experiments.unseen");
  m_table->setObjectName("experiments.table");
  m_use->setObjectName("experiments.use");
  m_kind->addItems({{}, {}, {}, {}, {}});
  m_remedies->setMinimumHeight(kRemediesHeight);
  m_remedies->setMaximumHeight(kRemediesHeight);
  for (const Named<Remedy>& remedy : namesOf(Remedy{})) {
    auto* item = new QListWidgetItem(m_remedies);
    item->setData(Qt::UserRole, static_cast<int>(remedy.id));
    const bool isFirst = std::count(std::begin(kFirstRemedies), std::end(kFirstRemedies), remedy.id) > 0;
    item->setCheckState(isFirst ? Qt::Checked : Qt::Unchecked);
  }
  m_epochs->setRange(1, kMostEpochs);
  m_epochs->setValue(kFirstEpochs);
  m_progress->setRange(0, kProgressSteps);
  m_note->setWordWrap(true);
  m_unseen->setChecked(true);
  m_plot->setUnseen(true);
  m_plot->setMinimumHeight(kLeastPlot);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->setColumnCount(ColumnCount);
  m_table->setRootIsDecorated(false);
  m_table->setFont(smallFont(m_table->font()));
  m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
  m_table->header()->setStretchLastSection(false);
}

void ExperimentPanel::arrange() {
  auto* content = new QWidget(this);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  layout->addWidget(m_kind);
  layout->addWidget(m_remedies);
  layout->addWidget(m_compared);
  auto* row = new QHBoxLayout;
  row->addWidget(m_epochsCaption);
  row->addWidget(m_epochs, 1);
  row->addWidget(m_start);
  m_epochsCaption->setBuddy(m_epochs);
  layout->addLayout(row);
  layout->addWidget(m_progress);
  layout->addWidget(m_note);
  layout->addWidget(m_unseen);
  layout->addWidget(m_plot, 1);
  layout->addWidget(m_table);
  layout->addWidget(m_use);
  layout->addWidget(m_maps);
  layout->addStretch();
  setWidget(content);
}

std::vector<Variant> ExperimentPanel::chosenVariants() const {
  const Project& project = m_document.project();
  switch (m_kind->currentIndex()) {
    case Rates:
      return learningRateFan(project);
    case Units:
      return complexitySweep(project);
    case Range:
      return rangeTest(project);
    case Comparison:
      return comparison(project, *m_compared->project(), tr("B: %1").arg(m_compared->name()).toStdString());
    default:
      break;
  }
  std::vector<Remedy> remedies;
  for (int i = 0; i < m_remedies->count(); ++i) {
    const QListWidgetItem* item = m_remedies->item(i);
    if (!item->isHidden() && item->checkState() == Qt::Checked) remedies.push_back(remedyOf(item));
  }
  return remedyVariants(project, remedies);
}

QString ExperimentPanel::nameOf(std::size_t variant) const {
  const Variant& named = m_runner->variants()[variant];
  const auto rate = suggestedRate(m_results[variant].range);
  return rate ? tr("Suggested: η = %1").arg(shortNumberText(*rate, 2)) : variantName(named);
}

void ExperimentPanel::toggle() {
  if (isRunning()) {
    m_runner->cancel();
  } else if (!m_document.problem()) {
    m_table->clear();
    m_maps->setCurrentRow(-1);
    m_plot->setHighlighted(-1);
    m_base = m_document.project();
    m_base.trained = nullptr;
    m_runner = std::make_unique<ExperimentRunner>(chosenVariants(), m_base, m_document.data(),
                                                  m_epochs->value(), 0, m_kind->currentIndex() == Comparison);
    m_results = m_runner->results();
    m_revision = 0;
    m_poll.start();
  }
  refresh();
}

void ExperimentPanel::refresh() {
  if (!m_runner || !isVisible()) return;
  // Asked before the results, so that nothing that comes between is missed.
  const bool isOver = !isRunning();
  const std::uint64_t revision = m_runner->revision();
  if (revision != m_revision) {
    m_revision = revision;
    m_results = m_runner->results();
    m_plot->setResults(m_runner->variants(), m_results);
    fillTable();
    fillMaps();
  }
  showProgress();
  if (isOver) m_poll.stop();
  // What can be chosen where there is one.
  if (isOver && m_results.size() == 1) m_table->setCurrentItem(m_table->topLevelItem(0));
  showControls();
}

void ExperimentPanel::showProgress() {
  const ExperimentRunner::Progress progress = m_runner->progress();
  m_progress->setValue(static_cast<int>(progress.share * kProgressSteps));
  const QString share = percentText(progress.share, 0);
  m_progress->setFormat(progress.remaining >= 0
                            ? tr("%1 · %2 s left").arg(share, numberText(std::ceil(progress.remaining), 0))
                            : share);
}

void ExperimentPanel::fillTable() {
  for (int row = 0; row < static_cast<int>(m_results.size()); ++row) {
    if (!m_table->topLevelItem(row)) {
      auto* item = new QTreeWidgetItem(m_table);
      for (int column = Training; column < ColumnCount; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    fillRow(row);
  }
  const int rows = m_table->topLevelItemCount();
  const int row = rows > 0 ? m_table->visualItemRect(m_table->topLevelItem(0)).height() : 0;
  m_table->setFixedHeight(m_table->header()->sizeHint().height() + rows * row + 2 * m_table->frameWidth());
}

void ExperimentPanel::fillRow(int row) {
  QTreeWidgetItem* item = m_table->topLevelItem(row);
  const auto variant = static_cast<std::size_t>(row);
  const VariantResult& result = m_results[variant];
  const QString note = variantNote(result);
  item->setText(Name, nameOf(variant));
  item->setIcon(Name, swatch(ExperimentPlot::colorOf(variant)));
  for (int column = 0; column < ColumnCount; ++column)
    item->setToolTip(column, column == Name && note.isEmpty() ? item->text(Name) : note);
  for (int column = Training; column < ColumnCount; ++column) item->setText(column, {});
  if (result.state == VariantState::Failed) return item->setText(Training, tr("not possible"));
  if (result.state == VariantState::Diverged) return item->setText(Training, tr("✗ diverged"));
  if (result.curve.empty()) return;
  const EpochMetrics& metrics = result.metrics;
  item->setText(Training, lossText(ExperimentPlot::lossOf(metrics, false)));
  item->setText(Unseen, lossText(ExperimentPlot::lossOf(metrics, true)));
  const float accuracy =
      std::isfinite(metrics.validationAccuracy) ? metrics.validationAccuracy : metrics.testAccuracy;
  if (std::isfinite(accuracy)) item->setText(Accuracy, percentText(static_cast<double>(accuracy)));
}

void ExperimentPanel::fillMaps() {
  QStringList names;
  for (std::size_t i = 0; i < m_results.size(); ++i) names.append(nameOf(i));
  m_maps->setResults(names, m_results);
}

void ExperimentPanel::choose(int variant) {
  m_plot->setHighlighted(variant);
  if (variant >= 0) m_maps->setCurrentRow(variant);
  showControls();
}

void ExperimentPanel::useChosen() {
  const int chosen = m_table->indexOfTopLevelItem(m_table->currentItem());
  if (chosen < 0) return;
  const auto index = static_cast<std::size_t>(chosen);
  Project project = m_runner->variants()[index].project;
  if (const auto rate = suggestedRate(m_results[index].range))
    project.training.optimizer.learningRate = *rate;
  (void)m_document.edit(tr("design of the experiment: %1").arg(nameOf(index)),
                        [&project](Project& changed) { changed = project; });
}

void ExperimentPanel::showRemedies() {
  const std::vector<Remedy> remedies = remediesThatChange(m_document.project());
  for (int i = 0; i < m_remedies->count(); ++i) {
    QListWidgetItem* item = m_remedies->item(i);
    item->setHidden(std::find(remedies.begin(), remedies.end(), remedyOf(item)) == remedies.end());
  }
}

void ExperimentPanel::showControls() {
  if (!isVisible()) return;
  // Until the last results are shown.
  const bool isBusy = m_poll.isActive();
  const bool hasResults = m_runner != nullptr;
  const bool isRangeTest = hasResults && m_runner->variants().front().rangeSteps > 0;
  const bool isSweep = hasResults && m_runner->variants().front().units.has_value();
  showRemedies();
  m_start->setText(isBusy ? tr("Cancel") : tr("Start"));
  const bool isComparison = m_kind->currentIndex() == Comparison;
  m_start->setEnabled(isBusy || (!m_document.problem() && (!isComparison || m_compared->project())));
  m_compared->setVisible(isComparison);
  m_compared->setEnabled(!isBusy);
  if (isComparison) m_compared->setBase(m_document.project());
  m_kind->setEnabled(!isBusy);
  m_remedies->setVisible(m_kind->currentIndex() == Remedies);
  m_remedies->setEnabled(!isBusy);
  m_epochs->setEnabled(!isBusy);
  // A range test takes as many steps as it needs.
  m_epochs->setVisible(m_kind->currentIndex() != Range);
  m_epochsCaption->setVisible(m_kind->currentIndex() != Range);
  m_progress->setVisible(isBusy);
  m_note->setVisible(hasResults && !sameDesign(m_base, m_document.project()));
  m_unseen->setVisible(hasResults && !isSweep && !isRangeTest);
  m_plot->setVisible(hasResults);
  m_table->setVisible(hasResults);
  m_table->setColumnHidden(Training, isRangeTest);
  m_table->setColumnHidden(Unseen, isRangeTest);
  const bool hasAccuracy = hasResults && isClassification(m_document.data()->dataset->task);
  m_table->setColumnHidden(Accuracy, isRangeTest || !hasAccuracy);
  m_maps->setVisible(hasResults && !isRangeTest && m_maps->hasMaps());
  m_use->setVisible(hasResults);
  m_use->setEnabled(!isBusy && m_table->currentItem() != nullptr);
}

void ExperimentPanel::retranslate() {
  m_kind->setItemText(Remedies, tr("Remedies beside each other"));
  m_kind->setItemText(Rates, tr("Seven learning rates"));
  m_kind->setItemText(Units, tr("1 to 64 units"));
  m_kind->setItemText(Range, tr("Range test of the learning rate"));
  m_kind->setItemText(Comparison, tr("Another project beside this one"));
  m_kind->setAccessibleName(tr("Experiment"));
  m_remedies->setAccessibleName(tr("Remedies"));
  for (int i = 0; i < m_remedies->count(); ++i) {
    m_remedies->item(i)->setText(remedyName(remedyOf(m_remedies->item(i))));
    m_remedies->item(i)->setToolTip(remedyHint(remedyOf(m_remedies->item(i))));
  }
  m_epochsCaption->setText(tr("Epochs"));
  m_epochs->setAccessibleName(tr("Epochs"));
  m_progress->setAccessibleName(tr("Progress"));
  m_note->setText(tr("These are results of the design as it was before the last changes."));
  m_unseen->setText(tr("On unseen data"));
  m_unseen->setToolTip(tr(
      "The loss on validation data, or test data where there are none, rather than on the training data."));
  m_table->setHeaderLabels({tr("Variant"), tr("Training"), tr("Unseen"), tr("Right")});
  m_table->headerItem()->setToolTip(Training, tr("Loss on the training data"));
  m_table->headerItem()->setToolTip(Unseen, tr("Loss on validation data, or test data where there are none"));
  m_table->headerItem()->setToolTip(Accuracy, tr("Share of unseen examples whose class is right"));
  m_table->setAccessibleName(tr("Variants"));
  m_use->setText(tr("Use this design"));
  m_use->setToolTip(tr("The chosen variant takes the project's place, as one step of undo."));
  fillTable();
  if (m_runner) fillMaps();
  showControls();
}

void ExperimentPanel::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  refresh();
  showControls();
}

void ExperimentPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange) fillTable();
  QScrollArea::changeEvent(event);
}

}  // namespace neurarium
