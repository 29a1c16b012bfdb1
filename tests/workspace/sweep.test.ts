import { describe, expect, it } from 'vitest';
import { aPiece, aUnit, write } from '../contracts/factories.ts';
import type { TestServer } from '../server/harness.ts';
import { fileOf, transmitted } from '../server/world.ts';
import { aDesk, anAccount, aServer, type Desk, GESTIONNAIRE, MEMBRE, TOUT, upToDate } from './desk.ts';

async function aStaffDesk(): Promise<{ readonly server: TestServer; readonly desk: Desk }> {
  const server = await aServer();
  await anAccount(server, 'g1', GESTIONNAIRE);
  return { server, desk: await aDesk(server, 'g1') };
}

const validate = (desk: Desk, dossierId: string, typeId: string) => {
  const member = desk.member();
  const version = member.dossiers.get(dossierId, TOUT)?.version ?? 0;
  const { sha256 } = fileOf(dossierId, typeId);
  return member.acts.act({ type: 'piece.valider@1', payload: { dossierId, typeId, sha256 } }, version);
};
const idsOf = (refs: readonly { readonly dossierId: string }[]) => refs.map(({ dossierId }) => dossierId);

describe('one type of pièce across dossiers', () => {
  it('LC4: staff is given what waits, by type and in the order of the list, and it leaves as it is decided', async () => {
    const { desk } = await aStaffDesk();
    const { sweep, inbox } = desk.member();
    const order = idsOf(inbox.page(TOUT, 0, 9).rows.map(({ id }) => ({ dossierId: id })));
    expect(await sweep.types(TOUT)).toMatchObject([
      { typeId: 'cv', aVerifier: 4 },
      { typeId: 'identite', aVerifier: 4 },
    ]);
    expect(idsOf(await sweep.refs('cv', TOUT))).toEqual(order);
    expect(idsOf(await sweep.refs('cv', { ...TOUT, sessionId: 's1' }))).toEqual(['d1', 'd2']);
    desk.member().sync.setOffline(true);
    expect(validate(desk, 'd1', 'cv').ok).toBe(true);
    expect(idsOf(await sweep.refs('cv', { ...TOUT, sessionId: 's1' }))).toEqual(['d2']);
    // Taken back before it leaves, it is to look at again.
    expect(desk.member().acts.withdraw(desk.member().queue.list()[0]?.id ?? '')).toBe(true);
    expect(idsOf(await sweep.refs('cv', { ...TOUT, sessionId: 's1' }))).toEqual(['d1', 'd2']);
  });

  it('LC4, LC6: what a sync brings is there, and only dossiers that stand received are', async () => {
    const { server, desk } = await aStaffDesk();
    const { sweep } = desk.member();
    expect(await sweep.refs('cv', TOUT)).toHaveLength(4);
    const stored = await server.store.get('dossier', 'd1');
    const other = await server.store.get('dossier', 'd2');
    await server.store.commit([
      aUnit({
        changes: [
          write('dossier', transmitted('d1', { statut: 'IN' }), stored?.version),
          write(
            'dossier',
            transmitted('d2', { pieces: [aPiece('cv', []), aPiece('identite', [])] }),
            other?.version,
          ),
        ],
      }),
    ]);
    desk.member().sync.now();
    await upToDate(desk);
    await expect
      .poll(async () => idsOf(await sweep.refs('cv', { ...TOUT, sessionId: 's1' })), { timeout: 10_000 })
      .toEqual([]);
  });

  it('PM2: who may not treat pièces is given none', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    expect(await desk.member().sweep.types(TOUT)).toEqual([]);
    expect(await desk.member().sweep.refs('cv', TOUT)).toEqual([]);
    expect(await desk.member().sweep.ready(TOUT)).toEqual([]);
  });

  it('LC7: a dossier is ready once nothing is left to look at, and no more once it is declared', async () => {
    const { desk } = await aStaffDesk();
    const { sweep, acts, dossiers } = desk.member();
    desk.member().sync.setOffline(true);
    validate(desk, 'd1', 'cv');
    expect(await sweep.ready(TOUT)).toEqual([]);
    validate(desk, 'd1', 'identite');
    const ready = await sweep.ready(TOUT);
    expect(ready).toMatchObject([{ dossierId: 'd1', numero: 'N-d1', nom: 'Nom-d1 Inès' }]);
    expect(ready[0]?.version).toBe(dossiers.get('d1', TOUT)?.version);
    const declare = {
      type: 'dossier.statuer@1',
      payload: { dossierId: 'd1', statut: 'CO', message: '' },
    } as const;
    expect(acts.act(declare, ready[0]?.version ?? 0).ok).toBe(true);
    expect(await sweep.ready(TOUT)).toEqual([]);
  });
});

describe('the mail that an act would cause', () => {
  it('LC7: lists the pièces with their comment, and does nothing', async () => {
    const { desk } = await aStaffDesk();
    const { mails, acts, dossiers, queue } = desk.member();
    desk.member().sync.setOffline(true);
    const { sha256 } = fileOf('d1', 'cv');
    const payload = { dossierId: 'd1', typeId: 'cv', sha256, commentaire: 'La page 2 manque.' };
    acts.act({ type: 'piece.refuser@1', payload }, dossiers.get('d1', TOUT)?.version ?? 0);
    const before = queue.list().length;
    const preview = await mails.preview('d1', 'IN', 'Merci de faire vite.');
    if (!preview?.ok) throw new Error('no mail');
    // Of a dossier from before it was told, the language is not known here.
    expect(preview.langue).toBeNull();
    expect(preview.mails.fr.subject).toContain('N-d1 est incomplet');
    expect(preview.mails.fr.text).toContain('- Curriculum vitæ\u00a0: La page 2 manque.');
    expect(preview.mails.fr.text).toContain('Merci de faire vite.');
    expect(preview.mails.fr.text).toMatch(/vendredi 10 avril 2026/);
    expect(preview.mails.en.text).toContain('- CV: La page 2 manque.');
    expect(queue.list()).toHaveLength(before);
    expect(dossiers.get('d1', TOUT)?.dossier.statut).toBe('RE');
  });

  it('LC7: is none where the rules refuse the act, with their reason', async () => {
    const { desk } = await aStaffDesk();
    expect(await desk.member().mails.preview('d1', 'CO', '')).toMatchObject({
      ok: false,
      refusal: { code: 'complet_pieces_manquantes' },
    });
    expect(await desk.member().mails.preview('nowhere', 'IN', 'x')).toBeNull();
  });
});
