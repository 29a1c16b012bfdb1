import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../documents/reader.ts';
import { harmlessPdf } from '../../validation/hostile-files.ts';
import {
  aDesk,
  anAccount,
  aServer,
  contenu,
  type Desk,
  GESTIONNAIRE,
  MEMBRE,
  TOUT,
  until,
  upToDate,
} from '../desk.ts';
import { tempFolder } from '../storage/factories.ts';
import { demande, depositCv, fetched, runExport } from './desk-exports.ts';

const run = promisify(execFile);
const LISTE = { kind: 'liste', query: TOUT } as const;

const rowsOf = (bytes: Uint8Array): Record<string, string>[] =>
  parse(bytes, { bom: true, delimiter: ';', columns: true });

/** Everything that lies below the folder of a workspace. */
async function filesBelow(desk: Desk, name: string): Promise<string[]> {
  const all = await readdir(desk.folder, { recursive: true });
  return all.filter((file) => file.split(path.sep).includes(name) && !file.endsWith(name));
}

async function unzipped(bytes: Uint8Array): Promise<{ names: string[]; folder: string }> {
  const folder = await tempFolder();
  const zip = path.join(folder, 'un.zip');
  await writeFile(zip, bytes);
  await run('unzip', ['-q', zip, '-d', path.join(folder, 'out')]);
  const entries = await readdir(path.join(folder, 'out'), { recursive: true, withFileTypes: true });
  const out = path.join(folder, 'out');
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)));
  return { names: names.sort(), folder: out };
}

describe('exports of a list', () => {
  it('hold what the list holds, in its order, with what the member wrote', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    desk
      .member()
      .acts.act(
        { type: 'avis.rendre@1', payload: { dossierId: 'd2', contenu: contenu({ motifs: ['NIV'] }) } },
        1,
      );
    const query = { ...TOUT, tri: { colonne: 'nom', descendant: true } } as const;
    const { bytes, etapes, nom } = await runExport(desk, demande('csv', { kind: 'liste', query }));
    expect(etapes.at(-1)).toMatchObject({ kind: 'pret', absentes: 0 });
    expect(nom).toMatch(/^candidatures-\d{4}-\d\d-\d\d\.csv$/);
    expect(rowsOf(bytes)).toMatchObject([
      {
        Nom: 'Nom-d2',
        Prénom: 'Inès',
        'Mon avis': 'Favorable',
        'État de mon avis': 'Rendu',
        'Mes motifs': 'Niveau',
      },
      { Nom: 'Nom-d1', 'Mon avis': '', 'Pièces demandées': '2' },
    ]);
    const two = await runExport(desk, demande('csv', LISTE, { colonnes: ['numero', 'statut'] }));
    expect(Object.keys(rowsOf(two.bytes)[0] ?? {})).toEqual(['Numéro', 'Statut']);
  });

  it('PM4: hold nobody’s identity in a blind commission, on any path', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', [{ kind: 'membre', commissionId: 'c2' }]);
    const desk = await aDesk(server, 'p1');
    await until('files', async () => desk.member().files.status().presents >= 2);
    const csv = await runExport(desk, demande('csv', LISTE));
    expect(rowsOf(csv.bytes)).toMatchObject([
      { Nom: '', Prénom: '' },
      { Nom: '', Prénom: '' },
    ]);
    const zip = await unzipped((await runExport(desk, demande('zip', LISTE))).bytes);
    const pdf = await runExport(desk, demande('pdf', LISTE));
    const said = JSON.stringify(await readPdf(new Uint8Array(pdf.bytes)));
    const read = await Promise.all(zip.names.map((name) => readFile(path.join(zip.folder, name), 'latin1')));
    const printed = JSON.stringify(desk.member().exports.print(LISTE));
    for (const canary of ['Nom-x1', 'Nom-x2', 'Inès', 'x1 identite', 'identité', '2005-01-02'])
      for (const [where, text] of Object.entries({
        csv: csv.bytes.toString(),
        zip: zip.names.join() + read.join(),
        said,
        printed,
      }))
        expect(text, `${canary} in ${where}`).not.toContain(canary);
    // The commission's own pièce is there.
    expect(zip.names.filter((name) => name.endsWith('01 Curriculum vitæ.pdf'))).toHaveLength(2);
  });

  it('DE1: hold no avis that its reader may not see yet', async () => {
    const server = await aServer();
    for (const id of ['p1', 'p2']) await anAccount(server, id, MEMBRE);
    const [one, two] = [await aDesk(server, 'p1'), await aDesk(server, 'p2')];
    const canari = 'canari du commentaire';
    const payload = { dossierId: 'd1', contenu: contenu({ commentaire: canari }) };
    one.member().acts.act({ type: 'avis.rendre@1', payload }, 1);
    await upToDate(one);
    two.member().sync.now();
    await upToDate(two);
    const ask = demande('pdf', { kind: 'dossiers', ids: ['d1'] });
    const textOf = async (desk: Desk): Promise<string> =>
      JSON.stringify(await readPdf(new Uint8Array((await runExport(desk, ask)).bytes)));
    expect(await textOf(one)).toContain(canari);
    expect(await textOf(two)).not.toContain(canari);
  });
});

