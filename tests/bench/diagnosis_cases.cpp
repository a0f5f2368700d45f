#include "tests/bench/diagnosis_cases.h"

#include <filesystem>
#include <fstream>

#include "core/data/data_source.h"
#include "core/project/project_file.h"
#include "core/random.h"

namespace neurarium::bench {

namespace {

using enum Finding;

/// A network for a data set, with the output and the loss that it calls for.
Project on(const std::string& source, const std::vector<Index>& hidden,
           Activation activation = Activation::Tanh, double rate = 0.03) {
  Project project;
  project.data.source = source;
  project.data.standardize = findDataSource(source)->standardize;
  project.data.standardizeTarget = project.data.standardize;
  project.network = NetworkSpec::mlp(2, hidden, activation, 1, Activation::Tanh);
  project.training.optimizer.learningRate = rate;
  (void)fitToDataset(project, *loadDataset(project.data).value());
  return project;
}

Project withInitializer(Project project, Initializer type, double scale = 0.5) {
  for (LayerSpec& layer : project.network.layers)
    if (auto* dense = std::get_if<DenseSpec>(&layer)) dense->initializer = {type, scale};
  return project;
}

Project withAdam(Project project, double rate = 0.01) {
  project.training.optimizer.type = OptimizerType::Adam;
  project.training.optimizer.learningRate = rate;
  return project;
}

Project withoutScaling(Project project) {
  project.data.standardize = false;
  return project;
}

Project noisy(Project project, Index points, double noise) {
  project.data.points = points;
  project.data.noise = noise;
  return project;
}

std::vector<DiagnosisCase> healthy() {
  std::vector<DiagnosisCase> cases;
  const auto add = [&cases](const std::string& name, const Project& project, int epochs = 200) {
    cases.push_back({name, project, epochs, {Healthy}, {}});
  };
  add("circle 4-2 tanh", on("circle", {4, 2}));
  add("gaussian, no hidden layer", on("gaussian", {}));
  add("xor 8 tanh", on("xor", {8}));
  add("moons 8 ReLU", withInitializer(on("moons", {8}, Activation::Relu), Initializer::HeNormal));
  add("circle six ReLU layers, He",
      withInitializer(on("circle", {8, 8, 8, 8, 8, 8}, Activation::Relu), Initializer::HeNormal), 300);
  add("iris 8 tanh", on("iris", {8}));
  add("wine 8 tanh", on("wine", {8}));
  add("digits 32 ReLU", withInitializer(on("digits", {32}, Activation::Relu), Initializer::HeNormal), 60);
  add("plane regression", on("plane", {4}));
  add("circle Adam 8-8", withAdam(on("circle", {8, 8})));
  add("circle sigmoid, Adam", withAdam(on("circle", {8}, Activation::Sigmoid), 0.03));
  // The templates are there to be learned from; all but one of them learn.
  for (const char* name :
       {"autoencoder", "breastCancer", "circle", "digits", "iris", "logisticRegression", "moons",
        "perceptron", "sine", "spiral", "wideRelu", "wine", "xor", "xorMinimal"}) {
    const auto file = std::filesystem::path(NEURARIUM_SOURCE_DIR) / "resources/templates" /
                      (std::string(name) + ".neurarium");
    Project project = loadProject(file).value();
    project.trained = nullptr;
    add("template " + std::string(name), project, project.data.source == "digits" ? 60 : 300);
  }
  return cases;
}

std::vector<DiagnosisCase> ofRates() {
  std::vector<DiagnosisCase> cases;
  for (const char* source : {"circle", "checkerboard", "moons", "iris", "plane"})
    cases.push_back({std::string(source) + " rate 1e-5",
                     on(source, {4, 2}, Activation::Tanh, 1e-5),
                     100,
                     {LearningRateTooLow},
                     {}});
  cases.push_back({"xor Adam 1e-6", withAdam(on("xor", {8}), 1e-6), 100, {LearningRateTooLow}, {}});
  cases.push_back({"wine rate 1e-6", on("wine", {8}, Activation::Tanh, 1e-6), 100, {LearningRateTooLow}, {}});
  // With a hundredth of the rate, the training loss of all of these is less than half as high.
  for (const char* source : {"circle", "xor", "moons", "iris", "rings", "corners", "checkerboard", "digits"})
    cases.push_back({std::string(source) + " rate 10",
                     on(source, {8}, Activation::Tanh, 10),
                     source == std::string("digits") ? 40 : 200,
                     {LearningRateTooHigh},
                     {VanishingGradients, DeadUnits, SaturatedUnits, Overfitting, Plateau, Underfitting}});
  for (const char* source : {"circle", "xor", "moons", "spiral", "checkerboard"})
    cases.push_back({std::string(source) + " 4-2 rate 10",
                     on(source, {4, 2}, Activation::Tanh, 10),
                     200,
                     {},
                     {VanishingGradients, DeadUnits, Overfitting, Plateau, Underfitting},
                     {LearningRateTooHigh, Diverged, SaturatedUnits}});
  cases.push_back({"circle 4-2 ReLU rate 3",
                   on("circle", {4, 2}, Activation::Relu, 3),
                   200,
                   {},
                   {VanishingGradients, SaturatedUnits, Plateau, Underfitting},
                   {LearningRateTooHigh, Diverged, DeadUnits}});
  for (const char* source : {"plane", "multiGaussian", "sine"}) {
    cases.push_back({std::string(source) + " linear rate 30",
                     on(source, {8}, Activation::Linear, 30),
                     100,
                     {Diverged},
                     {}});
    cases.push_back({std::string(source) + " tanh rate 10",
                     on(source, {8}, Activation::Tanh, 10),
                     100,
                     source == std::string("multiGaussian") ? std::vector<Finding>{} : std::vector{Diverged},
                     {},
                     source == std::string("multiGaussian") ? std::vector{Diverged, LearningRateTooHigh}
                                                            : std::vector<Finding>{}});
    cases.push_back({std::string(source) + " ReLU rate 30",
                     withInitializer(on(source, {8, 8}, Activation::Relu, 30), Initializer::HeNormal),
                     100,
                     {},
                     {VanishingGradients, Plateau, Underfitting},
                     {Diverged, LearningRateTooHigh, DeadUnits}});
  }
  return cases;
}

std::vector<DiagnosisCase> ofGradients() {
  std::vector<DiagnosisCase> cases;
  for (const char* source : {"circle", "xor", "moons", "spiral", "corners"})
    cases.push_back({std::string(source) + " six sigmoid layers",
                     on(source, {8, 8, 8, 8, 8, 8}, Activation::Sigmoid),
                     200,
                     {VanishingGradients},
                     {}});
  cases.push_back({"digits six sigmoid layers",
                   on("digits", {16, 16, 16, 16, 16, 16}, Activation::Sigmoid),
                   40,
                   {VanishingGradients},
                   {}});
  for (const char* source : {"plane", "multiGaussian", "iris", "wine", "digits", "rings"})
    cases.push_back(
        {std::string(source) + " large weights, ReLU",
         withInitializer(on(source, {16, 16, 16, 16}, Activation::Relu, 1e-9), Initializer::Normal, 3),
         40,
         {ExplodingGradients},
         {LearningRateTooLow}});
  for (const char* source : {"circle", "xor", "moons", "spiral"})
    cases.push_back(
        {std::string(source) + " large weights before tanh",
         withInitializer(on(source, {16, 16, 16, 16}, Activation::Relu, 1e-9), Initializer::Normal, 3),
         40,
         {},
         {LearningRateTooLow, Plateau, Underfitting},
         {SaturatedUnits, ExplodingGradients}});
  for (const char* source : {"circle", "xor", "moons", "spiral", "gaussian", "checkerboard"}) {
    cases.push_back({std::string(source) + " zeros",
                     withInitializer(on(source, {4, 4}), Initializer::Zeros),
                     100,
                     {SymmetricWeights},
                     {Overfitting}});
    cases.push_back({std::string(source) + " constant",
                     withInitializer(on(source, {4, 4}), Initializer::Constant, 0.3),
                     100,
                     {SymmetricWeights},
                     {Overfitting, LearningRateTooHigh}});
  }
  return cases;
}

std::vector<DiagnosisCase> ofUnits() {
  std::vector<DiagnosisCase> cases;
  for (const char* source : {"circle", "xor", "moons", "spiral", "checkerboard", "rings"}) {
    Project dead = withInitializer(on(source, {8, 8}, Activation::Relu), Initializer::HeNormal);
    // Biases far below 0 leave nothing of the second layer's weighted sums.
    std::get<DenseSpec>(dead.network.layers[2]).initializer.bias = -100;
    cases.push_back({std::string(source) + " ReLU with biases of −100",
                     dead,
                     100,
                     {DeadUnits},
                     {VanishingGradients, Plateau, Underfitting}});
    cases.push_back({std::string(source) + " weights of deviation 10",
                     withInitializer(on(source, {8, 8}), Initializer::Normal, 10),
                     100,
                     {SaturatedUnits},
                     {Overfitting, LearningRateTooHigh, VanishingGradients, Underfitting, Plateau}});
  }
  return cases;
}

std::vector<DiagnosisCase> ofFit() {
  std::vector<DiagnosisCase> cases;
  cases.push_back(
      {"spiral, two units", on("spiral", {2}), 1500, {Underfitting}, {Overfitting, SaturatedUnits}});
  cases.push_back({"xor, perceptron", on("xor", {}), 300, {Underfitting}, {SaturatedUnits}});
  cases.push_back({"xor, perceptron, long", on("xor", {}), 2000, {Underfitting}, {SaturatedUnits}});
  // Straight lines through what no straight line fits.
  for (const char* source : {"circle", "spiral", "checkerboard", "rings", "sine"})
    cases.push_back(
        {std::string(source) + ", perceptron", on(source, {}), 300, {Underfitting}, {Overfitting}});
  cases.push_back({"checkerboard, two units",
                   on("checkerboard", {2}),
                   1500,
                   {},
                   {Overfitting, SaturatedUnits},
                   {Underfitting, Plateau}});
  for (const double noise : {25.0, 40.0, 50.0}) {
    const std::string percent = std::to_string(static_cast<int>(noise)) + " %";
    cases.push_back({"sine 20 points 64-64, noise " + percent,
                     noisy(withAdam(on("sine", {64, 64})), 40, noise),
                     1500,
                     {Overfitting},
                     {LearningRateTooHigh}});
    cases.push_back({"spiral 20 points 32-32, noise " + percent,
                     noisy(withAdam(on("spiral", {32, 32}), 0.003), 40, noise),
                     600,
                     {Overfitting},
                     {}});
  }
  cases.push_back({"circle 30 points 32-32, noise 50 %",
                   noisy(withAdam(on("circle", {32, 32})), 60, 50),
                   600,
                   {Overfitting},
                   {}});
  // Around weights of 0, several layers of tanh are flat in every direction but the output's bias.
  for (const char* source : {"circle", "xor", "spiral", "checkerboard", "corners", "moons", "rings"})
    cases.push_back({std::string(source) + ", small weights in three layers",
                     withInitializer(on(source, {6, 6, 6}), Initializer::Normal, 0.01),
                     60,
                     {Plateau},
                     {}});
  for (const char* source : {"circle", "xor", "spiral", "checkerboard", "corners"})
    cases.push_back({std::string(source) + " three small sigmoid layers",
                     withInitializer(on(source, {3, 3, 3}, Activation::Sigmoid), Initializer::Normal, 0.5),
                     40,
                     {},
                     {Underfitting, Healthy},
                     {Plateau, VanishingGradients}});
  return cases;
}

/// A table of two classes of which the first is so many times as frequent, apart from each other by `distance` deviations.
Project imbalanced(int times, double distance) {
  const auto file =
      std::filesystem::temp_directory_path() /
      ("neurarium-imbalanced-" + std::to_string(times) + "-" + std::to_string(distance) + ".csv");
  std::ofstream table(file);
  table << "x1,x2,class\n";
  Rng rng(1);
  for (int i = 0; i < 400; ++i) {
    const bool isRare = i % (times + 1) == 0;
    const double middle = isRare ? distance : 0;
    table << middle + rng.normal() << ',' << middle + rng.normal() << ',' << (isRare ? "rare" : "frequent")
          << '\n';
  }
  table.close();
  Project project;
  project.data = DataSettings::forTable(file.string());
  project.network = NetworkSpec::mlp(2, {4}, Activation::Tanh, 1, Activation::Sigmoid);
  (void)fitToDataset(project, *loadDataset(project.data).value());
  return project;
}

std::vector<DiagnosisCase> ofData() {
  std::vector<DiagnosisCase> cases;
  for (const int times : {9, 15, 30})
    for (const double distance : {2.0, 4.0})
      cases.push_back({"one of " + std::to_string(times + 1) + ", " + std::to_string(distance) + " apart",
                       imbalanced(times, distance),
                       200,
                       {ClassImbalance},
                       {Underfitting, Overfitting}});
  for (const Activation activation : {Activation::Tanh, Activation::Sigmoid, Activation::LeakyRelu})
    for (const char* source : {"wine", "breastCancer"})
      cases.push_back(
          {std::string(source) + " as it is",
           withoutScaling(on(source, {8}, activation)),
           60,
           {BadInputScaling},
           {LearningRateTooHigh, Diverged, Overfitting, DeadUnits, SaturatedUnits, LearningRateTooLow}});
  return cases;
}

}  // namespace

std::vector<DiagnosisCase> diagnosisCases() {
  std::vector<DiagnosisCase> all;
  for (auto make : {healthy, ofRates, ofGradients, ofUnits, ofFit, ofData})
    for (DiagnosisCase& made : make()) all.push_back(std::move(made));
  return all;
}

}  // namespace neurarium::bench
