import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../../src/protocol/portal/views.ts';
import { fold } from '../../../src/renderer/i18n/fold.ts';
import {
  fermetures,
  filterOffre,
  ouvertures,
  sortOffre,
  titreDe,
  treeOf,
} from '../../../src/renderer/portal/site/offre.ts';

let count = 0;
const session = (partial: Partial<SessionView> & { readonly titre?: string }): SessionView => {
  count += 1;
  const { titre = `Formation ${count}`, ...rest } = partial;
  return {
    id: `s${count}`,
    code: `F${count}`,
    libelle: { fr: titre, en: '' },
    typeDiplome: 'Licence',
    mention: 'LLCER',
    centre: 'Centre des licences',
    etat: 'ouverte',
    debutDepot: '2027-03-06',
    finDepot: '2027-05-04',
    retour: '2027-05-12',
    publication: '2027-06-15',
    capacite: null,
    motsCles: [],
    attendus: null,
    mode: null,
    pieces: [],
    ...rest,
  };
};
const titres = (of: readonly SessionView[]): string[] => of.map((one) => titreDe(one, 'fr'));

describe('searching the offer of formations', () => {
  it('folds accents, case, ligatures and punctuation', () => {
    expect(fold('  Œuvres d’Été – LLCER ')).toBe('oeuvres d ete llcer');
    expect(fold('İstanbul Tchèque')).toBe('istanbul tcheque');
  });

  const japonais = session({
    titre: 'Licence LLCER Asie de l’Est - Japonais 3ème année',
    motsCles: ['Manga'],
  });
  const tcheque = session({ titre: 'Licence LLCER Europe - Tchèque', etat: 'close', typeDiplome: 'Licence' });
  const master = session({ titre: 'Master Traduction', typeDiplome: 'Master', mention: 'Traduction' });
  const offre = [japonais, tcheque, master];
  const found = (texte: string): readonly SessionView[] => filterOffre(offre, { texte, etat: 'toutes' });

  it('finds every word wherever it stands, in any order, by its beginning or its middle', () => {
    expect(found('annee japon')).toEqual([japonais]);
    expect(found('TCHEQUE')).toEqual([tcheque]);
    expect(found('tion')).toEqual([master]);
    expect(found('japonais master')).toEqual([]);
  });

  it('looks into mention, diploma, centre, code and keywords too', () => {
    expect(found('manga')).toEqual([japonais]);
    expect(found(master.code)).toEqual([master]);
    expect(found('centre licences')).toEqual(offre);
  });

  it('shows all for an empty search, and keeps to a state', () => {
    expect(found('  ')).toEqual(offre);
    expect(found('« » !')).toEqual(offre);
    expect(filterOffre(offre, { texte: '', etat: 'close' })).toEqual([tcheque]);
    expect(filterOffre(offre, { texte: 'japonais', etat: 'close' })).toEqual([]);
  });
});

describe('the tree of the offer', () => {
  it('goes diploma type > mention > formation, each in the order of names and numbers', () => {
    const offre = [
      session({ titre: 'Japonais 10e groupe', mention: 'LLCER' }),
      session({ titre: 'Japonais 2e groupe', mention: 'LLCER', etat: 'close' }),
      session({ titre: 'Économie', mention: 'Échanges internationaux' }),
      session({ titre: 'Zoologie', typeDiplome: 'Diplôme d’établissement', mention: 'Arts' }),
    ];
    const tree = treeOf(offre, 'fr');
    expect(tree.map(({ nom, count: of, ouvertes: open }) => [nom, of, open])).toEqual([
      ['Diplôme d’établissement', 1, 1],
      ['Licence', 3, 2],
    ]);
    expect(tree[1]?.mentions.map(({ nom }) => nom)).toEqual(['Échanges internationaux', 'LLCER']);
    expect(titres(tree[1]?.mentions[1]?.sessions ?? [])).toEqual([
      'Japonais 2e groupe',
      'Japonais 10e groupe',
    ]);
  });

  it('is empty for an empty offer', () => {
    expect(treeOf([], 'fr')).toEqual([]);
  });
});

describe('the table of the offer', () => {
  const a = session({ titre: 'A', etat: 'close', finDepot: '2027-01-10' });
  const b = session({ titre: 'B', etat: 'ouverte', finDepot: '2027-06-01' });
  const c = session({ titre: 'C', etat: 'aVenir', finDepot: '2027-05-01' });
  const d = session({ titre: 'D', etat: 'ouverte', finDepot: '2027-05-01' });

  it('sorts by name, by last day, or by state with what is open first', () => {
    expect(titres(sortOffre([d, c, b, a], 'titre', 'fr'))).toEqual(['A', 'B', 'C', 'D']);
    expect(titres(sortOffre([d, c, b, a], 'dates', 'fr'))).toEqual(['A', 'C', 'D', 'B']);
    expect(titres(sortOffre([d, c, b, a], 'etat', 'fr'))).toEqual(['D', 'B', 'C', 'A']);
  });

  it('names a formation in French where it has no English name', () => {
    expect(titreDe(a, 'en')).toBe('A');
  });

  it('counts the days on which formations close and open, the soonest first', () => {
    const e = session({ etat: 'aVenir', debutDepot: '2027-02-01' });
    expect(fermetures([a, b, c, d, e])).toEqual([
      { jour: '2027-05-01', count: 1 },
      { jour: '2027-06-01', count: 1 },
    ]);
    expect(ouvertures([a, b, c, d, e])).toEqual([
      { jour: '2027-02-01', count: 1 },
      { jour: '2027-03-06', count: 1 },
    ]);
  });
});
