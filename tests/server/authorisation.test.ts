import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorsOf } from '../../src/main/server/http/access.ts';
import { procedureRules } from '../../src/main/server/trpc/router.ts';
import { aUnit, write } from '../contracts/factories.ts';
import { aPv, aSeance } from '../contracts/seances.ts';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { deviceHeaders, pullRaw, pushRaw, trpc } from './client.ts';
import { aDevice, type Device, startTestServer, type TestServer } from './harness.ts';
import { expectedFor, knockers, READERS, type ReaderName, type Row } from './readers.ts';
import { fileOf, seedWorld, transmitted } from './world.ts';

/** Who is let in no more: the same at every door behind which one must be signed in. */
const CLOSED = {
  anonymous: 'non_connecte',
  revoque: 'appareil_revoque',
  expire: 'appareil_revoque',
} as const;
const SIGNED_IN: Row = { ...CLOSED, others: 'ok' };
const ACCOUNTS: Row = { ...CLOSED, scolarite: 'ok', admin: 'ok', others: 'interdit' };
const REPLICAS: Row = { ...CLOSED, candidat: 'interdit', admin: 'interdit', others: 'ok' };
/** Dossier d1, of candidat-d1, in commission c1 of centre ce1. */
const FILE_OF_D1: Row = {
  ...REPLICAS,
  membreAilleurs: 'introuvable',
  gestionnaireAilleurs: 'introuvable',
  recuse: 'introuvable',
};
/** DE12: a séance of c1 is no one candidat's: who is recused from one gets it without him. */
const PV_OF_C1: Row = { ...FILE_OF_D1, recuse: 'ok' };
const STAFF_OF_D1: Row = {
  ...CLOSED,
  gestionnaire: 'ok',
  scolarite: 'ok',
  gestionnaireAilleurs: 'introuvable',
  others: 'interdit',
};

interface Door {
  readonly expected: Row;
  /** Knocks as this reader; says 'ok', or the code of the problem. */
  readonly knock: (reader: ReaderName, device: Device | null) => Promise<string>;
}

let server: TestServer;
let devices: Readonly<Record<ReaderName, Device | null>>;
let nobodys: Device;
let pdf: Buffer;
beforeAll(async () => {
  server = await startTestServer();
  const own = READERS.map((reader) => transmitted(`dep-${reader}`, { statut: 'IN' }));
  await seedWorld(server.store, server.files, own);
  await server.store.commit([aUnit({ changes: [write('seance', aSeance({ etat: 'close', pv: aPv() }))] })]);
  devices = await knockers(server, ['candidat-d1', 'candidat-dep-recuse']);
  pdf = harmlessPdf();
});
afterAll(() => server.close());

const call =
  (kind: 'query' | 'mutation', name: string, input: (reader: ReaderName) => unknown = () => undefined) =>
  async (reader: ReaderName, device: Device | null): Promise<string> => {
    const answer = await trpc(server, kind, name, input(reader), device?.jeton ?? null);
    return answer.problem?.code ?? (answer.status === 200 ? 'ok' : String(answer.status));
  };
const told = async (response: Response): Promise<string> =>
  response.ok ? 'ok' : ((await response.json()) as { code: string }).code;

