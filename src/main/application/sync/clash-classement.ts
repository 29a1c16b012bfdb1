import type { DecideContext } from '../../../domain/actor.ts';
import type { CommissionAct } from '../../../protocol/mutations.ts';
import { ordreVisible } from '../acts/seance-acts.ts';
import type { CommissionView } from '../mutation-types.ts';
import type { Stored } from '../ports.ts';
import type { Clash } from './conflict.ts';
import type { WorkingSet } from './working-set.ts';

type Mark = Stored['fields'][string];

/**
 * SY6: was the list ranked otherwise since its author had it before him? His act carries the order that he saw,
 * since no version of one document tells of a whole list. Dossiers that joined it since are not in question.
 */
export function clashOfClassement(
  working: WorkingSet,
  view: CommissionView,
  { payload }: Extract<CommissionAct, { type: 'decision.classer@1' }>,
  actor: DecideContext['actor'],
): Clash {
  const theirs = ordreVisible(view, payload.sessionId, actor);
  const among = (ids: readonly string[]): string => {
    const known = new Set(ids);
    return theirs.filter((id) => known.has(id)).join('\n');
  };
  if (among(payload.avant) === payload.avant.join('\n')) return { kind: 'none' };
  if (among(payload.ordre) === payload.ordre.join('\n')) return { kind: 'same' };
  const [, , auteurNom, le] = lastMark(working, view, [...theirs, ...payload.avant]);
  return {
    kind: 'conflict',
    version: 0,
    fields: [{ field: 'classement', theirs, mine: payload.ordre, auteurNom, le }],
  };
}

/** Who wrote last on one of these decisions. */
function lastMark(working: WorkingSet, view: CommissionView, ids: readonly string[]): Mark {
  const marks = ids.flatMap((id) => {
    const mark = view.dossiers.has(id) ? working.get('decision', id)?.fields.decision : undefined;
    return mark ? [mark] : [];
  });
  return marks.reduce<Mark>((last, mark) => (mark[3] > last[3] ? mark : last), [0, '', '', 0]);
}
