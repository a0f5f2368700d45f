#include "ui/panels/data_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSlider>
#include <QSpinBox>
#include <QToolTip>
#include <QVBoxLayout>

#include "core/data/data_source.h"
#include "ui/display_text.h"
#include "ui/panels/data_chooser.h"
#include "ui/panels/feature_chooser.h"
#include "ui/prompts.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/control_guard.h"
#include "ui/widgets/seed_field.h"
#include "ui/widgets/split_bar.h"

namespace neurarium {

namespace {

constexpr int kNoiseStep = 5;  ///< percent, as in TensorFlow Playground
constexpr int kMostClasses = 8;

}  // namespace

DataPanel::DataPanel(ProjectDocument& document, Prompts& prompts, QWidget* parent)
    : Panel(document, parent), m_prompts(prompts) {
  setObjectName("dataPanel");
  addChooser();
  addTargetControls();
  addGeneratorControls();
  addSplit();
  addFeatures();
  addSeed();
  begin();
}

void DataPanel::addChooser() {
  m_chooser = new DataChooser(this);
  m_chooser->setObjectName("dataChooser");
  m_hint = new SmallLabel(this);
  m_hint->setObjectName("dataHint");
  m_hint->setWordWrap(true);
  column()->addWidget(m_chooser);
  column()->addWidget(m_hint);
  connect(m_chooser, &DataChooser::sourceChosen, this, &DataPanel::chooseSource);
  connect(m_chooser, &DataChooser::fileWanted, this, &DataPanel::openTable);
}

void DataPanel::addTargetControls() {
  m_target = new QComboBox(this);
  m_target->setObjectName("target");
  guardControl(m_target);
  m_targetField = new Captioned(m_target, this);
  m_classifyNumbers = new QCheckBox(this);
  m_classifyNumbers->setObjectName("classifyNumbers");
  column()->addWidget(m_targetField);
  column()->addWidget(m_classifyNumbers);
  inWords([this] {
    m_targetField->setTexts(
        tr("Target column"),
        tr("The column that the network learns to predict; all others can be its inputs."));
    m_classifyNumbers->setText(tr("Target numbers are classes"));
    m_classifyNumbers->setToolTip(
        tr("Each different number of the target is a class of its own, instead of a quantity to predict."));
  });
  connect(m_target, &QComboBox::activated, this, [this] {
    const std::string name = m_target->currentText().toStdString();
    edit(tr("target column"), [name](Project& p) {
      p.data.target = name;
      p.data.classifyNumbers = false;
      p.data.features.clear();
    });
  });
  connect(m_classifyNumbers, &QCheckBox::clicked, this, [this](bool on) {
    edit(tr("target as classes"), [on](Project& p) { p.data.classifyNumbers = on; });
  });
}

void DataPanel::addGeneratorControls() {
  m_noise = new QSlider(Qt::Horizontal, this);
  m_noise->setObjectName("noise");
  m_noise->setRange(0, static_cast<int>(kMostNoise) / kNoiseStep);
  m_noise->setPageStep(2);
  guardControl(m_noise);
  m_noiseField = new Captioned(m_noise, this);
  m_points = new QSpinBox(this);
  m_points->setObjectName("points");
  m_points->setRange(static_cast<int>(kLeastPoints), static_cast<int>(kMostPoints));
  m_points->setSingleStep(50);
  m_points->setGroupSeparatorShown(true);
  m_classes = new QSpinBox(this);
  m_classes->setObjectName("classes");
  m_classes->setRange(2, kMostClasses);
  for (QSpinBox* box : {m_points, m_classes}) {
    box->setKeyboardTracking(false);
    guardControl(box);
  }
  m_pointsField = new Captioned(m_points, this);
  m_classesField = new Captioned(m_classes, this);
  column()->addWidget(m_noiseField);
  auto* row = new QHBoxLayout;
  row->addWidget(m_pointsField, 1);
  row->addWidget(m_classesField, 1);
  column()->addLayout(row);
  inWords([this] {
    m_pointsField->setTexts(tr("Points"), tr("How many examples there are before they are split."));
    m_classesField->setTexts(tr("Classes"), tr("How many classes the network has to tell apart."));
  });
  connect(m_noise, &QSlider::valueChanged, this, [this](int step) {
    edit(
        tr("noise"), [step](Project& p) { p.data.noise = step * kNoiseStep; }, EditMerge::Noise);
  });
  connect(m_points, &QSpinBox::valueChanged, this, [this](int count) {
    edit(
        tr("number of points"), [count](Project& p) { p.data.points = count; }, EditMerge::Points);
  });
  connect(m_classes, &QSpinBox::valueChanged, this, [this](int count) {
    edit(
        tr("number of classes"), [count](Project& p) { p.data.classes = count; }, EditMerge::Points);
  });
}

void DataPanel::addSplit() {
  auto* title = new SectionLabel(this);
  m_split = new SplitBar(this);
  m_split->setObjectName("split");
  title->setBuddy(m_split);
  column()->addWidget(title);
  column()->addWidget(m_split);
  inWords([this, title] {
    title->setText(tr("Split"));
    m_split->setAccessibleName(tr("Split"));
    m_split->setToolTip(
        tr("Training examples are learned from, validation examples decide when to stop, test examples only "
           "judge the result."));
  });
  connect(m_split, &SplitBar::sharesEdited, this, [this](const SplitShares& shares) {
    edit(
        tr("split"), [shares](Project& p) { p.data.split = shares; }, EditMerge::Split);
  });
}

void DataPanel::addFeatures() {
  m_featuresTitle = new SectionLabel(this);
  m_features = new FeatureChooser(this);
  m_features->setObjectName("features");
  m_standardize = new QCheckBox(this);
  m_standardize->setObjectName("standardize");
  m_standardizeTarget = new QCheckBox(this);
  m_standardizeTarget->setObjectName("standardizeTarget");
  m_balance = new QCheckBox(this);
  m_balance->setObjectName("balanceClasses");
  m_reconstruct = new QCheckBox(this);
  m_reconstruct->setObjectName("reconstruct");
  for (QWidget* part : std::initializer_list<QWidget*>{m_featuresTitle, m_features, m_standardize,
                                                       m_standardizeTarget, m_balance, m_reconstruct})
    column()->addWidget(part);
  inWords([this] {
    m_featuresTitle->setText(tr("Inputs"));
    m_features->setTexts(tr("Inputs"), tr("What of each example enters the network."));
    m_standardize->setText(tr("Standardise inputs"));
    m_standardize->setToolTip(
        tr("Shifts and scales every input to mean 0 and deviation 1 over the training examples, so that none "
           "outweighs the others."));
    m_standardizeTarget->setText(tr("Standardise target"));
    m_standardizeTarget->setToolTip(
        tr("Shifts and scales the target to mean 0 and deviation 1 over the training examples: large targets "
           "make large gradients."));
    m_balance->setText(tr("Balance the classes"));
    m_balance->setToolTip(
        tr("Repeats training examples of rarer classes until every class has as many, so that none is "
           "neglected. Validation and test stay as they are."));
    m_reconstruct->setText(tr("Reproduce the inputs (autoencoder)"));
    m_reconstruct->setToolTip(
        tr("The network learns to give back its own inputs. A narrow layer in between has to "
           "find what matters in them."));
  });
  connect(m_features, &FeatureChooser::featuresEdited, this,
          [this](const std::vector<std::string>& features) {
            edit(tr("inputs"), [features](Project& p) { p.data.features = features; });
          });
  connect(m_features, &FeatureChooser::lastFeatureRefused, this, [this](QWidget* control) {
    refresh();
    QToolTip::showText(control->mapToGlobal(QPoint(0, control->height())),
                       tr("A network needs at least one input."), control);
  });
  connect(m_standardize, &QCheckBox::clicked, this,
          [this](bool on) { edit(tr("standardise inputs"), [on](Project& p) { p.data.standardize = on; }); });
  connect(m_standardizeTarget, &QCheckBox::clicked, this, [this](bool on) {
    edit(tr("standardise target"), [on](Project& p) { p.data.standardizeTarget = on; });
  });
  connect(m_balance, &QCheckBox::clicked, this, [this](bool on) {
    edit(tr("balance the classes"), [on](Project& p) { p.data.balanceClasses = on; });
  });
  connect(m_reconstruct, &QCheckBox::clicked, this, [this](bool on) {
    edit(tr("reproduce the inputs"), [on](Project& p) { p.data.reconstruct = on; });
  });
}

void DataPanel::addSeed() {
  m_seed = new SeedField(this);
  m_seed->setObjectName("dataSeed");
  m_seedField = new Captioned(m_seed, this);
  column()->addWidget(m_seedField);
  inWords([this] {
    const QString hint = tr("The same seed always gives the same examples and the same split.");
    m_seedField->setTexts(tr("Seed"), hint);
    m_seed->setTexts(tr("Seed of the data"), hint, tr("New data"),
                     tr("Draw other examples and another split."));
  });
  connect(m_seed, &SeedField::seedEdited, this,
          [this](quint64 seed) { edit(tr("new data"), [seed](Project& p) { p.data.seed = seed; }); });
}

void DataPanel::chooseSource(const std::string& id) {
  const DataSource* source = findDataSource(id);
  if (!source) return;
  edit(tr("data set “%1”").arg(dataSourceText(id)), [id, source](Project& p) {
    p.data.source = id;
    p.data.file.clear();
    p.data.target.clear();
    p.data.classifyNumbers = false;
    p.data.points = 0;
    p.data.standardize = source->standardize;
    p.data.standardizeTarget = false;
  });
}

void DataPanel::openTable() {
  // The click has marked the thumbnail; what is open is for the document to say.
  refresh();
  const QFileInfo file(
      m_prompts.tableToOpen(this, QFileInfo(QString::fromStdString(project().data.file)).path()));
  if (file.fileName().isEmpty()) return;
  edit(tr("open table"), [path = file.absoluteFilePath().toStdString()](Project& p) {
    DataSettings settings = DataSettings::forTable(path);
    settings.split = p.data.split;
    settings.seed = p.data.seed;
    p.data = settings;
  });
}

void DataPanel::showDocument() {
  if (!document().data()) return;
  const PreparedData& prepared = *document().data();
  const Dataset& dataset = *prepared.dataset;
  const DataSettings& settings = project().data;
  const DataSource* source = findDataSource(settings.source);
  const bool isGenerated = source && source->isGenerated;

  m_chooser->setSource(settings.source, QString::fromStdString(settings.file));
  m_hint->setText(source ? dataSourceHint(settings.source)
                         : tr("%1: %2 examples, %3 columns")
                               .arg(QFileInfo(QString::fromStdString(settings.file)).fileName(),
                                    QLocale().toString(dataset.examples()),
                                    QLocale().toString(dataset.columns.size() + 1)));
  showTargetControls(dataset, settings);

  m_noiseField->setVisible(isGenerated);
  m_noise->setValue(static_cast<int>(settings.noise) / kNoiseStep);
  m_noiseField->setTexts(tr("Noise: %1 %").arg(settings.noise),
                         tr("How far the examples stray from the rule behind them."));
  m_pointsField->setVisible(isGenerated);
  m_points->setValue(static_cast<int>(dataset.examples()));
  m_classesField->setVisible(source && source->hasClassChoice);
  m_classes->setValue(static_cast<int>(settings.classes));

  m_split->setShares(settings.split);
  m_split->setCounts({prepared.train.size(), prepared.validation.size(), prepared.test.size()});

  const bool hasFeatureChoice = dataset.kind != DataKind::Image;
  m_featuresTitle->setVisible(hasFeatureChoice);
  m_features->setVisible(hasFeatureChoice);
  m_features->show(prepared.dataset, settings);
  m_standardize->setChecked(settings.standardize);
  m_standardizeTarget->setVisible(dataset.task == Task::Regression);
  m_standardizeTarget->setChecked(settings.standardizeTarget);
  m_balance->setVisible(isClassification(dataset.task));
  m_balance->setChecked(settings.balanceClasses);
  m_reconstruct->setChecked(settings.reconstruct);
  m_seed->setSeed(settings.seed);
}

void DataPanel::showTargetControls(const Dataset& dataset, const DataSettings& settings) {
  const bool isTable = settings.source == "csv";
  m_targetField->setVisible(isTable);
  m_classifyNumbers->setVisible(isTable && (settings.classifyNumbers || dataset.task == Task::Regression));
  m_classifyNumbers->setChecked(settings.classifyNumbers);
  m_target->clear();
  if (!isTable) return;
  for (const Column& column : dataset.columns) m_target->addItem(QString::fromStdString(column.name));
  m_target->addItem(QString::fromStdString(dataset.targetName));
  m_target->setCurrentIndex(m_target->count() - 1);
}

}  // namespace neurarium
