import { describe, expect, it } from 'vitest';
import {
  type DossierLink,
  formatDossierLink,
  parseDossierLink,
  routeOfLink,
} from '../../src/protocol/dossier-link.ts';
import { windowRoute } from '../../src/protocol/window-route.ts';

const ID = '01929a7e-6f3a-7c11-8a2b-0123456789ab';

describe('a link to a dossier', () => {
  it('names it by its id or its number', () => {
    expect(parseDossierLink(`pupitre://dossier/${ID}`)).toEqual({ dossierId: ID });
    expect(parseDossierLink('  pupitre://dossier/A3C4DE7F/ ')).toEqual({ dossierId: 'A3C4DE7F' });
    expect(parseDossierLink('PUPITRE://dossier/A3C4DE7F')).toEqual({ dossierId: 'A3C4DE7F' });
  });

  it('may name a pièce, a page and words', () => {
    expect(
      parseDossierLink(`pupitre://dossier/${ID}?piece=releve&page=12&find=15%2C5%20%26%20%C3%A9t%C3%A9`),
    ).toEqual({
      dossierId: ID,
      typePieceId: 'releve',
      page: 12,
      find: '15,5 & été',
    });
  });

  it('names a cited passage: its version and its boxes, in whole points that hold it, twenty at most', () => {
    const version = 'c0ffee'.padEnd(64, '0');
    const link = (zones: DossierLink['zones']) =>
      parseDossierLink(
        formatDossierLink({
          dossierId: ID,
          typePieceId: 'cv',
          page: 2,
          version,
          ...(zones ? { zones } : {}),
        }),
      );
    expect(link([[72.6, -3.2, 300.1, 12]])).toMatchObject({ version, zones: [[72, -4, 301, 12]] });
    expect(link([])).toEqual({ dossierId: ID, typePieceId: 'cv', page: 2, version });
    const many = Array.from({ length: 40 }, (_, i) => [-1, i, 99_999, i + 1] as const);
    expect(link(many)?.zones).toEqual(many.slice(0, 20));
    // A page of a hostile file may lie anywhere.
    expect(
      link([
        [1, 2, 3, 4],
        [0, 0, 1_000_000, 2],
        [5, 6, 7, Number.NaN],
      ]),
    ).toMatchObject({ zones: [[1, 2, 3, 4]] });
    expect(link([[0, 0, 1e21, 2]])).toEqual({ dossierId: ID, typePieceId: 'cv', page: 2, version });
  });

  it('is the same as the route of the interface', () => {
    expect(parseDossierLink(`#/dossiers/${ID}?page=2`)).toEqual({ dossierId: ID, page: 2 });
    expect(parseDossierLink(`/dossiers/${ID}`)).toEqual({ dossierId: ID });
  });

  it('is read again as it was written', () => {
    const links: readonly DossierLink[] = [
      { dossierId: ID },
      { dossierId: ID, typePieceId: 'cv' },
      { dossierId: ID, rubrique: 'stages', find: 'Kyōto' },
      { dossierId: ID, rubrique: 'notes', element: ID, find: 'à revoir' },
      {
        dossierId: ID,
        typePieceId: 'releve-l2',
        page: 3,
        version: '0123456789abcdef'.repeat(4),
        zones: Array.from({ length: 20 }, () => [-10_000, -10_000, 14_400, 14_400] as const),
      },
      { dossierId: ID, typePieceId: 'releve-l2', page: 3, find: 'a=b&c?d#e % « œ » +' },
    ];
    for (const link of links) {
      expect(parseDossierLink(formatDossierLink(link))).toEqual(link);
      expect(parseDossierLink(`#${routeOfLink(link)}`)).toEqual(link);
      expect(windowRoute.safeParse(routeOfLink(link)).success).toBe(true);
    }
  });

  it.each([
    '',
    'pupitre://',
    'pupitre://dossier/',
    'pupitre://dossier/../reglages',
    'pupitre://dossier/a/b',
    'pupitre://dossier/a%2Fb',
    'pupitre://dossier/a b',
    'pupitre://dossier/<script>',
    'pupitre://avis/a?rendre=1',
    'pupitre://dossier@evil.example/a',
    'https://evil.example/pupitre://dossier/a',
    'javascript:alert(1)',
    'pupitre://dossier/a?rendre=favorable',
    'pupitre://dossier/a?page=1&rendre=1',
    'pupitre://dossier/a?rubrique=historique',
    'pupitre://dossier/a?rubrique=notes&element=%22%5D',
    'pupitre://dossier/a?version=abc',
    `pupitre://dossier/a?version=${'A'.repeat(64)}`,
    'pupitre://dossier/a?zones=1_2_3',
    'pupitre://dossier/a?zones=1_2_3_4_5',
    'pupitre://dossier/a?zones=1_2_3_4~',
    'pupitre://dossier/a?zones=1_2_3_1e9',
    `pupitre://dossier/a?zones=${Array(21).fill('1_2_3_4').join('~')}`,
    'pupitre://dossier/a?page=0',
    'pupitre://dossier/a?page=-1',
    'pupitre://dossier/a?page=1e3',
    'pupitre://dossier/a?page=99999',
    'pupitre://dossier/a?page=',
    'pupitre://dossier/a?page=1&page=2',
    'pupitre://dossier/a?piece=../../x',
    'pupitre://dossier/a?piece=%00',
    'pupitre://dossier/a?find=%0aGET',
    'pupitre://dossier/a?find=%E0%A4%A',
    'pupitre://dossier/a?page=1#page=2',
    'pupitre://dossier/a?__proto__=1',
    'pupitre://dossier/a\n',
    'pupitre://dossier/a\u0000',
    `pupitre://dossier/${'a'.repeat(101)}`,
    `pupitre://dossier/a?find=${'x'.repeat(201)}`,
    `pupitre://dossier/a?find=${'%20'.repeat(2_000)}`,
  ])('is nothing else: %j', (text) => {
    expect(parseDossierLink(text)).toBeNull();
  });
});

describe('the route of another window', () => {
  it.each([
    'https://evil.example',
    '//evil.example"',
    '/a#b',
    '/a\\b',
    '/<b>',
    '',
    '/a b',
    `/${'a'.repeat(1001)}`,
  ])('is of the interface: not %j', (route) => {
    expect(windowRoute.safeParse(route).success).toBe(false);
  });
  it('is a screen', () => {
    for (const route of ['/', '/file', `/dossiers/${ID}?piece=cv&page=2`])
      expect(windowRoute.safeParse(route).success).toBe(true);
  });
});
