import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { jourDans, jourPlus, moisApres } from '../../src/domain/calendar/jours.ts';
import { changedFields } from '../../src/domain/candidature/changed-fields.ts';
import type { DossierCommand } from '../../src/domain/candidature/commands.ts';
import { decideDossier } from '../../src/domain/candidature/decide-dossier.ts';
import { etatDemande, jourDemandeMotifs, MOTIFS_MAX } from '../../src/domain/candidature/decide-motifs.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { TypeAvis } from '../../src/domain/codes.ts';
import { type Decision, publicationDe } from '../../src/domain/decision/decision.ts';
import { abilitiesOf } from '../../src/domain/rights/abilities.ts';
import { aDecision, anEtablissement } from '../contracts/factories.ts';
import { by, candidat, gestionnaire, membre, president, session, transmis } from './people.ts';

/** Published on 2026-05-10 in Paris: one may ask until the end of 2026-06-10, which is 22:00 UTC. */
const PUBLIEE = Date.UTC(2026, 4, 10, 9);
const DERNIER_JOUR = Date.UTC(2026, 5, 10, 12);
const LENDEMAIN = Date.UTC(2026, 5, 10, 22);
const etablissement = anEtablissement();

const publiee = (type: TypeAvis = 'DE', le = PUBLIEE): Decision => {
  const contenu = { type, motifs: ['niveau'], commentaire: '', rang: null, rendezVous: null };
  const acte = { etat: 'publiee' as const, le, parId: 'g1', parNom: 'G', contenu, raison: '' };
  return aDecision({ etat: 'publiee', contenu, actes: [acte] });
};
const enAppel: Decision = { ...publiee(), etat: 'saisie' };
const complet = transmis({ statut: 'CO' });

interface Over {
  readonly dossier?: Dossier;
  readonly decision?: Decision | undefined;
  readonly actor?: Actor;
  readonly now?: number;
}
function run(command: DossierCommand, over: Over = {}) {
  const decision = 'decision' in over ? over.decision : publiee();
  const state = { dossier: over.dossier ?? complet, session, etablissement, ...publicationDe(decision) };
  return decideDossier(state, command, by(over.actor ?? candidat, over.now ?? DERNIER_JOUR));
}
const demander = (over: Over & { readonly commenceLe?: number } = {}) =>
  run({ kind: 'demanderMotifs', commenceLe: over.commenceLe ?? over.now ?? DERNIER_JOUR }, over);
const repondre = (texte: string, over: Over = {}) =>
  run({ kind: 'communiquerMotifs', texte }, { actor: gestionnaire, ...over });
const codeOf = (result: ReturnType<typeof run>): string => (result.ok ? 'ok' : result.refusal.code);
function done(result: ReturnType<typeof run>): Dossier {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.dossier;
}

describe('who was refused asks for the motifs', () => {
  it('DE11: within one month of publication, once; an answer is due within one month', () => {
    const result = demander();
    const asked = done(result);
    expect(asked.demandeMotifs).toEqual({ le: DERNIER_JOUR, echeance: '2026-07-10' });
    expect(asked.evenements.at(-1)).toMatchObject({ kind: 'demandeMotifs', echeance: '2026-07-10' });
    expect(changedFields(complet, asked)).toEqual(['motifs']);
    expect(result.ok && result.value.avertissements).toEqual([
      { kind: 'motifs_demandes', echeance: '2026-07-10' },
    ]);
    expect(demander({ dossier: asked })).toEqual({
      ok: false,
      refusal: { code: 'motifs_deja_demandes', params: { jour: '2026-07-10' } },
    });
  });

  it('DE11, OR4: the last day whole, with grace for what began in time, and no later', () => {
    expect(codeOf(demander({ now: LENDEMAIN - 1 }))).toBe('ok');
    expect(codeOf(demander({ commenceLe: LENDEMAIN - 1, now: LENDEMAIN + 14 * 60_000 }))).toBe('ok');
    expect(codeOf(demander({ commenceLe: LENDEMAIN - 1, now: LENDEMAIN + 15 * 60_000 }))).toBe(
      'date_motifs_depassee',
    );
    expect(demander({ now: LENDEMAIN })).toEqual({
      ok: false,
      refusal: { code: 'date_motifs_depassee', params: { jour: '2026-06-10' } },
    });
  });

  it('DE11: a month ends with its last day where it is shorter, in the établissement’s own zone', () => {
    const until = (fuseau: string, iso: string) =>
      jourDemandeMotifs({ etablissement: { fuseau }, typePublie: 'DE', publieeLe: Date.parse(iso) });
    expect(until('Europe/Paris', '2026-01-31T12:00:00Z')).toBe('2026-02-28');
    expect(until('Europe/Paris', '2028-01-31T12:00:00Z')).toBe('2028-02-29');
    expect(until('Europe/Paris', '2026-12-31T12:00:00Z')).toBe('2027-01-31');
    // Half past eleven in the evening, UTC, is the day after in Paris.
    expect(until('Europe/Paris', '2026-01-30T23:30:00Z')).toBe('2026-02-28');
    expect(until('Europe/Paris', '2026-02-27T23:30:00Z')).toBe('2026-03-28');
    expect(until('America/Martinique', '2026-02-01T03:30:00Z')).toBe('2026-02-28');
  });

  it('DE11: only of a refusal that he can read now, and he alone', () => {
    for (const type of ['FA', 'LC', 'LA', 'PR'] as const)
      expect(codeOf(demander({ decision: publiee(type) }))).toBe('motifs_sans_refus');
    for (const decision of [undefined, enAppel, { ...publiee(), etat: 'validee' as const }])
      expect(codeOf(demander({ decision }))).toBe('motifs_sans_refus');
    for (const actor of [membre, president, gestionnaire])
      expect(codeOf(demander({ actor }))).toBe('interdit');
  });

  it('DE11, DE6: a refusal published again after an appel counts its month anew', () => {
    const again = { ...publiee(), actes: [...publiee().actes, ...publiee('DE', LENDEMAIN).actes] };
    expect(codeOf(demander({ decision: again, now: LENDEMAIN + 86_400_000 }))).toBe('ok');
  });
});

