#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

namespace {

struct Outcome {
  int code = -1;
  QByteArray out;
  QString error;
};

/// Runs the real program. It has no display, and speaks English unless `locale` says otherwise.
Outcome run(const QStringList& arguments, const QString& locale = "C.UTF-8") {
  QProcess program;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE"})
    environment.remove(name);
  environment.insert("LC_ALL", locale);
  environment.insert("LANG", locale);
  program.setProcessEnvironment(environment);
  program.start(NEURARIUM_PROGRAM, arguments);
  if (!program.waitForFinished(60000) || program.exitStatus() != QProcess::NormalExit) return {};
  return {program.exitCode(), program.readAllStandardOutput(),
          QString::fromUtf8(program.readAllStandardError())};
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
    qFatal("cannot write %s", qPrintable(path));
}

QJsonObject objectIn(const QByteArray& text) {
  return QJsonDocument::fromJson(text).object();
}

QList<QJsonObject> linesOf(const QByteArray& text) {
  QList<QJsonObject> lines;
  for (const QByteArray& line : text.trimmed().split('\n')) lines << objectIn(line);
  return lines;
}

QJsonArray layersOf(const QString& project) {
  return objectIn(contentOf(project)).value("network").toObject().value("layers").toArray();
}

struct Table {
  QList<QByteArray> header;
  QList<QList<float>> rows;
};

Table tableIn(const QByteArray& csv) {
  Table table;
  QList<QByteArray> lines = csv.trimmed().split('\n');
  table.header = lines.takeFirst().split(',');
  for (const QByteArray& line : lines) {
    QList<float> row;
    for (const QByteArray& cell : line.split(',')) row << cell.toFloat();
    table.rows << row;
  }
  return table;
}

float numberAt(const QJsonValue& values, int row, int column = -1) {
  const QJsonValue first = values.toArray()[row];
  return static_cast<float>(column < 0 ? first.toDouble() : first.toArray()[column].toDouble());
}

}  // namespace

