import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import type { Citation } from '../../src/domain/avis/avis.ts';
import { presentSeance } from '../../src/domain/rights/seance.ts';
import type { SeanceCommand } from '../../src/domain/seance/commands.ts';
import { decideSeance, OBSERVATION_MAX, type SeanceState } from '../../src/domain/seance/decide-seance.ts';
import type { Seance } from '../../src/domain/seance/seance.ts';
import { anEtablissement, MIDI, onListe } from '../contracts/factories.ts';
import { aPv, aSeance } from '../contracts/seances.ts';
import {
  admin,
  ailleurs,
  by,
  CANARI,
  commission,
  gestionnaire,
  lecteur,
  membre,
  president,
  SHA,
  session,
  transmis,
} from './people.ts';

const ORDRE = ['d1', 'd2', 'd3'].map((dossierId) => ({ dossierId, candidatId: `k-${dossierId}` }));
const dossierOf = (id: string) => transmis({ id, candidatId: `k-${id}`, numero: `N-${id}` });
const membres = [
  { personneId: 'p1', nom: 'Ana', role: 'membre' },
  { personneId: 'p3', nom: 'Paul', role: 'president' },
  { personneId: 'p4', nom: 'Lise', role: 'lecteur' },
] as const;

const stateOf = (seance: Seance | undefined, over: Partial<SeanceState> = {}): SeanceState => ({
  etablissement: anEtablissement(),
  commission: { ...commission, membres },
  seance,
  dossiers: new Map(
    ['d1', 'd2', 'd3', 'd4'].map((id) => [
      id,
      { dossier: dossierOf(id), session, decision: id === 'd4' ? undefined : onListe(id, Number(id[1])) },
    ]),
  ),
  ...over,
});
const preparee = aSeance({ ordre: ORDRE });
const ouverte = aSeance({ ordre: ORDRE, etat: 'ouverte', ouverteLe: MIDI, courant: 'd1' });
const entete = { titre: ' Jury ', jour: '2026-05-04', heure: '', lieu: '' };

const decide = (state: SeanceState, command: SeanceCommand, actor: Actor = president) =>
  decideSeance(state, command, by(actor));
