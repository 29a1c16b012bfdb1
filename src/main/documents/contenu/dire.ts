import { format, type Params } from '../../../messages/catalogue.ts';
import { documentsRecueil } from '../../../messages/documents-recueil.ts';
import type { Ecrire } from './ecrire.ts';

/** Sentences of a document of several dossiers, in its language. */
export const direEn =
  ({ langue }: Pick<Ecrire, 'langue'>) =>
  (key: keyof typeof documentsRecueil.fr, params?: Params): string =>
    format(documentsRecueil, langue, key, params);
