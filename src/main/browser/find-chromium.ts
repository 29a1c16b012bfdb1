import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** What of the machine decides where browsers are. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** May this file be executed? */
  readonly runs: (file: string) => boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  runs: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/** Commands by which distributions call Chromium, Chrome and Edge; ours to command come first. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Path of a Chrome, Chromium or Edge: the variable CHROMIUM if it is set, else the usual places. Null: none. */
export function findChromium(machine: Machine = thisMachine): string | null {
  const wanted = machine.env.CHROMIUM;
  if (wanted) return machine.runs(wanted) ? wanted : null;
  return placesOf(machine).find(machine.runs) ?? null;
}

function placesOf({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return folders.flatMap((folder) => MAC.map((app) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']];
    return folders.flatMap((folder) => (folder ? WINDOWS.map((p) => path.win32.join(folder, ...p)) : []));
  }
  const folders = [...(env.PATH ?? '').split(':').filter((f) => f !== ''), '/snap/bin'];
  return COMMANDS.flatMap((command) => folders.map((folder) => `${folder}/${command}`));
}
