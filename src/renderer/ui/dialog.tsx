import { Modal, type ModalProps } from '@mantine/core';
import { useState } from 'react';
import { reviewCommon } from '../../messages/review-common.ts';
import { useMessages } from '../i18n/langue.tsx';
import { useFocusReturn } from './focus-return.ts';

/**
 * A dialog of the workspace. Before it is opened for the first time, nothing of it is drawn. The focus comes back
 * also from one that is drawn with its question and goes away with it, which Mantine's own does not do.
 */
export function Dialog({ opened, ...props }: Omit<ModalProps, 'closeButtonProps' | 'returnFocus'>) {
  const t = useMessages(reviewCommon);
  const [wasOpened, setOpened] = useState(opened);
  if (opened && !wasOpened) setOpened(true);
  useFocusReturn(opened);
  if (!wasOpened && !opened) return null;
  return (
    <Modal {...props} opened={opened} returnFocus={false} closeButtonProps={{ 'aria-label': t('close') }} />
  );
}
