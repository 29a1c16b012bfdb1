import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../src/main/desktop/menu.ts';
import { MENU_COMMANDS, type MenuCommand } from '../../src/protocol/bridge.ts';

const itemsOf = (
  langue: 'fr' | 'en',
  mac: boolean,
  heard: MenuCommand[] = [],
): MenuItemConstructorOptions[] => {
  const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  return flat(
    menuTemplate({
      langue,
      mac,
      development: false,
      newWindow: () => undefined,
      command: (command) => heard.push(command),
    }),
  );
};

describe.each([
  ['fr', false],
  ['en', false],
  ['fr', true],
] as const)('menu in %s, mac: %s', (langue, mac) => {
  const items = itemsOf(langue, mac);

  test('accelerators are under the same fingers on AZERTY and QWERTY, each once', () => {
    const accelerators = items.flatMap(({ accelerator }) =>
      accelerator === undefined ? [] : [String(accelerator)],
    );
    expect(accelerators.length).toBeGreaterThan(3);
    for (const accelerator of accelerators) {
      // AltGr is Ctrl+Alt, brackets need it on AZERTY, digits need Shift there.
      expect(accelerator).not.toMatch(/Alt|Option|[[\]{}]|\+[0-9]$/);
      expect(accelerator).toMatch(/^(F\d{1,2}|CmdOrCtrl\+(Shift\+)?[A-Z,])$/);
    }
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  test('everything that can be clicked has a name and an id of its own', () => {
    const clickable = items.filter(({ click }) => click);
    const ids = clickable.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of clickable) expect(item.label).toMatch(/\S/);
  });
});

test('every command of the page is in the menu, and nothing else is sent to it', () => {
  const heard: MenuCommand[] = [];
  const items = itemsOf('fr', false, heard);
  for (const id of MENU_COMMANDS) {
    const item = items.find((candidate) => candidate.id === id);
    (item?.click as (() => void) | undefined)?.();
  }
  expect(heard).toEqual([...MENU_COMMANDS]);
});
