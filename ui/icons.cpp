#include "ui/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace neurarium {

namespace {

class ThemedIconEngine : public QIconEngine {
 public:
  ThemedIconEngine(QByteArray svg, QColor Theme::*color) : m_svg(std::move(svg)), m_color(color) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const QColor color = mode == QIcon::Disabled ? theme().palette().color(QPalette::Disabled, QPalette::Text)
                                                 : theme().*m_color;
    QSvgRenderer renderer(QByteArray(m_svg).replace("currentColor", color.name().toLatin1()));
    const int side = std::min(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    renderer.render(painter, square);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new ThemedIconEngine(*this); }
  bool isNull() override { return m_svg.isEmpty(); }

 private:
  QByteArray m_svg;
  QColor Theme::*m_color;
};

}  // namespace

QIcon themedIcon(const QString& name, QColor Theme::*color) {
  QFile file(":/icons/" + name + ".svg");
  if (!file.open(QIODevice::ReadOnly)) qWarning("There is no icon %s", qPrintable(name));
  return QIcon(new ThemedIconEngine(file.readAll(), color));
}

}  // namespace neurarium
