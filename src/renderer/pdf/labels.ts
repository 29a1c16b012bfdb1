import type { Langue } from '../../domain/codes.ts';
import { format } from '../../messages/catalogue.ts';
import { viewer } from '../../messages/viewer.ts';
import { type FailureCode, OPEN_LIMIT_MS, type PageFailure } from './failure.ts';
import type { SurfaceLabels } from './surface/surface.ts';

/** The sentence about one page. */
const sentenceOfPage = (langue: Langue, { page, code }: PageFailure): string =>
  format(viewer, langue, `echecPage.${code}`, { page });

/** What the page area itself says, in the reader's language. */
export const surfaceLabels = (langue: Langue, nomFichier: string): SurfaceLabels => ({
  contents: format(viewer, langue, 'document'),
  page: (page) => format(viewer, langue, 'page', { page }),
  link: (adresse) => format(viewer, langue, 'lienDesactive', { adresse }),
  annotation: format(viewer, langue, 'annotation'),
  image: format(viewer, langue, 'imagePiece', { nom: nomFichier }),
  pageFailure: (failure) => sentenceOfPage(langue, failure),
});

/** What happened and what to do. */
export const sentencesOf = (langue: Langue, code: FailureCode): { titre: string; suite: string } => ({
  titre: format(viewer, langue, `echec.${code}.titre`),
  suite: format(viewer, langue, `echec.${code}.suite`, { secondes: Math.round(OPEN_LIMIT_MS / 1000) }),
});

/** What staff read when a member reports a pièce: its name, and what the member saw. */
export const reasonOf = (
  langue: Langue,
  nom: string,
  failure: FailureCode | readonly PageFailure[],
): string =>
  format(viewer, langue, 'raison', {
    nom,
    phrase:
      typeof failure === 'string'
        ? `${sentencesOf(langue, failure).titre}.`
        : failure.map((page) => sentenceOfPage(langue, page)).join(' '),
  });

/** « 125 % » */
export const percentOf = (langue: Langue, scale: number): string =>
  new Intl.NumberFormat(langue === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(scale);
