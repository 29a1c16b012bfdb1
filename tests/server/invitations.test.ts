import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invitationToken } from '../../src/main/application/accounts/invite.ts';
import type { Personne } from '../../src/main/application/accounts-port.ts';
import type { SignInAnswer } from '../../src/protocol/accounts.ts';
import { pullRaw, trpc } from './client.ts';
import { aDevice, aPersonne, startTestServer, type TestServer } from './harness.ts';
import { seedWorld } from './world.ts';

const SECRET = 'un long mot de passe';
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
});
afterEach(() => server.close());

async function _withPassword(id: string, over: Partial<Personne> = {}): Promise<Personne> {
  const personne = aPersonne(id, [{ kind: 'membre', commissionId: 'c1' }], {
    motDePasse: await server.services.passwords.hash(SECRET),
    ...over,
  });
  await server.store.savePersonne(personne);
  return personne;
}

const signIn = (email: string, motDePasse = SECRET, headers: Record<string, string> = {}) =>
  trpc(server, 'mutation', 'auth.signIn', { email, motDePasse, appareil: 'Portable' }, null, headers);

describe('invitations', () => {
  const invitee = {
    email: 'Ext@Example.org',
    nom: 'Łukasiewicz',
    prenom: 'Inès',
    roles: [{ kind: 'membre', commissionId: 'c1' }],
  };
  const invite = async (over: object = {}, roles: Personne['roles'] = [{ kind: 'scolarite' }]) => {
    const by = await aDevice(server, 'sc', roles);
    return trpc(server, 'mutation', 'users.invite', { ...invitee, ...over }, by.jeton);
  };
  const tokensInMails = async (): Promise<readonly string[]> => {
    const mails = await server.store.takeMails(server.clock.now(), 0, 10);
    return mails.map(({ donnees }) => invitationToken(server.services.derive, String(donnees.invitationId)));
  };
  const tokenInMail = async (): Promise<string> => (await tokensInMails()).at(-1) ?? '';
  const accept = (jeton: string, motDePasse = SECRET) =>
    trpc(server, 'mutation', 'auth.acceptInvitation', { jeton, motDePasse, appareil: 'Portable' });

  it('OR5: an external member is invited by mail, chooses a password, and is signed in; the link works once', async () => {
    const invited = await invite({ expireLe: server.clock.now() + 90 * 86_400_000 });
    expect(invited.status).toBe(200);
    expect(JSON.stringify(invited.data)).not.toMatch(/[0-9a-f]{64}/);
    const jeton = await tokenInMail();
    const accepted = await accept(jeton);
    expect(accepted.status).toBe(200);
    expect((await pullRaw(server, (accepted.data as SignInAnswer).jeton)).status).toBe(200);
    expect((await accept(jeton)).problem?.code).toBe('invitation_refusee');
    expect((await signIn('ext@example.org')).status).toBe(200);
    const commission = await server.store.get('commission', 'c1');
    expect(commission?.body.membres).toContainEqual(
      expect.objectContaining({ nom: 'Inès Łukasiewicz', role: 'membre' }),
    );
  });

  it('OR5: the outbox and the database hold nothing that opens an invitation', async () => {
    await invite();
    const jeton = await tokenInMail();
    expect(server.store.snapshot().includes(jeton)).toBe(false);
  });

  it('OR5: expired, unknown and used links answer the same, and of two at once one wins', async () => {
    await invite();
    const jeton = await tokenInMail();
    const answers = await Promise.all([accept(jeton), accept(jeton)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const unknown = await accept('f'.repeat(64));
    expect(unknown.problem).toEqual(answers.find(({ status }) => status === 404)?.problem);
  });

  it('OR5: a link that is too old is refused, and inviting again makes a new one', async () => {
    await invite();
    const old = await tokenInMail();
    server.clock.advance(15 * 86_400_000);
    expect((await accept(old)).problem?.code).toBe('invitation_refusee');
    expect((await invite()).status).toBe(200);
    expect((await accept(await tokenInMail())).status).toBe(200);
    expect((await invite()).problem?.code).toBe('compte_existant');
  });

  it('OR5: an older link is worth nothing once the account has its password', async () => {
    await invite();
    const first = await tokenInMail();
    server.clock.advance(1);
    await invite();
    const tokens = await tokensInMails();
    const second = tokens.find((token) => token !== first);
    expect((await accept(second ?? '')).status).toBe(200);
    expect((await accept(first)).problem?.code).toBe('invitation_refusee');
  });

  it('OR5: a password is long, varied, and not the address', async () => {
    await invite();
    const jeton = await tokenInMail();
    for (const faible of ['court', 'aaaaaaaaaaaaaaaa', 'ext@example.org', 'ext12345678901'])
      expect((await accept(jeton, faible)).problem).toMatchObject({
        code: 'mot_de_passe_faible',
        params: { min: 12 },
      });
    expect((await accept(jeton)).status).toBe(200);
  });

  it('PM1: nobody gives a role above his own', async () => {
    for (const kind of ['admin', 'scolarite'])
      expect((await invite({ roles: [{ kind }] })).problem?.code).toBe('interdit');
    expect((await invite({ roles: [{ kind: 'admin' }] }, [{ kind: 'admin' }])).status).toBe(200);
    expect((await invite({ roles: [{ kind: 'candidat', candidatId: 'k' }] })).problem?.code).toBe(
      'requete_invalide',
    );
    expect(
      (await invite({ email: 'b@example.org', roles: [{ kind: 'membre', commissionId: 'none' }] })).problem
        ?.code,
    ).toBe('introuvable');
    expect(await server.store.personneByEmail('b@example.org')).toBeUndefined();
  });
});
