import type { MaCharge } from '../../../protocol/lectures.ts';
import { echeanceOf, entriesOf, type LecturesServices } from './lectures-view.ts';

/** OR5: what this member was asked to read, calibration included; `today` is 'YYYY-MM-DD'. */
export function maCharge(
  deps: Pick<LecturesServices, 'replica' | 'sessions'>,
  sessionId: string | null,
  today: string,
): MaCharge {
  const mine = entriesOf(deps, { sessionId }).filter(
    ({ affectation, annulee }) => affectation !== null && affectation !== 'reserve' && !annulee,
  );
  const left = mine.filter(({ avisEtat }) => avisEtat !== 'rendu');
  const days = left.flatMap((entry) => echeanceOf(entry, entry, deps.sessions) ?? []);
  const jour = days.filter((day) => day >= today).toSorted()[0];
  return {
    confies: mine.length,
    restent: left.length,
    prochaine:
      jour === undefined ? null : { jour, restent: days.filter((day) => day >= today && day <= jour).length },
    enRetard: days.filter((day) => day < today).length,
  };
}
