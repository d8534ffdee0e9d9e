// The window on a node of its own kind: a sample city's peer, joining, the first sync, and the sample's documents
// judged as its list says. What is dropped right after joining must wait for the sync, and never be called undecided.
#include "core/node/api/scenarios.h"
#include "tests/cli/sample_city.h"
#include "tests/gui/gui_support.h"
#include "tests/support/test_registry.h"
#include "ui/models/verdict_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/table.h"

#include <QFile>
#include <QTest>

using namespace cityledger;

namespace {
constexpr int patience = 60'000;

struct Expected {
    QString verdict, record, claim;
};

QMap<QString, Expected> expected_of(const QString& list) {
    QMap<QString, Expected> all;
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly)) return all;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(',');
        if (cells.size() >= 5) all[cells[0].section('/', -1)] = {cells[1], cells[2], cells[4]};
    }
    return all;
}
}  // namespace

class TestRealNode : public QObject {
    Q_OBJECT
  private slots:
    void documentsDroppedAfterJoiningGetTheVerdictsExpected() {
        test::SampleCity city;
        const QString wrong = city.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QTemporaryDir folder;
        const SystemClock clock;
        ui::Settings settings(folder.filePath("user.conf"), folder.filePath("managed.conf"));
        settings.set_language(present::Language::english);
        ui::NodeDoor door;
        door.open = node::open;
        door.join = node::join;
        door.read_profile = node::read_profile;
        door.scenarios = {node::read_scenario_file, node::check_scenario,    node::canonical_scenario,
                          node::readable_scenario,  node::describe_scenario, node::compare_scenarios};
        ui::Bridge bridge(door, clock);
        const std::filesystem::path copy = folder.filePath("copy").toStdString();
        ui::MainWindow window(bridge, settings, {copy, true, "no-such-program", std::nullopt, false});
        window.show();

        node::JoinRequest request;
        request.profile = city.profile().toStdString();
        std::optional<Result<bool>> joined;
        bridge.join(
            copy, request, &bridge, [](const Progress&) {}, [&](Result<bool> done) { joined = done; });
        QTRY_VERIFY_WITH_TIMEOUT(joined.has_value(), patience);
        QVERIFY2(*joined, *joined ? "" : joined->error().message.c_str());
        window.open_copy();
        window.verify({city.documents()});

        auto* table = window.page(1)->findChild<ui::Table*>();
        auto* verdicts = qobject_cast<ui::VerdictModel*>(table->model());
        QVERIFY(verdicts != nullptr);
        const auto expected = expected_of(city.verdicts());
        QVERIFY(expected.size() > 10);
        QTRY_COMPARE_WITH_TIMEOUT(verdicts->rowCount(), static_cast<int>(expected.size()), patience);
        int compared = 0;
        for (int row = 0; row < verdicts->rowCount(); ++row) {
            const node::VerdictRow& found = verdicts->at(row);
            const QString name = QString::fromStdString(found.path).section('/', -1);
            QVERIFY2(expected.contains(name), qPrintable(name));
            const Expected& wanted = expected[name];
            if (!wanted.claim.isEmpty()) continue;  // it stands for a question that dropping alone does not ask
            ++compared;
            QVERIFY2(QString::fromUtf8(node::code_of(found.verdict).data(),
                                       static_cast<qsizetype>(node::code_of(found.verdict).size())) == wanted.verdict,
                     qPrintable(name + ": " + wanted.verdict));
            if (wanted.verdict != QLatin1String("cannot_tell")) QVERIFY(found.as_of.height > 50);
        }
        QVERIFY(compared > 10);
    }
};

CITYLEDGER_TEST(real_node, TestRealNode)
#include "tst_real_node.moc"
