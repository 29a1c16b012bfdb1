import { describe, expect, it } from 'vitest';
import type { EvenementDossier } from '../../../src/domain/candidature/dossier.ts';
import type { Question } from '../../../src/domain/organisation/organisation.ts';
import type { PieceView, SessionView } from '../../../src/protocol/portal/views.ts';
import { leftUntil } from '../../../src/renderer/i18n/days-left.ts';
import { searchSessions } from '../../../src/renderer/portal/candidatures/list/search-sessions.ts';
import { isBlank, missingOf, placeOf } from '../../../src/renderer/portal/candidatures/missing.ts';
import { commonRefusal } from '../../../src/renderer/portal/candidatures/pieces/common-refusal.ts';
import { historyOf } from '../../../src/renderer/portal/candidatures/pieces/history-lines.ts';
import {
  readAnswer,
  readNumber,
  rowsOf,
} from '../../../src/renderer/portal/candidatures/questions/answer.ts';
import { stepsOf } from '../../../src/renderer/portal/candidatures/timeline/steps.ts';

const libelle = { fr: 'CV', en: 'CV' };
const refused = (code: 'statut_inattendu' | 'piece_validee') =>
  ({ allowed: false, refusal: { code, params: {} } }) as const;
const piece = (part: Partial<PieceView>): PieceView => ({
  typeId: 'cv',
  libelle,
  aide: null,
  obligatoire: true,
  conditionnelle: false,
  commune: false,
  statut: 'AT',
  versions: [],
  commentaires: [],
  deposer: { allowed: true },
  nonConcerne: { allowed: true },
  concerne: { allowed: true },
  ...part,
});
const question = (id: string, part: Partial<Question> = {}): Question => ({
  id,
  libelle,
  forme: 'court',
  obligatoire: true,
  choix: [],
  ordre: 1,
  ...part,
});

describe('LC5: the checklist before transmission', () => {
  it('names what is missing or refused, pièces first, and nothing that is optional', () => {
    const pieces = [
      piece({ typeId: 'a' }),
      piece({ typeId: 'b', statut: 'RE', obligatoire: false }),
      piece({ typeId: 'c', obligatoire: false }),
      piece({ typeId: 'd', statut: 'NC' }),
    ];
    const questions = [question('q1'), question('q2'), question('q3', { obligatoire: false })];
    const missing = missingOf({ pieces, questions, reponses: { q2: false } });
    expect(missing.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'pieceAbsente a',
      'pieceRefusee b',
      'question q1',
    ]);
  });
  it('takes blanks for no answer, and « non » and 0 for one', () => {
    expect([null, undefined, ' ', [['', ' ']], []].every((one) => isBlank(one))).toBe(true);
    expect([false, 0, 'x', [['', 'x']]].some((one) => isBlank(one))).toBe(false);
  });
  it('LC7: follows the links of mails', () => {
    expect(placeOf('#piece-cv')).toEqual({ tab: 'pieces', anchor: 'piece-cv' });
    expect(placeOf('#question-q%201')).toEqual({ tab: 'questions', anchor: 'question-q 1' });
    expect(placeOf('#%E0%A4%A')).toBeNull();
    expect(placeOf('')).toBeNull();
  });
});

describe('OR7: answers as they are typed', () => {
  it('reads numbers as people write them', () => {
    expect([readNumber('14,5'), readNumber('1 200'), readNumber('-3')]).toEqual([14.5, 1200, -3]);
    expect([readNumber('１２'), readNumber('١٢,٥')]).toEqual([12, 12.5]);
    expect([readNumber('1e9'), readNumber('douze'), readNumber('1,2,3')]).toEqual([null, null, null]);
  });
  it('sends what can be read, empties what is blank, keeps what is no number yet', () => {
    expect(readAnswer('nombre', '12,5')).toEqual({ ok: true, value: 12.5 });
    expect(readAnswer('nombre', 'douze')).toEqual({ ok: false, fault: 'nombre' });
    expect(readAnswer('date', '5/9/2026')).toEqual({ ok: true, value: '2026-09-05' });
    expect(readAnswer('date', '30/02/2026')).toEqual({ ok: false, fault: 'date' });
    expect(readAnswer('court', '  ')).toEqual({ ok: true, value: null });
    expect(readAnswer('ouiNon', false)).toEqual({ ok: true, value: false });
  });
  it('sends the rows of a table that say something', () => {
    expect(
      readAnswer('tableau', [
        ['', ' '],
        ['2024', ''],
      ]),
    ).toEqual({ ok: true, value: [['2024', '']] });
  });
  it('edits a table of as many cells as there are columns', () => {
    expect(rowsOf(null, 2)).toEqual([['', '']]);
    expect(rowsOf([['a'], ['b', 'c', 'd']], 2)).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });
});

