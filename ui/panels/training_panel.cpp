#include "ui/panels/training_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/panels/loss_choice.h"
#include "ui/panels/schedule_curve.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/control_guard.h"
#include "ui/widgets/enum_combo.h"
#include "ui/widgets/number_field.h"

namespace neurarium {

namespace {

bool always(const TrainingSettings&) {
  return true;
}

template <OptimizerType... types>
bool isOptimizer(const TrainingSettings& settings) {
  return ((settings.optimizer.type == types) || ...);
}

}  // namespace

TrainingPanel::TrainingPanel(ProjectDocument& document, QWidget* parent) : Panel(document, parent) {
  setObjectName("trainingPanel");
  addLoss();
  addOptimizer();
  addSchedule();
  addClip();
  addRegularization();
  addEarlyStop();
  begin();
}

void TrainingPanel::addSection(Words title) {
  auto* label = new SectionLabel(this);
  inWords([=] { label->setText(tr(title)); });
  m_grid = new QGridLayout;
  m_grid->setHorizontalSpacing(8);
  m_grid->setVerticalSpacing(4);
  m_grid->setColumnStretch(0, 1);
  m_grid->setColumnStretch(1, 1);
  m_cells = 0;
  if (column()->count() > 0) column()->addSpacing(6);
  column()->addWidget(label);
  column()->addLayout(m_grid);
}

Captioned* TrainingPanel::addField(QWidget* control, Words caption, Words hint, int columns) {
  guardControl(control);
  auto* field = new Captioned(control, this);
  if (columns == 2 && m_cells % 2 == 1) ++m_cells;
  m_grid->addWidget(field, m_cells / 2, m_cells % 2, 1, columns, Qt::AlignTop);
  m_cells += columns;
  inWords([=] { field->setTexts(tr(caption), tr(hint)); });
  return field;
}

template <typename E>
QComboBox* TrainingPanel::addCombo(const char* name, Words caption, Words hint) {
  auto* combo = new QComboBox(this);
  combo->setObjectName(name);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  addField(combo, caption, hint, 2);
  inWords([combo] { fillWithNames<E>(combo); });
  return combo;
}

void TrainingPanel::addNumber(const char* name, Words caption, Words hint, Number number, Use isUsed,
                              EditMerge merge) {
  auto* field = new NumberField(this);
  field->setObjectName(name);
  Captioned* captioned = addField(field, caption, hint);
  m_numbers.push_back({field, captioned, number, isUsed});
  connect(field, &NumberField::valueEdited, this, [=, this](double value) {
    edit(
        tr(caption).toLower(), [=](Project& p) { number(p.training) = value; }, merge);
  });
}

void TrainingPanel::addLoss() {
  addSection(QT_TR_NOOP("Loss"));
  m_loss = addCombo<Loss>("loss", QT_TR_NOOP("What training minimises"),
                          QT_TR_NOOP("How far the outputs are from their targets, as one number; the "
                                     "cross-entropies set the output layer's activation too."));
  connect(m_loss, &QComboBox::activated, this, [this] {
    const auto loss = chosen<Loss>(m_loss);
    const auto dataset = document().data()->dataset;
    edit(tr("loss"), [dataset, loss](Project& p) { chooseLoss(p, *dataset, loss); });
  });
}

void TrainingPanel::addOptimizer() {
  using enum OptimizerType;
  addSection(QT_TR_NOOP("Optimizer"));
  m_optimizer =
      addCombo<OptimizerType>("optimizer", QT_TR_NOOP("Method"),
                              QT_TR_NOOP("How a gradient becomes an update: the further methods remember "
                                         "earlier gradients, or give each weight a pace of its own."));
  connect(m_optimizer, &QComboBox::activated, this, [this] {
    const auto type = chosen<OptimizerType>(m_optimizer);
    edit(tr("optimizer"), [type](Project& p) { p.training.optimizer.type = type; });
  });
  addNumber(
      "momentum", QT_TR_NOOP("Momentum"),
      QT_TR_NOOP("The share of the last update that is kept: speed builds up along a slope."),
      [](TrainingSettings& s) -> double& { return s.optimizer.momentum; }, &isOptimizer<Momentum, Nesterov>,
      EditMerge::Optimizer);
  addNumber(
      "decay", QT_TR_NOOP("Decay"),
      QT_TR_NOOP("How long squared gradients are remembered: nearer to 1 is longer."),
      [](TrainingSettings& s) -> double& { return s.optimizer.decay; }, &isOptimizer<RmsProp>,
      EditMerge::Optimizer);
  addNumber(
      "beta1", QT_TR_NOOP("Beta 1"), QT_TR_NOOP("How long gradients are remembered: nearer to 1 is longer."),
      [](TrainingSettings& s) -> double& { return s.optimizer.beta1; }, &isOptimizer<Adam, AdamW>,
      EditMerge::Optimizer);
  addNumber(
      "beta2", QT_TR_NOOP("Beta 2"),
      QT_TR_NOOP("How long squared gradients are remembered: nearer to 1 is longer."),
      [](TrainingSettings& s) -> double& { return s.optimizer.beta2; }, &isOptimizer<Adam, AdamW>,
      EditMerge::Optimizer);
  addNumber(
      "epsilon", QT_TR_NOOP("Epsilon"),
      QT_TR_NOOP("Keeps the division by remembered gradients away from zero."),
      [](TrainingSettings& s) -> double& { return s.optimizer.epsilon; },
      &isOptimizer<AdaGrad, RmsProp, Adam, AdamW>, EditMerge::Optimizer);
  addNumber(
      "weightDecay", QT_TR_NOOP("Weight decay"),
      QT_TR_NOOP("Shrinks every weight by this share, times the learning rate, in each step."),
      [](TrainingSettings& s) -> double& { return s.optimizer.weightDecay; }, &isOptimizer<AdamW>,
      EditMerge::Optimizer);
}

void TrainingPanel::addSchedule() {
  addSection(QT_TR_NOOP("Learning-rate schedule"));
  m_schedule = addCombo<Schedule>("schedule", QT_TR_NOOP("Course"),
                                  QT_TR_NOOP("Large steps first, small ones later: the schedule multiplies "
                                             "the learning rate as the epochs go by."));
  connect(m_schedule, &QComboBox::activated, this, [this] {
    const auto type = chosen<Schedule>(m_schedule);
    edit(tr("learning-rate schedule"), [type](Project& p) { p.training.schedule.type = type; });
  });
  addNumber(
      "scheduleFactor", QT_TR_NOOP("Factor"),
      QT_TR_NOOP("Steps and exponential: what the rate is multiplied by each time; cosine: where it ends; "
                 "warm-up: where it begins."),
      [](TrainingSettings& s) -> double& { return s.schedule.factor; },
      [](const TrainingSettings& s) { return s.schedule.type != Schedule::Constant; }, EditMerge::Schedule);
  m_scheduleEpochs = new QSpinBox(this);
  m_scheduleEpochs->setObjectName("scheduleEpochs");
  m_scheduleEpochs->setRange(1, 1000000);
  m_scheduleEpochs->setKeyboardTracking(false);
  m_scheduleEpochsField = addField(m_scheduleEpochs, QT_TR_NOOP("Epochs"),
                                   QT_TR_NOOP("How many epochs a step, or the whole course, takes."));
  connect(m_scheduleEpochs, &QSpinBox::valueChanged, this, [this](int epochs) {
    edit(
        tr("epochs of the schedule"), [epochs](Project& p) { p.training.schedule.epochs = epochs; },
        EditMerge::Schedule);
  });
  m_curve = new ScheduleCurve(this);
  m_curve->setObjectName("scheduleCurve");
  column()->addWidget(m_curve);
}

void TrainingPanel::addClip() {
  addSection(QT_TR_NOOP("Gradient clipping"));
  m_clip = addCombo<GradientClip>(
      "clip", QT_TR_NOOP("What is bounded"),
      QT_TR_NOOP(
          "Cuts gradients that are too large, so that one bad batch cannot throw the weights far away."));
  connect(m_clip, &QComboBox::activated, this, [this] {
    const auto type = chosen<GradientClip>(m_clip);
    edit(tr("gradient clipping"), [type](Project& p) { p.training.clip.type = type; });
  });
  addNumber(
      "clipThreshold", QT_TR_NOOP("Threshold"),
      QT_TR_NOOP("The largest number, or the greatest length, that a gradient may have."),
      [](TrainingSettings& s) -> double& { return s.clip.threshold; },
      [](const TrainingSettings& s) { return s.clip.type != GradientClip::None; }, EditMerge::Clip);
}

void TrainingPanel::addRegularization() {
  addSection(QT_TR_NOOP("Regularisation"));
  addNumber(
      "l1", QT_TR_NOOP("L1"),
      QT_TR_NOOP("Penalises the sum of all weights' sizes: useless weights become exactly zero."),
      [](TrainingSettings& s) -> double& { return s.regularization.l1; }, &always, EditMerge::Regularization);
  addNumber(
      "l2", QT_TR_NOOP("L2"),
      QT_TR_NOOP("Penalises the sum of all squared weights: large weights shrink most."),
      [](TrainingSettings& s) -> double& { return s.regularization.l2; }, &always, EditMerge::Regularization);
  addNumber(
      "maxNorm", QT_TR_NOOP("Max-norm"),
      QT_TR_NOOP("The greatest length of the weights that enter one neuron; 0 sets no bound."),
      [](TrainingSettings& s) -> double& { return s.regularization.maxNorm; }, &always,
      EditMerge::Regularization);
}

void TrainingPanel::addEarlyStop() {
  addSection(QT_TR_NOOP("Early stopping"));
  m_earlyStop = new QCheckBox(this);
  m_earlyStop->setObjectName("earlyStop");
  guardControl(m_earlyStop);
  inWords([this] {
    m_earlyStop->setText(tr("Watch the validation loss"));
    m_earlyStop->setToolTip(tr("Training stops when the validation loss has found no new low for a while."));
  });
  m_grid->addWidget(m_earlyStop, 0, 0, 1, 2);
  m_cells = 2;
  connect(m_earlyStop, &QCheckBox::toggled, this, [this](bool on) {
    edit(tr("early stopping"), [on](Project& p) { p.training.earlyStop.isOn = on; });
  });
  m_patience = new QSpinBox(this);
  m_patience->setObjectName("patience");
  m_patience->setRange(1, 1000000);
  m_patience->setKeyboardTracking(false);
  m_patienceField = addField(m_patience, QT_TR_NOOP("Patience (epochs)"),
                             QT_TR_NOOP("How many epochs without a new low it waits."));
  connect(m_patience, &QSpinBox::valueChanged, this, [this](int epochs) {
    edit(
        tr("patience"), [epochs](Project& p) { p.training.earlyStop.patience = epochs; },
        EditMerge::Schedule);
  });
  m_needsValidation = new SmallLabel(this);
  m_needsValidation->setWordWrap(true);
  inWords([this] { m_needsValidation->setText(tr("Needs a validation split: see Data.")); });
  column()->addWidget(m_needsValidation);
}

void TrainingPanel::showDocument() {
  TrainingSettings training = project().training;
  showLosses();
  choose(m_optimizer, training.optimizer.type);
  choose(m_schedule, training.schedule.type);
  choose(m_clip, training.clip.type);
  for (const NumberRow& row : m_numbers) {
    row.captioned->setVisible(row.isUsed(training));
    row.field->setValue(row.number(training));
  }
  m_earlyStop->setChecked(training.earlyStop.isOn);
  m_patienceField->setVisible(training.earlyStop.isOn);
  m_patience->setValue(training.earlyStop.patience);
  m_needsValidation->setVisible(training.earlyStop.isOn && project().data.split.validation <= 0);
  const bool isConstant = training.schedule.type == Schedule::Constant;
  m_scheduleEpochsField->setVisible(!isConstant && training.schedule.type != Schedule::Exponential);
  m_scheduleEpochs->setValue(training.schedule.epochs);
  m_curve->setVisible(!isConstant);
  m_curve->setSchedule(training.schedule);
}

void TrainingPanel::showLosses() {
  choose(m_loss, project().training.loss);
  if (!document().data()) return;
  const Task task = document().data()->dataset->task;
  for (const Named<Loss>& loss : namesOf(Loss{})) {
    setRowReason(m_loss, m_loss->findData(static_cast<int>(loss.id)),
                 lossSuits(loss.id, task) ? QString()
                                          : tr("A cross-entropy compares probabilities of classes; the "
                                               "target of this data set is a quantity."));
  }
}

}  // namespace neurarium
