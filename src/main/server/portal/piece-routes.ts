import type { FastifyInstance } from 'fastify';
import { lireCandidature } from '../../application/candidats/candidatures.ts';
import { keepBodiesAsStreams, takeDeposit } from '../files/deposit-route.ts';
import { sendStored } from '../files/send-stored.ts';
import { candidatOfRequest } from '../http/access.ts';
import { fail } from '../http/problems.ts';
import { isOwnPage } from './cookie.ts';
import type { PortalServices } from './services.ts';

/** What the candidat opens is his own file: it runs nothing and loads nothing, in a page of its own. */
const SHOWN =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/**
 * PUT and GET of a candidat's own pièces: the body is the file itself, with `content-length`,
 * `pupitre-sha256` and `pupitre-nom-fichier` (percent-encoded).
 */
export function registerPortalPieces(app: FastifyInstance, services: PortalServices): void {
  const { files } = services;
  void app.register(async (scope) => {
    keepBodiesAsStreams(scope);
    scope.put<{ Params: { dossierId: string; typeId: string } }>(
      '/api/portail/candidatures/:dossierId/pieces/:typeId',
      { config: { access: { door: 'candidat' } } },
      (request, reply) => {
        if (!isOwnPage(request)) return fail('requete_invalide');
        const { actor } = candidatOfRequest(request);
        return takeDeposit(services, request, reply, { actor, deviceId: '' }, request.params);
      },
    );
  });

  app.get<{ Params: { dossierId: string; typeId: string; sha256: string } }>(
    '/api/portail/candidatures/:dossierId/pieces/:typeId/:sha256',
    { config: { access: { door: 'candidat' } } },
    async (request, reply) => {
      const { dossierId, typeId, sha256 } = request.params;
      const found = await lireCandidature(services, candidatOfRequest(request), dossierId);
      const piece = found?.dossier.body.pieces.find((one) => one.typeId === typeId);
      const version = piece?.versions.find((one) => one.sha256 === sha256);
      const stat = version && (await files.stat(version.sha256));
      if (!version || !stat) return fail('introuvable');
      reply.headers({
        'content-type': version.type,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(version.nomFichier).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
        'content-security-policy': SHOWN,
        'x-content-type-options': 'nosniff',
      });
      return sendStored(request, reply, files, { sha256: version.sha256, taille: stat.taille });
    },
  );
}
