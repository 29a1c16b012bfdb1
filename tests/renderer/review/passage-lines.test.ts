import { describe, expect, it } from 'vitest';
import { parseDossierLink } from '../../../src/protocol/dossier-link.ts';
import type { TextPlace } from '../../../src/protocol/texts.ts';
import { routeOfLink } from '../../../src/renderer/review/app/dossier-link.ts';
import { linkOfLine } from '../../../src/renderer/review/texts/passage-lines.ts';

const libelle = { fr: 'Relevé', en: 'Transcript' };
const extrait = [
  { texte: 'Un stage à ', marque: false },
  { texte: 'Kyōto', marque: true },
  { texte: ', puis ', marque: false },
  { texte: 'kyōto encore', marque: true },
];
const linkTo = (ou: TextPlace) => linkOfLine({ dossierId: 'd1', passage: { ou, extrait } });

describe('where a passage that was found leads', () => {
  it.each<[TextPlace, object]>([
    [
      { kind: 'piece', typeId: 'releve', libelle, sha256: 'a'.repeat(64), page: 3 },
      { typePieceId: 'releve', page: 3 },
    ],
    [{ kind: 'bac' }, { rubrique: 'profil' }],
    [{ kind: 'stages' }, { rubrique: 'stages' }],
    [
      { kind: 'reponse', questionId: 'q1', question: libelle },
      { rubrique: 'reponses', element: 'q1' },
    ],
    [
      { kind: 'note', noteId: 'n1', auteur: 'Mme Roux' },
      { rubrique: 'notes', element: 'n1' },
    ],
    [
      { kind: 'surlignage', noteId: 'n2', auteur: 'Mme Roux', libelle, page: 2 },
      { rubrique: 'surlignages', element: 'n2' },
    ],
  ])('%j: to its place, with the words to mark, and as an address that is read again', (ou, place) => {
    const link = linkTo(ou);
    // One spelling of a word is enough: marking looks at no capitals.
    expect(link).toEqual({ dossierId: 'd1', ...place, find: 'kyōto encore' });
    expect(parseDossierLink(routeOfLink(link))).toEqual(link);
  });

  it('an avis is gone to: one’s own, or another’s by its id', () => {
    expect(linkTo({ kind: 'monAvis' })).toMatchObject({ dossierId: 'd1', rubrique: 'avis' });
    const link = linkTo({ kind: 'avis', avisId: 'd1:p2', auteur: 'Anne' });
    expect(link).toMatchObject({ rubrique: 'avis', element: 'd1:p2' });
    expect(parseDossierLink(routeOfLink(link))).toEqual(link);
  });

  it('a name is no passage', () => {
    expect(linkOfLine({ dossierId: 'd1', passage: null })).toEqual({ dossierId: 'd1' });
  });
});
