import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { reviewPalette } from '../../../../messages/review-palette.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { Command } from '../../keys/registry.ts';
import { asksFor, digitOf } from '../../keys/shortcuts.ts';
import { useKeymap } from '../../keys/shortcuts-provider.tsx';
import type { PaletteItem } from './items.ts';
import classes from './palette.module.css';
import { PaletteFooter } from './palette-footer.tsx';
import { optionId, PaletteOption } from './palette-option.tsx';
import { type PaletteMode, useItems } from './use-items.tsx';

interface Props {
  readonly mode: PaletteMode;
  readonly commands: readonly Command[];
  readonly onPick: (item: PaletteItem) => void;
  readonly onClose: () => void;
}

const LIST_ID = 'palette-liste';
/** Lines that PageDown goes over. */
const PAGE = 8;
/** One line more than the palette shows at once: those after them are drawn when one goes there. */
const DRAWN = 15;

/** A field and one list under it (the ARIA combobox pattern): the focus stays where one types. */
export function PaletteBox({ mode, commands, onPick, onClose }: Props) {
  const t = useMessages(reviewPalette);
  const announce = useAnnounce();
  const keymap = useKeymap();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [drawn, setDrawn] = useState(DRAWN);
  const items = useItems(mode, text, commands);
  const at = Math.min(active, items.length - 1);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (text !== '') announce(t('found', { count: items.length }));
  }, [announce, t, text, items.length]);

  const move = (to: number): void => {
    const next = Math.min(Math.max(0, to), items.length - 1);
    // At once, so that it is there to be brought in sight.
    flushSync(() => {
      setActive(next);
      setDrawn((count) => Math.max(count, next + PAGE));
    });
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const pick = (index: number): void => {
    const item = items[index];
    if (item) onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { nativeEvent: native } = event;
    if (native.isComposing) return;
    const digit = digitOf(native);
    if (event.key === 'Escape' || asksFor('palette', native, true, keymap)) onClose();
    // The field is all there is to focus: without it, the next place is behind the palette.
    else if (event.key === 'Tab') field.current?.focus();
    else if (mode === 'vues' && text === '' && digit !== null && items[digit - 1]) pick(digit - 1);
    else if (event.key === 'Enter') pick(at);
    else if (event.key === 'ArrowDown') move(at === items.length - 1 ? 0 : at + 1);
    else if (event.key === 'ArrowUp') move(at <= 0 ? items.length - 1 : at - 1);
    else if (event.key === 'PageDown') move(at + PAGE);
    else if (event.key === 'PageUp') move(at - PAGE);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.box}>
      <div className={classes.fieldLine}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          ref={field}
          className={classes.field}
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-label={t('title')}
          {...(at >= 0 ? { 'aria-activedescendant': optionId(at) } : {})}
          placeholder={t(mode === 'vues' ? 'viewsPlaceholder' : 'placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            setDrawn(DRAWN);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {items.length === 0 ? (
        <div className={classes.none}>
          <p>{text.trim() === '' ? t('noViews') : t('none', { texte: text.trim() })}</p>
          <p className={classes.noneText}>{t(text.trim() === '' ? 'noViewsText' : 'noneText')}</p>
        </div>
      ) : null}
      <div
        id={LIST_ID}
        className={classes.list}
        role="listbox"
        aria-label={t('results')}
        tabIndex={-1}
        onScroll={drawn < items.length ? () => setDrawn(items.length) : undefined}
      >
        {items.slice(0, drawn).map((item, i) => (
          <PaletteOption
            key={item.id}
            item={item}
            index={i}
            total={items.length}
            active={i === at}
            onPick={onPick}
          />
        ))}
      </div>
      <PaletteFooter />
    </div>
  );
}
