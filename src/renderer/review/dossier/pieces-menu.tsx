import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { Hint } from '../../ui/hint.tsx';
import { QuietMenu } from '../../ui/quiet-menu.tsx';
import { StatutPieceChip } from '../../ui/statut.tsx';
import { usePane, useReading } from './reading-context.tsx';

/** All the pièces with their names in full: the strip of tabs shows as many as it can. */
export function PiecesMenu() {
  const t = useMessages(reviewDossier);
  const name = useBilingue();
  const { pane, tabs } = usePane();
  const { open } = useReading();
  return (
    <QuietMenu
      position="bottom-end"
      width={360}
      target={
        <Hint label={t('allPieces')}>
          <ActionIcon aria-label={t('allPieces')}>
            <IconChevronDown size={18} stroke={1.75} />
          </ActionIcon>
        </Hint>
      }
    >
      {() =>
        tabs.map(({ type, piece }) => (
          <Menu.Item
            key={type.id}
            rightSection={<StatutPieceChip statut={piece.statut} />}
            onClick={() => open(pane.id, type.id)}
          >
            {name(type.libelle)}
          </Menu.Item>
        ))
      }
    </QuietMenu>
  );
}
