#pragma once

#include <QWidget>
#include <vector>

namespace neurarium {

/// A weighted sum written out, term by term: name, input × weight, product; then the bias and what comes of it. A bar beside each product shows
/// its share.
class SumTable : public QWidget {
  Q_OBJECT

 public:
  struct Term {
    QString name;
    double input = 0;
    double weight = 0;
    double product() const { return input * weight; }
  };
  struct Sum {
    std::vector<Term> terms;
    int others = 0;  ///< further terms, which are not written out
    double otherSum = 0;
    double bias = 0;
    bool hasBias = true;
    double z = 0;
    QString activation;  ///< "tanh(z)"
    double a = 0;
    bool isKnown = false;  ///< whether there are numbers yet
  };

  explicit SumTable(QWidget* parent = nullptr);

  void setSum(Sum sum);
  const Sum& sum() const { return m_sum; }
  /// What is written, a line each.
  QStringList lines() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  /// One line: what it is, how it is made, what it is.
  struct Row {
    QString name;
    QString made;
    double value = 0;
    bool isTerm = true;
    bool isKnown = true;
  };
  std::vector<Row> rows() const;
  int rowHeight() const;

  Sum m_sum;
};

/// The largest products are written out, at most so many.
constexpr int kMostTerms = 8;

}  // namespace neurarium
