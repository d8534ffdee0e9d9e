// Painting text needs a QGuiApplication.
#include <QGuiApplication>

#include <memory>

namespace cityledger::test {

std::unique_ptr<QCoreApplication> make_application(int& argc, char** argv) {
    return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace cityledger::test
