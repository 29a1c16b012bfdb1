import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CandidatureLigne,
  CandidatureView,
  ProfilView,
  RecuView,
} from '../../src/protocol/portal/views.ts';
import { aDecision, aUnit, MIDI, write } from '../contracts/factories.ts';
import { ADRESSE, type Candidature, startCandidature } from './portal-candidature-world.ts';
import { aCandidat, sendMails } from './portal-client.ts';

let at: Candidature;
beforeEach(async () => {
  at = await startCandidature();
  await at.remplirProfil();
});
afterEach(() => at.close());

const DEMANDE = '5f1c9a52-0b0e-4f7c-9d7d-2a3d7b1c0001';
const creer = (demande: string, sessionId = 'n1', portal = at.portal) =>
  portal.mutate<{ dossierId: string }>('candidatures.creer', { sessionId, demande });
const journal = async (dossierId: string) =>
  (await at.server.store.journalOf('dossier', dossierId)).map(({ action }) => action);
/** Mails that left so far, by their subjects. */
async function mails(words: RegExp): Promise<number> {
  await sendMails(at.server, at.sink);
  return at.sink.mails.filter(({ subject }) => words.test(subject ?? '')).length;
}
/** A decision FA that was published on this dossier. */
async function publier(dossierId: string): Promise<void> {
  const decision = aDecision({ dossierId, sessionId: 'n1' });
  const acte = { le: MIDI, parId: 'g1', parNom: 'Scolarité', contenu: decision.contenu, raison: '' };
  const publiee = { ...decision, etat: 'publiee' as const, actes: [{ ...acte, etat: 'publiee' as const }] };
  const result = await at.server.store.commit([aUnit({ changes: [write('decision', publiee)] })]);
  expect(result.ok).toBe(true);
}

