import type { Database } from 'better-sqlite3';
import type { CandidatContact, MailRow, MailStore } from '../../application/accounts-port.ts';
import type { MailDraft } from '../../application/ports.ts';
import { lazyStatement } from './database.ts';

export interface Mails {
  readonly store: MailStore;
  /** ML2: part of the caller's transaction. */
  append(mail: MailDraft): void;
}

interface TakenRow {
  readonly id: string;
  readonly destinataire: string;
  readonly modele: string;
  readonly donnees: string;
  readonly avertissement: string;
  readonly essais: number;
  readonly creeLe: number;
}

/** ML2: the outbox. A mail that was taken is hidden until its lease ends, whatever became of the worker. */
export function openMails(db: Database): Mails {
  const insert = lazyStatement<(string | number)[]>(db, INSERT);
  const insertNew = lazyStatement<(string | number)[]>(db, `${INSERT} ON CONFLICT (id) DO NOTHING`);
  const take = lazyStatement<[number, number, number], TakenRow>(db, MAIL_SQL.take);
  const sent = lazyStatement<[number, string]>(
    db,
    "UPDATE mail SET etat = 'envoye', envoye_le = ?, erreur = NULL WHERE id = ? AND etat = 'aEnvoyer'",
  );
  const failed = lazyStatement<[string, number | null, number | null, string]>(
    db,
    `UPDATE mail SET erreur = ?, etat = iif(? IS NULL, 'echec', etat), prochain_le = coalesce(?, prochain_le)
     WHERE id = ? AND etat = 'aEnvoyer'`,
  );
  const count = lazyStatement<[], { etat: MailRow['etat']; n: number }>(
    db,
    'SELECT etat, count(*) AS n FROM mail GROUP BY etat',
  );

  const contact = lazyStatement<[string], CandidatContact>(
    db,
    'SELECT id, email, langue, nom, prenom FROM candidat WHERE id = ?',
  );

  return {
    append(mail) {
      insert().run(...rowOf(mail));
    },
    store: {
      candidatContact: async (candidatId) => contact().get(candidatId),
      async takeMails(now, leaseMs, limit) {
        const rows = take().all(now + leaseMs, now, limit);
        return rows.toSorted((a, b) => a.creeLe - b.creeLe || (a.id < b.id ? -1 : 1)).map(mailOf);
      },
      async markSent(id, le) {
        sent().run(le, id);
      },
      async markFailed(id, erreur, prochainLe) {
        failed().run(erreur, prochainLe, prochainLe, id);
      },
      queueOnce: async (drafts) =>
        db
          .transaction(() => drafts.reduce((n, draft) => n + insertNew().run(...rowOf(draft)).changes, 0))
          .immediate(),
      async countMails() {
        const counts = { aEnvoyer: 0, envoye: 0, echec: 0 };
        for (const { etat, n } of count().all()) counts[etat] = n;
        return counts;
      },
    },
  };
}

const INSERT = `INSERT INTO mail (id, destinataire, modele, donnees, avertissement, cree_le, etat, essais, prochain_le)
  VALUES (?, ?, ?, ?, ?, ?, 'aEnvoyer', 0, ?)`;

const rowOf = (mail: MailDraft): (string | number)[] => [
  mail.id,
  JSON.stringify(mail.destinataire),
  mail.modele,
  JSON.stringify(mail.donnees),
  JSON.stringify(mail.avertissement),
  mail.creeLe,
  mail.creeLe,
];

const mailOf = (row: TakenRow): MailRow => ({
  id: row.id,
  destinataire: JSON.parse(row.destinataire) as MailRow['destinataire'],
  modele: row.modele,
  donnees: JSON.parse(row.donnees) as MailRow['donnees'],
  avertissement: JSON.parse(row.avertissement) as MailRow['avertissement'],
  essais: row.essais,
  etat: 'aEnvoyer',
});

/** Hot queries, whose plans are asserted by a test. */
export const MAIL_SQL = {
  /** `essais` counts takings, so that a mail that kills its worker is given up too; it is given as it was before. */
  take: `UPDATE mail SET prochain_le = ?, essais = essais + 1 WHERE id IN
    (SELECT id FROM mail WHERE etat = 'aEnvoyer' AND prochain_le <= ? ORDER BY prochain_le LIMIT ?)
    RETURNING id, destinataire, modele, donnees, avertissement, essais - 1 AS essais, cree_le AS creeLe`,
} as const;
