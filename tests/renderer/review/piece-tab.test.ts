import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/domain/candidature/dossier.ts';
import type { SessionCandidature } from '../../../src/domain/organisation/organisation.ts';
import type { Piece, VersionPiece } from '../../../src/domain/piece/piece.ts';
import { firstTab, stepTab, tabsOf } from '../../../src/renderer/review/dossier/piece-tab.ts';

const version = (sha256: string): VersionPiece => ({
  sha256,
  taille: 1000,
  type: 'application/pdf',
  nomFichier: `${sha256}.pdf`,
  deposeeLe: 0,
  pages: 1,
});
const piece = (typeId: string, statut: Piece['statut'], ...shas: string[]): Piece => ({
  typeId,
  statut,
  versions: shas.map(version),
  commentaires: [],
  signalement: null,
});
const type = (id: string, ordre: number): SessionCandidature['typesPiece'][number] => ({
  id,
  code: id,
  libelle: { fr: id, en: id },
  aide: null,
  obligatoire: true,
  conditionnelle: false,
  commune: false,
  identifiante: false,
  ordre,
});
/** Only what pièces are read from. */
const view = (pieces: readonly Piece[], transmitted: Record<string, string> | null) => ({
  dossier: {
    pieces,
    transmissions: transmitted ? [{ recu: 'R1', le: 0, empreinte: '', pieces: transmitted }] : [],
  } as unknown as Dossier,
  session: { typesPiece: [type('lettre', 2), type('cv', 1), type('id', 3)] } as unknown as SessionCandidature,
});
const NOTHING: ReadonlySet<string> = new Set();

describe('pièces on screen', () => {
  it('come in the order of the session, without those that were not sent', () => {
    const tabs = tabsOf(view([piece('lettre', 'TR', 'a'), piece('cv', 'TR', 'b')], null));
    expect(tabs.map((tab) => tab.type.id)).toEqual(['cv', 'lettre']);
  });

  it('LC6: show what was transmitted, and tell that there is a newer one', () => {
    const [cv] = tabsOf(view([piece('cv', 'TR', 'old', 'new')], { cv: 'old' }));
    expect(cv?.shown?.sha256).toBe('old');
    expect(cv?.newer?.sha256).toBe('new');
  });

  it('LC6: have no newer one when the last was transmitted', () => {
    const [cv] = tabsOf(view([piece('cv', 'TR', 'old', 'new')], { cv: 'new' }));
    expect(cv?.shown?.sha256).toBe('new');
    expect(cv?.newer).toBeNull();
  });
});

describe('which pièce opens', () => {
  const tabs = tabsOf(
    view([piece('cv', 'VA', 'a'), piece('lettre', 'TR', 'b'), piece('id', 'AT')], { cv: 'a', lettre: 'b' }),
  );

  it('is the same type as in the dossier before, when it can be read', () => {
    expect(firstTab(tabs, 'lettre', NOTHING, false)).toBe('lettre');
    expect(firstTab(tabs, 'id', NOTHING, false)).toBe('cv');
  });

  it('is the first that changed, else the first to look at for staff', () => {
    expect(firstTab(tabs, null, new Set(['piece:lettre']), false)).toBe('lettre');
    expect(firstTab(tabs, null, NOTHING, true)).toBe('lettre');
    expect(firstTab(tabs, null, NOTHING, false)).toBe('cv');
  });

  it('goes round with N and P, over missing ones too', () => {
    expect(stepTab(tabs, 'id', 1)).toBe('cv');
    expect(stepTab(tabs, 'cv', -1)).toBe('id');
    expect(stepTab([], null, 1)).toBeNull();
  });
});
