import { NumberInput } from '@mantine/core';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { CommissionLue, RepartitionVue, SuiviLectures } from '../../../protocol/lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useVue } from '../app/preferences.tsx';
import { PACE_MS, savedPace } from '../inbox/workload.ts';
import classes from './lectures.module.css';

interface Props {
  readonly membres: CommissionLue['membres'];
  readonly plan: RepartitionVue;
  readonly suivi: SuiviLectures | null;
  readonly parts: Readonly<Record<string, number>>;
  readonly onPart: (personneId: string, part: number) => void;
}

/** One line a member: his part, what he reads before and after, what is left of it, and the time it takes. */
export function RepartitionTable({ membres, plan, suivi, parts, onPart }: Props) {
  const t = useMessages(reviewLectures);
  const f = useFormat();
  const [pace] = useVue('rythme', savedPace, PACE_MS);
  const most = Math.max(1, ...plan.charges.map(({ lecteur }) => lecteur.apres));
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('member')}</th>
            <th scope="col" className={classes.end}>
              {t('part')}
            </th>
            <th scope="col" colSpan={2}>
              {t('load')}
            </th>
            <th scope="col" className={classes.end}>
              {t('reserve')}
            </th>
            <th scope="col" className={classes.end}>
              {t('given')}
            </th>
            <th scope="col" className={classes.end}>
              {t('time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {membres.map(({ personneId, nom }) => {
            const charge = plan.charges.find((one) => one.personneId === personneId);
            const his = suivi?.charges.find((one) => one.personneId === personneId);
            if (!charge) return null;
            const { avant, apres } = charge.lecteur;
            const left = Math.max(0, apres - (his?.rendus ?? 0));
            return (
              <tr key={personneId}>
                <th scope="row">{nom}</th>
                <td className={classes.end}>
                  <NumberInput
                    className={classes.part ?? ''}
                    aria-label={t('partOf', { nom })}
                    min={0}
                    max={10}
                    step={0.5}
                    decimalScale={2}
                    value={parts[personneId] ?? 1}
                    onChange={(value) => {
                      if (typeof value === 'number') onPart(personneId, value);
                    }}
                  />
                </td>
                <td className={classes.barCell}>
                  <span className={classes.bar} aria-hidden="true">
                    <span className={classes.barBefore} style={{ width: `${(100 * avant) / most}%` }} />
                    <span
                      className={classes.barAfter}
                      style={{ width: `${(100 * Math.max(0, apres - avant)) / most}%` }}
                    />
                  </span>
                </td>
                <td className={`${classes.end} p-figures`}>
                  {avant === apres
                    ? f.count(avant)
                    : t('beforeAfter', { avant: f.count(avant), apres: f.count(apres) })}
                </td>
                <td className={`${classes.end} p-figures`}>{f.count(charge.reserve.apres)}</td>
                <td className={`${classes.end} p-figures`}>
                  {his && his.confies > 0
                    ? t('givenOf', { rendus: f.count(his.rendus), confies: f.count(his.confies) })
                    : '–'}
                </td>
                <td className={`${classes.end} p-figures`}>{left === 0 ? '–' : f.work(left * pace)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.dim}>
        {[
          t('timeText', { duree: f.duration(pace) }),
          suivi && suivi.masques > 0 ? t('hidden', { count: suivi.masques }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  );
}
