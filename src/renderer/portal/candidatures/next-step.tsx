import { portalCandidature } from '../../../messages/portal-candidature.ts';
import type { CandidatureView } from '../../../protocol/portal/views.ts';
import { leftUntil } from '../../i18n/days-left.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useJour } from '../app/use-jour.ts';
import { useCandidature } from './candidature-context.tsx';
import { useToDo } from './use-to-do.ts';
import { useToday } from './use-today.ts';

const TONES = {
  completer: 'warn',
  corriger: 'bad',
  transmettre: 'warn',
  attendre: 'good',
  depasse: 'info',
  decision: 'info',
  confirmer: 'warn',
  annulee: 'info',
} as const satisfies Record<CandidatureView['aFaire']['kind'], string>;

/** Are there days left to act in? */
const counts = (view: CandidatureView): boolean =>
  view.aFaire.kind === 'completer' || view.aFaire.kind === 'corriger' || view.aFaire.kind === 'transmettre';

/** On top of the page: « Il manque 2 pièces avant le 8 décembre ». */
export function NextStep() {
  const t = useMessages(portalCandidature);
  const { jour } = useJour();
  const toDo = useToDo();
  const today = useToday();
  const { view } = useCandidature();
  const left = leftUntil(today, view.retour);
  return (
    <Notice tone={TONES[view.aFaire.kind]}>
      <p>
        <strong>{toDo(view)}</strong>
      </p>
      {counts(view) && left.kind !== 'past' ? (
        <p>
          {left.kind === 'days'
            ? t('left.days', { count: left.count })
            : t(`left.${left.kind}`, { jour: jour(view.retour) })}
        </p>
      ) : null}
    </Notice>
  );
}
