import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Entity } from '../../../protocol/entities.ts';
import type { PlaceLecture } from '../../../protocol/workspace.ts';
import type { ReplicaBatch, ReplicaStore } from '../../application/replica-ports.ts';
import { migrationsFolder, readMigrations } from '../migrate.ts';
import { lazyRaw, lazyStatement, openEncrypted } from './database.ts';
import { openDocuments } from './documents.ts';
import { openFileIndex } from './file-index.ts';
import { openInbox } from './inbox.ts';
import { openInboxWriter } from './inbox-write.ts';
import { openLots } from './lots.ts';
import { openState } from './state.ts';
import { openTexts } from './texts.ts';
import type { TextWriter } from './texts-write.ts';

export interface ReplicaOptions {
  /** Path of the database, or ':memory:' in a simulation. */
  readonly file: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/**
 * Opens, or makes, the encrypted replica of one member on one server.
 * @throws WrongKeyError, MigrationError; I/O errors as they are.
 */
export function openReplica({ file, key }: ReplicaOptions): ReplicaStore {
  const db = openEncrypted(file, key, readMigrations(migrationsFolder('workspace')));
  try {
    return replicaOn(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function replicaOn(db: Database): ReplicaStore {
  // Checkpoints come by `tidy` in a bulk: by themselves they would lengthen its commits.
  db.pragma('wal_autocheckpoint = 4000');
  const documents = openDocuments(db);
  const inbox = openInbox(db);
  const inboxWriter = openInboxWriter(db);
  const state = openState(db);
  const files = openFileIndex(db);
  const lots = openLots(db);
  const texts = openTexts(db, (task) => unawaited(() => void writeTexts.immediate(task)));
  const place = lazyRaw<[string], [string]>(db, 'SELECT valeur FROM place WHERE sha256 = ?');
  const savePlace = lazyStatement<[string, string]>(
    db,
    'INSERT OR REPLACE INTO place (sha256, valeur) VALUES (?, ?)',
  );
  const vues = lazyRaw<[], [string, string]>(db, 'SELECT cle, valeur FROM vue');
  const saveVue = lazyStatement<[string, string]>(
    db,
    'INSERT OR REPLACE INTO vue (cle, valeur) VALUES (?, ?)',
  );
  const dropVue = lazyStatement<[string]>(db, 'DELETE FROM vue WHERE cle = ?');
  const saveVues = db.transaction((values: Readonly<Record<string, unknown>>) => {
    for (const [cle, value] of Object.entries(values)) {
      if (value === null || value === undefined) dropVue().run(cle);
      else saveVue().run(cle, JSON.stringify(value));
    }
  });

  const write = db.transaction((batch: ReplicaBatch): void => {
    if (batch.state) state.set(batch.state);
    const { round } = state.get();
    for (const put of batch.puts ?? []) documents.put(put, round);
    for (const ref of batch.gone ?? []) {
      documents.erase(ref);
      if (ref.entity === 'dossier') lots.forget(ref.id);
    }
    if (batch.inboxGone) inboxWriter.remove(batch.inboxGone);
    if (batch.inbox) inboxWriter.upsert(batch.inbox);
    followTexts(texts.writer, batch);
    if (batch.cursors) documents.setCursors(batch.cursors);
  });
  /** Whether a commit is on the disk when it returns. Without, a power cut may take the last ones, whole. */
  const waitForDisk = (waits: boolean): void =>
    void db.pragma(waits ? 'synchronous = FULL' : 'synchronous = NORMAL');
  const writeTexts = db.transaction((task: () => void) => task());
  /** Made again after a crash from what was waited for: no need to wait for the disk. */
  const unawaited = (task: () => void): void => {
    const alone = !db.inTransaction;
    if (alone) waitForDisk(false);
    try {
      task();
    } finally {
      if (alone) waitForDisk(true);
    }
  };
  const touchesList = (batch: ReplicaBatch): boolean =>
    (batch.inbox?.length ?? 0) + (batch.inboxGone?.length ?? 0) > 0;

  return {
    get: (entity, id) => documents.get(entity, id),
    ofDossier: (entity, dossierId) => documents.ofDossier(entity, dossierId),
    all: (entity) => documents.all(entity),
    rangsOf: (sessionId) => documents.rangsOf(sessionId),
    outside: (scopes, from) => documents.outside(scopes, from),
    leftovers: (from) => documents.leftovers(from),
    cursors: () => documents.cursors(),
    state: () => state.get(),
    apply(batch) {
      try {
        write.immediate(batch);
      } catch (error) {
        state.forget();
        throw error;
      }
      texts.changed();
      if (touchesList(batch)) inbox.changed();
    },
    hold() {
      waitForDisk(false);
      db.exec('BEGIN IMMEDIATE');
    },
    release() {
      try {
        db.exec('COMMIT');
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK');
        state.forget();
        inbox.changed();
        texts.changed();
        throw error;
      } finally {
        waitForDisk(true);
      }
    },
    tidy: () => void db.pragma('wal_checkpoint(PASSIVE)'),
    project(entries, gone) {
      unawaited(() => void write.immediate({ inbox: entries, inboxGone: gone }));
      inbox.changed();
      texts.changed();
    },
    inbox: inbox.store,
    files,
    texts: texts.store,
    lots: lots.store,
    fileKey: () => state.secret('cleFichiers', () => randomBytes(32)),
    place(sha256) {
      const row = place().get(sha256);
      return row && (JSON.parse(row[0]) as PlaceLecture);
    },
    savePlace: (sha256, value) => void savePlace().run(sha256, JSON.stringify(value)),
    vues: () =>
      Object.fromEntries(
        vues()
          .all()
          .map(([cle, value]) => [cle, JSON.parse(value) as unknown]),
      ),
    saveVues: (values) => saveVues(values),
    close: () => void db.close(),
  };
}

/**
 * What a batch does to the full-text index: dossiers that left the list and notes that are gone leave it in
 * the same transaction; those that changed are to be indexed anew.
 */
function followTexts(
  texts: TextWriter,
  { puts = [], gone = [], inbox = [], inboxGone = [] }: ReplicaBatch,
): void {
  for (const id of inboxGone) texts.remove(id);
  for (const { id, annulee } of inbox)
    if (annulee) texts.remove(id);
    else texts.touch(id);
  for (const { entity, id } of gone) if (isSaid(entity)) texts.removeUnit(id);
  // What others write makes no row of the list.
  for (const { doc } of puts)
    if (doc.entity === 'avis' || doc.entity === 'note') texts.touchKnown(doc.body.dossierId);
}

const isSaid = (entity: Entity): boolean => entity === 'avis' || entity === 'note';
