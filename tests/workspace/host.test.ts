import { describe, expect, it } from 'vitest';
import type { AppState, DossierView, InboxPage } from '../../src/protocol/workspace.ts';
import { fileOf } from '../server/world.ts';
import {
  anAccount,
  aServer,
  contenu,
  MEMBRE,
  MOT_DE_PASSE,
  memoryKeychain,
  PHRASE,
  TOUT,
  until,
} from './desk.ts';
import { aHost, PipeError, pipeClient } from './pipe-client.ts';
import { tempFolder } from './storage/factories.ts';

const signedIn = (url: string, passphrase: string | null) => ({
  serverUrl: url,
  email: 'p1@example.org',
  password: MOT_DE_PASSE,
  passphrase,
});

describe('worker and owner', () => {
  it('serves a whole review over the pipe, and files beside it', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const keychain = memoryKeychain();
    const host = aHost(await tempFolder(), keychain);
    const window = pipeClient(host);
    const states = window.subscribe('app.state');
    await until('first state', () => states.items.length > 0);
    expect(states.items[0]).toMatchObject({ phase: 'accueil', trousseau: true });
    await expect(window.call('query', 'queue.list')).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
    await expect(window.call('query', 'no.such')).rejects.toBeInstanceOf(PipeError);

    expect(await window.call('mutation', 'account.signIn', signedIn(server.url, null))).toEqual({ ok: true });
    await until('ready', () => (states.items.at(-1) as AppState).phase === 'pret');
    expect((states.items.at(-1) as AppState).cleDeSecours).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    expect(keychain.entries.size).toBe(1);
    const changes = window.subscribe('changes');
    const page = () =>
      window.call('query', 'inbox.page', { query: TOUT, offset: 0, limit: 10 }) as Promise<InboxPage>;
    await until('dossiers', async () => (await page()).total === 2);

    const view = (await window.call('query', 'dossier.get', { id: 'd1', query: TOUT })) as DossierView;
    expect(view.voisins).toMatchObject({ suivant: 'd2', total: 2 });
    const { sha256 } = view.dossier.pieces[0]?.versions[0] ?? { sha256: '' };
    await until('file', async () => (await host.file(sha256)) !== null);
    const file = await host.file(sha256);
    expect(file?.type).toBe('application/pdf');
    expect(Buffer.from(file?.bytes ?? new ArrayBuffer(0)).equals(fileOf('d1', 'cv').bytes)).toBe(true);
    expect(await host.file('0'.repeat(64))).toBeNull();

    const act = { type: 'avis.rendre@1', payload: { dossierId: 'd1', contenu: contenu() } };
    const answer = await window.call('mutation', 'act', { act, baseVersion: view.version });
    expect(answer).toMatchObject({ ok: true });
    await until('told', () => changes.items.length > 0);
    await until('sent', async () => (await server.store.get('avis', 'd1.p1')) !== undefined);
    changes.stop();
    states.stop();
    await window.call('query', 'queue.list');
    const before = window.received.length;
    await window.call('mutation', 'act', {
      act: { type: 'avis.reprendre@1', payload: { dossierId: 'd1' } },
      baseVersion: 1,
    });
    const after = window.received.slice(before);
    expect(after.filter((message) => 'result' in message && message.result.type === 'data')).toHaveLength(1);
  });

  it('asks for the passphrase again after a restart, and takes no other', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const folder = await tempFolder();
    const first = aHost(folder, null);
    const window = pipeClient(first);
    expect(await window.call('mutation', 'account.signIn', signedIn(server.url, null))).toEqual({
      ok: false,
      code: 'phrase',
    });
    expect(await window.call('mutation', 'account.signIn', signedIn(server.url, PHRASE))).toEqual({
      ok: true,
    });
    await first.close();
    expect(await first.file('0'.repeat(64))).toBeNull();

    const again = pipeClient(aHost(folder, null));
    const states = again.subscribe('app.state');
    await until('locked', () => (states.items.at(-1) as AppState | undefined)?.phase === 'verrouille');
    expect(await again.call('mutation', 'account.unlock', { passphrase: 'une autre' })).toEqual({
      ok: false,
      code: 'phrase',
    });
    expect(await again.call('mutation', 'account.unlock', { passphrase: PHRASE })).toEqual({ ok: true });
    await until('open', () => (states.items.at(-1) as AppState).phase === 'pret');
  });
});
