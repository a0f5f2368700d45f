#include "ui/design/layer_palette.h"

#include <QGridLayout>
#include <QPushButton>

#include "ui/design/palette_tile.h"
#include "ui/display_text.h"
#include "ui/icons.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

struct Row {
  LayerSpec layer;
  const char* name;
  const char* icon;
  const char* sentence;
};

std::vector<Row> rows() {
  DenseSpec output;
  output.role = Role::Output;
  return {
      {InputSpec{}, "paletteInput", "layer_input",
       QT_TRANSLATE_NOOP("neurarium::LayerPalette", "Receives the features and computes nothing.")},
      {DenseSpec{}, "paletteDense", "layer_dense",
       QT_TRANSLATE_NOOP("neurarium::LayerPalette", "Neurons that each see everything of the layer before.")},
      {output, "paletteOutput", "layer_output",
       QT_TRANSLATE_NOOP("neurarium::LayerPalette", "Gives the answer: as many units as the data asks for.")},
      {DropoutSpec{}, "paletteDropout", "layer_dropout",
       QT_TRANSLATE_NOOP("neurarium::LayerPalette",
                         "Silences neurons at random in training, against overfitting.")},
      {BatchNormalizationSpec{}, "paletteBatchNormalization", "layer_normalization",
       QT_TRANSLATE_NOOP("neurarium::LayerPalette",
                         "Brings numbers to mean 0 and deviation 1: keeps gradients alive.")},
  };
}

}  // namespace

LayerPalette::LayerPalette(ProjectDocument& document, QWidget* parent) : Panel(document, parent) {
  setObjectName("layerPalette");
  auto* hint = new SmallLabel(this);
  hint->setWordWrap(true);
  column()->addWidget(hint);
  inWords(
      [=] { hint->setText(tr("Drag onto the network, or double-click. Drag a layer out to remove it.")); });
  addLayers();
  addActivations();
  auto* templates = new QPushButton(this);
  templates->setObjectName("templates");
  templates->setIcon(themedIcon("templates"));
  templates->setFocusPolicy(Qt::TabFocus);
  column()->addWidget(templates);
  connect(templates, &QPushButton::clicked, this, &LayerPalette::templatesRequested);
  inWords([=] {
    templates->setText(tr("Templates…"));
    templates->setAccessibleName(templates->text());
    templates->setToolTip(tr("Networks to begin with, from the perceptron to the autoencoder."));
  });
  begin();
}

void LayerPalette::listen(PaletteTile* tile) {
  connect(tile, &PaletteTile::taken, this, [this, tile] { emit taken(tile->payload()); });
}

void LayerPalette::addLayers() {
  for (const Row& row : rows()) {
    auto* tile = new LayerTile(row.layer, row.icon, this);
    tile->setObjectName(row.name);
    column()->addWidget(tile);
    listen(tile);
    inWords([tile, row] { tile->setTexts(displayText(row.layer), tr(row.sentence)); });
  }
}

void LayerPalette::addActivations() {
  auto* title = new SectionLabel(this);
  column()->addWidget(title);
  auto* grid = new QGridLayout;
  grid->setSpacing(5);
  column()->addLayout(grid);
  int count = 0;
  for (const Named<Activation>& named : namesOf(Activation{})) {
    const Activation activation = named.id;
    auto* tile = new ActivationTile(activation, this);
    tile->setObjectName("palette." +
                        QString::fromLatin1(named.name.data(), static_cast<qsizetype>(named.name.size())));
    grid->addWidget(tile, count / 2, count % 2);
    ++count;
    listen(tile);
    inWords([tile, activation] {
      tile->setText(displayText(activation));
      tile->setAccessibleName(displayText(activation));
      tile->setToolTip(tr("Drop it on a layer, or double-click to give it to the selected layers."));
    });
  }
  inWords([=] { title->setText(tr("Activations")); });
}

void LayerPalette::showDocument() {}

}  // namespace neurarium
