import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useLangue, useMessages } from '../../../i18n/langue.tsx';
import { formatBytes } from '../../../i18n/numbers.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Result } from '../session-state.ts';
import classes from './fusion.module.css';
import { PreviewDialog } from './preview-dialog.tsx';
import { ResultPage } from './result-page.tsx';

interface Props {
  readonly result: Result;
  readonly maxBytes: number;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
}

/** Long side of a page drawn in the list: sharp at half a phone's width. */
const SIDE = 640;

/** The file made, as it is: its pages drawn from its own bytes, its size, before it is accepted. */
export function ResultView({ result, maxBytes, onAccept, onEdit }: Props) {
  const t = useMessages(portalFusion);
  const langue = useLangue();
  const title = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  useEffect(() => title.current?.focus(), []);
  const { preview, drawn, dpi, intact } = result;

  const draw = async (index: number, side: number, signal: AbortSignal): Promise<ImageBitmap> => {
    const { width, height } = await preview.sizeOf(index);
    return preview.draw(index, Math.max(1, Math.round((side * width) / Math.max(width, height))), signal);
  };
  const places = Array.from({ length: result.pages }, (_, index) => index);
  const rangs = new Intl.ListFormat(langue).format(drawn.map(String));
  return (
    <>
      <header className={classes.head}>
        <div>
          <h2 ref={title} tabIndex={-1} className={classes.title}>
            {t('resultat')}
          </h2>
          <p className={classes.intro}>
            <strong>
              {t('resultatPages', {
                n: result.pages,
                taille: formatBytes(langue, result.bytes.byteLength),
                limite: formatBytes(langue, maxBytes),
              })}
            </strong>{' '}
            {intact ? t('intact') : t('verifier')}
            {dpi === null ? null : <> {t('compressees', { dpi })}</>}
          </p>
        </div>
      </header>
      {drawn.length > 0 ? <Notice tone="warn">{t('dessinees', { n: drawn.length, rangs })}</Notice> : null}
      <ol ref={list} className={classes.results} aria-label={t('apercu')}>
        {places.map((index) => (
          <ResultPage
            key={index}
            index={index}
            side={SIDE}
            draw={draw}
            onEnlarge={() => setEnlarged(index)}
          />
        ))}
      </ol>
      <footer className={classes.foot}>
        <div className={classes.footRow}>
          <div className={classes.actions}>
            <Button h="2.75rem" variant="default" onClick={onEdit}>
              {t('modifier')}
            </Button>
            <Button h="2.75rem" onClick={onAccept}>
              {t('utiliser')}
            </Button>
          </div>
        </div>
      </footer>
      {enlarged === null ? null : (
        <PreviewDialog
          index={enlarged}
          total={result.pages}
          rotationAt={() => 0}
          draw={draw}
          onIndex={setEnlarged}
          onClose={() => {
            setEnlarged(null);
            const item = list.current?.children[enlarged];
            requestAnimationFrame(() => item?.querySelector('button')?.focus());
          }}
        />
      )}
    </>
  );
}
