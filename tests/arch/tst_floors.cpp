// Keeps the floors of ARCHITECTURE.md: who may include whom, and which outside library stands where.
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// A folder and the folders of ours its files may include, itself apart. "core/node" here does not allow "core/node/x":
/// the longest matching folder decides.
const QMap<QString, QStringList> floors{
    {"core/base", {}},
    {"core/crypto", {"core/base"}},
    {"core/crypto/gm", {"core/base", "core/crypto"}},
    {"core/wire", {"core/base"}},
    {"core/chain", {"core/base", "core/crypto", "core/wire"}},
    {"core/state", {"core/base", "core/crypto", "core/wire"}},
    {"core/light/verify", {"core/base", "core/crypto", "core/chain"}},
    {"core/light/client", {"core/base", "core/crypto", "core/chain", "core/light/verify"}},
    {"core/light/detect", {"core/base", "core/crypto", "core/chain", "core/light/verify", "core/light/client"}},
    {"core/proof", {"core/base", "core/crypto", "core/wire", "core/chain", "core/light/verify"}},
    {"core/ledger", {"core/base", "core/crypto", "core/crypto/gm", "core/wire", "core/state"}},
    {"core/scenarios", {"core/base", "core/crypto", "core/wire", "core/ledger"}},
    {"core/documents", {"core/base", "core/crypto", "core/chain", "core/state", "core/ledger", "core/light/verify"}},
    {"core/sync", {"core/base", "core/chain", "core/state", "core/ledger", "core/light/verify", "core/light/client", "core/light/detect"}},
    {"core/keys", {"core/base", "core/crypto", "core/crypto/gm", "core/wire", "core/ledger"}},
    {"core/net", {"core/base", "core/crypto", "core/wire", "core/chain", "core/state", "core/light/verify"}},
    {"core/store", {"core/base", "core/crypto", "core/wire", "core/chain", "core/state", "core/light/verify"}},
    {"core/report", {"core/base", "core/crypto", "core/wire", "core/chain", "core/state", "core/ledger", "core/light/verify",
                     "core/documents"}},
    {"core/report/paint", {"core/base", "core/crypto", "core/report"}},
    {"core/serve", {"core/base", "core/crypto", "core/wire", "core/chain", "core/state", "core/ledger", "core/store", "core/light/verify"}},
    {"core/node/remote", {"core/base", "core/crypto", "core/net", "core/wire", "core/node/api"}},
    {"core/node", {"core/base", "core/crypto", "core/crypto/gm", "core/wire", "core/chain", "core/state", "core/ledger", "core/store",
                   "core/net", "core/proof", "core/sync", "core/documents", "core/scenarios", "core/report", "core/report/paint", "core/keys",
                   "core/light/verify", "core/light/client", "core/light/detect", "core/node/api", "core/node/remote", "core/node/acting"}},
    {"core/node/acting", {"core/base", "core/crypto", "core/wire", "core/ledger", "core/documents", "core/keys", "core/node/api"}},
    {"core/node/api", {"core/base"}},
    {"ui/bridge", {"core/base", "core/node/api", "ui/present"}},
    {"ui/models", {"core/base", "core/node/api", "ui/bridge", "ui/present"}},
    {"ui/present", {"core/base", "core/node/api"}},
    {"ui", {"core/base", "core/node/api", "core/report/paint", "ui/bridge", "ui/models", "ui/present"}},
};

/// An outside header (by its beginning) and the folders that alone may include it.
const QMap<QString, QStringList> outside{
    {"leveldb/", {"core/store"}},
    {"boost/beast", {"core/net", "core/serve"}},
    {"boost/asio", {"core/net", "core/serve"}},
    {"openssl/", {"core/crypto/gm", "core/net"}},
    {"cryptopp/", {"core/crypto"}},
    {"simdjson", {"core/net"}},
    {"google/protobuf", {"core/serve"}},
    {"CLI/", {"app"}},
    {"zip.h", {"core/documents", "core/proof", "core/report/ofd", "app/peer"}},
    {"Q", {"core/report/paint", "core/report/ofd", "ui", "app"}},
};

