// The sample's documents are drawn with fonts, which needs a QGuiApplication.
#include <QGuiApplication>

#include <memory>

namespace cityledger::test {

std::unique_ptr<QCoreApplication> make_application(int& argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace cityledger::test
