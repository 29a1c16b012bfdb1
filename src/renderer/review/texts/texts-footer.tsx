import { reviewKeys } from '../../../messages/review-keys.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import type { TextsProgress } from '../../../protocol/texts.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import classes from './texts.module.css';

/** What was read and what was not: a search says nothing of the rest. */
export function TextsFooter({ progress }: { readonly progress: TextsProgress | null }) {
  const t = useMessages(reviewTexts);
  const keys = useMessages(reviewKeys);
  const f = useFormat();
  if (!progress) return <footer className={classes.footer} />;
  const { total, lus, sansTexte, illisibles, aRecevoir } = progress;
  const lues = lus + sansTexte + illisibles;
  const parts = [
    lues < total
      ? t('progress.reading', { lues: f.count(lues), total: f.count(total), count: total })
      : t('progress.done', { total: f.count(total), count: total }),
    ...(sansTexte > 0 ? [t('progress.sansTexte', { count: sansTexte })] : []),
    ...(illisibles > 0 ? [t('progress.illisibles', { count: illisibles })] : []),
    ...(aRecevoir > 0 ? [t('progress.aRecevoir', { count: aRecevoir })] : []),
  ];
  return (
    <footer className={classes.footer}>
      <span className="p-figures">
        {parts.join(' ; ')}
        {sansTexte > 0 ? <span className={classes.meaning}>{t('progress.meaning')}</span> : null}
      </span>
      <span className={classes.hints} aria-hidden="true">
        <span>
          <KeyHint id="rowMove" all /> {keys('key.rowMove')}
        </span>
        <span>
          <KeyHint id="rowOpen" /> {keys('key.rowOpen')}
        </span>
      </span>
    </footer>
  );
}
