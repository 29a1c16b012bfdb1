import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { DocChange } from '../../src/main/application/ports.ts';
import { aDecision, aLettre, aNote, anAvis, aUnit, MIDI, write } from '../contracts/factories.ts';
import { anEtiquette } from '../contracts/shared-reading.ts';
import { anotherDevice, aQueue, deviceHeaders, push, type TestServer, trpc } from '../server/harness.ts';
import { fileOf, transmitted } from '../server/world.ts';
import { aDesk, anAccount, aServer, contenu, type Desk, MEMBRE, TOUT, until, upToDate } from './desk.ts';
import { type Recorder, startRecorder } from './recorder.ts';

/**
 * Each of these is only in what a blind reader must not be sent. Looked for as bytes, in everything that came
 * over the wire and in everything that the workspace keeps in memory of it.
 */
const canaryOf = (what: string): string => `Canari${what}Zq`;
const named: string[] = [];
const canary = (what: string): string => {
  const text = canaryOf(what);
  named.push(text);
  return text;
};
const X1 = 'x1';
const SECRET = fileOf(X1, 'identite');
const infos = {
  civilite: 'Mme' as const,
  nomNaissance: canary('NomNaissance'),
  nomUsage: canary('NomUsage'),
  prenoms: canary('Prenoms'),
  dateNaissance: canary('DateNaissance'),
  paysNaissance: canary('PaysNaissance'),
  departementNaissance: canary('Departement'),
  villeNaissance: canary('Ville'),
  nationalite: canary('Nationalite'),
  ine: canary('Ine'),
  telephone: canary('Telephone'),
  telephonePortable: canary('Portable'),
};
const adresse = {
  ligne1: canary('Ligne1'),
  ligne2: canary('Ligne2'),
  ligne3: canary('Ligne3'),
  codePostal: canary('CodePostal'),
  commune: canary('Commune'),
  cedex: canary('Cedex'),
  pays: canary('Pays'),
};

/** A dossier with something of the identity in every place that can hold some. */
function identified(): Dossier {
  const base = transmitted(X1, { sessionId: 's2', commissionId: 'c2' });
  return {
    ...base,
    statut: 'CO',
    profil: { ...base.profil, infos, adresse },
    pieces: base.pieces.map((piece) => ({
      ...piece,
      versions: piece.versions.map((version) => ({
        ...version,
        nomFichier: `${canary(`Fichier${piece.typeId}`)}.pdf`,
      })),
      commentaires: [
        { texte: canary(`Commentaire${piece.typeId}`), auteurNom: 'Scolarité', le: MIDI, sha256: null },
      ],
    })),
    transmissions: base.transmissions.map((transmission) => ({
      ...transmission,
      empreinte: canary('Empreinte'),
    })),
    suite: {
      etat: 'desiste',
      le: MIDI,
      recu: 'R-2',
      empreinte: canary('EmpreinteSuite'),
      motif: canary('MotifSuite'),
    },
    demandeMotifs: {
      le: MIDI,
      echeance: '2026-04-02',
      reponse: { texte: canary('Reponse'), le: MIDI, parNom: 'Scolarité' },
    },
    evenements: [
      { kind: 'creation', le: MIDI, par: canary('Createur') },
      { kind: 'transmission', le: MIDI, par: canary('Transmetteur'), recu: 'R-x1' },
      { kind: 'statut', le: MIDI, par: 'Scolarité', de: 'RE', vers: 'CO', raison: canary('Raison') },
      { kind: 'piece', le: MIDI, par: 'Scolarité', typeId: 'cv', statut: 'RE', commentaire: canary('Motif') },
      { kind: 'piece', le: MIDI, par: 'Scolarité', typeId: 'identite', statut: 'VA', commentaire: '' },
      { kind: 'desistement', le: MIDI, par: canary('Desiste'), recu: 'R-2' },
    ],
  };
}

