import { describe, expect, it } from 'vitest';
import type { RepartitionQuery } from '../../src/protocol/lectures.ts';
import { aUnit, write } from '../contracts/factories.ts';
import type { TestServer } from '../server/harness.ts';
import { aDesk, anAccount, aServer, contenu, type Desk, MEMBRE, TOUT, until, upToDate } from './desk.ts';

const PRESIDENT = [{ kind: 'president', commissionId: 'c1' }] as const;
const QUERY: RepartitionQuery = {
  commissionId: 'c1',
  sessionIds: [],
  dossiers: 'transmis',
  options: { lecteurs: 1, reserves: 1, regle: 'equilibre', graine: 1 },
  parts: {},
};
const GRILLE = [{ id: 'niveau', libelle: { fr: 'Niveau', en: 'Level' }, poids: 2, echelle: 5 }];

/** d1 and d2 of c1 are received; p1 and « membre » write avis, p3 presides without a seat among them. */
async function aCommission(): Promise<TestServer> {
  const server = await aServer();
  const changes = await Promise.all(
    ['d1', 'd2'].map(async (id) => {
      const stored = await server.store.get('dossier', id);
      if (!stored) throw new Error(id);
      return write('dossier', { ...stored.body, statut: 'RE' as const }, stored.version);
    }),
  );
  const session = await server.store.get('session', 's1');
  if (!session) throw new Error('s1');
  const graded = write('session', { ...session.body, grille: GRILLE }, session.version);
  const result = await server.store.commit([aUnit({ changes: [...changes, graded] })]);
  if (!result.ok) throw new Error('not written');
  await anAccount(server, 'p1', MEMBRE);
  await anAccount(server, 'membre', MEMBRE);
  await anAccount(server, 'p3', PRESIDENT);
  return server;
}

const lectures = (desk: Desk) => desk.member().lectures;

/** Does what is planned, as the screen does. */
const share = (desk: Desk, query: RepartitionQuery = QUERY) =>
  lectures(desk).affecter(
    (lectures(desk).plan(query)?.placements ?? []).map((placement) => ({
      type: 'affectation.affecter@1' as const,
      payload: { ...placement, echeance: null },
    })),
  );
const fetched = async (desk: Desk, what: string, condition: () => boolean): Promise<void> => {
  desk.member().sync.now();
  await until(what, condition);
};

