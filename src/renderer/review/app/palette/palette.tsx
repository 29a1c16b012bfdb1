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
 * Every command, dossier and view by its name (Ctrl+K). A `<dialog>` of the browser: what is behind it is
 * inert, Escape closes it, and the focus goes back before the command runs, so that the command may move it.
 */
export function Palette() {
  const t = useMessages(reviewPalette);
  const registry = useRegistry();
  const { tell } = useUndo();
  const [uses, saveUses] = useUses();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);

  const open = (mode: PaletteMode): void => {
    // Those of the screen on top come first: they were offered last.
    const commands = registry
      .commands()
      .filter(({ id }) => id !== 'palette')
      .toReversed();
    setOpened({ mode, commands });
    dialog.current?.showModal();
  };
  useShortcut('palette', () => open('tout'));
  useShortcut('views', () => open('vues'));

  const pick = (item: PaletteItem): void => {
    dialog.current?.close();
    saveUses(withUse(uses, item.id));
    if (item.run() === false) tell(t('nothing', { commande: item.title }));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the palette closes it; for the keyboard, the browser's Escape does
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={t('title')}
      onClose={() => setOpened(null)}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      {opened ? (
        <PaletteBox
          mode={opened.mode}
          commands={opened.commands}
          onPick={pick}
          onClose={() => dialog.current?.close()}
        />
      ) : null}
    </dialog>
  );
}
