import { unitOf } from '../../src/main/application/journal.ts';
import type { DocChange } from '../../src/main/application/ports.ts';
import type { DocumentBodies, Entity } from '../../src/protocol/entities.ts';
import { aDevice, type Device, startTestServer, type TestServer } from '../../tests/server/harness.ts';
import { startApart } from './apart.ts';
import { benchCommission, benchDossier, benchEtablissement, benchSession } from './dossiers.ts';

export interface BenchServer {
  readonly server: TestServer;
  /** The president of the only commission. */
  readonly device: Device;
}

/** Where a campaign is served, and by whom it is read. */
export interface ServedCampaign {
  readonly url: string;
  readonly device: Device;
}

export interface CampaignApart extends ServedCampaign {
  /** Writes a new version of the first `count` dossiers. */
  readonly touch: (count: number, round: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The same in a process of its own. */
export async function startCampaign(dossiers: number): Promise<CampaignApart> {
  const apart = await startApart<ServedCampaign>('campaign-process.ts', [String(dossiers)]);
  return {
    ...apart.ready,
    touch: async (count, round) => void (await apart.ask({ kind: 'touch', count, round })),
    close: apart.close,
  };
}

const change = <E extends Entity>(entity: E, body: DocumentBodies[E], expected = 0): DocChange<E> => ({
  entity,
  id: body.id,
  expected,
  body,
  fields: ['*'],
  scopes: ['commission:c1'],
});

/** A real server over HTTP and SQLite with `dossiers` dossiers in one commission. */
export async function startBenchServer(dossiers: number): Promise<BenchServer> {
  const server = await startTestServer();
  const first = [
    change('etablissement', benchEtablissement),
    change('commission', benchCommission),
    change('session', benchSession),
  ];
  await commit(server, first);
  for (let from = 0; from < dossiers; from += 2000) {
    const some = Array.from({ length: Math.min(2000, dossiers - from) }, (_, i) =>
      change('dossier', benchDossier(from + i)),
    );
    await commit(server, some);
  }
  const device = await aDevice(server, 'p1', [{ kind: 'president', commissionId: 'c1' }]);
  return { server, device };
}

/** Writes a new version of the first `count` dossiers, as an act of staff would. */
export async function touchDossiers({ server }: BenchServer, count: number, round: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, i) => benchDossier(i).id);
  const stored = await server.store.getMany('dossier', ids);
  const changes = stored.map((one) =>
    change('dossier', { ...one.body, majLe: one.body.majLe + round + 1 }, one.version),
  );
  if (changes.length > 0) await commit(server, changes);
}

async function commit(server: TestServer, changes: readonly DocChange[]): Promise<void> {
  const result = await server.store.commit([unitOf({ changes })]);
  if (!result.ok) throw new Error('the bench could not write its data');
}
