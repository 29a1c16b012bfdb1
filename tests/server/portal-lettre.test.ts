import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CandidatureView, SessionView, SiteView } from '../../src/protocol/portal/views.ts';
import { AVEC_LETTRES, aUnit, write } from '../contracts/factories.ts';
import { readPdf } from '../documents/reader.ts';
import { aQueue, push, results } from './client.ts';
import { aDevice } from './harness.ts';
import { type Candidature, startCandidature } from './portal-candidature-world.ts';
import { aCandidat, openPortal, sendMails } from './portal-client.ts';
import { contenuDecision } from './world.ts';

let at: Candidature;
let dossierId: string;
beforeEach(async () => {
  at = await startCandidature();
  const commission = await at.server.store.get('commission', 'c1');
  if (!commission) throw new Error('no commission');
  await at.server.store.commit([
    aUnit({ changes: [write('commission', { ...commission.body, ...AVEC_LETTRES }, commission.version)] }),
  ]);
  await at.remplirProfil();
  dossierId = await at.prete();
  await at.portal.mutate('candidatures.transmettre', { dossierId, confirme: true });
});
afterEach(() => at.close());

/** The dossier is complet; then staff does these acts on its decision. */
async function decider(acts: readonly (readonly [string, object])[]): Promise<void> {
  const { store } = at.server;
  const dossier = await store.get('dossier', dossierId);
  if (!dossier) throw new Error('no dossier');
  if (dossier.body.statut !== 'CO') {
    const complet = { ...dossier.body, statut: 'CO' } as const;
    await store.commit([aUnit({ changes: [write('dossier', complet, dossier.version)] })]);
  }
  const gest = await aDevice(at.server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
  const act = aQueue(at.server);
  for (const [type, payload] of acts) {
    const version = (await store.get('decision', dossierId))?.version ?? 0;
    const pushed = await push(at.server, gest.jeton, [act(type, { dossierId, ...payload }, version)]);
    expect([type, results(pushed)]).toEqual([type, ['applied']]);
  }
}
const saisir = (over: Record<string, unknown> = {}) =>
  ['decision.saisir@1', { contenu: contenuDecision(over) }] as const;
const VALIDER = ['decision.valider@1', {}] as const;
const PUBLIER = ['decision.publier@1', {}] as const;
const lettre = (browser = at.portal) => browser.fetch(`/api/portail/candidatures/${dossierId}/lettre.pdf`);
const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());
const mailDeDecision = () => at.sink.mails.findLast(({ subject }) => /décision/i.test(subject ?? ''));

