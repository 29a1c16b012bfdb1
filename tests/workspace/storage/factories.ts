import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { NewActe } from '../../../src/main/application/queue-ports.ts';
import type { InboxEntry, InboxFilter } from '../../../src/main/application/replica-ports.ts';

/** A folder of this test's own, removed when it is over. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pupitre-workspace-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const aKey = (): Uint8Array => randomBytes(32);

export const anEntry = (over: Partial<InboxEntry> & Pick<InboxEntry, 'id'>): InboxEntry => ({
  numero: over.id.toUpperCase(),
  nom: '',
  prenom: '',
  tri: '',
  mots: '',
  sessionId: 'japonais-1',
  statut: 'RE',
  bac: '',
  moyenne: null,
  piecesFaites: 0,
  piecesTotal: 5,
  avisEtat: 'aucun',
  avisType: null,
  majLe: 0,
  nouveau: false,
  mention: false,
  enAttente: false,
  annulee: false,
  fichiers: 5,
  octets: 5_000_000,
  motifsAvant: null,
  affectation: null,
  echeance: null,
  etiquettes: [],
  ...over,
});

export const aFilter = (over: Partial<InboxFilter> = {}): InboxFilter => ({
  words: [],
  etat: 'tous',
  sessionId: null,
  statut: null,
  etiquette: null,
  tri: { colonne: 'nom', descendant: false },
  sessions: [],
  ...over,
});

export const word = (prefix: string, over: Partial<InboxFilter['words'][number]> = {}) => ({
  prefix,
  sessions: [],
  statuts: [],
  ...over,
});

export const anActe = (over: Partial<NewActe> & Pick<NewActe, 'id'>): NewActe => ({
  type: 'avis.reprendre@1',
  payload: { dossierId: 'd1' },
  dossierId: 'd1',
  baseVersion: 1,
  faitLe: 1_000,
  ...over,
});
