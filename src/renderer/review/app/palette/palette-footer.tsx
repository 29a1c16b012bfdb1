import { reviewKeys } from '../../../../messages/review-keys.ts';
import { reviewPalette } from '../../../../messages/review-palette.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import classes from './palette.module.css';

/** The three keys of the palette itself. */
export function PaletteFooter() {
  const t = useMessages(reviewPalette);
  const keys = useMessages(reviewKeys);
  return (
    <div className={classes.footer} aria-hidden="true">
      <span>
        <kbd className="p-key">↓</kbd> <kbd className="p-key">↑</kbd> {t('hintMove')}
      </span>
      <span>
        <kbd className="p-key">{keys('cap.Enter')}</kbd> {t('hintRun')}
      </span>
      <span>
        <kbd className="p-key">{keys('cap.Escape')}</kbd> {t('hintClose')}
      </span>
    </div>
  );
}