/// Includes that break the rules and are known. May only shrink.
const QStringList exceptions{};

struct Include {
    QString file;
    QString header;
    bool ours = false;
};

QString relative(const QString& path) { return QDir(CITYLEDGER_SOURCE).relativeFilePath(path); }

QList<Include> all_includes(const QString& folder) {
    static const QRegularExpression pattern(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re", QRegularExpression::MultilineOption);
    QList<Include> includes;
    QDirIterator files(QString(CITYLEDGER_SOURCE) + "/" + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            includes.append({relative(file.fileName()), match.captured(2), match.captured(1) == "\""});
        }
    }
    return includes;
}

/// The longest of `folders` that `path` lies in.
QString home_of(const QString& path, const QStringList& folders) {
    QString best;
    for (const auto& folder : folders)
        if (path.startsWith(folder + "/") && folder.size() > best.size()) best = folder;
    return best;
}

}  // namespace

class TestFloors : public QObject {
    Q_OBJECT
  private slots:
    void everyIncludeStaysOnItsFloor() {
        QStringList broken;
        int looked_at = 0;
        for (const auto& folder : {"core", "ui"}) {
            for (const auto& include : all_includes(folder)) {
                if (!include.ours || !include.header.contains('/')) continue;  // a .moc, or generated
                ++looked_at;
                const QString from = home_of(include.file, floors.keys());
                QString to = home_of(include.header, floors.keys());
                if (from == to || floors.value(from).contains(to)) continue;
                if (from == "ui" && to.startsWith("ui")) continue;
                broken.append(include.file + " includes " + include.header);
            }
        }
        QVERIFY(looked_at > 50);
        for (const auto& known : exceptions) QVERIFY2(broken.removeAll(known) > 0, qPrintable("no longer needed: " + known));
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join('\n')));
    }

    void outsideLibrariesStayInTheirPlace() {
        QStringList broken;
        for (const auto& folder : {"core", "ui", "app"}) {
            for (const auto& include : all_includes(folder)) {
                if (include.ours) continue;
                for (auto it = outside.begin(); it != outside.end(); ++it) {
                    if (!include.header.startsWith(it.key())) continue;
                    const bool allowed = std::ranges::any_of(it.value(), [&](const QString& place) {
                        return include.file.startsWith(place + "/") && home_of(include.file, floors.keys() + outside_places()) ==
                                                                          home_of(place + "/x", floors.keys() + outside_places());
                    }) || (include.file.startsWith("ui/") && it.value().contains("ui")) || (include.file.startsWith("app/") && it.value().contains("app"));
                    if (!allowed) broken.append(include.file + " includes <" + include.header + ">");
                }
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join('\n')));
    }

    void bridgeModelsAndPresentShowNoWidgets() {
        static const QRegularExpression widget("^(QtWidgets|QWidget|QApplication|QDialog|QMainWindow|QLabel|QPushButton|QTableView)");
        for (const auto& include : all_includes("ui")) {
            if (!include.file.startsWith("ui/bridge/") && !include.file.startsWith("ui/models/") && !include.file.startsWith("ui/present/")) continue;
            QVERIFY2(!widget.match(include.header).hasMatch(), qPrintable(include.file + " includes " + include.header));
        }
    }

    void topLevelHoldsNothingElse() {
        const QStringList asked{"app", "ui", "core", "resources", "translations", "tests", "packaging", "CMakeLists.txt", "CMakePresets.json",
                                "README.md", "ARCHITECTURE.md", "FORMATS.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE",
                                "build", "out"};
        for (const auto& name : QDir(CITYLEDGER_SOURCE).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QVERIFY2(asked.contains(name), qPrintable(name));
    }

  private:
    static QStringList outside_places() {
        QStringList all;
        for (const auto& places : outside) all += places;
        return all;
    }
};

CITYLEDGER_TEST(floors, TestFloors)
#include "tst_floors.moc"
