import { Button, Group } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { reviewCommon } from '../../messages/review-common.ts';
import { useMessages } from '../i18n/langue.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  /** The act itself, as a verb: « Publier la décision ». */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  /** The act has the focus: Enter confirms what was asked for by a key. */
  readonly confirmFirst?: boolean;
  /** Room for a text to read. */
  readonly wide?: boolean;
  /** What will happen. */
  readonly children: ReactNode;
}

/** A dialog that says what will happen before an act that others will see. Ctrl+Enter confirms. */
export function ConfirmDialog(props: Props) {
  const t = useMessages(reviewCommon);
  const { opened, title, confirm, onConfirm, onClose, danger, disabled, busy, confirmFirst, wide, children } =
    props;
  const ready = !disabled && !busy;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      size={wide ? 640 : 480}
      onKeyDown={getHotkeyHandler([['mod+Enter', () => ready && onConfirm()]])}
    >
      {children}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          {...(danger ? { color: 'red' } : {})}
          loading={busy ?? false}
          disabled={!ready}
          data-autofocus={confirmFirst || undefined}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
