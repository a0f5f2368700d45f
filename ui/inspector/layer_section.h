#pragma once

#include <optional>

#include "ui/widgets/card.h"
#include "ui/widgets/document_view.h"

class QGridLayout;

namespace neurarium {

class Captioned;
class NumberField;

/// Some settings of the selected layers, which are all of a kind that has them. Where layers differ, a control shows a dash; using it sets
/// all of them. The controls are made once and only set anew.
class LayerSection : public Card, protected DocumentView {
  Q_OBJECT

 public:
  LayerSection(ProjectDocument& document, QWidget* parent);

  virtual bool suits(const LayerSpec& layer) const = 0;
  /// Shows these layers; there is one at least, and suits() holds for each.
  void setLayers(const std::vector<int>& layers);

 protected:
  using Words = const char*;  ///< marked with QT_TRANSLATE_NOOP("LayerSection", …)
  using Number = double& (*)(LayerSpec&);

  static QString words(Words source);
  const std::vector<int>& layers() const { return m_layers; }
  const LayerSpec& spec(int layer) const { return project().network.layers[static_cast<std::size_t>(layer)]; }
  /// The dense layer that is shown, the first of several.
  const DenseSpec& dense() const { return std::get<DenseSpec>(spec(m_layers.front())); }

  /// What `get` says of every layer, if they agree.
  template <typename Get>
  auto common(Get get) const -> std::optional<decltype(get(std::declval<const LayerSpec&>()))> {
    const auto first = get(spec(m_layers.front()));
    for (const int layer : m_layers)
      if (!(get(spec(layer)) == first)) return std::nullopt;
    return first;
  }
  /// Changes every layer that is shown, as one step of undo: "units of Hidden layer 1".
  void change(Words what, const std::function<void(LayerSpec&)>& change, EditMerge merge = EditMerge::Never);

  QGridLayout* grid() const { return m_grid; }
  /// Puts a control into the next cells of the grid, of which there are six in a row.
  Captioned* addField(QWidget* control, Words caption, Words hint, int cells = 3);
  /// Lets a widget take a whole row.
  void addRow(QWidget* widget);
  NumberField* addNumber(const char* name, Words caption, Words hint, Words what, Number number,
                         EditMerge merge, int cells = 3);
  static void showNumber(NumberField* field, std::optional<double> value);
  /// The names of the layers, for steps of undo.
  QString layersText() const;

  void changeEvent(QEvent* event) override;

 private:
  std::vector<int> m_layers;
  QGridLayout* m_grid;
  int m_cells = 0;
};

}  // namespace neurarium
