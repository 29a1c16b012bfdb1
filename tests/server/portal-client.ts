import superjson from 'superjson';
import { createRenderer, templatesFolder } from '../../src/main/mails/render.ts';
import { smtpTransport } from '../../src/main/server/mails/transport.ts';
import { createMailWorker } from '../../src/main/server/mails/worker.ts';
import type { HttpProblem } from '../../src/protocol/sync.ts';
import type { TestServer } from './harness.ts';
import type { Sink } from './smtp-sink.ts';

export interface PortalAnswer<T = unknown> {
  readonly status: number;
  readonly data?: T;
  readonly problem?: HttpProblem;
  readonly headers: Headers;
}

/** A browser on the portal: it keeps its cookie, and asks as our own pages do. */
export interface PortalBrowser {
  query<T = unknown>(name: string, input?: unknown): Promise<PortalAnswer<T>>;
  mutate<T = unknown>(name: string, input?: unknown): Promise<PortalAnswer<T>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  readonly cookie: () => string | null;
  forget(): void;
}

export function openPortal(server: Pick<TestServer, 'url'>, langue = 'fr'): PortalBrowser {
  let cookie: string | null = null;
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${server.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {
        'pupitre-portail': '1',
        'accept-language': langue,
        'user-agent': 'Mozilla/5.0 (Android 15; Mobile) Gecko/140.0 Firefox/140.0',
        ...(cookie === null ? {} : { cookie }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookie = pair.endsWith('=') ? null : pair;
    }
    return response;
  };
  const answerOf = async <T>(response: Response): Promise<PortalAnswer<T>> => {
    const { status, headers } = response;
    const body = (await response.json()) as {
      readonly result?: { readonly data: Parameters<typeof superjson.deserialize>[0] };
      readonly error?: { readonly json: { readonly data: { readonly problem: HttpProblem } } };
    } & Partial<HttpProblem>;
    if (body.result) return { status, headers, data: superjson.deserialize<T>(body.result.data) };
    return { status, headers, problem: body.error?.json.data.problem ?? (body as HttpProblem) };
  };
  return {
    async query(name, input) {
      const search = new URLSearchParams({ input: JSON.stringify(superjson.serialize(input)) });
      return answerOf(await ask(`/api/portail/${name}?${search}`));
    },
    async mutate(name, input) {
      return answerOf(
        await ask(`/api/portail/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(superjson.serialize(input)),
        }),
      );
    },
    fetch: ask,
    cookie: () => cookie,
    forget() {
      cookie = null;
    },
  };
}

/** Sends what is due through a real SMTP server. */
export async function sendMails(server: TestServer, sink: Sink): Promise<void> {
  const transport = smtpTransport({
    host: '127.0.0.1',
    port: sink.port,
    secure: false,
    user: null,
    password: null,
  });
  const worker = createMailWorker({
    ...server.services,
    transport,
    render: createRenderer(templatesFolder()),
    publicUrl: () => server.url,
  });
  while ((await worker.runOnce()) > 0);
  await worker.stop();
  transport.close();
}

/** The token of the link in the last mail to this address whose subject has these words. */
export function linkIn(sink: Sink, email: string, words: RegExp): string {
  const mail = sink.mails.findLast(
    ({ to, subject }) =>
      [to].flat().some((one) => one?.value.some(({ address }) => address === email)) &&
      words.test(subject ?? ''),
  );
  const [, jeton = ''] = /\/[a-z-]+#(\S+)/.exec(mail?.text ?? '') ?? [];
  return jeton;
}

export const MOT_DE_PASSE = 'une phrase que je retiens';

/** A candidat who made and activated his account, signed in on this browser. */
export async function aCandidat(
  server: TestServer,
  sink: Sink,
  email: string,
  over: { readonly nom?: string; readonly prenom?: string } = {},
): Promise<PortalBrowser> {
  const portal = openPortal(server);
  const saisie = {
    nom: over.nom ?? 'Relave',
    prenom: over.prenom ?? 'Delphine',
    email,
    emailConfirme: email,
  };
  await portal.mutate('compte.creer', { ...saisie, langue: 'fr' });
  await sendMails(server, sink);
  const jeton = linkIn(sink, email, /Activez/);
  const answer = await portal.mutate('compte.activer', { jeton, motDePasse: MOT_DE_PASSE });
  if (answer.status !== 200) throw new Error(`activation: ${answer.problem?.code}`);
  return portal;
}
