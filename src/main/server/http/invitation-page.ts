import type { FastifyInstance } from 'fastify';
import { format } from '../../../messages/catalogue.ts';
import { invitationPage } from '../../../messages/http.ts';
import { langueOf } from './problems.ts';

/**
 * GET /invitation: what the link of an invitation shows in a browser. The token is behind `#`, so it
 * reaches neither this server nor its logs; the desktop takes it from the pasted link.
 */
export function registerInvitationPage(app: FastifyInstance): void {
  app.get('/invitation', { config: { access: { door: 'rule', rule: 'public' } } }, (request, reply) => {
    const langue = langueOf(request.headers['accept-language']);
    const titre = format(invitationPage, langue, 'titre');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('vary', 'accept-language')
      .send(
        `<!doctype html><html lang="${langue}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
          `<title>${titre}</title><h1>${titre}</h1><p>${format(invitationPage, langue, 'marche')}</p></html>`,
      );
  });
}
