import { Skeleton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { PageCanvas } from './page-canvas.tsx';
import classes from './page-card.module.css';

interface Props {
  readonly index: number;
  readonly side: number;
  readonly draw: (index: number, side: number, signal: AbortSignal) => Promise<ImageBitmap>;
  readonly onEnlarge: () => void;
}

/** A page of the result, drawn when it comes near the screen. */
export function ResultPage({ index, side, draw, onEnlarge }: Props) {
  const t = useMessages(portalFusion);
  const item = useRef<HTMLLIElement>(null);
  const [painter] = useState(() => ({ draw }));
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let mine: ImageBitmap | null = null;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        painter.draw(index, side, leaving.signal).then(
          (drawn) => {
            if (leaving.signal.aborted) drawn.close();
            else {
              mine = drawn;
              setBitmap(drawn);
            }
          },
          () => undefined,
        );
      },
      { rootMargin: '300px' },
    );
    if (item.current) near.observe(item.current);
    return () => {
      near.disconnect();
      leaving.abort();
      mine?.close();
    };
  }, [index, side, painter]);
  const rang = index + 1;
  return (
    <li ref={item} className={classes.result}>
      <button
        type="button"
        className={classes.thumb}
        aria-label={t('agrandirResultat', { rang })}
        onClick={onEnlarge}
      >
        {bitmap ? (
          <PageCanvas bitmap={bitmap} rotation={0} label={null} className={classes.picture} />
        ) : (
          <Skeleton className={classes.blank ?? ''} />
        )}
      </button>
      <span className={classes.rang}>{rang}</span>
    </li>
  );
}
