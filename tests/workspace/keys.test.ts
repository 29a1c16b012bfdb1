import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TestServer } from '../server/harness.ts';
import {
  aDesk,
  anAccount,
  aServer,
  contenu,
  type Desk,
  fastTime,
  MEMBRE,
  memoryKeychain,
  openDesk,
  PHRASE,
  signIn,
  TOUT,
  until,
  upToDate,
} from './desk.ts';
import { startProxy } from './proxy.ts';

const DAY = 86_400_000;

/** Every file of a folder, with its bytes. */
async function filesUnder(
  folder: string,
): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const name = path.join(entry.parentPath, entry.name);
        return { name: path.relative(folder, name), bytes: await readFile(name) };
      }),
  );
}

const noter = (desk: Desk, commentaire: string): void => {
  const answer = desk
    .member()
    .acts.act(
      { type: 'avis.enregistrer@1', payload: { dossierId: 'd1', contenu: contenu({ commentaire }) } },
      1,
    );
  if (!answer.ok) throw new Error(answer.refusal.code);
};

async function revokeAll(server: TestServer, personneId: string): Promise<void> {
  for (const appareil of await server.store.appareilsOf(personneId))
    await server.store.saveAppareil({ ...appareil, revoqueLe: server.clock.now() });
}

describe('what lies on the disk', () => {
  it('nothing in clear: neither names, nor texts, nor files, nor keys, nor the token', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'p1', { keychain });
    noter(desk, 'Canari-du-commentaire');
    desk.app.preferences.set({ vues: { recherche: 'Canari-de-vue' }, theme: 'sombre' });
    await upToDate(desk);
    desk.member().sync.setOffline(true);
    noter(desk, 'Canari-non-envoyé');
    const view = desk.member().dossiers.get('d1', TOUT);
    const { sha256 } = view?.dossier.pieces[0]?.versions[0] ?? { sha256: '' };
    expect(await desk.app.file(sha256)).not.toBeNull();
    const secours = desk.app.account.state.get().cleDeSecours ?? '?';
    const canaries = [
      'Nom-d1',
      'Inès',
      'Canari',
      'd1 cv d1 cv',
      'example.org',
      'Œuvrard',
      sha256,
      secours,
      secours.replaceAll('-', ''),
      ...keychain.entries.values(),
    ];
    const look = async (): Promise<readonly string[]> => {
      const files = await filesUnder(desk.folder);
      expect(files.length).toBeGreaterThan(6);
      return files.flatMap(({ name, bytes }) =>
        canaries.filter((canary) => bytes.includes(canary)).map((canary) => `${name}: ${canary}`),
      );
    };
    expect(await look()).toEqual([]);
    await desk.close();
    expect(await look()).toEqual([]);
  });
});

describe('revocation and forgetting', () => {
  it('SY10: a revoked device erases replica, files and key; what was not sent stays, and is sent again', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'p1', { keychain });
    desk.member().sync.setOffline(true);
    noter(desk, 'Écrit avant la révocation');
    await revokeAll(server, 'p1');
    desk.member().sync.setOffline(false);
    await until('erased', () => desk.app.account.state.get().phase === 'connexion');
    expect(desk.app.member()).toBeNull();
    const left = (await filesUnder(desk.folder)).map(({ name }) => path.basename(name)).toSorted();
    expect(left).toEqual(['cles.json', 'compte.json', 'file.db']);
    expect(await server.store.get('avis', 'd1.p1')).toBeUndefined();

    expect(await signIn(desk, server.url, 'p1')).toEqual({ ok: true });
    await until('again', () => desk.member().inbox.page(TOUT, 0, 1).total === 2);
    expect(desk.member().sync.state.get()).toMatchObject({ badge: 'action', aTraiter: 1 });
    expect(desk.member().queue.list()).toMatchObject([{ etat: 'gare', type: 'avis.enregistrer@1' }]);
    expect(desk.member().queue.export()).toContain('Écrit avant la révocation');
    expect(desk.member().queue.resend()).toBe(1);
    await upToDate(desk);
    expect((await server.store.get('avis', 'd1.p1'))?.body.commentaire).toBe('Écrit avant la révocation');
  });

  it('SY10: with nothing to send, nothing at all stays', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'p1', { keychain });
    await revokeAll(server, 'p1');
    desk.member().sync.now();
    await until('erased', () => desk.app.account.state.get().phase === 'connexion');
    await until('gone', async () => (await filesUnder(desk.folder)).length === 1);
    expect(keychain.entries.size).toBe(0);
  });

  it('SY10: a replica without contact for too long erases itself, also when the clock was set back', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const proxy = await startProxy(server.url);
    const keychain = memoryKeychain();
    let days = 0;
    const { timers } = fastTime(1);
    const time = { clock: { now: () => Date.now() + days * DAY }, timers };
    const first = await openDesk({ keychain, time });
    await signIn(first, proxy.url, 'p1');
    await until('dossiers', () => first.member().inbox.page(TOUT, 0, 1).total === 2);
    await upToDate(first);
    proxy.cut();
    noter(first, 'Avant les vacances');
    await first.close();

    const reopen = async (at: number): Promise<Desk> => {
      days = at;
      return openDesk({ folder: first.folder, keychain, time });
    };
    const soon = await reopen(29);
    expect(soon.member().dossiers.get('d1', TOUT)?.monAvis?.commentaire).toBe('Avant les vacances');
    await soon.close();
    const back = await reopen(-300);
    expect(back.app.account.state.get().phase).toBe('pret');
    await back.close();
    const late = await reopen(31);
    expect(late.app.account.state.get().phase).toBe('connexion');
    const left = (await filesUnder(first.folder)).map(({ name }) => path.basename(name)).toSorted();
    expect(left).toEqual(['cles.json', 'compte.json', 'file.db']);
    await late.close();

    proxy.heal();
    const again = await reopen(31);
    expect(await signIn(again, proxy.url, 'p1')).toEqual({ ok: true });
    expect(again.member().queue.resend()).toBe(1);
    await until('sent', async () => (await server.store.get('avis', 'd1.p1')) !== undefined);
  });
});

