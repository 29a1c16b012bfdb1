import { reviewKeys } from '../../../messages/review-keys.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './keys.module.css';
import { type Press, pressesOf, type ShortcutId } from './shortcuts.ts';
import { useKeymap } from './shortcuts-provider.tsx';

const ARROWS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const NAMED = ['PageDown', 'PageUp', 'Home', 'End', 'Enter', 'Escape', 'Backspace', ' '] as const;
type Named = (typeof NAMED)[number];
const isNamed = (key: string): key is Named => (NAMED as readonly string[]).includes(key);

/** What is printed on the keys of a press: ['Ctrl', 'K']. */
export function useKeyCaps(): (press: Press) => readonly string[] {
  const t = useMessages(reviewKeys);
  const cap = (key: string): string =>
    ARROWS[key] ?? (isNamed(key) ? t(`cap.${key}`) : key.length === 1 ? key.toUpperCase() : key);
  return (press) =>
    'digits' in press
      ? [t(press.digits === 2 ? 'cap.either' : press.zero ? 'cap.allDigits' : 'cap.digits')]
      : [
          ...(press.ctrl ? [t('cap.ctrl')] : []),
          ...(press.alt ? [t('cap.alt')] : []),
          ...(press.shift ? [t('cap.shift')] : []),
          cap(press.key),
        ];
}

/** The keys of a shortcut as the member has them, drawn. Decorative where the control itself says `aria-keyshortcuts`. */
export function KeyHint({ id, all = false }: { readonly id: ShortcutId; readonly all?: boolean }) {
  const caps = useKeyCaps();
  const presses = pressesOf(id, useKeymap());
  return (
    <span className={classes.hint} aria-hidden={all ? undefined : true}>
      {(all ? presses : presses.slice(0, 1)).map((press) => (
        <span key={JSON.stringify(press)} className={classes.press}>
          {caps(press).map((key) => (
            <kbd key={key} className="p-key">
              {key}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
