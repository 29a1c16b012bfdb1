import { describe, expect, it } from 'vitest';
import {
  aDesk,
  anAccount,
  aServer,
  contenu,
  GESTIONNAIRE,
  MEMBRE,
  memoryKeychain,
  openDesk,
  TOUT,
  until,
  upToDate,
} from './desk.ts';

describe('first sync', () => {
  it('SY1: shows the member his commission and nothing else', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    const page = desk.member().inbox.page(TOUT, 0, 50);
    expect(page.rows.map(({ id }) => id).toSorted()).toEqual(['d1', 'd2']);
    expect(page.rows[0]).toMatchObject({
      prenom: 'Inès',
      statut: 'RE',
      avis: { etat: 'aucun' },
      nouveau: false,
    });
    expect(desk.member().inbox.counts(TOUT).parEtat).toMatchObject({ tous: 2, aLire: 2, rendu: 0 });
    expect(desk.app.account.state.get()).toMatchObject({ phase: 'pret', me: { personneId: 'p1' } });
    expect(desk.errors).toEqual([]);
  });
});

describe('acts', () => {
  it('SY7, SY4: an avis is seen at once, and reaches the server once', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    const member = desk.member();
    const version = member.dossiers.get('d1', TOUT)?.version ?? 0;
    const answer = member.acts.act(
      { type: 'avis.rendre@1', payload: { dossierId: 'd1', contenu: contenu() } },
      version,
    );
    expect(answer.ok).toBe(true);
    expect(member.dossiers.get('d1', TOUT)?.monAvis).toMatchObject({ etat: 'rendu', type: 'FA' });
    expect(member.inbox.page({ ...TOUT, etat: 'rendu' }, 0, 5).rows[0]).toMatchObject({
      id: 'd1',
      enAttenteEnvoi: true,
    });
    await upToDate(desk);
    expect((await server.store.get('avis', 'd1.p1'))?.body).toMatchObject({
      etat: 'rendu',
      commentaire: 'Solide.',
    });
    expect(member.inbox.page({ ...TOUT, etat: 'rendu' }, 0, 5).rows[0]?.enAttenteEnvoi).toBe(false);
    expect(member.queue.list()).toMatchObject([{ etat: 'acquitte', seq: 1 }]);
  });

  it('refuses at once what the rules refuse, with their code', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    const { acts } = desk.member();
    const act: typeof acts.act = (one, version) => acts.act(one, version);
    expect(
      act({ type: 'avis.rendre@1', payload: { dossierId: 'd1', contenu: contenu({ type: null }) } }, 1),
    ).toMatchObject({ ok: false, refusal: { code: 'avis_sans_type' } });
    expect(
      act({ type: 'piece.valider@1', payload: { dossierId: 'd1', typeId: 'cv', sha256: 'a'.repeat(64) } }, 1),
    ).toMatchObject({ ok: false, refusal: { code: 'interdit' } });
    expect(act({ type: 'avis.reprendre@1', payload: { dossierId: 'y1' } }, 1)).toMatchObject({
      ok: false,
      refusal: { code: 'introuvable' },
    });
    expect(desk.member().queue.list()).toEqual([]);
  });

  it('SY4: what is typed offline is one act, durable, and survives a restart', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'p1', { keychain });
    desk.member().sync.setOffline(true);
    for (const commentaire of ['B', 'Bo', 'Bon niveau'])
      desk
        .member()
        .acts.act(
          { type: 'avis.enregistrer@1', payload: { dossierId: 'd1', contenu: contenu({ commentaire }) } },
          1,
        );
    desk.member().dossiers.markRead('d1', 1);
    desk.member().dossiers.markRead('d1', 1);
    expect(
      desk
        .member()
        .queue.list()
        .map(({ type }) => type),
    ).toEqual(['avis.enregistrer@1', 'lecture.noter@1']);
    expect(desk.member().sync.state.get()).toMatchObject({
      badge: 'horsLigne',
      enAttente: 2,
      volontaire: true,
    });
    await desk.close();

    const again = await openDesk({ folder: desk.folder, keychain });
    expect(again.member().dossiers.get('d1', TOUT)?.monAvis).toMatchObject({ commentaire: 'Bon niveau' });
    await upToDate(again);
    expect((await server.store.get('avis', 'd1.p1'))?.body.commentaire).toBe('Bon niveau');
    expect((await server.store.get('lecture', 'd1.p1'))?.version).toBe(1);
  });

  it('takes back what has not been sent, and nothing that has', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    const member = desk.member();
    member.sync.setOffline(true);
    const rendre = member.acts.act(
      { type: 'avis.rendre@1', payload: { dossierId: 'd1', contenu: contenu() } },
      1,
    );
    if (!rendre.ok) throw new Error('refused');
    expect(member.acts.withdraw(rendre.id)).toBe(true);
    expect(member.dossiers.get('d1', TOUT)?.monAvis).toBeNull();
    expect(member.inbox.page({ ...TOUT, etat: 'aLire' }, 0, 5).total).toBe(2);
    const again = member.acts.act(
      { type: 'avis.rendre@1', payload: { dossierId: 'd1', contenu: contenu() } },
      1,
    );
    member.sync.setOffline(false);
    await upToDate(desk);
    expect(again.ok && member.acts.withdraw(again.id)).toBe(false);
    expect(member.queue.list().map(({ seq }) => seq)).toEqual([1]);
  });

  it('SY6: shows both values of a conflict; mine goes out on the version I saw', async () => {
    const server = await aServer();
    await anAccount(server, 'g1', GESTIONNAIRE);
    await anAccount(server, 'g2', GESTIONNAIRE);
    const mine = await aDesk(server, 'g1');
    const theirs = await aDesk(server, 'g2');
    const view = mine.member().dossiers.get('d1', TOUT);
    const sha256 = view?.dossier.pieces[0]?.versions[0]?.sha256 ?? '';
    mine.member().sync.setOffline(true);
    const refuser = (commentaire: string) =>
      ({ type: 'piece.refuser@1', payload: { dossierId: 'd1', typeId: 'cv', sha256, commentaire } }) as const;
    expect(
      theirs
        .member()
        .acts.act(
          { type: 'piece.valider@1', payload: { dossierId: 'd1', typeId: 'cv', sha256 } },
          view?.version ?? 0,
        ).ok,
    ).toBe(true);
    await upToDate(theirs);
    expect(mine.member().acts.act(refuser('Illisible'), view?.version ?? 0).ok).toBe(true);
    mine.member().sync.setOffline(false);
    await until('conflict', () => mine.member().conflicts.list().length === 1);
    const [conflict] = mine.member().conflicts.list();
    expect(conflict).toMatchObject({
      dossier: { id: 'd1' },
      fields: [
        { field: 'piece:cv', theirs: { statut: 'VA' }, mine: { statut: 'RE', commentaire: 'Illisible' } },
      ],
    });
    expect(mine.member().sync.state.get()).toMatchObject({ badge: 'action', aTraiter: 1 });
    await until(
      'theirs is shown',
      () => mine.member().dossiers.get('d1', TOUT)?.dossier.pieces[0]?.statut === 'VA',
    );

    expect(mine.member().conflicts.resolve(conflict?.id ?? '', 'mien').ok).toBe(true);
    await upToDate(mine);
    expect((await server.store.get('dossier', 'd1'))?.body.pieces[0]).toMatchObject({ statut: 'RE' });
    expect(mine.member().conflicts.list()).toEqual([]);
  });

  it('SY6: when theirs is picked, my text stays as a private note', async () => {
    const server = await aServer();
    await anAccount(server, 'g1', GESTIONNAIRE);
    await anAccount(server, 'g2', GESTIONNAIRE);
    const mine = await aDesk(server, 'g1');
    const theirs = await aDesk(server, 'g2');
    mine.member().sync.setOffline(true);
    const statuer = (desk: typeof mine, message: string) =>
      desk
        .member()
        .acts.act({ type: 'dossier.statuer@1', payload: { dossierId: 'd1', statut: 'IN', message } }, 1);
    expect(
      theirs.member().acts.act(
        {
          type: 'dossier.corrigerStatut@1',
          payload: { dossierId: 'd1', statut: 'AT', raison: 'À refaire' },
        },
        1,
      ).ok,
    ).toBe(true);
    await upToDate(theirs);
    expect(statuer(mine, 'Il manque une page au relevé.').ok).toBe(true);
    mine.member().sync.setOffline(false);
    await until('conflict', () => mine.member().conflicts.list().length === 1);
    const id = mine.member().conflicts.list()[0]?.id ?? '';
    expect(mine.member().conflicts.resolve(id, 'leur')).toEqual({ ok: true, id });
    await upToDate(mine);
    const notes = mine.member().dossiers.get('d1', TOUT)?.notes ?? [];
    expect(notes).toMatchObject([{ partagee: false, auteurId: 'g1' }]);
    expect(notes[0]?.texte).toContain('Il manque une page au relevé.');
    theirs.member().sync.now();
    await upToDate(theirs);
    expect(theirs.member().dossiers.get('d1', TOUT)?.notes).toEqual([]);
  });

  it('SY5: a refused act stays with its text until dismissed, then becomes a note; the next ones pass', async () => {
    const server = await aServer();
    await anAccount(server, 'g1', GESTIONNAIRE);
    await anAccount(server, 'g2', GESTIONNAIRE);
    const mine = await aDesk(server, 'g1');
    const theirs = await aDesk(server, 'g2');
    mine.member().sync.setOffline(true);
    const saisir = (desk: typeof mine, dossierId: string) =>
      desk.member().acts.act(
        {
          type: 'decision.saisir@1',
          payload: {
            dossierId,
            contenu: {
              type: 'LC',
              motifs: [],
              commentaire: `Pour ${dossierId}`,
              rang: 1,
              rendezVous: null,
            },
          },
        },
        1,
      );
    expect(saisir(theirs, 'd2').ok).toBe(true);
    await upToDate(theirs);
    expect(saisir(mine, 'd1').ok).toBe(true);
    mine.member().dossiers.markRead('d1', 1);
    mine.member().sync.setOffline(false);
    await until('refused', () => mine.member().sync.state.get().aTraiter === 1);
    const [refused, read] = mine.member().queue.list();
    expect(refused).toMatchObject({ etat: 'refuse', refusal: { code: 'rang_pris' } });
    expect(read).toMatchObject({ type: 'lecture.noter@1', etat: 'acquitte' });
    expect(mine.member().dossiers.get('d1', TOUT)?.decision).toBeNull();
    expect(mine.member().queue.dismiss(refused?.id ?? '')).toBe(true);
    await upToDate(mine);
    expect(mine.member().dossiers.get('d1', TOUT)?.notes[0]?.texte).toContain('Pour d1');
  });
});