describe('who reads what, from the workspace', () => {
  it('OR5, SY7: a president shares out without a network, takes it back, and the server has it in the end', async () => {
    const server = await aCommission();
    const desk = await aDesk(server, 'p3');
    desk.member().sync.setOffline(true);
    expect(
      lectures(desk)
        .plan(QUERY)
        ?.charges.map(({ lecteur }) => lecteur),
    ).toEqual([
      { avant: 0, apres: 1 },
      { avant: 0, apres: 1 },
    ]);
    const done = share(desk);
    expect(done.map(({ answer }) => answer.ok)).toEqual([true, true, true, true]);
    // What is given is kept: nothing is left to plan.
    expect(lectures(desk).plan(QUERY)).toMatchObject({ placements: [], pourvus: 2, dossiers: 2 });
    const faites = done.flatMap(({ answer, inverse }) =>
      answer.ok && inverse ? [{ id: answer.id, inverse }] : [],
    );
    expect(lectures(desk).defaire(faites)).toBe(0);
    expect(desk.member().queue.list()).toEqual([]);
    expect(lectures(desk).plan(QUERY)?.placements).toHaveLength(4);

    const again = share(desk);
    desk.member().sync.setOffline(false);
    await upToDate(desk);
    await until('the server has four readings', async () => {
      const stored = await Promise.all(
        ['d1.p1', 'd1.membre', 'd2.p1', 'd2.membre'].map((id) => server.store.get('affectation', id)),
      );
      return stored.every((one) => one !== undefined);
    });
    // They have left: the same « Annuler » undoes them by their inverse.
    expect(
      lectures(desk).defaire(
        again.flatMap(({ answer, inverse }) => (answer.ok && inverse ? [{ id: answer.id, inverse }] : [])),
      ),
    ).toBe(0);
    await until('nobody reads any more', async () => !(await server.store.get('affectation', 'd1.p1')));
  });

  it('PM3, OR5: a reader steps back, the president is told, and the reserve steps in', async () => {
    const server = await aCommission();
    const president = await aDesk(server, 'p3');
    share(president);
    await upToDate(president);
    const reader = await aDesk(server, 'p1');
    expect(lectures(reader).maCharge(null, '2020-01-01')).toMatchObject({
      confies: 1,
      restent: 1,
      enRetard: 0,
    });
    expect(lectures(reader).suivi('c1', [])).toBeNull();
    expect(lectures(reader).plan(QUERY)).toBeNull();
    const [mine] = reader.member().inbox.page({ ...TOUT, etat: 'affectes' }, 0, 5).rows;
    const dossierId = mine?.id ?? '';
    const recusal = { candidatId: `candidat-${dossierId}`, dossierId, raison: 'Parenté' };
    expect(reader.member().acts.act({ type: 'recusation.declarer@1', payload: recusal }, 0).ok).toBe(true);
    await upToDate(reader);
    await fetched(
      president,
      'told of the recusal',
      () => (lectures(president).suivi('c1', [])?.recuses.length ?? 0) > 0,
    );
    const [told] = lectures(president).suivi('c1', [])?.recuses ?? [];
    expect(told).toMatchObject({
      dossier: { id: dossierId },
      personneId: 'p1',
      reserve: { personneId: 'membre' },
    });
    // Who is asked to read is asked after that: the server's clock stands still by itself.
    server.clock.advance(1_000);
    // Until somebody steps in, the plan says who is missing, and never gives it to p1 again.
    expect(lectures(president).plan(QUERY)?.manques).toMatchObject([
      { dossierId, role: 'lecteur', raison: 'recusation' },
    ]);
    const payload = { dossierId, personneId: 'membre', role: 'lecteur' as const, echeance: null };
    expect(lectures(president).affecter([{ type: 'affectation.affecter@1', payload }])[0]?.answer.ok).toBe(
      true,
    );
    await upToDate(president);
    await until('the reserve reads', async () => {
      const stored = await server.store.get('affectation', `${dossierId}.membre`);
      return stored?.body.role === 'lecteur';
    });
    expect(lectures(president).suivi('c1', [])?.recuses).toEqual([]);
  });

  it('OR8: a sweep goes over what waits for my avis, one criterion, in an order that new dossiers leave alone', async () => {
    const server = await aCommission();
    const desk = await aDesk(server, 'p1');
    const sweep = (graine: number | null) =>
      lectures(desk).balayage({ critereId: 'niveau', sessionId: null, graine });
    expect(sweep(null).dossiers).toEqual([
      { id: 'd1', note: null },
      { id: 'd2', note: null },
    ]);
    const drawn = (graine: number) => sweep(graine).dossiers.map(({ id }) => id);
    expect(drawn(4)).toEqual(drawn(4));
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((graine) => drawn(graine).join()))).toEqual(
      new Set(['d1,d2', 'd2,d1']),
    );
    const marked = contenu({ type: null, commentaire: '', criteres: { niveau: 4 } });
    desk.member().acts.act({ type: 'avis.enregistrer@1', payload: { dossierId: 'd1', contenu: marked } }, 1);
    expect(sweep(null).dossiers[0]).toEqual({ id: 'd1', note: 4 });
    desk.member().acts.act({ type: 'avis.rendre@1', payload: { dossierId: 'd1', contenu: contenu() } }, 1);
    expect(sweep(null).dossiers.map(({ id }) => id)).toEqual(['d2']);
    expect(lectures(desk).balayage({ critereId: 'autre', sessionId: null, graine: null })).toMatchObject({
      critere: null,
      dossiers: [],
      criteres: GRILLE,
    });
  });

  it('DE1, OR8: agreement rests on what may be read: others’ avis count once mine is given', async () => {
    const server = await aCommission();
    const [first, second] = [await aDesk(server, 'p1'), await aDesk(server, 'membre')];
    const give = (desk: Desk, niveau: number, type: 'FA' | 'DE') =>
      desk.member().acts.act(
        {
          type: 'avis.rendre@1',
          payload: { dossierId: 'd1', contenu: contenu({ type, criteres: { niveau } }) },
        },
        1,
      );
    expect(give(first, 5, 'FA').ok).toBe(true);
    await upToDate(first);
    const ask = { commissionId: 'c1', sessionIds: [], calibrage: false };
    await fetched(second, 'a contact after', () => lectures(second).accord(ask) !== null);
    expect(lectures(second).accord(ask)).toMatchObject({ dossiers: [], masques: 2 });
    expect(give(second, 2, 'DE').ok).toBe(true);
    await upToDate(second);
    await fetched(
      second,
      'the other avis',
      () => (lectures(second).accord(ask)?.dossiers[0]?.avis.length ?? 0) === 2,
    );
    expect(lectures(second).accord(ask)).toMatchObject({
      masques: 1,
      dossiers: [{ dossierId: 'd1', ecart: 12, accord: null }],
      paires: [{ communs: 1, memes: 0, part: null }],
    });
    expect(lectures(second).accord({ ...ask, commissionId: 'c3' })).toBeNull();
  });
});
