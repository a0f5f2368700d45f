#include <cmath>
#include <limits>
#include <vector>

#include "core/kernels/kernels_reference.h"
#include "core/random.h"
#include "tests/core/kernel_sets.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

constexpr float kSmallest = std::numeric_limits<float>::denorm_min();
constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

/// From the least to the infinite, of both signs, and densely where the functions bend.
std::vector<float> allKinds() {
  std::vector<float> z{0, kSmallest, 1e-40f, std::numeric_limits<float>::max(), kInfinity};
  for (float size = 1e-38f; size < 1e38f; size *= 1.01f) z.push_back(size);
  for (float size = 0; size < 110; size += 0.0037f) z.push_back(size);
  const std::size_t positive = z.size();
  for (std::size_t i = 0; i < positive; ++i) z.push_back(-z[i]);
  return z;
}

/// What kernels.h promises of f(z).
double mostOff(Activation activation, double z, double exact) {
  switch (activation) {
    case Activation::Tanh:
      return 4e-7;
    case Activation::Gelu:
      return 1e-6 * std::abs(z) + double(kSmallest);
    case Activation::Silu:
      return 4e-7 * std::abs(exact) + double(kSmallest) * std::max(1.0, std::abs(z));
    default:
      return 3e-7 * std::abs(exact) + double(kSmallest);
  }
}

bool isSame(float a, float b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

void everySetAndActivation() {
  QTest::addColumn<const kernels::Table*>("table");
  QTest::addColumn<Activation>("activation");
  for (const kernels::Table* table : kernels::tables())
    for (const auto& named : namesOf(Activation{}))
      if (named.id != Activation::Softmax)
        QTest::addRow("%s %s", *table->instructionSet ? table->instructionSet : "plain", named.name.data())
            << table << named.id;
}

}  // namespace

class FunctionKernelsTest : public QObject {
  Q_OBJECT

 private slots:
  void activationsAreAsExactAsPromised_data() { everySetAndActivation(); }
  void activationsAreAsExactAsPromised() {
    QFETCH(Activation, activation);
    const std::vector<float> z = allKinds();
    std::vector<float> a(z.size());
    kernel().activate(activation, z.data(), a.data(), static_cast<Index>(z.size()));
    for (std::size_t i = 0; i < z.size(); ++i) {
      const double exact = kernels::reference::activationValue(activation, z[i]);
      if (isSame(a[i], static_cast<float>(exact))) continue;
      const double off = std::abs(double(a[i]) - exact);
      QVERIFY2(off <= mostOff(activation, z[i], exact),
               qPrintable(QString("f(%1) = %2 instead of %3").arg(z[i]).arg(a[i]).arg(exact)));
    }
  }

  void gradientsAreThoseOfTheReference_data() { everySetAndActivation(); }
  void gradientsAreThoseOfTheReference() {
    QFETCH(Activation, activation);
    std::vector<float> z = allKinds();
    std::erase_if(z, [](float number) { return std::abs(number) > 1e30f; });
    const auto count = static_cast<Index>(z.size());
    std::vector<float> a(z.size());
    std::vector<float> dz(z.size());
    Rng rng(3);
    std::vector<float> da(z.size());
    for (float& number : da) number = static_cast<float>(rng.normal());
    kernel().activate(activation, z.data(), a.data(), count);
    kernel().activationGradient(activation, z.data(), a.data(), da.data(), dz.data(), count);
    for (std::size_t i = 0; i < z.size(); ++i) {
      const double exact = double(da[i]) * kernels::reference::activationSlope(activation, z[i]);
      QVERIFY2(std::abs(double(dz[i]) - exact) <= 2e-6 * std::abs(double(da[i])),
               qPrintable(QString("at %1: %2 instead of %3").arg(z[i]).arg(dz[i]).arg(exact)));
    }
    kernel().activationGradient(activation, z.data(), a.data(), da.data(), da.data(), count);
    QVERIFY(std::equal(da.begin(), da.end(), dz.begin(), isSame));
  }

  /// A curve, or the step-through, shows what the layers compute.
  void aNumberAloneIsWhatItIsAmongOthers_data() { everySetAndActivation(); }
  void aNumberAloneIsWhatItIsAmongOthers() {
    QFETCH(Activation, activation);
    const std::vector<float> z = allKinds();
    std::vector<float> a(z.size());
    kernel().activate(activation, z.data(), a.data(), static_cast<Index>(z.size()));
    for (std::size_t i = 0; i < z.size(); i += 7) {
      float alone = 0;
      kernel().activate(activation, &z[i], &alone, 1);
      QVERIFY(isSame(alone, a[i]));
    }
  }

  void notANumberStaysSo_data() { everySetAndActivation(); }
  void notANumberStaysSo() {
    QFETCH(Activation, activation);
    const float z[] = {1, kNan, -1};
    float a[3];
    kernel().activate(activation, z, a, 3);
    QVERIFY(!std::isnan(a[0]) && std::isnan(a[1]) && !std::isnan(a[2]));
  }

  void softmaxIsThatOfTheReference_data() { everySet(); }
  void softmaxIsThatOfTheReference() {
    Rng rng(5);
    for (const Index count : {1, 2, 3, 7, 8, 9, 10, 16, 17, 33, 100})
      for (const double spread : {0.1, 3.0, 60.0}) {
        std::vector<Scalar> z(static_cast<std::size_t>(count));
        for (Scalar& number : z) number = static_cast<Scalar>(spread * rng.normal());
        if (count > 2) z[1] = -kInfinity;
        std::vector<Scalar> fast(z.size());
        std::vector<Scalar> plain(z.size());
        kernel().softmax(z.data(), fast.data(), count);
        kernels::reference::softmax(z.data(), plain.data(), count);
        const Scalar top = *std::max_element(z.begin(), z.end());
        for (std::size_t i = 0; i < z.size(); ++i) {
          const double most = z[i] == -kInfinity ? 0 : 1e-7 * (4 + double(top - z[i])) * double(plain[i]);
          QVERIFY(std::abs(double(fast[i]) - double(plain[i])) <= most + double(kSmallest));
        }
      }
  }

  void softmaxOfHugeNumbersIsFiniteAndOfNoNumberIsNone_data() { everySet(); }
  void softmaxOfHugeNumbersIsFiniteAndOfNoNumberIsNone() {
    const float huge[] = {-3e38f, 3e38f, 3e38f};
    float a[3];
    kernel().softmax(huge, a, 3);
    QVERIFY(a[0] == 0 && a[1] == 0.5f && a[2] == 0.5f);
    const float wrong[] = {1, kNan, 2};
    kernel().softmax(wrong, a, 3);
    for (const float share : a) QVERIFY(std::isnan(share));
  }

  void oneNumberThatIsNotFiniteIsSeen_data() { everySet(); }
  void oneNumberThatIsNotFiniteIsSeen() {
    for (const Index count : {1, 7, 32, 45, 100}) {
      Vector numbers = Vector::Constant(count, std::numeric_limits<Scalar>::max());
      QVERIFY(kernel().allFinite(numbers.data(), count));
      for (Index i = 0; i < count; ++i)
        for (const Scalar wrong : {kInfinity, -kInfinity, kNan}) {
          const Scalar before = std::exchange(numbers[i], wrong);
          QVERIFY(!kernel().allFinite(numbers.data(), count));
          QVERIFY(!kernels::reference::allFinite(numbers.data(), count));
          numbers[i] = before;
        }
    }
    QVERIFY(kernel().allFinite(nullptr, 0));
  }
};

QTEST_APPLESS_MAIN(FunctionKernelsTest)
#include "function_kernels_test.moc"
