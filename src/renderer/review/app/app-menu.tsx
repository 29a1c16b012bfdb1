import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAppWindow,
  IconArrowLeft,
  IconArrowRight,
  IconCommand,
  IconEyeOff,
  IconFileSearch,
  IconGitMerge,
  IconInbox,
  IconKeyboard,
  IconLogout,
  IconMenu2,
  IconSend,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { reviewApp } from '../../../messages/review-app.ts';
import { reviewKeys } from '../../../messages/review-keys.ts';
import { reviewPalette } from '../../../messages/review-palette.ts';
import { reviewPresentation } from '../../../messages/review-presentation.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { HelpDialog } from '../keys/help-dialog.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import type { ShortcutId } from '../keys/shortcuts.ts';
import { useCommand, useRegistry, useShortcut } from '../keys/shortcuts-provider.tsx';
import { LecturesMenu } from '../lectures/lectures-menu.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import { SignOutDialog } from '../settings/sign-out-dialog.tsx';
import { RecentsMenu } from './recents-menu.tsx';
import { useSession } from './session.tsx';
import { useSyncState } from './sync-provider.tsx';
import { useMenuCommands } from './use-menu-commands.ts';

interface ItemProps {
  /** Of the command that it runs. */
  readonly id: string;
  readonly Icon: typeof IconInbox;
  readonly text: string;
  readonly shortcut?: ShortcutId;
  readonly aside?: ReactNode;
  readonly disabled?: boolean;
}

/** A line of ☰: it runs a command, as the palette and the native menus do. */
function Item({ id, Icon, text, shortcut, aside, disabled = false }: ItemProps) {
  const registry = useRegistry();
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.75} />}
      rightSection={shortcut ? <KeyHint id={shortcut} /> : aside}
      disabled={disabled}
      onClick={() => void registry.run(id)}
    >
      {text}
    </Menu.Item>
  );
}

/** ☰: the screens, the keys, and the way out. */
export function AppMenu() {
  const t = useMessages(reviewApp);
  const keys = useMessages(reviewKeys);
  const palette = useMessages(reviewPalette);
  const presentation = useMessages(reviewPresentation);
  const { active } = usePresentation();
  const { me } = useSession();
  const sync = useSyncState();
  const [opened, setOpened] = useState(false);
  const [help, setHelp] = useState(false);
  const [leaving, setLeaving] = useState(false);
  useShortcut('help', () => setHelp(true));
  useCommand('signOut', t('menu.signOut'), () => setLeaving(true));
  useMenuCommands();
  const waiting = sync?.enAttente ?? 0;

  return (
    <>
      <Menu position="bottom-start" width={288} opened={opened} onChange={setOpened}>
        <Menu.Target>
          <ActionIcon aria-label={t('menu')}>
            <IconMenu2 size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {me ? <Menu.Label>{me.nom}</Menu.Label> : null}
          <Item id="palette" Icon={IconCommand} text={keys('key.palette')} shortcut="palette" />
          <Item
            id="back"
            Icon={IconArrowLeft}
            text={keys('key.back')}
            shortcut="back"
            disabled={opened && !navigation.canGoBack}
          />
          <Item
            id="forward"
            Icon={IconArrowRight}
            text={keys('key.forward')}
            shortcut="forward"
            disabled={opened && !navigation.canGoForward}
          />
          {opened ? <RecentsMenu /> : null}
          <Menu.Divider />
          <Item id="inbox" Icon={IconInbox} text={t('menu.inbox')} />
          <Item id="seances" Icon={IconUsersGroup} text={t('menu.seances')} />
          <Item id="queue" Icon={IconSend} text={t('menu.queue')} aside={waiting > 0 ? waiting : null} />
          <Item id="conflicts" Icon={IconGitMerge} text={t('menu.conflicts')} shortcut="conflicts" />
          <Item id="texts" Icon={IconFileSearch} text={t('menu.texts')} shortcut="texts" />
          <Menu.Divider />
          <LecturesMenu />
          <Item id="windowHere" Icon={IconAppWindow} text={palette('openWindow')} />
          <Item id="settings" Icon={IconSettings} text={t('menu.settings')} />
          <Item
            id="presentation"
            Icon={IconEyeOff}
            text={presentation(active ? 'off' : 'menu')}
            shortcut="presentation"
          />
          <Item id="help" Icon={IconKeyboard} text={t('menu.keys')} shortcut="help" />
          <Menu.Divider />
          <Item id="signOut" Icon={IconLogout} text={t('menu.signOut')} />
        </Menu.Dropdown>
      </Menu>
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
      <SignOutDialog opened={leaving} onClose={() => setLeaving(false)} />
    </>
  );
}
