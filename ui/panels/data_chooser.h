#pragma once

#include <QWidget>
#include <map>
#include <string>

class QButtonGroup;
class QGridLayout;

namespace neurarium {

class DataThumbnail;

/// Every data set as a thumbnail, and a last one for a file of one's own. The arrow keys go from one to the next.
class DataChooser : public QWidget {
  Q_OBJECT

 public:
  explicit DataChooser(QWidget* parent = nullptr);

  /// Marks what is open. For a table of one's own, `fileName` stands on the last thumbnail.
  void setSource(const std::string& id, const QString& fileName);

  QSize minimumSizeHint() const override;

 signals:
  void sourceChosen(const std::string& id);
  void fileWanted();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  int tileWidth() const;
  void arrange();
  /// Makes one picture and comes back for the next, so that the window is there before them.
  void loadNext();

  QGridLayout* m_grid;
  QButtonGroup* m_group;
  std::map<std::string, DataThumbnail*> m_thumbnails;
  DataThumbnail* m_file;
  QString m_fileName;
  std::size_t m_loaded = 0;
  int m_columns = 0;
};

}  // namespace neurarium
