import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Entity } from '../../../protocol/entities.ts';
import type { AccountStore, MailStore } from '../../application/accounts-port.ts';
import type { CompteStore } from '../../application/candidats-port.ts';
import type { CandidatStore, OrganisationStore } from '../../application/organisation-port.ts';
import type { DocumentStore, JournalEntry, Stored } from '../../application/ports.ts';
import type { LocalFileStore } from '../files/file-store.ts';
import { migrate, migrationsFolder, readMigrations } from '../migrate.ts';
import { openAccounts } from './accounts.ts';
import { type BackupResult, backup } from './backup.ts';
import { openCommit } from './commit.ts';
import { openComptes } from './comptes.ts';
import { openDatabase } from './database.ts';
import { documentTables } from './document-table.ts';
import { openFeed } from './feed.ts';
import type { Finding, FsckCounts } from './fsck/finding.ts';
import { fsck } from './fsck/fsck.ts';
import { openJournal } from './journal.ts';
import { openLecturesDues } from './lectures-dues.ts';
import { openMails } from './mails.ts';
import { openMeta } from './meta.ts';
import { openMutations } from './mutations.ts';
import { openOrganisation } from './organisation.ts';
import { openPlaces, openRelations } from './relations.ts';

export interface ServerStoreOptions {
  /** Path of the database, ':memory:', or the bytes of a `snapshot()`, which are opened in memory. */
  readonly file: string | Buffer;
  /** Milliseconds since the epoch; the system's clock by default. */
  readonly now?: () => number;
  /** Makes epochs; random ones by default. */
  readonly uuid?: () => string;
}

/** The candidature server's storage: every port it needs, on one SQLite database. */
export interface ServerStore
  extends DocumentStore,
    AccountStore,
    MailStore,
    OrganisationStore,
    CandidatStore,
    CompteStore {
  /** PM6: what happened to a document, oldest first. */
  journalOf(entity: string, id: string): Promise<readonly JournalEntry[]>;
  /** Names what is damaged, nothing when all is well. */
  fsck(files: LocalFileStore): AsyncGenerator<Finding, FsckCounts>;
  /** SY8: a verified copy of database and files; then `durableThrough` says what it covers. */
  backup(files: LocalFileStore, destination: string): Promise<BackupResult>;
  /** The whole database as bytes; of an in-memory store it can be opened again. */
  snapshot(): Buffer;
  close(): void;
}

/**
 * Opens, migrates and, the first time, founds a server's storage.
 * @throws MigrationError when the data is newer than the program; I/O errors as they are.
 */
export function openServerStore({
  file,
  now = Date.now,
  uuid = randomUUID,
}: ServerStoreOptions): ServerStore {
  const db = openDatabase(file);
  try {
    migrate(db, readMigrations(migrationsFolder('server')));
    return storeOn(db, now, uuid);
  } catch (error) {
    db.close();
    throw error;
  }
}

function storeOn(db: Database, now: () => number, uuid: () => string): ServerStore {
  const documents = documentTables(db);
  const feed = openFeed(db);
  const journal = openJournal(db);
  const mails = openMails(db);
  const mutations = openMutations(db);
  const meta = openMeta(db, uuid);
  const commit = openCommit(db, {
    documents,
    feed,
    journal,
    mails,
    mutations,
    places: openPlaces(db),
    now,
  });

  return {
    ...openAccounts(db),
    ...openOrganisation(db),
    ...openRelations(db),
    ...openLecturesDues(db),
    ...mails.store,
    ...openComptes(db, { journal, mails }),

    get: async (entity, id) => documents[entity].get(id),
    getMany: async <E extends Entity>(entity: E, ids: readonly string[]): Promise<readonly Stored<E>[]> => {
      const table = documents[entity];
      return ids.map((id) => table.get(id)).filter((stored) => stored !== undefined);
    },
    commit: async (units) => commit(units),

    head: async () => feed.head(),
    hashAt: async (seq) => feed.hashAt(seq),
    feedAfter: async (scope, seq, limit) => feed.after(scope, seq, limit),
    countAfter: async (scope, seq) => feed.countAfter(scope, seq),
    epoch: async () => meta.epoch(),
    newEpoch: async (from) => meta.newEpoch(from),
    durableThrough: async () => meta.durableThrough(),

    deviceSeq: async (deviceId) => mutations.deviceSeq(deviceId),
    mutation: async (deviceId, seq) => mutations.find(deviceId, seq),
    mutationById: async (deviceId, id) => mutations.findById(deviceId, id),
    parked: async () => mutations.parked(),
    journalOf: async (entity, id) => journal.of(entity, id),

    fsck: (files) => fsck(db.memory ? db.serialize() : db.name, files, now()),
    async backup(files, destination) {
      const result = await backup(db, files, destination, now());
      if (result.ok) meta.setDurableThrough(result.durableThrough);
      return result;
    },
    snapshot: () => db.serialize(),
    close: () => void db.close(),
  };
}