describe('staff answers', () => {
  const asked = done(demander());

  it('DE11: answers, late too, and corrects; the candidat is told each time, the timeline keeps it', () => {
    const first = repondre('  Niveau insuffisant. ', { dossier: asked, now: LENDEMAIN + 90 * 86_400_000 });
    const answered = done(first);
    expect(answered.demandeMotifs).toMatchObject({
      echeance: '2026-07-10',
      reponse: { texte: 'Niveau insuffisant.', parNom: gestionnaire.nom },
    });
    expect(first.ok && first.value.avertissements).toEqual([
      { kind: 'motifs_communiques', correction: false },
    ]);
    const second = repondre('Niveau insuffisant en kanji.', { dossier: answered });
    expect(done(second).demandeMotifs?.reponse?.texte).toBe('Niveau insuffisant en kanji.');
    expect(second.ok && second.value.avertissements).toEqual([
      { kind: 'motifs_communiques', correction: true },
    ]);
    expect(
      done(second)
        .evenements.slice(-3)
        .map(({ kind }) => kind),
    ).toEqual(['demandeMotifs', 'motifsCommuniques', 'motifsCommuniques']);
    expect(codeOf(repondre('Niveau insuffisant.', { dossier: answered }))).toBe('motifs_inchanges');
  });

  it('DE11: nothing to answer without a request, no empty answer, none past its length', () => {
    expect(codeOf(repondre('Parce que.'))).toBe('motifs_non_demandes');
    expect(codeOf(repondre(' \n', { dossier: asked }))).toBe('texte_vide');
    expect(codeOf(repondre('x'.repeat(MOTIFS_MAX), { dossier: asked }))).toBe('ok');
    expect(repondre('x'.repeat(MOTIFS_MAX + 1), { dossier: asked })).toEqual({
      ok: false,
      refusal: { code: 'texte_trop_long', params: { max: MOTIFS_MAX } },
    });
    for (const actor of [membre, president, candidat])
      expect(codeOf(repondre('Parce que.', { dossier: asked, actor }))).toBe('interdit');
  });

  it('DE11, DE6: an appel keeps the request; another decision published takes its object away', () => {
    expect(etatDemande(asked, publicationDe(enAppel).typePublie)).toBe('attendue');
    expect(codeOf(repondre('Parce que.', { dossier: asked, decision: enAppel }))).toBe('ok');
    expect(etatDemande(asked, 'FA')).toBe('sansObjet');
    expect(codeOf(repondre('Parce que.', { dossier: asked, decision: publiee('FA') }))).toBe(
      'motifs_sans_objet',
    );
  });

  it('DE11, PM2: staff is offered to answer while there is something to answer', () => {
    const ability = (actor: Actor, dossier: Dossier, decision = publiee()) => {
      const { communiquerMotifs } = abilitiesOf(actor, dossier, decision);
      return communiquerMotifs.allowed ? 'ok' : communiquerMotifs.refusal.code;
    };
    expect(ability(gestionnaire, asked)).toBe('ok');
    expect(ability(gestionnaire, asked, enAppel)).toBe('ok');
    expect(ability(gestionnaire, complet)).toBe('motifs_non_demandes');
    expect(ability(gestionnaire, asked, publiee('FA'))).toBe('motifs_sans_objet');
    expect(ability(president, asked)).toBe('interdit');
  });
});

describe('one month', () => {
  it('DE11, OR4: whenever it is published, asked in time and answered in time are 28 to 31 whole days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2032, 0, 1) }),
        fc.integer({ min: -3, max: 40 }),
        (le, days) => {
          const now = le + days * 86_400_000;
          const [first, today] = [le, now].map((at) => jourDans(etablissement.fuseau, at)) as [
            string,
            string,
          ];
          const until = moisApres(first);
          expect([28, 29, 30, 31].map((n) => jourPlus(first, n))).toContain(until);
          const result = demander({ decision: publiee('DE', le), now });
          expect(result.ok).toBe(today <= until);
          if (result.ok) expect(result.value.dossier.demandeMotifs?.echeance).toBe(moisApres(today));
        },
      ),
    );
  });
});
