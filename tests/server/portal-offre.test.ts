import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portalSettings } from '../../src/main/server/portal/settings.ts';
import type { CandidatureView, SessionView, SiteView } from '../../src/protocol/portal/views.ts';
import { aSession, aUnit, write } from '../contracts/factories.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { startCandidature } from './portal-candidature-world.ts';
import { openPortal } from './portal-client.ts';
import { seedWorld } from './world.ts';

let server: TestServer;
const centre = (id: string, contactMail: string) =>
  server.store.saveCentre({
    id,
    campagneId: 'ca1',
    code: id,
    nom: `Centre ${id}`,
    voeuxMax: null,
    contactMail,
  });
async function open(over: Parameters<typeof startTestServer>[0] = {}): Promise<void> {
  server = await startTestServer(over);
  await seedWorld(server.store, server.files);
  await server.store.saveCampagne({
    id: 'ca1',
    annee: 2026,
    debut: '2026-01-01',
    fin: '2026-12-31',
    active: true,
  });
  await centre('ce1', 'un@example.org');
}
beforeEach(() => open());
afterEach(() => server.close());

const offre = async () => (await openPortal(server).query<SessionView[]>('site.offre')).data ?? [];
const accueil = async () => (await openPortal(server).query<SiteView>('site.accueil')).data;

describe('what the portal shows to everybody', () => {
  it('OR2: the offer is composed once until something of it moves, and never shown as it was', async () => {
    let reads = 0;
    const { sessions } = server.store;
    Object.assign(server.services.store, {
      sessions: () => {
        reads += 1;
        return sessions();
      },
    });
    const before = await offre();
    for (let i = 0; i < 3; i += 1) await Promise.all([offre(), accueil()]);
    expect(reads).toBe(1);
    // Another dossier or account changes nothing of it; each of these does.
    const s1 = await server.store.get('session', 's1');
    if (!s1) throw new Error('no session');
    const libelle = { fr: 'Renommée', en: 'Renamed' };
    await server.store.commit([aUnit({ changes: [write('session', { ...s1.body, libelle }, s1.version)] })]);
    expect((await offre()).map((one) => one.libelle.fr)).toContain('Renommée');
    await server.store.commit([aUnit({ changes: [write('session', aSession({ id: 'new', code: 'NEW' }))] })]);
    expect(await offre()).toHaveLength(before.length + 1);
    await server.store.commit([
      aUnit({ changes: [{ ...write('session', s1.body, s1.version + 1), body: null }] }),
    ]);
    expect((await offre()).map(({ id }) => id)).not.toContain('s1');
    await server.store.saveCentre({
      id: 'ce1',
      campagneId: 'ca1',
      code: 'ce1',
      nom: 'Autre nom',
      voeuxMax: null,
      contactMail: '',
    });
    expect((await offre()).map((one) => one.centre)).toContain('Autre nom');
    expect(reads).toBe(5);
    expect((await accueil())?.ouvertes).toBeGreaterThan(0);
    server.clock.advance(60 * 24 * 3_600_000);
    expect(new Set((await offre()).map(({ etat }) => etat))).toEqual(new Set(['close']));
    expect((await accueil())?.ouvertes).toBe(0);
    await server.store.saveCampagne({
      id: 'ca1',
      annee: 2026,
      debut: '2026-01-01',
      fin: '2026-12-31',
      active: false,
    });
    expect(await offre()).toEqual([]);
  });

  it('OR1: no centre answers for the others: the portal’s contact is its own, or the one they share', async () => {
    expect((await accueil())?.contactMail).toBe('un@example.org');
    await centre('ce2', 'un@example.org');
    expect((await accueil())?.contactMail).toBe('un@example.org');
    await centre('ce3', 'trois@example.org');
    expect((await accueil())?.contactMail).toBe('');
    await server.close();
    await open({ portail: portalSettings.parse({ contactMail: 'scolarite@example.org' }) });
    await centre('ce3', 'trois@example.org');
    expect((await accueil())?.contactMail).toBe('scolarite@example.org');
  });
});

describe('a session without a question', () => {
  it('OR7: says that there is none, in the window and to who answers', async () => {
    const at = await startCandidature({ session: { questions: [] } });
    try {
      await at.remplirProfil();
      const dossierId = (await at.creer()).data?.dossierId ?? '';
      const refusal = { code: 'aucune_question', params: {} };
      expect((await at.lire(dossierId)).repondre).toEqual({ allowed: false, refusal });
      const answer = await at.portal.mutate<CandidatureView>('candidatures.repondre', {
        dossierId,
        questionId: 'q1',
        reponse: 'x',
      });
      expect(answer.problem).toMatchObject({
        code: 'acte_refuse',
        refusal,
        message: 'Cette formation ne pose aucune question.',
      });
    } finally {
      await at.close();
    }
  });
});
