import type { FastifyInstance, FastifyRequest } from 'fastify';
import { jourConfirmation } from '../../../domain/candidature/decide-suite.ts';
import type { Suite, Transmission } from '../../../domain/candidature/dossier.ts';
import { publieeLe } from '../../../domain/decision/decision.ts';
import { lettrePubliee } from '../../../domain/decision/lettre.ts';
import {
  type Candidature,
  centreDuDossier,
  lireCandidature,
} from '../../application/candidats/candidatures.ts';
import { type ActeRecu, DOCUMENT_LIMITS, type Documents } from '../../documents/index.ts';
import { candidatOfRequest } from '../http/access.ts';
import { pdfHeaders, untilGone } from '../http/pdf-answer.ts';
import { fail } from '../http/problems.ts';
import type { PortalServices } from './services.ts';

type Route = { Params: { dossierId: string } };
const CANDIDAT = { config: { access: { door: 'candidat' } } } as const;

/** LC5, LC9, DE2: « Télécharger mon dossier », the receipts and the letter of the commission, as PDF. */
export function registerPortalDocuments(
  app: FastifyInstance,
  services: PortalServices,
  documents: Documents,
): void {
  const { clock } = services;

  const mine = async (request: FastifyRequest<Route>): Promise<Candidature> =>
    (await lireCandidature(services, candidatOfRequest(request), request.params.dossierId)) ??
    fail('introuvable');

  app.get<Route>('/api/portail/candidatures/:dossierId/dossier.pdf', CANDIDAT, async (request, reply) => {
    const { view } = await mine(request);
    const { candidat } = candidatOfRequest(request);
    const { dossier, session, etablissement } = view;
    // Between transmissions the profile of the dossier is the candidat's own, as it is now.
    const vivant = dossier.statut === 'AT' || dossier.statut === 'IN';
    const made = await documents.dossierPdf(
      {
        langue: candidat.langue,
        etablissement,
        etabliLe: clock.now(),
        session,
        dossier: vivant ? { ...dossier, profil: candidat.profil } : dossier,
        vue: 'courante',
      },
      AbortSignal.any([untilGone(request), AbortSignal.timeout(300_000)]),
    );
    if (!made.ok)
      return made.code === 'occupe'
        ? fail('indisponible')
        : fail('fichier_refuse', { raison: 'trop_gros', max: DOCUMENT_LIMITS.tailleMax });
    const { nomFichier, octets, flux, pieces } = made.document;
    const perdues = pieces.filter(
      ({ sort }) => sort.kind === 'horsPages' && sort.raison === 'introuvable',
    ).length;
    if (perdues > 0) request.log.error({ dossierId: dossier.id, perdues }, 'files of pièces are missing');
    return reply.headers({ ...pdfHeaders(nomFichier), 'content-length': String(octets) }).send(flux);
  });

  app.get<Route & { Querystring: { acte?: unknown } }>(
    '/api/portail/candidatures/:dossierId/recu.pdf',
    CANDIDAT,
    async (request, reply) => {
      const { view } = await mine(request);
      const { candidat, actor } = candidatOfRequest(request);
      const { dossier, session, etablissement } = view;
      const fait = request.query.acte === 'suite' ? dossier.suite : dossier.transmissions.at(-1);
      if (!fait) return fail('introuvable');
      const { recu, le, empreinte } = fait;
      const made = await documents.recuPdf(
        {
          langue: candidat.langue,
          etablissement,
          etabliLe: le,
          acte: acteDe(fait),
          recu,
          le,
          empreinte,
          dossier,
          candidatNom: actor.nom,
          session,
        },
        untilGone(request),
      );
      return reply.headers(pdfHeaders(made.nomFichier)).send(Buffer.from(made.octets));
    },
  );

  app.get<Route>('/api/portail/candidatures/:dossierId/lettre.pdf', CANDIDAT, async (request, reply) => {
    const mienne = await mine(request);
    const { dossier, session, etablissement, decision } = mienne.view;
    const lettre = lettrePubliee(decision);
    if (!decision || !lettre) return fail('introuvable');
    const { candidat, actor } = candidatOfRequest(request);
    const made = await documents.lettrePdf(
      {
        langue: candidat.langue,
        etablissement,
        etabliLe: publieeLe(decision) ?? decision.majLe,
        lettre,
        contenu: decision.contenu,
        confirmation: jourConfirmation({ session, confirmerAvant: decision.confirmerAvant }),
        dossier,
        candidatNom: actor.nom,
        session,
        centre: await centreDuDossier(services, mienne),
      },
      untilGone(request),
    );
    return reply.headers(pdfHeaders(made.nomFichier)).send(Buffer.from(made.octets));
  });
}

function acteDe(fait: Suite | Transmission): ActeRecu {
  if (!('etat' in fait)) return { kind: 'transmission' };
  return fait.etat === 'confirme' ? { kind: 'confirmation' } : { kind: 'desistement', motif: fait.motif };
}
