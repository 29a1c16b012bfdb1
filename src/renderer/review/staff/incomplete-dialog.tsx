import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { MailPreview } from './mail-preview.tsx';
import { useStatuer } from './use-statuer.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** LC7: « incomplet » sends the dossier back: the mail lists each pièce with its comment, and the return date. */
export function IncompleteDialog({ opened, onClose }: Props) {
  const t = useMessages(reviewStaff);
  const { completude } = useDossier().view;
  const [message, setMessage] = useState('');
  const statuer = useStatuer(onClose);
  const asked = completude.manquantes.length + completude.refusees.length;
  if (!opened) return null;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('incompleteTitle')}
      confirm={t('declare.IN')}
      disabled={asked === 0 && message.trim() === ''}
      wide
      onConfirm={() => void statuer('IN', message.trim())}
    >
      <Textarea
        data-autofocus
        label={t('message')}
        description={t(asked === 0 ? 'messageRequired' : 'messageOptional')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <MailPreview statut="IN" message={message} />
    </ConfirmDialog>
  );
}
