import { describe, expect, it } from 'vitest';
import { aFaireDe } from '../../src/domain/candidature/a-faire.ts';
import type { DossierCommand } from '../../src/domain/candidature/commands.ts';
import { decideDossier } from '../../src/domain/candidature/decide-dossier.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { TypeAvis } from '../../src/domain/codes.ts';
import { anEtablissement } from '../contracts/factories.ts';
import { by, candidat, gestionnaire, membre, session, transmis } from './people.ts';

/** The last day to confirm is 2026-05-20, which ends at 22:00 UTC. */
const DERNIER_JOUR = Date.UTC(2026, 4, 20, 12);
const LENDEMAIN = Date.UTC(2026, 4, 20, 22);
const receipt = { recu: '2026-K7M2QX4P-C', empreinte: 'f'.repeat(64) };
const confirmer = (commenceLe = DERNIER_JOUR): DossierCommand => ({
  kind: 'confirmer',
  ...receipt,
  commenceLe,
});
const desister = (motif = '', commenceLe = DERNIER_JOUR): DossierCommand => ({
  kind: 'desister',
  motif,
  ...receipt,
  commenceLe,
});

function run(
  command: DossierCommand,
  over: { dossier?: Dossier; type?: TypeAvis | null; now?: number; actor?: typeof candidat } = {},
) {
  const dossier = over.dossier ?? transmis({ statut: 'CO' });
  const type = over.type === undefined ? 'FA' : over.type;
  const state = {
    dossier,
    session,
    etablissement: anEtablissement(),
    decisionPubliee: type !== null,
    typePublie: type,
  };
  return decideDossier(state, command, by(over.actor ?? candidat, over.now ?? DERNIER_JOUR));
}
const codeOf = (result: ReturnType<typeof run>): string => (result.ok ? 'ok' : result.refusal.code);
function done(result: ReturnType<typeof run>): Dossier {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.dossier;
}

describe('after a favourable decision', () => {
  it('DE7: the candidat confirms under a receipt, once, and may still se désister', () => {
    const result = run(confirmer());
    const confirme = done(result);
    expect(confirme.suite).toMatchObject({ etat: 'confirme', ...receipt, motif: '' });
    expect(confirme.evenements.at(-1)).toMatchObject({ kind: 'confirmation', recu: receipt.recu });
    expect(result.ok && result.value.avertissements).toEqual([{ kind: 'confirmation', ...receipt }]);
    expect(codeOf(run(confirmer(), { dossier: confirme }))).toBe('deja_confirme');
    const late = { dossier: confirme, now: LENDEMAIN + 30 * 86_400_000 };
    expect(done(run(desister(' Autre choix ', LENDEMAIN), late)).suite).toMatchObject({
      etat: 'desiste',
      motif: 'Autre choix',
    });
  });

  it('DE7: a désistement is the last word', () => {
    const desiste = done(run(desister()));
    expect(codeOf(run(confirmer(), { dossier: desiste }))).toBe('deja_desiste');
    expect(codeOf(run(desister(), { dossier: desiste }))).toBe('deja_desiste');
    expect(codeOf(run(desister('x'.repeat(2001))))).toBe('texte_trop_long');
  });

  it('DE7, OR4: until the confirmation date, with grace for what began in time', () => {
    expect(codeOf(run(confirmer(LENDEMAIN - 1), { now: LENDEMAIN - 1 }))).toBe('ok');
    expect(codeOf(run(confirmer(LENDEMAIN - 1), { now: LENDEMAIN + 14 * 60_000 }))).toBe('ok');
    for (const command of [confirmer(LENDEMAIN), desister('', LENDEMAIN)])
      expect(codeOf(run(command, { now: LENDEMAIN }))).toBe('date_confirmation_depassee');
  });

  it('DE7: nothing to answer before a favourable decision is published, nor for anybody else', () => {
    for (const type of ['DE', 'LC', 'LA', 'PR', null] as const)
      expect(codeOf(run(confirmer(), { type }))).toBe('rien_a_confirmer');
    for (const actor of [membre, gestionnaire]) expect(codeOf(run(confirmer(), { actor }))).toBe('interdit');
  });

  it('LC10, DE7: says until when to confirm, and nothing once it is answered or too late', () => {
    const state = (dossier: Dossier) => ({
      dossier,
      session,
      etablissement: anEtablissement(),
      decisionPubliee: true,
      typePublie: 'FA' as const,
    });
    const dossier = transmis({ statut: 'CO' });
    expect(aFaireDe(state(dossier), DERNIER_JOUR)).toEqual({ kind: 'confirmer', jour: '2026-05-20' });
    expect(aFaireDe(state(dossier), LENDEMAIN)).toEqual({ kind: 'decision' });
    expect(aFaireDe(state(done(run(confirmer()))), DERNIER_JOUR)).toEqual({ kind: 'decision' });
  });
});
