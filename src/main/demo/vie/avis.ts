import type { Avis, Citation } from '../../../domain/avis/avis.ts';
import type { ContenuAvis } from '../../../domain/avis/commands.ts';
import { decideAvis } from '../../../domain/avis/decide-avis.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { TypeAvis } from '../../../domain/codes.ts';
import type { SessionCandidature } from '../../../domain/organisation/organisation.ts';
import type { CommissionDocument } from '../../../protocol/entities.ts';
import type { Dice } from '../dice.ts';
import { uuidAt } from '../identifiers.ts';
import type { Personnage } from '../personnes/candidat.ts';
import type { Agent } from '../personnes/equipe.ts';
import type { Repere } from '../pieces/index.ts';
import { accepted } from './scene.ts';
import { enJournee, JOUR } from './temps.ts';

export interface AvisInput {
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
  readonly commission: CommissionDocument;
  readonly qui: Personnage;
  readonly agents: readonly Agent[];
  /** Lines worth citing, by the SHA-256 of their file. */
  readonly reperes: ReadonlyMap<string, Repere>;
  readonly now: number;
}

/** DE1: what the members have written on a dossier so far; drafts and given ones. */
export function ecrireAvis(dice: Dice, input: AvisInput): readonly Avis[] {
  const { dossier, session, commission, agents, now } = input;
  const derniere = dossier.transmissions.at(-1);
  if (!derniere || dossier.annuleeLe !== null) return [];
  return agents.flatMap((agent): Avis[] => {
    const own = dice.fork(agent.actor.personneId);
    const siege = commission.membres.find(({ personneId }) => personneId === agent.actor.personneId);
    if (!siege || siege.role === 'lecteur') return [];
    const rendu = own.chance(agent.avancement);
    if (!rendu && !own.chance(0.06)) return [];
    const le = Math.min(now - 60_000, enJournee(own, derniere.le + own.decimal(1, 6, 2) * JOUR));
    const contenu = contenuDe(own, input, rendu);
    const state = { dossier, session, commission, avis: undefined, autresRendus: 0 };
    const command = rendu
      ? ({ kind: 'rendre', contenu } as const)
      : ({ kind: 'enregistrer', contenu } as const);
    return [
      accepted(
        decideAvis(state, command, { actor: agent.actor, now: Math.max(le, derniere.le + 60_000) }),
        command.kind,
      ),
    ];
  });
}

/** What he would be worth to a reader: means, and years of the language where they are needed. */
export function merite(qui: Personnage, niveau: number): number {
  const derniere = qui.parcours.annees.at(-1)?.moyenne ?? qui.parcours.bac.moyenne;
  const attendues = Math.max(0, niveau - 1);
  const langue =
    qui.origine.langue === qui.langue
      ? 3
      : Math.max(-3, Math.min(1.5, (qui.parcours.anneesDeLangue - attendues) * 1.5));
  return derniere * 0.6 + qui.parcours.talent * 0.4 + langue;
}

export const niveauDe = (session: SessionCandidature): number =>
  Number(/^L(\d)/.exec(session.code)?.[1] ?? 1);

export const typePour = (score: number): TypeAvis =>
  score >= 13 ? 'FA' : score >= 11.8 ? 'LC' : score >= 11.2 ? 'LA' : 'DE';

function contenuDe(dice: Dice, { qui, session, dossier, reperes }: AvisInput, rendu: boolean): ContenuAvis {
  const niveau = niveauDe(session);
  const score = merite(qui, niveau) + dice.normal(0, 0.8);
  const type = typePour(score);
  const ecart = qui.parcours.anneesDeLangue - (niveau - 1);
  const motifs =
    type === 'FA' ? [] : [ecart < 0 ? 'NIVEAU' : 'RESULTATS', ...(dice.chance(0.25) ? ['PROJET'] : [])];
  const borne = (valeur: number): number => Math.max(0, Math.min(20, Math.round(valeur * 2) / 2));
  return {
    type: rendu || dice.chance(0.7) ? type : null,
    motifs: rendu ? motifs : [],
    commentaire: commentaire(dice, qui, type, rendu),
    criteres:
      rendu || dice.chance(0.5)
        ? {
            resultats: borne(qui.parcours.talent + dice.normal(0, 1)),
            langue: borne(11 + ecart * 2.5 + dice.normal(0, 1.5)),
            projet: borne(dice.normal(13, 2.5)),
            coherence: borne(dice.normal(13.5, 2)),
          }
        : {},
    citations: dice.chance(0.3) ? citer(dice, dossier, reperes) : [],
    rang: null,
  };
}

function citer(dice: Dice, dossier: Dossier, reperes: ReadonlyMap<string, Repere>): readonly Citation[] {
  const sha256 = dossier.transmissions.at(-1)?.pieces['releves-sup'] ?? '';
  const repere = reperes.get(sha256);
  if (!repere) return [];
  return [
    {
      id: uuidAt(dice, dossier.creeLe),
      typePieceId: 'releves-sup',
      sha256,
      page: repere.page,
      quads: [repere.quad],
      extrait: repere.extrait,
    },
  ];
}

const PHRASES: Readonly<Record<'FA' | 'DE' | 'autre', readonly string[]>> = {
  FA: [
    'Très bon dossier, résultats réguliers et projet construit.',
    'Bonne progression d’un semestre à l’autre ; le niveau de langue est là.',
    'Lettre convaincante, relevés solides. À prendre.',
    'Les notes de langue sont au-dessus du reste : c’est ce qui compte ici.',
    'Parcours atypique mais cohérent, motivation évidente.',
  ],
  DE: [
    'Le niveau de langue ne permet pas de suivre cette année ; à réorienter vers l’année inférieure.',
    'Résultats trop justes, aucune matière de langue validée.',
    'Projet sans rapport avec la formation, lettre générale.',
    'Les prérequis ne sont pas remplis et le dossier ne l’explique pas.',
  ],
  autre: [
    'Dossier moyen, à revoir selon les places.',
    'Hésitation : résultats corrects, mais la langue reste fragile.',
    'Peut convenir si des désistements le permettent.',
    'À discuter en commission : la seconde année a été bien meilleure.',
  ],
};

function commentaire(dice: Dice, qui: Personnage, type: TypeAvis, rendu: boolean): string {
  const choix = PHRASES[type === 'FA' || type === 'DE' ? type : 'autre'];
  const phrase = dice.pick(choix);
  if (!rendu) return dice.chance(0.5) ? '' : (phrase.split(/[,;:.]/)[0] ?? '');
  const moyenne = qui.parcours.annees.at(-1)?.moyenne;
  return moyenne && dice.chance(0.4)
    ? `${phrase} (${String(moyenne).replace('.', ',')} cette année.)`
    : phrase;
}