describe('dossiers as a zip', () => {
  it('has a folder per dossier, pièces byte for byte, and an index that says what is missing', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const pdf = harmlessPdf();
    await depositCv(server, 'b1', pdf);
    const desk = await aDesk(server, 'p1');
    await until('files', () => desk.member().files.status().presents >= 5);
    const { bytes, etapes } = await runExport(desk, demande('zip', LISTE));
    const { names, folder } = await unzipped(bytes);
    expect(names).toContain('Nb1 - Nom-b1 Inès/01 Curriculum vitæ.pdf');
    expect(names).toHaveLength(6);
    expect(await readFile(path.join(folder, 'Nb1 - Nom-b1 Inès/01 Curriculum vitæ.pdf'))).toEqual(
      Buffer.from(pdf),
    );
    const index = rowsOf(await readFile(path.join(folder, 'index.csv')));
    expect(index).toHaveLength(5);
    expect(index.every(({ Fichier, Remarque }) => names.includes(Fichier ?? '') && Remarque === '')).toBe(
      true,
    );
    expect(etapes.filter(({ kind }) => kind === 'avance').length).toBeGreaterThan(1);
  });

  it('lists a pièce that is not on this computer; asked to wait, it waits until it comes', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    await until('files', () => desk.member().files.status().presents >= 4);
    desk.member().sync.setOffline(true);
    await depositCv(server, 'b1', harmlessPdf());
    // Its document comes, its file doesn't: the budget of the cache has no room before it is urgent.
    desk.app.preferences.set({ budgetCache: 1 });
    desk.member().sync.setOffline(false);
    await until('dossier', () => desk.member().inbox.page(TOUT, 0, 9).total === 3);
    const portee = { kind: 'dossiers', ids: ['b1'] } as const;
    await until('absent', () => desk.member().exports.preview(portee).absentes.pieces === 1);
    const without = await runExport(desk, demande('zip', portee));
    expect(without.etapes.at(-1)).toMatchObject({ kind: 'pret', absentes: 1 });
    const { names, folder } = await unzipped(without.bytes);
    expect(names).toEqual(['index.csv']);
    expect(rowsOf(await readFile(path.join(folder, 'index.csv')))[0]).toMatchObject({
      Fichier: '',
      Remarque: 'Absente de ce poste lors de l’export',
    });
    const asked = demande('zip', portee, { absentes: 'attendre' });
    const later = new Promise((resolve) => setTimeout(resolve, 500)).then(() =>
      desk.app.preferences.set({ budgetCache: 100_000_000 }),
    );
    const [waited] = await Promise.all([runExport(desk, asked), later]);
    expect(waited.etapes).toContainEqual(expect.objectContaining({ kind: 'avance', attend: true }));
    expect((await unzipped(waited.bytes)).names).toHaveLength(2);
  });
});

