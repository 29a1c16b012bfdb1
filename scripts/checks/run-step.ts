import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** Runs a package's binary on this Node; resolves to its exit code and all it printed. */
export function runBin(bin: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(root, 'node_modules/.bin', bin), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`,
      },
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** One line of a check's answer: the problems found, none when all is well. */
export type CheckStep = { readonly name: string; readonly run: () => Promise<readonly string[]> };

/** A step that is a tool of its own: its whole output is the problem when it fails. */
export const toolStep = (name: string, bin: string, args: readonly string[]): CheckStep => ({
  name,
  run: async () => {
    const { code, output } = await runBin(bin, args);
    return code === 0 ? [] : [output.trim() || `${bin} ended with ${code}`];
  },
});
