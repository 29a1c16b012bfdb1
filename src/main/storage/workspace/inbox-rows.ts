import type { InboxEntry } from '../../application/replica-ports.ts';

/** Columns of `inbox` after n and place, in the order of `valuesOf` and `entryOf`. */
export const ENTRY_COLUMNS =
  'id, numero, nom, prenom, tri, mots, session_id, statut, bac, moyenne, pieces_faites, pieces_total, ' +
  'avis_etat, avis_type, maj_le, nouveau, en_attente, annulee, fichiers, octets, motifs_avant';

export type EntryRow = [
  id: string,
  numero: string,
  nom: string,
  prenom: string,
  tri: string,
  mots: string,
  sessionId: string,
  statut: InboxEntry['statut'],
  bac: string,
  moyenne: number | null,
  piecesFaites: number,
  piecesTotal: number,
  avisEtat: InboxEntry['avisEtat'],
  avisType: InboxEntry['avisType'],
  majLe: number,
  nouveau: number,
  enAttente: number,
  annulee: number,
  fichiers: number,
  octets: number,
  motifsAvant: string | null,
];

export const valuesOf = (entry: InboxEntry): EntryRow => [
  entry.id,
  entry.numero,
  entry.nom,
  entry.prenom,
  entry.tri,
  entry.mots,
  entry.sessionId,
  entry.statut,
  entry.bac,
  entry.moyenne,
  entry.piecesFaites,
  entry.piecesTotal,
  entry.avisEtat,
  entry.avisType,
  entry.majLe,
  Number(entry.nouveau),
  Number(entry.enAttente),
  Number(entry.annulee),
  entry.fichiers,
  entry.octets,
  entry.motifsAvant,
];

export const entryOf = (row: EntryRow): InboxEntry => ({
  id: row[0],
  numero: row[1],
  nom: row[2],
  prenom: row[3],
  tri: row[4],
  mots: row[5],
  sessionId: row[6],
  statut: row[7],
  bac: row[8],
  moyenne: row[9],
  piecesFaites: row[10],
  piecesTotal: row[11],
  avisEtat: row[12],
  avisType: row[13],
  majLe: row[14],
  nouveau: row[15] === 1,
  enAttente: row[16] === 1,
  annulee: row[17] === 1,
  fichiers: row[18],
  octets: row[19],
  motifsAvant: row[20],
});
