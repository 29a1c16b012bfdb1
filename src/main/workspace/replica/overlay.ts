import type { Actor } from '../../../domain/actor.ts';
import type { DocumentBodies, Entity, EntityOfDossier } from '../../../protocol/entities.ts';
import { type Act, MUTATIONS, type MutationType } from '../../../protocol/mutations.ts';
import type { Acte, QueueStore } from '../../application/queue-ports.ts';
import type { ReplicaDocument } from '../../application/replica-ports.ts';
import { type Documents, keyOf } from './documents.ts';
import { createRankings } from './rankings.ts';
import { runAct } from './run-act.ts';

/** The typed act of a queue row; undefined when this build doesn't know its type (SY9). */
export function actOf(acte: Pick<Acte, 'type' | 'payload'>): Act | undefined {
  if (!Object.hasOwn(MUTATIONS, acte.type)) return undefined;
  const parsed = MUTATIONS[acte.type as MutationType].safeParse(acte.payload);
  return parsed.success ? ({ type: acte.type, payload: parsed.data } as Act) : undefined;
}

/** Reading marks are sent too, but nobody waits for them. */
const isShownWaiting = ({ etat, type }: Acte): boolean => etat !== 'acquitte' && !type.startsWith('lecture.');

interface Layer {
  readonly entity: Entity;
  readonly id: string;
  /** What the act is about that made it (`sujetOf`). */
  readonly sujet: string;
  /** Null: withdrawn by an act that waits. */
  readonly body: DocumentBodies[Entity] | null;
}

/** SY7: the member's waiting acts on top of what the server said. Derived from the queue, kept in memory. */
export interface Overlay {
  /** Documents as the member is shown them. */
  readonly documents: Documents;
  /** Reads the waiting acts of a dossier from the queue and runs them: after any of them changed. */
  refresh(dossierId: string): void;
  /** Runs them again on `base`: its documents are about to change. Costs nothing where no act waits. */
  rebase(dossierId: string, base: Documents): void;
  /** What `documents` would answer over `base`. */
  over(base: Documents): Documents;
  /** Candidats that a waiting act recuses the member from (PM3). */
  recusations(): readonly string[];
  waiting(dossierId: string): number;
}

export interface OverlayServices {
  readonly replica: Documents;
  readonly queue: Pick<QueueStore, 'pending'>;
  /** The member, without what waits. */
  readonly actor: () => Actor;
}

export function createOverlay({ replica, queue, actor }: OverlayServices): Overlay {
  const layers = new Map<string, Layer>();
  const counts = new Map<string, number>();
  const rankings = createRankings(queue);

  const over = (base: Documents): Documents => {
    const onTop: Documents = {
      get<E extends Entity>(entity: E, id: string): ReplicaDocument<E> | undefined {
        const below = base.get(entity, id);
        const layer = layers.get(keyOf({ entity, id }));
        if (!layer) return below;
        return layer.body === null
          ? undefined
          : { id, version: below?.version ?? 0, body: layer.body as DocumentBodies[E] };
      },
      ofDossier<E extends EntityOfDossier>(entity: E, dossierId: string): readonly ReplicaDocument<E>[] {
        const below = base.ofDossier(entity, dossierId);
        const ids = new Set(below.map(({ id }) => id));
        for (const layer of layers.values())
          if (layer.entity === entity && layer.sujet === dossierId) ids.add(layer.id);
        return [...ids].flatMap((id) => onTop.get(entity, id) ?? []);
      },
      rangsOf(sessionId) {
        const rangs = new Map(base.rangsOf(sessionId));
        const held = new Map([...rangs].map(([rang, holder]) => [holder, rang]));
        for (const { entity, id, body } of layers.values()) {
          if (entity !== 'decision') continue;
          const before = held.get(id);
          // Another one of the queue may hold it by now.
          if (before !== undefined && rangs.get(before) === id) rangs.delete(before);
          const decision = body as DocumentBodies['decision'] | null;
          const rang = decision?.sessionId === sessionId ? decision.contenu.rang : null;
          if (rang !== null) rangs.set(rang, id);
        }
        return rangs;
      },
      etablissement: () => base.etablissement(),
      seances() {
        const ids = new Set(base.seances().map(({ id }) => id));
        for (const { entity, id } of layers.values()) if (entity === 'seance') ids.add(id);
        return [...ids].flatMap((id) => onTop.get('seance', id) ?? []);
      },
    };
    return onTop;
  };

  const remove = (sujets: ReadonlySet<string>): void => {
    for (const sujet of sujets) counts.delete(sujet);
    for (const [key, layer] of layers) if (sujets.has(layer.sujet)) layers.delete(key);
  };

  const run = (sujet: string, base: Documents): void => {
    const sujets = rankings.around(sujet, base);
    if ([...sujets].some((one) => counts.has(one))) remove(sujets);
    const actes = [...sujets].flatMap((one) => queue.pending(one));
    if (sujets.size > 1) actes.sort((a, b) => a.n - b.n);
    for (const acte of actes) {
      counts.set(acte.dossierId, (counts.get(acte.dossierId) ?? 0) + (isShownWaiting(acte) ? 1 : 0));
      const act = actOf(acte);
      const result = act && runAct(over(base), act, { actor: actor(), now: acte.faitLe });
      // What the rules refuse by now shows nothing: the server's answer will say why.
      if (!result?.ok) continue;
      for (const { entity, id, body } of result.value.changes)
        layers.set(keyOf({ entity, id }), { entity, id, sujet: acte.dossierId, body });
    }
  };

  return {
    documents: over(replica),
    over,
    refresh: (dossierId) => run(dossierId, replica),
    rebase(dossierId, base) {
      if (counts.has(dossierId) || rankings.concern(dossierId)) run(dossierId, base);
    },
    recusations: () =>
      [...layers.values()].flatMap(({ entity, body }) =>
        entity === 'recusation' && body ? [(body as DocumentBodies['recusation']).candidatId] : [],
      ),
    waiting: (dossierId) => counts.get(dossierId) ?? 0,
  };
}
