import { Menu } from '@mantine/core';
import { IconListCheck, IconMail, IconScale, IconUsersGroup } from '@tabler/icons-react';
import { reviewApp } from '../../../messages/review-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useRegistry } from '../keys/shortcuts-provider.tsx';
import { useShares, useWritesLetters } from './lectures-commands.tsx';

const ITEMS = [
  ['balayage', IconListCheck],
  ['accord', IconScale],
  ['repartition', IconUsersGroup],
  ['lettres', IconMail],
] as const;

/** ☰: what is about all dossiers at once. */
export function LecturesMenu() {
  const t = useMessages(reviewApp);
  const registry = useRegistry();
  const allowed = { balayage: true, accord: true, repartition: useShares(), lettres: useWritesLetters() };
  return (
    <>
      {ITEMS.filter(([id]) => allowed[id]).map(([id, Icon]) => (
        <Menu.Item
          key={id}
          leftSection={<Icon size={16} stroke={1.75} />}
          onClick={() => void registry.run(id)}
        >
          {t(`menu.${id}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
