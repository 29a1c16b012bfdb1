import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { reviewCommon } from '../../messages/review-common.ts';
import { useMessages } from '../i18n/langue.tsx';

/**
 * A dialog of the workspace. Before it is opened for the first time, nothing of it is drawn; it is then drawn
 * closed and opened at once, as only a dialog that opens knows where the focus comes back to.
 */
export function Dialog({ opened, ...props }: Omit<ModalProps, 'closeButtonProps'>) {
  const t = useMessages(reviewCommon);
  const [wasDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (opened) queueMicrotask(() => setDrawn(true));
  }, [opened]);
  if (!opened && !wasDrawn) return null;
  return <Modal {...props} opened={opened && wasDrawn} closeButtonProps={{ 'aria-label': t('close') }} />;
}
