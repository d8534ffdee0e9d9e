#pragma once

#include "ui/pages/desk.h"
#include "ui/settings/translator.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace cityledger::ui {

class BlocksPage;
class CopyProblem;
class DropOverlay;
class FirstRun;
class MessageBar;
class Navigation;
class Page;
class RecordsPage;
class SampleCity;
class StatusLine;

/// The window: spine, pages, status line; drop anywhere; first run when there is no copy yet.
class MainWindow final : public QMainWindow {
    Q_OBJECT
  public:
    struct Start {
        std::filesystem::path folder;            ///< of the copy
        bool folder_named = false;               ///< on the command line: not kept for the next start
        std::filesystem::path peer_program;      ///< city-ledger-peer, for the sample city
        std::optional<Settings::Scheme> scheme;  ///< for this run only
        bool offline = false;
    };
    /// Everything given outlives the window.
    MainWindow(Bridge& bridge, Settings& settings, Start start);
    ~MainWindow() override;

    void open_copy();
    /// Verifies, now or as soon as the copy is open.
    void verify(const QStringList& paths, const QString& record = {});

    int page_count() const;
    QString page_id(int page) const;
    void show_page(int page);
    Page* page(int page) const;
    FirstRun* first_run() { return first_run_; }
    void show_first_run();
    void show_pages();
    /// For this run, without keeping it.
    void set_look(Appearance appearance, int percent);
    void set_language(present::Language language) { translator_.use(language); }
    DropOverlay* overlay() { return overlay_; }

  protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void make_actions();
    void connect_actions();
    void make_menus();
    void add_page(int group, const char* icon, const char* id, Page* page);
    void make_pages();
    void connect_navigator();
    void apply_look();
    void retranslate();
    void copy_changed();
    void status_changed();
    void keep_days();
    void verify_waiting();

    Bridge& bridge_;
    Settings& settings_;
    Start start_;
    Translator translator_;
    Actions actions_;
    Navigator navigator_;
    VerdictModel verdicts_;
    VerdictDays days_;
    Desk desk_;
    struct Entry {
        QByteArray id;
        Page* page;
    };
    std::vector<Entry> pages_;
    BlocksPage* blocks_ = nullptr;
    RecordsPage* records_ = nullptr;
    SampleCity* sample_ = nullptr;
    QString sample_profile_;  ///< set while the sample city's peer serves
    QStackedWidget* root_;
    QStackedWidget* stack_;
    Navigation* navigation_;
    MessageBar* messages_;
    StatusLine* status_line_;
    FirstRun* first_run_ = nullptr;
    CopyProblem* problem_ = nullptr;
    DropOverlay* overlay_;
    QTimer minute_;
    std::vector<std::pair<QStringList, QString>> waiting_;
};

}  // namespace cityledger::ui
