import { NOTE_SUR } from '../../../domain/avis/note-ponderee.ts';
import { TYPES_AVIS } from '../../../domain/codes.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { AccordVue } from '../../../protocol/lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './accord.module.css';

const percent = (mark: number): string => `${(100 * mark) / NOTE_SUR}%`;

/** Each member's marks and types, and how they stand to those of who read the same: facts, with how many. */
export function AccordMembres({ accord }: { readonly accord: AccordVue }) {
  const t = useMessages(reviewLectures);
  const codes = useMessages(reviewCodes);
  const f = useFormat();
  const { membres, noms, distributions } = accord;
  const sorted = membres.toSorted((a, b) =>
    (noms[a.auteurId] ?? '').localeCompare(noms[b.auteurId] ?? '', 'fr'),
  );
  return (
    <section aria-labelledby="agree-members">
      <h2 id="agree-members">{t('agree.members')}</h2>
      <p className={classes.dim}>{t('agree.membersText')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('member')}</th>
            <th scope="col" className={classes.end}>
              {t('count')}
            </th>
            <th scope="col">{t('types')}</th>
            <th scope="col">{t('marks')}</th>
            <th scope="col" className={classes.end}>
              {t('mean')}
            </th>
            <th scope="col" className={classes.end}>
              {t('difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ auteurId, nombre, types, moyenne, notes, difference, compares }) => {
            const marks = distributions[auteurId];
            return (
              <tr key={auteurId}>
                <th scope="row">{noms[auteurId]}</th>
                <td className={`${classes.end} p-figures`}>{f.count(nombre)}</td>
                <td className="p-figures">
                  {TYPES_AVIS.filter((type) => types[type])
                    .map((type) => `${codes(`avis.${type}`)} ${types[type]}`)
                    .join(' · ')}
                </td>
                <td>
                  {marks ? (
                    <span
                      className={classes.marks}
                      role="img"
                      aria-label={t('marksText', {
                        min: f.mean(marks.min),
                        mediane: f.mean(marks.mediane),
                        max: f.mean(marks.max),
                        n: notes,
                      })}
                    >
                      <span
                        className={classes.range}
                        style={{ left: percent(marks.min), width: percent(marks.max - marks.min) }}
                      />
                      <span
                        className={classes.box}
                        style={{ left: percent(marks.q1), width: percent(marks.q3 - marks.q1) }}
                      />
                      <span className={classes.median} style={{ left: percent(marks.mediane) }} />
                    </span>
                  ) : (
                    '–'
                  )}
                </td>
                <td className={`${classes.end} p-figures`}>{moyenne === null ? '–' : f.mean(moyenne)}</td>
                <td className={`${classes.end} p-figures`}>
                  {difference === null
                    ? t('differenceFew', { n: compares })
                    : t('differenceOver', {
                        signe: difference > 0 ? 'plus' : difference < 0 ? 'moins' : 'zero',
                        ecart: f.mean(Math.abs(difference)),
                        n: compares,
                      })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
