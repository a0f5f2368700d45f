#include "core/diagnostics/remedy.h"
#include "core/diagnostics/thresholds.h"
#include "core/diagnostics/verdict.h"

namespace neurarium {

namespace {

constexpr Named<Finding> kFindingNames[] = {
    {Finding::Healthy, "healthy"},
    {Finding::LearningRateTooLow, "learningRateTooLow"},
    {Finding::LearningRateTooHigh, "learningRateTooHigh"},
    {Finding::Diverged, "diverged"},
    {Finding::VanishingGradients, "vanishingGradient"},
    {Finding::ExplodingGradients, "explodingGradient"},
    {Finding::DeadUnits, "deadUnits"},
    {Finding::SaturatedUnits, "saturatedUnits"},
    {Finding::Underfitting, "underfitting"},
    {Finding::Overfitting, "overfitting"},
    {Finding::Plateau, "plateau"},
    {Finding::BadInputScaling, "unscaledInputs"},
    {Finding::ClassImbalance, "classImbalance"},
    {Finding::SymmetricWeights, "symmetricInitialisation"},
};
static_assert(std::size(kFindingNames) == kFindings);

constexpr Named<Figure> kFigureNames[] = {
    {Figure::Step, "step"},
    {Figure::Layer, "layer"},
    {Figure::GradientRatio, "gradientRatio"},
    {Figure::GradientNorm, "gradientNorm"},
    {Figure::UpdateRatio, "updateRatio"},
    {Figure::DeadShare, "deadShare"},
    {Figure::SaturatedShare, "saturatedShare"},
    {Figure::Slope, "slope"},
    {Figure::TrainLoss, "trainLoss"},
    {Figure::BaselineLoss, "baselineLoss"},
    {Figure::RelativeLoss, "relativeLoss"},
    {Figure::BestValidationLoss, "bestValidationLoss"},
    {Figure::ValidationLoss, "validationLoss"},
    {Figure::BestEpoch, "bestEpoch"},
    {Figure::Gap, "gap"},
    {Figure::LossChange, "lossChange"},
    {Figure::Window, "window"},
    {Figure::Swing, "swing"},
    {Figure::FeatureScale, "featureScale"},
    {Figure::FeatureRatio, "featureRatio"},
    {Figure::ClassRatio, "classRatio"},
    {Figure::UnitSpread, "unitSpread"},
};

constexpr Named<Remedy> kRemedyNames[] = {
    {Remedy::LowerLearningRate, "lowerLearningRate"},
    {Remedy::RaiseLearningRate, "raiseLearningRate"},
    {Remedy::FewerUnits, "fewerUnits"},
    {Remedy::MoreUnits, "moreUnits"},
    {Remedy::FewerLayers, "fewerLayers"},
    {Remedy::MorePoints, "morePoints"},
    {Remedy::L1, "l1"},
    {Remedy::L2, "l2"},
    {Remedy::Dropout, "dropout"},
    {Remedy::BatchNormalization, "batchNormalization"},
    {Remedy::HeInitialization, "heInitialization"},
    {Remedy::Relu, "relu"},
    {Remedy::LeakyRelu, "leakyRelu"},
    {Remedy::Standardize, "standardize"},
    {Remedy::ClipGradient, "clipGradient"},
    {Remedy::Adam, "adam"},
    {Remedy::EarlyStopping, "earlyStopping"},
    {Remedy::BalanceClasses, "balanceClasses"},
};
static_assert(std::size(kRemedyNames) == kRemedies);

constexpr ThresholdInfo kThresholds[] = {
    {"vanishingRatio", &Thresholds::vanishingRatio},
    {"explodingGradient", &Thresholds::explodingGradient},
    {"deadShare", &Thresholds::deadShare},
    {"saturatedShare", &Thresholds::saturatedShare},
    {"learnedLoss", &Thresholds::learnedLoss},
    {"underfitLoss", &Thresholds::underfitLoss},
    {"plateauLoss", &Thresholds::plateauLoss},
    {"overfitGap", &Thresholds::overfitGap},
    {"pastBest", &Thresholds::pastBest},
    {"lowUpdate", &Thresholds::lowUpdate},
    {"lowUpdateSlope", &Thresholds::lowUpdateSlope},
    {"restChange", &Thresholds::restChange},
    {"restWindow", &Thresholds::restWindow},
    {"swing", &Thresholds::swing},
    {"worseThanStart", &Thresholds::worseThanStart},
    {"featureScale", &Thresholds::featureScale},
    {"featureRatio", &Thresholds::featureRatio},
    {"classRatio", &Thresholds::classRatio},
    {"unitSpread", &Thresholds::unitSpread},
};

}  // namespace

std::span<const Named<Finding>> namesOf(Finding) {
  return kFindingNames;
}

std::span<const Named<Figure>> namesOf(Figure) {
  return kFigureNames;
}

std::span<const Named<Remedy>> namesOf(Remedy) {
  return kRemedyNames;
}

std::span<const ThresholdInfo> thresholds() {
  return kThresholds;
}

}  // namespace neurarium
