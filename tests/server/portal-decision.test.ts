import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContenuDecision, Decision } from '../../src/domain/decision/decision.ts';
import { aDecision, aUnit, MIDI, write } from '../contracts/factories.ts';
import { type Candidature, EMAIL, startCandidature } from './portal-candidature-world.ts';
import { MOT_DE_PASSE } from './portal-client.ts';
import { transmitted } from './world.ts';

const LISTE: ContenuDecision = { type: 'LC', motifs: [], commentaire: '', rang: 7, rendezVous: null };
const acte = (etat: 'saisie' | 'publiee' | 'appel', contenu: ContenuDecision, le: number) => ({
  etat,
  le,
  parId: 'g1',
  parNom: 'Une personne de la scolarité',
  contenu,
  raison: '',
});

let at: Candidature;
let dossierId: string;
/** Writes the decision on his dossier, as the commission leaves it. */
async function decide(contenu: ContenuDecision, over: Partial<Decision> = {}): Promise<void> {
  const before = await at.server.store.get('decision', dossierId);
  const decision = aDecision({
    dossierId,
    sessionId: 'n1',
    etat: 'publiee',
    contenu,
    actes: [acte('saisie', contenu, MIDI), acte('publiee', contenu, MIDI + 60_000)],
    ...over,
  });
  const change = write('decision', decision, before?.version ?? 0);
  if (!(await at.server.store.commit([aUnit({ changes: [change] })])).ok) throw new Error('moved');
}
const read = async () => (await at.lire(dossierId)).laDecision;

beforeEach(async () => {
  at = await startCandidature();
  await at.remplirProfil();
  dossierId = await at.prete();
});
afterEach(() => at.close());

describe('what the candidat reads of a decision', () => {
  it('DE2: nothing before it is published, nor while an appel reopens it', async () => {
    expect(await read()).toBeNull();
    const contenu = { ...LISTE, type: 'DE', rang: null, commentaire: 'Niveau trop juste.' } as const;
    for (const etat of ['saisie', 'validee'] as const) {
      await decide(contenu, { etat, actes: [acte('saisie', contenu, MIDI)] });
      expect(JSON.stringify(await at.lire(dossierId))).not.toContain('trop juste');
    }
    await decide(contenu);
    expect(await read()).toEqual({
      type: 'DE',
      publieeLe: MIDI + 60_000,
      commentaire: 'Niveau trop juste.',
      rendezVous: null,
      liste: null,
      promue: false,
      lettre: false,
    });
    await decide(contenu, {
      etat: 'saisie',
      actes: [acte('publiee', contenu, MIDI), acte('appel', contenu, MIDI)],
    });
    expect(await read()).toBeNull();
  });

  it('DE2, DE3: the comment and the appointment, and nobody’s name', async () => {
    const rendezVous = { jour: '2026-05-02', heure: '10:15', lieu: 'Salle 214' };
    await decide({ ...LISTE, type: 'PR', rang: null, commentaire: 'Apportez vos relevés.', rendezVous });
    expect(await read()).toMatchObject({ type: 'PR', commentaire: 'Apportez vos relevés.', rendezVous });
    expect(JSON.stringify(await at.lire(dossierId))).not.toContain('scolarité');
  });

  it('DE8: his place on the list, only where the commission shows it, and as the list stands now', async () => {
    const others = ['o1', 'o2', 'o3'].map((id) => transmitted(id, { sessionId: 'n1', statut: 'CO' }));
    const ranked = others.map(({ id }, i) =>
      aDecision({ dossierId: id, sessionId: 'n1', etat: 'publiee', contenu: { ...LISTE, rang: i + 1 } }),
    );
    await at.server.store.commit([
      aUnit({ changes: others.map((body) => write('dossier', body)) }),
      aUnit({ changes: ranked.map((body) => write('decision', body)) }),
    ]);
    await decide(LISTE);
    expect((await read())?.liste).toBeNull();
    const commission = await at.server.store.get('commission', 'c1');
    if (!commission) throw new Error('no commission');
    const shown = write('commission', { ...commission.body, rangVisible: true }, commission.version);
    await at.server.store.commit([aUnit({ changes: [shown] })]);
    expect((await read())?.liste).toEqual({ rang: 7, position: 4 });
    const gone = others.map((body) => write('dossier', { ...body, annuleeLe: MIDI }, 1)).slice(0, 2);
    await at.server.store.commit([aUnit({ changes: gone })]);
    expect((await read())?.liste).toEqual({ rang: 7, position: 2 });
  });

  it('DE8, DE7: promoted, he has his own last day to answer', async () => {
    const contenu: ContenuDecision = { ...LISTE, type: 'FA', rang: null };
    const actes = [
      acte('publiee', LISTE, MIDI),
      { ...acte('publiee', contenu, MIDI + 9), etat: 'promotion' as const },
    ];
    // The session's own day to confirm is long past by then.
    at.server.clock.advance(Date.UTC(2026, 5, 20, 12) - at.server.clock.now());
    await at.portal.mutate('compte.connecter', { utilisateur: EMAIL, motDePasse: MOT_DE_PASSE });
    await decide(contenu, { actes, confirmerAvant: '2026-06-30' });
    expect(await read()).toMatchObject({ type: 'FA', promue: true, publieeLe: MIDI + 9 });
    expect(await at.lire(dossierId)).toMatchObject({
      confirmation: '2026-06-30',
      confirmer: { allowed: true },
      aFaire: { kind: 'confirmer', jour: '2026-06-30' },
    });
  });
});
