import { Menu } from '@mantine/core';
import { IconFileExport, IconPrinter } from '@tabler/icons-react';
import { reviewExports } from '../../../messages/review-exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useExports } from './exports-provider.tsx';

const icon = { size: 16, stroke: 1.75 } as const;

/** In a dossier's menu: this dossier as a file or on paper. */
export function DossierActions({ id, print }: { readonly id: string; readonly print: () => void }) {
  const t = useMessages(reviewExports);
  const { open } = useExports();
  return (
    <>
      <Menu.Item
        leftSection={<IconFileExport {...icon} />}
        onClick={() => open({ kind: 'dossiers', ids: [id] })}
      >
        {t('action.dossier')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPrinter {...icon} />}
        rightSection={<KeyHint id="print" />}
        onClick={print}
      >
        {t('action.print')}
      </Menu.Item>
    </>
  );
}
