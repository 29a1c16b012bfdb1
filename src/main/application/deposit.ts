import { recevoirCommune } from '../../domain/candidature/commune.ts';
import { decideDossier } from '../../domain/candidature/decide-dossier.ts';
import { dejaDeposee } from '../../domain/candidature/deja-fait.ts';
import type { Dossier } from '../../domain/candidature/dossier.ts';
import type { VersionPiece } from '../../domain/piece/piece.ts';
import { type Result, refuse } from '../../domain/refusal.ts';
import { peutLireDossier } from '../../domain/rights/dossier.ts';
import { dossierChange } from './acts/effects.ts';
import { journalEntry, unitOf } from './journal.ts';
import { mailsOf } from './mails-of.ts';
import type { ActView } from './mutation-types.ts';
import type { Clock, DocumentStore, Ids, Session, Stored } from './ports.ts';

export interface Deposit {
  readonly dossierId: string;
  readonly typeId: string;
  readonly version: VersionPiece;
  /** OR4: when the request began, ms. */
  readonly commenceLe: number;
}

interface Services {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Times a deposit is decided again when its dossier moves under it. */
const TRIES = 20;

/**
 * LC4: would this deposit be accepted now? Asked before bytes are taken, so that a file nobody may
 * deposit is not even read. Nothing is written.
 */
export async function tryDeposit(
  services: Services,
  session: Session,
  deposit: Deposit,
): Promise<Result<Dossier>> {
  const found = await load(services.store, session, deposit.dossierId);
  return found ? decide(services, session, found, deposit) : refuse('introuvable');
}

/** LC4: what the deposit of this very file came to, where its answer was lost; undefined: it is to be made. */
export async function depositDone(
  { store }: Pick<Services, 'store'>,
  session: Session,
  { dossierId, typeId, sha256 }: Pick<Deposit, 'dossierId' | 'typeId'> & { readonly sha256: string },
): Promise<{ readonly version: VersionPiece; readonly dossierVersion: number } | undefined> {
  const found = await load(store, session, dossierId);
  const version = found && dejaDeposee(found.dossier.body, typeId, sha256);
  return version && { version, dossierVersion: found.dossier.version };
}

/**
 * LC4, FI3: writes a deposited version into its dossier; its file is durable before. Depositing again the
 * version that is the last one already changes nothing: a client may repeat a request it got no answer to.
 */
export async function deposit(
  services: Services,
  session: Session,
  wanted: Deposit,
): Promise<Result<{ readonly version: number }>> {
  for (let i = 0; i < TRIES; i += 1) {
    const found = await load(services.store, session, wanted.dossierId);
    if (!found) return refuse('introuvable');
    if (dejaDeposee(found.dossier.body, wanted.typeId, wanted.version.sha256))
      return { ok: true, value: { version: found.dossier.version } };
    const piece = found.dossier.body.pieces.find(({ typeId }) => typeId === wanted.typeId);
    const decided = decide(services, session, found, wanted);
    if (!decided.ok) return decided;
    const now = services.clock.now();
    const { dossier } = found;
    const line = {
      action: 'piece.deposer',
      entity: 'dossier',
      id: dossier.id,
      avant: { [`piece:${wanted.typeId}`]: piece?.versions.at(-1)?.sha256 ?? null },
      apres: { [`piece:${wanted.typeId}`]: wanted.version.sha256 },
    };
    const fields = [`piece:${wanted.typeId}`];
    const autres = await communes(services.store, found, wanted);
    const result = await services.store.commit([
      unitOf({
        changes: [
          { ...dossierChange(decided.value, fields), expected: dossier.version },
          ...autres.map(({ body, expected }) => ({ ...dossierChange(body, fields), expected })),
        ],
        journal: [journalEntry(session, now, line)],
        mails: mailsOf(services, decided.avertissements, found.view, now),
      }),
    ]);
    if (result.ok) return { ok: true, value: { version: dossier.version + 1 } };
  }
  throw new Error('the dossier keeps moving');
}

/** LC6: the candidat's other candidatures that a deposit of a pièce commune reaches, as it leaves them. */
async function communes(store: DocumentStore, { dossier, view }: Found, { typeId, version }: Deposit) {
  const type = view.session.typesPiece.find(({ id }) => id === typeId);
  if (!type?.commune) return [];
  const ids = await store.dossiersOfCandidat(dossier.body.candidatId);
  const autres = await store.getMany(
    'dossier',
    ids.filter((id) => id !== dossier.id),
  );
  return autres.flatMap((autre) => {
    const body = recevoirCommune(autre.body, typeId, version);
    return body ? [{ body, expected: autre.version }] : [];
  });
}

interface Found {
  readonly dossier: Stored<'dossier'>;
  readonly view: Pick<ActView, 'dossier' | 'session' | 'etablissement' | 'decision'>;
}

async function load(store: DocumentStore, session: Session, dossierId: string): Promise<Found | undefined> {
  const dossier = await store.get('dossier', dossierId);
  if (!dossier || !peutLireDossier(session.actor, dossier.body)) return undefined;
  const place = await store.get('session', dossier.body.sessionId);
  const etablissement = await store.etablissement();
  if (!place || !etablissement) throw new Error(`dossier ${dossierId} without its session`);
  const decision = (await store.get('decision', dossierId))?.body;
  return {
    dossier,
    view: { dossier: dossier.body, session: place.body, etablissement: etablissement.body, decision },
  };
}

function decide({ clock }: Pick<Services, 'clock'>, { actor }: Session, { view }: Found, wanted: Deposit) {
  const { typeId, version, commenceLe } = wanted;
  const { dossier, session, etablissement, decision } = view;
  const state = { dossier, session, etablissement, decisionPubliee: decision?.etat === 'publiee' };
  const decided = decideDossier(
    state,
    { kind: 'deposer', typeId, version, commenceLe },
    { actor, now: clock.now() },
  );
  return decided.ok
    ? { ok: true as const, value: decided.value.dossier, avertissements: decided.value.avertissements }
    : decided;
}
