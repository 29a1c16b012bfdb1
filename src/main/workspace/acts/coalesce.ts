import type { Act } from '../../../protocol/mutations.ts';
import type { Acte } from '../../application/queue-ports.ts';

/** Acts that write the same own document, in whose order nothing may be skipped. */
function familyOf({ type, payload }: Pick<Acte, 'type' | 'payload'>): string | null {
  if (type.startsWith('avis.')) return 'avis';
  if (type === 'lecture.noter@1') return 'lecture';
  if (type.startsWith('note.')) return `note ${(payload as { noteId?: string }).noteId ?? ''}`;
  return null;
}

const REPLACEABLE: ReadonlySet<string> = new Set([
  'avis.enregistrer@1',
  'lecture.noter@1',
  'note.ecrire@1',
  'note.ecrire@2',
] satisfies Act['type'][]);

/**
 * The waiting act that `act` takes the place of: the last one of its family, when it is of the same type
 * and has not been numbered. What is typed every half second is one act until it leaves.
 */
export function replacedBy(act: Act, pending: readonly Acte[]): Acte | undefined {
  if (!REPLACEABLE.has(act.type)) return undefined;
  const family = familyOf(act);
  const last = pending.findLast((acte) => familyOf(acte) === family);
  return last?.etat === 'attente' && last.type === act.type ? last : undefined;
}
