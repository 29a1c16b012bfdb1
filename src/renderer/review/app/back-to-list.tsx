import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { reviewApp } from '../../../messages/review-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAriaKeys } from '../keys/shortcuts-provider.tsx';
import { ROUTES } from './routes.ts';

export function BackToList() {
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
      onClick={() => navigate(ROUTES.inbox)}
      style={{ flex: 'none' }}
    >
      {t('toList')}
    </Button>
  );
}
