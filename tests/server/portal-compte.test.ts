import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompteView, SessionOuverteView } from '../../src/protocol/portal/views.ts';
import { startTestServer, type TestServer } from './harness.ts';
import {
  aCandidat,
  linkIn,
  MOT_DE_PASSE,
  openPortal,
  type PortalBrowser,
  sendMails,
} from './portal-client.ts';
import { type Sink, startSink } from './smtp-sink.ts';
import { seedWorld } from './world.ts';

const EMAIL = 'delphine@example.org';
const JOUR = 24 * 3_600_000;
const saisie = {
  nom: 'Relave',
  prenom: 'Delphine',
  email: ' Delphine@Example.org ',
  emailConfirme: 'delphine@example.org',
  langue: 'fr',
};

let server: TestServer;
let sink: Sink;
let portal: PortalBrowser;
beforeEach(async () => {
  server = await startTestServer();
  sink = await startSink();
  await seedWorld(server.store, server.files);
  portal = openPortal(server);
});
afterEach(async () => {
  await server.close();
  await sink.close();
});

const moi = async (from: PortalBrowser = portal) => (await from.query<CompteView | null>('compte.moi')).data;
const connecter = (from: PortalBrowser, utilisateur: string, motDePasse = MOT_DE_PASSE) =>
  from.mutate('compte.connecter', { utilisateur, motDePasse });