describe('keys that are lost', () => {
  const actsOf = (desk: Desk) =>
    desk
      .member()
      .queue.list()
      .map(({ type, etat }) => [type, etat]);

  it('a keychain that was emptied costs a download; the queue comes back with its recovery key', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const keychain = memoryKeychain();
    const first = await aDesk(server, 'p1', { keychain });
    const secours = first.app.account.state.get().cleDeSecours ?? '';
    first.app.account.noteRecoveryKey();
    expect(first.app.account.state.get().cleDeSecours).toBeNull();
    first.member().sync.setOffline(true);
    noter(first, 'Écrit avant la perte');
    await first.close();
    keychain.entries.clear();

    const desk = await openDesk({ folder: first.folder, keychain });
    expect(desk.app.account.state.get()).toMatchObject({ phase: 'connexion', serverUrl: server.url });
    expect(await signIn(desk, server.url, 'p1')).toEqual({ ok: true });
    await until('downloaded', () => desk.member().inbox.page(TOUT, 0, 1).total === 2);
    expect(actsOf(desk)).toEqual([]);
    expect(desk.app.account.lostQueues()).toBe(1);
    expect(desk.app.account.state.get().cleDeSecours).not.toBe(secours);
    expect(await desk.app.account.recover('0000-0000')).toEqual({ ok: false, code: 'cle' });
    expect(await desk.app.account.recover(secours.toLowerCase().replaceAll('-', ' '))).toEqual({
      ok: true,
      actes: 1,
    });
    expect(desk.app.account.lostQueues()).toBe(0);
    expect(actsOf(desk)).toEqual([['avis.enregistrer@1', 'gare']]);
    expect(desk.member().queue.resend()).toBe(1);
    await upToDate(desk);
    expect((await server.store.get('avis', 'd1.p1'))?.body.commentaire).toBe('Écrit avant la perte');
    expect(await desk.app.account.recover(secours)).toEqual({ ok: false, code: 'aucune' });
  });

  it('a forgotten passphrase costs a download too', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const first = await openDesk({ keychain: null });
    expect(await signIn(first, server.url, 'p1', 'court')).toEqual({ ok: false, code: 'phrase' });
    expect(await signIn(first, server.url, 'p1', PHRASE)).toEqual({ ok: true });
    await until('downloaded', () => first.member().inbox.page(TOUT, 0, 1).total === 2);
    const secours = first.app.account.state.get().cleDeSecours ?? '';
    first.member().sync.setOffline(true);
    noter(first, 'Écrit avant l’oubli');
    await first.close();

    const desk = await openDesk({ folder: first.folder, keychain: null });
    expect(desk.app.account.state.get().phase).toBe('verrouille');
    expect(await desk.app.account.unlock('autre chose')).toEqual({ ok: false, code: 'phrase' });
    expect(await signIn(desk, server.url, 'p1', 'autre chose')).toEqual({ ok: false, code: 'phrase' });
    await desk.app.account.signOut(true);
    expect(desk.app.account.state.get()).toMatchObject({ phase: 'accueil', serverUrl: '' });
    expect(await signIn(desk, server.url, 'p1', 'autre chose')).toEqual({ ok: true });
    await until('downloaded', () => desk.member().inbox.page(TOUT, 0, 1).total === 2);
    expect(await desk.app.account.recover(secours)).toEqual({ ok: true, actes: 1 });
    expect(actsOf(desk)).toEqual([['avis.enregistrer@1', 'gare']]);
  });

  it('a damaged replica is downloaded again, with the acts that wait on top', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const keychain = memoryKeychain();
    const first = await aDesk(server, 'p1', { keychain });
    first.member().sync.setOffline(true);
    noter(first, 'Écrit avant le dommage');
    await first.close();
    const [replica] = (await filesUnder(first.folder)).filter(({ name }) => name.endsWith('replique.db'));
    const bytes = Buffer.from(replica?.bytes ?? Buffer.alloc(0));
    bytes.fill(7, 100, 6_000);
    await writeFile(path.join(first.folder, replica?.name ?? ''), bytes);

    const desk = await openDesk({ folder: first.folder, keychain });
    await until('downloaded', () => desk.member().inbox.page(TOUT, 0, 1).total === 2);
    await upToDate(desk);
    expect((await server.store.get('avis', 'd1.p1'))?.body.commentaire).toBe('Écrit avant le dommage');
  });

  it('signing out closes the device on the server; signing in again finds what was here', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    await desk.app.account.signOut(false);
    expect(desk.app.account.state.get()).toMatchObject({ phase: 'connexion', serverUrl: server.url });
    expect((await server.store.appareilsOf('p1')).every(({ revoqueLe }) => revoqueLe !== null)).toBe(true);
    expect(await signIn(desk, server.url, 'p1')).toEqual({ ok: true });
    expect(desk.member().inbox.page(TOUT, 0, 1).total).toBe(2);
    expect(desk.app.account.state.get().cleDeSecours).toBeNull();
    await upToDate(desk);
    await desk.app.account.signOut(true);
    expect(await filesUnder(desk.folder)).toEqual([]);
  });
});