/** The identity, and what quotes it, in the blind commission `c2` of the world. */
async function seedIdentity(server: TestServer): Promise<void> {
  const passage = {
    typePieceId: 'identite',
    sha256: SECRET.sha256,
    page: 1,
    quads: [],
    extrait: canary('Passage'),
  };
  const about = { dossierId: X1, commissionId: 'c2' };
  const scopes = ['commission:c2'] as const;
  const { lettre } = { lettre: aLettre({ objet: { fr: canary('Objet'), en: 'x' } }) };
  const result = await server.store.commit([
    aUnit({
      changes: [
        write('dossier', identified(), 1, { scopes }),
        write('avis', anAvis({ ...about, auteurId: 'collegue', citations: [{ id: 'c', ...passage }] }), 0, {
          scopes,
        }),
        write(
          'note',
          aNote({ ...about, id: 'staff', auteurId: 'g1', texte: canary('NoteScolarite'), partagee: true }),
          0,
          { scopes },
        ),
        write(
          'note',
          aNote({ ...about, id: 'quote', auteurId: 'collegue', texte: '', partagee: true, ancre: passage }),
          0,
          { scopes },
        ),
        write('etiquette', anEtiquette({ ...about, parId: 'g1', libelle: canary('Etiquette') }), 0, {
          scopes,
        }),
        write('decision', aDecision({ ...about, sessionId: 's2', etat: 'publiee', lettre }), 0, { scopes }),
      ] as readonly DocChange[],
    }),
  ]);
  if (!result.ok) throw new Error('the identity is not new');
}

/** Canaries found in some bytes. */
const foundIn = (bytes: Buffer, canaries: readonly string[]): readonly string[] =>
  canaries.filter((text) => bytes.includes(text));

/** Everything that the workspace shows of a dossier, and its list. */
const shownBy = (desk: Desk): Buffer => {
  const { inbox, dossiers } = desk.member();
  const page = inbox.page(TOUT, 0, 100);
  return Buffer.from(JSON.stringify([page, page.rows.map(({ id }) => dossiers.get(id, TOUT))]));
};

/** Opens every dossier, so that files are fetched, and waits for them. */
async function readAll(desk: Desk): Promise<void> {
  for (const { id } of desk.member().inbox.page(TOUT, 0, 100).rows) desk.member().dossiers.get(id, TOUT);
  await upToDate(desk);
  await until('files', () => desk.member().files.status().attendus === 0);
}

const filesOf = async (folder: string): Promise<readonly Buffer[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(path.join(entry.parentPath, entry.name))),
  );
};

async function knock(server: TestServer, id: string): Promise<Buffer> {
  const { jeton } = await anotherDevice(server, id);
  const headers = deviceHeaders(jeton);
  const identity = await fetch(`${server.url}/api/files/${SECRET.sha256}`, { headers });
  const journal = await trpc(server, 'query', 'dossiers.journal', { dossierId: X1 }, jeton);
  const queue = aQueue(server);
  // A conflict shows the other's value: of a dossier that has one, and of a decision.
  const frames = await push(server, jeton, [
    queue('piece.signaler@1', { dossierId: X1, typeId: 'identite', raison: 'x' }),
    queue('piece.valider@1', { dossierId: X1, typeId: 'identite', sha256: SECRET.sha256 }),
    queue('decision.saisir@1', {
      dossierId: X1,
      contenu: { type: 'FA', motifs: [], commentaire: '', rang: null, rendezVous: null },
    }),
  ]);
  expect(identity.status).toBe(404);
  return Buffer.concat([
    Buffer.from(await identity.arrayBuffer()),
    Buffer.from(JSON.stringify([journal, frames])),
  ]);
}

