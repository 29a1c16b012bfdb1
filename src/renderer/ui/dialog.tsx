import { Modal, type ModalProps } from '@mantine/core';
import { useState } from 'react';
import { reviewCommon } from '../../messages/review-common.ts';
import { useMessages } from '../i18n/langue.tsx';

/** A dialog of the workspace. Before it is opened for the first time, nothing of it is drawn. */
export function Dialog({ opened, ...props }: Omit<ModalProps, 'closeButtonProps'>) {
  const t = useMessages(reviewCommon);
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return <Modal {...props} opened={opened} closeButtonProps={{ 'aria-label': t('close') }} />;
}