function done(state: SeanceState, command: SeanceCommand, actor: Actor = president): Seance {
  const result = decide(state, command, actor);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const consensus = { mode: 'consensus', pour: 9, contre: 9, abstention: 9, observation: '' } as const;
const vote = (pour: number, contre = 0, abstention = 0) =>
  ({ mode: 'vote', pour, contre, abstention, observation: '' }) as const;

describe('DE12: a séance', () => {
  it('DE12: is made by its first heading, then prepared, opened on its first dossier, closed', () => {
    const made = done(stateOf(undefined), { kind: 'ecrire', seanceId: 'se9', entete });
    expect(made).toMatchObject({ id: 'se9', commissionId: 'c1', titre: 'Jury', etat: 'preparee', ordre: [] });
    const ordered = done(stateOf(made), { kind: 'ordonner', ordre: ['d2', 'd1', 'd2'] });
    expect(ordered.ordre).toEqual([ORDRE[1], ORDRE[0]]);
    const opened = done(stateOf(ordered), { kind: 'ouvrir', le: MIDI });
    expect(opened).toMatchObject({ etat: 'ouverte', ouverteLe: MIDI, courant: 'd2' });
    const passed = done(stateOf(opened), { kind: 'passer', courant: 'd1' });
    expect(passed.courant).toBe('d1');
    const closed = done(stateOf(passed), { kind: 'clore', le: MIDI + 1 });
    expect(closed).toMatchObject({ etat: 'close', closeLe: MIDI + 1, courant: null });
    expect(closed.pv).toMatchObject({ ouverteLe: MIDI, closeLe: MIDI + 1, titre: 'Jury' });
  });

  it('DE12, PM1: is conducted by president and staff; a member and a lecteur follow it', () => {
    for (const actor of [president, gestionnaire])
      expect(decide(stateOf(preparee), { kind: 'ouvrir', le: MIDI }, actor).ok).toBe(true);
    for (const actor of [membre, lecteur])
      expect(decide(stateOf(preparee), { kind: 'ouvrir', le: MIDI }, actor)).toMatchObject({
        refusal: { code: 'interdit' },
      });
    for (const actor of [ailleurs, admin])
      expect(decide(stateOf(preparee), { kind: 'ouvrir', le: MIDI }, actor)).toMatchObject({
        refusal: { code: 'introuvable' },
      });
  });

  it.each<readonly [string, Seance | undefined, SeanceCommand]>([
    ['titre_requis', undefined, { kind: 'ecrire', seanceId: 'x', entete: { ...entete, titre: ' ' } }],
    [
      'date_invalide',
      undefined,
      { kind: 'ecrire', seanceId: 'x', entete: { ...entete, jour: '2026-02-30' } },
    ],
    ['introuvable', undefined, { kind: 'ouvrir', le: MIDI }],
    ['introuvable', aSeance({ commissionId: 'c9' }), { kind: 'ecrire', seanceId: 'se1', entete }],
    ['introuvable', preparee, { kind: 'ordonner', ordre: ['d9'] }],
    ['seance_sans_ordre', aSeance({ ordre: [] }), { kind: 'ouvrir', le: MIDI }],
    ['seance_etat_inattendu', ouverte, { kind: 'ouvrir', le: MIDI }],
    ['seance_etat_inattendu', preparee, { kind: 'passer', courant: 'd1' }],
    ['seance_etat_inattendu', preparee, { kind: 'consigner', dossierId: 'd1', deliberation: consensus }],
    ['seance_etat_inattendu', preparee, { kind: 'clore', le: MIDI }],
    ['seance_etat_inattendu', preparee, { kind: 'rouvrir', raison: 'Erreur' }],
    ['seance_etat_inattendu', { ...ouverte, etat: 'close' }, { kind: 'ordonner', ordre: [] }],
    ['seance_etat_inattendu', { ...ouverte, etat: 'close' }, { kind: 'convoquer', presences: [] }],
    ['seance_etat_inattendu', { ...ouverte, etat: 'close' }, { kind: 'ecrire', seanceId: 'se1', entete }],
    ['raison_requise', { ...ouverte, etat: 'close' }, { kind: 'rouvrir', raison: '  ' }],
    ['point_hors_ordre', ouverte, { kind: 'passer', courant: 'd4' }],
    ['point_hors_ordre', ouverte, { kind: 'consigner', dossierId: 'd4', deliberation: consensus }],
    ['vote_sans_voix', ouverte, { kind: 'consigner', dossierId: 'd1', deliberation: vote(0) }],
    [
      'texte_trop_long',
      ouverte,
      {
        kind: 'consigner',
        dossierId: 'd1',
        deliberation: { ...consensus, observation: 'x'.repeat(OBSERVATION_MAX + 1) },
      },
    ],
  ])('DE12: refuses %s', (code, seance, command) => {
    expect(decide(stateOf(seance), command)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('DE12: notes who sat among the members, with their role then; nobody is an answer too', () => {
    const presences = [
      { personneId: 'p4', etat: 'excuse' },
      { personneId: 'p3', etat: 'present' },
      { personneId: 'p9', etat: 'present' },
    ] as const;
    expect(done(stateOf(preparee), { kind: 'convoquer', presences }).presences).toEqual([
      { personneId: 'p3', nom: 'Paul', role: 'president', etat: 'present' },
      { personneId: 'p4', nom: 'Lise', role: 'lecteur', etat: 'excuse' },
    ]);
    expect(done(stateOf(preparee), { kind: 'convoquer', presences: [] }).presences).toEqual([]);
  });

  it('DE12: counts no more voices than sit and have one, and none of a consensus', () => {
    const sat = { ...ouverte, presences: membres.map((one) => ({ ...one, etat: 'present' as const })) };
    const note = (deliberation: typeof consensus | ReturnType<typeof vote>, seance = sat) =>
      decide(stateOf(seance), { kind: 'consigner', dossierId: 'd1', deliberation });
    expect(note(vote(1, 1))).toMatchObject({ value: { points: { d1: { pour: 1, contre: 1, le: MIDI } } } });
    expect(note(vote(1, 1, 1))).toMatchObject({
      refusal: { code: 'voix_trop_nombreuses', params: { max: 2 } },
    });
    expect(note(vote(7), { ...sat, presences: [] })).toMatchObject({ ok: true });
    expect(note(consensus)).toMatchObject({ value: { points: { d1: { pour: 0, abstention: 0 } } } });
  });

  it('DE12: keeps a dossier that was spoken of on the order of the day', () => {
    const spoken = done(stateOf(ouverte), { kind: 'consigner', dossierId: 'd2', deliberation: consensus });
    expect(decide(stateOf(spoken), { kind: 'ordonner', ordre: ['d1', 'd3'] })).toMatchObject({
      refusal: { code: 'point_deja_aborde', params: { numero: 'N-d2' } },
    });
    expect(decide(stateOf(spoken), { kind: 'ordonner', ordre: ['d2', 'd3'] })).toMatchObject({ ok: false });
    expect(done(stateOf(spoken), { kind: 'ordonner', ordre: ['d2', 'd1'] }).ordre).toHaveLength(2);
  });

  it('DE12, DE6: what it froze stays, whatever is decided since; reopened it is drawn up anew, and says so', () => {
    const closed = done(stateOf(ouverte), { kind: 'clore', le: MIDI });
    expect(closed.pv?.dossiers.map(({ decision }) => decision?.rang)).toEqual([1, 2, 3]);
    const again = done(stateOf(closed), { kind: 'rouvrir', raison: ' Un vote mal compté. ' });
    expect(again).toMatchObject({ etat: 'ouverte', pv: null, closeLe: null });
    const once = done(stateOf(again), { kind: 'clore', le: MIDI + 5 });
    expect(once.pv?.reouvertures).toEqual([
      { le: MIDI, parNom: president.nom, raison: 'Un vote mal compté.' },
    ]);
    expect(once.pv).toMatchObject({ ouverteLe: MIDI, closeLe: MIDI + 5 });
  });

  it('DE3, DE12: the procès-verbal has the whole liste complémentaire of the sessions spoken of, by rang', () => {
    const one = { ...ouverte, ordre: ORDRE.slice(2) };
    expect(done(stateOf(one), { kind: 'clore', le: MIDI }).pv?.listes).toMatchObject([
      { sessionId: 's1', lignes: [{ rang: 1, dossierId: 'd1' }, { rang: 2 }, { rang: 3 }] },
    ]);
  });
});

describe('PM3, PM4: what its readers are sent', () => {
  const pv = aPv({
    dossiers: ['d1', 'd2'].map((id) => ({
      ...(aPv().dossiers[0] as ReturnType<typeof aPv>['dossiers'][number]),
      dossierId: id,
      candidatId: `k-${id}`,
      nom: `${CANARI}-${id}`,
      numero: `N-${id}`,
    })),
    listes: [
      {
        sessionId: 's1',
        libelle: session.libelle,
        lignes: ['d1', 'd2'].map((id, i) => ({
          dossierId: id,
          candidatId: `k-${id}`,
          rang: i + 1,
          numero: `N-${id}`,
          nom: `${CANARI}-${id}`,
        })),
      },
    ],
  });
  const point = { ...consensus, le: MIDI, parNom: 'Paul' };
  const full = aSeance({ ordre: ORDRE, courant: 'd1', points: { d1: point, d2: point }, pv });

  it('PM3: of a candidat that the reader is recused from, not a word', () => {
    const recuse = { ...membre, recusations: ['k-d1'] };
    const seen = presentSeance(full, recuse, commission);
    expect(seen).toMatchObject({ courant: null, points: { d2: {} } });
    expect(JSON.stringify(seen)).not.toMatch(/d1/);
    expect(JSON.stringify(presentSeance(full, membre, commission))).toMatch(/k-d1/);
  });

  it('PM4: a blind reader gets no name; staff does', () => {
    const blind = { ...commission, aveugle: true };
    expect(JSON.stringify(presentSeance(full, president, blind))).not.toContain(CANARI);
    expect(JSON.stringify(presentSeance(full, gestionnaire, blind))).toContain(CANARI);
    expect(presentSeance(full, ailleurs, commission)).toBeNull();
  });

  const passage = (typePieceId: string, sha256: string, over: object = {}) => ({
    id: `c-${typePieceId}`,
    typePieceId,
    sha256,
    page: 1,
    quads: [[10, 20, 30, 40] as const],
    extrait: `mention ${typePieceId}`,
    ...over,
  });
  const citing = (...citations: readonly Citation[]): SeanceCommand => ({
    kind: 'consigner',
    dossierId: 'd1',
    deliberation: { ...consensus, citations },
  });

  it('DE12, DE1: a deliberation rests on passages of its dossier, which the procès-verbal keeps as they were called', () => {
    const noted = done(stateOf(ouverte), citing(passage('cv', SHA.cv), passage('identite', SHA.identite)));
    const piece = (id: string) => session.typesPiece.find((type) => type.id === id)?.libelle;
    const kept = [
      { ...passage('cv', SHA.cv), piece: piece('cv'), identifiante: false },
      { ...passage('identite', SHA.identite), piece: piece('identite'), identifiante: true },
    ];
    expect(noted.points.d1?.citations).toEqual(kept);
    const closed = done(stateOf(noted), { kind: 'clore', le: MIDI + 1 });
    expect(closed.pv?.dossiers[0]?.deliberation?.citations).toEqual(kept);
    // Noted again without any, none is left, and nothing is written where there was never one.
    const again = done(stateOf(noted), citing());
    expect(again.points.d1).not.toHaveProperty('citations');
  });

  it.each([
    ['another dossier’s version', [passage('cv', 'f'.repeat(64))], 'citation_invalide'],
    ['neither words nor a zone', [passage('cv', SHA.cv, { quads: [], extrait: ' ' })], 'citation_invalide'],
    ['too many', Array.from({ length: 101 }, () => passage('cv', SHA.cv)), 'trop_de_citations'],
  ])('DE12: a citation of %s is refused, and nothing is noted', (_, citations, code) => {
    expect(decide(stateOf(ouverte), citing(...citations))).toMatchObject({ refusal: { code } });
  });

  it('PM4: a blind reader gets no passage of an identifying pièce, neither in the room nor in the procès-verbal', () => {
    const noted = done(stateOf(ouverte), citing(passage('cv', SHA.cv), passage('identite', SHA.identite)));
    const closed = done(stateOf(noted), { kind: 'clore', le: MIDI + 1 });
    const seen = JSON.stringify(presentSeance(closed, president, { ...commission, aveugle: true }));
    expect(seen).toContain('mention cv');
    expect(seen).not.toContain('mention identite');
    const staff = JSON.stringify(presentSeance(closed, gestionnaire, { ...commission, aveugle: true }));
    expect(staff.match(/mention identite/g)).toHaveLength(2);
  });

  it('PM3, DE12: who does not see a dossier moves the others around it, and takes it from nobody', () => {
    const recuse = { ...president, recusations: ['k-d2'] };
    const moved = done(stateOf(preparee), { kind: 'ordonner', ordre: ['d3', 'd1'] }, recuse);
    expect(moved.ordre.map(({ dossierId }) => dossierId)).toEqual(['d3', 'd1', 'd2']);
    expect(decide(stateOf(preparee), { kind: 'ordonner', ordre: ['d2'] }, recuse)).toMatchObject({
      refusal: { code: 'introuvable' },
    });
    expect(
      decide(stateOf(ouverte), { kind: 'consigner', dossierId: 'd2', deliberation: consensus }, recuse),
    ).toMatchObject({ refusal: { code: 'point_hors_ordre' } });
  });
});
