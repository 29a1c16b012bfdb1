import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { harmlessPdf } from '../../validation/hostile-files.ts';
import { makeAccount, type Portal, startPortal } from './portal.ts';
import { readServer } from './server.ts';
import { test as base, expect } from './test.ts';

/** Rows that don't disturb one another share one server. */
export const test = base.extend<object, { readonly portal: Portal }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'pupitre-e2e-'));
      const portal = await startPortal(folder, 36);
      await use(portal);
      await portal.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** Opens another page of the same browser: a second tab. */
export const otherTab = async ({ context, page }: Candidat): Promise<Page> => {
  const tab = await context.newPage();
  await tab.goto(page.url());
  return tab;
};

/** What the server holds of a candidat. */
const heldOf = (portal: Portal, email: string) =>
  readServer(portal.server.folder, async ({ store }) => {
    const compte = await store.compteByEmail(email);
    const candidat = compte && (await store.candidat(compte.candidatId));
    if (!candidat) throw new Error(`no account of ${email}`);
    const dossiers = await store.getMany('dossier', await store.dossiersOfCandidat(candidat.id));
    return { compte, candidat, profil: candidat.profil, dossiers };
  });

/** Somebody who is signed in on a page of his own. */
export interface Candidat {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly email: string;
  /** Calls a procedure of the portal as a page does, by who is signed in there. Throws what is refused. */
  readonly call: (procedure: string, input: object) => Promise<unknown>;
  readonly held: () => ReturnType<typeof heldOf>;
}

/** An account made through the pages, in a browser of its own. `url`: the portal's address for `call`. */
export async function openCandidat(
  browser: Browser,
  portal: Portal,
  email: string,
  url: () => string = () => portal.server.url,
): Promise<Candidat> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await makeAccount(page, portal, email);
  return {
    page,
    context,
    email,
    call: async (procedure, input) => {
      const answer = await context.request.post(`${url()}/api/portail/${procedure}`, {
        headers: { 'pupitre-portail': '1', 'accept-language': 'fr' },
        data: { json: input },
      });
      if (!answer.ok()) throw new Error(`${procedure}: ${await answer.text()}`);
      return (await answer.json()).result.data.json;
    },
    held: () => heldOf(portal, email),
  };
}

const RUBRIQUES = {
  infos: {
    nomNaissance: 'Relave',
    prenoms: 'Delphine',
    dateNaissance: '2004-05-06',
    paysNaissance: 'FR',
    departementNaissance: '75',
    villeNaissance: 'Paris',
    nationalite: 'FR',
  },
  adresse: { ligne1: '65 rue des Grands Moulins', codePostal: '75013', commune: 'Paris', pays: 'FR' },
  bac: { obtenu: 'non' },
};

/** A profile with all that a candidature asks for. */
export async function fillProfile({ call }: Candidat): Promise<void> {
  for (const [rubrique, saisie] of Object.entries(RUBRIQUES))
    await call('profil.commander', { commande: { kind: 'enregistrerRubrique', rubrique, saisie } });
}

/** Deposits, declares and answers all that a candidature must have before it is transmitted. */
export async function completeCandidature(
  candidat: Candidat,
  portal: Portal,
  dossierId: string,
): Promise<void> {
  const { typesPiece, questions, pieces } = await readServer(portal.server.folder, async ({ store }) => {
    const dossier = await store.get('dossier', dossierId);
    const session = dossier && (await store.get('session', dossier.body.sessionId));
    if (!session) throw new Error(`no session of ${dossierId}`);
    return { ...session.body, pieces: dossier.body.pieces };
  });
  const pdf = harmlessPdf();
  for (const { id, obligatoire, conditionnelle } of typesPiece) {
    if (!obligatoire || pieces.find(({ typeId }) => typeId === id)?.statut !== 'AT') continue;
    if (conditionnelle) {
      await candidat.call('candidatures.nonConcerne', { dossierId, typeId: id });
      continue;
    }
    const url = `${portal.server.url}/api/portail/candidatures/${dossierId}/pieces/${id}`;
    const answer = await candidat.context.request.put(url, {
      headers: {
        'pupitre-portail': '1',
        'pupitre-sha256': createHash('sha256').update(pdf).digest('hex'),
        'pupitre-nom-fichier': encodeURIComponent('pièce.pdf'),
        'content-type': 'application/octet-stream',
      },
      data: pdf,
    });
    if (!answer.ok()) throw new Error(await answer.text());
  }
  const answers = {
    choix: '',
    nombre: 2,
    ouiNon: true,
    long: 'Traduire.',
    court: 'Oui.',
    date: '',
    tableau: [],
  };
  for (const { id, forme, choix, obligatoire } of questions)
    if (obligatoire)
      await candidat.call('candidatures.repondre', {
        dossierId,
        questionId: id,
        reponse: forme === 'choix' ? choix[0] : answers[forme],
      });
}

/** The session of an open formation whose name has these words. */
export const sessionNamed = (portal: Portal, words: string): Promise<string> =>
  readServer(portal.server.folder, async ({ store }) => {
    const today = new Date().toISOString().slice(0, 10);
    const found = (await store.sessions()).find(
      ({ body }) => body.libelle.fr.includes(words) && body.calendrier.finDepot > today,
    );
    if (!found) throw new Error(`no open formation is called ${words}`);
    return found.id;
  });

/** A candidature to the formation that is called so, opened on the page; its id. */
export async function openCandidature(candidat: Candidat, portal: Portal, words: string): Promise<string> {
  const sessionId = await sessionNamed(portal, words);
  const { dossierId } = (await candidat.call('candidatures.creer', { sessionId })) as { dossierId: string };
  await candidat.page.goto(`${portal.server.url}/candidatures/${dossierId}`);
  await expect(candidat.page.locator('[id^="piece-"]').first()).toBeVisible();
  return dossierId;
}

/** A sentence as the catalogue has it: French puts no-break spaces where one types plain ones. */
export const saying = (sentence: string | RegExp): RegExp =>
  new RegExp(
    (typeof sentence === 'string'
      ? sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      : sentence.source
    ).replaceAll(' ', '\\s'),
  );

/** What is wrong with a field is read with it: described by the sentence, and marked as invalid. */
export async function expectFault(field: Locator, sentence: string | RegExp): Promise<void> {
  await expect(field).toHaveAccessibleDescription(saying(sentence));
  await expect(field).toHaveAttribute('aria-invalid', 'true');
}
