#include "core/store/dossiers.h"

#include "core/crypto/digest.h"
#include "core/store/integrity.h"
#include "core/store/schema.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;

class TestDossiers : public QObject {
    Q_OBJECT
  private slots:
    void keepsTheFileAndReplacesTheNote() {
        const auto records = make_memory_store();
        store::Dossiers dossiers(*records);
        const Bytes file = to_bytes("a dossier's bytes");
        const Hash32 id = crypto::sha256(file);
        QVERIFY(!dossiers.file(id)->has_value());
        QVERIFY(dossiers.keep(file, as_bytes("first note")));
        QVERIFY(dossiers.note(id, as_bytes("second note")));
        QCOMPARE(dossiers.file(id)->value(), file);
        const auto notes = dossiers.notes();
        QCOMPARE(notes->size(), std::size_t{1});
        QVERIFY(notes->front().id == id);
        QCOMPARE(notes->front().bytes, to_bytes("second note"));
        QVERIFY(store::check_integrity(*records, {})->is_whole());
    }

    void damageIsNeverTakenForADossier() {
        const auto records = make_memory_store();
        store::Dossiers dossiers(*records);
        const Bytes file = to_bytes("a dossier's bytes");
        const Hash32 id = crypto::sha256(file);
        QVERIFY(dossiers.keep(file, as_bytes("note")));
        KeyValueBatch damage;
        damage.put(store::hash_key(store::dossier_prefix, id), to_bytes("other bytes"));
        QVERIFY(records->write(damage, true));
        QCOMPARE(dossiers.file(id).error().kind, ErrorKind::damaged);
        QCOMPARE(store::check_integrity(*records, {})->damages.size(), std::size_t{1});

        KeyValueBatch lost;
        lost.put(store::hash_key(store::dossier_prefix, id), file);
        lost.erase(store::hash_key(store::dossier_note_prefix, id));
        QVERIFY(records->write(lost, true));
        QCOMPARE(store::check_integrity(*records, {})->damages.size(), std::size_t{1});
    }
};

CITYLEDGER_TEST(dossiers, TestDossiers)
#include "tst_dossiers.moc"
