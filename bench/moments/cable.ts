import type { Page } from '@playwright/test';
import { avisId } from '../../src/domain/avis/avis.ts';
import { readServer } from '../../tests/e2e/support/server.ts';
import type { Line } from '../lib/report.ts';
import { assertSame } from '../lib/rounds.ts';
import { offline, openDossier, openFirst, openUnread, upToDate } from './dossiers.ts';
import { atMost } from './lines.ts';
import type { Stage } from './stage.ts';

const PHRASE =
  'Dossier régulier : des notes de langue au-dessus du reste, une lettre qui sait où elle va, un projet tenu. ';

const comment = (page: Page) => page.getByLabel('Commentaire').first();

/** Counts whatever asks for an answer or takes the focus from the field, from now on. */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { dialogs: 0, left: 0 };
    Object.assign(globalThis, { interruptions: seen });
    const field = document.activeElement;
    field?.addEventListener('blur', () => {
      seen.left += 1;
    });
    const asks = '[role=dialog], [role=alertdialog], dialog[open]';
    new MutationObserver(() => {
      if (document.querySelector(asks)) seen.dialogs += 1;
    }).observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['open', 'role'],
    });
  });

const interruptions = (page: Page): Promise<{ dialogs: number; left: number }> =>
  page.evaluate(
    () => (globalThis as unknown as { interruptions: { dialogs: number; left: number } }).interruptions,
  );

/** 7. The cable goes in the middle of a sentence; what was typed is here, and on the server once it is back. */
export async function cable(stage: Stage): Promise<readonly Line[]> {
  const page = stage.page();
  await openFirst(page);
  const { id } = await openUnread(page);
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.activeElement?.matches('textarea'));
  await watchFocus(page);
  await page.keyboard.type(PHRASE.slice(0, 40), { delay: 25 });
  await stage.wire.cut();
  await page.keyboard.type(PHRASE.slice(40), { delay: 25 });
  await offline(page);
  await page.keyboard.type(PHRASE, { delay: 10 });
  const typed = PHRASE + PHRASE;
  const written = await comment(page).inputValue();
  const { dialogs, left } = await interruptions(page);
  await page.waitForTimeout(1_500);
  await stage.wire.mend();
  await upToDate(page);
  const held = await readServer(stage.server.folder, ({ store }) =>
    store.get('avis', avisId(id, stage.account.personneId)),
  );
  assertSame('the comment on the server', held?.body.commentaire, typed);
  return [
    atMost('7. cable pulled in mid-sentence: dialogs', dialogs, '', 0),
    atMost('   times that the field lost the focus', left, '', 0),
    atMost('   characters lost', written === typed ? 0 : Math.max(1, typed.length - written.length), '', 0),
  ];
}

/** Notes when each length of the field was reached, on the clock of this machine. */
const watchTyping = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { typedAt: times });
    document.querySelector('textarea:focus')?.addEventListener('input', (event) => {
      times[(event.target as HTMLTextAreaElement).value.length] = Date.now();
    });
  });

/** A character every so often, as a quick hand types. */
const EVERY_MS = 70;

/** One kill -9 after so many characters, typed without a pause: milliseconds of typing that are gone afterwards. */
async function killOnce(stage: Stage, after: number): Promise<number> {
  const page = stage.page();
  let here = await openUnread(page);
  // What was typed before is in the field, and would be taken for what is typed now.
  while ((await comment(page).inputValue()) !== '') here = await openUnread(page);
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.activeElement?.matches('textarea'));
  await watchTyping(page);
  const text = PHRASE.repeat(2);
  let stop = false;
  const typing = (async () => {
    for (const letter of text) {
      if (stop) return;
      await page.keyboard.type(letter);
      await page.waitForTimeout(EVERY_MS);
    }
  })();
  // A machine that is busy types more slowly.
  await page.waitForFunction(
    (length) => (globalThis as unknown as { typedAt: number[] }).typedAt.length > length,
    after,
  );
  const at = Date.now();
  await stage.kill();
  stop = true;
  await typing;
  const times = await page.evaluate(() => (globalThis as unknown as { typedAt: (number | null)[] }).typedAt);
  const before = times.flatMap((time, length) => (time !== null && time <= at ? [length] : []));
  const most = Math.max(0, ...before);
  if (most < 15) throw new Error(`only ${most} characters were typed before the kill`);
  await stage.reopen();
  await stage.unlock();
  const next = stage.page();
  await next
    .getByRole('banner')
    .getByText(/À jour/)
    .waitFor({ timeout: 60_000 });
  await openDossier(next, here);
  await comment(next).waitFor();
  await next.waitForTimeout(500);
  const kept = await comment(next).inputValue();
  if (!text.startsWith(kept)) throw new Error(`not what was typed: “${kept}”`);
  if (kept.length >= most) return 0;
  return at - (times[kept.length + 1] ?? at);
}

/** 7. kill -9 of the process that holds the workspace, several times. */
export async function killed(stage: Stage, kills: number): Promise<readonly Line[]> {
  await openFirst(stage.page());
  const lost: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    lost.push(await killOnce(stage, 30 + kill * 4));
  }
  return [atMost(`   kill −9 while typing: most that was lost of ${kills}`, Math.max(...lost), 'ms', 1_000)];
}
