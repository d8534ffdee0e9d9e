// main() of every test program: `PROGRAM CLASS [Qt Test arguments]` runs one class, `PROGRAM` alone all of them.
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTest>

#include <cstdio>
#include <map>
#include <string>

namespace cityledger::test {

namespace {
std::map<std::string, MakeTest>& registry() {
    static std::map<std::string, MakeTest> tests;
    return tests;
}
}  // namespace

bool register_test(const char* name, MakeTest make) {
    return registry().emplace(name, make).second;
}

/// A GUI program defines this strongly to get its QApplication; others get a QCoreApplication.
__attribute__((weak)) std::unique_ptr<QCoreApplication> make_application(int& argc, char** argv) {
    return std::make_unique<QCoreApplication>(argc, argv);
}

}  // namespace cityledger::test

int main(int argc, char** argv) {
    using namespace cityledger::test;
    const auto app = make_application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1 && registry().contains(arguments.at(1).toStdString())) {
        const auto test = registry().at(arguments.at(1).toStdString())();
        arguments.removeAt(1);
        return QTest::qExec(test.get(), arguments);
    }
    if (arguments.size() > 1) {
        std::fprintf(stderr, "no test class named %s here\n", qPrintable(arguments.at(1)));
        return 64;
    }
    int failed = 0;
    for (const auto& [name, make] : registry()) failed += QTest::qExec(make().get(), arguments) == 0 ? 0 : 1;
    return failed;
}
