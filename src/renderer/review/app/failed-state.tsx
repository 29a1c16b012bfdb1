import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { reviewCommon } from '../../../messages/review-common.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface Props {
  /** What could not be shown. */
  readonly title: string;
  readonly text?: string;
  readonly onRetry: () => void;
}

/** The workspace gave no answer: in the place of what it was asked for, with the way to ask again. */
export function FailedState({ onRetry, ...said }: Props) {
  const common = useMessages(reviewCommon);
  return (
    <EmptyState role="alert" icon={<IconAlertTriangle size={28} />} {...said}>
      <Button variant="default" onClick={onRetry}>
        {common('retry')}
      </Button>
    </EmptyState>
  );
}
