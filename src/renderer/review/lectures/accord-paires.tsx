import type { AccordPaire } from '../../../domain/avis/accord.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './accord.module.css';

interface Props {
  readonly paires: readonly AccordPaire[];
  readonly noms: Readonly<Record<string, string>>;
}

/** How often two readers of the same dossier gave the same type. */
export function AccordPaires({ paires, noms }: Props) {
  const t = useMessages(reviewLectures);
  const f = useFormat();
  if (paires.length === 0) return null;
  return (
    <section aria-labelledby="agree-pairs">
      <h2 id="agree-pairs">{t('agree.pairs')}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('pair')}</th>
            <th scope="col" className={classes.end}>
              {t('common')}
            </th>
            <th scope="col" className={classes.end}>
              {t('sameType')}
            </th>
          </tr>
        </thead>
        <tbody>
          {paires.map(({ membres: [a, b], communs, memes, part }) => (
            <tr key={`${a} ${b}`}>
              <th scope="row">{t('pairOf', { a: noms[a] ?? '', b: noms[b] ?? '' })}</th>
              <td className={`${classes.end} p-figures`}>{f.count(communs)}</td>
              <td className={`${classes.end} p-figures`}>
                {part === null
                  ? t('sameFew', { memes, n: communs })
                  : t('sameOf', { memes, part: Math.round(100 * part) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
