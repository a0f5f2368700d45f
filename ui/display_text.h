#pragma once

#include <QString>
#include <QStringList>

#include "core/activation.h"
#include "core/data/data_settings.h"
#include "core/data/prepared_data.h"
#include "core/initializer.h"
#include "core/loss.h"
#include "core/network_spec.h"
#include "core/optimizer.h"
#include "core/training/snapshot.h"
#include "core/training/training_settings.h"

namespace neurarium {

/// The only map from the engine's ids to words. Every function asks the translator anew, so that a change of language needs a repaint only.
QString displayText(Activation activation);
QString displayText(Initializer initializer);
QString displayText(Loss loss);
QString displayText(OptimizerType type);
QString displayText(GradientClip clip);
QString displayText(Schedule schedule);
/// "Input", "Dense", "Output", "Dropout", "Batch normalisation".
QString displayText(const LayerSpec& layer);
/// The name of a data set by its id; a file's own name otherwise.
QString dataSourceText(std::string_view id);
/// One sentence on what a data set is good for.
QString dataSourceHint(std::string_view id);
/// The example projects that come with the program, by their files' base names, in the order in which one may learn from them.
QStringList exampleIds();
/// What such a project is called.
QString exampleText(const QString& id);
/// One sentence on what one can learn from it.
QString exampleHint(const QString& id);
/// A feature as learners write it: x₁, x₁², sin(x₁) …; a column's own name otherwise.
QString featureText(const std::string& feature);
/// A class's name: "Negative (−1)" and "Positive (+1)" for the sets in the plane, "Class 3" for rings, else the data's own.
QString classText(const Dataset& dataset, int index);

/// What the engine is doing, in one line: "Training · 1.2 million examples per second".
QString runText(const Snapshot& snapshot);

/// Numbers as the interface's language writes them.
QString numberText(double value, int decimals);
/// At most `digits` significant digits, without trailing zeros: 0.03, 1e-05, 12.3.
QString shortNumberText(double value, int digits = 4);
/// 000,123 in groups of three, as TensorFlow Playground's learners know it.
QString epochText(std::int64_t epoch);

}  // namespace neurarium
