// The import table of ARCHITECTURE.md, enforced. A room may import what its row allows and nothing else.
const sqlite = '^node_modules/(better-sqlite3|better-sqlite3-multiple-ciphers|drizzle-orm)(/|$)';
const electron = '^(node_modules/electron(/|$)|electron(/|$))';

/** Forbid every import of `from` that matches none of `allowed`; packages and Node's own modules are ruled apart. */
const room = (name, from, allowed, notFrom) => ({
  name: `room-${name}`,
  comment: `${name} may import only: ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: from, ...(notFrom ? { pathNot: notFrom } : {}) },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

const pure = (name, from, allowed) => ({
  name: `packages-${name}`,
  comment: `${name} runs everywhere: no Node modules and no packages but ${allowed.join(', ') || 'none'}`,
  severity: 'error',
  from: { path: from },
  to: {
    dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
    pathNot: allowed.map((p) => `^node_modules/${p}/`),
  },
});

const D = '^src/domain/';
const P = '^src/protocol/';
const M = '^src/messages/';
const A = '^src/main/application/';
const S = '^src/main/sandbox/';
const DOC = '^src/main/documents/';
const MAILS = '^src/main/mails/';
const W = '^src/main/workspace/';

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron' },
    },
    room('domain', D, []),
    pure('domain', D, []),
    room('protocol', P, [D]),
    pure('protocol', P, ['zod']),
    room('messages', M, [D]),
    pure('messages', M, ['intl-messageformat']),
    room('application', A, [D, P]),
    room('storage', '^src/main/storage/', [A, D, P]),
    room('sandbox', S, [D]),
    room('documents', DOC, [S, A, D, P, M]),
    room('mails', MAILS, [D]),
    room('server', '^src/main/server/', [S, DOC, MAILS, A, D, P, M]),
    room('demo', '^src/main/demo/', [A, D, P, M]),
    room('workspace', W, [S, DOC, MAILS, A, D, P, M]),
    room('browser', '^src/main/browser/', [W, A, D, P, M]),
    room('desktop', '^src/main/desktop/', [W, A, D, P, M]),
    room('preload', '^src/preload/', [D, P]),
    {
      name: 'room-renderer',
      comment: 'renderer may import domain, protocol, messages; of a router, its type only',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/', pathNot: ['^src/renderer/', D, P, M], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-lives-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/storage/' },
      to: { path: sqlite },
    },
    {
      name: 'electron-lives-in-desktop',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/desktop/', '^src/main/index\\.ts$', '^src/preload/'] },
      to: { path: electron },
    },
    {
      name: 'headless-never-reaches-electron-or-react',
      comment: 'the CLI and the worker start without a window: nothing they reach may need one',
      severity: 'error',
      from: { path: '^src/main/(cli|workspace-worker)\\.ts$' },
      to: {
        path: [electron, '^src/main/desktop/', '^src/renderer/', '^node_modules/react'],
        reachable: true,
      },
    },
    {
      name: 'no-dev-packages-in-main',
      comment: 'what ships in the main process must be a dependency, not a devDependency',
      severity: 'error',
      // The schemas are read by the generator of migrations alone.
      from: { path: '^src/main/', pathNot: '^src/main/storage/[a-z]+/(queue-)?schema/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: [electron, '^node_modules/@types/'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
