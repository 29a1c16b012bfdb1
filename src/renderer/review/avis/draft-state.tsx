import { Anchor } from '@mantine/core';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import type { SaveState } from './autosave.ts';
import classes from './avis.module.css';

/** « brouillon enregistré 14:02 »: one always knows whether what was typed is safe. */
export function DraftState({ state, onRetry }: { readonly state: SaveState; readonly onRetry: () => void }) {
  const t = useMessages(reviewAvis);
  const f = useFormat();
  const { monAvis } = useDossier().view;
  if (state === 'failed') {
    return (
      <p className={classes.draft} role="alert" data-failed>
        {t('draft.failed')}{' '}
        <Anchor component="button" type="button" onClick={onRetry}>
          {t('draft.retry')}
        </Anchor>
      </p>
    );
  }
  const text =
    state === 'saved'
      ? monAvis
        ? t('draft.saved', { heure: f.time(monAvis.majLe) })
        : t('draft.none')
      : t('draft.saving');
  return <p className={classes.draft}>{text}</p>;
}
