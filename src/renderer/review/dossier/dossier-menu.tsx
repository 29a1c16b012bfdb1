import { ActionIcon, Menu, Textarea } from '@mantine/core';
import { IconAppWindow, IconDots, IconLink, IconUserOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewExports } from '../../../messages/review-exports.ts';
import { reviewPalette } from '../../../messages/review-palette.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { QuietMenu } from '../../ui/quiet-menu.tsx';
import { useTRPC } from '../app/api.ts';
import { formatDossierLink } from '../app/dossier-link.ts';
import { dossierPath, ROUTES } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useCopyLink } from '../app/use-copy.ts';
import { useOpenElsewhere } from '../app/use-open-elsewhere.ts';
import { DossierActions } from '../exports/dossier-actions.tsx';
import { useExports } from '../exports/exports-provider.tsx';
import { PrintDossier } from '../exports/print-dossier.tsx';
import { usePrint } from '../exports/use-print.ts';
import { useCommand } from '../keys/shortcuts-provider.tsx';
import { useDossier } from './dossier-context.tsx';

/**
 * A link to the dossier, a window of its own, a file, paper; PM3: a member in conflict of interest recuses
 * himself.
 */
export function DossierMenu() {
  const t = useMessages(reviewDossier);
  const [, navigate] = useLocation();
  const palette = useMessages(reviewPalette);
  const sortie = useMessages(reviewExports);
  const { open: exporter } = useExports();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { view, current } = useDossier();
  const copyLink = useCopyLink();
  const openElsewhere = useOpenElsewhere();
  const acts = useActs();
  const { tell } = useUndo();
  const [asking, setAsking] = useState(false);
  const [raison, setRaison] = useState('');
  const { id: dossierId, candidatId } = view.dossier;
  const { table, print, done } = usePrint({ kind: 'dossiers', ids: [dossierId] });
  const canRecuse = view.abilities.recuser.allowed;

  const copy = (): void => {
    const read = current?.shown
      ? queries.getQueryData(trpc.places.get.queryKey({ sha256: current.shown.sha256 }))
      : null;
    copyLink(
      formatDossierLink({
        dossierId,
        ...(current?.shown ? { typePieceId: current.type.id } : {}),
        ...(read ? { page: read.page } : {}),
      }),
    );
  };
  useCommand('copyLink', palette('copyLink'), copy);
  useCommand('exportDossier', sortie('title.dossier'), () =>
    exporter({ kind: 'dossiers', ids: [dossierId] }),
  );

  const recuse = async (): Promise<void> => {
    const act = { type: 'recusation.declarer@1', payload: { candidatId, dossierId, raison } } as const;
    if ((await acts.performOrTell(act, view.version)) === null) return;
    setAsking(false);
    tell(t('recuse.done'));
    navigate(ROUTES.inbox);
  };
  return (
    <>
      <QuietMenu
        position="bottom-end"
        target={
          <ActionIcon aria-label={t('more')} size={24}>
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        }
      >
        {() => (
          <>
            <Menu.Item leftSection={<IconLink size={16} stroke={1.75} />} onClick={copy}>
              {palette('copyLink')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconAppWindow size={16} stroke={1.75} />}
              onClick={() => openElsewhere(dossierPath(dossierId))}
            >
              {palette('openWindow')}
            </Menu.Item>
            <DossierActions id={dossierId} print={print} />
            {canRecuse ? (
              <>
                <Menu.Divider />
                <Menu.Item
                  leftSection={<IconUserOff size={16} stroke={1.75} />}
                  onClick={() => setAsking(true)}
                >
                  {t('recuse.menu')}
                </Menu.Item>
              </>
            ) : null}
          </>
        )}
      </QuietMenu>
      {table ? <PrintDossier onDone={done} /> : null}
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
