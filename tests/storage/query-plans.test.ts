import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrationsFolder, readMigrations } from '../../src/main/storage/migrate.ts';
import { ACCOUNT_SQL } from '../../src/main/storage/server/accounts.ts';
import { COMPTE_SQL } from '../../src/main/storage/server/comptes.ts';
import { openDatabase } from '../../src/main/storage/server/database.ts';
import { FEED_SQL } from '../../src/main/storage/server/feed.ts';
import { JOURNAL_SQL } from '../../src/main/storage/server/journal.ts';
import { MAIL_SQL } from '../../src/main/storage/server/mails.ts';
import { MUTATION_SQL } from '../../src/main/storage/server/mutations.ts';
import { RELATION_SQL } from '../../src/main/storage/server/relations.ts';

/** The index each hot query must go through. */
const PLANS: readonly (readonly [name: string, sql: string, through: RegExp])[] = [
  ['feed after a cursor', FEED_SQL.after, /SEARCH feed_head USING COVERING INDEX feed_head_pull/],
  ['count after a cursor', FEED_SQL.countAfter, /SEARCH feed_head USING COVERING INDEX feed_head_pull/],
  ['head of the feed', FEED_SQL.head, /^SCAN feed$/],
  ['a device’s last seq', MUTATION_SQL.deviceSeq, /SEARCH mutation USING COVERING INDEX/],
  ['a mutation by id', MUTATION_SQL.byId, /SEARCH mutation USING INDEX mutation_id/],
  ['parked mutations', MUTATION_SQL.parked, /mutation USING INDEX mutation_garee/],
  ['journal of a document', JOURNAL_SQL.of, /SEARCH journal USING INDEX journal_document/],
  ['avis of a dossier', RELATION_SQL.avisOfDossier, /SEARCH avis USING INDEX avis_auteur/],
  ['ranks of a session', RELATION_SQL.rangsOfSession, /SEARCH decision USING INDEX decision_rang/],
  [
    'places of a session',
    RELATION_SQL.placesOfSession,
    /SEARCH d USING INDEX decision_rang|SEARCH s USING INDEX/,
  ],
  [
    'récusations of a person',
    RELATION_SQL.recusationsOf,
    /SEARCH recusation USING INDEX recusation_personne/,
  ],
  ['dossiers of a candidat', RELATION_SQL.dossiersOfCandidat, /SEARCH dossier USING INDEX dossier_vivante/],
  ['dossiers of a file', RELATION_SQL.dossiersOfFile, /SEARCH version_piece USING .*version_piece_sha256/],
  [
    'séances of a commission',
    RELATION_SQL.seancesOfCommission,
    /SEARCH seance USING INDEX seance_commission/,
  ],
  ['mails that are due', MAIL_SQL.take, /SEARCH mail USING .*mail_a_envoyer/],
  ['device of a token', ACCOUNT_SQL.appareilByJeton, /SEARCH appareil USING INDEX/],
  ['invitation of a token', ACCOUNT_SQL.invitationByJeton, /SEARCH invitation USING INDEX/],
  ['account of an address', COMPTE_SQL.byEmail, /SEARCH compte USING INDEX/],
  ['account of a login', COMPTE_SQL.byNumero, /SEARCH candidat USING .*INDEX/],
  ['account of a CAS identity', COMPTE_SQL.byCas, /SEARCH compte USING INDEX/],
  ['link of a token', COMPTE_SQL.lienByJeton, /SEARCH lien USING INDEX/],
  ['session of a cookie', COMPTE_SQL.sessionByJeton, /SEARCH session_candidat USING INDEX/],
  ['sessions of a ticket', COMPTE_SQL.sessionsByTicket, /SEARCH session_candidat USING INDEX/],
  ['forgotten throttles', ACCOUNT_SQL.forgetFreins, /SEARCH frein USING INDEX frein_maj/],
];

describe('hot queries', () => {
  let db: Database;
  beforeEach(() => {
    db = openDatabase(':memory:');
    migrate(db, readMigrations(migrationsFolder('server')));
  });
  afterEach(() => void db.close());

  const planOf = (sql: string): readonly string[] =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from(sql.matchAll(/\?/g), () => 1))
      .map(({ detail }) => detail);

  it.each(PLANS)(
    'SY1: %s goes through its index, sorts nothing and reads no whole table',
    (name, sql, through) => {
      const plan = planOf(sql);
      expect(plan.some((step) => through.test(step))).toBe(true);
      expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
      if (name !== 'head of the feed' && name !== 'parked mutations')
        expect(plan.filter((step) => /^SCAN/.test(step))).toEqual([]);
    },
  );

  it('keeps the tables of keys without a second tree for them', () => {
    const tables = db.pragma('table_list') as readonly { name: string; wr: number }[];
    const withoutRowid = tables.filter(({ wr }) => wr === 1).map(({ name }) => name);
    expect(withoutRowid.toSorted()).toEqual(['feed_head', 'piece', 'version_piece']);
  });
});
