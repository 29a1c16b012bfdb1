import { PHRASE } from '../../tests/e2e/support/story.ts';
import type { Line } from '../lib/report.ts';
import { firstRow } from './dossiers.ts';
import { handsOn } from './hands.ts';
import { atMost, shown } from './lines.ts';
import { inkOf, sightOf, waitPainted } from './probe.ts';
import type { Stage } from './stage.ts';

/** 1. From a start that knows no server to the first dossier on screen: clicks, and words that one must write. */
export async function firstRun(stage: Stage): Promise<readonly Line[]> {
  const page = stage.page();
  const hands = handsOn(page);
  const { email, motDePasse } = stage.account;
  await page.getByLabel(/Adresse du serveur/).waitFor();
  const began = performance.now();
  await hands.write(stage.wire.url);
  await hands.click(page.getByRole('button', { name: 'Continuer' }));
  await page.getByLabel('Adresse mail').waitFor();
  await hands.write(email);
  await hands.click(page.getByLabel('Mot de passe'));
  await hands.write(motDePasse);
  await hands.click(page.getByRole('button', { name: /Continuer|Se connecter/ }));
  await page.getByLabel('Phrase secrète').waitFor();
  await hands.write(PHRASE);
  await hands.click(page.getByLabel('La même, encore une fois'));
  await hands.write(PHRASE);
  await hands.click(page.getByRole('button', { name: 'Se connecter' }));
  await hands.click(page.getByLabel(/mise en lieu sûr/));
  await hands.click(page.getByRole('button', { name: 'Ouvrir mes dossiers' }));
  await hands.click(firstRow(page));
  await page.getByRole('tab', { name: /^(Mon avis|Avis)$/ }).waitFor();
  const dossier = performance.now() - began;
  await waitPainted(page);
  const took = performance.now() - began;
  const etat = (await sightOf(page))?.etat;
  if (etat === 'page' && (await inkOf(page)) < 0.001) throw new Error('the first page is blank');
  return [
    atMost('1. first run to the first dossier, clicks', hands.clicks, '', 8),
    shown('   its dossier on screen, by a machine that writes at once', dossier, 'ms'),
    shown('   its first pièce painted, while everything else arrives', took, 'ms'),
  ];
}
