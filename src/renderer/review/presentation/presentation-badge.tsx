import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { reviewPresentation } from '../../../messages/review-presentation.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useInbox } from '../inbox/inbox-query.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import classes from './presentation.module.css';
import { usePresentation } from './presentation-provider.tsx';

/** Says that identities are hidden, as long as they are; they come back by an answer here alone. */
export function PresentationBadge() {
  const t = useMessages(reviewPresentation);
  const ariaKeys = useAriaKeys();
  const { active, set, toggle, asking, stopAsking } = usePresentation();
  const { query, change } = useInbox();
  // What was looked for may be a name.
  const clearSearch = useEffectEvent(() => {
    if (query.recherche !== '') change({ recherche: '' });
  });
  useEffect(() => {
    if (active) clearSearch();
  }, [active]);
  useShortcut('presentation', toggle);
  return (
    <>
      {active ? (
        <Button
          className={classes.badge}
          size="compact-md"
          variant="outline"
          leftSection={<IconEyeOff size={16} stroke={2} />}
          rightSection={<KeyHint id="presentation" />}
          aria-keyshortcuts={ariaKeys('presentation')}
          onClick={toggle}
        >
          {t('badge')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asking}
        onClose={stopAsking}
        title={t('offTitle')}
        confirm={t('off')}
        onConfirm={() => set(false)}
      >
        <p style={{ margin: 0 }}>{t('offText')}</p>
      </ConfirmDialog>
    </>
  );
}
