#include "ui/step/example_table.h"

#include <QFont>

#include "ui/display_text.h"
#include "ui/math/math_node.h"
#include "ui/step/step_player.h"

namespace neurarium {

namespace {

constexpr int kMostFeatures = 3;

}  // namespace

ExampleTable::ExampleTable(const StepPlayer& player, QObject* parent)
    : QAbstractTableModel(parent), m_player(player) {}

void ExampleTable::showAll(std::shared_ptr<const PreparedData> data) {
  if (!m_isBatch && data == m_data) return;
  beginResetModel();
  m_isBatch = false;
  m_data = std::move(data);
  m_trace = nullptr;
  endResetModel();
}

void ExampleTable::showBatch(std::shared_ptr<const PreparedData> data, std::optional<Index> place,
                             const QString& name) {
  beginResetModel();
  m_isBatch = true;
  m_data = std::move(data);
  m_trace = m_player.trace();
  m_place = place;
  m_placeName = name;
  m_gradients = m_trace && place ? m_trace->exampleGradients(*place) : Vector();
  endResetModel();
}

void ExampleTable::showMoment() {
  if (m_isBatch && m_trace) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ExampleTable::features() const {
  if (!m_data || m_data->dataset->kind == DataKind::Image) return 0;
  return std::min(kMostFeatures, static_cast<int>(m_data->featureNames.size()));
}

int ExampleTable::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || !m_data) return 0;
  if (!m_isBatch) return static_cast<int>(m_data->train.size());
  // The means come last.
  return m_trace ? static_cast<int>(m_trace->examples().size()) + 1 : 0;
}

int ExampleTable::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  if (m_isBatch) return m_place ? kBatchColumns : kBatchColumns - 1;
  return 2 + features();
}

QString ExampleTable::targetText(Index example) const {
  const Examples& train = m_data->train;
  if (!train.labels.empty() && train.targets.rows() > 1)
    return classText(*m_data->dataset, train.labels[static_cast<std::size_t>(example)]);
  return shortNumberText(static_cast<double>(train.targets(0, example)), 3);
}

QString ExampleTable::outputText(Index column) const {
  const Matrix& outputs = m_trace->exampleOutputs();
  if (outputs.rows() == 1) return numberText(static_cast<double>(outputs(0, column)), 3);
  Index largest = 0;
  outputs.col(column).maxCoeff(&largest);
  return classText(*m_data->dataset, static_cast<int>(largest));
}

QString ExampleTable::batchCell(int row, int column) const {
  const auto examples = static_cast<int>(m_trace->examples().size());
  const bool isMean = row == examples;
  const bool isLossKnown = m_player.isKnown(m_trace->index().loss);
  const auto hidden = [](bool isKnown, const QString& text) { return isKnown ? text : QStringLiteral("·"); };
  switch (column) {
    case kNumber:
      return isMean ? tr("Mean") : QString::number(m_trace->examples()[static_cast<std::size_t>(row)] + 1);
    case kTarget:
      return isMean ? QString() : targetText(m_trace->examples()[static_cast<std::size_t>(row)]);
    case kOutput:
      return isMean ? QString() : hidden(isLossKnown, outputText(row));
    case kLoss:
      return hidden(isLossKnown, stepNumberText(isMean ? m_trace->loss()
                                                       : static_cast<double>(m_trace->exampleLosses()(row))));
    default:
      break;
  }
  const int event =
      TraceIndex::at(isMean ? m_trace->index().meanGradients : m_trace->index().exampleGradients, *m_place);
  const bool isKnown = m_player.isKnown(event);
  if (!isMean) return hidden(isKnown, stepNumberText(static_cast<double>(m_gradients(row))));
  // The engine's own number where there is one.
  if (event < 0) return {};
  return hidden(isKnown, stepNumberText(
                             static_cast<double>(m_trace->events()[static_cast<std::size_t>(event)].result)));
}

QString ExampleTable::cell(int row, int column) const {
  if (m_isBatch) return batchCell(row, column);
  if (column == 0) return QString::number(row + 1);
  if (column <= features()) return numberText(static_cast<double>(m_data->train.inputs(column - 1, row)), 2);
  return targetText(row);
}

QVariant ExampleTable::data(const QModelIndex& index, int role) const {
  const bool isMean = m_isBatch && index.row() + 1 == rowCount();
  switch (role) {
    case Qt::DisplayRole:
      return cell(index.row(), index.column());
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::FontRole: {
      QFont font;
      font.setBold(isMean);
      return font;
    }
    default:
      return {};
  }
}

QVariant ExampleTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
  const bool isHint = role == Qt::ToolTipRole;
  if (role != Qt::DisplayRole && !isHint) return {};
  if (section == kNumber) return isHint ? tr("Its number in the training split") : QStringLiteral("#");
  if (!m_isBatch && section <= features())
    return featureText(m_data->featureNames[static_cast<std::size_t>(section - 1)]);
  if (!m_isBatch || section == kTarget) return isHint ? tr("Target") : QStringLiteral("t");
  if (section == kOutput) return isHint ? tr("What the network says") : QStringLiteral("y");
  if (section == kLoss) return isHint ? tr("The example's own loss") : QStringLiteral("L");
  //: %1 is a weight or a bias, such as w₁₂⁽¹⁾.
  return isHint ? tr("The example's own gradient of %1").arg(m_placeName)
                : QStringLiteral("∂L/∂") + m_placeName.left(1);
}

}  // namespace neurarium
