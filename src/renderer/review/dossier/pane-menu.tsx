import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconColumnInsertRight,
  IconColumnRemove,
  IconDotsVertical,
  IconFolderSearch,
  IconFolderSymlink,
} from '@tabler/icons-react';
import { useState } from 'react';
import { reviewReading } from '../../../messages/review-reading.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Hint } from '../../ui/hint.tsx';
import { QuietMenu } from '../../ui/quiet-menu.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useDossier } from './dossier-context.tsx';
import { DossierPicker } from './dossier-picker.tsx';
import { usePane, useReading } from './reading-context.tsx';
import { MAX_PANES } from './reading-panes.ts';

const icon = { size: 16, stroke: 1.75 } as const;

/** What this pane reads, and how many there are. */
export function PaneMenu() {
  const t = useMessages(reviewReading);
  const { view } = useDossier();
  const { pane, other } = usePane();
  const { panes, show, add, remove, toggleCompare } = useReading();
  const [picking, setPicking] = useState(false);
  const { precedent } = view.voisins;
  const compares = panes.some(({ of }) => of === 'suivant');
  return (
    <>
      <QuietMenu
        position="bottom-end"
        width={320}
        target={
          <Hint label={t('paneMenu')}>
            <ActionIcon aria-label={t('paneMenu')}>
              <IconDotsVertical size={18} stroke={1.75} />
            </ActionIcon>
          </Hint>
        }
      >
        {() => (
          <>
            <Menu.Label>{t('readHere')}</Menu.Label>
            <Menu.Item leftSection={<IconFolderSearch {...icon} />} onClick={() => setPicking(true)}>
              {t('pickDossier')}
            </Menu.Item>
            {precedent === null ? null : (
              <Menu.Item
                leftSection={<IconFolderSymlink {...icon} />}
                onClick={() => show(pane.id, { dossierId: precedent })}
              >
                {t('readPrevious')}
              </Menu.Item>
            )}
            {other ? (
              <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => show(pane.id, 'courant')}>
                {t('backToCurrent')}
              </Menu.Item>
            ) : null}
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconFolderSymlink {...icon} />}
              rightSection={<KeyHint id="compare" />}
              onClick={toggleCompare}
            >
              {t(compares ? 'compareEnd' : 'compare')}
            </Menu.Item>
            {panes.length < MAX_PANES ? (
              <Menu.Item leftSection={<IconColumnInsertRight {...icon} />} onClick={add}>
                {t('addPane')}
              </Menu.Item>
            ) : null}
            {panes.length > 1 ? (
              <Menu.Item leftSection={<IconColumnRemove {...icon} />} onClick={() => remove(pane.id)}>
                {t('closePane')}
              </Menu.Item>
            ) : null}
          </>
        )}
      </QuietMenu>
      <DossierPicker
        opened={picking}
        onClose={() => setPicking(false)}
        onPick={(dossierId) => show(pane.id, dossierId === view.dossier.id ? 'courant' : { dossierId })}
      />
    </>
  );
}
