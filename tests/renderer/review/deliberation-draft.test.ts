import { describe, expect, it } from 'vitest';
import { deliberationDe } from '../../../src/renderer/review/seance/deliberation-draft.ts';

const said = { mode: 'vote', pour: 2, contre: 1, abstention: 0, observation: 'Après lecture.' };
const passage = {
  id: 'p1',
  typePieceId: 'cv',
  sha256: 'a'.repeat(64),
  page: 1,
  quads: [[0, 0, 1, 1]],
  extrait: 'x',
};

describe('what was being noted of a dossier', () => {
  it('is there again, with its passages', () => {
    expect(deliberationDe(said)).toEqual({ ...said, citations: [] });
    expect(deliberationDe({ ...said, citations: [passage] })).toEqual({ ...said, citations: [passage] });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'vote'],
    ['another mode', { ...said, mode: 'tirage' }],
    ['voices that are no number', { ...said, pour: '2' }],
    ['voices under nothing', { ...said, contre: -1 }],
    ['no observation', { ...said, observation: undefined }],
    ['passages that are no list', { ...said, citations: passage }],
    ['a passage without its page', { ...said, citations: [{ ...passage, page: undefined }] }],
    ['a passage whose boxes are cut', { ...said, citations: [{ ...passage, quads: [[0, 0, 1]] }] }],
  ])('is nothing when it is %s', (_, saved) => {
    expect(deliberationDe(saved)).toBeNull();
  });
});
