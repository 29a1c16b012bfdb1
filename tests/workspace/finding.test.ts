import { describe, expect, it } from 'vitest';
import { follow } from '../../src/main/workspace/api/observable.ts';
import { offlinePeriod } from '../../src/main/workspace/sync/offline-limit.ts';
import { aDesk, anAccount, aServer, MEMBRE, TOUT } from './desk.ts';

const DAY_MS = 86_400_000;

describe('going to a dossier', () => {
  it('finds it by its number, gives rows in the order asked for, and counts each list', async () => {
    const server = await aServer();
    await anAccount(server, 'm1', MEMBRE);
    const { inbox, sync } = (await aDesk(server, 'm1')).member();
    const [first] = inbox.page(TOUT, 0, 10).rows;
    if (!first) throw new Error('no dossier');
    expect(inbox.find(first.numero, 5).map(({ id }) => id)).toContain(first.id);
    expect(inbox.find('zzzzzzzz', 5)).toEqual([]);
    expect(inbox.rows(['nowhere', first.id])).toEqual([first]);
    const none = { ...TOUT, recherche: 'zzzzzzzz' };
    expect(inbox.totals([TOUT, none])).toEqual([inbox.page(TOUT, 0, 1).total, 0]);
    const { jours, echeance } = sync.period();
    expect(jours).toBe(30);
    expect(echeance).toBeGreaterThan(server.clock.now());
  });
});

describe('the offline period', () => {
  it('SY10: runs from the last contact, and has no end before the first', () => {
    expect(offlinePeriod({ lastContact: null, offlineDays: 30 })).toEqual({ jours: 30, echeance: null });
    expect(offlinePeriod({ lastContact: 5, offlineDays: 2 })).toEqual({ jours: 2, echeance: 5 + 2 * DAY_MS });
  });
});

describe('preferences', () => {
  it('are told to every window after each change', async () => {
    const server = await aServer();
    await anAccount(server, 'm1', MEMBRE);
    const { preferences } = (await aDesk(server, 'm1')).app;
    const stop = new AbortController();
    const changes = follow(preferences.changed, stop.signal);
    await changes.next();
    preferences.set({ densite: 'confortable', vues: { mesVues: [] } });
    await changes.next();
    expect(preferences.get()).toMatchObject({ densite: 'confortable', vues: { mesVues: [] } });
    stop.abort();
  });
});
