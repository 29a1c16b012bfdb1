import { Kbd } from '@mantine/core';
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
        <Kbd>↓</Kbd> <Kbd>↑</Kbd> {t('hintMove')}
      </span>
      <span>
        <Kbd>{keys('cap.Enter')}</Kbd> {t('hintRun')}
      </span>
      <span>
        <Kbd>{keys('cap.Escape')}</Kbd> {t('hintClose')}
      </span>
    </div>
  );
}
