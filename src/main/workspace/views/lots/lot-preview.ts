import type { Actor } from '../../../../domain/actor.ts';
import type { Dossier } from '../../../../domain/candidature/dossier.ts';
import type { Decision } from '../../../../domain/decision/decision.ts';
import type { CommandeLot } from '../../../../domain/decision/lot.ts';
import { type Result, refuse } from '../../../../domain/refusal.ts';
import type { DocumentBodies, Entity } from '../../../../protocol/entities.ts';
import type { EtapeLot } from '../../../../protocol/lots.ts';
import { executeAct } from '../../../application/execute-act.ts';
import type { Ligne } from '../../../application/lots-ports.ts';
import type { Effect } from '../../../application/mutation-types.ts';
import type { ReplicaDocument } from '../../../application/replica-ports.ts';
import { viewForAct } from '../../replica/act-view.ts';
import type { Documents } from '../../replica/documents.ts';
import { actOfLot, inverseOf } from './lot-acts.ts';

/** Looks at the dossiers of a lot one after another: each is decided on what those before it leave. */
export interface Previewer {
  line(dossierId: string, n: number): Ligne;
}

/** DE5: nothing is done: the rules of the single act run on the replica with earlier ones of the lot on top. */
export function createPreviewer(
  base: Documents,
  actor: Actor,
  now: number,
  commande: CommandeLot,
  newId: () => string,
): Previewer {
  const { documents, take } = withRangs(shared(base));

  return {
    line(dossierId, n) {
      const dossier = documents.get('dossier', dossierId);
      const decision = documents.get('decision', dossierId)?.body;
      const rangs = dossier ? documents.rangsOf(dossier.body.sessionId) : new Map<number, string>();
      const act = actOfLot(commande, dossierId, decision, rangs);
      const view = viewForAct(documents, act, actor);
      const result: Result<Effect> = view ? executeAct(view, act, { actor, now }) : refuse('introuvable');
      const common = {
        n,
        dossierId,
        avant: dossier ? etapeOf(dossier.body, decision) : null,
        vue: decision,
        version: dossier?.version ?? 0,
        acteId: newId(),
      };
      if (!result.ok || !dossier)
        return {
          ...common,
          apres: null,
          laissee: decision,
          act: null,
          inverse: null,
          mail: false,
          lettre: false,
          sort: 'refuse',
          refusal: result.ok ? refuse('introuvable').refusal : result.refusal,
        };
      const { changes, avertissements } = result.value;
      const body = <E extends Entity>(entity: E): DocumentBodies[E] | null | undefined =>
        changes.find((change) => change.entity === entity)?.body as DocumentBodies[E] | null | undefined;
      const changed = body('decision');
      const laissee = changed === undefined ? decision : (changed ?? undefined);
      take(dossier.body.sessionId, dossierId, laissee);
      return {
        ...common,
        apres: etapeOf(body('dossier') ?? dossier.body, laissee),
        laissee,
        act,
        inverse: inverseOf(act, decision),
        mail: avertissements.length > 0,
        lettre: avertissements.some((told) => told.kind === 'decision_publiee' && told.lettre),
        sort: 'prevu',
        refusal: null,
      };
    },
  };
}

const etapeOf = ({ statut }: Dossier, decision: Decision | undefined): EtapeLot => ({
  statut,
  decision: decision
    ? {
        etat: decision.etat,
        type: decision.contenu.type,
        rang: decision.contenu.rang,
        preparee: decision.preparee !== undefined,
      }
    : null,
});

/** What all dossiers of a lot are read with, read once. */
function shared(base: Documents): Documents {
  const etablissement = base.etablissement();
  const known = new Map<string, ReplicaDocument | undefined>();
  return {
    ...base,
    get<E extends Entity>(entity: E, id: string): ReplicaDocument<E> | undefined {
      if (entity !== 'session' && entity !== 'commission') return base.get(entity, id);
      const key = `${entity} ${id}`;
      if (!known.has(key)) known.set(key, base.get(entity, id));
      // The key carries the entity, so the body is that entity's.
      return known.get(key) as ReplicaDocument<E> | undefined;
    },
    etablissement: () => etablissement,
  };
}

/** DE3: ranks as the lot leaves them so far. */
function withRangs(base: Documents) {
  const rangs = new Map<string, Map<number, string>>();
  const rangsOf = (sessionId: string): Map<number, string> => {
    const known = rangs.get(sessionId) ?? new Map(base.rangsOf(sessionId));
    rangs.set(sessionId, known);
    return known;
  };
  const take = (sessionId: string, dossierId: string, decision: Decision | undefined): void => {
    const held = rangsOf(sessionId);
    const rang = decision?.contenu.rang ?? null;
    for (const [before, holder] of held) if (holder === dossierId && before !== rang) held.delete(before);
    if (rang !== null) held.set(rang, dossierId);
  };
  return { documents: { ...base, rangsOf } satisfies Documents, take };
}
