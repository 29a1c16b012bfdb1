import { Anchor } from '@mantine/core';
import { reviewCommon } from '../../../messages/review-common.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './kept-line.module.css';
import type { KeptDraft } from './use-kept-draft.ts';

interface Props {
  readonly draft: Pick<KeptDraft<unknown>, 'state' | 'flush'>;
  /** Something that was typed is kept. */
  readonly isKept: boolean;
  /** Said where nothing is. */
  readonly none?: string;
}

/** Whether what is being typed is safe, and a way to try again when it isn't. */
export function KeptLine({ draft, isKept, none = '' }: Props) {
  const t = useMessages(reviewCommon);
  if (draft.state === 'failed') {
    return (
      <p className={classes.line} role="alert" data-failed>
        {t('draft.failed')}{' '}
        <Anchor component="button" type="button" onClick={draft.flush}>
          {t('retry')}
        </Anchor>
      </p>
    );
  }
  const saved = draft.state === 'saved';
  return <p className={classes.line}>{!saved ? t('draft.saving') : isKept ? t('draft.saved') : none}</p>;
}
