import { describe, expect, it } from 'vitest';
import { callAt, called, complete, found, partsOf } from '../../../src/renderer/review/notes/mentions.ts';
import { isShared, threadsOf } from '../../../src/renderer/review/notes/threads.ts';
import { savedDraft } from '../../../src/renderer/review/notes/use-note-draft.ts';
import { aNote } from '../../contracts/factories.ts';

const HELENE = { personneId: 'p1', nom: 'Hélène Œuvrard' };
const JEANNE = { personneId: 'p2', nom: 'Jeanne D’Arc' };
const JEAN = { personneId: 'p3', nom: 'Jean Arc' };
const PEOPLE = [HELENE, JEANNE, JEAN];

describe('threads', () => {
  it('hold a note and its answers, in the order they began', () => {
    const notes = [
      aNote({ id: 'r2', filId: 'n1', creeLe: 40, partagee: true }),
      aNote({ id: 'n2', creeLe: 20 }),
      aNote({ id: 'r1', filId: 'n1', creeLe: 30, partagee: true }),
      aNote({ id: 'n1', creeLe: 10, partagee: true }),
    ];
    const threads = threadsOf(notes);
    expect(threads.map(({ id, reponses }) => [id, reponses.map((note) => note.id)])).toEqual([
      ['n1', ['r1', 'r2']],
      ['n2', []],
    ]);
    expect(threads.map(isShared)).toEqual([true, false]);
  });

  it('keep answers whose first note was withdrawn, and leave highlights without words to the page', () => {
    const ancre = { typePieceId: 'cv', sha256: 'a'.repeat(64), page: 1, quads: [], extrait: 'x' };
    const notes = [
      aNote({ id: 'r1', filId: 'gone', partagee: true }),
      aNote({ id: 'h1', texte: '', ancre }),
      aNote({ id: 'h2', texte: '', ancre, creeLe: 5 }),
      aNote({ id: 'r2', filId: 'h2', creeLe: 6 }),
    ];
    expect(threadsOf(notes).map(({ id, racine }) => [id, racine?.id ?? null])).toEqual([
      ['h2', 'h2'],
      ['gone', null],
    ]);
  });
});

describe('calling a member', () => {
  it('begins at an @ that no word touches, and ends with the line or after three words', () => {
    expect(callAt('Vu par @hel', 11)).toEqual({ from: 7, search: 'hel' });
    expect(callAt('mail@exemple', 12)).toBeNull();
    expect(callAt('@hel\nsuite', 10)).toBeNull();
    expect(callAt('@hel et puis encore autre', 25)).toBeNull();
    expect(callAt('Vu par @hel', 3)).toBeNull();
  });

  it('finds by any word of the name, without accents', () => {
    expect(found(PEOPLE, 'helene')).toEqual([HELENE]);
    expect(found(PEOPLE, 'oeuv')).toEqual([HELENE]);
    expect(found(PEOPLE, 'arc')).toEqual([JEANNE, JEAN]);
    expect(found(PEOPLE, '')).toEqual(PEOPLE);
    expect(found(PEOPLE, 'zzz')).toEqual([]);
  });

  it('writes the name, and calls those whose name stands in the text', () => {
    const typed = 'Voir @jea pour avis';
    const { texte, caret } = complete(typed, 9, 5, JEANNE);
    expect(texte).toBe('Voir @Jeanne D’Arc pour avis');
    expect(texte.slice(0, caret)).toBe('Voir @Jeanne D’Arc ');
    expect(called(texte, PEOPLE)).toEqual(['p2']);
    expect(called('Jeanne D’Arc sans appel', PEOPLE)).toEqual([]);
  });

  it('tells names apart in the text, and loses none of it', () => {
    const texte = 'Bonjour @Jean Arc et @Hélène Œuvrard !';
    const parts = partsOf(texte, ['Hélène Œuvrard', 'Jean Arc']);
    expect(parts.filter(({ mention }) => mention).map((part) => part.texte)).toEqual([
      '@Jean Arc',
      '@Hélène Œuvrard',
    ]);
    expect(parts.map((part) => part.texte).join('')).toBe(texte);
  });
});

describe('a draft of a note', () => {
  it('is read back as it was, or not at all', () => {
    expect(savedDraft({ texte: 'à finir', partagee: true })).toEqual({ texte: 'à finir', partagee: true });
    for (const broken of [undefined, null, 'x', { texte: 1, partagee: true }, { texte: 'x' }])
      expect(savedDraft(broken)).toBeNull();
  });
});