describe('what a member’s replica is sent', () => {
  const blind = [{ kind: 'membre', commissionId: 'c2' }] as const;
  const setUp = async (
    roles: Parameters<typeof anAccount>[2],
  ): Promise<readonly [TestServer, Recorder, Desk]> => {
    const server = await aServer();
    await anAccount(server, 'lecteur', roles);
    await seedIdentity(server);
    const recorder = await startRecorder(server.url);
    const desk = await aDesk(recorder, 'lecteur');
    await readAll(desk);
    return [server, recorder, desk];
  };

  it('PM4: to a blind reader, not one byte of the identity: on the wire, on screen, at any door', async () => {
    const [server, recorder, desk] = await setUp(blind);
    const heard = recorder.heard();
    // He reads the dossier and its CV …
    expect(heard.includes(`"id":"${X1}"`)).toBe(true);
    expect(heard.includes(fileOf(X1, 'cv').bytes.subarray(0, 100))).toBe(true);
    // … and nothing of who wrote it, be it the bytes or the hash of the pièce that says so.
    const secret = [...named, SECRET.sha256];
    expect(foundIn(heard, secret)).toEqual([]);
    expect(heard.includes(SECRET.bytes.subarray(0, 40))).toBe(false);
    expect(foundIn(shownBy(desk), secret)).toEqual([]);
    expect(foundIn(await knock(server, 'lecteur'), secret)).toEqual([]);
    expect(foundIn(Buffer.concat(await filesOf(desk.folder)), secret)).toEqual([]);
  }, 30_000);

  it('PM4: staff of the same dossier is sent all of it: the canaries are where one looks for them', async () => {
    const [, recorder] = await setUp([{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const heard = recorder.heard();
    const kept = [canaryOf('Objet')];
    expect(foundIn(heard, named).toSorted()).toEqual(named.filter((text) => !kept.includes(text)).toSorted());
    expect(heard.includes(SECRET.bytes.subarray(0, 40))).toBe(true);
  }, 30_000);

  it('DE1: of others’ hidden avis, not one byte until one’s own is given, and never of a draft', async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const [rendu, brouillon, cite, tard] = ['Rendu', 'Brouillon', 'Cite', 'Tard'].map(canaryOf);
    const of = (auteurId: string, commentaire = '') =>
      anAvis({ dossierId: 'd1', auteurId, auteurNom: `Canari${auteurId}Zq`, commentaire });
    const citation = {
      id: 'c',
      typePieceId: 'cv',
      sha256: fileOf('d1', 'cv').sha256,
      page: 1,
      quads: [],
      extrait: cite ?? '',
    };
    const all = [
      { ...of('p2', rendu), citations: [citation] },
      { ...of('p3', brouillon), etat: 'brouillon' as const, renduLe: null },
    ];
    await server.store.commit([
      aUnit({
        changes: all.map((avis) =>
          write('avis', avis, 0, {
            scopes:
              avis.etat === 'rendu'
                ? [`personne:${avis.auteurId}`, 'commission:c1']
                : [`personne:${avis.auteurId}`],
          }),
        ),
      }),
    ]);
    const recorder = await startRecorder(server.url);
    const desk = await aDesk(recorder, 'p1');
    await readAll(desk);
    const hidden = [rendu, brouillon, cite, 'Canarip2Zq', 'Canarip3Zq', 'd1.p2', 'd1.p3'].map(String);
    expect(foundIn(recorder.heard(), hidden)).toEqual([]);
    expect(foundIn(shownBy(desk), hidden)).toEqual([]);

    // A third one is given while this member still writes: nothing is said of it either.
    await server.store.commit([
      aUnit({ changes: [write('avis', of('p4', tard), 0, { scopes: ['personne:p4', 'commission:c1'] })] }),
    ]);
    desk
      .member()
      .acts.act({ type: 'avis.enregistrer@1', payload: { dossierId: 'd1', contenu: contenu() } }, 1);
    await upToDate(desk);
    desk.member().sync.now();
    await upToDate(desk);
    expect(foundIn(recorder.heard(), [...hidden, String(tard), 'd1.p4'])).toEqual([]);

    desk.member().acts.act({ type: 'avis.rendre@1', payload: { dossierId: 'd1', contenu: contenu() } }, 1);
    await until(
      'the others’ avis',
      () => (desk.member().dossiers.get('d1', TOUT)?.autresAvis.length ?? 0) === 2,
    );
    const after = recorder.heard();
    expect(foundIn(after, [rendu, cite, tard].map(String))).toHaveLength(3);
    expect(foundIn(after, [String(brouillon), 'Canarip3Zq', 'd1.p3'])).toEqual([]);
  }, 30_000);
});
