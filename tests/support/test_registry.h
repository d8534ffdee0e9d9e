#pragma once

#include <QObject>

#include <memory>

namespace cityledger::test {

using MakeTest = std::unique_ptr<QObject> (*)();

/// Adds a test class under the name CTest calls it by. Called before main.
bool register_test(const char* name, MakeTest make);

}  // namespace cityledger::test

/// Once in every tst_NAME.cpp, outside namespaces: CITYLEDGER_TEST(NAME, Class).
#define CITYLEDGER_TEST(name, Class)                                                   \
    static const bool registered_##name = cityledger::test::register_test(             \
        #name, +[]() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
