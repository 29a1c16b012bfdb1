import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from './cli-process.ts';
import { testClock } from './harness.ts';
import { type Candidature, startCandidature } from './portal-candidature-world.ts';
import { openPortal } from './portal-client.ts';
import { aHeavyPdf, inParts } from './portal-envois.ts';

/** Open by the real clock, which a process of its own has. */
const OPEN = {
  debutDepot: '2026-01-01',
  finDepot: '2099-04-01',
  retour: '2099-04-10',
  jury: '2099-05-15',
  publication: '2099-06-01',
  confirmation: { joursApresPublication: 7 },
  confirmationListeComplementaire: { joursApresPublication: 14 },
};

let at: Candidature;
beforeEach(async () => {
  at = await startCandidature({ clock: testClock(Date.now()), session: { calendrier: OPEN } });
});
afterEach(() => at.close());

describe('a server that is killed in the middle of a deposit', () => {
  it('LC4: kill -9, again and again, loses no byte that was acknowledged', { timeout: 90_000 }, async () => {
    await at.remplirProfil();
    const dossierId = (await at.creer()).data?.dossierId ?? '';
    const heavy = await aHeavyPdf(900_000);
    let served: Served = await serve(at.server.folder);
    /** The same browser, at the server that runs now. */
    const browser = () => {
      const open = openPortal(served);
      return {
        fetch: (path: string, init: RequestInit = {}) =>
          open.fetch(path, {
            ...init,
            headers: { ...(init.headers as Record<string, string>), cookie: at.portal.cookie() ?? '' },
          }),
      };
    };
    let acknowledged = 0;
    let id = '';
    for (let kill = 0; kill < 3; kill += 1) {
      const cv = inParts(browser(), dossierId, heavy);
      const { body } = await cv.begin();
      expect(body.recu).toBeGreaterThanOrEqual(acknowledged);
      if (kill > 0) expect(body.id).toBe(id);
      id = body.id ?? '';
      const from = body.recu ?? 0;
      acknowledged = (await cv.append(id, from, from + 100_000)).body.recu ?? 0;
      expect(acknowledged).toBe(from + 100_000);
      // Dead in the middle of the next part.
      const cut = new Promise<void>((resolve) => {
        const request = httpRequest(`${served.url}${cv.url}/${id}`, {
          method: 'PATCH',
          headers: {
            cookie: at.portal.cookie() ?? '',
            'pupitre-portail': '1',
            'upload-offset': String(acknowledged),
            'content-length': '200000',
          },
        });
        request.on('error', () => resolve());
        request.write(heavy.subarray(acknowledged, acknowledged + 70_000));
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await served.end('SIGKILL')).toBeNull();
      await cut;
      served = await serve(at.server.folder);
    }
    const cv = inParts(browser(), dossierId, heavy);
    const { body } = await cv.begin();
    expect(body.recu).toBeGreaterThanOrEqual(acknowledged);
    expect((await cv.append(id, body.recu ?? 0)).status).toBe(201);
    expect(await served.end('SIGTERM')).toBe(0);
    const [, piece] = (await at.lire(dossierId)).pieces;
    expect(piece).toMatchObject({ statut: 'TR', versions: [{ taille: heavy.length }] });
  });
});
