import { useRef, useState } from 'react';
import { reviewPalette } from '../../../../messages/review-palette.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import type { Command } from '../../keys/registry.ts';
import { useRegistry, useShortcut } from '../../keys/shortcuts-provider.tsx';
import { useUndo } from '../undo.tsx';
import type { PaletteItem } from './items.ts';
import classes from './palette.module.css';
import { PaletteBox } from './palette-box.tsx';
import { withUse } from './rank.ts';
import { type PaletteMode, useUses } from './use-items.tsx';

interface Opened {
  readonly mode: PaletteMode;
  readonly commands: readonly Command[];
}

/**
 * Every command, dossier and view by its name (Ctrl+K). A popover that covers the window, with the focus kept
 * in it, and no `<dialog>`: making all that is behind it inert styles every row of the list anew, which takes
 * longer than the palette itself. The focus goes back before the command runs, so that the command may move it.
 */
export function Palette() {
  const t = useMessages(reviewPalette);
  const registry = useRegistry();
  const { tell } = useUndo();
  const [uses, saveUses] = useUses();
  const cover = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);

  const open = (mode: PaletteMode): void => {
    // Those of the screen on top come first: they were offered last.
    const commands = registry
      .commands()
      .filter(({ id }) => id !== 'palette')
      .toReversed();
    before.current = document.activeElement;
    setOpened({ mode, commands });
    cover.current?.showPopover();
  };
  const close = (): void => {
    cover.current?.hidePopover();
    setOpened(null);
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  useShortcut('palette', () => open('tout'));
  useShortcut('views', () => open('vues'));

  const pick = (item: PaletteItem): void => {
    close();
    saveUses(withUse(uses, item.id));
    if (item.run() === false) tell(t('nothing', { commande: item.title }));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the palette closes it; for the keyboard, Escape does
    <div
      ref={cover}
      popover="manual"
      className={classes.cover}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
    >
      {opened ? (
        <div role="dialog" aria-modal="true" aria-label={t('title')} className={classes.dialog}>
          <PaletteBox mode={opened.mode} commands={opened.commands} onPick={pick} onClose={close} />
        </div>
      ) : null}
    </div>
  );
}
