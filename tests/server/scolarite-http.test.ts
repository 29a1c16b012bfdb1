import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScolariteIndisponible, type ScolariteInterne } from '../../src/main/application/scolarite-port.ts';
import { createLogger } from '../../src/main/server/http/logger.ts';
import { openScolarite } from '../../src/main/server/scolarite/open.ts';

const TOKEN = 'a-token-of-the-information-system';
const ZOE = {
  identifiant: 'znguyen',
  etudiant: {
    numeroEtudiant: 20231234,
    nomNaissance: 'Nguyễn',
    prenoms: 'Zoé',
    dateNaissance: '2004-01-31',
    paysNaissance: 'VN',
    nationalite: 'FR',
    ine: null,
    bacObtenu: true,
    bacAnnee: 2022,
    bacSerie: 'GENERALE',
    bacEtablissement: 'Lycée Henri-IV',
    bacSpecialites: ['MATHS', 'NSI'],
  },
  cursus: [
    { annee: 2022, libelle: 'Licence 1', obtenu: 'oui', moyenne: 13.5 },
    { annee: 2023, libelle: 'Licence 2', obtenu: 'enCours' },
  ],
};

let system: Server;
let answer: (to: ServerResponse) => void;
let asked: { target: string | undefined; token: string | undefined }[];
let log: string;
let scolarite: ScolariteInterne;
const json =
  (body: unknown, status = 200) =>
  (to: ServerResponse): void =>
    void to
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body));
const open = (url: string): ScolariteInterne => {
  const lines = new PassThrough();
  lines.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const logger = createLogger({ logLevel: 'info' }, lines);
  return (
    openScolarite({ kind: 'http', url, token: TOKEN, timeoutSeconds: 1 }, logger) ?? expect.unreachable()
  );
};
const anomalies = (): readonly unknown[] =>
  log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { scolarite: unknown }).scolarite);

beforeEach(async () => {
  asked = [];
  log = '';
  answer = json(ZOE);
  system = createServer((request, to) => {
    asked.push({ target: request.url, token: request.headers.authorization });
    answer(to);
  }).listen(0, '127.0.0.1');
  await once(system, 'listening');
  scolarite = open(`http://127.0.0.1:${(system.address() as AddressInfo).port}/api`);
});
afterEach(async () => {
  system.closeAllConnections();
  system.close();
  await once(system, 'close');
});

describe('the information system over HTTP', () => {
  it('PR2 PR3: gives what it knows, asked once with its token', async () => {
    expect(await scolarite.etudiant('znguyen')).toMatchObject({
      identifiant: 'znguyen',
      numeroEtudiant: '20231234',
      infos: { nomNaissance: 'Nguyễn', prenoms: 'Zoé', dateNaissance: '2004-01-31', ine: '', civilite: '' },
      adresse: null,
      bac: { obtenu: true, annee: 2022, serie: 'GENERALE', specialites: ['MATHS', 'NSI'] },
      cursusInterne: [
        { annee: 2022, obtenu: 'oui', moyenne: 13.5, mention: '' },
        { annee: 2023, obtenu: 'enCours', moyenne: null },
      ],
    });
    expect(asked).toEqual([{ target: '/api/etudiants/znguyen', token: `Bearer ${TOKEN}` }]);
    expect(anomalies()).toEqual([]);
  });

  it('PR2: rubrics that it does not have are null', async () => {
    answer = json({ identifiant: 'ZNguyen', etudiant: {} });
    expect(await scolarite.etudiant('znguyen')).toEqual({
      identifiant: 'znguyen',
      numeroEtudiant: '',
      infos: null,
      adresse: null,
      bac: null,
      cursusInterne: [],
    });
  });

  it('PR2 PR3: what does not fit is left out and told by its place; the rest is used', async () => {
    const etudiant = { ...ZOE.etudiant, telephone: 'aucun', villeNaissance: { nom: 'Paris' }, secret: 1 };
    answer = json({ ...ZOE, etudiant, cursus: [7, ...ZOE.cursus, { annee: 2024 }] });
    expect(await scolarite.etudiant('znguyen')).toMatchObject({
      infos: { nomNaissance: 'Nguyễn', telephone: '', villeNaissance: '' },
      cursusInterne: [{ annee: 2022 }, { annee: 2023 }],
    });
    expect(anomalies()).toEqual([
      { source: 'http cursus', ligne: 1, champ: null, raison: 'type' },
      { source: 'http etudiant', ligne: null, champ: 'villeNaissance', raison: 'type' },
      { source: 'http etudiant', ligne: null, champ: 'champ 15', raison: 'champ_inconnu' },
      { source: 'http etudiant', ligne: null, champ: 'telephone', raison: 'telephone_format' },
      { source: 'http cursus', ligne: 4, champ: null, raison: 'incomplet' },
    ]);
    expect(log).not.toMatch(/aucun|Paris|secret|Nguy/);
  });

  it('PR2: nobody of this identifiant', async () => {
    answer = json({ code: 'inconnu' }, 404);
    expect(await scolarite.etudiant('nobody')).toBeUndefined();
  });

  it('PR2: an identifiant is one step of the path, whatever it is made of', async () => {
    answer = json({ code: 'inconnu' }, 404);
    for (const identifiant of ['a/../b', 'a?b#c', 'é', '%2e%2e', 'a b'])
      await scolarite.etudiant(identifiant);
    for (const identifiant of ['', '.', '..']) expect(await scolarite.etudiant(identifiant)).toBeUndefined();
    expect(asked.map(({ target }) => target)).toEqual([
      '/api/etudiants/a%2F..%2Fb',
      '/api/etudiants/a%3Fb%23c',
      '/api/etudiants/%C3%A9',
      '/api/etudiants/%252e%252e',
      '/api/etudiants/a%20b',
    ]);
  });
});

describe('an information system that is down or wrong', () => {
  it.each<readonly [string, (to: ServerResponse) => void]>([
    ['an error', json({ code: 'erreur' }, 500)],
    ['a refused token', json({ code: 'interdit' }, 401)],
    ['a 404 of a web server', json('<h1>Not found</h1>', 404)],
    ['a 404 of another kind', json({ code: 'route' }, 404)],
    ['a redirect', (to) => void to.writeHead(302, { location: '/api/etudiants/other' }).end()],
    ['no JSON', json('<html>')],
    ['JSON of something else', json({ etudiant: {} })],
    ['a list', json([ZOE])],
    ['somebody else', json({ ...ZOE, identifiant: 'other' })],
    ['Latin-1', json(Buffer.from(JSON.stringify(ZOE), 'latin1'))],
    ['too much', json({ ...ZOE, more: 'x'.repeat(300_000) })],
    ['too many cursus', json({ ...ZOE, cursus: Array.from({ length: 201 }, () => ZOE.cursus[0]) })],
    ['a connection that breaks', (to) => to.socket?.destroy()],
    ['silence', () => undefined],
  ])('PR2: %s: not available, and asked once', async (_what, given) => {
    answer = given;
    const error: unknown = await scolarite.etudiant('znguyen').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ScolariteIndisponible);
    expect(String(error)).not.toMatch(/znguyen|Nguy|Zo/);
    expect(asked).toHaveLength(1);
  });

  it('PR2: nobody listens', async () => {
    await expect(open('http://127.0.0.1:1').etudiant('a')).rejects.toBeInstanceOf(ScolariteIndisponible);
  });
});
