#pragma once

#include <QtTest>

#include "core/kernels/kernels.h"

Q_DECLARE_METATYPE(const neurarium::kernels::Table*)

namespace neurarium::tests {

/// A row of test data for each instruction set that the processor has; kernel() is that of the present row.
inline void everySet() {
  QTest::addColumn<const kernels::Table*>("table");
  for (const kernels::Table* table : kernels::tables())
    QTest::newRow(*table->instructionSet ? table->instructionSet : "plain") << table;
}

inline const kernels::Table& kernel() {
  return **static_cast<const kernels::Table**>(QTest::qData("table", qMetaTypeId<const kernels::Table*>()));
}

}  // namespace neurarium::tests
