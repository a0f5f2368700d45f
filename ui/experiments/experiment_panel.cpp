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
#include <cmath>
#include <initializer_list>

#include "ui/display_text.h"
#include "ui/doctor/remedy_text.h"
#include "ui/experiments/experiment_plot.h"
#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

constexpr int kPollMilliseconds = 100;
constexpr int kFirstEpochs = 300;
constexpr int kProgressSteps = 1000;
constexpr int kRemediesHeight = 112;
constexpr int kSwatch = 10;

QIcon swatch(const QColor& color) {
  QPixmap pixmap(kSwatch, kSwatch);
  pixmap.fill(color);
  return pixmap;
}

}  // namespace

ExperimentPanel::ExperimentPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_kind(new QComboBox(this)),
      m_remedies(new QListWidget(this)),
      m_epochsCaption(new QLabel(this)),
      m_epochs(new QSpinBox(this)),
      m_start(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_unseen(new QCheckBox(this)),
      m_plot(new ExperimentPlot(this)),
      m_table(new QTreeWidget(this)),
      m_use(new QPushButton(this)) {
  setObjectName("experiments");
  m_kind->setObjectName("experiments.kind");
  m_remedies->setObjectName("experiments.remedies");
  m_epochs->setObjectName("experiments.epochs");
  m_start->setObjectName("experiments.start");
  m_unseen->setObjectName("experiments.unseen");
  m_table->setObjectName("experiments.table");
  m_use->setObjectName("experiments.use");
  for (int i = 0; i < 4; ++i) m_kind->addItem({});
  m_remedies->setMaximumHeight(kRemediesHeight);
  for (const Named<Remedy>& remedy : namesOf(Remedy{})) {
    auto* item = new QListWidgetItem(m_remedies);
    item->setData(Qt::UserRole, static_cast<int>(remedy.id));
    item->setCheckState(Qt::Checked);
  }
  m_epochs->setRange(1, 100000);
  m_epochs->setValue(kFirstEpochs);
  m_progress->setRange(0, kProgressSteps);
  m_progress->setTextVisible(true);
  m_unseen->setChecked(true);
  m_plot->setUnseen(true);
  m_table->setColumnCount(3);
  m_table->setRootIsDecorated(false);
  m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_table->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  m_table->header()->setStretchLastSection(false);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->addWidget(m_kind);
  layout->addWidget(m_remedies);
  auto* row = new QHBoxLayout;
  row->addWidget(m_epochsCaption);
  row->addWidget(m_epochs, 1);
  row->addWidget(m_start);
  m_epochsCaption->setBuddy(m_epochs);
  layout->addLayout(row);
  layout->addWidget(m_progress);
  layout->addWidget(m_unseen);
  layout->addWidget(m_plot, 3);
  layout->addWidget(m_table, 2);
  layout->addWidget(m_use);
  layout->addStretch();

  connect(m_kind, &QComboBox::currentIndexChanged, this, &ExperimentPanel::showControls);
  connect(m_start, &QPushButton::clicked, this, &ExperimentPanel::toggle);
  connect(m_unseen, &QCheckBox::toggled, m_plot, &ExperimentPlot::setUnseen);
  connect(m_use, &QPushButton::clicked, this, &ExperimentPanel::useChosen);
  connect(m_table, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    m_plot->setHighlighted(m_table->indexOfTopLevelItem(item));
    showControls();
  });
  m_poll.setInterval(kPollMilliseconds);
  connect(&m_poll, &QTimer::timeout, this, &ExperimentPanel::refresh);
  retranslate();
}

std::vector<Variant> ExperimentPanel::chosenVariants() const {
  const Project& project = m_document.project();
  if (m_kind->currentIndex() == Rates) return learningRateFan(project);
  if (m_kind->currentIndex() == Units) return complexitySweep(project);
  if (m_kind->currentIndex() == Range) return rangeTest(project);
  std::vector<Remedy> remedies;
  for (const Remedy remedy : remediesThatChange(project))
    for (int i = 0; i < m_remedies->count(); ++i) {
      const QListWidgetItem* item = m_remedies->item(i);
      if (item->data(Qt::UserRole).toInt() == static_cast<int>(remedy) && item->checkState() == Qt::Checked)
        remedies.push_back(remedy);
    }
  return remedyVariants(project, remedies);
}

std::vector<VariantResult> ExperimentPanel::results() const {
  return m_runner ? m_runner->results() : std::vector<VariantResult>();
}

QString ExperimentPanel::nameOf(const Variant& variant) const {
  if (variant.remedy) return remedyName(*variant.remedy);
  if (variant.learningRate) return QStringLiteral("η = %1").arg(shortNumberText(*variant.learningRate, 3));
  if (variant.units) return tr("Units: %1").arg(*variant.units);
  if (variant.rangeSteps > 0) {
    const auto found = results();
    const auto rate = found.empty() ? std::nullopt : suggestedRate(found.front().range);
    return rate ? tr("Suggested: η = %1").arg(shortNumberText(*rate, 2)) : tr("Range test");
  }
  return tr("As it is");
}

