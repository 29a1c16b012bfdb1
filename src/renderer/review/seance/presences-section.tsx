import { SegmentedControl } from '@mantine/core';
import type { Presence } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useActs } from '../app/use-acts.ts';
import classes from './seance.module.css';
import { seanceKey } from './use-seance.ts';

const ETATS = ['present', 'excuse', 'absent'] as const;
type Etat = (typeof ETATS)[number];

/** DE12: who sits, who is excused: one choice each, noted at once. */
export function PresencesSection({ view }: { readonly view: SeanceView }) {
  const t = useMessages(reviewSeance);
  const acts = useActs();
  const { seance, commission } = view;
  const etats = new Map(seance.presences.map(({ personneId, etat }) => [personneId, etat]));
  const note = (personneId: string, etat: Etat): void => {
    const others = seance.presences.filter((one) => one.personneId !== personneId);
    const next: readonly Pick<Presence, 'personneId' | 'etat'>[] =
      etat === 'absent' ? others : [...others, { personneId, etat }];
    const presences = next.map((one) => ({ personneId: one.personneId, etat: one.etat }));
    void acts.performOrTell(
      { type: 'seance.convoquer@1', payload: { ...seanceKey(view), presences } },
      view.version,
    );
  };
  return (
    <section className={classes.section} aria-labelledby="presences">
      <h3 id="presences">{t('presences')}</h3>
      <p className={classes.aside}>{t('presencesText')}</p>
      <ul className={classes.people}>
        {commission.membres.map(({ personneId, nom, role }) => (
          <li key={personneId}>
            <span>
              {nom} <span className={classes.aside}>{t(`role.${role}`)}</span>
            </span>
            {view.conduire ? (
              <SegmentedControl
                size="xs"
                aria-label={t('presenceOf', { nom })}
                data={ETATS.map((etat) => ({ value: etat, label: t(`presence.${etat}`) }))}
                value={etats.get(personneId) ?? 'absent'}
                onChange={(etat) => note(personneId, etat)}
              />
            ) : (
              <span>{t(`presence.${etats.get(personneId) ?? 'absent'}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
