import { lazy } from 'react';
import type { PieceSource } from '../../pdf/piece-viewer.tsx';

const load = () => import('../../pdf/piece-viewer.tsx');

/** The viewer and pdf.js come apart from the list, which is on screen first. */
export const PieceViewer = lazy(load);

/**
 * Gets a pièce ready to be shown at once; `first`: before all others that wait. Returns what gives it up, if it
 * still waits. A failure is met again, with its sentence, when it is opened.
 */
export const prefetchPiece = (source: PieceSource, first = false): (() => void) => {
  const asked = load().then(
    (viewer) => viewer.prefetchPiece(source, first),
    () => undefined,
  );
  return () => void asked.then((giveUp) => giveUp?.());
};

/** What a pièce's file says of itself; null when that is nothing. */
export const readFacts = async (source: PieceSource) => (await load()).readFacts(source);

/** Frees every opened pièce: the workspace is closed or locked. */
export const disposeViewer = (): void => {
  load().then(
    (viewer) => viewer.disposeViewer(),
    () => undefined,
  );
};
