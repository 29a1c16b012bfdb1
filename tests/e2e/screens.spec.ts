/**
 * The pictures of docs/screens/: the main screens, photographed through the built bundles on a campaign that is
 * the same each time. It takes minutes and writes where it is told, so only `npm run screens` runs it.
 */
import { openCamera } from './screens/camera.ts';
import { FILES } from './screens/screens.ts';
import { dressWorkspace, enter, openStage, type Scene, type Stage } from './screens/stage.ts';
import { walkDeciding } from './screens/walk-decide.ts';
import { dressPortal, walkPortal } from './screens/walk-portal.ts';
import { walkFinding, walkReading } from './screens/walk-read.ts';
import { walkConflict, walkStaff } from './screens/walk-staff.ts';
import { expect, test } from './support/test.ts';

const { PUPITRE_SCREENS: into = '', PUPITRE_SCREENS_ONLY: asked = '' } = process.env;
// The pictures say what was there.
test.use({ trace: 'off' });
test.skip(into === '', 'takes minutes: run by npm run screens');

test('every screen of the catalogue, in its windows, themes and languages', async ({ browser, folder }) => {
  test.setTimeout(1_800_000);
  const only = asked.split(',').filter((name) => name !== '');
  const camera = openCamera(into, only, dressWorkspace);
  const phone = openCamera(into, only, dressPortal);
  const stage = await openStage(browser, folder, camera);
  const failed: string[] = [];
  /** A scene that fails is told at the end: the others are still to be seen. */
  const play = async (scenes: readonly Scene[], seen: Stage): Promise<void> => {
    for (const { shows, run } of scenes)
      if (seen.camera.wants(...shows))
        await run(seen).catch((error: unknown) => failed.push(`${shows.join(', ')}: ${String(error)}`));
  };
  try {
    await play(walkPortal, { ...stage, camera: phone });
    await enter(stage);
    await play([...walkFinding, ...walkReading, ...walkStaff, ...walkDeciding, ...walkConflict], stage);
    expect(failed).toEqual([]);
    if (only.length === 0) expect([...camera.taken, ...phone.taken].sort()).toEqual([...FILES].sort());
  } finally {
    await stage.close();
  }
});
