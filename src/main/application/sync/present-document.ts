import type { Actor } from '../../../domain/actor.ts';
import { avisId } from '../../../domain/avis/avis.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { SessionCandidature } from '../../../domain/organisation/organisation.ts';
import { assertNever } from '../../../domain/refusal.ts';
import { estRecuse, estScolarite } from '../../../domain/rights/dossier.ts';
import {
  presentAffectation,
  presentAvis,
  presentCommission,
  presentDecision,
  presentDossier,
  presentEtiquette,
  presentNote,
  presentSession,
  type Reader,
} from '../../../domain/rights/presentation.ts';
import { presentSeance } from '../../../domain/rights/seance.ts';
import type { DocumentBodies, Entity } from '../../../protocol/entities.ts';
import type { Stored } from '../ports.ts';
import type { WorkingSet } from './working-set.ts';

/** A stored document as a reader gets it: its body, the order to erase it, or nothing said at all. */
export type Presented =
  | { readonly kind: 'body'; readonly body: DocumentBodies[Entity] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unsaid' };

const GONE: Presented = { kind: 'gone' };
const UNSAID: Presented = { kind: 'unsaid' };
const bodyOrGone = (body: DocumentBodies[Entity] | null): Presented =>
  body === null ? GONE : { kind: 'body', body };

/** Of each stored document its body is of its entity: what a switch on the entity alone can't tell. */
type AnyStored = { readonly [E in Entity]: Stored<E> & { readonly entity: E } }[Entity];

/** Loads what presenting these documents to this reader looks at. */
export async function loadToPresent(
  working: WorkingSet,
  documents: readonly Stored[],
  actor: Actor,
): Promise<void> {
  const aboutDossier = (documents as readonly AnyStored[]).flatMap((stored) =>
    stored.entity === 'avis' ||
    stored.entity === 'decision' ||
    stored.entity === 'note' ||
    stored.entity === 'etiquette' ||
    stored.entity === 'affectation' ||
    stored.entity === 'lecture'
      ? [stored.body.dossierId]
      : stored.entity === 'dossier'
        ? [stored.id]
        : [],
  );
  await working.load('dossier', aboutDossier);
  const dossiers = aboutDossier.flatMap((id) => working.get('dossier', id)?.body ?? []);
  await working.load('commission', [
    ...dossiers.map(({ commissionId }) => commissionId),
    ...(documents as readonly AnyStored[]).flatMap((stored) =>
      stored.entity === 'seance' ? [stored.body.commissionId] : [],
    ),
  ]);
  await working.load(
    'session',
    dossiers.map(({ sessionId }) => sessionId),
  );
  const avis = (documents as readonly AnyStored[]).filter((stored) => stored.entity === 'avis');
  await working.load(
    'avis',
    avis.map(({ body }) => avisId(body.dossierId, actor.personneId)),
  );
}

/** One loaded document as `actor` may see it (PM2–PM4, DE1, LC6, LC8): redacted here, at the source. */
export function presentDocument(working: WorkingSet, document: Stored, actor: Actor): Presented {
  const stored = document as AnyStored;
  switch (stored.entity) {
    case 'etablissement':
      return { kind: 'body', body: stored.body };
    case 'commission':
      return bodyOrGone(presentCommission(stored.body, actor));
    case 'session':
      return bodyOrGone(presentSession(stored.body, actor));
    case 'lecture':
      return stored.body.personneId === actor.personneId && dossierFor(working, stored.body.dossierId, actor)
        ? { kind: 'body', body: stored.body }
        : GONE;
    case 'seance': {
      const commission = working.get('commission', stored.body.commissionId);
      return commission ? bodyOrGone(presentSeance(stored.body, actor, commission.body)) : GONE;
    }
    case 'recusation':
      return stored.body.personneId === actor.personneId ? { kind: 'body', body: stored.body } : GONE;
    case 'dossier':
      return bodyOrGone(dossierFor(working, stored.id, actor));
    case 'decision':
      return dossierFor(working, stored.body.dossierId, actor)
        ? bodyOrGone(presentDecision(stored.body, ...placeOf(working, stored.body.dossierId, actor)))
        : GONE;
    case 'note':
      return dossierFor(working, stored.body.dossierId, actor)
        ? bodyOrGone(presentNote(stored.body, ...placeAndSession(working, stored.body.dossierId, actor)))
        : GONE;
    case 'etiquette':
      return dossierFor(working, stored.body.dossierId, actor)
        ? bodyOrGone(presentEtiquette(stored.body, ...placeOf(working, stored.body.dossierId, actor)))
        : GONE;
    case 'affectation':
      return dossierFor(working, stored.body.dossierId, actor)
        ? bodyOrGone(presentAffectation(stored.body, ...placeOf(working, stored.body.dossierId, actor)))
        : GONE;
    case 'avis': {
      const { dossierId } = stored.body;
      if (!dossierFor(working, dossierId, actor)) return GONE;
      const [reader, dossier, session] = placeAndSession(working, dossierId, actor);
      const mine = working.get('avis', avisId(dossierId, actor.personneId));
      const shown = presentAvis(stored.body, reader, dossier, session, mine?.body.etat === 'rendu');
      if (shown) return { kind: 'body', body: shown };
      // DE1: of an avis that is hidden from him the reader doesn't even learn that it is there.
      const hidden = reader.commission.avisMasques && mine?.body.etat !== 'rendu';
      return hidden && !estRecuse(actor, dossier) && !estScolarite(actor, dossier) ? UNSAID : GONE;
    }
    default:
      return assertNever(stored);
  }
}

/** The dossier as the reader may see it; null when he may not. */
export function dossierFor(working: WorkingSet, dossierId: string, actor: Actor): Dossier | null {
  if (!working.get('dossier', dossierId)) return null;
  const [reader, dossier, session] = placeAndSession(working, dossierId, actor);
  return presentDossier(dossier, reader, session);
}

function placeAndSession(
  working: WorkingSet,
  dossierId: string,
  actor: Actor,
): readonly [reader: Reader, dossier: Dossier, session: SessionCandidature] {
  const [reader, dossier] = placeOf(working, dossierId, actor);
  const session = working.get('session', dossier.sessionId);
  if (!session) throw new Error(`dossier ${dossierId} without its session`);
  return [reader, dossier, session.body];
}

function placeOf(
  working: WorkingSet,
  dossierId: string,
  actor: Actor,
): readonly [reader: Reader, dossier: Dossier] {
  const dossier = working.get('dossier', dossierId)?.body;
  const commission = dossier && working.get('commission', dossier.commissionId)?.body;
  if (!dossier || !commission) throw new Error(`dossier ${dossierId} without its commission`);
  return [{ actor, commission }, dossier];
}