describe('candidats’ accounts', () => {
  it('PR1: an account is made, activated by its mail with a password of one’s own, and signed in to by login or address', async () => {
    expect((await portal.mutate('compte.creer', saisie)).status).toBe(200);
    expect(await moi()).toBeNull();
    await sendMails(server, sink);
    const mail = sink.mails.at(-1);
    const [numero = ''] = /^[ACDEFGHJKMNPQRTUVWXY3479]{8}$/m.exec(mail?.text ?? '') ?? [];
    expect(numero).toHaveLength(8);
    expect(mail?.text).not.toContain(MOT_DE_PASSE);
    const jeton = linkIn(sink, EMAIL, /Activez/);
    expect((await portal.mutate('compte.activer', { jeton, motDePasse: 'court' })).problem?.code).toBe(
      'mot_de_passe_faible',
    );
    expect((await portal.mutate('compte.activer', { jeton, motDePasse: MOT_DE_PASSE })).status).toBe(200);
    expect(await moi()).toMatchObject({
      numero,
      nom: 'Relave',
      prenom: 'Delphine',
      email: EMAIL,
      cas: false,
    });
    // Single-use.
    expect((await portal.mutate('compte.activer', { jeton, motDePasse: MOT_DE_PASSE })).problem?.code).toBe(
      'lien_refuse',
    );
    for (const utilisateur of [numero, ` ${numero.toLowerCase()} `, EMAIL, 'DELPHINE@example.org']) {
      const other = openPortal(server);
      expect((await connecter(other, utilisateur)).status, utilisateur).toBe(200);
      expect((await moi(other))?.numero).toBe(numero);
    }
  });

  it('PR1: what is typed wrong is told by field, all at once, and nothing is made', async () => {
    const answer = await portal.mutate('compte.creer', {
      nom: '   ',
      prenom: 'Zoé 🎉',
      email: 'delphine@example.org',
      emailConfirme: 'delphine@exemple.org',
      langue: 'fr',
    });
    expect(answer.status).toBe(422);
    expect(answer.problem?.champs).toEqual([
      { champ: 'nom', code: 'requis', params: {} },
      { champ: 'prenom', code: 'caractere_interdit', params: { caractere: '🎉' } },
      { champ: 'emailConfirme', code: 'mails_differents', params: {} },
    ]);
    await sendMails(server, sink);
    expect(sink.mails).toEqual([]);
  });

  it('PR1: an address that has an account gets the same answer, and a mail that says so', async () => {
    await aCandidat(server, sink, EMAIL);
    const answer = await portal.mutate('compte.creer', saisie);
    const fresh = await portal.mutate('compte.creer', {
      ...saisie,
      email: 'autre@example.org',
      emailConfirme: 'autre@example.org',
    });
    expect([answer.status, answer.data]).toEqual([fresh.status, fresh.data]);
    await sendMails(server, sink);
    // The order of mails to several people isn't promised.
    expect(sink.mails.map(({ subject }) => subject?.split(' – ')[0]).toSorted()).toEqual([
      'Activez votre compte de candidature',
      'Activez votre compte de candidature',
      'Vous avez déjà un compte de candidature',
    ]);
  });

  it('PR1: lost identifiers and lost activation answer alike whether the address is known or not; links expire', async () => {
    await aCandidat(server, sink, EMAIL);
    for (const name of ['compte.identifiantsPerdus', 'compte.activationPerdue']) {
      const known = await portal.mutate(name, { email: EMAIL });
      const unknown = await portal.mutate(name, { email: 'personne@example.org' });
      expect([known.status, known.data], name).toEqual([unknown.status, unknown.data]);
      // One at a time: of two mails sent side by side, either may arrive last.
      await sendMails(server, sink);
    }
    const jeton = linkIn(sink, EMAIL, /identifiants/);
    const before = openPortal(server);
    expect((await connecter(before, EMAIL)).status).toBe(200);
    server.clock.advance(2 * 3_600_000 - 1);
    const nouveau = 'une autre phrase que je retiens';
    expect((await portal.mutate('compte.reinitialiser', { jeton, motDePasse: nouveau })).status).toBe(200);
    expect(await moi(before)).toBeNull();
    expect((await connecter(before, EMAIL)).problem?.code).toBe('identifiants_refuses');
    expect((await connecter(before, EMAIL, nouveau)).status).toBe(200);

    await portal.mutate('compte.identifiantsPerdus', { email: EMAIL });
    await sendMails(server, sink);
    const late = linkIn(sink, EMAIL, /identifiants/);
    server.clock.advance(2 * 3_600_000);
    expect(
      (await portal.mutate('compte.reinitialiser', { jeton: late, motDePasse: nouveau })).problem?.code,
    ).toBe('lien_refuse');
  });

  it('PR1: a second link takes the place of the first; an account not activated in five days is purged', async () => {
    await portal.mutate('compte.creer', saisie);
    await sendMails(server, sink);
    const first = linkIn(sink, EMAIL, /Activez/);
    await portal.mutate('compte.activationPerdue', { email: EMAIL });
    await sendMails(server, sink);
    expect(
      (await portal.mutate('compte.activer', { jeton: first, motDePasse: MOT_DE_PASSE })).problem?.code,
    ).toBe('lien_refuse');
    server.clock.advance(5 * JOUR + 1);
    const jeton = linkIn(sink, EMAIL, /Activez/);
    expect((await portal.mutate('compte.activer', { jeton, motDePasse: MOT_DE_PASSE })).problem?.code).toBe(
      'lien_refuse',
    );
    expect(await server.store.purgerComptes(server.clock.now() - 5 * JOUR, server.clock.now())).toBe(1);
    expect(await server.store.compteByEmail(EMAIL)).toBeUndefined();
  });

  it('PR1: sessions are listed, close one by one or all together, and end by themselves', async () => {
    portal = await aCandidat(server, sink, EMAIL);
    const other = openPortal(server);
    await connecter(other, EMAIL);
    const sessions = (await portal.query<SessionOuverteView[]>('compte.sessions')).data ?? [];
    expect(sessions.map(({ appareil }) => appareil)).toEqual(['Firefox, Android', 'Firefox, Android']);
    const autre = sessions.find(({ courante }) => !courante)?.id ?? '';
    expect((await portal.mutate('compte.fermerSession', { sessionId: autre })).status).toBe(200);
    expect(await moi(other)).toBeNull();
    expect(await moi()).not.toBeNull();
    await connecter(other, EMAIL);
    await portal.mutate('compte.fermerSession', { sessionId: null });
    expect([await moi(), await moi(other), portal.cookie()]).toEqual([null, null, null]);
    await connecter(other, EMAIL);
    server.clock.advance(12 * 3_600_000);
    expect(await moi(other)).toBeNull();
  });

  it('PR1: the address changes once both the old and the new one have confirmed it', async () => {
    portal = await aCandidat(server, sink, EMAIL);
    const nouveau = 'nouvelle@example.org';
    const demande = { motDePasse: MOT_DE_PASSE, email: nouveau, emailConfirme: nouveau };
    expect(
      (await portal.mutate('compte.changerMail', { ...demande, motDePasse: 'faux' })).problem?.code,
    ).toBe('identifiants_refuses');
    expect((await portal.mutate('compte.changerMail', demande)).status).toBe(200);
    expect((await moi())?.mailEnAttente).toBe(nouveau);
    await sendMails(server, sink);
    const old = linkIn(sink, EMAIL, /Confirmez le changement/);
    const fresh = linkIn(sink, nouveau, /Confirmez votre nouvelle/);
    expect((await portal.mutate('compte.confirmerMail', { jeton: fresh })).data).toEqual({ change: false });
    expect((await moi())?.email).toBe(EMAIL);
    expect((await portal.mutate('compte.confirmerMail', { jeton: old })).data).toEqual({ change: true });
    expect(await moi()).toMatchObject({ email: nouveau, mailEnAttente: null });
    expect((await connecter(openPortal(server), EMAIL)).problem?.code).toBe('identifiants_refuses');
    expect((await connecter(openPortal(server), nouveau)).status).toBe(200);
  });

  it('PR1: nobody has the server write to a stranger again and again', async () => {
    portal = await aCandidat(server, sink, EMAIL);
    const codes = [];
    for (let i = 0; i < 8; i += 1) {
      const email = `inconnu${i}@example.org`;
      const demande = { motDePasse: MOT_DE_PASSE, email, emailConfirme: email };
      codes.push((await portal.mutate('compte.changerMail', demande)).problem?.code ?? 'ok');
    }
    expect(codes).toEqual([...Array<string>(6).fill('ok'), 'trop_de_requetes', 'trop_de_requetes']);
  });

  it('PR1: another password closes the other browsers and is told by mail', async () => {
    portal = await aCandidat(server, sink, EMAIL);
    const other = openPortal(server);
    await connecter(other, EMAIL);
    const nouveau = 'encore une phrase à retenir';
    const answer = await portal.mutate('compte.changerMotDePasse', { ancien: MOT_DE_PASSE, nouveau });
    expect(answer.status).toBe(200);
    expect(await moi(other)).toBeNull();
    expect(await moi()).not.toBeNull();
    await sendMails(server, sink);
    expect(sink.mails.at(-1)?.subject).toMatch(/mot de passe a changé/);
  });

  it('PM1: a request without our header, a wrong password again and again, a foreign token: refused', async () => {
    const foreign = await fetch(`${server.url}/api/portail/site.accueil`);
    expect(foreign.status).toBe(400);
    for (let i = 0; i < 6; i += 1) await connecter(portal, EMAIL, 'faux');
    const slowed = await connecter(portal, EMAIL, 'faux');
    expect(slowed.problem?.code).toBe('trop_de_requetes');
    expect(slowed.headers.get('retry-after')).toMatch(/^\d+$/);
    const stranger = await portal.fetch('/api/portail/compte.moi', {
      headers: { cookie: `pupitre=${'a'.repeat(64)}` },
    });
    expect(await stranger.text()).toContain('null');
    expect((await portal.query('candidatures.lister')).problem?.code).toBe('non_connecte');
  });
});
