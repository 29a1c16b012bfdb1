import { etatDe } from '../../../../domain/calendar/session-calendar.ts';
import type { Centre } from '../../../../domain/organisation/organisation.ts';
import type { SessionView, SiteView } from '../../../../protocol/portal/views.ts';
import { contactDe } from '../../../application/candidats/vues.ts';
import { openProcedure, router } from '../base.ts';
import type { PortalServices } from '../services.ts';

/** The sessions of the active campagne, by formation. */
export async function offreDe({
  store,
  organisation,
  clock,
}: Pick<PortalServices, 'store' | 'organisation' | 'clock'>): Promise<readonly SessionView[]> {
  const campagne = (await organisation.campagnes()).find(({ active }) => active);
  const etablissement = await store.etablissement();
  if (!campagne || !etablissement) return [];
  const centres = new Map((await organisation.centres(campagne.id)).map(({ id, nom }) => [id, nom]));
  const now = clock.now();
  return (await store.sessions())
    .filter(({ body }) => body.campagneId === campagne.id)
    .map(({ body }): SessionView => {
      const { debutDepot, finDepot, retour, publication } = body.calendrier;
      return {
        id: body.id,
        code: body.code,
        libelle: body.libelle,
        typeDiplome: body.typeDiplome,
        mention: body.mention,
        centre: centres.get(body.centreId) ?? '',
        etat: etatDe(body.calendrier, etablissement.body, now),
        debutDepot,
        finDepot,
        retour,
        publication,
        capacite: body.capacite,
        motsCles: body.motsCles ?? [],
        attendus: body.attendus ?? null,
        mode: body.mode ?? null,
        pieces: body.typesPiece
          .toSorted((a, b) => a.ordre - b.ordre)
          .map(({ libelle, obligatoire }) => ({ libelle, obligatoire })),
      };
    })
    .toSorted((a, b) => a.libelle.fr.localeCompare(b.libelle.fr, 'fr', { numeric: true }));
}

/** The address that all centres share; '' when there is none: no centre answers for all. */
function contactCommun(centres: readonly Pick<Centre, 'contactMail'>[]): string {
  const [seul = '', ...autres] = [...new Set(centres.map(({ contactMail }) => contactMail))];
  return autres.length === 0 ? seul : '';
}

const RIEN = { fr: '', en: '' };

export const site = router({
  accueil: openProcedure.query(async ({ ctx }): Promise<SiteView> => {
    const { store, organisation, config, clock } = ctx.services;
    const { portail } = config;
    const etablissement = (await store.etablissement())?.body;
    const campagne = (await organisation.campagnes()).find(({ active }) => active);
    const offre = await ctx.services.offre();
    const centres = campagne ? await organisation.centres(campagne.id) : [];
    return {
      etablissement: etablissement?.nom ?? 'Pupitre',
      fuseau: etablissement?.fuseau ?? 'Europe/Paris',
      couleur: portail.couleur,
      logo: portail.logo === null ? null : '/portail/logo',
      contactMail: portail.contactMail ?? contactCommun(centres),
      centres: centres.map(contactDe),
      accueil: portail.accueil ?? RIEN,
      assistance: portail.assistance,
      mentionsLegales: portail.mentionsLegales ?? RIEN,
      cas: config.cas !== null,
      campagne: campagne ? { annee: campagne.annee, debut: campagne.debut, fin: campagne.fin } : null,
      ouvertes: offre.filter(({ etat }) => etat === 'ouverte').length,
      tailleFichierMax: etablissement?.tailleFichierMax ?? 0,
      maintenant: clock.now(),
    };
  }),
  offre: openProcedure.query(({ ctx }): Promise<readonly SessionView[]> => ctx.services.offre()),
});
