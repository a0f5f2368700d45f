#pragma once

#include <QTranslator>
#include <memory>

#include "core/training/snapshot.h"

namespace neurarium {

/// Puts "‹…›" around every text: what is not translated anew stays bare.
class MarkingTranslator : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* sourceText, const char*, int) const override {
    return QStringLiteral("‹%1›").arg(QString::fromUtf8(sourceText));
  }
};

/// Four points in the plane, one a quadrant, positive where x₂ is; the first two train, the others test. The map is 4 × 4.
inline std::shared_ptr<PreparedData> planeData(TargetCode code = TargetCode::PlusMinusOne) {
  auto dataset = std::make_shared<Dataset>();
  dataset->columns = {{"x1", {}}, {"x2", {}}};
  dataset->classNames = {"negative", "positive"};
  dataset->inputs = Matrix(2, 4);
  dataset->inputs << -3, 3, -3, 3, 3, -3, -3, 3;
  dataset->targets = Vector(4);
  dataset->targets << 1, 0, 0, 1;
  auto data = std::make_shared<PreparedData>();
  data->dataset = dataset;
  data->code = code;
  data->train.rows = {0, 1};
  data->train.labels = {1, 0};
  data->train.inputs = dataset->inputs.leftCols(2);
  data->train.targets = Matrix(1, 2);
  data->train.targets << 1, -1;
  data->test.rows = {2, 3};
  data->test.labels = {0, 1};
  data->test.inputs = dataset->inputs.rightCols(2);
  data->test.targets = Matrix(1, 2);
  data->test.targets << -1, 1;
  data->outputProbe = {Matrix::Zero(2, 16), 4, 4};
  return data;
}

/// Rows of a table in two classes with these labels, all of them for testing.
inline std::shared_ptr<PreparedData> binaryData(const std::vector<int>& labels,
                                                TargetCode code = TargetCode::ZeroOne) {
  auto dataset = std::make_shared<Dataset>();
  dataset->task = Task::Binary;
  dataset->kind = DataKind::Table;
  dataset->classNames = {"healthy", "ill"};
  dataset->columns = {{"a", {}}};
  const auto count = static_cast<Index>(labels.size());
  dataset->inputs = Matrix::Ones(1, count);
  dataset->targets = Vector(count);
  auto data = std::make_shared<PreparedData>();
  data->code = code;
  data->outputs = code == TargetCode::OneHot || code == TargetCode::OneHotSigned ? 2 : 1;
  data->test.labels = labels;
  for (Index i = 0; i < count; ++i) {
    dataset->targets[i] = Scalar(labels[static_cast<std::size_t>(i)]);
    data->test.rows.push_back(i);
  }
  data->dataset = dataset;
  data->test.inputs = dataset->inputs;
  data->test.targets = Matrix::Zero(data->outputs, count);
  return data;
}

/// Six examples of three classes in a table, all of them for testing.
inline std::shared_ptr<PreparedData> tableData(DataKind kind = DataKind::Table) {
  auto dataset = std::make_shared<Dataset>();
  dataset->task = Task::MultiClass;
  dataset->kind = kind;
  dataset->classNames = {"ash", "beech", "cedar"};
  dataset->columns = {{"a", {}}, {"b", {}}, {"c", {}}, {"d", {}}};
  dataset->inputs = Matrix::Ones(4, 6);
  dataset->imageShape = Shape::image(1, 2, 2);
  dataset->targets = Vector(6);
  dataset->targets << 0, 0, 1, 1, 1, 2;
  auto data = std::make_shared<PreparedData>();
  data->dataset = dataset;
  data->code = TargetCode::OneHot;
  data->outputs = 3;
  data->test.rows = {0, 1, 2, 3, 4, 5};
  data->test.labels = {0, 0, 1, 1, 1, 2};
  data->test.inputs = dataset->inputs;
  data->test.targets = Matrix::Zero(3, 6);
  for (Index i = 0; i < 6; ++i) data->test.targets(data->test.labels[static_cast<std::size_t>(i)], i) = 1;
  return data;
}

/// Predictions of tableData() that take the six examples for these classes.
inline Matrix predictionsFor(const std::vector<int>& classes) {
  Matrix predictions = Matrix::Constant(3, static_cast<Index>(classes.size()), Scalar(0.1));
  for (std::size_t i = 0; i < classes.size(); ++i)
    predictions(classes[i], static_cast<Index>(i)) = Scalar(0.8);
  return predictions;
}

/// Three numbers predicted from one column, scaled to mean 100 and deviation 10.
inline std::shared_ptr<PreparedData> regressionData() {
  auto dataset = std::make_shared<Dataset>();
  dataset->task = Task::Regression;
  dataset->kind = DataKind::Table;
  dataset->columns = {{"a", {}}};
  dataset->inputs = Matrix::Ones(1, 3);
  dataset->targets = Vector(3);
  dataset->targets << 90, 100, 110;
  auto data = std::make_shared<PreparedData>();
  data->dataset = dataset;
  data->targetScaling = {{Scalar(100)}, {Scalar(10)}};
  data->test.rows = {0, 1, 2};
  data->test.inputs = dataset->inputs;
  data->test.targets = Matrix(1, 3);
  data->test.targets << -1, 0, 1;
  return data;
}

/// Two pictures of 1 × 2 pixels that a network is to give back, scaled by 10 around 0, both of them for testing.
inline std::shared_ptr<PreparedData> pictureData() {
  auto dataset = std::make_shared<Dataset>();
  dataset->task = Task::Reconstruction;
  dataset->kind = DataKind::Image;
  dataset->columns = {{"p1", {}}, {"p2", {}}};
  dataset->classNames = {"left", "right"};
  dataset->imageShape = Shape::image(1, 1, 2);
  dataset->inputs = Matrix(2, 2);
  dataset->inputs << 10, 0, 0, 10;
  dataset->targets = Vector(2);
  dataset->targets << 0, 1;
  auto data = std::make_shared<PreparedData>();
  data->dataset = dataset;
  data->outputs = 2;
  data->featureNames = data->outputNames = {"p1", "p2"};
  data->featureColumn = {0, 1};
  data->targetScaling = {{0, 0}, {10, 10}};
  data->test.rows = {0, 1};
  data->test.inputs = data->test.targets = dataset->inputs / 10;
  return data;
}

/// The same numbers as a table.
inline std::shared_ptr<PreparedData> reconstructedTable() {
  auto data = pictureData();
  auto dataset = std::make_shared<Dataset>(*data->dataset);
  dataset->kind = DataKind::Table;
  data->dataset = dataset;
  return data;
}

inline std::shared_ptr<Snapshot> snapshotOf(std::shared_ptr<const PreparedData> data) {
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->data = std::move(data);
  return snapshot;
}

}  // namespace neurarium
