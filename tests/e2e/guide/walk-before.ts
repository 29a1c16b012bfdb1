/** The journey of the guide up to the transmission, one picture at each of its steps. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { harmlessPdf } from '../../validation/hostile-files.ts';
import { transmit } from '../support/candidater.ts';
import { makePhoto } from '../support/fusion-files.ts';
import { MOT_DE_PASSE, mailedLink, type Portal } from '../support/portal.ts';
import { completeDossier, fillAdresse, fillInfos, goTo, saved } from '../support/portal-steps.ts';
import { expect } from '../support/test.ts';
import type { Camera } from './camera.ts';

export interface Walk {
  readonly page: Page;
  readonly portal: Portal;
  readonly camera: Camera;
  readonly email: string;
  /** Where files to deposit may be written. */
  readonly folder: string;
}

const main = (page: Page) => page.locator('#contenu');
/** What a page holds, without the room around it. */
const content = (page: Page) =>
  main(page).locator(':is(h1, h2, p, a, button, label, input, textarea, select, form, nav, li, dl)');
const back = (page: Page) => page.getByRole('link', { name: /Mon profil/ });
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** I and II: from the home page to a first sign-in. */
export async function openAccount({ page, portal, camera, email }: Walk): Promise<void> {
  await page.goto(portal.server.url);
  await heading(page, 'Déposez votre candidature');
  await expect(page.getByText(/formations sont ouvertes/)).toBeVisible();
  await camera.take(
    'accueil',
    page.getByRole('banner'),
    page.getByRole('heading', { name: 'Comment candidater' }).locator('xpath=..'),
    page.getByRole('heading', { name: 'Dates de la campagne' }).locator('xpath=..'),
  );
  await camera.turn('a-savoir');
  const notes = page.getByRole('heading', { name: 'À savoir avant de commencer' });
  await camera.take('a-savoir', notes.locator('xpath=..'));

  await camera.turn('deux-portes');
  await goTo(page, '/connexion');
  await expect(page.getByRole('link', { name: 'Connexion par l’ENT' })).toBeVisible();
  await camera.take('deux-portes', page.getByRole('heading', { level: 1 }), main(page).locator('section'));

  await goTo(page, '/compte/creer');
  await page.getByRole('textbox', { name: /^Prénom/ }).fill('Delphine');
  await page.getByRole('textbox', { name: /^Nom/ }).fill('Relave');
  await page.getByRole('textbox', { name: /^Adresse mail/ }).fill(email);
  await page.getByRole('textbox', { name: /^La même adresse/ }).fill(email);
  await camera.take('creer-compte', page.getByRole('heading', { level: 1 }), main(page).locator('form'));
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await heading(page, 'Encore une étape : activez votre compte');
  await camera.turn('mail-envoye');
  await camera.take('mail-envoye', content(page));
  await page.goto(await mailedLink(portal.sink, email, /Activez/));
  await page.getByLabel(/Votre mot de passe/).fill(MOT_DE_PASSE);
  await camera.take('activer', content(page));
  await page.getByRole('button', { name: 'Activer mon compte' }).click();
  await heading(page, 'Informations personnelles');

  await page.context().clearCookies();
  await camera.turn('connexion');
  await goTo(page, '/connexion');
  await page.getByLabel(/^Utilisateur/).fill(email);
  const password = page.getByLabel(/^Mot de passe/).first();
  await password.fill(MOT_DE_PASSE);
  await camera.take('connexion', main(page).locator('section').last());
  await page.getByRole('button', { name: 'Connexion', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Bonjour/ })).toBeVisible();
  await camera.turn('menu');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('button', { name: 'Déconnexion' })).toBeVisible();
  await camera.take('menu');
}

