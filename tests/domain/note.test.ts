import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { decideNote, type NoteCommand, type NoteState } from '../../src/domain/note/decide-note.ts';
import { MENTIONS_MAX } from '../../src/domain/note/note.ts';
import { presentAvis, presentEtiquette, presentNote } from '../../src/domain/rights/presentation.ts';
import { aNote, anAvis } from '../contracts/factories.ts';
import { anEtiquette } from '../contracts/shared-reading.ts';
import {
  ailleurs,
  by,
  collegue,
  commission,
  gestionnaire,
  lecteur,
  membre,
  SHA,
  session,
  transmis,
} from './people.ts';

const ancre = { typePieceId: 'cv', sha256: SHA.cv, page: 1, quads: [[0, 0, 9, 9]] as const, extrait: '15,5' };
const state = (over: Partial<NoteState> = {}): NoteState => ({
  dossier: transmis(),
  commission: {
    ...commission,
    membres: [membre, collegue].map(({ personneId, nom }) => ({ personneId, nom, role: 'membre' as const })),
  },
  note: undefined,
  fil: undefined,
  ...over,
});
const ecrire = (over: Partial<Extract<NoteCommand, { kind: 'ecrire' }>> = {}): NoteCommand => ({
  kind: 'ecrire',
  noteId: 'n1',
  texte: 'À comparer',
  partagee: true,
  ancre: null,
  couleur: null,
  filId: null,
  mentions: [],
  ...over,
});
const decide = (command: NoteCommand, actor: Actor = membre, over: Partial<NoteState> = {}) => {
  const result = decideNote(state(over), command, by(actor));
  return result.ok ? result.value : result.refusal.code;
};

describe('notes and highlights', () => {
  it('DE1: a highlight needs no words; a note does', () => {
    expect(decide(ecrire({ texte: '', ancre, couleur: 'vert' }))).toMatchObject({ ancre, couleur: 'vert' });
    expect(decide(ecrire({ texte: ' ' }))).toBe('texte_vide');
  });

  it('DE1: it points at a page of a version of this dossier, by words or by a zone', () => {
    const zone = { ...ancre, extrait: '' };
    expect(decide(ecrire({ ancre: zone }))).toMatchObject({ ancre: zone });
    for (const wrong of [
      { ...ancre, page: 2 },
      { ...ancre, sha256: SHA.autre },
      { ...ancre, typePieceId: 'autre' },
      { ...zone, quads: [] },
    ])
      expect(decide(ecrire({ ancre: wrong }))).toBe('citation_invalide');
  });

  it('PM1: its author alone changes and withdraws it', () => {
    const note = aNote({ auteurId: 'p2' });
    expect(decide(ecrire(), membre, { note })).toBe('interdit');
    expect(decide({ kind: 'supprimer' }, membre, { note })).toBe('interdit');
    expect(decide({ kind: 'supprimer' }, collegue, { note })).toBeNull();
    expect(decide(ecrire(), ailleurs)).toBe('introuvable');
  });

  it('OR5: a lecteur keeps his notes to himself', () => {
    expect(decide(ecrire(), lecteur)).toBe('interdit');
    expect(decide(ecrire({ partagee: false }), lecteur)).toMatchObject({ partagee: false });
  });

  it('PM5: an answer is shared as what it answers, and a thread has one level', () => {
    const fil = aNote({ id: 'n0', auteurId: 'p2', partagee: true });
    expect(decide(ecrire({ filId: 'n0' }), membre, { fil })).toMatchObject({ filId: 'n0' });
    expect(decide(ecrire({ filId: 'n0', partagee: false }), membre, { fil })).toBe('fil_partage_autrement');
    for (const other of [
      undefined,
      { ...fil, partagee: false },
      { ...fil, filId: 'n9' },
      { ...fil, dossierId: 'd2' },
    ])
      expect(decide(ecrire({ filId: 'n0' }), membre, { fil: other })).toBe('fil_inconnu');
  });

  it('PM1: who is called is a member, or whoever began the thread, in a shared note', () => {
    expect(decide(ecrire({ mentions: ['p2', 'p2'] }))).toMatchObject({ mentions: ['p2'] });
    expect(decide(ecrire({ mentions: ['p2'], partagee: false }))).toBe('mention_sans_partage');
    expect(decide(ecrire({ mentions: ['g1'] }))).toBe('membre_inconnu');
    const fil = aNote({ id: 'n0', auteurId: 'g1', partagee: true });
    expect(decide(ecrire({ mentions: ['g1'], filId: 'n0' }), membre, { fil })).toMatchObject({
      mentions: ['g1'],
    });
    expect(decide(ecrire({ mentions: Array.from({ length: MENTIONS_MAX + 1 }, () => 'p2') }))).toBe(
      'trop_de_mentions',
    );
  });
});

describe('notes in a blind commission', () => {
  const aveugle = { ...state().commission, aveugle: true };
  const surIdentite = { ...ancre, typePieceId: 'identite', extrait: 'CANARI' };
  const see = (actor: Actor, note = aNote()) =>
    presentNote(note, { actor, commission: aveugle }, transmis(), session);

  it('PM4: blind readers are sent no passage of an identifying pièce, and nothing that staff wrote', () => {
    const shared = aNote({ auteurId: 'p2', partagee: true });
    expect(see(membre, shared)).toEqual(shared);
    expect(see(membre, { ...shared, ancre: surIdentite })).toBeNull();
    expect(see(membre, { ...shared, auteurId: 'g1' })).toBeNull();
    expect(see(gestionnaire, { ...shared, ancre: surIdentite })).toMatchObject({ ancre: surIdentite });
    const own = aNote({ auteurId: 'p1', texte: 'Mon mot', ancre: surIdentite });
    expect(see(membre, own)).toMatchObject({ texte: 'Mon mot' });
    expect(JSON.stringify(see(membre, own))).not.toContain('CANARI');
  });

  it('PM4: nor is a citation of such a pièce, or an étiquette of staff’s', () => {
    const avis = anAvis({
      auteurId: 'p2',
      citations: [
        { id: 'x', ...surIdentite },
        { id: 'y', ...ancre },
      ],
    });
    const shown = (actor: Actor) =>
      presentAvis(avis, { actor, commission: aveugle }, transmis(), session, true);
    expect(shown(membre)?.citations.map(({ id }) => id)).toEqual(['y']);
    expect(shown(gestionnaire)?.citations).toHaveLength(2);
    const tag = (parId: string) =>
      presentEtiquette(anEtiquette({ parId }), { actor: membre, commission: aveugle }, transmis());
    expect(tag('p2')).not.toBeNull();
    expect(tag('g1')).toBeNull();
  });
});
