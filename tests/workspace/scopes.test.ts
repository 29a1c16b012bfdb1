import { describe, expect, it } from 'vitest';
import { aUnit, write } from '../contracts/factories.ts';
import { startTestServer, type TestServer, temporaryFolder } from '../server/harness.ts';
import { transmitted } from '../server/world.ts';
import {
  aDesk,
  anAccount,
  aServer,
  contenu,
  type Desk,
  GESTIONNAIRE,
  MEMBRE,
  memoryKeychain,
  openDesk,
  TOUT,
  until,
  upToDate,
} from './desk.ts';
import { startProxy } from './proxy.ts';

const ids = (desk: Desk): readonly string[] =>
  desk
    .member()
    .inbox.page(TOUT, 0, 100)
    .rows.map(({ id }) => id)
    .toSorted();

/** A whole cycle that began after this call has ended. */
const synced = async (desk: Desk): Promise<void> => {
  for (let i = 0; i < 2; i += 1) {
    const before = desk.member().sync.state.get().dernierContact ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 2));
    desk.member().sync.now();
    await until('contact', () => (desk.member().sync.state.get().dernierContact ?? 0) > before);
  }
  await upToDate(desk);
};

const rolesOf = async (
  server: TestServer,
  id: string,
  roles: Parameters<typeof anAccount>[2],
): Promise<void> => {
  const personne = await server.store.personne(id);
  if (!personne) throw new Error('nobody');
  await server.store.savePersonne({ ...personne, roles });
};

describe('scopes', () => {
  it('erases a commission that was lost, with its files, and takes in one that was gained', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', [
      { kind: 'membre', commissionId: 'c1' },
      { kind: 'membre', commissionId: 'c2' },
    ]);
    const desk = await aDesk(server, 'p1');
    expect(ids(desk)).toEqual(['d1', 'd2', 'x1', 'x2']);
    const { sha256 } = desk.member().dossiers.get('x1', TOUT)?.dossier.pieces[0]?.versions[0] ?? {
      sha256: '',
    };
    expect(await desk.app.file(sha256)).not.toBeNull();
    const presents = desk.member().files.status().presents;
    await rolesOf(server, 'p1', [
      { kind: 'membre', commissionId: 'c1' },
      { kind: 'membre', commissionId: 'c3' },
    ]);
    await synced(desk);
    expect(ids(desk)).toEqual(['d1', 'd2', 'y1', 'y2']);
    expect(desk.member().dossiers.get('x1', TOUT)).toBeNull();
    expect(await desk.app.file(sha256)).toBeNull();
    expect(
      desk
        .member()
        .inbox.counts(TOUT)
        .sessions.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['s1', 's3']);
    expect(desk.member().inbox.page({ ...TOUT, recherche: 'Nom x1' }, 0, 5).total).toBe(0);
    // Two dossiers of two pièces went (one each in blind mode), two came.
    expect(presents).toBe(6);
    await until('files', () => desk.member().files.status().presents === 8);
    await rolesOf(server, 'p1', [{ kind: 'membre', commissionId: 'c3' }]);
    await synced(desk);
    expect(ids(desk)).toEqual(['y1', 'y2']);
    expect(desk.member().dossiers.get('y1', TOUT)?.abilities.ecrireAvis).toEqual({ allowed: true });
  });

  it('PM3: a récusation takes the dossier away at once, before and after the server knows', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'p1', { keychain });
    desk.member().sync.setOffline(true);
    const answer = desk.member().acts.act(
      {
        type: 'recusation.declarer@1',
        payload: { candidatId: 'candidat-d1', dossierId: 'd1', raison: 'Cousine' },
      },
      1,
    );
    expect(answer.ok).toBe(true);
    expect(ids(desk)).toEqual(['d2']);
    expect(desk.member().dossiers.get('d1', TOUT)).toBeNull();
    await desk.close();
    const again = await openDesk({ folder: desk.folder, keychain });
    expect(ids(again)).toEqual(['d2']);
    await upToDate(again);
    await synced(again);
    expect(ids(again)).toEqual(['d2']);
    expect(again.app.account.state.get().me?.recusations).toEqual(['candidat-d1']);
  });

  it('a withdrawn dossier is erased with what was written about it; others stay', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    desk.member().acts.act(
      {
        type: 'note.ecrire@1',
        payload: { noteId: 'n1', dossierId: 'd1', texte: 'À revoir', partagee: false },
      },
      0,
    );
    await upToDate(desk);
    const stored = await server.store.get('dossier', 'd1');
    if (!stored) throw new Error('no dossier');
    const withdrawn = { ...write('dossier', stored.body, stored.version), body: null };
    expect(await server.store.commit([aUnit({ changes: [withdrawn] })])).toMatchObject({ ok: true });
    await synced(desk);
    expect(ids(desk)).toEqual(['d2']);
    expect(desk.member().dossiers.get('d1', TOUT)).toBeNull();
  });

  it('tells what others changed since the member read the dossier, and not what he did himself', async () => {
    const server = await aServer();
    await anAccount(server, 'g1', GESTIONNAIRE);
    const mine = await aDesk(server, 'g1');
    const view = mine.member().dossiers.get('d1', TOUT);
    const sha256 = view?.dossier.pieces[0]?.versions[0]?.sha256 ?? '';
    mine.member().dossiers.markRead('d1', view?.version ?? 0);
    mine
      .member()
      .acts.act(
        { type: 'piece.valider@1', payload: { dossierId: 'd1', typeId: 'cv', sha256 } },
        view?.version ?? 0,
      );
    await synced(mine);
    expect(mine.member().dossiers.get('d1', TOUT)?.depuisLecture).toEqual([]);

    await anAccount(server, 'g2', GESTIONNAIRE);
    const personne = await server.store.personne('g2');
    if (personne) await server.store.savePersonne({ ...personne, nom: 'Autre' });
    const theirs = await aDesk(server, 'g2');
    const now = theirs.member().dossiers.get('d1', TOUT);
    const identite = now?.dossier.pieces[1]?.versions[0]?.sha256 ?? '';
    await new Promise((resolve) => setTimeout(resolve, 5));
    server.clock.advance(60_000);
    theirs
      .member()
      .acts.act(
        { type: 'piece.valider@1', payload: { dossierId: 'd1', typeId: 'identite', sha256: identite } },
        now?.version ?? 0,
      );
    await upToDate(theirs);
    await synced(mine);
    expect(mine.member().dossiers.get('d1', TOUT)?.depuisLecture).toEqual(['piece:identite']);
    expect(
      mine
        .member()
        .inbox.page(TOUT, 0, 5)
        .rows.find(({ id }) => id === 'd1')?.nouveau,
    ).toBe(true);
    mine.member().dossiers.markRead('d1', mine.member().dossiers.get('d1', TOUT)?.version ?? 0);
    expect(
      mine
        .member()
        .inbox.page(TOUT, 0, 5)
        .rows.find(({ id }) => id === 'd1')?.nouveau,
    ).toBe(false);
  });
});

