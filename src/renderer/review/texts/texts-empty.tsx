import { IconFileSearch, IconSearchOff } from '@tabler/icons-react';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './texts.module.css';

const EXAMPLES = ['and', 'phrase', 'without'] as const;

/** Nothing is typed: where one searches, and how. */
export function TextsStart() {
  const t = useMessages(reviewTexts);
  return (
    <EmptyState icon={<IconFileSearch size={28} />} title={t('start.title')} text={t('start.text')}>
      <dl className={classes.examples}>
        {EXAMPLES.map((example) => (
          <div key={example}>
            <dt>{t(`start.${example}`)}</dt>
            <dd>{t(`start.${example}Text`)}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}

/** `reading`: there are pièces whose text is not known yet. */
export function TextsNone({ reading }: { readonly reading: boolean }) {
  const t = useMessages(reviewTexts);
  return (
    <EmptyState
      icon={<IconSearchOff size={28} />}
      title={t('none.title')}
      text={t(reading ? 'none.reading' : 'none.text')}
    />
  );
}
