import { ActionIcon, Menu, Textarea } from '@mantine/core';
import { IconDots, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ROUTES } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from './dossier-context.tsx';

/** PM3: a member in conflict of interest recuses himself: the dossier leaves him for good. */
export function DossierMenu() {
  const t = useMessages(reviewDossier);
  const [, navigate] = useLocation();
  const { view } = useDossier();
  const acts = useActs();
  const { tell } = useUndo();
  const [asking, setAsking] = useState(false);
  const [raison, setRaison] = useState('');
  if (!view.abilities.recuser.allowed) return null;
  const { id: dossierId, candidatId } = view.dossier;

  const recuse = async (): Promise<void> => {
    const act = { type: 'recusation.declarer@1', payload: { candidatId, dossierId, raison } } as const;
    if ((await acts.performOrTell(act, view.version)) === null) return;
    setAsking(false);
    tell(t('recuse.done'));
    navigate(ROUTES.inbox);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('more')} size={24}>
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUserOff size={16} stroke={1.75} />} onClick={() => setAsking(true)}>
            {t('recuse.menu')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('recuse.title')}
        confirm={t('recuse.confirm')}
        danger
        disabled={raison.trim() === ''}
        onConfirm={() => void recuse()}
      >
        <p style={{ marginTop: 0 }}>{t('recuse.text')}</p>
        <Textarea
          data-autofocus
          label={t('recuse.reason')}
          value={raison}
          onChange={(event) => setRaison(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
