import { jourDans, jourPlus } from '../../../domain/calendar/jours.ts';
import type { Profil } from '../../../domain/candidat/profil.ts';
import { INFOS_VIDES, PROFIL_VIDE } from '../../../domain/candidat/profil-vide.ts';
import { jourConfirmation } from '../../../domain/candidature/decide-suite.ts';
import type { ContenuDecision } from '../../../domain/decision/decision.ts';
import { figerLettre } from '../../../domain/decision/lettre.ts';
import { accept } from '../../../domain/refusal.ts';
import { peutEcrireLettres } from '../../../domain/rights/lettre.ts';
import type { ApercuLettre } from '../../../protocol/lettres.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { LettresApi } from '../api/lettres.ts';
import type { Member } from '../member/me.ts';
import type { Overlay } from '../replica/overlay.ts';
import type { WorkspaceServices } from '../services.ts';
import { centreDe, lettreVue } from './lots/lot-letter.ts';
import type { Sessions } from './sessions.ts';

export interface LettresViewServices {
  readonly replica: Pick<ReplicaStore, 'all'>;
  readonly overlay: Overlay;
  readonly member: Member;
  readonly sessions: Sessions;
  readonly services: Pick<WorkspaceServices, 'clock'>;
}

/** DE2: letters as the interface asks for them, waiting acts on top (SY7). */
export function createLettres({
  replica,
  overlay,
  member,
  sessions,
  services,
}: LettresViewServices): LettresApi {
  const { documents } = overlay;
  const writable = (id: string) => {
    const stored = documents.get('commission', id);
    return stored && peutEcrireLettres(member.actor(), stored.body) ? stored : undefined;
  };
  return {
    list: () =>
      replica
        .all('commission')
        .flatMap(({ id }) => {
          const stored = writable(id);
          if (!stored) return [];
          const { nom, lettres = {}, lettreSignataire: signataire = null } = stored.body;
          const { version } = stored;
          return [{ id, nom, version, lettres, signataire, enAttenteEnvoi: overlay.waiting(id) }];
        })
        .toSorted((a, b) => a.nom.localeCompare(b.nom)),
    apercu({ commissionId, pour, modele, langue }) {
      const commission = writable(commissionId)?.body;
      const etablissement = documents.etablissement();
      const session = sessions.all().find((one) => one.commissionId === commissionId);
      if (!commission || !etablissement || !session) return null;
      const now = services.clock.now();
      const contenu = inventedFor(
        pour,
        commission.motifs.map(({ code }) => code),
        jourDans(etablissement.fuseau, now),
      );
      const figee = figerLettre({ ...commission, lettres: { [pour]: modele } }, contenu);
      if (!figee.ok) return figee;
      if (!figee.value) return null;
      return accept(
        lettreVue({
          langue,
          etablissement,
          etabliLe: now,
          lettre: figee.value,
          contenu,
          confirmation: jourConfirmation({ session, confirmerAvant: undefined }),
          dossier: { numero: 'AB12CD34', profil: INVENTED },
          candidatNom: '',
          session,
          centre: centreDe(commission),
        }),
      );
    },
  };
}

/** A decision that has a value for all that a letter of its type may name. */
const inventedFor = (
  type: ApercuLettre['pour'],
  motifs: readonly string[],
  today: string,
): ContenuDecision => ({
  type,
  motifs: type === 'DE' ? motifs.slice(0, 2) : [],
  commentaire: '',
  rang: type === 'LC' ? 3 : null,
  rendezVous:
    type === 'PR' ? { jour: jourPlus(today, 14), heure: '14:30', lieu: '1 place de l’Université' } : null,
});

/** Nobody: whoever looks at a text meets no candidat's name. */
const INVENTED: Profil = {
  ...PROFIL_VIDE,
  infos: { ...INFOS_VIDES, civilite: 'Mme', nomNaissance: 'Exemple', prenoms: 'Camille' },
  adresse: {
    ligne1: '12 rue des Lilas',
    ligne2: '',
    ligne3: '',
    codePostal: '75011',
    commune: 'Paris',
    cedex: '',
    pays: 'FR',
  },
};
