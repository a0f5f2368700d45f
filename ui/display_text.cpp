#include "ui/display_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <cmath>

namespace neurarium {

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("DisplayText", source);
}

/// Ids with their words; QT_TRANSLATE_NOOP marks them for lupdate.
struct Words {
  std::string_view id;
  const char* name;
  const char* hint;
};

constexpr Words kDataSources[] = {
    {"circle", QT_TRANSLATE_NOOP("DisplayText", "Circle"),
     QT_TRANSLATE_NOOP("DisplayText", "A disc inside a ring: no straight line separates them.")},
    {"xor", QT_TRANSLATE_NOOP("DisplayText", "Exclusive or"),
     QT_TRANSLATE_NOOP(
         "DisplayText",
         "Opposite quarters belong together: a network without a hidden layer cannot learn it.")},
    {"gaussian", QT_TRANSLATE_NOOP("DisplayText", "Two clouds"),
     QT_TRANSLATE_NOOP("DisplayText", "Two clouds of points: a single neuron is enough.")},
    {"corners", QT_TRANSLATE_NOOP("DisplayText", "Four clouds"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "The truth table of exclusive or, as clouds: two hidden neurons are enough.")},
    {"spiral", QT_TRANSLATE_NOOP("DisplayText", "Spirals"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "Two spirals wound into each other: the hardest of the sets in the plane.")},
    {"moons", QT_TRANSLATE_NOOP("DisplayText", "Moons"),
     QT_TRANSLATE_NOOP("DisplayText", "Two half moons that reach into each other.")},
    {"checkerboard", QT_TRANSLATE_NOOP("DisplayText", "Checkerboard"),
     QT_TRANSLATE_NOOP("DisplayText", "Sixteen squares: needs more units than it seems.")},
    {"rings", QT_TRANSLATE_NOOP("DisplayText", "Rings"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "One ring for each class: several classes in the plane, with softmax.")},
    {"plane", QT_TRANSLATE_NOOP("DisplayText", "Plane"),
     QT_TRANSLATE_NOOP("DisplayText", "A regression: the target is a tilted plane.")},
    {"multiGaussian", QT_TRANSLATE_NOOP("DisplayText", "Hills"),
     QT_TRANSLATE_NOOP("DisplayText", "A regression: six hills and hollows.")},
    {"sine", QT_TRANSLATE_NOOP("DisplayText", "Sine"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "A curve to fit through noisy points: shows under- and overfitting at once.")},
    {"iris", QT_TRANSLATE_NOOP("DisplayText", "Iris"),
     QT_TRANSLATE_NOOP("DisplayText", "150 flowers of three species, measured in four ways (Fisher 1936).")},
    {"wine", QT_TRANSLATE_NOOP("DisplayText", "Wine"),
     QT_TRANSLATE_NOOP("DisplayText", "178 wines of three growers, analysed in thirteen ways.")},
    {"breastCancer", QT_TRANSLATE_NOOP("DisplayText", "Breast cancer"),
     QT_TRANSLATE_NOOP("DisplayText", "569 tumours, benign or malignant, described by thirty numbers.")},
    {"digits", QT_TRANSLATE_NOOP("DisplayText", "Digits"),
     QT_TRANSLATE_NOOP("DisplayText", "1,797 handwritten digits as pictures of 8 × 8 pixels.")},
};