describe('a server put back from a backup', () => {
  it('SY2, SY8: gets again what it had acknowledged since, and what never was is erased', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const proxy = await startProxy(server.url);
    const keychain = memoryKeychain();
    const desk = await openDesk({ keychain });
    const rendre = (dossierId: string, commentaire: string) =>
      desk
        .member()
        .acts.act({ type: 'avis.rendre@1', payload: { dossierId, contenu: contenu({ commentaire }) } }, 1);
    await desk.app.account.signIn({
      serverUrl: proxy.url,
      email: 'p1@example.org',
      password: 'une phrase assez longue',
      passphrase: null,
    });
    await until('dossiers', () => desk.member().inbox.page(TOUT, 0, 1).total === 2);
    expect(rendre('d1', 'Avant la copie').ok).toBe(true);
    await synced(desk);
    const folder = await temporaryFolder();
    await server.store.backup(server.files, folder);
    await synced(desk);
    expect(rendre('d2', 'Après la copie').ok).toBe(true);
    await server.store.commit([aUnit({ changes: [write('dossier', transmitted('d7'))] })]);
    await synced(desk);
    expect(ids(desk)).toEqual(['d1', 'd2', 'd7']);

    const restored = await startTestServer({}, { folder, clock: server.clock });
    try {
      proxy.pointTo(restored.url);
      await restored.store.commit([aUnit({ changes: [write('dossier', transmitted('d8'))] })]);
      await synced(desk);
      await until('sent again', async () => (await restored.store.get('avis', 'd2.p1')) !== undefined);
      expect((await restored.store.get('avis', 'd2.p1'))?.body.commentaire).toBe('Après la copie');
      expect((await restored.store.get('avis', 'd1.p1'))?.version).toBe(1);
      await synced(desk);
      expect(ids(desk)).toEqual(['d1', 'd2', 'd8']);
      expect(desk.member().dossiers.get('d2', TOUT)?.monAvis).toMatchObject({ etat: 'rendu' });
    } finally {
      await restored.close();
    }
  });
});
