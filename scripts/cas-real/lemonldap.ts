/** A real CAS: Debian's LemonLDAP::NG as an issuer on loopback, in a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { run } from '../lib/run.ts';

/** The portal, and what its CAS issuer can't do without although it is only recommended. */
const PACKAGES = ['liblemonldap-ng-portal-perl', 'libio-string-perl', 'libxml-simple-perl'];
const MODULES = ['Lemonldap::NG::Portal::Main', 'Plack::Runner', 'IO::String', 'XML::Simple'];

/** People of the demo directory: their password is their name. */
export const STUDENT = { user: 'rtyler', password: 'rtyler' } as const;
export const TEACHER = { user: 'dwho', password: 'dwho' } as const;

export interface Issuer {
  /** For the setting `cas.url`. */
  readonly url: string;
  /** What it said so far, for a failure's report. */
  readonly log: () => string;
  stop(): Promise<void>;
}

const has = (): boolean =>
  spawnSync('perl', [...MODULES.map((name) => `-M${name}`), '-e', '1'], { stdio: 'ignore' }).status === 0;

/** Installs the packages where that can be done. Null: they are there; else why they are not, in a sentence. */
export async function provideLemonldap(): Promise<string | null> {
  if (has()) return null;
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return 'LemonLDAP::NG is a Debian package, and this is no Debian.';
  if (process.getuid?.() !== 0)
    return `Only root can install ${PACKAGES.join(' ')}: install it, then try again.`;
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  console.error(`Installing ${PACKAGES.join(' ')}…`);
  // A failed update may still leave usable lists; the install says what is really wrong.
  await run('apt-get', ['update', '-q'], quiet);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES], quiet);
  return has() ? null : `${PACKAGES.join(' ')} could not be installed from here.`;
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** It loads a captcha though none is shown, and the usual one needs ImageMagick. */
const NO_CAPTCHA = `package NoCaptcha;
use Mouse;
extends 'Lemonldap::NG::Portal::Main::Plugin';
sub init { 1 }
1;
`;

/** Perl as LemonLDAP::NG keeps it: what is Demo's, and macros for what Demo doesn't know. */
const configuration = (folder: string, portal: string, service: string): object => ({
  cfgNum: 1,
  cfgAuthor: 'cas-real',
  cfgDate: 1,
  locationRules: { '127.0.0.1': { default: 'accept' } },
  exportedHeaders: {},
  captcha: 'NoCaptcha',
  key: 'only-for-this-run',
  portal: `${portal}/`,
  domain: '127.0.0.1',
  securedCookie: 0,
  authentication: 'Demo',
  userDB: 'Same',
  passwordDB: 'Null',
  registerDB: 'Null',
  demoExportedVars: { cn: 'cn', mail: 'mail', uid: 'uid' },
  macros: {
    sn: '"Tylér-Œuvrard"',
    givenName: '"Rose"',
    affiliation: '$uid eq "rtyler" ? "member; student" : "member; employee"',
  },
  globalStorage: 'Apache::Session::File',
  globalStorageOptions: { Directory: `${folder}/sessions`, LockDirectory: `${folder}/sessions/lock` },
  localSessionStorage: 'Cache::FileCache',
  localSessionStorageOptions: { namespace: 'sessions', cache_root: `${folder}/cache` },
  issuerDBCASActivation: 1,
  issuerDBCASPath: '^/cas/',
  issuerDBCASRule: 1,
  casAccessControlPolicy: 'error',
  casBackChannelSingleLogout: 1,
  casAppMetaDataOptions: { pupitre: { casAppMetaDataOptionsService: service } },
  casAppMetaDataExportedVars: {
    pupitre: { mail: 'mail', sn: 'sn', givenName: 'givenName', eduPersonAffiliation: 'affiliation' },
  },
});

/** Starts the issuer for one service; it answers before this resolves. Throws what it said when it doesn't. */
export async function startLemonldap(service: string): Promise<Issuer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cas-real-'));
  for (const name of ['conf', 'cache', 'sessions/lock'])
    await mkdir(path.join(folder, name), { recursive: true });
  const port = await freePort();
  const portal = `http://127.0.0.1:${port}`;
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write('conf/lmConf-1.json', JSON.stringify(configuration(folder, portal, service)));
  await write(
    'lemonldap-ng.ini',
    [
      '[all]',
      'logLevel = info',
      '[configuration]',
      'type = File',
      `dirName = ${folder}/conf`,
      '[portal]',
      'staticPrefix = /static',
      'templateDir = /usr/share/lemonldap-ng/portal/templates',
      'languages = en',
      '',
    ].join('\n'),
  );
  await write('NoCaptcha.pm', NO_CAPTCHA);
  await write('portal.psgi', 'use Lemonldap::NG::Portal::Main;\nLemonldap::NG::Portal::Main->run({});\n');
  const child = spawn(
    'plackup',
    [
      '-s',
      'HTTP::Server::PSGI',
      '-E',
      'deployment',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      'portal.psgi',
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LLNG_DEFAULTCONFFILE: path.join(folder, 'lemonldap-ng.ini'), PERL5LIB: folder },
    },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString('utf8')).slice(-20_000);
    });
  const stop = async (): Promise<void> => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(`${portal}/cas/p3/serviceValidate`, child);
  } catch (error) {
    await stop();
    throw new Error(`LemonLDAP::NG did not start:\n${log}`, { cause: error });
  }
  return { url: `${portal}/cas`, log: () => log, stop };
}

/** Asks it to end, then insists. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await exit;
  clearTimeout(insist);
}

/** Waits for the first answer, at most half a minute. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await (await fetch(url, { signal: AbortSignal.timeout(10_000) })).text();
      return;
    } catch (error) {
      if (tries >= 60 || child.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
