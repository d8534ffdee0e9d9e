#pragma once

// A window on the fake node, ready to be looked at and clicked.

#include "tests/support/fake_node/fake_node.h"
#include "ui/bridge/bridge.h"
#include "ui/pages/main_window.h"
#include "ui/settings/settings.h"

#include <QTemporaryDir>

namespace cityledger::test {

/// Lets answers arrive and layouts settle.
void settle();

/// Everything a window needs, in a temporary folder of its own.
class Desktop {
  public:
    explicit Desktop(present::Language language = present::Language::chinese);
    ~Desktop();
    /// Opens the copy and waits until the pages show it.
    void open();
    /// Verifies the twelve files of the pictures and waits for the verdicts.
    void verify_known_files();

    ui::MainWindow& window() { return *window_; }
    FakeNode& node() { return *node_; }
    ui::Bridge& bridge() { return *bridge_; }
    ui::Settings& settings() { return *settings_; }
    QString folder() const { return folder_.path(); }
    /// Real, empty files with the names of the pictures.
    QStringList known_files() const;

  private:
    QTemporaryDir folder_;
    FakeClock clock_;
    FakeNode* node_ = nullptr;  ///< owned by the bridge once it is open
    std::unique_ptr<ui::Settings> settings_;
    std::unique_ptr<ui::Bridge> bridge_;
    std::unique_ptr<ui::MainWindow> window_;
};

}  // namespace cityledger::test
