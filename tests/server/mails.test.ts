import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRenderer, templatesFolder } from '../../src/main/mails/render.ts';
import { fileTransport, type MailTransport, smtpTransport } from '../../src/main/server/mails/transport.ts';
import { createMailWorker, type MailWorker } from '../../src/main/server/mails/worker.ts';
import { aUnit } from '../contracts/factories.ts';
import { aQueue, push, trpc } from './client.ts';
import { aDevice, startTestServer, type TestServer } from './harness.ts';
import { type Sink, startSink } from './smtp-sink.ts';
import { seedWorld } from './world.ts';

let server: TestServer;
let sink: Sink;
beforeEach(async () => {
  server = await startTestServer();
  sink = await startSink();
  await seedWorld(server.store, server.files);
  await server.store.saveCandidat({
    id: 'candidat-d1',
    numero: 'K7M2QX4P',
    email: 'ines@example.org',
    nom: 'Łukasiewicz',
    prenom: 'Inès',
    langue: 'fr',
    profil: {
      infos: null,
      adresse: null,
      bac: null,
      cursusInterne: [],
      cursusExterne: [],
      stages: [],
      experiences: [],
    },
    creeLe: server.clock.now(),
  });
});
afterEach(async () => {
  await sink.close();
  await server.close();
});

const toSink = (): MailTransport =>
  smtpTransport({ host: '127.0.0.1', port: sink.port, secure: false, user: null, password: null });
const worker = (transport: MailTransport = toSink()): MailWorker =>
  createMailWorker({
    ...server.services,
    transport,
    render: createRenderer(templatesFolder()),
    publicUrl: () => 'https://candidatures.example.org',
  });

async function makeIncomplete(): Promise<void> {
  const gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
  const act = aQueue(server);
  const sha256 = (await server.store.get('dossier', 'd1'))?.body.pieces[0]?.versions[0]?.sha256;
  await push(server, gest.jeton, [
    act('piece.refuser@1', { dossierId: 'd1', typeId: 'cv', sha256, commentaire: 'Page 2 illisible' }, 1),
    act('dossier.statuer@1', { dossierId: 'd1', statut: 'IN', message: '' }, 1),
  ]);
}