class CliTest : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;

  QString file(const QString& name) const { return m_folder.filePath(name); }
  /// A new project of this name.
  QString project(const QString& name, const QStringList& options = {}) {
    const QString path = file(name);
    const Outcome made = run(QStringList{"new", "-o", path} + options);
    if (made.code != 0) qFatal("cannot make %s: %s", qPrintable(name), qPrintable(made.error));
    return path;
  }

 private slots:
  void helpIsThereForEveryCommand() {
    const Outcome program = run({"--help"});
    QCOMPARE(program.code, 0);
    QVERIFY(program.error.isEmpty());
    for (const char* command : {"new", "train", "predict", "trace", "render", "data", "code"}) {
      QVERIFY(program.out.contains(command));
      const Outcome help = run({command, "--help"});
      QCOMPARE(help.code, 0);
      QVERIFY(help.out.startsWith(QByteArray("neurarium ") + command));
    }
    QVERIFY(run({"--version"}).out.startsWith("neurarium " NEURARIUM_VERSION "\n"));
  }

  void earlyStoppingCanEndWithTheBestEpoch() {
    const QString path =
        project("stop.neurarium", {"--dataset", "sine", "--points", "40", "--noise", "40", "--hidden",
                                   "32,32", "--optimizer", "adam", "--learning-rate", "0.01"});
    QFile design(path);
    QVERIFY(design.open(QIODevice::ReadOnly));
    QJsonObject root = QJsonDocument::fromJson(design.readAll()).object();
    design.close();
    QJsonObject data = root["data"].toObject();
    data["split"] = QJsonObject{{"train", 0.5}, {"validation", 0.25}, {"test", 0.25}};
    root["data"] = data;
    QJsonObject training = root["training"].toObject();
    training["earlyStop"] = QJsonObject{{"on", true}, {"patience", 40}};
    root["training"] = training;
    QVERIFY(design.open(QIODevice::WriteOnly | QIODevice::Truncate));
    design.write(QJsonDocument(root).toJson());
    design.close();
    const auto summaryOf = [&](const QStringList& options) {
      const Outcome outcome =
          run(QStringList{"train", path, "--epochs", "3000", "--format", "json"} + options);
      return QJsonDocument::fromJson(outcome.out.trimmed().split('\n').last()).object()["summary"].toObject();
    };
    const QJsonObject last = summaryOf({});
    const QJsonObject best = summaryOf({"--restore-best", "-o", file("best.neurarium")});
    QVERIFY(last["epochs"].toInt() < 3000);
    QCOMPARE(last["epochs"].toInt() - best["epochs"].toInt(), 40);
    QVERIFY(best["validationLoss"].toDouble() < last["validationLoss"].toDouble());
    QFile saved(file("best.neurarium"));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains(QString("\"epoch\": %1").arg(best["epochs"].toInt()).toUtf8()));
  }

  void codeIsWrittenForEitherLibrary() {
    const QString path = project("code.neurarium", {"--hidden", "5"});
    const Outcome keras = run({"code", path});
    QCOMPARE(keras.code, 0);
    QVERIFY(keras.error.isEmpty());
    QVERIFY(keras.out.contains("import keras\n"));
    QVERIFY(keras.out.contains("keras.Input(shape=(2,)),\n"));
    QCOMPARE(run({"code", path, "--library", "keras"}).out, keras.out);
    const Outcome pytorch = run({"code", path, "--library", "pytorch"});
    QCOMPARE(pytorch.code, 0);
    QVERIFY(pytorch.out.contains("self.layer1 = nn.Linear(2, 5)\n"));
    const Outcome other = run({"code", path, "--library", "jax"});
    QCOMPARE(other.code, 2);
    QVERIFY(other.error.contains("keras, pytorch"));
  }

  void wrongWordsExitWithTwoAndSayWhatWasExpected_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QStringList& arguments, const QString& message) {
      QTest::newRow(name) << arguments << message;
    };
    row("unknown command", {"trian"},
        "there is no command “trian”; expected one of: new, train, predict, trace, render, data, code");
    row("unknown option of the program", {"--speed"}, "there is no command “--speed”");
    row("unknown option", {"train", "p.neurarium", "--epoch", "3"},
        "there is no option “--epoch”; expected one of: --epochs, -o, --format");
    row("no project", {"train"}, "a project's file is missing");
    row("two projects", {"train", "a.neurarium", "b.neurarium"}, "“b.neurarium” is one word too many");
    row("no value", {"train", "p.neurarium", "--epochs"}, "--epochs needs a value: N");
    row("not a number", {"train", "p.neurarium", "--epochs", "many"},
        "--epochs: expected a whole number from 0 on, received “many”");
    row("negative", {"train", "p.neurarium", "--epochs", "-3"},
        "--epochs: expected a whole number from 0 on, received “-3”");
    row("twice", {"train", "p.neurarium", "--epochs", "1", "--epochs=2"}, "--epochs is given twice");
    row("unknown format", {"train", "p.neurarium", "--format", "xml"},
        "--format: expected text, json, received “xml”");
    row("no output", {"new"}, "-o is missing");
    row("unknown data set", {"new", "-o", "p", "--dataset", "mnist"}, "--dataset: expected circle, xor, ");
    row("unknown activation", {"new", "-o", "p", "--activation", "step"},
        "--activation: expected linear, sigmoid, ");
    row("hidden units in words", {"new", "-o", "p", "--hidden", "4,two"},
        "--hidden: expected whole numbers separated by commas, such as 4,2, received “4,two”");
    row("not finite", {"new", "-o", "p", "--learning-rate", "nan"},
        "--learning-rate: expected a number, received “nan”");
    row("a value for a flag", {"new", "-o", "p", "--standardize=yes"}, "--standardize takes no value");
    row("noise for iris", {"new", "-o", "p", "--dataset", "iris", "--noise", "5"},
        "are for generated data sets only");
    row("unknown split", {"data", "p.neurarium", "--split", "half"},
        "--split: expected train, validation, test, all, received “half”");
    row("no input", {"predict", "p.neurarium"}, "--input is missing");
    row("unknown view", {"render", "p.neurarium", "-o", "a.png", "--view", "sky"},
        "--view: expected network, output, loss, window, received “sky”");
    row("no size", {"render", "p.neurarium", "-o", "a.png", "--view", "loss", "--size", "9x9"},
        "received “9x9”");
  }

  void wrongWordsExitWithTwoAndSayWhatWasExpected() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.error.contains(message), qPrintable(outcome.error));
  }

  void failuresExitWithOneAndSayWhere_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const QByteArray begin = R"({"format": "neurarium-project", "version": 1, )";
    const auto row = [](const char* name, const QByteArray& content, const QStringList& arguments,
                        const QString& message) { QTest::newRow(name) << content << arguments << message; };
    row("missing file", {}, {"train", "missing.neurarium"}, "missing.neurarium” does not exist.");
    row("cut off", begin, {"train", "broken"}, "The text ends too early (line 1, column ");
    row("newer", R"({"format": "neurarium-project", "version": 9})", {"train", "broken"},
        "its format has version 9, this program knows 1.");
    row("unknown layer", begin + R"("network": {"layers": [{"type": "conv3d"}]}})", {"data", "broken"},
        "network.layers[0].type: “conv3d” is not known; expected one of: input, dense, dropout, "
        "batchNormalization.");
    row("batch too large",
        begin + R"("training": {"batchSize": 251}, "network": {"layers": [{"type": "input", "units": 2},
        {"type": "dense", "role": "output", "units": 1}]}})",
        {"train", "broken"}, "training.batchSize is out of range: expected 1…250, received 251.");
    row("learning rate 0", {}, {"new", "-o", "p", "--learning-rate", "0"},
        "training.optimizer.learningRate is out of range: expected > 0, ≤ 1000, received 0.");
    row("learning rate of a billion", {}, {"new", "-o", "p", "--learning-rate", "1e9"},
        "received 1000000000.");
    row("noise", {}, {"new", "-o", "p", "--noise", "51"},
        "data.noise is out of range: expected 0…50, received 51.");
    row("cross-entropy for a regression", {},
        {"new", "-o", "p", "--dataset", "plane", "--loss", "binaryCrossEntropy"},
        "The loss binaryCrossEntropy does not fit this problem");
    row("nowhere to write", {}, {"new", "-o", "nowhere/p"}, "cannot be written: No such file or directory.");
    row("no such table", {}, {"new", "-o", "p", "--dataset", "missing.csv"}, "missing.csv” does not exist.");
    row("no such column", "a,b,c\n1,2,0\n2,3,1\n3,4,0\n4,5,1\n",
        {"new", "-o", "p", "--dataset", "broken.csv", "--target", "d"},
        "there is no column “d”; the columns are: a, b, c.");
  }

  void failuresExitWithOneAndSayWhere() {
    QFETCH(QByteArray, content);
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    for (QString& argument : arguments)
      if (argument == "broken" || argument == "p" || argument == "nowhere/p" || argument.endsWith(".csv"))
        argument = file(argument);
    for (const QString& argument : arguments)
      if (argument.contains("broken")) write(argument, content);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.error.contains(message), qPrintable(outcome.error));
    QVERIFY(!QFile::exists(file("p")));
  }

  void messagesAreInTheUsersLanguage() {
    const Outcome outcome = run({"trian"}, "fr_FR.UTF-8");
    QVERIFY2(outcome.error.contains("la commande « trian » n’existe pas"), qPrintable(outcome.error));
  }

  void aNewProjectHasPlaygroundsDefaults() {
    const QJsonObject made = objectIn(contentOf(project("circle.neurarium")));
    QCOMPARE(made["data"]["source"].toString(), QString("circle"));
    QCOMPARE(made["training"]["loss"].toString(), QString("meanSquaredError"));
    QCOMPARE(made["training"]["optimizer"]["learningRate"].toDouble(), 0.03);
    const QJsonArray layers = made["network"]["layers"].toArray();
    QCOMPARE(layers.size(), 4);
    QCOMPARE(layers[1].toObject()["units"].toInt(), 4);
    QCOMPARE(layers[2].toObject()["units"].toInt(), 2);
    QCOMPARE(layers[3].toObject()["activation"].toString(), QString("tanh"));
    QVERIFY(!made.contains("parameters"));
  }

  void everyOptionOfNewIsHeeded() {
    const QJsonObject made = objectIn(contentOf(project("options.neurarium", {"--dataset",
                                                                              "spiral",
                                                                              "--hidden",
                                                                              "5,4,3",
                                                                              "--activation",
                                                                              "relu",
                                                                              "--loss",
                                                                              "binaryCrossEntropy",
                                                                              "--optimizer",
                                                                              "adam",
                                                                              "--learning-rate",
                                                                              "0.01",
                                                                              "--batch-size",
                                                                              "20",
                                                                              "--train-ratio",
                                                                              "0.7",
                                                                              "--noise",
                                                                              "15",
                                                                              "--points",
                                                                              "300",
                                                                              "--initializer",
                                                                              "heNormal",
                                                                              "--l2",
                                                                              "0.001",
                                                                              "--seed",
                                                                              "18446744073709551615",
                                                                              "--features",
                                                                              "x1,x2,sinX1"})));
    const QJsonObject data = made["data"].toObject();
    QCOMPARE(data["noise"].toDouble(), 15.0);
    QCOMPARE(data["points"].toInt(), 300);
    QCOMPARE(data["split"]["test"].toDouble(), 0.3);
    QCOMPARE(data["features"].toArray().size(), 3);
    const QJsonArray layers = made["network"]["layers"].toArray();
    QCOMPARE(layers[0].toObject()["units"].toInt(), 3);
    QCOMPARE(layers.size(), 5);
    QCOMPARE(layers[1].toObject()["activation"].toString(), QString("relu"));
    QCOMPARE(layers[1].toObject()["initializer"].toString(), QString("heNormal"));
    QCOMPARE(layers[4].toObject()["activation"].toString(), QString("sigmoid"));
    QCOMPARE(made["training"]["optimizer"]["type"].toString(), QString("adam"));
    QCOMPARE(made["training"]["batchSize"].toInt(), 20);
    QCOMPARE(made["training"]["regularization"]["l2"].toDouble(), 0.001);
    QCOMPARE(contentOf(file("options.neurarium")).count("18446744073709551615"), 2);
    QCOMPARE(layersOf(project("flat.neurarium", {"--hidden", "0"})).size(), 2);
    QCOMPARE(layersOf(project("iris.neurarium", {"--dataset", "iris"}))[3].toObject()["units"].toInt(), 3);
  }

  void aSmallTableGetsABatchThatItCanFill() {
    write(file("small.csv"), "height;weight\n1,5;50\n1,6;60\n1,7;72\n1,8;79\n1,9;91\n2,0;99\n");
    const QString path = project("small.neurarium", {"--dataset", file("small.csv")});
    const QJsonObject made = objectIn(contentOf(path));
    QCOMPARE(made["training"]["batchSize"].toInt(), 3);
    QCOMPARE(made["data"]["file"].toString(), QString("small.csv"));
    QCOMPARE(made["data"]["standardizeTarget"].toBool(), true);
    QCOMPARE(run({"train", path, "--epochs", "2"}).code, 0);
  }

  void trainingIsTheSameEveryTime() {
    const QString path = project("same.neurarium", {"--dataset", "xor", "--noise", "10", "--seed", "7"});
    const QStringList words = {"train", path, "--epochs", "5", "--format", "json", "-o"};
    const Outcome first = run(words + QStringList{file("a.neurarium")});
    const Outcome second = run(words + QStringList{file("b.neurarium")}, "fr_FR.UTF-8");
    QCOMPARE(first.code, 0);
    QCOMPARE(contentOf(file("a.neurarium")), contentOf(file("b.neurarium")));
    QCOMPARE(first.out.left(first.out.indexOf("{\"summary\"")),
             second.out.left(second.out.indexOf("{\"summary\"")));
  }

  void trainingTellsOfEveryEpochAndThenSumsUp() {
    const QString path = project("told.neurarium");
    const QList<QJsonObject> lines = linesOf(
        run({"train", path, "--epochs", "30", "--format", "json", "-o", file("told2.neurarium")}).out);
    QCOMPARE(lines.size(), 31);
    for (int i = 0; i < 30; ++i) {
      QCOMPARE(lines[i]["epoch"].toInt(), i + 1);
      QCOMPARE(lines[i]["step"].toInt(), 25 * (i + 1));
      QVERIFY(lines[i]["trainLoss"].isDouble() && lines[i]["testAccuracy"].isDouble());
      QVERIFY(lines[i]["validationLoss"].isNull());
      QCOMPARE(float(lines[i]["learningRate"].toDouble()), 0.03f);
      QCOMPARE(lines[i]["regularization"].toDouble(), 0.0);
    }
    QVERIFY(lines[29]["trainLoss"].toDouble() < lines[0]["trainLoss"].toDouble());
    const QJsonObject summary = lines[30]["summary"].toObject();
    QCOMPARE(summary["epochs"].toInt(), 30);
    QCOMPARE(summary["steps"].toInt(), 750);
    QCOMPARE(summary["trainLoss"], lines[29]["trainLoss"]);
    QVERIFY(summary["examplesPerSecond"].toDouble() > 0);
    const QJsonArray verdicts = summary["verdicts"].toArray();
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts[0]["id"].toString(), QString("healthy"));
    QVERIFY(verdicts[0]["evidence"]["relativeLoss"].toDouble() < 1);
    const QJsonObject saved = objectIn(contentOf(file("told2.neurarium")));
    QCOMPARE(saved["epoch"].toInt(), 30);
    QCOMPARE(saved["history"]["epoch"].toArray().size(), 31);
    QVERIFY(!objectIn(contentOf(path)).contains("parameters"));
    const QList<QJsonObject> more =
        linesOf(run({"train", file("told2.neurarium"), "--epochs", "1", "--format", "json"}).out);
    QCOMPARE(more[0]["epoch"].toInt(), 31);
  }

  void aRunInTwoPartsIsTheWholeRun() {
    const QString path = project("parts.neurarium");
    QCOMPARE(run({"train", path, "--epochs", "4", "-o", file("whole.neurarium")}).code, 0);
    QCOMPARE(run({"train", path, "--epochs", "2", "-o", file("half.neurarium")}).code, 0);
    QCOMPARE(run({"train", file("half.neurarium"), "--epochs", "2", "-o", file("halves.neurarium")}).code, 0);
    QCOMPARE(contentOf(file("halves.neurarium")), contentOf(file("whole.neurarium")));
  }

  void noEpochsWriteTheInitialParameters() {
    const QString path = project("initial.neurarium");
    const Outcome outcome =
        run({"train", path, "--epochs", "0", "-o", file("initial2.neurarium"), "--format", "json"});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(linesOf(outcome.out).size(), 1);
    const QJsonObject saved = objectIn(contentOf(file("initial2.neurarium")));
    QCOMPARE(saved["parameters"].toArray().size(), 6);
    QCOMPARE(saved["step"].toInt(), 0);
    const QList<QJsonObject> fromStart =
        linesOf(run({"train", path, "--epochs", "1", "--format", "json"}).out);
    const QList<QJsonObject> fromSaved =
        linesOf(run({"train", file("initial2.neurarium"), "--epochs", "1", "--format", "json"}).out);
    QCOMPARE(fromSaved[0], fromStart[0]);
  }

  void aDivergedRunSavesItsLastFiniteNumbersAndFails() {
    const QString path = project("diverging.neurarium",
                                 {"--dataset", "plane", "--activation", "linear", "--learning-rate", "1000"});
    const Outcome outcome = run({"train", path, "--format", "json", "-o", file("diverged.neurarium")});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.error.contains("Training stopped at step"), qPrintable(outcome.error));
    QVERIFY(outcome.error.contains("holds the last finite weights"));
    const QJsonArray verdicts = linesOf(outcome.out).last().value("summary")["verdicts"].toArray();
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts[0]["id"].toString(), QString("diverged"));
    QVERIFY(verdicts[0]["evidence"]["layer"].toInt() >= 1);
    QVERIFY(verdicts[0]["evidence"]["step"].toInt() >= 1);
    QCOMPARE(objectIn(contentOf(file("diverged.neurarium")))["step"].toInt(),
             verdicts[0]["evidence"]["step"].toInt() - 1);
  }

  void dataAreTheExamplesOfEachSplit() {
    const QString path = project("split.neurarium", {"--train-ratio", "0.6"});
    const Table train = tableIn(run({"data", path, "--split", "train"}).out);
    const Table test = tableIn(run({"data", path, "--split", "test"}).out);
    const Table validation = tableIn(run({"data", path, "--split", "validation"}).out);
    const Table all = tableIn(run({"data", path, "--split", "all"}).out);
    QCOMPARE(train.rows.size(), 300);
    QCOMPARE(test.rows.size(), 200);
    QCOMPARE(validation.rows.size(), 0);
    QCOMPARE(all.rows.size(), 500);
    QCOMPARE(all.header.mid(0, 2), (QList<QByteArray>{"x1", "x2"}));
    QCOMPARE(all.header.size(), 3);
    for (const QList<float>& row : all.rows) QVERIFY(row[2] == 1 || row[2] == -1);
    for (const QList<float>& row : train.rows) QVERIFY(all.rows.contains(row) && !test.rows.contains(row));
    const Table classes = tableIn(run({"data", project("classes.neurarium", {"--dataset", "iris"})}).out);
    QCOMPARE(classes.header.size(), 7);
    for (const QList<float>& row : classes.rows) QCOMPARE(row[4] + row[5] + row[6], 1.0f);
  }

  void predictionsAreTheForwardPassOfTheSavedWeights() {
    const QString path = project("predict.neurarium", {"--hidden", "3"});
    QCOMPARE(run({"train", path, "--epochs", "20", "-o", file("trained.neurarium")}).code, 0);
    const QByteArray data = run({"data", file("trained.neurarium"), "--split", "test"}).out;
    write(file("inputs.csv"), data);
    const Outcome outcome = run({"predict", file("trained.neurarium"), "--input", file("inputs.csv")});
    QCOMPARE(outcome.code, 0);
    const Table inputs = tableIn(data);
    const Table outputs = tableIn(outcome.out);
    QCOMPARE(outputs.rows.size(), inputs.rows.size());
    QCOMPARE(outputs.header, inputs.header.mid(2));
    const QJsonArray saved = objectIn(contentOf(file("trained.neurarium")))["parameters"].toArray();
    for (int row = 0; row < inputs.rows.size(); ++row) {
      double output = numberAt(saved[3]["values"], 0);
      for (int unit = 0; unit < 3; ++unit) {
        double z = numberAt(saved[1]["values"], unit);
        for (int i = 0; i < 2; ++i)
          z += double(numberAt(saved[0]["values"], unit, i)) * double(inputs.rows[row][i]);
        output += double(numberAt(saved[2]["values"], 0, unit)) * std::tanh(z);
      }
      QVERIFY(std::abs(std::tanh(output) - double(outputs.rows[row][0])) < 1e-5);
    }
  }

  void inputsAreFoundByTheirNames() {
    const QString path = project("names.neurarium");
    write(file("order.csv"), "x1,x2\n1,2\n-3,4\n");
    write(file("other.csv"), "note;x2;x1\nhello;2;1\nworld;4;-3,0\n");
    const Outcome first = run({"predict", path, "--input", file("order.csv")});
    QCOMPARE(first.code, 0);
    QCOMPARE(run({"predict", path, "--input", file("other.csv")}).out, first.out);
    write(file("missing.csv"), "x1,y\n1,2\n");
    const Outcome missing = run({"predict", path, "--input", file("missing.csv")});
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.error.contains("there is no column “x2”; the columns are: x1, y."),
             qPrintable(missing.error));
    write(file("text.csv"), "x1,x2\n1,2\n3,four\n");
    const Outcome text = run({"predict", path, "--input", file("text.csv")});
    QCOMPARE(text.code, 1);
    QVERIFY2(text.error.contains("line 3, column x2: “four” is not a number."), qPrintable(text.error));
  }

  void aTraceHoldsTogether() {
    const QString path = project("trace.neurarium", {"--batch-size", "1", "--optimizer", "momentum"});
    const Outcome outcome = run({"trace", path, "--example", "3", "--format", "json"});
    QCOMPARE(outcome.code, 0);
    const QJsonObject trace = objectIn(outcome.out);
    QCOMPARE(trace["example"].toInt(), 3);
    const QJsonArray events = trace["events"].toArray();
    QStringList phases;
    int sums = 0;
    for (int id = 0; id < events.size(); ++id) {
      const QJsonObject event = events[id].toObject();
      QCOMPARE(event["id"].toInt(), id);
      if (phases.isEmpty() || phases.last() != event["phase"].toString()) phases << event["phase"].toString();
      if (event["kind"].toString() != "weightedSum") continue;
      ++sums;
      double sum = 0;
      const QJsonArray operands = event["operands"].toArray();
      for (int i = 0; i + 1 < operands.size(); i += 2)
        sum += operands[i]["value"].toDouble() * operands[i + 1]["value"].toDouble();
      sum += operands.last()["value"].toDouble();
      QVERIFY(std::abs(sum - event["result"].toDouble()) < 1e-5);
    }
    QCOMPARE(sums, 7);
    QCOMPARE(phases, (QStringList{"initialisation", "forward", "loss", "backward", "descent"}));
    QCOMPARE(run({"trace", path, "--example", "250"}).code, 1);
  }

  void aMiniBatchCanBeTraced() {
    const QString path = project("batch.neurarium", {"--batch-size", "4"});
    const QJsonObject first = objectIn(run({"trace", path, "--batch"}).out);
    const QJsonObject other = objectIn(run({"trace", path, "--batch", "--example", "2"}).out);
    QCOMPARE(first["examples"].toArray().size(), 4);
    QCOMPARE(other["examples"], first["examples"]);
    QCOMPARE(first["example"], first["examples"][0]);
    QCOMPARE(other["example"], first["examples"][2]);
    QCOMPARE(other["parametersAfter"], first["parametersAfter"]);
    QCOMPARE(other["events"].toArray().size(), first["events"].toArray().size());
    double sum = 0;
    for (const QJsonValue& event : first["events"].toArray()) {
      if (event["kind"].toString() != "meanLoss") continue;
      for (const QJsonValue& operand : event["operands"].toArray()) sum += operand["value"].toDouble();
    }
    QVERIFY(std::abs(sum / 4 - first["loss"].toDouble()) < 1e-6);
    const Outcome refused = run({"trace", path, "--batch", "--example", "4"});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.error.contains("0…3"), qPrintable(refused.error));
  }

  void theTracesGradientsAreTheSlopesOfItsLoss() {
    const QString path = project("slope.neurarium", {"--hidden", "3"});
    QCOMPARE(run({"train", path, "--epochs", "0", "-o", file("slope0.neurarium")}).code, 0);
    const QByteArray start = contentOf(file("slope0.neurarium"));
    const QJsonArray gradients =
        objectIn(run({"trace", file("slope0.neurarium")}).out)["gradients"].toArray();
    QCOMPARE(gradients.size(), 4);
    constexpr double kStep = 1e-2;
    const auto lossWith = [&](int array, int unit, int input, double change) {
      QJsonObject changed = objectIn(start);
      QJsonArray parameters = changed["parameters"].toArray();
      QJsonObject entry = parameters[array].toObject();
      QJsonArray values = entry["values"].toArray();
      QJsonArray row = values[unit].toArray();
      if (input < 0)
        values[unit] = values[unit].toDouble() + change;
      else
        row[input] = row[input].toDouble() + change, values[unit] = row;
      entry["values"] = values;
      parameters[array] = entry;
      changed["parameters"] = parameters;
      write(file("changed.neurarium"), QJsonDocument(changed).toJson());
      return objectIn(run({"trace", file("changed.neurarium")}).out)["loss"].toDouble();
    };
    for (const auto& [array, unit, input] :
         {std::array{0, 1, 0}, std::array{1, 2, -1}, std::array{2, 0, 2}, std::array{3, 0, -1}}) {
      const double measured =
          (lossWith(array, unit, input, kStep) - lossWith(array, unit, input, -kStep)) / (2 * kStep);
      const double claimed = double(numberAt(gradients[array]["values"], unit, input));
      QVERIFY2(std::abs(measured - claimed) < 2e-3,
               qPrintable(QString("%1 instead of %2").arg(claimed).arg(measured)));
    }
  }

  void theTracesEndIsTheNextStepOfTraining() {
    write(file("one.csv"), "x,y\n1,2\n3,5\n");
    const QString path =
        project("one.neurarium", {"--dataset", file("one.csv"), "--train-ratio", "0.5", "--hidden", "2"});
    QCOMPARE(run({"train", path, "--epochs", "1", "-o", file("one2.neurarium")}).code, 0);
    const QJsonObject trace = objectIn(run({"trace", path}).out);
    QCOMPARE(trace["parametersAfter"], objectIn(contentOf(file("one2.neurarium")))["parameters"]);
  }

  void picturesAreDrawnWithoutADisplay() {
    const QString path = project("drawn.neurarium");
    for (const char* view : {"network", "output", "loss", "window"}) {
      const QString picture = file(QString(view) + ".png");
      const Outcome outcome =
          run({"render", path, "--view", view, "-o", picture, "--size", "1280x720", "--language", "fr"});
      QVERIFY2(outcome.code == 0, qPrintable(outcome.error));
      QCOMPARE(QImage(picture).size(), QSize(1280, 720));
    }
  }

  void theWindowNeedsADisplay() {
    const Outcome outcome = run({});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.error.contains("there is no display to open the window on"), qPrintable(outcome.error));
  }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