/// From one neuron to a network that nobody tells what to look for.
constexpr Words kExamples[] = {
    {"perceptron", QT_TRANSLATE_NOOP("DisplayText", "Perceptron"),
     QT_TRANSLATE_NOOP("DisplayText", "A single neuron draws a straight line: enough for two clouds.")},
    {"logisticRegression", QT_TRANSLATE_NOOP("DisplayText", "Logistic regression"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "One sigmoid weighs thirty measurements and answers with a probability.")},
    {"xorMinimal", QT_TRANSLATE_NOOP("DisplayText", "Exclusive or with two neurons"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "The smallest network that can do it: each hidden neuron bends along a diagonal.")},
    {"circle", QT_TRANSLATE_NOOP("DisplayText", "Playground's circle"),
     QT_TRANSLATE_NOOP("DisplayText", "Where TensorFlow Playground begins: four lines close into a ring.")},
    {"xor", QT_TRANSLATE_NOOP("DisplayText", "Exclusive or"),
     QT_TRANSLATE_NOOP(
         "DisplayText",
         "Whole quarters instead of four clouds: the border is a cross, and takes more neurons.")},
    {"moons", QT_TRANSLATE_NOOP("DisplayText", "Moons"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "ReLU layers bend the border; a few noisy points stay on the wrong side.")},
    {"spiral", QT_TRANSLATE_NOOP("DisplayText", "Spirals"),
     QT_TRANSLATE_NOOP("DisplayText", "The hardest border of the plane, from two smooth layers of eight.")},
    {"wideRelu", QT_TRANSLATE_NOOP("DisplayText", "Wide ReLU layer"),
     QT_TRANSLATE_NOOP(
         "DisplayText",
         "One wide layer of kinks winds its border around the spirals: width instead of depth.")},
    {"vanishing", QT_TRANSLATE_NOOP("DisplayText", "Vanishing gradient"),
     QT_TRANSLATE_NOOP(
         "DisplayText",
         "Six layers of sigmoids: the gradient fades from layer to layer, and nothing is learned.")},
    {"sine", QT_TRANSLATE_NOOP("DisplayText", "Sine"),
     QT_TRANSLATE_NOOP("DisplayText", "A curve through noisy points: compare training and test loss.")},
    {"iris", QT_TRANSLATE_NOOP("DisplayText", "Iris"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "Three species from four measurements: one output for each, with softmax.")},
    {"wine", QT_TRANSLATE_NOOP("DisplayText", "Wine"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "Measurements on thirteen scales: standardised, none outweighs the others.")},
    {"breastCancer", QT_TRANSLATE_NOOP("DisplayText", "Breast cancer"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "Does a hidden layer do better than logistic regression? Compare the test losses.")},
    {"digits", QT_TRANSLATE_NOOP("DisplayText", "Digits"),
     QT_TRANSLATE_NOOP("DisplayText", "Reads handwriting; dropout keeps it from learning by heart.")},
    {"autoencoder", QT_TRANSLATE_NOOP("DisplayText", "Autoencoder"),
     QT_TRANSLATE_NOOP("DisplayText",
                       "Squeezes 64 pixels into eight numbers and draws the digit again from them.")},
};

template <std::size_t N>
const Words* findWords(const Words (&table)[N], std::string_view id) {
  for (const Words& words : table)
    if (words.id == id) return &words;
  return nullptr;
}

}  // namespace

QString displayText(Activation activation) {
  switch (activation) {
    case Activation::Linear:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Linear"));
    case Activation::Sigmoid:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Sigmoid"));
    case Activation::Tanh:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Tanh"));
    case Activation::Relu:
      return text(QT_TRANSLATE_NOOP("DisplayText", "ReLU"));
    case Activation::LeakyRelu:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Leaky ReLU"));
    case Activation::Elu:
      return text(QT_TRANSLATE_NOOP("DisplayText", "ELU"));
    case Activation::Softplus:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Softplus"));
    case Activation::Silu:
      return text(QT_TRANSLATE_NOOP("DisplayText", "SiLU"));
    case Activation::Gelu:
      return text(QT_TRANSLATE_NOOP("DisplayText", "GELU"));
    case Activation::Softmax:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Softmax"));
  }
  return {};
}

QString displayText(Initializer initializer) {
  switch (initializer) {
    case Initializer::Zeros:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Zeros"));
    case Initializer::Constant:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Constant"));
    case Initializer::Uniform:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Uniform"));
    case Initializer::Normal:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Normal"));
    case Initializer::GlorotUniform:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Glorot uniform"));
    case Initializer::GlorotNormal:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Glorot normal"));
    case Initializer::HeUniform:
      return text(QT_TRANSLATE_NOOP("DisplayText", "He uniform"));
    case Initializer::HeNormal:
      return text(QT_TRANSLATE_NOOP("DisplayText", "He normal"));
    case Initializer::LecunUniform:
      return text(QT_TRANSLATE_NOOP("DisplayText", "LeCun uniform"));
    case Initializer::LecunNormal:
      return text(QT_TRANSLATE_NOOP("DisplayText", "LeCun normal"));
    case Initializer::Orthogonal:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Orthogonal"));
  }
  return {};
}

QString displayText(Loss loss) {
  switch (loss) {
    case Loss::MeanSquaredError:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Mean squared error"));
    case Loss::HalfSquaredError:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Half squared error"));
    case Loss::MeanAbsoluteError:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Mean absolute error"));
    case Loss::Huber:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Huber"));
    case Loss::BinaryCrossEntropy:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Binary cross-entropy"));
    case Loss::CategoricalCrossEntropy:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Categorical cross-entropy"));
  }
  return {};
}

QString displayText(OptimizerType type) {
  switch (type) {
    case OptimizerType::Sgd:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Gradient descent (SGD)"));
    case OptimizerType::Momentum:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Momentum"));
    case OptimizerType::Nesterov:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Nesterov"));
    case OptimizerType::AdaGrad:
      return text(QT_TRANSLATE_NOOP("DisplayText", "AdaGrad"));
    case OptimizerType::RmsProp:
      return text(QT_TRANSLATE_NOOP("DisplayText", "RMSProp"));
    case OptimizerType::Adam:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Adam"));
    case OptimizerType::AdamW:
      return text(QT_TRANSLATE_NOOP("DisplayText", "AdamW"));
  }
  return {};
}

