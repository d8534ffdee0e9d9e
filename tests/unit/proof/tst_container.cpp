#include "core/proof/container.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace cityledger;

namespace {

constexpr proof::MemberRule rules[] = {{"one", 100}, {"two", 1000}};

std::string code_of(BytesView file) {
    const auto read = proof::read_container(file, rules);
    return read ? "ok" : read.error().code;
}

}  // namespace

/// Stored members, those named, in that order, no others.
class TestContainer : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;

    struct Part {
        QByteArray name, content;
        bool packed = false;
    };
    /// As any archive program might write it.
    Bytes zipped(const std::vector<Part>& parts) const {
        const QByteArray path = (folder_.path() + "/made.zip").toUtf8();
        int error = 0;
        zip_t* archive = zip_open(path.constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        for (const auto& part : parts) {
            zip_source_t* content =
                zip_source_buffer(archive, part.content.constData(), static_cast<zip_uint64_t>(part.content.size()), 0);
            const auto at = static_cast<zip_uint64_t>(zip_file_add(archive, part.name.constData(), content, 0));
            zip_set_file_compression(archive, at, part.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
        }
        zip_close(archive);
        QFile file(QString::fromUtf8(path));
        if (!file.open(QIODevice::ReadOnly)) return {};
        const QByteArray bytes = file.readAll();
        return Bytes(bytes.begin(), bytes.end());
    }

  private slots:
    void givesBackWhatWasWritten() {
        const std::vector<proof::Member> members{{"one", to_bytes("first")}, {"two", Bytes(900, 7)}};
        const auto file = proof::write_container(members);
        QVERIFY(file);
        QCOMPARE(*proof::write_container(members), *file);
        const auto read = proof::read_container(*file, rules);
        QVERIFY(read);
        QCOMPARE(read->at(0).bytes, members[0].bytes);
        QCOMPARE(read->at(1).bytes, members[1].bytes);
    }

    void refusesOtherMembersAndOtherWays() {
        QCOMPARE(code_of(zipped({{"one", "a"}, {"two", "b"}})), std::string("ok"));
        QCOMPARE(code_of(zipped({{"two", "b"}, {"one", "a"}})), std::string("proof.container"));
        QCOMPARE(code_of(zipped({{"one", "a"}})), std::string("proof.container"));
        QCOMPARE(code_of(zipped({{"one", "a"}, {"two", "b"}, {"three", "c"}})), std::string("proof.container"));
        QCOMPARE(code_of(zipped({{"one", "a"}, {"two", QByteArray(500, 'b'), true}})), std::string("proof.container"));
        QCOMPARE(code_of(zipped({{"one", QByteArray(101, 'a')}, {"two", "b"}})), std::string("proof.too_large"));
        QCOMPARE(code_of(Bytes(200'000, 0)), std::string("proof.too_large"));
        QCOMPARE(code_of(Bytes{}), std::string("proof.container"));
        QCOMPARE(code_of(to_bytes("PK\x03\x04 and nothing behind")), std::string("proof.container"));
    }

    /// A byte changed in a member is caught by its checksum; cut off, nothing is read at all.
    void refusesDamage() {
        const Bytes whole = zipped({{"one", "aaaaaaaa"}, {"two", "bbbbbbbb"}});
        Bytes changed = whole;
        const auto at = std::search(changed.begin(), changed.end(), std::begin("bbbb"), std::begin("bbbb") + 4);
        *at ^= 1;
        QCOMPARE(code_of(changed), std::string("proof.container"));
        for (std::size_t size = 0; size < whole.size(); size += 7)
            QCOMPARE(code_of(BytesView(whole).first(size)), std::string("proof.container"));
    }
};

CITYLEDGER_TEST(container, TestContainer)
#include "tst_container.moc"
