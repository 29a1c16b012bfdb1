import { memo } from 'react';
import { reviewPalette } from '../../../../messages/review-palette.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { KeyHint } from '../../keys/key-hint.tsx';
import type { PaletteItem } from './items.ts';
import classes from './palette.module.css';

interface Props {
  readonly item: PaletteItem;
  readonly index: number;
  /** Lines in all, drawn or not. */
  readonly total: number;
  readonly active: boolean;
  readonly onPick: (item: PaletteItem) => void;
}

export const optionId = (index: number): string => `palette-option-${index}`;

function View({ item, index, total, active, onPick }: Props) {
  const t = useMessages(reviewPalette);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its Enter picks the active option (ARIA APG)
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are named by aria-activedescendant
    <div
      id={optionId(index)}
      role="option"
      aria-selected={active}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={classes.option}
      data-kind={item.kind}
      onClick={() => onPick(item)}
    >
      <span className={classes.icon} aria-hidden="true">
        {item.icon}
      </span>
      <span className={classes.title}>{item.title}</span>
      <span className={classes.aside}>{item.aside}</span>
      <span className={classes.kind}>{t(`kind.${item.kind}`)}</span>
      <span className={classes.key}>
        {item.shortcut ? <KeyHint id={item.shortcut} all /> : null}
        {item.digit ? <kbd className="p-key">{item.digit}</kbd> : null}
      </span>
    </div>
  );
}

/** One line: what it is, which kind, and its key. Drawn again only when it changes. */
export const PaletteOption = memo(
  View,
  (a, b) => a.item === b.item && a.index === b.index && a.total === b.total && a.active === b.active,
);
