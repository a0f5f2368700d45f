#include "core/export/pytorch_layers.h"

#include "core/export/python_text.h"
#include "core/text.h"

namespace neurarium {

namespace {

constexpr int kBodyIndent = 8;
const std::string kBody(kBodyIndent, ' ');

/// f(z), with the text of z.
std::string activated(Activation activation, const std::string& z) {
  switch (activation) {
    case Activation::Linear:
      return z;
    case Activation::Sigmoid:
      return "torch.sigmoid(" + z + ")";
    case Activation::Tanh:
      return "torch.tanh(" + z + ")";
    case Activation::Relu:
      return "torch.relu(" + z + ")";
    case Activation::LeakyRelu:
      return "nn.functional.leaky_relu(" + z + ", " + toText(kLeakyReluSlope) + ")";
    case Activation::Elu:
      return "nn.functional.elu(" + z + ")";
    case Activation::Softplus:
      return "nn.functional.softplus(" + z + ")";
    case Activation::Silu:
      return "nn.functional.silu(" + z + ")";
    case Activation::Gelu:
      return "nn.functional.gelu(" + z + ")";
    case Activation::Softmax:
      break;
  }
  return "torch.softmax(" + z + ", dim=1)";
}

std::string initialized(const InitializerSpec& initializer, const std::string& weight) {
  const std::string scale = pythonFloat(initializer.scale);
  switch (initializer.type) {
    case Initializer::Zeros:
      return "nn.init.zeros_(" + weight + ")";
    case Initializer::Constant:
      return "nn.init.constant_(" + weight + ", " + scale + ")";
    case Initializer::Uniform:
      return "nn.init.uniform_(" + weight + ", " + pythonFloat(-initializer.scale) + ", " + scale + ")";
    case Initializer::Normal:
      return "nn.init.normal_(" + weight + ", 0.0, " + scale + ")";
    case Initializer::GlorotUniform:
      return "nn.init.xavier_uniform_(" + weight + ")";
    case Initializer::GlorotNormal:
      return "nn.init.xavier_normal_(" + weight + ")";
    case Initializer::HeUniform:
      return "nn.init.kaiming_uniform_(" + weight + ", nonlinearity=\"relu\")";
    case Initializer::HeNormal:
      return "nn.init.kaiming_normal_(" + weight + ", nonlinearity=\"relu\")";
    case Initializer::LecunUniform:
      return "nn.init.kaiming_uniform_(" + weight + ", nonlinearity=\"linear\")";
    case Initializer::LecunNormal:
      return "nn.init.kaiming_normal_(" + weight + ", nonlinearity=\"linear\")";
    case Initializer::Orthogonal:
      break;
  }
  return "nn.init.orthogonal_(" + weight + ", " + scale + ")";
}

void writeDense(const DenseUse& dense, CodeWriter& writer) {
  const DenseSpec& spec = *dense.spec;
  const std::string name = "self." + pytorchLayer(dense.layer);
  writer.line(kBody + name + " = nn.Linear(" + pythonInt(dense.inputs) + ", " + pythonInt(spec.units) +
                  (spec.useBias ? "" : ", bias=False") + ")",
              dense.layer);
  writer.line(kBody + initialized(spec.initializer, name + ".weight"), dense.layer);
  if (!spec.useBias) return;
  writer.line(kBody + (spec.initializer.bias == 0 ? "nn.init.zeros_(" + name + ".bias)"
                                                  : "nn.init.constant_(" + name + ".bias, " +
                                                        pythonFloat(spec.initializer.bias) + ")"),
              dense.layer);
}

bool needsOwnNormalization(const CodeTask& task) {
  return task.hasNormalization && task.endsEpochWithOne;
}

void writeLayers(const CodeTask& task, CodeWriter& writer) {
  auto dense = task.dense.begin();
  const auto& layers = task.project.network.layers;
  for (int i = 0; i < static_cast<int>(layers.size()); ++i) {
    const LayerSpec& layer = layers[static_cast<std::size_t>(i)];
    const std::string name = kBody + "self." + pytorchLayer(i) + " = ";
    if (std::holds_alternative<DenseSpec>(layer)) writeDense(*dense++, writer);
    if (const auto* dropout = std::get_if<DropoutSpec>(&layer))
      writer.line(name + "nn.Dropout(" + pythonFloat(dropout->rate) + ")", i);
    if (const auto* normalization = std::get_if<BatchNormalizationSpec>(&layer))
      writer.call(0, name + (needsOwnNormalization(task) ? "BatchNorm" : "nn.BatchNorm1d"),
                  {pythonInt(task.inputs[static_cast<std::size_t>(i)]),
                   argument("eps", pythonFloat(normalization->epsilon)),
                   argument("momentum", pythonFloat(normalization->momentum))},
                  {}, i);
  }
}

void writeForward(const CodeTask& task, CodeWriter& writer) {
  writer.line("    def forward(self, x):  # examples × features", 0);
  const auto& layers = task.project.network.layers;
  const int last = static_cast<int>(layers.size()) - 1;
  for (int i = 1; i <= last; ++i) {
    const std::string z = "self." + pytorchLayer(i) + "(x)";
    const auto* dense = std::get_if<DenseSpec>(&layers[static_cast<std::size_t>(i)]);
    if (i == last && isCrossEntropy(task.project.training.loss)) {
      writer.line(kBody + "# The loss applies the " + std::string(nameOf(dense->activation)) + ".", i);
      writer.line(kBody + "return " + z, i);
    } else {
      writer.line(kBody + (i == last ? "return " : "x = ") + (dense ? activated(dense->activation, z) : z),
                  i);
    }
  }
}

}  // namespace

std::string pytorchLayer(int layer) {
  return "layer" + pythonInt(layer);
}

void writePytorchModel(const CodeTask& task, CodeWriter& writer) {
  if (needsOwnNormalization(task))
    writer.block(R"(


class BatchNorm(nn.BatchNorm1d):
    """A batch of one example has no variance: it becomes 0 and teaches nothing."""

    def forward(self, x):
        if self.training and len(x) == 1:
            return 0.0 * x * self.weight + self.bias
        return super().forward(x))");
  writer.block(R"(


class Network(nn.Module):
    def __init__(self):
        super().__init__())");
  writeLayers(task, writer);
  writer.blank();
  writeForward(task, writer);
  writer.block(R"(


model = Network())");
}

void writePytorchParameters(const CodeTask& task, CodeWriter& writer) {
  writer.block(R"(


@torch.no_grad()
def load_parameters(path):
    """Reads a project's file; returns how many epochs its parameters have learned.

    What the optimizer remembers of them begins anew.
    """)");
  writeParameterNames(task, {"weight", "bias", "weight", "bias", "running_mean", "running_var"}, writer);
  writer.block(R"(
    with open(path, encoding="utf-8") as file:
        project = json.load(file)
    for array in project["parameters"]:
        layer = getattr(model, f"layer{array['layer']}")
        getattr(layer, names[array["name"]]).copy_(torch.tensor(array["values"]))
    return project["epoch"]


first_epoch = load_parameters(sys.argv[1]) if len(sys.argv) > 1 else 0)");
  if (!task.hasFrozen) return;
  writer.block(R"(

frozen = []


def freeze(parameter, places):
    """Each place is (unit, input), or a unit with all that it has."""
    mask = torch.zeros_like(parameter, dtype=torch.bool)
    for place in places:
        mask[place] = True
    parameter.register_hook(lambda gradient: gradient.masked_fill(mask, 0.0))
    frozen.append((parameter, mask, parameter.detach()[mask].clone()))


)");
  for (const DenseUse& dense : task.dense) {
    const std::string layer = "freeze(model." + pytorchLayer(dense.layer) + ".";
    if (const auto places = frozenWeights(dense); !places.empty())
      writer.list(0, layer + "weight, ", places, ")", dense.layer);
    if (const auto places = frozenBiases(dense); !places.empty())
      writer.list(0, layer + "bias, ", places, ")", dense.layer);
  }
}

}  // namespace neurarium
