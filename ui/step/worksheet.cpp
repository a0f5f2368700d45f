#include "ui/step/worksheet.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <set>

#include "core/trace/step_timeline.h"
#include "ui/math/math_elision.h"

namespace neurarium {

namespace {

struct WorksheetText {
  Q_DECLARE_TR_FUNCTIONS(Worksheet)
};

constexpr std::array kPhases = {TracePhase::Initialisation, TracePhase::Forward, TracePhase::Loss,
                                TracePhase::Backward, TracePhase::Descent};
constexpr int kMostTerms = 30;  // of one sum: about a third of a page

/// What is given, and can't be computed.
bool isGiven(TraceKind kind) {
  return kind == TraceKind::InitialValue || kind == TraceKind::Input || kind == TraceKind::Target ||
         kind == TraceKind::Frozen;
}

/// What must not stand on an exercise's sheet: numbers of events, and what a formula makes from them on its way.
struct Asked {
  std::set<int> events;
  std::set<double> between;

  bool has(const MathNode& node) const {
    if (node.kind != MathNode::Kind::Number) return false;
    return node.event >= 0 ? events.count(node.event) != 0 : between.count(node.value) != 0;
  }
};

void leaveBlank(MathNode& node, const Asked& asked) {
  if (asked.has(node)) node = math::toned(math::blank(node.event), node.tone);
  const bool isCall = node.kind == MathNode::Kind::Row;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    MathNode& child = node.children[i];
    // Parentheses around a factor would give away that it is negative; those of a function stay.
    const bool isFactor = !isCall || i == 0 || node.children[i - 1].kind == MathNode::Kind::Operator;
    if (isFactor && child.kind == MathNode::Kind::Fence && asked.has(child.children[0]))
      child = MathNode(child.children[0]);
    leaveBlank(child, asked);
  }
}

/// The results of the lines that lead to a formula: what an optimizer remembers of a gradient would give it away.
std::set<double> resultsBetween(const std::vector<MathNode>& lines) {
  std::set<double> results;
  for (const MathNode& line : lines) {
    const MathNode row = flattened(line);
    if (row.children.size() < 2) continue;
    const MathNode& last = row.children.back();
    const MathNode& sign = row.children[row.children.size() - 2];
    if (last.kind == MathNode::Kind::Number && last.event < 0 && sign.text == QStringLiteral("="))
      results.insert(last.value);
  }
  return results;
}

/// Every formula of it as it is written down.
void prepare(EventFormula& formula, const std::set<int>& events, bool isAsked) {
  Asked asked{events, {}};
  if (isAsked) asked.between = resultsBetween(formula.before);
  const auto change = [&](MathNode& line) {
    if (longestPart(line) > kMostTerms) line = elided(flattened(line), kMostTerms);
    leaveBlank(line, asked);
  };
  for (MathNode& line : formula.before) change(line);
  for (MathNode* line : {&formula.symbols, &formula.numbers, &formula.result}) change(*line);
}

/// The moves of a phase; number by number each event is one, but for the values at the start: there is nothing to compute.
std::vector<StepTimeline::Range> movesOf(const StepTrace& trace, const StepTimeline& timeline,
                                         TracePhase phase, Granularity granularity) {
  std::vector<StepTimeline::Range> moves;
  const bool isFine = granularity == Granularity::Neuron || granularity == Granularity::Product;
  if (isFine && phase == TracePhase::Initialisation) granularity = Granularity::Layer;
  if (granularity == Granularity::Layer || granularity == Granularity::Phase) {
    const StepTimeline::Range moments = timeline.momentsOf(phase);
    for (int moment = moments.first; moment < moments.last;) {
      moment = timeline.next(moment, granularity);
      moves.push_back(timeline.moveEndingAt(moment, granularity));
    }
    return moves;
  }
  for (const TraceEvent& event : trace.events())
    if (event.phase == phase) moves.push_back({event.id, event.id + 1});
  return moves;
}

}  // namespace

QString leftOutText(int count) {
  return WorksheetText::tr("… and %n more number(s) of this step.", nullptr, count);
}

Worksheet makeWorksheet(const StepTrace& trace, const WorksheetOptions& options, int mostFormulas) {
  const bool isFine =
      options.granularity == Granularity::Neuron || options.granularity == Granularity::Product;
  const StepTimeline timeline(trace.events());
  std::array<std::vector<StepTimeline::Range>, kPhases.size()> moves;
  std::array<int, kPhases.size()> leftOut{};
  std::size_t all = 0;
  for (std::size_t i = 0; i < kPhases.size(); ++i) {
    moves[i] = movesOf(trace, timeline, kPhases[i], options.granularity);
    all += moves[i].size();
  }
  if (all > static_cast<std::size_t>(mostFormulas)) {
    const std::size_t most = static_cast<std::size_t>(mostFormulas) / kPhases.size();
    for (std::size_t i = 0; i < kPhases.size(); ++i) {
      if (moves[i].size() <= most) continue;
      for (std::size_t m = most; m < moves[i].size(); ++m) leftOut[i] += moves[i][m].last - moves[i][m].first;
      moves[i].resize(most);
    }
  }

  // What is asked for must not stand elsewhere on the sheet.
  std::set<int> asked;
  if (options.isExercise)
    for (const auto& phase : moves)
      for (const StepTimeline::Range& move : phase)
        for (int event = move.first; event < move.last; ++event)
          if (!isGiven(trace.events()[static_cast<std::size_t>(event)].kind)) asked.insert(event);

  Worksheet sheet;
  sheet.title = options.title;
  sheet.task = options.isExercise ? WorksheetText::tr("Compute every number that is left blank.")
                                  : WorksheetText::tr("One training step, number by number.");
  for (std::size_t i = 0; i < kPhases.size(); ++i) {
    if (moves[i].empty()) continue;
    Worksheet::Part part{phaseText(kPhases[i]), {}, leftOut[i]};
    QString reason;
    for (const StepTimeline::Range& move : moves[i]) {
      const bool isHidden = asked.count(move.first) != 0;
      std::vector<EventFormula> told;
      if (isFine && kPhases[i] != TracePhase::Initialisation)
        told.push_back(formulaOf(trace, move.first,
                                 trace.events()[static_cast<std::size_t>(move.first)].terms, isHidden));
      else
        told = formulasOf(trace, move, isFine ? Granularity::Layer : options.granularity, isHidden);
      for (EventFormula& formula : told) {
        prepare(formula, asked, isHidden);
        // Said once, it holds for those that follow.
        if (formula.reason == reason) formula.reason.clear();
        if (!formula.reason.isEmpty()) reason = formula.reason;
        part.formulas.push_back(std::move(formula));
      }
    }
    sheet.parts.push_back(std::move(part));
  }
  if (options.isExercise && options.hasAnswers)
    for (const int event : asked)
      sheet.answers.push_back(
          {eventTitle(trace, event), trace.events()[static_cast<std::size_t>(event)].result});
  return sheet;
}

}  // namespace neurarium
