#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include "ui/code/code_pane.h"
#include "ui/code/code_view.h"
#include "ui/project_document.h"
#include "ui/selection.h"
#include "ui/theme.h"

using namespace neurarium;

class CodePaneTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_document = std::make_unique<ProjectDocument>();
    QVERIFY(m_document->open(Project{}, {}).ok());
    m_selection = std::make_unique<Selection>(*m_document);
    m_pane = std::make_unique<CodePane>(*m_document, *m_selection);
    m_pane->resize(300, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
  }

  void cleanup() {
    m_pane.reset();
    m_selection.reset();
    m_document.reset();
    applyTheme(ThemeChoice::Light);
  }

  void bothLibrariesAreShown() {
    QCOMPARE(view().toPlainText(), QString::fromStdString(codeText(kerasNow())));
    libraries().setCurrentIndex(1);
    QCOMPARE(view().toPlainText(), QString::fromStdString(codeText(pytorchNow())));
    QCOMPARE(m_pane->code(), view().toPlainText());
    QCOMPARE(view().accessibleName(), "The network in PyTorch");
  }

  void everyEditUndoAndRedoIsFollowed() {
    setUnits(1, 7);
    QCOMPARE(view().toPlainText(), QString::fromStdString(codeText(kerasNow())));
    QVERIFY(view().toPlainText().contains("            7,\n            activation="));
    addDropout();
    QCOMPARE(view().toPlainText(), QString::fromStdString(codeText(kerasNow())));
    while (m_document->undoStack()->canUndo()) {
      m_document->undoStack()->undo();
      QCOMPARE(view().toPlainText(), QString::fromStdString(codeText(kerasNow())));
    }
    while (m_document->undoStack()->canRedo()) {
      m_document->undoStack()->redo();
      QCOMPARE(view().toPlainText(), QString::fromStdString(codeText(kerasNow())));
    }
  }

  void anEditLeavesWhatIsReadInItsPlace() {
    view().verticalScrollBar()->setValue(20);
    view().horizontalScrollBar()->setValue(30);
    setUnits(1, 7);
    QCOMPARE(view().verticalScrollBar()->value(), 20);
    QCOMPARE(view().horizontalScrollBar()->value(), 30);
  }

  void linesOfTheSelectedLayersAreMarkedAndBroughtIntoView() {
    m_selection->selectLayer(2);
    QCOMPARE(markedLines(), linesAbout({2}));
    QVERIFY(isVisible(linesAbout({2}).first()));
    m_selection->selectLayers({1, 3});
    QCOMPARE(markedLines(), linesAbout({1, 3}));
    m_selection->clear();
    QCOMPARE(markedLines(), QList<int>());
  }

  void marksFollowAnEdit() {
    m_selection->selectLayer(2);
    addDropout();
    QCOMPARE(markedLines(), linesAbout({m_selection->layers().front()}));
  }

  void aClickOnALineSelectsItsLayer() {
    m_selection->selectLayer(1);
    const int line = linesAbout({2}).first();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pointIn(line));
    QCOMPARE(m_selection->layers(), std::vector<int>{2});
    // A line about no layer leaves the selection.
    view().verticalScrollBar()->setValue(0);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pointIn(0));
    QCOMPARE(m_selection->layers(), std::vector<int>{2});
  }

  void markingTextSelectsNoLayer() {
    m_selection->selectLayer(2);
    const int line = linesAbout({2}).first();
    m_selection->clear();
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, pointIn(line));
    QTest::mouseMove(view().viewport(), pointIn(line) + QPoint(60, 0));
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, pointIn(line) + QPoint(60, 0));
    QVERIFY(view().textCursor().hasSelection());
    QVERIFY(m_selection->isEmpty());
  }

  void enterSelectsTheLayerOfTheLine() {
    view().setTextCursor(QTextCursor(view().document()->findBlockByNumber(linesAbout({3}).last())));
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(m_selection->layers(), std::vector<int>{3});
    QCOMPARE(view().toPlainText(), m_pane->code());
  }

  void theWholeProgramIsCopied() {
    QTest::mouseClick(tool("copyCode"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(codeText(kerasNow())));
    QCOMPARE(tool("copyCode")->text(), "Copied");
    QTRY_COMPARE_WITH_TIMEOUT(tool("copyCode")->text(), "Copy the whole program", 10000);
  }

  void theProgramIsSaved() {
    QSignalSpy wanted(m_pane.get(), &CodePane::saveWanted);
    QTest::mouseClick(tool("saveCode"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_pane->suggestedFile(), "network_keras.py");
    QTemporaryDir folder;
    const QString path = folder.filePath(m_pane->suggestedFile());
    QVERIFY(m_pane->saveTo(path).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), m_pane->code());
    const Status failed = m_pane->saveTo(folder.filePath("missing/program.py"));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::FileUnwritable);
  }

  void aHiddenPaneDoesNothingUntilItIsShown() {
    const QString before = view().toPlainText();
    m_pane->hide();
    setUnits(1, 9);
    m_selection->selectLayer(2);
    QCOMPARE(view().toPlainText(), before);
    QCOMPARE(markedLines(), QList<int>());
    m_pane->show();
    QCOMPARE(view().toPlainText(), QString::fromStdString(codeText(kerasNow())));
    QCOMPARE(markedLines(), linesAbout({2}));
  }

  void pythonIsColouredInBothThemes() {
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
      applyTheme(choice);
      QCoreApplication::processEvents();
      QCOMPARE(colorOf("import csv", "import"), theme().accent);
      QCOMPARE(colorOf("    neurarium data PROJECT.neurarium --split train > train.csv", "data"),
               theme().test);
      QCOMPARE(colorOf("LEARNING_RATE = 0.03", "0.03"), theme().validation);
      QCOMPARE(colorOf("FEATURES = 2  # x1, x2", "x1"), theme().mutedText);
      QCOMPARE(colorOf("import csv", "csv"), QColor());
    }
  }

  void nothingIsCutOffInANarrowPane() {
    for (const char* name : {"copyCode", "saveCode"}) {
      QVERIFY(m_pane->rect().contains(tool(name)->geometry()));
      QVERIFY(!tool(name)->accessibleName().isEmpty());
    }
    QTest::mouseClick(tool("copyCode"), Qt::LeftButton);
    QCoreApplication::processEvents();
    QVERIFY(m_pane->rect().contains(tool("saveCode")->geometry()));
    QCOMPARE(m_pane->width(), 300);
  }

 private:
  CodeView& view() const { return *m_pane->findChild<CodeView*>("code"); }
  QTabBar& libraries() const { return *m_pane->findChild<QTabBar*>("library"); }
  QToolButton* tool(const char* name) const { return m_pane->findChild<QToolButton*>(name); }
  std::vector<CodeLine> kerasNow() const { return kerasCode(m_document->project(), *m_document->data()); }
  std::vector<CodeLine> pytorchNow() const { return pytorchCode(m_document->project(), *m_document->data()); }

  void setUnits(std::size_t layer, Index units) {
    QVERIFY(m_document
                ->edit("units",
                       [&](Project& project) {
                         std::get<DenseSpec>(project.network.layers[layer]).units = units;
                       })
                .ok());
  }
  void addDropout() {
    QVERIFY(m_document
                ->edit("dropout",
                       [](Project& project) {
                         project.network.layers.insert(project.network.layers.begin() + 1, DropoutSpec{});
                       })
                .ok());
  }

  QList<int> linesAbout(const std::vector<int>& layers) const {
    const std::vector<CodeLine> lines = kerasNow();
    QList<int> about;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (std::find(layers.begin(), layers.end(), lines[i].layer) != layers.end())
        about << static_cast<int>(i);
    return about;
  }
  /// What the text paints in another colour, over its full width.
  QList<int> markedLines() const {
    QList<int> lines;
    for (const auto& selection : view().extraSelections()) lines << selection.cursor.blockNumber();
    return lines;
  }

  QPoint pointIn(int line) const {
    QTextCursor cursor(view().document()->findBlockByNumber(line));
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 2);
    return view().cursorRect(cursor).center();
  }
  bool isVisible(int line) const { return view().viewport()->rect().contains(pointIn(line)); }

  /// The colour that the highlighter gave `word` in the line that reads `text`.
  QColor colorOf(const QString& text, const QString& word) const {
    for (QTextBlock block = view().document()->begin(); block.isValid(); block = block.next()) {
      if (block.text() != text) continue;
      for (const QTextLayout::FormatRange& range : block.layout()->formats())
        if (range.start <= text.indexOf(word) && range.start + range.length > text.indexOf(word))
          return range.format.foreground().color();
      return {};
    }
    qFatal("there is no line %s", qPrintable(text));
  }

  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<Selection> m_selection;
  std::unique_ptr<CodePane> m_pane;
};

QTEST_MAIN(CodePaneTest)
#include "code_pane_test.moc"
