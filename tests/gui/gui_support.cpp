#include "tests/gui/gui_support.h"

#include "core/node/api/scenarios.h"
#include "tests/support/test_registry.h"

#include <QApplication>
#include <QTest>

namespace cityledger::test {

namespace {
constexpr int patience = 30'000;  // the machine may be busy; nothing here waits that long by design
}

void settle() {
    // Answers of the copy come through threads, their widgets are laid out by posted events: let both run dry.
    QTest::qWait(80);
    for (int round = 0; round < 6; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

std::unique_ptr<QCoreApplication> make_application(int& argc, char** argv) {
    return std::make_unique<QApplication>(argc, argv);
}

Desktop::Desktop(present::Language language) {
    settings_ = std::make_unique<ui::Settings>(folder_.filePath("user.conf"), folder_.filePath("managed.conf"));
    settings_->set_language(language);
    settings_->set_scheme(ui::Settings::Scheme::light);
    ui::NodeDoor door;
    door.open = [this](const std::filesystem::path&, const Clock&,
                       const node::OpenOptions&) -> Result<std::unique_ptr<node::Node>> {
        auto made = std::make_unique<FakeNode>();
        node_ = made.get();
        return std::unique_ptr<node::Node>(std::move(made));
    };
    door.join = [](const std::filesystem::path&, const node::JoinRequest&, const Clock&, const Job&) -> Status {
        return {};
    };
    door.read_profile = [](const std::filesystem::path&) -> Result<node::ProfileView> { return fake_profile(); };
    door.mend = [](const std::filesystem::path&) -> Status { return {}; };
    door.check_proof = [](const node::ProofRequest& request) -> Result<node::ProofCheck> {
        node::ProofCheck check;
        if (request.trust_height != fake_status().trust.height) return check;
        check.outcome = node::ProofCheck::Outcome::confirmed;
        check.kind = "attack";
        check.attack = fake_disputed_status().dossiers.front();
        return check;
    };
    door.scenarios = {node::read_scenario_file, node::check_scenario,    node::canonical_scenario,
                      node::readable_scenario,  node::describe_scenario, node::compare_scenarios};
    bridge_ = std::make_unique<ui::Bridge>(door, clock_);
    window_ = std::make_unique<ui::MainWindow>(
        *bridge_, *settings_,
        ui::MainWindow::Start{folder_.filePath("copy").toStdString(), true, "no-such-program", std::nullopt, false});
    window_->show();
}

Desktop::~Desktop() {
    window_.reset();
}

void Desktop::open() {
    window_->open_copy();
    QTRY_VERIFY_WITH_TIMEOUT(bridge_->copy() == ui::Bridge::Copy::open, patience);
    settle();
}

QStringList Desktop::known_files() const {
    QStringList paths;
    for (const auto& row : fake_verdicts()) {
        const QString name = QString::fromStdString(row.path).section('/', -1);
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        paths << file.fileName();
    }
    return paths;
}

void Desktop::verify_known_files() {
    window_->verify(known_files());
    QTRY_VERIFY_WITH_TIMEOUT(!bridge_->verification().running(), patience);
    settle();
}

}  // namespace cityledger::test
