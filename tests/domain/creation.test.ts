import { describe, expect, it } from 'vitest';
import { type CreationState, decideCreation } from '../../src/domain/candidature/decide-creation.ts';
import { anEtablissement, MIDI } from '../contracts/factories.ts';
import { profil, session } from './people.ts';

const state = (over: Partial<CreationState> = {}): CreationState => ({
  etablissement: anEtablissement({ voeuxMax: 2 }),
  centre: {
    id: 'ce1',
    campagneId: 'ca1',
    code: 'LIC',
    nom: 'Licences',
    voeuxMax: 1,
    contactMail: 'x@y.example',
  },
  session,
  profil,
  candidatures: [],
  ...over,
});
const create = (over: Partial<CreationState> = {}, now = MIDI) =>
  decideCreation(
    state(over),
    { id: 'd1', numero: 'ABCD2345', candidatId: 'k1', nom: 'Inès', langue: 'fr' },
    now,
  );
const codeOf = (result: ReturnType<typeof create>) => (result.ok ? 'ok' : result.refusal.code);

describe('creating a candidature', () => {
  it('LC1: starts AT, with every pièce of the session AT, in its order', () => {
    const result = create();
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.statut).toBe('AT');
    expect(result.value.pieces.map((p) => [p.typeId, p.statut])).toEqual([
      ['cv', 'AT'],
      ['identite', 'AT'],
      ['diplome', 'AT'],
    ]);
  });

  it('OR2: what is joined is one session, with its own commission and centre', () => {
    const result = create({ session: { ...session, id: 's2', commissionId: 'c2' } });
    expect(result.ok && result.value).toMatchObject({ sessionId: 's2', commissionId: 'c2' });
  });

  it('OR6: pièces come from the types of the session, in their order', () => {
    const typesPiece = session.typesPiece.map((type, i) => ({ ...type, ordre: 10 - i }));
    const result = create({ session: { ...session, typesPiece } });
    expect(result.ok && result.value.pieces.map((p) => p.typeId)).toEqual(['diplome', 'identite', 'cv']);
  });

  it.each(['infos', 'adresse', 'bac'] as const)('LC2: %s must be filled', (rubrique) => {
    expect(create({ profil: { ...profil, [rubrique]: null } })).toMatchObject({
      refusal: { code: 'rubrique_manquante', params: { rubrique } },
    });
  });

  it('LC2: each other condition has its own refusal', () => {
    const live = { sessionId: 's9', centreId: 'ce9', annuleeLe: null };
    expect(codeOf(create({}, Date.parse('2026-01-31T12:00:00Z')))).toBe('session_pas_ouverte');
    expect(codeOf(create({}, Date.parse('2026-04-02T12:00:00Z')))).toBe('session_close');
    expect(codeOf(create({ candidatures: [{ ...live, sessionId: 's1' }] }))).toBe('candidature_existante');
    expect(codeOf(create({ candidatures: [live, live] }))).toBe('voeux_etablissement_atteint');
    expect(codeOf(create({ candidatures: [{ ...live, centreId: 'ce1' }] }))).toBe('voeux_centre_atteint');
    expect(codeOf(create({ candidatures: [{ ...live, sessionId: 's1', annuleeLe: MIDI }] }))).toBe('ok');
  });
});