describe('LC4: the history of a pièce', () => {
  it('has every version and every comment, newest first, and which version a comment is about', () => {
    const version = (sha256: string, deposeeLe: number) =>
      ({ sha256, taille: 1, type: 'application/pdf', nomFichier: 'x', deposeeLe, pages: 1 }) as const;
    const lines = historyOf({
      versions: [version('a', 1), version('b', 3)],
      commentaires: [
        { texte: 'illisible', le: 2, sha256: 'a' },
        { texte: 'et le reste ?', le: 4, sha256: null },
      ],
    });
    expect(lines.map(({ kind, le, rang }) => [kind, le, rang])).toEqual([
      ['comment', 4, null],
      ['version', 3, 2],
      ['comment', 2, 1],
      ['version', 1, 1],
    ]);
  });
  it('tells once why nothing can be changed, and not when reasons differ', () => {
    const closed = refused('statut_inattendu');
    expect(commonRefusal([closed, refused('piece_validee'), closed])?.code).toBe('statut_inattendu');
    expect(commonRefusal([closed, { allowed: true }])).toBeNull();
    expect(commonRefusal([refused('piece_validee')])).toBeNull();
    expect(commonRefusal([])).toBeNull();
  });
});

describe('LC10: the timeline', () => {
  const events: readonly EvenementDossier[] = [
    { kind: 'creation', le: 1, par: 'c' },
    { kind: 'piece', le: 2, par: 'c', typeId: 'cv', statut: 'TR', commentaire: '' },
    { kind: 'transmission', le: 3, par: 'c', recu: 'R1' },
    { kind: 'statut', le: 3, par: 'c', de: 'AT', vers: 'RE', raison: '' },
    { kind: 'signalement', le: 4, par: 'm', typeId: 'cv', raison: 'flou' },
    { kind: 'piece', le: 5, par: 's', typeId: 'cv', statut: 'RE', commentaire: 'flou' },
    { kind: 'statut', le: 6, par: 's', de: 'RE', vers: 'IN', raison: '' },
  ];
  it('tells a transmission once, and nothing of what staff says among itself', () => {
    expect(stepsOf(events, false).map(({ kind, le }) => `${kind} ${le}`)).toEqual([
      'statut 6',
      'piece 5',
      'transmission 3',
      'piece 2',
      'creation 1',
    ]);
  });
  it('leaves the deposits out of the short one', () => {
    expect(stepsOf(events, true).map(({ le }) => le)).toEqual([6, 5, 3, 1]);
  });
});

describe('OR4: how much time is left', () => {
  it('counts the last day whole', () => {
    expect(leftUntil('2026-12-08', '2026-12-08')).toEqual({ kind: 'today' });
    expect(leftUntil('2026-12-07', '2026-12-08')).toEqual({ kind: 'tomorrow' });
    expect(leftUntil('2026-12-09', '2026-12-08')).toEqual({ kind: 'past' });
    // Over the night when clocks change.
    expect(leftUntil('2026-10-24', '2026-10-26')).toEqual({ kind: 'days', count: 2 });
  });
});

describe('choosing a formation', () => {
  const session = (id: string, fr: string, etat: SessionView['etat'] = 'ouverte'): SessionView => ({
    id,
    code: id,
    libelle: { fr, en: '' },
    typeDiplome: 'Licence',
    mention: 'LLCER',
    centre: 'Centre',
    etat,
    debutDepot: '',
    finDepot: '',
    retour: '',
    publication: '',
    capacite: null,
    motsCles: ['asie'],
    attendus: null,
    mode: null,
    pieces: [],
  });
  const offer = [
    session('1', 'Mongol'),
    session('2', 'Coréen de l’Est', 'close'),
    session('3', 'Japonais – Études'),
  ];
  it('finds open ones by every word, without accents', () => {
    expect(searchSessions(offer, 'etudes ASIE', 'fr').map(({ id }) => id)).toEqual(['3']);
    expect(searchSessions(offer, '', 'en').map(({ id }) => id)).toEqual(['3', '1']);
    expect(searchSessions(offer, 'coreen', 'fr')).toEqual([]);
  });
});