describe('the letter on the portal', () => {
  it('DE2: is there from the publication on, with the same bytes each time, and the mail leads to it', async () => {
    await decider([saisir(), VALIDER]);
    expect((await lettre()).status).toBe(404);
    expect((await at.lire(dossierId)).laDecision).toBeNull();
    await decider([PUBLIER]);
    expect((await at.lire(dossierId)).laDecision).toMatchObject({ type: 'FA', lettre: true });

    const answer = await lettre();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const bytes = await bytesOf(answer);
    const { textes, pages } = await readPdf(bytes);
    expect(pages).toBe(1);
    const texte = (textes[0] ?? '').replace(/\s+/g, ' ');
    const numero = (await at.lire(dossierId)).numero;
    for (const part of [
      'Mme Delphine Relave',
      '65 rue des Grands Moulins',
      '75013 PARIS',
      'Centre ce1',
      'Décision publiée le 2 mars 2026',
      numero,
      'Répondez avant le 20 mai 2026.',
      'Claude Berard',
    ])
      expect(texte).toContain(part);
    at.server.clock.advance(3 * 3_600_000);
    expect(Buffer.compare(await bytesOf(await lettre()), bytes)).toBe(0);

    await sendMails(at.server, at.sink);
    expect(mailDeDecision()?.text).toContain(`/candidatures/${dossierId}#lettre\n`);
    expect(mailDeDecision()?.text).toContain('La lettre de la commission (PDF)');
  });

  it('DE2: what the commission writes later changes no letter that was sent', async () => {
    await decider([saisir(), VALIDER, PUBLIER]);
    const before = await bytesOf(await lettre());
    const commission = await at.server.store.get('commission', 'c1');
    if (!commission) throw new Error('no commission');
    const { lettres: _, ...sans } = commission.body;
    const autre = { ...sans, lettreSignataire: { nom: 'X', qualite: { fr: 'Y', en: 'Y' } } };
    await at.server.store.commit([aUnit({ changes: [write('commission', autre, commission.version)] })]);
    expect(Buffer.compare(await bytesOf(await lettre()), before)).toBe(0);
  });

  it('DE6: an appel takes it back until the new decision is published, and the new one says the new one', async () => {
    await decider([saisir(), VALIDER, PUBLIER]);
    const contenu = contenuDecision({ type: 'DE', motifs: ['NIV'], commentaire: 'Voir le relevé.' });
    await decider([['decision.faireAppel@1', { contenu, raison: 'Erreur' }]]);
    expect((await lettre()).status).toBe(404);
    await decider([VALIDER, PUBLIER]);
    const { textes } = await readPdf(await bytesOf(await lettre()));
    const texte = textes.join(' ').replace(/\s+/g, ' ');
    expect(texte).toContain('– Niveau – Voir le relevé.');
    expect(texte).not.toContain('20 mai 2026');
  });

  it('DE2: where the commission has none, there is none, and the mail names none', async () => {
    await decider([saisir({ type: 'LA' }), VALIDER, PUBLIER]);
    expect((await lettre()).status).toBe(404);
    expect((await at.lire(dossierId)).laDecision).toMatchObject({ type: 'LA', lettre: false });
    await sendMails(at.server, at.sink);
    expect(mailDeDecision()?.text).not.toMatch(/lettre|#|\{|\n\n\n/);
  });

  it('PM1: is nobody else’s, and nobody’s who is not signed in', async () => {
    await decider([saisir(), VALIDER, PUBLIER]);
    const stranger = await aCandidat(at.server, at.sink, 'autre@example.org', { nom: 'Autre' });
    expect((await lettre(stranger)).status).toBe(404);
    expect((await lettre(openPortal(at.server))).status).toBe(401);
  });
});

describe('what the portal says of a centre and a formation', () => {
  it('OR1: the candidature’s window and the help give the postal address and the telephone of the centre', async () => {
    const [centre] = await at.server.store.centres('ca1');
    if (!centre) throw new Error('no centre');
    const vide = { centre: 'Centre ce1', mail: 'contact@example.org', adresse: [], telephone: '' };
    const contact = async () =>
      (await at.portal.query<CandidatureView>('candidatures.lire', { dossierId })).data?.contact;
    expect(await contact()).toEqual(vide);
    const adresse = '65, rue des Grands Moulins \n\n75013 Paris';
    await at.server.store.saveCentre({ ...centre, adresse, telephone: '01 70 23 26 00' });
    const pleine = {
      ...vide,
      adresse: ['65, rue des Grands Moulins', '75013 Paris'],
      telephone: '01 70 23 26 00',
    };
    expect(await contact()).toEqual(pleine);
    const site = (await at.portal.query<SiteView>('site.accueil')).data;
    expect(site?.centres).toContainEqual(pleine);
  });

  it('OR2, DE10: the offer says what is expected, other words, and how one is admitted; older sessions say nothing', async () => {
    const session = await at.server.store.get('session', 'n1');
    if (!session) throw new Error('no session');
    const attendus = { fr: 'Niveau A2', en: 'Level A2' };
    const body = { ...session.body, motsCles: ['Tokyo'], attendus, mode: 'AD' as const };
    await at.server.store.commit([aUnit({ changes: [write('session', body, session.version)] })]);
    const offre = (await at.portal.query<SessionView[]>('site.offre')).data ?? [];
    const of = (id: string) => offre.find((one) => one.id === id);
    expect(of('n1')).toMatchObject({ motsCles: ['Tokyo'], attendus, mode: 'AD' });
    expect(of('n2')).toMatchObject({ motsCles: [], attendus: null, mode: null });
  });
});
