import { TYPES_AVIS } from '../../../domain/codes.ts';
import { reviewBatch } from '../../../messages/review-batch.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewLettre } from '../../../messages/review-lettre.ts';
import type { LotView } from '../../../protocol/lots.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSyncState } from '../app/sync-provider.tsx';
import { LetterButton } from '../letter/letter-button.tsx';
import classes from './batch.module.css';

/** DE5, DE2: in words, what applying a lot will do to people: mails, letters, what has no way back. */
export function BatchConsequences({ lot }: { readonly lot: LotView }) {
  const t = useMessages(reviewBatch);
  const codes = useMessages(reviewCodes);
  const letter = useMessages(reviewLettre);
  const offline = useSyncState()?.badge === 'horsLigne';
  const { kind } = lot.commande;
  const planned = lot.lignes.filter(({ sort }) => sort === 'prevu');
  const mails = planned.filter(({ mail }) => mail).length;
  const letters = planned.filter(({ lettre }) => lettre).length;
  if (planned.length === 0) return <Notice tone="warn">{t('nothing')}</Notice>;
  // The first of each type: they differ by their names alone.
  const samples =
    kind === 'publier' || kind === 'preparer'
      ? TYPES_AVIS.flatMap((type) => planned.find(({ apres }) => apres?.decision?.type === type) ?? [])
      : [];
  return (
    <div className={classes.consequences}>
      <p>{t('previewText')}</p>
      <p>
        <strong>{t('mails', { count: mails })}</strong>{' '}
        {letters > 0 ? t('letters', { count: letters }) : null} {kind === 'publier' ? t('final') : null}
        {kind === 'preparer' ? t('second') : null}
      </p>
      {offline ? <p className={classes.dim}>{t('offline')}</p> : null}
      {samples.length > 0 ? (
        <div className={classes.letters}>
          {samples.map(({ dossierId, apres }) =>
            apres?.decision ? (
              <LetterButton
                key={dossierId}
                dossierId={dossierId}
                label={letter('seeFor', { type: codes(`avis.${apres.decision.type}`) })}
              />
            ) : null,
          )}
        </div>
      ) : null}
    </div>
  );
}
