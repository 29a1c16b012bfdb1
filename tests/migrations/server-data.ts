import type { Database } from 'better-sqlite3';
import type { DocChange } from '../../src/main/application/ports.ts';
import type { ServerStore } from '../../src/main/storage/server/store.ts';
import {
  aDecision,
  aDossier,
  aJournalEntry,
  aLecture,
  aMutation,
  aNote,
  anAvis,
  aPiece,
  aRecusation,
  aUnit,
  aWorld,
  MIDI,
  onListe,
  withdraw,
  write,
} from '../contracts/factories.ts';
import { aSeance } from '../contracts/seances.ts';
import { anAffectation, anEtiquette } from '../contracts/shared-reading.ts';

/** Something in every table, written as the server writes it. `sha256` names a file of 3 bytes. */
export async function fillServerStore(store: ServerStore, sha256: string): Promise<void> {
  const pieces = [aPiece('t1', [sha256]), aPiece('t2', [])];
  const dossiers = ['d1', 'd2', 'd3'].map((id) => aDossier({ id, pieces }));
  const mail = { modele: 'dossier_complet', donnees: {}, avertissement: null, creeLe: MIDI };
  await store.saveCampagne({ id: 'ca1', annee: 2026, debut: '2026-01-10', fin: '2026-09-30', active: true });
  await store.saveCentre({
    id: 'ce1',
    campagneId: 'ca1',
    code: 'LIC',
    nom: 'Licences',
    voeuxMax: null,
    contactMail: 'licences@example.org',
    adresse: '65, rue des Grands Moulins\n75013 Paris',
    telephone: '01 70 23 26 00',
  });
  await store.saveCandidat({
    id: 'candidat-d1',
    numero: 'K7M2QX4P',
    email: 'k@example.org',
    nom: 'Łukasiewicz',
    prenom: 'Inès',
    langue: 'fr',
    profil: aDossier().profil,
    creeLe: MIDI,
  });
  await store.ecrire('candidat-d1', {
    compte: {
      candidatId: 'candidat-d1',
      email: 'k@example.org',
      motDePasse: null,
      activeLe: MIDI,
      identifiantCas: 'iluk',
      version: 0,
    },
    liens: [
      {
        id: 'l1',
        candidatId: 'candidat-d1',
        genre: 'reinitialisation',
        jetonHash: '3'.repeat(64),
        expireLe: MIDI,
        utiliseLe: null,
        email: '',
      },
    ],
    sessions: [
      {
        id: 'n1',
        candidatId: 'candidat-d1',
        jetonHash: '4'.repeat(64),
        appareil: 'Firefox, Android',
        creeLe: MIDI,
        vuLe: MIDI,
        expireLe: MIDI,
        ticketHash: null,
      },
    ],
  });
  await store.savePersonne({
    id: 'p1',
    nom: 'Œuvrard',
    prenom: 'Hélène',
    email: 'helene@example.org',
    langue: 'fr',
    motDePasse: null,
    roles: [{ kind: 'membre', commissionId: 'c1' }, { kind: 'admin' }],
    expireLe: null,
    desactiveeLe: null,
    creeLe: MIDI,
  });
  await store.saveAppareil({
    id: 'a1',
    personneId: 'p1',
    nom: 'Portable',
    jetonHash: '1'.repeat(64),
    creeLe: MIDI,
    vuLe: MIDI,
    revoqueLe: null,
  });
  await store.saveInvitation({
    id: 'i1',
    personneId: 'p1',
    jetonHash: '2'.repeat(64),
    expireLe: MIDI,
    utiliseeLe: null,
  });
  await store.saveFrein({ cle: 'compte:x', echecs: 1, jusqua: MIDI, majLe: MIDI });
  const result = await store.commit([
    aWorld(dossiers),
    aUnit({ changes: [write('avis', anAvis())], journal: [aJournalEntry()], mutation: aMutation(1) }),
    aUnit({
      changes: [write('decision', onListe('d1', 1)), write('decision', aDecision({ dossierId: 'd2' }))],
    }),
    aUnit({ changes: [withdraw('decision', 'd2', 1)], mutation: aMutation(2, { outcome: 'parked' }) }),
    aUnit({
      changes: [
        write('note', aNote()),
        write('etiquette', anEtiquette()),
        write('affectation', anAffectation()),
        write('lecture', aLecture()),
        write('recusation', aRecusation()),
        write('seance', aSeance()),
      ] as readonly DocChange[],
    }),
    aUnit({ mails: [{ ...mail, id: 'm1', destinataire: { kind: 'candidat', id: 'candidat-d1' } }] }),
    aUnit({ touches: [{ entity: 'avis', id: 'd1.p1', scope: 'personne:p2' }] }),
  ]);
  if (!result.ok) throw new Error('the data could not be written');
}

/** Names of the tables that hold data. */
export const tablesOf = (db: Database): readonly string[] =>
  db
    .prepare<[], [string]>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration' ORDER BY name",
    )
    .raw()
    .all()
    .map(([name]) => name);

/** All rows as SQL, so that they can be put into a database of the same version later. */
export function dumpRows(db: Database): string {
  const quote = (value: unknown): string => {
    if (value === null) return 'NULL';
    return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  };
  const lines = tablesOf(db).flatMap((table) => {
    const select = db.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw();
    const columns = select.columns().map(({ name }) => name);
    return select
      .all()
      .map((row) => `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${row.map(quote).join(', ')});`);
  });
  return `${lines.join('\n')}\n`;
}
