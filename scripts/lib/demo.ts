import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from './run.ts';

const data = path.join(root, '.data');
/** Where `npm start` keeps things; nothing of it is worth a backup. */
export const demoPaths = {
  data,
  server: path.join(data, 'serveur'),
  accounts: path.join(data, 'comptes.txt'),
  port: path.join(data, 'port'),
  signIn: path.join(data, 'connexion.json'),
  workspace: path.join(data, 'espace'),
  desktop: path.join(data, 'bureau'),
  logs: path.join(data, 'journaux'),
} as const;

/** Makes the demonstration once; what it printed (accounts and passwords) is kept and returned. */
export async function ensureDemo(cli: string, args: readonly string[], signal: AbortSignal): Promise<string> {
  mkdirSync(demoPaths.logs, { recursive: true, mode: 0o700 });
  if (existsSync(demoPaths.accounts) && existsSync(demoPaths.server))
    return readFileSync(demoPaths.accounts, 'utf8');
  // Made beside and moved when whole: a demonstration that was interrupted is made again.
  const making = `${demoPaths.server}.nouveau`;
  for (const stale of [making, demoPaths.server, demoPaths.workspace, demoPaths.desktop])
    rmSync(stale, { recursive: true, force: true });
  const child = execFile(process.execPath, [cli, 'demo', '--data', making, ...args], { cwd: root, signal });
  child.stderr?.pipe(process.stderr);
  let printed = '';
  child.stdout?.on('data', (chunk: string) => {
    printed += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`pupitre demo: ${printed.trim() || `exit code ${code}`}`);
  renameSync(making, demoPaths.server);
  writeFileSync(demoPaths.accounts, printed, { mode: 0o600 });
  return printed;
}

/** Protects the demonstration's workspace where there is no keychain; printed with the accounts. */
export const DEMO_PASSPHRASE = 'démonstration de Pupitre';

/** Leaves the first member's account where the workspace finds it; his address. */
export function writeSignIn(printed: string, serverUrl: string): string {
  const [, email = '', password = ''] = /^\s+(\S+@\S+)\t(\S+)\t.*\(membre\)$/m.exec(printed) ?? [];
  if (email === '') throw new Error('the demonstration has no account of a member');
  const account = { serverUrl, email, password, passphrase: DEMO_PASSPHRASE };
  writeFileSync(demoPaths.signIn, JSON.stringify(account), { mode: 0o600 });
  return email;
}

const USUAL_PORT = 4780;

/** The server's port, the same at each start: workspaces know their server by its address. Null: taken. */
export async function demoPort(): Promise<number | null> {
  const kept = existsSync(demoPaths.port) ? Number(readFileSync(demoPaths.port, 'utf8')) : null;
  const port = kept ? await freePort(kept) : ((await freePort(USUAL_PORT)) ?? (await freePort(0)));
  if (port !== null) writeFileSync(demoPaths.port, String(port));
  return port;
}

async function freePort(port: number): Promise<number | null> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : null;
  } catch {
    return null;
  } finally {
    server.close();
  }
}
