#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/output_fixtures.h"
#include "ui/display_text.h"
#include "ui/project_document.h"
#include "ui/templates/apply_template.h"
#include "ui/templates/template_gallery.h"
#include "ui/templates/template_model.h"
#include "ui/theme.h"

using namespace neurarium;

namespace {

/// A project that differs from every template in all its parts, with something learned.
Project trainedProject() {
  Project project;
  project.seed = 5;
  project.data.source = "rings";
  project.data.noise = 25;
  project.network = NetworkSpec::mlp(2, {3}, Activation::Elu, 3, Activation::Softmax);
  std::get<DenseSpec>(project.network.layers[1]).frozen = {{0, 1}, {2, ParameterPlace::kBias}};
  project.training.loss = Loss::CategoricalCrossEntropy;
  project.training.batchSize = 25;
  auto trained = std::make_shared<TrainedState>();
  trained->epoch = 3;
  trained->step = 30;
  trained->parameters = Vector::LinSpaced(21, -1, 1);
  project.trained = trained;
  return project;
}

bool isDrawn(const TemplateModel& model, int row) {
  return !model.index(row).data(TemplateModel::PictureRole).value<QImage>().isNull();
}

}  // namespace

/// The projects that come with the program: all of them open, and choosing one is a step that can be undone.
class TemplateGalleryTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Light);
    m_gallery = std::make_unique<TemplateGallery>();
    m_list = m_gallery->findChild<QListView*>(QStringLiteral("templates"));
    m_model = m_gallery->findChild<TemplateModel*>();
  }

  void cleanup() { m_gallery.reset(); }

  void everyTemplateHasACardWithItsWords() {
    QStringList files;
    for (const QFileInfo& file : QDir(":/templates").entryInfoList({"*.neurarium"})) files << file.baseName();
    QStringList ids = exampleIds();
    QCOMPARE(m_model->rowCount(), static_cast<int>(ids.size()));
    ids.sort();
    QCOMPARE(ids, files);
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row) {
      const QModelIndex card = m_model->index(row);
      names << card.data().toString();
      const QString hint = card.data(TemplateModel::HintRole).toString();
      QVERIFY2(hint.endsWith('.') || hint.endsWith('?'), qPrintable(hint));
      QVERIFY(card.data(Qt::AccessibleDescriptionRole).toString().startsWith(hint));
    }
    QCOMPARE(names.removeDuplicates(), 0);
  }

  void applyingATemplateIsOneStepOfUndo_data() {
    QTest::addColumn<int>("row");
    for (int row = 0; row < exampleIds().size(); ++row)
      QTest::newRow(qPrintable(exampleIds().at(row))) << row;
  }
  void applyingATemplateIsOneStepOfUndo() {
    QFETCH(int, row);
    ProjectDocument document;
    const Project before = trainedProject();
    QVERIFY(document.open(before, {}));
    const auto dataBefore = document.data();
    const Project& wanted = m_model->project(row);

    QVERIFY(applyTemplate(document, wanted, "name"));
    QVERIFY(sameDesign(document.project(), wanted));
    QVERIFY(!document.project().trained);
    QVERIFY(!document.problem());
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), QStringLiteral("template: name"));

    document.undoStack()->undo();
    QVERIFY(sameDesign(document.project(), before));
    QCOMPARE(*document.project().trained, *before.trained);
    QCOMPARE(document.data(), dataBefore);
    document.undoStack()->redo();
    QVERIFY(sameDesign(document.project(), wanted));
    QVERIFY(!document.project().trained);
  }

  void aTemplateThatCannotBeUsedChangesNothing() {
    ProjectDocument document;
    QVERIFY(document.open(Project{}, {}));
    Project broken = m_model->project(0);
    broken.data.source = "nowhere";
    QSignalSpy refused(&document, &ProjectDocument::editRefused);
    QVERIFY(!applyTemplate(document, broken, "broken"));
    QCOMPARE(refused.count(), 1);
    QVERIFY(sameDesign(document.project(), Project{}));
    QCOMPARE(document.undoStack()->count(), 0);
  }

  void theDialogOpensAtOnceAndDrawsItsPicturesAfterwards() {
    m_gallery->open();
    QVERIFY(!isDrawn(*m_model, 0));
    for (int row = 0; row < m_model->rowCount(); ++row) QTRY_VERIFY(isDrawn(*m_model, row));
    QStringList blank;
    for (int row = 0; row < m_model->rowCount(); ++row) {
      const auto picture = m_model->index(row).data(TemplateModel::PictureRole).value<QImage>();
      QImage empty = picture;
      empty.fill(theme().surface);
      if (picture == empty) blank << exampleIds().at(row);
    }
    QCOMPARE(blank, QStringList());
    m_gallery->reject();
    m_gallery->open();
    QVERIFY(isDrawn(*m_model, 0));
  }

  void picturesFollowTheTheme() {
    m_gallery->open();
    QTRY_VERIFY(isDrawn(*m_model, 0));
    applyTheme(ThemeChoice::Dark);
    QTRY_COMPARE(m_model->index(0).data(TemplateModel::PictureRole).value<QImage>().pixel(0, 0),
                 themeOf(ThemeChoice::Dark).surface.rgb());
  }

  void aDoubleClickTakesTheCard() {
    QSignalSpy chosen(m_gallery.get(), &TemplateGallery::chosen);
    m_gallery->open();
    const QPoint place = m_list->visualRect(m_model->index(1)).center();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_list->currentIndex().row(), 1);
    QCOMPARE(chosen.count(), 0);
    QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(sameDesign(chosen[0][0].value<Project>(), m_model->project(1)));
    QCOMPARE(chosen[0][1].toString(), m_model->index(1).data().toString());
    QVERIFY(!m_gallery->isVisible());
  }

  void theButtonTakesTheCurrentCard() {
    QSignalSpy chosen(m_gallery.get(), &TemplateGallery::chosen);
    m_gallery->open();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(m_model->index(2)).center());
    QTest::mouseClick(m_gallery->findChild<QPushButton*>(QStringLiteral("useTemplate")), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][1].toString(), m_model->index(2).data().toString());
  }

  void arrowsMoveAndEnterTakes() {
    QSignalSpy chosen(m_gallery.get(), &TemplateGallery::chosen);
    m_gallery->open();
    QVERIFY(QTest::qWaitForWindowActive(m_gallery.get()));
    QVERIFY(m_list->hasFocus());
    QCOMPARE(m_list->currentIndex().row(), 0);
    QTest::keyClick(m_list, Qt::Key_Right);
    QCOMPARE(m_list->currentIndex().row(), 1);
    QTest::keyClick(m_list, Qt::Key_Down);
    const QRect first = m_list->visualRect(m_model->index(1));
    const QRect below = m_list->visualRect(m_list->currentIndex());
    QCOMPARE(below.left(), first.left());
    QVERIFY(below.top() > first.top());
    const QString name = m_list->currentIndex().data().toString();
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][1].toString(), name);
  }

  void escapeTakesNothing() {
    QSignalSpy chosen(m_gallery.get(), &TemplateGallery::chosen);
    m_gallery->open();
    QTest::keyClick(m_list, Qt::Key_Escape);
    QVERIFY(!m_gallery->isVisible());
    QCOMPARE(chosen.count(), 0);
  }

  void theWordsFollowTheLanguage() {
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(m_gallery->windowTitle(), QStringLiteral("‹Templates›"));
    QCOMPARE(m_list->accessibleName(), QStringLiteral("‹Templates›"));
    QCOMPARE(m_model->index(0).data().toString(), QStringLiteral("‹Perceptron›"));
    QCoreApplication::removeTranslator(&translator);
  }

 private:
  std::unique_ptr<TemplateGallery> m_gallery;
  QListView* m_list = nullptr;
  TemplateModel* m_model = nullptr;
};

QTEST_MAIN(TemplateGalleryTest)
#include "template_gallery_test.moc"
