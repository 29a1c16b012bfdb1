import type { LignePv, Presence, ProcesVerbal } from '../../../domain/seance/seance.ts';
import { formatDossierLink } from '../../../protocol/dossier-link.ts';
import type { Texts } from '../texts.ts';
import type { Alinea, Bloc } from './bloc.ts';
import type { Ecrire } from './ecrire.ts';
import { heureEnMots } from './heure.ts';

/** DE12: what the procès-verbal says, from what was frozen and nothing else. */
export function pvTextes(pv: ProcesVerbal, ecrire: Ecrire): Texts {
  const jour = ecrire.jour(pv.jour);
  const commission = pv.commission;
  return {
    titre: ecrire('pv.titreDocument', { commission, jour }),
    sujet: ecrire('pv.sujet', { titre: pv.titre, count: pv.dossiers.length }),
    pied: ecrire('pv.pied', { commission, jour }),
    blocs: [
      { kind: 'enTete', texte: pv.etablissement.nom, complement: commission },
      { kind: 'titre', texte: ecrire('pv.titre'), sousTitre: pv.titre },
      { kind: 'champs', lignes: champsDe(pv, ecrire) },
      { kind: 'rubrique', texte: ecrire('pv.presences') },
      presencesDe(pv.presences, ecrire),
      { kind: 'rubrique', texte: ecrire('pv.decisions') },
      decisionsDe(pv, ecrire),
      ...listesDe(pv, ecrire),
      ...reouverturesDe(pv, ecrire),
      { kind: 'rubrique', texte: ecrire('pv.signatures') },
      { kind: 'paragraphe', texte: ecrire('pv.signe') },
      ...signataires(pv).map((nom): Bloc => ({ kind: 'signature', qualite: ecrire('pv.presidence'), nom })),
      { kind: 'signature', qualite: ecrire('pv.secretaire'), nom: '' },
      { kind: 'siRemplace', texte: ecrire('origine.note', { nom: ecrire('origine.nom') }) },
    ],
  };
}

const signataires = ({ presences }: ProcesVerbal): readonly string[] => {
  const presidents = presences.filter(({ role, etat }) => role === 'president' && etat === 'present');
  return presidents.length > 0 ? presidents.map(({ nom }) => nom) : [''];
};

function champsDe(pv: ProcesVerbal, ecrire: Ecrire): readonly (readonly [string, string])[] {
  const quand = pv.heure
    ? ecrire('pv.jourHeure', { jour: ecrire.jour(pv.jour), heure: heureEnMots(pv.heure, ecrire) })
    : ecrire.jour(pv.jour);
  return [
    [ecrire('pv.commission'), pv.commission] as const,
    [ecrire('pv.convoquee'), quand] as const,
    [ecrire('pv.lieu'), pv.lieu] as const,
    [ecrire('pv.ouverte'), ecrire.instant(pv.ouverteLe)] as const,
    [ecrire('pv.levee'), ecrire.instant(pv.closeLe)] as const,
    [ecrire('pv.dossiers'), ecrire.nombre(pv.dossiers.length)] as const,
  ].filter(([, valeur]) => valeur !== '');
}

function presencesDe(presences: readonly Presence[], ecrire: Ecrire): Bloc {
  if (presences.length === 0) return { kind: 'paragraphe', texte: ecrire('pv.sansPresence') };
  return {
    kind: 'tableau',
    balise: true,
    colonnes: [
      { titre: ecrire('pv.nom'), part: 5 },
      { titre: ecrire('pv.qualite'), part: 3 },
      { titre: ecrire('pv.presence'), part: 2 },
    ],
    lignes: presences.map(({ nom, role, etat }) => [
      nom,
      ecrire(`pv.role.${role}`),
      ecrire(`pv.presence.${etat}`),
    ]),
  };
}

