#include "ui/plots/split_id.h"

#include <QCoreApplication>

#include "ui/theme.h"

namespace neurarium {

namespace {

struct SplitText {
  Q_DECLARE_TR_FUNCTIONS(SplitText)
};

/// The one of three that belongs to `split`.
template <typename T>
const T& choose(SplitId split, const T& train, const T& validation, const T& test) {
  switch (split) {
    case SplitId::Train:
      return train;
    case SplitId::Validation:
      return validation;
    case SplitId::Test:
      break;
  }
  return test;
}

}  // namespace

QString splitText(SplitId split) {
  return choose(split, SplitText::tr("Training"), SplitText::tr("Validation"), SplitText::tr("Test"));
}

QColor splitColor(SplitId split) {
  return choose(split, theme().train, theme().validation, theme().test);
}

const Examples& examplesOf(const PreparedData& data, SplitId split) {
  return choose(split, data.train, data.validation, data.test);
}

const Matrix& predictionsOf(const Snapshot& snapshot, SplitId split) {
  return choose(split, snapshot.trainPredictions, snapshot.validationPredictions, snapshot.testPredictions);
}

float lossOf(const EpochMetrics& metrics, SplitId split) {
  return choose(split, metrics.trainLoss, metrics.validationLoss, metrics.testLoss);
}

float accuracyOf(const EpochMetrics& metrics, SplitId split) {
  return choose(split, metrics.trainAccuracy, metrics.validationAccuracy, metrics.testAccuracy);
}

}  // namespace neurarium
