import os from 'node:os';
import path from 'node:path';

/** Where this edition keeps its workspace when it isn't told: the place of each system for a user's data. */
export function defaultFolder(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = os.homedir(),
): string {
  const base =
    platform === 'win32'
      ? (env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support')
        : (env.XDG_DATA_HOME ?? path.join(home, '.local', 'share'));
  return path.join(base, platform === 'linux' ? 'pupitre' : 'Pupitre', 'navigateur');
}