function decisionsDe({ dossiers }: ProcesVerbal, ecrire: Ecrire): Bloc {
  if (dossiers.length === 0) return { kind: 'paragraphe', texte: ecrire('pv.sansDossier') };
  return {
    kind: 'tableau',
    balise: true,
    colonnes: [
      { titre: ecrire('pv.ordre'), part: 1 },
      { titre: ecrire('pv.dossier'), part: 5 },
      { titre: ecrire('pv.decision'), part: 5 },
      { titre: ecrire('pv.deliberation'), part: 4 },
    ],
    lignes: dossiers.map((ligne, i) => [
      ecrire.nombre(i + 1),
      [ligne.nom, ligne.numero, ligne.formation[ecrire.langue] || ligne.formation.fr]
        .filter((texte) => texte !== '')
        .join('\n'),
      decisionDe(ligne, ecrire).join('\n'),
      deliberationDe(ligne, ecrire),
    ]),
  };
}

function decisionDe({ decision }: LignePv, ecrire: Ecrire): readonly string[] {
  if (!decision) return [ecrire('pv.sansDecision')];
  const { type, rang, rendezVous, motifs, commentaire } = decision;
  return [
    rang === null
      ? ecrire('pv.type', { type })
      : ecrire('pv.typeRang', { type: ecrire('pv.type', { type }), rang: ecrire.nombre(rang) }),
    ...(rendezVous
      ? [
          ecrire('pv.rendezVous', {
            jour: ecrire.jour(rendezVous.jour),
            heure: heureEnMots(rendezVous.heure, ecrire),
            lieu: rendezVous.lieu,
          }),
        ]
      : []),
    ...motifs.map((motif) => ecrire('pv.motif', { motif: motif[ecrire.langue] || motif.fr })),
    ...(commentaire ? [commentaire] : []),
  ];
}

/** DE1, DE12: each passage leads to its place, in the version that was cited. */
function deliberationDe({ deliberation, dossierId }: LignePv, ecrire: Ecrire): readonly Alinea[] {
  if (!deliberation) return [{ texte: ecrire('pv.sansDeliberation') }];
  const { mode, pour, contre, abstention, observation, citations = [] } = deliberation;
  return [
    {
      texte: mode === 'consensus' ? ecrire('pv.consensus') : ecrire('pv.vote', { pour, contre, abstention }),
    },
    ...(observation ? [{ texte: observation }] : []),
    ...citations.map(({ piece: libelle, typePieceId, sha256, page, quads, extrait }): Alinea => {
      const piece = libelle[ecrire.langue] || libelle.fr;
      const adresse = formatDossierLink({ dossierId, typePieceId, page, version: sha256, zones: quads });
      return {
        texte:
          extrait.trim() === ''
            ? ecrire('pv.citation', { piece, page })
            : ecrire('pv.citationTexte', { piece, page, extrait: extrait.trim() }),
        lien: { adresse, description: ecrire('pv.lien', { piece, page }) },
      };
    }),
  ];
}

/** DE3: each liste complémentaire as it stood, by rang. */
const listesDe = ({ listes }: ProcesVerbal, ecrire: Ecrire): readonly Bloc[] =>
  listes.length === 0
    ? []
    : [
        { kind: 'rubrique', texte: ecrire('pv.listes') },
        ...listes.flatMap(({ libelle, lignes }): readonly Bloc[] => [
          { kind: 'sousRubrique', texte: libelle[ecrire.langue] || libelle.fr },
          {
            kind: 'tableau',
            balise: true,
            colonnes: [
              { titre: ecrire('pv.rang'), part: 1 },
              { titre: ecrire('pv.nom'), part: 6 },
              { titre: ecrire('pv.numero'), part: 3 },
            ],
            lignes: lignes.map(({ rang, nom, numero }) => [ecrire.nombre(rang), nom, numero]),
          },
        ]),
      ];

const reouverturesDe = ({ reouvertures }: ProcesVerbal, ecrire: Ecrire): readonly Bloc[] =>
  reouvertures.length === 0
    ? []
    : [
        { kind: 'rubrique', texte: ecrire('pv.reouvertures') },
        ...reouvertures.map(
          ({ le, parNom, raison }): Bloc => ({
            kind: 'paragraphe',
            texte: ecrire('pv.rouverte', { instant: ecrire.instant(le), nom: parNom, raison }),
          }),
        ),
      ];
