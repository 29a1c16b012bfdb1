import { ActionIcon, Menu } from '@mantine/core';
import {
  IconGitMerge,
  IconInbox,
  IconKeyboard,
  IconLogout,
  IconMenu2,
  IconSend,
  IconSettings,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewApp } from '../../../messages/review-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { HelpDialog } from '../keys/help-dialog.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { SignOutDialog } from '../settings/sign-out-dialog.tsx';
import { ROUTES } from './routes.ts';
import { useSession } from './session.tsx';
import { useSyncState } from './sync-provider.tsx';
import { useMenuCommands } from './use-menu-commands.ts';

const icon = { size: 16, stroke: 1.75 } as const;

/** ☰: the screens, the keys, and the way out. */
export function AppMenu() {
  const t = useMessages(reviewApp);
  const [, navigate] = useLocation();
  const { me } = useSession();
  const sync = useSyncState();
  const [help, setHelp] = useState(false);
  const [leaving, setLeaving] = useState(false);
  useShortcut('help', () => setHelp(true));
  useMenuCommands({ help: () => setHelp(true), signOut: () => setLeaving(true) });
  const waiting = sync?.enAttente ?? 0;

  return (
    <>
      <Menu position="bottom-start" width={264}>
        <Menu.Target>
          <ActionIcon aria-label={t('menu')}>
            <IconMenu2 size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {me ? <Menu.Label>{me.nom}</Menu.Label> : null}
          <Menu.Item leftSection={<IconInbox {...icon} />} onClick={() => navigate(ROUTES.inbox)}>
            {t('menu.inbox')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSend {...icon} />}
            rightSection={waiting > 0 ? waiting : null}
            onClick={() => navigate(ROUTES.queue)}
          >
            {t('menu.queue')}
          </Menu.Item>
          <Menu.Item leftSection={<IconGitMerge {...icon} />} onClick={() => navigate(ROUTES.conflicts)}>
            {t('menu.conflicts')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconSettings {...icon} />} onClick={() => navigate(ROUTES.settings)}>
            {t('menu.settings')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconKeyboard {...icon} />}
            rightSection={<KeyHint id="help" />}
            onClick={() => setHelp(true)}
          >
            {t('menu.keys')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => setLeaving(true)}>
            {t('menu.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
      <SignOutDialog opened={leaving} onClose={() => setLeaving(false)} />
    </>
  );
}