/** One row for each procedure and route: a door without a row fails below. */
const DOORS: Readonly<Record<string, Door>> = {
  'auth.signIn': {
    expected: { others: 'identifiants_refuses' },
    knock: call('mutation', 'auth.signIn', (reader) => ({
      email: `x-${reader}@example.org`,
      motDePasse: 'x',
      appareil: 'x',
    })),
  },
  'auth.acceptInvitation': {
    expected: { others: 'invitation_refusee' },
    knock: (reader, device) => {
      // All from one address: the throttle would speak first.
      server.clock.advance(10 * 60_000);
      return call('mutation', 'auth.acceptInvitation', () => ({
        jeton: 'x',
        motDePasse: 'x',
        appareil: 'x',
      }))(reader, device);
    },
  },
  'auth.me': { expected: SIGNED_IN, knock: call('query', 'auth.me') },
  'auth.signOut': {
    expected: SIGNED_IN,
    knock: async (reader, device) => {
      // A device of its own, so that the reader stays signed in for the other doors.
      const open = expectedFor(SIGNED_IN, reader) === 'ok' && device !== null;
      const one = open ? await aDeviceOf(device.personneId) : device;
      return call('mutation', 'auth.signOut')(reader, one);
    },
  },
  'devices.list': { expected: SIGNED_IN, knock: call('query', 'devices.list') },
  'devices.revoke (own)': {
    expected: SIGNED_IN,
    knock: async (reader, device) => {
      const deviceId = (device && (await aDeviceOf(device.personneId)))?.deviceId ?? 'none';
      return call('mutation', 'devices.revoke', () => ({ deviceId }))(reader, device);
    },
  },
  'devices.revoke (other’s)': {
    expected: { ...CLOSED, scolarite: 'ok', admin: 'ok', others: 'introuvable' },
    knock: async (reader, device) => {
      nobodys = await aDevice(server, 'nobody', []);
      return call('mutation', 'devices.revoke', () => ({ deviceId: nobodys.deviceId }))(reader, device);
    },
  },
  'users.invite (membre)': {
    expected: ACCOUNTS,
    knock: call('mutation', 'users.invite', (reader) => ({
      email: `new-${reader}@example.org`,
      nom: 'N',
      prenom: 'P',
      roles: [{ kind: 'membre', commissionId: 'c1' }],
    })),
  },
  'users.invite (admin)': {
    expected: { ...ACCOUNTS, scolarite: 'interdit' },
    knock: call('mutation', 'users.invite', (reader) => ({
      email: `adm-${reader}@example.org`,
      nom: 'N',
      prenom: 'P',
      roles: [{ kind: 'admin' }],
    })),
  },
  'users.list': { expected: ACCOUNTS, knock: call('query', 'users.list') },
  'users.disable': {
    expected: ACCOUNTS,
    knock: async (reader, device) => {
      const { personneId } = await aDevice(server, `victim-${reader}`, [
        { kind: 'membre', commissionId: 'c1' },
      ]);
      return call('mutation', 'users.disable', () => ({ personneId }))(reader, device);
    },
  },
  'users.disable (admin)': {
    expected: { ...ACCOUNTS, scolarite: 'interdit' },
    knock: async (reader, device) => {
      const { personneId } = await aDevice(server, `boss-${reader}`, [{ kind: 'admin' }]);
      return call('mutation', 'users.disable', () => ({ personneId }))(reader, device);
    },
  },
  'dossiers.journal': {
    expected: STAFF_OF_D1,
    knock: call('query', 'dossiers.journal', () => ({ dossierId: 'd1' })),
  },

  'GET /healthz': {
    expected: { others: 'ok' },
    knock: async () => told(await fetch(`${server.url}/healthz`)),
  },
  'GET /metrics': {
    // Nobody by his role: this machine, or the token of the configuration.
    expected: { others: 'introuvable' },
    knock: async (_reader, device) =>
      told(
        await fetch(`${server.url}/metrics`, {
          headers: { ...deviceHeaders(device?.jeton ?? null), 'x-forwarded-for': '203.0.113.1' },
        }),
      ),
  },
  'GET /boite-de-developpement': {
    // Nobody by his role: this machine. Its conditions are in inbox.test.ts.
    expected: { others: 'introuvable' },
    knock: async (_reader, device) =>
      told(
        await fetch(`${server.url}/boite-de-developpement`, {
          headers: { ...deviceHeaders(device?.jeton ?? null), 'x-forwarded-for': '203.0.113.1' },
        }),
      ),
  },
  'GET /invitation': {
    expected: { others: 'ok' },
    knock: async () => told(await fetch(`${server.url}/invitation`)),
  },
  'GET|POST /api/trpc/:path': { expected: { others: 'introuvable' }, knock: call('query', 'no.such') },
  'POST /api/sync/pull': {
    expected: REPLICAS,
    knock: async (_reader, device) => told(await pullRaw(server, device?.jeton ?? null)),
  },
  'POST /api/sync/push': {
    expected: REPLICAS,
    knock: async (_reader, device) => told(await pushRaw(server, device?.jeton ?? null, [])),
  },
  'GET /api/files/:sha256': {
    expected: FILE_OF_D1,
    knock: async (_reader, device) => {
      const headers = deviceHeaders(device?.jeton ?? null);
      return told(await fetch(`${server.url}/api/files/${fileOf('d1', 'cv').sha256}`, { headers }));
    },
  },
  'GET /api/seances/:seanceId/pv.pdf': {
    expected: PV_OF_C1,
    knock: async (_reader, device) => {
      const headers = deviceHeaders(device?.jeton ?? null);
      return told(await fetch(`${server.url}/api/seances/se1/pv.pdf`, { headers }));
    },
  },
  'PUT /api/dossiers/:dossierId/pieces/:typeId': {
    expected: STAFF_OF_D1,
    knock: async (reader, device) =>
      told(
        await fetch(`${server.url}/api/dossiers/dep-${reader}/pieces/cv`, {
          method: 'PUT',
          headers: {
            ...deviceHeaders(device?.jeton ?? null),
            'pupitre-sha256': createHash('sha256').update(pdf).digest('hex'),
            'pupitre-nom-fichier': 'cv.pdf',
          },
          body: new Uint8Array(pdf),
        }),
      ),
  },
};

async function aDeviceOf(personneId: string): Promise<Device> {
  const { anotherDevice } = await import('./harness.ts');
  return anotherDevice(server, personneId);
}

/** 'users.invite (admin)' is a case of 'users.invite'. */
const doorOf = (name: string): string => name.replace(/ \(.*\)$/, '');

describe('PM1: authorisation of every door', () => {
  it('PM2: every procedure and route of the running server has a row, and every row a door', () => {
    // The portal's doors, whose visitors are others: authorisation-portal.test.ts.
    const own = doorsOf(server.app).filter(({ name }) => !name.includes('/api/portail/'));
    const running = [...procedureRules().keys(), ...own.map(({ name }) => name)];
    expect([...new Set(Object.keys(DOORS).map(doorOf))].toSorted()).toEqual(running.toSorted());
  });

  describe.each(Object.entries(DOORS))('%s', (_name, { expected, knock }) => {
    it.each(READERS)('%s', async (reader) => {
      expect(await knock(reader, devices[reader])).toBe(expectedFor(expected, reader));
    });
  });

  it('PM1: /metrics opens to this machine and to its token, not to a guess', async () => {
    const guarded = await startTestServer({ metricsToken: 'a token of some length' });
    try {
      const ask = async (headers: Record<string, string>) =>
        (await fetch(`${guarded.url}/metrics`, { headers })).status;
      const far = { 'x-forwarded-for': '203.0.113.1' };
      expect(await ask({})).toBe(200);
      expect(await ask(far)).toBe(404);
      expect(await ask({ ...far, authorization: 'Bearer a token of some lengtH' })).toBe(404);
      expect(await ask({ ...far, authorization: 'Bearer a token of some length' })).toBe(200);
    } finally {
      await guarded.close();
    }
  });
});
