import type { Acte, ActeDetail, EtatActe, NewActe } from '../../application/queue-ports.ts';

export const ACTE_COLUMNS =
  'n, id, type, payload, dossier_id, base_version, fait_le, etat, seq, device_id, at_seq, at_hash, absorbe, detail';

export type ActeRow = [
  n: number,
  id: string,
  type: string,
  payload: string,
  dossierId: string,
  baseVersion: number,
  faitLe: number,
  etat: EtatActe,
  seq: number | null,
  deviceId: string | null,
  atSeq: number | null,
  atHash: string | null,
  absorbe: number,
  detail: string | null,
];

export const acteOf = (row: ActeRow): Acte => ({
  n: row[0],
  id: row[1],
  type: row[2],
  payload: JSON.parse(row[3]) as unknown,
  dossierId: row[4],
  baseVersion: row[5],
  faitLe: row[6],
  etat: row[7],
  seq: row[8],
  deviceId: row[9],
  at: row[10] === null || row[11] === null ? null : { seq: row[10], hash: row[11] },
  absorbe: row[12] === 1,
  detail: row[13] === null ? null : (JSON.parse(row[13]) as ActeDetail),
});

/** Values of (id, type, payload, dossier_id, base_version, fait_le). */
export const newValues = (
  acte: NewActe,
): [id: string, type: string, payload: string, dossierId: string, baseVersion: number, faitLe: number] => [
  acte.id,
  acte.type,
  JSON.stringify(acte.payload),
  acte.dossierId,
  acte.baseVersion,
  acte.faitLe,
];
