#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include "app/commands.h"
#include "app/console.h"
#include "app/open_project.h"
#include "core/project/atomic_file.h"
#include "core/project/project_file.h"
#include "ui/language.h"
#include "ui/render.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr OptionInfo kOptions[] = {
    {"--view", "network|output|loss|window", QT_TRANSLATE_NOOP("CommandLine", "what to draw")},
    {"-o", "OUT.png", QT_TRANSLATE_NOOP("CommandLine", "the picture to write")},
    {"--size", "1600x900",
     QT_TRANSLATE_NOOP("CommandLine", "width and height in pixels, 16 to 8192 (1600x900)")},
    {"--language", "en|fr",
     QT_TRANSLATE_NOOP("CommandLine", "language of the words in the picture (the system's)")},
    {"--theme", "light|dark", QT_TRANSLATE_NOOP("CommandLine", "colours of the picture (light)")},
};

constexpr int kSmallestSide = 16;
constexpr int kLargestSide = 8192;

QSize sizeIn(Arguments& arguments) {
  QString words = "1600x900";
  arguments.read("--size", words);
  const auto match = QRegularExpression("\\A(\\d{1,5})x(\\d{1,5})\\z").match(words);
  const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
  const auto fits = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
  if (!fits(size.width()) || !fits(size.height()))
    arguments.refuseValue("--size", QString("%1x%1 … %2x%2").arg(kSmallestSide).arg(kLargestSide));
  return size;
}

Status savePicture(const QImage& image, const QString& out) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return writeFileAtomically(toPath(out), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

int run(Arguments& arguments) {
  arguments.require("--view");
  const QString out = arguments.require("-o");
  RenderedView view = RenderedView::Network;
  arguments.read("--view", view);
  const QSize size = sizeIn(arguments);
  QString languageName;
  arguments.read("--language", languageName);
  if (!languageName.isEmpty() && languageName != "en" && languageName != "fr")
    arguments.refuseValue("--language", "en, fr");
  QString themeName = "light";
  arguments.read("--theme", themeName);
  if (themeName != "light" && themeName != "dark") arguments.refuseValue("--theme", "light, dark");
  if (!arguments.problem().isEmpty()) return kWrongUsage;

  const auto project = loadProject(toPath(arguments.operand()));
  if (!project) return printError(project.error());
  Language language;
  language.use(languageName);
  applyTheme(themeName == "dark" ? ThemeChoice::Dark : ThemeChoice::Light);
  const auto image = renderView(*project, QFileInfo(arguments.operand()).absolutePath(), view, size);
  if (!image) return printError(image.error());
  if (auto status = savePicture(*image, out); !status) return printError(status.error());
  return kDone;
}

}  // namespace

const Command kRenderCommand = {
    "render", QT_TRANSLATE_NOOP("CommandLine", "Draws a view of a project into a PNG picture."), true,
    kOptions, run};

}  // namespace neurarium
