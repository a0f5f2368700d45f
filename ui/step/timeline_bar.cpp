#include "ui/step/timeline_bar.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>
#include <numeric>

#include "ui/step/event_formula.h"
#include "ui/step/step_player.h"
#include "ui/theme.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr double kGap = 3;           // between two stretches
constexpr double kSide = 8;          // room for the mark at both ends
constexpr double kTrack = 8;         // height
constexpr double kLeastStopGap = 5;  // stops closer than this are not drawn
constexpr double kMark = 6.5;        // radius

}  // namespace

TimelineBar::TimelineBar(StepPlayer& player, QWidget* parent) : QAbstractSlider(parent), m_player(player) {
  setObjectName("timeline");
  setFocusPolicy(Qt::StrongFocus);
  setOrientation(Qt::Horizontal);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFont(smallFont(font()));
  connect(&player, &StepPlayer::traceChanged, this, &TimelineBar::showMoment);
  connect(&player, &StepPlayer::moved, this, &TimelineBar::showMoment);
  connect(this, &QAbstractSlider::valueChanged, &player, &StepPlayer::setMoment);
  retranslate();
  showMoment();
}

QSize TimelineBar::sizeHint() const {
  return {520, static_cast<int>(fontMetrics().height() + 2 * kMark + 8)};
}

QString TimelineBar::nameOf(int phase) const {
  return QStringLiteral("%1 %2").arg(phase + 1).arg(phaseText(static_cast<TracePhase>(phase)));
}

/// Each gets what its name needs, and the same share of what is left.
void TimelineBar::layOut() {
  QFont bold = font();
  bold.setBold(true);
  const QFontMetricsF metrics(bold);
  std::array<double, kPhases> names{};
  for (int i = 0; i < kPhases; ++i)
    names[static_cast<std::size_t>(i)] = metrics.horizontalAdvance(nameOf(i)) + kGap;
  const double all = std::accumulate(names.begin(), names.end(), 0.0);
  const double room = width() - 2 * kSide - (kPhases - 1) * kGap;
  const double scale = std::min(1.0, room / all);
  const double extra = std::max(0.0, room - all) / kPhases;
  double left = kSide;
  for (std::size_t i = 0; i < names.size(); ++i) {
    m_stretches[i] = QRectF(left, 4 + kMark - kTrack / 2, names[i] * scale + extra, kTrack);
    left = m_stretches[i].right() + kGap;
  }
}

double TimelineBar::xOf(int moment) const {
  for (int phase = 0; phase < kPhases; ++phase) {
    const auto moments = m_player.timeline().momentsOf(static_cast<TracePhase>(phase));
    if (moment > moments.last || moments.first == moments.last) continue;
    const QRectF stretch = stretchOf(phase);
    return stretch.left() +
           stretch.width() * (moment - moments.first) / static_cast<double>(moments.last - moments.first);
  }
  return stretchOf(0).left();
}

int TimelineBar::momentAt(double x) const {
  for (int phase = 0; phase < kPhases; ++phase) {
    const auto moments = m_player.timeline().momentsOf(static_cast<TracePhase>(phase));
    const QRectF stretch = stretchOf(phase);
    if (x > stretch.right() + kGap / 2 && phase + 1 < kPhases) continue;
    const double share = std::clamp((x - stretch.left()) / stretch.width(), 0.0, 1.0);
    return moments.first + static_cast<int>(std::lround(share * (moments.last - moments.first)));
  }
  return 0;
}

void TimelineBar::showMoment() {
  const QSignalBlocker silent(this);
  setEnabled(m_player.trace() != nullptr);
  setRange(0, m_player.timeline().length());
  setValue(m_player.moment());
  const int event = m_player.event();
  setAccessibleDescription(event < 0 ? QString() : eventTitle(*m_player.trace(), event));
  update();
}

void TimelineBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int event = m_player.event();
  const int present =
      event < 0 ? -1 : static_cast<int>(m_player.trace()->events()[static_cast<std::size_t>(event)].phase);
  const double mark = xOf(m_player.moment());
  for (int phase = 0; phase < kPhases; ++phase) {
    const QRectF stretch = stretchOf(phase);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().zero);
    painter.drawRoundedRect(stretch, kTrack / 2, kTrack / 2);
    if (present >= 0 && mark > stretch.left()) {
      painter.save();
      painter.setClipRect(QRectF(0, 0, mark, height()));
      // On the way back the numbers have the colour of the error signal.
      const bool isBackward = static_cast<TracePhase>(phase) == TracePhase::Backward;
      painter.setBrush(isBackward ? theme().errorSignal : theme().accent);
      painter.drawRoundedRect(stretch, kTrack / 2, kTrack / 2);
      painter.restore();
    }
    paintStops(painter, phase);
    QFont font = this->font();
    font.setBold(phase == present);
    painter.setFont(font);
    painter.setPen(phase == present ? theme().text : theme().mutedText);
    const QRectF room(stretch.left(), stretch.bottom() + 4, stretch.width(), fontMetrics().height());
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(nameOf(phase), Qt::ElideRight, room.width()));
  }
  if (!isEnabled()) return;
  painter.setPen(QPen(theme().surface, 2));
  const bool isBackward = present == static_cast<int>(TracePhase::Backward);
  painter.setBrush(isBackward ? theme().errorSignal : theme().accent);
  painter.drawEllipse(QPointF(mark, stretchOf(0).center().y()), kMark, kMark);
  if (!hasFocus()) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().accent, 1.5));
  painter.drawEllipse(QPointF(mark, stretchOf(0).center().y()), kMark + 2, kMark + 2);
}

void TimelineBar::paintStops(QPainter& painter, int phase) const {
  const StepTimeline& timeline = m_player.timeline();
  const auto moments = timeline.momentsOf(static_cast<TracePhase>(phase));
  double last = stretchOf(phase).left();
  painter.setPen(QPen(theme().surface, 1));
  for (int moment = moments.first; moment < moments.last;) {
    moment = timeline.next(moment, m_player.granularity());
    const double x = xOf(moment);
    if (x - last >= kLeastStopGap && moment < moments.last) {
      painter.drawLine(QPointF(x, stretchOf(phase).top() + 1), QPointF(x, stretchOf(phase).bottom() - 1));
      last = x;
    } else {
      // Closer than one can see: on by what one could.
      moment = std::max(moment, momentAt(x + kLeastStopGap / 2) - 1);
    }
  }
}

void TimelineBar::resizeEvent(QResizeEvent*) {
  layOut();
}

void TimelineBar::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) setValue(momentAt(event->position().x()));
}

void TimelineBar::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) setValue(momentAt(event->position().x()));
}

bool TimelineBar::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !m_player.trace()) return QAbstractSlider::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int pointed = m_player.timeline().eventAt(momentAt(help->pos().x()));
  if (pointed >= 0) QToolTip::showText(help->globalPos(), eventTitle(*m_player.trace(), pointed), this);
  return true;
}

void TimelineBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::FontChange) layOut();
  QAbstractSlider::changeEvent(event);
}

void TimelineBar::retranslate() {
  setAccessibleName(tr("Timeline of the training step"));
  layOut();
  update();
}

}  // namespace neurarium
