#pragma once

#include <string>
#include <vector>

#include "core/named.h"
#include "core/shape.h"
#include "core/types.h"

namespace neurarium {

enum class Task {
  Binary,
  MultiClass,
  Regression,
  Reconstruction  ///< the targets are the network's own inputs: an autoencoder
};
std::span<const Named<Task>> namesOf(Task);

/// Whether the network's answer is a class, so that it can be right or wrong.
constexpr bool isClassification(Task task) {
  return task == Task::Binary || task == Task::MultiClass;
}

/// What the inputs of a data set look like, so that a view can choose how to show it.
enum class DataKind {
  Plane,  ///< two coordinates x1, x2: a decision map can be drawn
  Curve,  ///< one coordinate x1: a curve can be drawn
  Image,  ///< pixels, row by row
  Table   ///< named columns
};

/// A column of a data set before any scaling. A categorical column holds indices into `categories`.
struct Column {
  std::string name;
  std::vector<std::string> categories;  ///< empty: numeric

  bool isCategorical() const { return !categories.empty(); }
};

constexpr Index kCurvePoints = 200;  ///< of every curve over a domain, ends included

/// Examples with their targets, as they were generated or read. Immutable once made; shared by
/// `std::shared_ptr<const Dataset>`. For a reconstruction, classes and targets are what the examples have beside their
/// inputs: the split and the pictures of the data go by them, and the network is not asked for them.
struct Dataset {
  std::string name;  ///< id of the source, or the file's name
  Task task = Task::Binary;
  DataKind kind = DataKind::Plane;
  std::vector<Column> columns;  ///< the inputs, one a row of `inputs`
  std::string targetName;
  std::vector<std::string> classNames;  ///< empty where targets are numbers
  Matrix inputs;                        ///< columns × examples
  Vector targets;     ///< examples: a number, or the index of a class (binary: 0 negative, 1 positive)
  Shape imageShape;   ///< of a column of `inputs` when kind is Image: 1 × height × width
  Scalar domain = 6;  ///< Plane and Curve: coordinates are shown over [−domain, domain]
  Matrix truth;       ///< Curve: the noise-free function as 2 rows, x and y; else empty

  Index examples() const { return inputs.cols(); }
  Index classes() const { return static_cast<Index>(classNames.size()); }
};

}  // namespace neurarium