/** Opens a rubric in the viewport of its picture; its form's « Nouveau… » too, where it is a list. */
async function openRubric({ page, camera }: Walk, rubrique: string, picture: string): Promise<void> {
  await camera.turn(picture);
  await goTo(page, `/profil/${rubrique}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const add = page.getByRole('button', { name: /^Nouve/ });
  if (['cursus-externe', 'stages', 'experiences'].includes(rubrique)) await add.first().click();
}

/** II: every rubric of the profile. */
export async function fillAccount(walk: Walk): Promise<void> {
  const { page, camera } = walk;
  await openRubric(walk, 'infos', 'informations-personnelles');
  await fillInfos(page);
  await saved(page);
  await camera.take(
    'informations-personnelles',
    back(page),
    page.getByRole('complementary'),
    page.getByLabel(/^Pays de naissance/),
  );
  await openRubric(walk, 'adresse', 'adresse');
  await fillAdresse(page);
  await saved(page);
  await camera.take('adresse', content(page));

  await openRubric(walk, 'bac', 'baccalaureat');
  await page.getByLabel(/^Oui, ou je le prépare/).check();
  await page.getByLabel(/^Année/).fill('2022');
  await page.getByLabel(/^Série/).selectOption({ index: 1 });
  const specialites = page.getByLabel(/pécialité/);
  await specialites
    .first()
    .selectOption({ label: 'Histoire-géographie, géopolitique et sciences politiques' });
  await specialites.last().selectOption({ label: 'Humanités, littérature et philosophie' });
  await page.getByLabel(/^Établissement/).fill('Lycée Fénelon, Paris');
  await saved(page);
  await camera.take('baccalaureat', back(page), page.getByLabel(/^Mention/));

  await openRubric(walk, 'cursus-interne', 'cursus-interne');
  await camera.take('cursus-interne', content(page));
  await openRubric(walk, 'cursus-externe', 'cursus-externe');
  await page.getByLabel(/^Année/).fill('2026');
  await page.getByLabel(/^Établissement/).fill('Lycée Fénelon, Paris');
  await page
    .getByLabel(/^Diplôme/)
    .first()
    .fill('CPGE');
  await page.getByLabel(/^Intitulé/).fill('Lettres, première année');
  await page.getByLabel('En cours').check();
  await camera.take('cursus-externe', content(page));
  await openRubric(walk, 'stages', 'stages');
  await page.getByLabel(/^Année/).fill('2025');
  await page.getByLabel(/^Durée/).fill('2 mois');
  await page.getByLabel(/^Organisme/).fill('Musée Guimet');
  await camera.take('stages', content(page));
  await openRubric(walk, 'experiences', 'experiences');
  await page.getByLabel(/^Année/).fill('2026');
  await page.getByLabel(/^Durée/).fill('1 an');
  await page.getByLabel(/^Intitulé/).fill('Libraire');
  await page.getByLabel(/^Organisme/).fill('Librairie Le Phénix');
  await camera.take('experiences', content(page));
  await goTo(page, '/candidatures');
  await expect(page.getByText('Vous n’avez pas encore de candidature.')).toBeVisible();
  await camera.take(
    'candidatures-vide',
    page.getByRole('heading', { level: 1 }),
    page.getByText('Vous n’avez pas encore de candidature.').locator('xpath=..'),
  );
}

/** III: from the offer to the transmission; the dossier's id. */
export async function applyFor(walk: Walk): Promise<string> {
  const { page, camera } = walk;
  await camera.turn('offre');
  await goTo(page, '/formations');
  await page.getByLabel('Chercher une formation').fill('mongol');
  await page
    .getByRole('button', { name: /Mongol.*Ouverte/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Candidater', exact: true })).toBeVisible();
  await camera.take(
    'offre',
    page.getByRole('button', { name: /Mongol.*Ouverte/ }),
    page.getByText('Pièces demandées', { exact: true }).locator('xpath=..'),
    page.getByRole('button', { name: 'Candidater', exact: true }),
  );

  await goTo(page, '/candidatures');
  await page.getByRole('button', { name: 'Nouvelle candidature' }).click();
  await page.getByLabel('Rechercher une formation ouverte').fill('mongol');
  await camera.take('nouvelle-candidature', page.getByRole('dialog'));
  await camera.turn('oui');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /mongol/i })
    .first()
    .click();
  const yes = page.getByRole('button', { name: 'Oui', exact: true });
  await expect(yes).toBeVisible();
  await camera.take('oui', page.getByRole('dialog'));
  await yes.click();
  await expect(page.getByRole('heading', { level: 1, name: /mongol/i })).toBeVisible();
  await completeWithPictures(walk);

  await camera.turn('recepisse');
  await transmit(page);
  await camera.take('recepisse', page.getByRole('region', { name: 'Candidature transmise' }));
  await camera.turn('etapes');
  await camera.take('etapes', page.getByRole('region', { name: 'Les étapes de mon dossier' }));
  const dossierId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await camera.turn('mes-candidatures');
  await goTo(page, '/candidatures');
  await expect(page.getByText('Réceptionné').first()).toBeVisible();
  await camera.take('mes-candidatures', content(page));
  await goTo(page, `/candidatures/${dossierId}`);
  return dossierId;
}

/** Pièces, photos made one PDF, answers. */
async function completeWithPictures({ page, camera, folder }: Walk): Promise<void> {
  const pdf = path.join(folder, 'Passeport.pdf');
  await writeFile(pdf, harmlessPdf());
  const cards = page.locator('article[id^="piece-"]');
  await camera.turn('candidature');
  await expect(cards.first()).toBeVisible();
  await camera.take(
    'candidature',
    page.getByRole('heading', { level: 1 }),
    page.getByRole('heading', { name: 'Adresse de contact' }).locator('xpath=../..'),
  );
  await cards.first().locator('input[type=file]').first().setInputFiles(pdf);
  await expect(
    cards.first().getByText('Transmise').or(cards.first().getByText('Déposée')).first(),
  ).toBeVisible();
  await camera.take('pieces', page.getByRole('tablist'), cards.nth(0), cards.nth(1));

  await camera.turn('assembler');
  const photos = await Promise.all(
    ['recto.jpg', 'verso.jpg'].map((name, i) => makePhoto(name, { width: 900, height: 1200, seed: i + 1 })),
  );
  await cards
    .nth(1)
    .locator('input[type=file]')
    .first()
    .setInputFiles(photos.map(({ name, buffer }) => ({ name, buffer, mimeType: 'image/jpeg' })));
  await cards.nth(1).getByRole('button', { name: 'Assembler en un seul PDF' }).click();
  await expect(page.getByRole('button', { name: /Créer le PDF/ })).toBeVisible({ timeout: 60_000 });
  await camera.takeWindow('assembler', cards.nth(1));
  await page.reload();
  await expect(cards.first()).toBeVisible();

  await camera.turn('formulaires');
  await completeDossier(page, pdf);
  // The last answer is saved too.
  await expect(page.getByText(/Tout est prêt/)).toBeVisible({ timeout: 20_000 });
  await camera.take('formulaires', page.getByRole('tablist'), page.getByLabel(/^Votre projet/));
  await page.getByLabel(/je transmets ma candidature/).check();
  await camera.take('transmettre', page.getByRole('region', { name: 'Transmettre ma candidature' }));
  await page.getByLabel(/je transmets ma candidature/).uncheck();
}