QString displayText(GradientClip clip) {
  switch (clip) {
    case GradientClip::None:
      return text(QT_TRANSLATE_NOOP("DisplayText", "No clipping"));
    case GradientClip::Value:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Each number"));
    case GradientClip::Norm:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Whole length (norm)"));
  }
  return {};
}

QString displayText(Schedule schedule) {
  switch (schedule) {
    case Schedule::Constant:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Constant rate"));
    case Schedule::Step:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Steps"));
    case Schedule::Exponential:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Exponential"));
    case Schedule::Cosine:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Cosine"));
    case Schedule::WarmUp:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Warm-up"));
  }
  return {};
}

QString displayText(const LayerSpec& layer) {
  if (std::holds_alternative<InputSpec>(layer)) return text(QT_TRANSLATE_NOOP("DisplayText", "Input"));
  if (std::holds_alternative<DropoutSpec>(layer)) return text(QT_TRANSLATE_NOOP("DisplayText", "Dropout"));
  if (std::holds_alternative<BatchNormalizationSpec>(layer))
    return text(QT_TRANSLATE_NOOP("DisplayText", "Batch normalisation"));
  return std::get<DenseSpec>(layer).role == Role::Output ? text(QT_TRANSLATE_NOOP("DisplayText", "Output"))
                                                         : text(QT_TRANSLATE_NOOP("DisplayText", "Dense"));
}

QString dataSourceText(std::string_view id) {
  if (const Words* words = findWords(kDataSources, id)) return text(words->name);
  return QFileInfo(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))).fileName();
}

QString dataSourceHint(std::string_view id) {
  const Words* words = findWords(kDataSources, id);
  return words ? text(words->hint) : QString();
}

QStringList exampleIds() {
  QStringList ids;
  for (const Words& words : kExamples)
    ids.append(QString::fromUtf8(words.id.data(), static_cast<qsizetype>(words.id.size())));
  return ids;
}

QString exampleText(const QString& id) {
  const Words* words = findWords(kExamples, id.toStdString());
  return words ? text(words->name) : id;
}

QString exampleHint(const QString& id) {
  const Words* words = findWords(kExamples, id.toStdString());
  return words ? text(words->hint) : QString();
}

QString featureText(const std::string& feature) {
  constexpr std::pair<std::string_view, const char16_t*> kWritten[] = {
      {"x1", u"x₁"},          {"x2", u"x₂"},         {"x1Squared", u"x₁²"}, {"x2Squared", u"x₂²"},
      {"x1TimesX2", u"x₁x₂"}, {"sinX1", u"sin(x₁)"}, {"sinX2", u"sin(x₂)"},
  };
  for (const auto& [id, written] : kWritten)
    if (id == feature) return QString::fromUtf16(written);
  return QString::fromStdString(feature);
}

QString classText(const Dataset& dataset, int index) {
  if (dataset.kind == DataKind::Plane) {
    if (dataset.classes() == 2)
      return index == 1 ? text(QT_TRANSLATE_NOOP("DisplayText", "Positive (+1)"))
                        : text(QT_TRANSLATE_NOOP("DisplayText", "Negative (−1)"));
    return text(QT_TRANSLATE_NOOP("DisplayText", "Class %1")).arg(index + 1);
  }
  return QString::fromStdString(dataset.classNames[static_cast<std::size_t>(index)]);
}

QString runText(const Snapshot& snapshot) {
  const bool isNew = snapshot.state == RunState::Ready && snapshot.step == 0;
  if (isNew) return text(QT_TRANSLATE_NOOP("DisplayText", "Ready. Press Space to train."));
  switch (snapshot.state) {
    case RunState::Running:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Training: %1 examples per second"))
          .arg(QLocale().toString(std::round(snapshot.examplesPerSecond), 'f', 0));
    case RunState::Ready:
    case RunState::Paused:
      return text(QT_TRANSLATE_NOOP("DisplayText", "Paused at epoch %1"))
          .arg(QLocale().toString(qlonglong(snapshot.epoch)));
    case RunState::Diverged:
      return text(QT_TRANSLATE_NOOP(
          "DisplayText", "Stopped: the numbers grew without bound. The last finite weights are shown."));
  }
  return {};
}

QString numberText(double value, int decimals) {
  // What is written as zero has no sign.
  if (std::abs(value) < 0.5 * std::pow(10.0, -decimals)) value = 0;
  QString written = QLocale().toString(value, 'f', decimals);
  return written.replace(QLatin1Char('-'), QChar(0x2212));
}

QString shortNumberText(double value, int digits) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  QString written = locale.toString(value, 'g', digits);
  return written.startsWith(QLatin1Char('-')) ? written.replace(0, 1, QChar(0x2212)) : written;
}

QString epochText(std::int64_t epoch) {
  QString digits = QStringLiteral("%1").arg(epoch, 6, 10, QLatin1Char('0'));
  const QString separator = QLocale().groupSeparator();
  for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, separator);
  return digits;
}

}  // namespace neurarium
