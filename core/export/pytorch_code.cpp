#include "core/export/python_text.h"
#include "core/export/pytorch_layers.h"

namespace neurarium {

namespace {

std::string lossFunction(Loss loss) {
  switch (loss) {
    case Loss::MeanSquaredError:
      return "nn.MSELoss()";
    case Loss::HalfSquaredError:
      return "half_squared_error";
    case Loss::MeanAbsoluteError:
      return "nn.L1Loss()";
    case Loss::Huber:
      return "nn.HuberLoss(delta=1.0)";
    case Loss::BinaryCrossEntropy:
      return "nn.BCEWithLogitsLoss()";
    case Loss::CategoricalCrossEntropy:
      break;
  }
  return "nn.CrossEntropyLoss()";
}

void writeLoss(const CodeTask& task, CodeWriter& writer) {
  const Loss loss = task.project.training.loss;
  if (loss == Loss::HalfSquaredError)
    writer.block(R"(


def half_squared_error(y, t):
    """Half of the mean squared error, as in TensorFlow Playground."""
    return 0.5 * nn.functional.mse_loss(y, t)

)");
  writer.blank();
  writer.line("loss_function = " + lossFunction(loss));
}

void writeOptimizer(const OptimizerSpec& optimizer, CodeWriter& writer) {
  std::string name = "SGD";
  std::vector<std::string> arguments = {"model.parameters()", "lr=LEARNING_RATE"};
  const auto add = [&](const char* argumentName, double value) {
    arguments.push_back(argument(argumentName, pythonFloat(value)));
  };
  switch (optimizer.type) {
    case OptimizerType::Sgd:
      break;
    case OptimizerType::Nesterov:
    case OptimizerType::Momentum:
      add("momentum", optimizer.momentum);
      // PyTorch refuses Nesterov's form without a momentum; it is plain descent then.
      if (optimizer.type == OptimizerType::Nesterov && optimizer.momentum > 0)
        arguments.emplace_back("nesterov=True");
      break;
    case OptimizerType::AdaGrad:
      name = "Adagrad";
      add("eps", optimizer.epsilon);
      break;
    case OptimizerType::RmsProp:
      name = "RMSprop";
      add("alpha", optimizer.decay);
      add("eps", optimizer.epsilon);
      break;
    case OptimizerType::AdamW:
    case OptimizerType::Adam:
      name = optimizer.type == OptimizerType::Adam ? "Adam" : "AdamW";
      arguments.push_back("betas=(" + pythonFloat(optimizer.beta1) + ", " + pythonFloat(optimizer.beta2) +
                          ")");
      add("eps", optimizer.epsilon);
      if (optimizer.type == OptimizerType::AdamW) add("weight_decay", optimizer.weightDecay);
      break;
  }
  writer.call(0, "optimizer = torch.optim." + name, arguments);
}

void writePenalty(const CodeTask& task, CodeWriter& writer) {
  if (!task.hasPenalty) return;
  writer.block(R"(


def penalty():
    """L1 and L2 of the weights, which training adds to the loss."""
    return ()");
  for (const DenseUse& dense : task.dense) {
    const std::string weight = " * model." + pytorchLayer(dense.layer) + ".weight";
    const Regularization& regularization = dense.regularization;
    if (regularization.l1 > 0)
      writer.line("        + " + pythonFloat(regularization.l1) + weight + ".abs().sum()", dense.layer);
    if (regularization.l2 > 0)
      writer.line("        + 0.5 * " + pythonFloat(regularization.l2) + weight + ".square().sum()",
                  dense.layer);
  }
  writer.line("    )");
}

void writeMaxNorm(const CodeTask& task, CodeWriter& writer) {
  if (!task.hasMaxNorm) return;
  writer.block(R"(


@torch.no_grad()
def limit_norm(weight, longest):
    """Scales every unit's incoming weights back to this length."""
    weight *= (longest / weight.norm(dim=1, keepdim=True)).clamp(max=1.0))");
}

void writeJudge(const CodeTask& task, CodeWriter& writer) {
  writer.block(R"(


@torch.no_grad()
def judge(name, x, t):
    model.eval()
    y = model(x)
    text = f"{name} loss {loss_function(y, t).item():.7g}")");
  if (task.data.code != TargetCode::Number) {
    const std::string border = classBorder(task);
    if (task.data.outputs > 1)
      writer.line("    right = y.argmax(dim=1) == t.argmax(dim=1)");
    else
      // Logits are 0 where their sigmoid is 0.5.
      writer.line("    right = (y > " + (isCrossEntropy(task.project.training.loss) ? "0.0" : border) +
                  ") == (t > " + border + ")");
    writer.line("    text += f\", {100.0 * right.float().mean().item():.1f} % right\"");
  }
  writer.line("    return text");
}

void writeStep(const CodeTask& task, CodeWriter& writer) {
  const ClipSpec& clip = task.project.training.clip;
  writer.line("        optimizer.zero_grad()");
  writer.line(std::string("        loss = loss_function(model(x), t)") +
              (task.hasPenalty ? " + penalty()" : ""));
  writer.line("        loss.backward()");
  if (clip.type == GradientClip::Value)
    writer.line("        nn.utils.clip_grad_value_(model.parameters(), " + pythonFloat(clip.threshold) + ")");
  if (clip.type == GradientClip::Norm) {
    writer.line("        # PyTorch divides by norm + 1e-6, Neurarium by the norm.");
    writer.line("        nn.utils.clip_grad_norm_(model.parameters(), " + pythonFloat(clip.threshold) + ")");
  }
  writer.line("        optimizer.step()");
  for (const DenseUse& dense : task.dense)
    if (dense.regularization.maxNorm > 0)
      writer.line("        limit_norm(model." + pytorchLayer(dense.layer) + ".weight, " +
                      pythonFloat(dense.regularization.maxNorm) + ")",
                  dense.layer);
  if (task.hasFrozen)
    writer.block(R"(
        with torch.no_grad():
            for parameter, mask, values in frozen:
                parameter[mask] = values)");
}

void writeTraining(const CodeTask& task, CodeWriter& writer) {
  writer.block(R"(


# Every example once an epoch, in a new order; the last batch may be smaller.
batches = DataLoader(
    TensorDataset(x_train, t_train), batch_size=BATCH_SIZE, shuffle=True
))");
  if (task.stopsEarly) writer.line("best, best_loss, best_epoch = None, float(\"inf\"), first_epoch");
  writer.line("for epoch in range(first_epoch, first_epoch + EPOCHS):");
  if (task.project.training.schedule.type != Schedule::Constant) {
    writer.line("    for group in optimizer.param_groups:");
    writer.line("        group[\"lr\"] = learning_rate(epoch)");
  }
  writer.line("    model.train()");
  writer.line("    for x, t in batches:");
  writeStep(task, writer);
  writer.line("    print(f\"epoch {epoch + 1}:\", judge(\"training\", x_train, t_train))");
  if (task.data.validation.size() > 0)
    writer.line("    print(\"   \", judge(\"validation\", x_validation, t_validation))");
  if (task.stopsEarly)
    writer.block(R"(
    with torch.no_grad():
        validation_loss = loss_function(model(x_validation), t_validation).item()
    if validation_loss < best_loss:
        best_loss, best_epoch = validation_loss, epoch
        best = copy.deepcopy(model.state_dict())
    elif epoch - best_epoch >= PATIENCE:
        break
if best is not None:
    model.load_state_dict(best)
    print(f"back to epoch {best_epoch + 1}, the best on the validation data"))");
  if (task.data.test.size() > 0) writer.line("print(judge(\"test\", x_test, t_test))");
}

}  // namespace

std::vector<CodeLine> pytorchCode(const Project& project, const PreparedData& data) {
  const CodeTask task(project, data);
  const ScheduleSpec& schedule = project.training.schedule;
  CodeWriter writer;
  writeIntroduction(task, "PyTorch", "network_pytorch.py", writer);
  if (task.stopsEarly) writer.line("import copy");
  writer.line("import csv");
  writer.line("import json");
  if (schedule.type == Schedule::Cosine) writer.line("import math");
  writer.line("import sys");
  writer.blank();
  writer.line("import numpy as np");
  writer.line("import torch");
  writer.line("from torch import nn");
  writer.line("from torch.utils.data import DataLoader, TensorDataset");
  writer.blank();
  writeSettings(task, writer);
  writer.blank();
  writer.line("torch.manual_seed(" + std::to_string(project.seed) + ")");
  writeExamples(task, "torch.from_numpy", writer);
  writePytorchModel(task, writer);
  writePytorchParameters(task, writer);
  writeLoss(task, writer);
  writeOptimizer(project.training.optimizer, writer);
  writeSchedule(schedule, writer);
  writePenalty(task, writer);
  writeMaxNorm(task, writer);
  writeJudge(task, writer);
  writeTraining(task, writer);
  return writer.take();
}

}  // namespace neurarium
