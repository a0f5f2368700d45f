#include "core/export/keras_layers.h"

#include <algorithm>

#include "core/export/python_text.h"
#include "core/text.h"

namespace neurarium {

namespace {

constexpr int kLayerIndent = 8;

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

/// What stands behind `activation=`; empty: nothing has to.
std::string kerasActivation(Activation activation) {
  switch (activation) {
    case Activation::Linear:
      return {};
    case Activation::LeakyRelu:
      return "leaky_relu";
    case Activation::Sigmoid:
    case Activation::Tanh:
    case Activation::Relu:
    case Activation::Elu:
    case Activation::Softplus:
    case Activation::Silu:
    case Activation::Gelu:
    case Activation::Softmax:
      break;
  }
  return quoted(nameOf(activation));
}

/// The normal ones of Keras are truncated unless one says that they should not be.
std::string untruncated(const char* scale, const char* mode) {
  return std::string("keras.initializers.VarianceScaling(") + scale + ", " + quoted(mode) + ", " +
         quoted("untruncated_normal") + ")";
}

std::string kerasInitializer(const InitializerSpec& initializer) {
  const std::string scale = pythonFloat(initializer.scale);
  switch (initializer.type) {
    case Initializer::Zeros:
      return quoted("zeros");
    case Initializer::Constant:
      return "keras.initializers.Constant(" + scale + ")";
    case Initializer::Uniform:
      return "keras.initializers.RandomUniform(" + pythonFloat(-initializer.scale) + ", " + scale + ")";
    case Initializer::Normal:
      return "keras.initializers.RandomNormal(0.0, " + scale + ")";
    case Initializer::GlorotUniform:
      return quoted("glorot_uniform");
    case Initializer::GlorotNormal:
      return untruncated("1.0", "fan_avg");
    case Initializer::HeUniform:
      return quoted("he_uniform");
    case Initializer::HeNormal:
      return untruncated("2.0", "fan_in");
    case Initializer::LecunUniform:
      return quoted("lecun_uniform");
    case Initializer::LecunNormal:
      return untruncated("1.0", "fan_in");
    case Initializer::Orthogonal:
      break;
  }
  return "keras.initializers.Orthogonal(" + scale + ")";
}

std::string kerasRegularizer(const Regularization& regularization) {
  const std::string l1 = pythonFloat(regularization.l1);
  const std::string l2 = "0.5 * " + pythonFloat(regularization.l2);
  if (regularization.l1 > 0 && regularization.l2 > 0)
    return "keras.regularizers.L1L2(" + l1 + ", " + l2 + ")";
  if (regularization.l1 > 0) return "keras.regularizers.L1(" + l1 + ")";
  return "keras.regularizers.L2(" + l2 + ")";
}

std::vector<std::string> denseArguments(const DenseUse& dense) {
  const DenseSpec& spec = *dense.spec;
  std::vector<std::string> arguments = {pythonInt(spec.units)};
  if (const std::string activation = kerasActivation(spec.activation); !activation.empty())
    arguments.push_back(argument("activation", activation));
  if (!spec.useBias) arguments.emplace_back("use_bias=False");
  arguments.push_back(argument("kernel_initializer", kerasInitializer(spec.initializer)));
  if (spec.useBias && spec.initializer.bias != 0)
    arguments.push_back(argument("bias_initializer",
                                 "keras.initializers.Constant(" + pythonFloat(spec.initializer.bias) + ")"));
  if (dense.regularization.l1 > 0 || dense.regularization.l2 > 0)
    arguments.push_back(argument("kernel_regularizer", kerasRegularizer(dense.regularization)));
  if (dense.regularization.maxNorm > 0)
    arguments.push_back(
        argument("kernel_constraint",
                 "keras.constraints.MaxNorm(" + pythonFloat(dense.regularization.maxNorm) + ", axis=0)"));
  return arguments;
}

void writeLayers(const CodeTask& task, CodeWriter& writer) {
  auto dense = task.dense.begin();
  const auto& layers = task.project.network.layers;
  for (int i = 0; i < static_cast<int>(layers.size()); ++i) {
    const LayerSpec& layer = layers[static_cast<std::size_t>(i)];
    const auto write = [&](const char* name, const std::vector<std::string>& arguments) {
      writer.call(kLayerIndent, std::string("keras.") + name, arguments, ",", i);
    };
    if (const auto* input = std::get_if<InputSpec>(&layer))
      write("Input", {"shape=(" + pythonInt(input->units) + ",)"});
    if (std::holds_alternative<DenseSpec>(layer)) write("layers.Dense", denseArguments(*dense++));
    if (const auto* dropout = std::get_if<DropoutSpec>(&layer))
      write("layers.Dropout", {pythonFloat(dropout->rate)});
    if (const auto* normalization = std::get_if<BatchNormalizationSpec>(&layer))
      write("layers.BatchNormalization", {"momentum=1.0 - " + pythonFloat(normalization->momentum),
                                          argument("epsilon", pythonFloat(normalization->epsilon))});
  }
}

/// What the model's lines mean otherwise than their names say.
void writeRemarks(const CodeTask& task, CodeWriter& writer) {
  const auto usesL2 = [](const DenseUse& dense) { return dense.regularization.l2 > 0; };
  const auto truncates = [](const DenseUse& dense) {
    const Initializer type = dense.spec->initializer.type;
    return type == Initializer::GlorotNormal || type == Initializer::HeNormal ||
           type == Initializer::LecunNormal;
  };
  if (std::any_of(task.dense.begin(), task.dense.end(), truncates))
    writer.line("# glorot_normal and its like are truncated in Keras, but not in Neurarium.");
  if (std::any_of(task.dense.begin(), task.dense.end(), usesL2))
    writer.line("# L2 adds λ·Σw² in Keras, and ½·λ·Σw² in Neurarium.");
  if (task.hasMaxNorm)
    writer.line("# MaxNorm divides by norm + 1e-7: it shrinks other weights too, by next to nothing.");
  if (!task.hasNormalization) return;
  writer.block(R"(
# Keras' momentum is the share of the old figures, Neurarium's that of the new batch.
# The running variance is that of the batch in Keras; Neurarium and PyTorch multiply
# it by n/(n − 1), so losses outside of training differ a little.)");
  if (task.endsEpochWithOne)
    writer.line("# A batch of one example counts in Keras' running figures, but not in Neurarium's.");
}

}  // namespace

void writeKerasModel(const CodeTask& task, CodeWriter& writer) {
  const auto leaks = [](const DenseUse& dense) { return dense.spec->activation == Activation::LeakyRelu; };
  if (std::any_of(task.dense.begin(), task.dense.end(), leaks)) {
    writer.block(R"(


def leaky_relu(z):
    """Keras' own leaks 0.2 unless told otherwise.""")");
    writer.line("    return keras.ops.leaky_relu(z, negative_slope=" + toText(kLeakyReluSlope) + ")");
    writer.blank();
  }
  writer.blank();
  writeRemarks(task, writer);
  writer.line("model = keras.Sequential(");
  writer.line("    [");
  writeLayers(task, writer);
  writer.line("    ]");
  writer.line(")");
}

void writeKerasParameters(const CodeTask& task, CodeWriter& writer) {
  writer.block(R"(


def load_parameters(path):
    """Reads a project's file; returns how many epochs its parameters have learned.

    What the optimizer remembers of them begins anew.
    """)");
  writeParameterNames(task, {"kernel", "bias", "gamma", "beta", "moving_mean", "moving_variance"}, writer);
  writer.block(R"(
    with open(path, encoding="utf-8") as file:
        project = json.load(file)
    for array in project["parameters"]:
        layer = model.layers[array["layer"] - 1]  # the input is none of them
        values = np.array(array["values"], dtype="float32")
        getattr(layer, names[array["name"]]).assign(values.T)
    return project["epoch"]


first_epoch = load_parameters(sys.argv[1]) if len(sys.argv) > 1 else 0)");
  if (!task.hasFrozen) return;
  writer.block(R"(


class KeepFrozen(keras.constraints.Constraint):
    """Puts the frozen numbers back after every step."""

    def __init__(self, frozen, values, constraint):
        self.frozen, self.values, self.constraint = frozen, values, constraint

    def __call__(self, w):
        w = keras.ops.convert_to_tensor(w)
        if self.constraint is not None:
            w = self.constraint(w)
        return keras.ops.where(self.frozen, self.values, w)


def freeze(variable, places):
    """Each place is (unit, input), or a unit with all that it has."""
    frozen = np.zeros(variable.shape[::-1], dtype=bool)
    for place in places:
        frozen[place] = True
    values = keras.ops.convert_to_numpy(variable)
    variable.constraint = KeepFrozen(frozen.T, values, variable.constraint)


)");
  if (task.project.training.clip.type == GradientClip::Norm)
    writer.line("# Keras counts their gradient too in the norm that it clips; Neurarium does not.");
  for (const DenseUse& dense : task.dense) {
    const std::string layer = "freeze(model.layers[" + pythonInt(dense.layer - 1) + "].";
    if (const auto places = frozenWeights(dense); !places.empty())
      writer.list(0, layer + "kernel, ", places, ")", dense.layer);
    if (const auto places = frozenBiases(dense); !places.empty())
      writer.list(0, layer + "bias, ", places, ")", dense.layer);
  }
}

}  // namespace neurarium
