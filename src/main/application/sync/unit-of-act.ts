import type { Actor } from '../../../domain/actor.ts';
import type { Act } from '../../../protocol/mutations.ts';
import { journalEntry, unitOf } from '../journal.ts';
import { mailsOf } from '../mails-of.ts';
import type { ActView, CommissionView, Effect } from '../mutation-types.ts';
import type { CommitUnit, Ids, JournalEntry, MutationRecord, Stored } from '../ports.ts';
import { fieldValue, isShared, type StoredShared } from './conflict.ts';
import type { WorkingSet } from './working-set.ts';

export interface ActAuthor {
  readonly actor: Actor;
  readonly deviceId: string;
  readonly now: number;
}

/**
 * What one accepted act writes, and its place on top of `working`: changes, journal (PM6), mails (ML2)
 * and the deduplication row in one unit (SY4).
 */
export function unitOfAct(
  services: { readonly ids: Ids },
  working: WorkingSet,
  act: Pick<Act, 'type'>,
  decided: { readonly effect: Effect; readonly view: ActView | CommissionView },
  by: ActAuthor,
  mutation: MutationRecord | null,
): CommitUnit {
  const { effect, view } = decided;
  const written = new Set(effect.changes.map(({ entity, id }) => `${entity} ${id}`));
  const reads = readsOf(working, view).filter(({ entity, id }) => !written.has(`${entity} ${id}`));
  const journal: JournalEntry[] = [];
  const changes = effect.changes.map((change) => {
    const before = working.get(change.entity, change.id);
    const made = working.write(change, { deviceId: by.deviceId, nom: by.actor.nom, le: by.now });
    const after = working.get(change.entity, change.id);
    journal.push(
      journalEntry(by, by.now, {
        action: act.type,
        // PM6: reading a dossier is told of the dossier itself.
        ...(change.entity === 'lecture' && 'dossier' in view
          ? { entity: 'dossier', id: view.dossier.id }
          : { entity: change.entity, id: change.id }),
        avant: valuesOf(before, change.fields),
        apres: valuesOf(after, change.fields),
      }),
    );
    return made;
  });
  for (const id of effect.exporte?.dossiers ?? []) {
    const apres = { format: effect.exporte?.format };
    journal.push(journalEntry(by, by.now, { action: act.type, entity: 'dossier', id, apres }));
  }
  return unitOf({
    changes,
    reads,
    touches: effect.touches,
    journal,
    mails: 'dossier' in view ? mailsOf(services, effect.avertissements, view, by.now) : [],
    mutation,
  });
}

/** Shared documents the decision looked at: if one moves meanwhile, the act is decided again. */
function readsOf(working: WorkingSet, view: ActView | CommissionView): CommitUnit['reads'] {
  const seen = 'dossier' in view ? seenOfDossier(working, view) : seenOfCommission(working, view);
  return seen.flatMap((stored) =>
    stored ? [{ entity: stored.entity, id: stored.id, version: stored.version }] : [],
  );
}

/** Dossiers are read for the procès-verbal and for rights; what is decided of them is all that an act rests on. */
const seenOfCommission = (working: WorkingSet, view: CommissionView): readonly (Stored | undefined)[] => [
  working.get('commission', view.commission.id),
  view.seance && working.get('seance', view.seance.id),
  ...[...view.dossiers].flatMap(([id, { decision }]) => (decision ? [working.get('decision', id)] : [])),
];

function seenOfDossier(working: WorkingSet, view: ActView): readonly (Stored | undefined)[] {
  return [
    working.get('dossier', view.dossier.id),
    working.get('session', view.session.id),
    working.get('commission', view.commission.id),
    view.decision && working.get('decision', view.dossier.id),
  ];
}

/** The touched fields alone; the whole of one's own documents ('*'). */
function valuesOf(stored: Stored | undefined, fields: readonly string[]): unknown {
  if (!stored) return null;
  if (!isShared(stored.entity)) return stored.body;
  const shared = stored as StoredShared;
  return Object.fromEntries(fields.map((field) => [field, fieldValue(shared, field)]));
}