describe('mails', () => {
  it('LC7: tells the candidat what to correct and until when, in his language', async () => {
    await makeIncomplete();
    expect(await worker().runOnce()).toBe(1);
    const [mail] = sink.mails;
    expect(mail?.to).toMatchObject({ value: [{ address: 'ines@example.org', name: 'Inès Łukasiewicz' }] });
    expect(mail?.subject).toBe('Votre dossier N-d1 est incomplet – Licence LLCER Japonais 2e année');
    expect(mail?.text).toContain('Bonjour Inès,');
    expect(mail?.text).toContain('- Curriculum vitæ\u00a0: Page 2 illisible');
    expect(mail?.text).toContain('/candidatures/d1#piece-cv');
    expect(mail?.text).toContain('vendredi 10 avril 2026');
    expect(mail?.text).toContain('«\u202fLicence LLCER Japonais 2e année\u202f»');
    expect(await server.store.countMails()).toEqual({ aEnvoyer: 0, envoye: 1, echec: 0 });
  });

  it('ML1: every event has a template in both languages, with all that it is given', async () => {
    const render = createRenderer(templatesFolder());
    const common = {
      prenom: 'Inès',
      site: 'https://x',
      etablissement: 'Inalco',
      numero: 'K7M2QX4P',
      formation: { fr: 'Licence', en: 'Bachelor' },
    };
    const models: Record<string, object> = {
      invitation: { lien: 'https://x/invitation#abc', expireLe: server.clock.now() },
      dossier_cree: {},
      dossier_transmis: { recu: 'R-1', empreinte: 'f'.repeat(64) },
      dossier_complet: {},
      dossier_incomplet: {
        message: 'Bref.',
        dossierId: 'd1',
        pieces: [{ typeId: 'cv', libelle: { fr: 'CV', en: 'Resume' }, commentaire: '' }],
        retour: '2026-04-10',
      },
      statut_corrige: { raison: 'Erreur.' },
      dossier_annule: {},
      confirmation: { dossierId: 'd1', recu: 'R-C', empreinte: 'f'.repeat(64) },
      desistement: { recu: 'R-D', empreinte: 'f'.repeat(64) },
      decision_publiee: { dossierId: 'd1', lettre: true },
      promotion: { dossierId: 'd1', jour: '2026-06-15', lettre: true },
      motifs_demandes: { dossierId: 'd1', echeance: '2026-06-15' },
      motifs_communiques: { dossierId: 'd1', correction: true },
      compte_activation: { lien: 'https://x/activation#abc', expireLe: server.clock.now() },
      compte_existant: {},
      compte_ent: {},
      identifiants_perdus: { lien: 'https://x/reinitialisation#abc', expireLe: server.clock.now() },
      mot_de_passe_change: {},
      mail_ancien: { lien: 'https://x/m#a', nouveau: 'n@example.org', expireLe: server.clock.now() },
      rappel_lectures: { restent: 4, lignes: [{ jour: '2026-04-10', restent: 3 }] },
      mail_nouveau: { lien: 'https://x/m#b', nouveau: 'n@example.org', expireLe: server.clock.now() },
    };
    const files = (await readdir(templatesFolder())).map((name) => name.replace(/\.(fr|en)\.liquid$/, ''));
    expect(files.toSorted()).toEqual(
      Object.keys(models)
        .flatMap((name) => [name, name])
        .toSorted(),
    );
    for (const [name, donnees] of Object.entries(models))
      for (const langue of ['fr', 'en'] as const) {
        const { subject, text } = await render(name, langue, 'Europe/Paris', { ...common, ...donnees });
        expect(subject).toMatch(/\S/);
        expect(text).toMatch(name === 'mail_nouveau' ? /^(Bonjour|Hello),/ : /^(Bonjour|Hello) Inès,/);
        expect(`${subject}${text}`).not.toMatch(/\[object|undefined|\{\{|\{%/);
      }
    await expect(render('statut_corrige', 'fr', 'Europe/Paris', common)).rejects.toThrow('raison');
    await expect(render('../../package', 'fr', 'Europe/Paris', common)).rejects.toThrow('template');
  });

  it('ML2: several workers send each mail once', async () => {
    for (let i = 0; i < 4; i += 1)
      await server.store.commit([
        aUnit({
          mails: Array.from({ length: 5 }, (_, k) => ({
            id: `m-${i}-${k}`,
            destinataire: { kind: 'adresse', adresse: `a${i}${k}@example.org`, langue: 'en' },
            modele: 'dossier_complet',
            donnees: { numero: 'N', formation: 'F', etablissement: 'E' },
            avertissement: null,
            creeLe: server.clock.now(),
          })),
        }),
      ]);
    await Promise.all(
      [worker(), worker(), worker()].map(async (one) => {
        while ((await one.runOnce()) > 0);
      }),
    );
    expect(sink.mails).toHaveLength(20);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(20);
  });

  it('ML2: tries again later and later when the other server cannot now, and then it goes', async () => {
    await makeIncomplete();
    sink.refuse = { code: 451, at: 'data' };
    expect(await worker().runOnce()).toBe(1);
    expect(await worker().runOnce()).toBe(0);
    server.clock.advance(60_000);
    expect(await worker().runOnce()).toBe(1);
    server.clock.advance(60_000);
    expect(await worker().runOnce()).toBe(0);
    server.clock.advance(4 * 60_000);
    sink.refuse = null;
    expect(await worker().runOnce()).toBe(1);
    expect(sink.mails).toHaveLength(1);
  });

  it('ML2: gives up at once an address that takes no mail, and after days one that never answers', async () => {
    await makeIncomplete();
    sink.refuse = { code: 550, at: 'rcpt' };
    await worker().runOnce();
    expect(await server.store.countMails()).toEqual({ aEnvoyer: 0, envoye: 0, echec: 1 });

    sink.refuse = { code: 451, at: 'data' };
    const gest = await aDevice(server, 'g2', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    await push(server, gest.jeton, [
      aQueue(server)('dossier.corrigerStatut@1', { dossierId: 'd1', statut: 'RE', raison: 'Erreur' }, 3),
    ]);
    let tries = 0;
    for (let hour = 0; hour < 24 * 5; hour += 1) {
      tries += await worker().runOnce();
      server.clock.advance(3_600_000);
    }
    expect(tries).toBeGreaterThan(4);
    expect(await server.store.countMails()).toMatchObject({ aEnvoyer: 0, echec: 2 });
  });

  it('ML2: a mail whose worker died is sent by another once its lease is over', async () => {
    await makeIncomplete();
    await server.store.takeMails(server.clock.now(), 5 * 60_000, 10);
    expect(await worker().runOnce()).toBe(0);
    server.clock.advance(5 * 60_000);
    expect(await worker().runOnce()).toBe(1);
    expect(sink.mails).toHaveLength(1);
  });

  it('ML1: without an SMTP server mails are .eml files, with the link that the outbox does not hold', async () => {
    const scol = await aDevice(server, 'sc', [{ kind: 'scolarite' }]);
    const input = {
      email: 'ext@example.org',
      nom: 'Ø',
      prenom: 'Åsa',
      langue: 'en',
      roles: [{ kind: 'lecteur', commissionId: 'c1' }],
    };
    await trpc(server, 'mutation', 'users.invite', input, scol.jeton);
    const folder = path.join(server.folder, 'mails');
    await worker(fileTransport(folder)).runOnce();
    const [name, ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(name).toMatch(/\.eml$/);
    const mail = await simpleParser(await readFile(path.join(folder, name ?? '')));
    expect(mail.subject).toContain('Your invitation');
    const [link = ''] = mail.text?.match(/https:\S+/) ?? [];
    expect(link).toMatch(/^https:\/\/candidatures\.example\.org\/invitation#[0-9a-f]{64}$/);
    const jeton = new URL(link).hash.slice(1);
    const accepted = await trpc(server, 'mutation', 'auth.acceptInvitation', {
      jeton,
      motDePasse: 'un long mot de passe',
      appareil: 'x',
    });
    expect(accepted.status).toBe(200);
  });

  it('GD3: no log line of all this has a name, an address or a token', async () => {
    const scol = await aDevice(server, 'sc', [{ kind: 'scolarite' }]);
    await trpc(server, 'mutation', 'auth.signIn', {
      email: 'secret@example.org',
      motDePasse: 'MotDePasseSecret',
      appareil: 'x',
    });
    await trpc(
      server,
      'mutation',
      'users.invite',
      {
        email: 'ext@example.org',
        nom: 'Łuk',
        prenom: 'Åsa',
        roles: [{ kind: 'lecteur', commissionId: 'c1' }],
      },
      scol.jeton,
    );
    await makeIncomplete();
    sink.refuse = { code: 550, at: 'rcpt' };
    await worker().runOnce();
    await fetch(`${server.url}/api/nothing?nom=Nom-d1&mail=a@b.org`);
    const log = server.log();
    expect(log).toContain('answered');
    expect(log).toContain('mail not sent');
    for (const personal of ['@', 'Łuk', 'Åsa', 'Inès', 'Nom-d1', 'MotDePasse', scol.jeton, 'Bearer'])
      expect(log).not.toContain(personal);
  });
});
