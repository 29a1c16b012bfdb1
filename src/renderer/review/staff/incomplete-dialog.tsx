import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { MailConsequence } from './mail-consequence.tsx';
import { useStatuer } from './use-statuer.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** LC7: « incomplet » sends the dossier back: the mail lists each pièce with its comment, and the return date. */
export function IncompleteDialog({ opened, onClose }: Props) {
  const t = useMessages(reviewStaff);
  const f = useFormat();
  const name = useBilingue();
  const { view, tabs } = useDossier();
  const [message, setMessage] = useState('');
  const statuer = useStatuer(onClose);
  const { manquantes, refusees } = view.completude;
  const asked = tabs.filter(({ type }) => manquantes.includes(type.id) || refusees.includes(type.id));
  const retour = view.dossier.retourAccorde ?? view.session.calendrier.retour;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('incompleteTitle')}
      confirm={t('declare.IN')}
      disabled={asked.length === 0 && message.trim() === ''}
      onConfirm={() => void statuer('IN', message.trim())}
    >
      <Textarea
        data-autofocus
        label={t('message')}
        description={t(asked.length === 0 ? 'messageRequired' : 'messageOptional')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <MailConsequence>
        {asked.length > 0 ? (
          <ul>
            {asked.map(({ type, piece }) => (
              <li key={type.id}>
                {refusees.includes(type.id)
                  ? t('mail.refused', {
                      piece: name(type.libelle),
                      commentaire: piece.commentaires.at(-1)?.texte ?? '',
                    })
                  : t('mail.missing', { piece: name(type.libelle) })}
              </li>
            ))}
          </ul>
        ) : null}
        {message.trim() ? <p style={{ whiteSpace: 'pre-line' }}>{message.trim()}</p> : null}
        <p>{t('mail.retour', { jour: f.day(retour) })}</p>
      </MailConsequence>
    </ConfirmDialog>
  );
}
