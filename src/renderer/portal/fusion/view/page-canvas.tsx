import { useEffect, useRef } from 'react';
import type { Rotation } from '../model/page.ts';

interface Props {
  readonly bitmap: ImageBitmap;
  readonly rotation: Rotation;
  /** Null where what surrounds it says what it is. */
  readonly label: string | null;
  readonly className?: string | undefined;
}

/** A picture as drawn, turned as the candidat wants it. A canvas: the page's policy lets no blob: image in. */
export function PageCanvas({ bitmap, rotation, label, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || bitmap.width === 0) return;
    const aside = rotation % 180 !== 0;
    element.width = aside ? bitmap.height : bitmap.width;
    element.height = aside ? bitmap.width : bitmap.height;
    context.translate(element.width / 2, element.height / 2);
    context.rotate((rotation * Math.PI) / 180);
    context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
    return () => {
      element.width = 0;
    };
  }, [bitmap, rotation]);
  return (
    <canvas
      ref={canvas}
      className={className}
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
