import { Menu } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import { reviewPalette } from '../../../messages/review-palette.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { firstPrenom } from '../dossier/name-of.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { dossierPath } from './routes.ts';
import { useRecents } from './use-recents.ts';

/** As many as a menu shows at once; the palette finds all of them. */
const SHOWN = 10;

/** The dossiers read last, in ☰. */
export function RecentsMenu() {
  const t = useMessages(reviewPalette);
  const inbox = useMessages(reviewInbox);
  const [, navigate] = useLocation();
  const { setOpened } = useInbox();
  const rows = useRecents(true).slice(0, SHOWN);
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconClockHour4 size={16} stroke={1.75} />}>{t('recent')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {rows.length === 0 ? <Menu.Item disabled>{t('noRecent')}</Menu.Item> : null}
        {rows.map(({ id, nom, prenom, numero }) => (
          <Menu.Item
            key={id}
            onClick={() => {
              setOpened(id);
              navigate(dossierPath(id));
            }}
          >
            {`${nom} ${firstPrenom(prenom)}`.trim() || inbox('row.anonymous', { numero })}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
