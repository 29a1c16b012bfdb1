import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconFileExport, IconPrinter } from '@tabler/icons-react';
import { reviewExports } from '../../../messages/review-exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Hint } from '../../ui/hint.tsx';
import { useInbox } from '../inbox/inbox-query.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useCommand } from '../keys/shortcuts-provider.tsx';
import { useExports } from './exports-provider.tsx';
import { PrintList } from './print-list.tsx';
import { usePrint } from './use-print.ts';

const icon = { size: 16, stroke: 1.75 } as const;

/** In the list's toolbar: the list as a file or on paper. */
export function ListActions({ titre }: { readonly titre: string }) {
  const t = useMessages(reviewExports);
  const { query } = useInbox();
  const { open } = useExports();
  const portee = { kind: 'liste', query } as const;
  const { table, print, done } = usePrint(portee);
  useCommand('exportList', t('title.list'), () => open(portee));
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Hint label={t('actions.list')}>
            <ActionIcon aria-label={t('actions.list')}>
              <IconDownload size={18} stroke={1.75} />
            </ActionIcon>
          </Hint>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileExport {...icon} />} onClick={() => open(portee)}>
            {t('action.list')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter {...icon} />}
            rightSection={<KeyHint id="print" />}
            onClick={print}
          >
            {t('action.print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {table ? <PrintList table={table} titre={titre} onDone={done} /> : null}
    </>
  );
}
