import { avisId } from '../../src/domain/avis/avis.ts';
import { readServer } from '../../tests/e2e/support/server.ts';
import type { Line } from '../lib/report.ts';
import { assertSame } from '../lib/rounds.ts';
import { openFirst, openUnread, upToDate } from './dossiers.ts';
import { handsOn } from './hands.ts';
import { atMost } from './lines.ts';
import type { Stage } from './stage.ts';

/** Gives an avis on the next dossier by these keys; the keystrokes, and the avis as the server has it. */
async function give(stage: Stage, keys: readonly string[]) {
  const page = stage.page();
  const { id } = await openUnread(page);
  const hands = handsOn(page);
  for (const key of keys) await hands.press(key);
  await page.getByRole('button', { name: 'Reprendre mon avis' }).waitFor();
  await page.waitForTimeout(1_000);
  await upToDate(page);
  const held = await readServer(stage.server.folder, ({ store }) =>
    store.get('avis', avisId(id, stage.account.personneId)),
  );
  if (!held) throw new Error(`the server has no avis on ${id}`);
  return { keys: hands.keys, avis: held.body };
}

/** 4. A favourable avis, and a refusal with its motif, from the dossier on screen; both reach the server. */
export async function avis(stage: Stage): Promise<readonly Line[]> {
  await openFirst(stage.page());
  const favourable = await give(stage, ['f', 'Control+Enter']);
  assertSame('the favourable avis', [favourable.avis.etat, favourable.avis.type], ['rendu', 'FA']);
  const refusal = await give(stage, ['d', '1', 'Control+Enter']);
  assertSame(
    'the refusal',
    [refusal.avis.etat, refusal.avis.type, refusal.avis.motifs.length],
    ['rendu', 'DE', 1],
  );
  return [
    atMost('4. favourable avis, keystrokes', favourable.keys, '', 2),
    atMost('   refusal with its motif, keystrokes', refusal.keys, '', 5),
  ];
}
