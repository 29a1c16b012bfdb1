import { describe, expect, it } from 'vitest';
import { aDecision, aUnit, write } from '../contracts/factories.ts';
import type { TestServer } from '../server/harness.ts';
import { transmitted } from '../server/world.ts';
import { aDesk, anAccount, aServer, type Desk, GESTIONNAIRE, MEMBRE, TOUT, until, upToDate } from './desk.ts';

const ECHEANCE = '2026-04-02';
const contenu = { type: 'DE', motifs: ['NIV'], commentaire: '', rang: null, rendezVous: null } as const;
const publiee = aDecision({ dossierId: 'd1', etat: 'publiee', contenu });

/** d1 is refused, and its candidat has asked for the motifs. */
async function aRequest(): Promise<TestServer> {
  const server = await aServer();
  const stored = await server.store.get('dossier', 'd1');
  const demandeMotifs = { le: server.clock.now(), echeance: ECHEANCE };
  const dossier = transmitted('d1', { statut: 'CO', demandeMotifs });
  const result = await server.store.commit([
    aUnit({ changes: [write('dossier', dossier, stored?.version), write('decision', publiee)] }),
  ]);
  if (!result.ok) throw new Error('not written');
  return server;
}

const waiting = (desk: Desk) => {
  const inbox = desk.member().inbox;
  const { rows, total } = inbox.page({ ...TOUT, etat: 'motifs' }, 0, 5);
  expect(inbox.counts(TOUT).parEtat.motifs).toBe(total);
  return rows.map(({ id, motifsAvant }) => [id, motifsAvant]);
};

describe('a request for the motifs in the workspace', () => {
  it('DE11: the list is put in the order of the days that answers are due, those without one last', async () => {
    const server = await aRequest();
    const autres = await Promise.all(
      [
        ['d2', '2026-03-20'],
        ['m3', '2026-05-01'],
      ].map(async ([id = '', echeance = '']) => {
        const before = await server.store.get('dossier', id);
        const demandeMotifs = { le: server.clock.now(), echeance };
        return [
          write('dossier', transmitted(id, { statut: 'CO', demandeMotifs }), before?.version),
          write('decision', { ...publiee, id, dossierId: id }),
        ];
      }),
    );
    const more = [...autres.flat(), write('dossier', transmitted('m4'))];
    expect(await server.store.commit([aUnit({ changes: more })])).toMatchObject({ ok: true });
    await anAccount(server, 'g1', GESTIONNAIRE);
    const desk = await aDesk(server, 'g1');
    await until('all of them', () => waiting(desk).length === 3);
    const order = (descendant: boolean) =>
      desk
        .member()
        .inbox.page({ ...TOUT, tri: { colonne: 'motifs', descendant } }, 0, 9)
        .rows.map(({ motifsAvant }) => motifsAvant);
    expect(order(false).slice(0, 4)).toEqual(['2026-03-20', ECHEANCE, '2026-05-01', null]);
    expect(order(true).slice(0, 4)).toEqual(['2026-05-01', ECHEANCE, '2026-03-20', null]);
  });

  it('DE11, SY7: staff finds it, answers without a network, and the server has the answer', async () => {
    const server = await aRequest();
    await anAccount(server, 'g1', GESTIONNAIRE);
    const desk = await aDesk(server, 'g1');
    expect(waiting(desk)).toEqual([['d1', ECHEANCE]]);
    const member = desk.member();
    const view = member.dossiers.get('d1', TOUT);
    expect(view?.abilities.communiquerMotifs).toEqual({ allowed: true });
    member.sync.setOffline(true);
    const act = {
      type: 'dossier.communiquerMotifs@1',
      payload: { dossierId: 'd1', texte: 'Niveau.' },
    } as const;
    expect(member.acts.act(act, view?.version ?? 0).ok).toBe(true);
    expect(waiting(desk)).toEqual([]);
    expect(member.dossiers.get('d1', TOUT)?.dossier.demandeMotifs?.reponse?.texte).toBe('Niveau.');
    expect((await server.store.get('dossier', 'd1'))?.body.demandeMotifs?.reponse).toBeUndefined();
    // Taken back before it leaves, the request waits again.
    expect(member.acts.withdraw(member.queue.list()[0]?.id ?? '')).toBe(true);
    expect(waiting(desk)).toEqual([['d1', ECHEANCE]]);
    expect(member.acts.act(act, view?.version ?? 0).ok).toBe(true);
    member.sync.setOffline(false);
    await upToDate(desk);
    await until('the answer is on the server', async () => {
      const stored = await server.store.get('dossier', 'd1');
      return stored?.body.demandeMotifs?.reponse?.texte === 'Niveau.';
    });
    expect(waiting(desk)).toEqual([]);
  });

  it('DE11, DE6: the list follows the decision: an appel keeps the request, a favourable decision ends it', async () => {
    const server = await aRequest();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    expect(waiting(desk)).toEqual([['d1', ECHEANCE]]);
    expect(desk.member().dossiers.get('d1', TOUT)?.abilities.communiquerMotifs).toMatchObject({
      allowed: false,
      refusal: { code: 'interdit' },
    });
    const decide = async (version: number, over: Parameters<typeof aDecision>[0]) => {
      const body = { ...publiee, contenu: { ...contenu, type: 'FA' as const }, ...over };
      await server.store.commit([aUnit({ changes: [write('decision', body, version)] })]);
      desk.member().sync.now();
      await until('the decision has come', () => {
        const decision = desk.member().dossiers.get('d1', TOUT)?.decision;
        return decision?.etat === body.etat && decision.contenu.type === 'FA';
      });
    };
    await decide(1, { etat: 'saisie' });
    expect(waiting(desk)).toEqual([['d1', ECHEANCE]]);
    await decide(2, { etat: 'publiee' });
    expect(waiting(desk)).toEqual([]);
  });
});
