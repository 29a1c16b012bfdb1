import type { Ecrire } from './contenu/ecrire.ts';
import { type AskPages, OBJET } from './protocol.ts';

/** What a document of our own pages alone says. */
export type Texts = Pick<AskPages, 'titre' | 'sujet' | 'pied' | 'blocs'>;

/** What is asked for a document without pièces. */
export const askOfTexts = (
  origine: Pick<AskPages, 'auteur' | 'etabliLe'>,
  ecrire: Ecrire,
  texts: Texts,
): AskPages => ({
  ...texts,
  ...origine,
  kind: 'pages',
  premier: OBJET.premierLibre,
  langue: ecrire.langue,
  pieces: [],
  titrePieces: '',
  jointes: [],
  textesOrigine: { nom: ecrire('origine.nom'), description: ecrire('origine.description') },
});
