import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { langueOf } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';
import { mailFolderOf } from './folder.ts';
import { hasInbox } from './inbox-access.ts';
import { inboxPage } from './inbox-page.ts';
import { readInbox } from './read-inbox.ts';

/** Where the development inbox is, on a server that has one. */
export const INBOX = '/boite-de-developpement';

/** ML1: the mails that no SMTP server takes, for who develops or tries the software on this machine. */
export function registerInbox(app: FastifyInstance, { config }: Pick<ServerServices, 'config'>): void {
  if (!hasInbox(config)) return;
  app.get(INBOX, { config: { access: { door: 'inbox' } } }, async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const langue = langueOf(request.headers['accept-language']);
    const mails = await readInbox(mailFolderOf(config.dataFolder));
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        vary: 'accept-language',
        'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      })
      .send(inboxPage(mails, { langue, nonce, here: INBOX }));
  });
}