describe('dossiers as one PDF', () => {
  it('LC9: has a cover, a bookmark per dossier and pièce, and attaches what can’t be merged', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    await depositCv(server, 'b1', harmlessPdf());
    const desk = await aDesk(server, 'p1');
    await until('files', () => desk.member().files.status().presents >= 5);
    const { bytes, etapes } = await runExport(desk, demande('pdf', LISTE));
    expect(etapes.at(-1)).toMatchObject({ kind: 'pret', absentes: 0 });
    const file = path.join(await tempFolder(), 'un.pdf');
    await writeFile(file, bytes);
    await run('qpdf', ['--check', file]);
    const { pages, textes, signets, jointes } = await readPdf(new Uint8Array(bytes));
    expect(textes[0]).toContain('Dossiers de candidature');
    expect(signets.map(({ titre }) => titre)).toEqual([
      'Dossiers de candidature',
      'Mme Inès Nom-b1 (Nb1)',
      ...['d1', 'd2'].map((id) => expect.stringContaining(`Nom-${id}`)),
    ]);
    const [cover, first] = signets;
    expect(cover?.page).toBe(1);
    expect(textes[(first?.page ?? 0) - 1]).toContain('Nb1');
    const titles = first?.enfants.map(({ titre }) => titre);
    expect(titles).toEqual(expect.arrayContaining(['Profil', 'Avis', 'Pièces justificatives']));
    expect(first?.enfants.at(-1)?.enfants.map(({ titre }) => titre)).toEqual(['Curriculum vitæ']);
    // The files of this world are no PDF at all: they are joined as they are, and said so. The other one’s
    // table was mended on the way: its pages are here, and its file besides.
    expect(jointes.size).toBe(5);
    expect(textes.join()).toContain('Endommagé : ses pages ne peuvent pas être lues.');
    for (const [i, texte] of textes.entries()) expect(texte).toContain(`${i + 1} / ${pages}`);
  });
});

describe('an export that is stopped', () => {
  it('leaves nothing, and may be asked for twice at once', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    await until('files', () => desk.member().files.status().presents >= 4);
    const stop = new AbortController();
    const portee = { kind: 'dossiers', ids: ['d1'] } as const;
    const stopped = runExport(desk, demande('pdf', portee), stop.signal);
    const [a, b] = await Promise.all([
      runExport(desk, demande('zip', LISTE)),
      runExport(desk, demande('zip', LISTE)),
      Promise.resolve().then(() => stop.abort()),
    ]);
    expect((await stopped).etapes.every(({ kind }) => kind === 'avance')).toBe(true);
    expect(a.bytes.length).toBe(b.bytes.length);
    await until('nothing left', async () => (await filesBelow(desk, 'exports')).length === 0);
    expect(desk.errors).toEqual([]);
  });

  it('is erased when nobody fetches it, when it was fetched, and after a crash', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const desk = await aDesk(server, 'p1');
    const jetons: string[] = [];
    for (let i = 0; i < 2; i += 1)
      for await (const etape of desk
        .member()
        .exports.run(demande('csv', LISTE), new AbortController().signal))
        if (etape.kind === 'pret') jetons.push(etape.jeton);
    const [first = '', second = ''] = jetons;
    expect(await filesBelow(desk, 'exports')).toHaveLength(2);
    await fetched(desk, first);
    expect(await desk.app.exportPart(first, 0)).toBeNull();
    await desk.member().exports.release(second);
    expect(await filesBelow(desk, 'exports')).toEqual([]);
  });
});

describe('PM6: an export is a reading', () => {
  it('PM6: the journal of each dossier says who exported it and as what, once the network is back', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    await anAccount(server, 'g1', GESTIONNAIRE);
    const desk = await aDesk(server, 'p1');
    desk.member().sync.setOffline(true);
    await runExport(desk, demande('csv', LISTE));
    desk.member().exports.print({ kind: 'dossiers', ids: ['d2'] });
    desk.member().sync.setOffline(false);
    await upToDate(desk);
    const exports = async (id: string) =>
      (await server.store.journalOf('dossier', id)).filter(({ action }) => action === 'lecture.exporter@1');
    await until('told', async () => (await exports('d2')).length === 2);
    expect(await exports('d1')).toMatchObject([{ acteurId: 'p1', avant: null, apres: { format: 'csv' } }]);
    expect((await exports('d2')).map(({ apres }) => apres)).toEqual([
      { format: 'csv' },
      { format: 'papier' },
    ]);
  });
});
