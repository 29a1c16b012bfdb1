import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bin, root, run } from './run.ts';

const stampFile = path.join(root, 'out/.sources');
/** Everything that the bundles are made of. */
const SOURCES = ['src', 'electron.vite.config.ts', 'postcss.config.mjs', 'package-lock.json'];

/** Builds all bundles into `out/`; resolves to the exit code. `quiet`: says only what is wrong. */
export async function build(args: readonly string[], quiet = false): Promise<number> {
  rmSync(stampFile, { force: true });
  const sources = hashOfSources();
  const code = await run(
    bin('electron-vite'),
    ['build', ...args],
    quiet ? { stdio: ['ignore', 'ignore', 'inherit'] } : {},
  );
  if (code === 0) {
    compressAssets(path.join(root, 'out/renderer/assets'));
    mkdirSync(path.dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, sources);
  }
  return code;
}

/** Beside each text in `folder` that the server sends to phones: the same, made smaller once for all. */
export function compressAssets(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|mjs|css|svg)$/.test(name)) continue;
    const bytes = readFileSync(path.join(folder, name));
    if (bytes.length < 1024) continue;
    const size = constants.BROTLI_PARAM_SIZE_HINT;
    writeFileSync(
      path.join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [size]: bytes.length } }),
    );
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** Builds unless `out/` was made of the sources as they are. */
export async function ensureBuilt(): Promise<number> {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashOfSources()) return 0;
  return build([], true);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(path.join(root, source))) {
      hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function filesOf(place: string): readonly string[] {
  const entries =
    path.extname(place) === '' ? readdirSync(place, { recursive: true, withFileTypes: true }) : null;
  if (!entries) return [place];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