void ExperimentPanel::toggle() {
  if (isRunning()) {
    m_runner->cancel();
  } else if (!m_document.problem()) {
    m_table->clear();
    m_plot->setHighlighted(-1);
    m_runner = std::make_unique<ExperimentRunner>(chosenVariants(), m_document.project(), m_document.data(),
                                                  m_epochs->value());
    m_poll.start();
  }
  refresh();
}

void ExperimentPanel::refresh() {
  if (!m_runner) return;
  m_plot->setResults(m_runner->variants(), m_runner->results());
  fillTable();
  const ExperimentRunner::Progress progress = m_runner->progress();
  m_progress->setValue(static_cast<int>(progress.share * kProgressSteps));
  const QString share = percentText(progress.share, 0);
  m_progress->setFormat(progress.remaining >= 0
                            ? tr("%1 · %2 s left").arg(share, numberText(std::ceil(progress.remaining), 0))
                            : share);
  if (!isRunning()) m_poll.stop();
  showControls();
}

void ExperimentPanel::fillTable() {
  const std::vector<VariantResult> found = results();
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto* item = m_table->topLevelItem(static_cast<int>(i));
    if (!item) {
      item = new QTreeWidgetItem(m_table);
      item->setTextAlignment(1, Qt::AlignRight);
      item->setTextAlignment(2, Qt::AlignRight);
    }
    const Variant& variant = m_runner->variants()[i];
    item->setText(0, nameOf(variant));
    item->setIcon(0, swatch(ExperimentPlot::colorOf(i)));
    const bool isBroken = found[i].state == VariantState::Diverged || found[i].state == VariantState::Failed;
    const bool hasFigures = !isBroken && !found[i].curve.empty() && variant.rangeSteps == 0;
    const auto loss = [&](bool unseen) { return lossText(ExperimentPlot::lossOf(found[i].metrics, unseen)); };
    item->setText(1, isBroken && variant.rangeSteps == 0 ? tr("diverged")
                     : hasFigures                        ? loss(false)
                                                         : QString());
    item->setText(2, hasFigures ? loss(true) : QString());
  }
}

void ExperimentPanel::useChosen() {
  const int chosen = m_table->indexOfTopLevelItem(m_table->currentItem());
  if (chosen < 0) return;
  const Variant& variant = m_runner->variants()[static_cast<std::size_t>(chosen)];
  Project project = variant.project;
  if (variant.rangeSteps > 0) {
    const auto rate = suggestedRate(results().front().range);
    if (!rate) return;
    project.training.optimizer.learningRate = *rate;
  }
  (void)m_document.edit(tr("design of the experiment: %1").arg(nameOf(variant)),
                        [&project](Project& changed) { changed = project; });
}

void ExperimentPanel::showControls() {
  const bool isBusy = isRunning();
  m_start->setText(isBusy ? tr("Cancel") : tr("Start"));
  m_remedies->setVisible(m_kind->currentIndex() == Remedies);
  m_kind->setEnabled(!isBusy);
  m_remedies->setEnabled(!isBusy);
  m_epochs->setEnabled(!isBusy);
  const bool hasResults = m_runner != nullptr;
  for (QWidget* widget : std::initializer_list<QWidget*>{m_plot, m_table, m_use})
    widget->setVisible(hasResults);
  m_unseen->setVisible(hasResults && !m_runner->variants().front().units &&
                       m_runner->variants().front().rangeSteps == 0);
  m_progress->setVisible(isBusy);
  m_use->setEnabled(!isBusy && m_table->currentItem() != nullptr);
}

void ExperimentPanel::retranslate() {
  m_kind->setItemText(Remedies, tr("Remedies beside each other"));
  m_kind->setItemText(Rates, tr("Seven learning rates"));
  m_kind->setItemText(Units, tr("1 to 64 units"));
  m_kind->setItemText(Range, tr("Range test of the learning rate"));
  m_kind->setAccessibleName(tr("Experiment"));
  m_remedies->setAccessibleName(tr("Remedies"));
  for (int i = 0; i < m_remedies->count(); ++i) {
    const auto remedy = static_cast<Remedy>(m_remedies->item(i)->data(Qt::UserRole).toInt());
    m_remedies->item(i)->setText(remedyName(remedy));
    m_remedies->item(i)->setToolTip(remedyHint(remedy));
  }
  m_epochsCaption->setText(tr("Epochs"));
  m_epochs->setAccessibleName(tr("Epochs"));
  m_unseen->setText(tr("On unseen data"));
  m_unseen->setToolTip(tr(
      "The loss on validation data, or test data where there are none, rather than on the training data."));
  m_table->setHeaderLabels({tr("Variant"), tr("Training"), tr("Unseen")});
  m_table->setAccessibleName(tr("Variants"));
  m_use->setText(tr("Use this design"));
  fillTable();
  showControls();
}

void ExperimentPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange) fillTable();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
