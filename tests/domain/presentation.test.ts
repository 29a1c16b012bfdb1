import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import {
  presentAvis,
  presentCommission,
  presentDecision,
  presentDossier,
  presentNote,
  presentSession,
} from '../../src/domain/rights/presentation.ts';
import { aDecision, aNote, anAvis, aPiece, MIDI } from '../contracts/factories.ts';
import {
  admin,
  ailleurs,
  brouillon,
  CANARI,
  candidat,
  collegue,
  commission,
  gestionnaire,
  lecteur,
  membre,
  SHA,
  session,
  transmis,
} from './people.ts';

const read = (dossier: Dossier, actor: Actor, aveugle = false) =>
  presentDossier(dossier, { actor, commission: { ...commission, aveugle } }, session);
const recuse = { ...membre, recusations: ['k1'] };

describe('what a reader is sent', () => {
  it('PM1: members of the commission and staff of the centre, nobody else', () => {
    for (const actor of [membre, lecteur, gestionnaire]) expect(read(transmis(), actor)?.id).toBe('d1');
    for (const actor of [ailleurs, admin]) expect(read(transmis(), actor)).toBeNull();
    expect(presentCommission(commission, ailleurs)).toBeNull();
    expect(presentSession(session, membre)).toBe(session);
  });

  it('PM3: nothing of a candidat to who is recused: dossier, avis, decision, notes', () => {
    const reader = { actor: recuse, commission };
    expect(read(transmis(), recuse)).toBeNull();
    expect(presentAvis(anAvis(), reader, transmis(), session, true)).toBeNull();
    expect(presentDecision(aDecision(), reader, transmis())).toBeNull();
    expect(presentNote(aNote(), reader, transmis(), session)).toBeNull();
  });

  it('PM4: a blind commission’s readers get no identity at all, staff does', () => {
    const named = transmis({
      pieces: transmis().pieces.map((p) => ({
        ...p,
        versions: p.versions.map((v) => ({ ...v, nomFichier: `${CANARI}.pdf` })),
      })),
    });
    const blind = read(named, membre, true);
    expect(JSON.stringify(blind)).not.toContain(CANARI);
    expect(JSON.stringify(blind)).not.toContain(SHA.identite);
    expect(blind?.pieces.map((p) => p.typeId)).toEqual(['cv', 'diplome']);
    expect(blind?.profil.bac?.mention).toBe('Bien');
    // Guesses of an identity could be tried on the hash of a text that has it.
    expect(blind?.transmissions.map((t) => t.empreinte)).toEqual(['']);
    expect(JSON.stringify(read(named, gestionnaire, true))).toContain(CANARI);
    expect(JSON.stringify(read({ ...brouillon(), pieces: named.pieces }, membre, true))).not.toContain(
      CANARI,
    );
  });

  it('DE11, PM4: the commission reads a request and its answer; a blind reader, not the text, which may name', () => {
    const le = MIDI + 1;
    const reponse = { texte: `${CANARI}, votre niveau …`, le, parNom: 'Scolarité' };
    const asked = transmis({
      demandeMotifs: { le: MIDI, echeance: '2026-04-02', reponse },
      evenements: [
        { kind: 'demandeMotifs', le: MIDI, par: CANARI, echeance: '2026-04-02' },
        { kind: 'motifsCommuniques', le, par: 'Scolarité', correction: false },
      ],
    });
    expect(read(asked, lecteur)?.demandeMotifs).toEqual(asked.demandeMotifs);
    const blind = read(asked, membre, true);
    expect(JSON.stringify(blind)).not.toContain(CANARI);
    expect(blind?.demandeMotifs).toMatchObject({ echeance: '2026-04-02', reponse: { parNom: 'Scolarité' } });
    expect(blind?.evenements.map(({ par }) => par)).toEqual(['', 'Scolarité']);
    const waiting = transmis({ demandeMotifs: { le: MIDI, echeance: '2026-04-02' } });
    expect(read(waiting, membre, true)?.demandeMotifs).toEqual(waiting.demandeMotifs);
  });

  it('LC5: before the first transmission members know that a dossier exists, and its name', () => {
    const early = brouillon({
      pieces: [aPiece('cv', [SHA.cv]), aPiece('identite', []), aPiece('diplome', [])],
    });
    const seen = read(early, membre);
    expect(seen?.profil.infos?.nomNaissance).toBe(`${CANARI}-nom`);
    for (const secret of [SHA.cv, 'Parce que', `${CANARI}-ine`, `${CANARI}-rue`, `${CANARI}-ville`])
      expect(JSON.stringify(seen)).not.toContain(secret);
    expect(JSON.stringify(read(early, gestionnaire))).toContain(SHA.cv);
  });

  it('LC5: before it, not even what the candidat has done so far', () => {
    const seen = read(brouillon({ pieces: transmis().pieces, retourAccorde: '2026-04-20' }), membre);
    expect(seen?.pieces.map((p) => p.statut)).toEqual(['AT', 'AT', 'AT']);
    expect(seen?.retourAccorde).toBeNull();
    expect(seen?.evenements.map((e) => e.kind)).toEqual(['creation']);
  });

  it('LC5: answers are read as they were transmitted, while the candidat writes new ones', () => {
    const reponses = { q1: 'Nouvelle réponse' };
    const frozen = transmis().transmissions.map((t) => ({ ...t, reponses: { q1: 'Parce que.' } }));
    const writing = transmis({ statut: 'IN', reponses, transmissions: frozen });
    expect(read(writing, membre)?.reponses).toEqual({ q1: 'Parce que.' });
    expect(JSON.stringify(read(writing, membre))).not.toContain('Nouvelle');
    expect(read(writing, gestionnaire)?.reponses).toEqual(reponses);
  });

  it('ML1, PM4: the language of the candidat’s mails is staff’s to know, the commission’s never', () => {
    const anglais = transmis({ langue: 'en' });
    expect(read(anglais, gestionnaire)?.langue).toBe('en');
    for (const aveugle of [false, true]) {
      expect(read(anglais, membre, aveugle)).not.toHaveProperty('langue');
      expect(read({ ...anglais, transmissions: [] }, membre, aveugle)).not.toHaveProperty('langue');
    }
  });

  it('PM1: the candidat has a door of his own, not this one', () => {
    expect(read(transmis(), candidat)).toBeNull();
  });

  it('PM4: a type that is no more asked for counts as identifying', () => {
    const typesPiece = session.typesPiece.filter(({ id }) => id !== 'cv');
    const seen = presentDossier(
      transmis(),
      { actor: membre, commission: { ...commission, aveugle: true } },
      { typesPiece },
    );
    expect(JSON.stringify(seen)).not.toContain(SHA.cv);
  });

  it('LC6: readers keep the version that was transmitted; staff sees the newer one', () => {
    const newer = transmis({
      pieces: transmis().pieces.map((p) => (p.typeId === 'cv' ? aPiece('cv', [SHA.cv, SHA.autre]) : p)),
    });
    expect(JSON.stringify(read(newer, membre))).not.toContain(SHA.autre);
    expect(JSON.stringify(read(newer, gestionnaire))).toContain(SHA.autre);
    const cvOf = (dossier: Dossier) => read(dossier, membre)?.pieces.find((p) => p.typeId === 'cv');
    expect(cvOf(newer)?.plusRecente).toBe(true);
    expect(cvOf(transmis())).not.toHaveProperty('plusRecente');
    const pieces = newer.pieces.map((p) => (p.typeId === 'cv' ? { ...p, retenue: SHA.autre } : p));
    expect(cvOf({ ...newer, pieces })?.versions.at(-1)?.sha256).toBe(SHA.autre);
    expect(cvOf({ ...newer, pieces })).not.toHaveProperty('plusRecente');
  });

  it('LC8: an annulled candidature is a tombstone for staff, gone for members', () => {
    expect(read(transmis({ annuleeLe: MIDI }), membre)).toBeNull();
    expect(read(transmis({ annuleeLe: MIDI }), gestionnaire)?.annuleeLe).toBe(MIDI);
  });

  it('DE1: a draft is its author’s alone; a hidden avis shows once one’s own is rendu', () => {
    const see = (actor: Actor, avis = anAvis(), masques = true, mien = false) =>
      presentAvis(
        avis,
        { actor, commission: { ...commission, avisMasques: masques } },
        transmis(),
        session,
        mien,
      ) !== null;
    expect(see(membre, anAvis({ etat: 'brouillon' }))).toBe(true);
    expect(see(collegue, anAvis({ etat: 'brouillon' }), false, true)).toBe(false);
    expect(see(gestionnaire, anAvis({ etat: 'brouillon' }))).toBe(false);
    expect(see(collegue)).toBe(false);
    expect(see(collegue, anAvis(), true, true)).toBe(true);
    expect(see(collegue, anAvis(), false)).toBe(true);
    expect(see(gestionnaire)).toBe(true);
    expect(see(ailleurs, anAvis(), false, true)).toBe(false);
  });

  it('PM5: a private note is its author’s alone, a shared one the commission’s', () => {
    const see = (actor: Actor, partagee: boolean) =>
      presentNote(aNote({ partagee }), { actor, commission }, transmis(), session) !== null;
    expect([
      see(membre, false),
      see(collegue, false),
      see(collegue, true),
      see(gestionnaire, true),
      see(ailleurs, true),
    ]).toEqual([true, false, true, true, false]);
  });
});
