#pragma once

// Qt Test runs a watchdog thread whose end the thread sanitizer misjudges, because Qt is built without it. These two names stand
// for that end alone: a stack holds the functions built with the sanitizer and who called them, and of Qt that is never these two
// while a test runs. The control, seeded_race.cpp, has them too, and is seen. (The library's name would hide every race of the main thread.)
#ifdef __SANITIZE_THREAD__
extern "C" const char* __tsan_default_suppressions() {
  return "race:QTest::qRun\nrace:QWaitCondition::~QWaitCondition\n";
}
#endif
