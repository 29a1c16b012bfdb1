import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { reviewApp } from '../../../messages/review-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAriaKeys } from '../keys/shortcuts-provider.tsx';
import type { useOrigin } from './origin.tsx';
import { ROUTES } from './routes.ts';

/** Back to the list; from a dossier, to the one that it was opened from. */
export function BackToList({ to = ROUTES.inbox }: { readonly to?: ReturnType<typeof useOrigin> }) {
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewApp);
  const [, navigate] = useLocation();
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      leftSection={<IconChevronLeft size={16} stroke={1.75} />}
      aria-keyshortcuts={ariaKeys('toList')}
      onClick={() => navigate(to)}
      style={{ flex: 'none' }}
    >
      {t(to === ROUTES.texts ? 'toResults' : 'toList')}
    </Button>
  );
}
