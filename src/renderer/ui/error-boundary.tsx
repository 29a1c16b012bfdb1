import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { reviewCommon } from '../../messages/review-common.ts';
import { useMessages } from '../i18n/langue.tsx';
import { EmptyState } from './empty-state.tsx';

function Crashed({ onReopen }: { readonly onReopen: () => void }) {
  const t = useMessages(reviewCommon);
  return (
    <EmptyState
      role="alert"
      icon={<IconAlertTriangle size={28} />}
      title={t('crashTitle')}
      text={t('crashText')}
    >
      <Button variant="default" onClick={onReopen}>
        {t('reopen')}
      </Button>
    </EmptyState>
  );
}

interface Props {
  /** A new value opens the screen again. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** A bug on one screen leaves the others, and what was saved, alone. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state: { readonly failed: boolean } = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.failed && previous.resetKey !== this.props.resetKey) {
      this.setState({ failed: false });
    }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Crashed onReopen={() => this.setState({ failed: false })} />;
  }
}