describe('an act that is asked again because its answer was lost', () => {
  it('LC2: the same demand is one candidature; another demand on the session is refused', async () => {
    const first = await creer(DEMANDE);
    const again = await Promise.all([creer(DEMANDE), creer(DEMANDE.toUpperCase()), creer(DEMANDE)]);
    for (const answer of again) expect(answer.data).toEqual(first.data);
    expect((await creer('5f1c9a52-0b0e-4f7c-9d7d-2a3d7b1c0002')).problem?.refusal?.code).toBe(
      'candidature_existante',
    );
    expect((await at.portal.query<CandidatureLigne[]>('candidatures.lister')).data).toHaveLength(1);
    expect(await journal(first.data?.dossierId ?? '')).toEqual(['candidature.creer']);
    // On another session, or from somebody else, it is another demand.
    expect((await creer(DEMANDE, 'n2')).data?.dossierId).not.toBe(first.data?.dossierId);
    const other = await aCandidat(at.server, at.sink, 'autre@example.org', { nom: 'Autre' });
    expect((await creer(DEMANDE, 'n1', other)).problem?.refusal?.code).toBe('rubrique_manquante');
    // Heard on the last day, asked again after it.
    at.server.clock.advance(3 * 3_600_000);
    expect((await creer(DEMANDE)).data).toEqual(first.data);
    expect((await creer('pas-un-uuid')).problem?.code).toBe('requete_invalide');
  });

  it('LC2: the same demand three times at once is one candidature', async () => {
    const answers = await Promise.all([creer(DEMANDE), creer(DEMANDE), creer(DEMANDE)]);
    expect(new Set(answers.map(({ data }) => data?.dossierId)).size).toBe(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  it('LC5: a transmission has one receipt, one mail and one line, and the next one is another', async () => {
    const dossierId = await at.prete();
    const transmettre = (rang: number) =>
      at.portal.mutate<RecuView>('candidatures.transmettre', { dossierId, confirme: true, rang });
    const first = await transmettre(1);
    expect(first.data?.recu).toMatch(/-1$/);
    expect(await Promise.all([transmettre(1), transmettre(1)])).toMatchObject([
      { data: first.data },
      { data: first.data },
    ]);
    expect((await at.lire(dossierId)).transmissions).toHaveLength(1);
    expect((await journal(dossierId)).filter((action) => action === 'candidature.transmettre')).toHaveLength(
      1,
    );
    await sendMails(at.server, at.sink);
    const told = at.sink.mails.filter(({ text }) => text?.includes(first.data?.recu ?? '?'));
    expect(told).toHaveLength(1);
    expect((await transmettre(2)).problem?.refusal?.code).toBe('statut_inattendu');
  });

  it('DE7: confirmer and désister say the same success once more; another motif is another demand', async () => {
    const dossierId = await at.prete();
    await at.portal.mutate('candidatures.transmettre', { dossierId, confirme: true });
    await publier(dossierId);
    const act = (name: string, more = {}) =>
      at.portal.mutate<CandidatureView>(`candidatures.${name}`, { dossierId, ...more });
    const confirme = (await act('confirmer')).data?.suite;
    expect(confirme?.etat).toBe('confirme');
    expect((await act('confirmer')).data?.suite).toEqual(confirme);
    const desiste = (await act('desister', { motif: ' Autre choix ' })).data?.suite;
    expect((await act('desister', { motif: 'Autre choix' })).data?.suite).toEqual(desiste);
    expect((await act('desister', { motif: 'Encore un autre' })).problem?.refusal?.code).toBe('deja_desiste');
    expect((await act('confirmer')).problem?.refusal?.code).toBe('deja_desiste');
    const done = (await journal(dossierId)).filter((action) => /confirmer|desister/.test(action));
    expect(done).toEqual(['candidature.confirmer', 'candidature.desister']);
  });

  it('LC4, LC8: « non concerné », its way back, and an annulation too', async () => {
    const dossierId = (await creer(DEMANDE)).data?.dossierId ?? '';
    const act = (name: string, more = {}) =>
      at.portal.mutate<CandidatureView>(`candidatures.${name}`, { dossierId, ...more });
    const typeId = 'attestation';
    for (const name of ['nonConcerne', 'nonConcerne', 'concerne', 'concerne'])
      expect((await act(name, { typeId })).status, name).toBe(200);
    for (let i = 0; i < 2; i += 1) expect((await act('annuler')).data).toMatchObject({ annulee: true });
    expect((await act('concerne', { typeId })).problem?.refusal?.code).toBe('dossier_annule');
    expect(await journal(dossierId)).toEqual([
      'candidature.creer',
      'candidature.declarerNonConcerne',
      'candidature.declarerConcerne',
      'candidature.annuler',
    ]);
    expect(await mails(/annul/i)).toBe(1);
  });

  it('PR3, PM5: a row is added and taken away once, a rubric saved once, and the profile moves once each time', async () => {
    const commander = (commande: object) => at.portal.mutate<ProfilView>('profil.commander', { commande });
    const version = async () => (await at.portal.query<ProfilView>('profil.lire')).data?.version ?? 0;
    const stage = { annee: 2024, duree: '2 mois', heuresSemaine: 35, organisme: 'A', descriptif: '' };
    const rows = (answer: { readonly data?: ProfilView }) => answer.data?.profil.stages;
    let before = await version();
    for (const commande of [
      { kind: 'ajouter', rubrique: 'stages', saisie: stage },
      { kind: 'supprimer', rubrique: 'stages', attendu: stage, parmi: [stage] },
      {
        kind: 'enregistrerRubrique',
        rubrique: 'adresse',
        saisie: { ...ADRESSE, commune: 'Lyon' },
        attendu: ADRESSE,
      },
    ]) {
      const first = await commander(commande);
      expect(first.status).toBe(200);
      const again = await commander(commande);
      expect([again.status, rows(again)]).toEqual([200, rows(first)]);
      expect(await version(), commande.kind).toBe(before + 1);
      before += 1;
    }
    // Another device read the address as it was, and wrote something else.
    expect(
      (
        await commander({
          kind: 'enregistrerRubrique',
          rubrique: 'adresse',
          saisie: { ...ADRESSE, commune: 'Brest' },
          attendu: ADRESSE,
        })
      ).problem,
    ).toMatchObject({ code: 'acte_refuse', refusal: { code: 'rubrique_changee' } });
    expect((await at.portal.query<ProfilView>('profil.lire')).data?.profil.adresse?.commune).toBe('Lyon');
  });
});
