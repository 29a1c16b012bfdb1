import { ActionIcon, Tabs, Tooltip } from '@mantine/core';
import { IconLayoutColumns } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import { useDossier } from './dossier-context.tsx';
import { PieceTabs } from './piece-tabs.tsx';
import { PieceView } from './piece-view.tsx';
import classes from './pieces.module.css';
import { PiecesMenu } from './pieces-menu.tsx';
import { SecondView } from './second-view.tsx';

interface Props {
  /** Buttons that fold the side panes. */
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** The pièces as tabs, and the one that is open; a second one beside it on demand. */
export function PiecesPane({ before, after }: Props) {
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewDossier);
  const { current, select } = useDossier();
  const [two, setTwo] = useState(false);
  useShortcut('twoViews', () => setTwo((on) => !on));
  return (
    <Tabs
      className={classes.root}
      value={current?.type.id ?? null}
      onChange={(typeId) => {
        if (typeId !== null) select(typeId);
      }}
      activateTabWithKeyboard
    >
      <div className={classes.strip}>
        {before}
        <PieceTabs />
        <PiecesMenu />
        <Tooltip
          label={
            <>
              {t('twoViews')} <KeyHint id="twoViews" />
            </>
          }
        >
          <ActionIcon
            aria-label={t('twoViews')}
            aria-pressed={two}
            aria-keyshortcuts={ariaKeys('twoViews')}
            variant={two ? 'light' : 'subtle'}
            {...(two ? { color: 'encre' } : {})}
            onClick={() => setTwo((on) => !on)}
          >
            <IconLayoutColumns size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        {after}
      </div>
      {current ? (
        <Tabs.Panel value={current.type.id} className={classes.panel} tabIndex={-1}>
          <div className={classes.views} data-two={two || undefined}>
            <PieceView tab={current} />
            {two ? <SecondView /> : null}
          </div>
        </Tabs.Panel>
      ) : (
        <p className={classes.none}>{t('noPiece')}</p>
      )}
    </Tabs>
  );
}
