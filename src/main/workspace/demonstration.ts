import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { AppState } from '../../protocol/workspace.ts';
import type { OwnClient } from './own-client.ts';

/** A made-up account of a demonstration server, in a file that the demonstration wrote. */
const account = z.object({
  serverUrl: z.string(),
  email: z.string(),
  password: z.string(),
  /** Protects the workspace where there is no keychain. */
  passphrase: z.string(),
});
export type DemonstrationAccount = z.infer<typeof account>;

export const readDemonstration = (file: string): DemonstrationAccount =>
  account.parse(JSON.parse(readFileSync(file, 'utf8')));

/**
 * Opens a workspace with the demonstration's account, so that its window opens on the inbox. A workspace
 * that has a member already, or that doesn't take these, is left to its sign-in screen.
 */
export async function signInToDemonstration(client: OwnClient, demo: DemonstrationAccount): Promise<void> {
  const state = async (): Promise<AppState> => (await client.ask('subscription', 'app.state')) as AppState;
  const { phase, trousseau } = await state();
  const { serverUrl, email, password, passphrase } = demo;
  if (phase === 'verrouille') await client.ask('mutation', 'account.unlock', { passphrase });
  if (phase === 'accueil') {
    const secret = trousseau ? null : passphrase;
    await client.ask('mutation', 'account.signIn', { serverUrl, email, password, passphrase: secret });
  }
  if ((await state()).cleDeSecours !== null) await client.ask('mutation', 'account.noteRecoveryKey');
}
