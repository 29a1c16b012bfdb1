import { ActionIcon, Modal } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useDelayed } from '../../../ui/use-delayed.ts';
import type { Rotation } from '../model/page.ts';
import { PageCanvas } from './page-canvas.tsx';
import classes from './preview-dialog.module.css';

/** Long side of the picture looked at: enough to read small print at twice a phone's width. */
const SIDE = 2000;

interface Props {
  readonly index: number;
  readonly total: number;
  readonly rotationAt: (index: number) => Rotation;
  readonly draw: (index: number, side: number, signal: AbortSignal) => Promise<ImageBitmap>;
  readonly onIndex: (index: number) => void;
  /** Absent where pages can no longer be turned. */
  readonly onRotate?: (index: number) => void;
  readonly onClose: () => void;
}

const OFF = { 'data-disabled': true, 'aria-disabled': true } as const;

type Drawn = { readonly index: number; readonly bitmap: ImageBitmap | null };

/** The picture of page `index`; 'attente' while it is drawn, null when it cannot be. */
function usePicture(index: number, draw: Props['draw']): ImageBitmap | null | 'attente' {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  // The function may change at each render of the caller; the picture of a page does not.
  const [painter] = useState(() => ({ draw }));
  useEffect(() => {
    const leaving = new AbortController();
    let mine: ImageBitmap | null = null;
    void painter
      .draw(index, SIDE, leaving.signal)
      .catch(() => null)
      .then((bitmap) => {
        if (leaving.signal.aborted) {
          bitmap?.close();
          return;
        }
        mine = bitmap;
        setDrawn({ index, bitmap });
      });
    return () => {
      leaving.abort();
      mine?.close();
    };
  }, [index, painter]);
  return drawn?.index === index ? drawn.bitmap : 'attente';
}

/** A page as large as the screen, or twice that, to see whether it can be read. Arrow keys go from page to page. */
export function PreviewDialog({ index, total, rotationAt, draw, onIndex, onRotate, onClose }: Props) {
  const t = useMessages(portalFusion);
  const picture = usePicture(index, draw);
  const [close, setClose] = useState(false);
  const waiting = useDelayed(picture === 'attente');
  const go = (to: number): void => {
    if (to >= 0 && to < total) onIndex(to);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (close) return;
    if (event.key === 'ArrowLeft') go(index - 1);
    if (event.key === 'ArrowRight') go(index + 1);
  };
  const tool = (name: string, icon: ReactNode, onClick: () => void, disabled = false): ReactNode => (
    <ActionIcon size={44} aria-label={name} title={name} {...(disabled ? OFF : { onClick })}>
      {icon}
    </ActionIcon>
  );
  const icon = { size: 22, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <Modal
      opened
      fullScreen
      padding={0}
      radius={0}
      onClose={onClose}
      title={<span aria-live="polite">{t('rang', { rang: index + 1, total })}</span>}
      closeButtonProps={{ 'aria-label': t('fermer'), size: 44, iconSize: 22 }}
      classNames={{
        content: classes.dialog ?? '',
        header: classes.dialogHead ?? '',
        body: classes.dialogBody ?? '',
      }}
      onKeyDown={onKey}
    >
      <section
        className={classes.sheetArea}
        data-close={close || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by keyboard too
        tabIndex={0}
        aria-label={t('page', { rang: index + 1 })}
      >
        {picture === 'attente' ? (
          waiting ? (
            <p>{t('dessin')}</p>
          ) : null
        ) : picture ? (
          <PageCanvas
            bitmap={picture}
            rotation={rotationAt(index)}
            label={t('page', { rang: index + 1 })}
            className={classes.sheet}
          />
        ) : (
          <p>{t('pasDessinee')}</p>
        )}
      </section>
      <div className={classes.dialogTools}>
        {tool(t('precedente'), <IconChevronLeft {...icon} />, () => go(index - 1), index === 0)}
        {tool(
          close ? t('entiere') : t('plusPres'),
          close ? <IconZoomOut {...icon} /> : <IconZoomIn {...icon} />,
          () => setClose(!close),
        )}
        {onRotate
          ? tool(t('tourner', { rang: index + 1 }), <IconRotateClockwise {...icon} />, () => onRotate(index))
          : null}
        {tool(t('suivante'), <IconChevronRight {...icon} />, () => go(index + 1), index === total - 1)}
      </div>
    </Modal>
  );
}
