import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { httpDevice } from '../../src/main/workspace/http/device-transport.ts';
import { aUnit, write } from '../contracts/factories.ts';
import { transmitted } from '../server/world.ts';
import {
  aDesk,
  anAccount,
  aServer,
  contenu,
  fastTime,
  MEMBRE,
  openDesk,
  signIn,
  TOUT,
  until,
  upToDate,
} from './desk.ts';
import { startProxy } from './proxy.ts';

describe('networks', () => {
  it('SY12: 200 avis written offline are on the server within 5 s of the network coming back', async () => {
    const server = await aServer();
    const more = Array.from({ length: 200 }, (_, i) => transmitted(`m${i}`));
    await server.store.commit([aUnit({ changes: more.map((body) => write('dossier', body)) })]);
    await anAccount(server, 'p1', MEMBRE);
    const proxy = await startProxy(server.url);
    const desk = await openDesk();
    expect(await signIn(desk, proxy.url, 'p1')).toEqual({ ok: true });
    await until('all', () => desk.member().inbox.page(TOUT, 0, 1).total === 202);
    proxy.cut();
    for (const { id } of more) {
      const answer = desk.member().acts.act(
        {
          type: 'avis.rendre@1',
          payload: { dossierId: id, contenu: contenu({ commentaire: `Pour ${id}` }) },
        },
        1,
      );
      expect(answer.ok).toBe(true);
    }
    await until('offline', () => desk.member().sync.state.get().badge === 'horsLigne');
    expect(desk.member().sync.state.get().enAttente).toBe(200);
    proxy.heal();
    const start = Date.now();
    desk.app.network();
    await until('drained', () => desk.member().sync.state.get().enAttente === 0);
    expect(Date.now() - start).toBeLessThan(5_000);
    for (const { id } of more)
      expect((await server.store.get('avis', `${id}.p1`))?.body.commentaire).toBe(`Pour ${id}`);
    expect((await server.store.get('avis', 'm0.p1'))?.version).toBe(1);
  });

  it('SY12: what is done offline can be taken back however often the server is tried for meanwhile', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const proxy = await startProxy(server.url);
    const desk = await openDesk({ time: fastTime(40) });
    await signIn(desk, proxy.url, 'p1');
    await until('dossiers', () => desk.member().inbox.page(TOUT, 0, 1).total === 2);
    await upToDate(desk);
    proxy.cut();
    desk.app.network();
    await until('offline', () => desk.member().sync.state.get().badge === 'horsLigne');
    const payload = { dossierId: 'd1', contenu: contenu({ commentaire: 'Trop vite' }) };
    const given = desk.member().acts.act({ type: 'avis.rendre@1', payload }, 1);
    if (!given.ok) throw new Error('refused');
    const tries = proxy.connections();
    await until('three tries', () => proxy.connections() >= tries + 3);
    expect(desk.member().acts.withdraw(given.id)).toBe(true);
    expect(desk.member().sync.state.get().enAttente).toBe(0);
    proxy.heal();
    desk.app.network();
    await upToDate(desk);
    expect(await server.store.get('avis', 'd1.p1')).toBeUndefined();
  });

  it('SY12: one pull after another goes over the same connection, however its last byte comes', async () => {
    const start = { kind: 'start', epoch: 'e' };
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/x-ndjson');
      response.write(`${JSON.stringify(start)}\n${JSON.stringify({ kind: 'end', cursors: {} })}\n`);
      setTimeout(() => response.end(), 20);
    });
    let connections = 0;
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const device = httpDevice(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'jeton');
    const request = { epoch: '', cursors: {}, acknowledged: null };
    for (let i = 0; i < 5; i += 1)
      for await (const frame of device.pull(request, new AbortController().signal))
        if (frame.kind === 'end') break;
    // fetch may open a second one as the first is still being handed back; not one for each pull.
    expect(connections).toBeLessThanOrEqual(2);
    server.closeAllConnections();
    server.close();
  });

  it('SY11: a network that answers nothing is an absent one, and reading goes on', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const proxy = await startProxy(server.url);
    const desk = await openDesk({ time: fastTime(40) });
    await signIn(desk, proxy.url, 'p1');
    await until('dossiers', () => desk.member().inbox.page(TOUT, 0, 1).total === 2);
    await upToDate(desk);
    proxy.hang();
    desk.member().dossiers.markRead('d1', 1);
    await until('offline', () => desk.member().sync.state.get().badge === 'horsLigne');
    expect(desk.member().dossiers.get('d1', TOUT)?.dossier.id).toBe('d1');
    expect(desk.member().sync.state.get().horsLigneDepuis).not.toBeNull();
    proxy.heal();
    await upToDate(desk);
    expect(desk.errors).toEqual([]);
  });

  it('SY11: a portal that answers everything with its own page is no server', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    const portal = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<html>Connectez-vous au réseau</html>');
    });
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    const address = portal.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const other = await openDesk();
    expect(await signIn(other, url, 'p1')).toEqual({ ok: false, code: 'injoignable' });
    portal.close();
    expect(await signIn(other, 'pas une adresse', 'p1')).toEqual({ ok: false, code: 'injoignable' });
    expect(await signIn(other, server.url, 'inconnu')).toEqual({ ok: false, code: 'identifiants' });
    expect(desk.app.account.state.get().phase).toBe('pret');
  });

  it('SY3, SY4: streams that break at any byte lose nothing and repeat nothing', async () => {
    const server = await aServer();
    const more = Array.from({ length: 60 }, (_, i) => transmitted(`m${i}`));
    await server.store.commit([aUnit({ changes: more.map((body) => write('dossier', body)) })]);
    await anAccount(server, 'p1', MEMBRE);
    const proxy = await startProxy(server.url);
    const desk = await openDesk({ time: fastTime(40) });
    proxy.breakAfter(20_000);
    await signIn(desk, proxy.url, 'p1');
    for (const cut of [9_000, 15_000, 30_000, 45_000]) {
      proxy.breakAfter(cut);
      for (const { id } of more.slice(0, 20))
        desk.member().acts.act({ type: 'lecture.noter@1', payload: { dossierId: id, versionLue: 1 } }, 1);
      desk.app.network();
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await until('all', () => desk.member().inbox.page(TOUT, 0, 1).total === 62);
    await upToDate(desk);
    expect(desk.errors).toEqual([]);
    expect(desk.member().sync.state.get()).toMatchObject({ enAttente: 0, aTraiter: 0 });
  });
});
