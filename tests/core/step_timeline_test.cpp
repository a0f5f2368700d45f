#include "core/trace/step_timeline.h"

#include <QtTest>
#include <set>

#include "core/trace/step_trace.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

constexpr Granularity kGranularities[] = {Granularity::Phase, Granularity::Layer, Granularity::Neuron,
                                          Granularity::Product};

TraceEvent event(TracePhase phase, Index layer, Index unit, int terms = 1) {
  TraceEvent event;
  event.phase = phase;
  event.layer = layer;
  event.unit = unit;
  event.terms = terms;
  return event;
}

/// Two units with two inputs and a bias each, and a loss.
StepTimeline small() {
  return StepTimeline({event(TracePhase::Forward, 0, 0), event(TracePhase::Forward, 0, 1),
                       event(TracePhase::Forward, 1, 0, 3), event(TracePhase::Forward, 1, 0),
                       event(TracePhase::Forward, 1, 1, 3), event(TracePhase::Forward, 1, 1),
                       event(TracePhase::Loss, 1, -1)});
}

std::vector<int> stops(const StepTimeline& timeline, Granularity granularity) {
  std::vector<int> moments{0};
  while (moments.back() < timeline.length()) moments.push_back(timeline.next(moments.back(), granularity));
  return moments;
}

StepTimeline ofDefaultProject() {
  const auto session = TrainingSession::create(Project{}, dataFor(Project{})).value();
  return StepTimeline(StepTrace::record(session, 0)->events());
}

}  // namespace

class StepTimelineTest : public QObject {
  Q_OBJECT

 private slots:
  void everyMoveEndsWhereItsNumbersAreComplete() {
    const StepTimeline timeline = small();
    QCOMPARE(timeline.length(), 11);
    QCOMPARE(stops(timeline, Granularity::Phase), (std::vector<int>{0, 10, 11}));
    QCOMPARE(stops(timeline, Granularity::Layer), (std::vector<int>{0, 2, 10, 11}));
    QCOMPARE(stops(timeline, Granularity::Neuron), (std::vector<int>{0, 1, 2, 6, 10, 11}));
    QCOMPARE(stops(timeline, Granularity::Product).size(), std::size_t(12));
  }

  void aMomentKnowsItsEventAndHowFarItIs() {
    const StepTimeline timeline = small();
    QCOMPARE(timeline.eventAt(0), -1);
    QCOMPARE(timeline.eventAt(3), 2);
    QCOMPARE(timeline.termsAt(3), 1);
    QCOMPARE(timeline.termsAt(5), 3);
    QVERIFY(!timeline.isDone(2, 4));
    QVERIFY(timeline.isDone(2, 5));
    QCOMPARE(timeline.momentOf(2), 5);
    QCOMPARE(timeline.eventAt(11), 6);
  }

  void aMoveNamesItsEvents() {
    const StepTimeline timeline = small();
    QCOMPARE(timeline.moveEndingAt(6, Granularity::Neuron), (StepTimeline::Range{2, 4}));
    QCOMPARE(timeline.moveEndingAt(10, Granularity::Layer), (StepTimeline::Range{2, 6}));
    QCOMPARE(timeline.moveEndingAt(10, Granularity::Phase), (StepTimeline::Range{0, 6}));
    QCOMPARE(timeline.moveEndingAt(10, Granularity::Product), (StepTimeline::Range{5, 6}));
    QCOMPARE(timeline.moveEndingAt(0, Granularity::Layer), StepTimeline::Range{});
  }

  void aMomentWithinAMoveBelongsToTheMoveFromItsBeginning() {
    QCOMPARE(small().moveEndingAt(4, Granularity::Neuron), (StepTimeline::Range{2, 3}));
  }

  void backAndForthIsTheSame_data() {
    QTest::addColumn<Granularity>("granularity");
    QTest::newRow("phase") << Granularity::Phase;
    QTest::newRow("layer") << Granularity::Layer;
    QTest::newRow("neuron") << Granularity::Neuron;
    QTest::newRow("product") << Granularity::Product;
  }

  void backAndForthIsTheSame() {
    QFETCH(Granularity, granularity);
    const StepTimeline timeline = ofDefaultProject();
    const std::vector<int> forth = stops(timeline, granularity);
    std::vector<int> back{timeline.length()};
    while (back.back() > 0) back.push_back(timeline.previous(back.back(), granularity));
    std::reverse(back.begin(), back.end());
    QCOMPARE(back, forth);
  }

  void aCoarserMoveStopsWhereFinerOnesDo() {
    const StepTimeline timeline = ofDefaultProject();
    std::set<int> coarser;
    for (const Granularity granularity : kGranularities) {
      const std::vector<int> moments = stops(timeline, granularity);
      const std::set<int> finer(moments.begin(), moments.end());
      QVERIFY(std::includes(finer.begin(), finer.end(), coarser.begin(), coarser.end()));
      coarser = finer;
    }
  }

  void thePhasesFollowEachOther() {
    const StepTimeline timeline = ofDefaultProject();
    int moment = 0;
    for (int phase = 0; phase < 5; ++phase) {
      const auto moments = timeline.momentsOf(static_cast<TracePhase>(phase));
      QCOMPARE(moments.first, moment);
      QVERIFY(moments.last > moments.first);
      moment = moments.last;
    }
    QCOMPARE(moment, timeline.length());
    QCOMPARE(stops(timeline, Granularity::Phase).size(), std::size_t(6));
  }

  void nothingHasNoMoments() {
    const StepTimeline timeline;
    QCOMPARE(timeline.length(), 0);
    QCOMPARE(timeline.eventAt(0), -1);
    QCOMPARE(timeline.momentsOf(TracePhase::Loss), StepTimeline::Range{});
  }
};

QTEST_GUILESS_MAIN(StepTimelineTest)
#include "step_timeline_test.moc"
