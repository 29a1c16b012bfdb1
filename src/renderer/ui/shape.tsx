import type { ReactNode } from 'react';

/** A state is told by its shape first, then its word, then its colour. */
export type ShapeName =
  | 'disc'
  | 'half'
  | 'ring'
  | 'triangle'
  | 'check'
  | 'cross'
  | 'dash'
  | 'list'
  | 'hourglass'
  | 'diamond'
  | 'pen';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round' } as const;

const DRAWN: Readonly<Record<ShapeName, ReactNode>> = {
  disc: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.1" {...stroke} strokeWidth={1.3} />
      <path d="M6 1.9a4.1 4.1 0 0 0 0 8.2z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4.1" {...stroke} strokeWidth={1.3} />,
  triangle: <path d="M6 1.2 11 10.3H1z" fill="currentColor" strokeLinejoin="round" />,
  check: <path d="m1.9 6.6 2.7 2.7 5.5-6.2" {...stroke} strokeLinejoin="round" />,
  cross: <path d="m2.6 2.6 6.8 6.8m0-6.8L2.6 9.4" {...stroke} />,
  dash: <path d="M2.4 6h7.2" {...stroke} />,
  list: <path d="M1.8 3h8.4M1.8 6h8.4M1.8 9h5" {...stroke} strokeWidth={1.5} />,
  hourglass: <path d="M2.6 1.5h6.8L2.6 10.5h6.8z" {...stroke} strokeWidth={1.4} strokeLinejoin="round" />,
  diamond: <path d="M6 1.1 10.9 6 6 10.9 1.1 6z" {...stroke} strokeWidth={1.4} strokeLinejoin="round" />,
  pen: (
    <path
      d="M2 10.2 2.6 7.6 8.4 1.8 10.2 3.6 4.4 9.4z"
      {...stroke}
      strokeWidth={1.2}
      strokeLinejoin="round"
    />
  ),
};

/** Decorative: the word beside it carries the meaning for a screen reader. */
export const Shape = ({ name, size = 12 }: { readonly name: ShapeName; readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {DRAWN[name]}
  </svg>
);
