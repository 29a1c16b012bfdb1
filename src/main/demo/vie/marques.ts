import type { Actor } from '../../../domain/actor.ts';
import type { Couleur } from '../../../domain/couleurs.ts';
import { executeAct } from '../../application/execute-act.ts';
import type { ActView, Effect } from '../../application/mutation-types.ts';
import type { Dice } from '../dice.ts';
import { uuidAt } from '../identifiers.ts';
import type { Agent } from '../personnes/equipe.ts';
import type { Repere } from '../pieces/index.ts';
import { accepted } from './scene.ts';
import { JOUR } from './temps.ts';

const ETIQUETTES: readonly (readonly [libelle: string, couleur: Couleur])[] = [
  ['À revoir en séance', 'jaune'],
  ['Équivalence à vérifier', 'bleu'],
  ['Bilingue', 'vert'],
  ['Coup de cœur', 'rose'],
];
const SURLIGNES = ['', '', 'À rapprocher de la lettre.', 'Meilleure note de la promotion ?'] as const;
const REPONSES = [
  'Vérifié auprès de l’université : c’est bien une moyenne annuelle.',
  'Oui, voir aussi la page suivante.',
  'Je ne le lis pas ainsi : la note de langue est plus bas.',
] as const;

/** What members tell each other of a dossier: an étiquette, a highlighted line, an answer to it. */
export function marquesDe(
  dice: Dice,
  agents: readonly Agent[],
  view: ActView,
  reperes: ReadonlyMap<string, Repere>,
  now: number,
): readonly Effect[] {
  const { dossier, commission } = view;
  const membres = agents
    .map(({ actor }) => actor)
    .filter(({ personneId }) =>
      commission.membres.some((m) => m.personneId === personneId && m.role !== 'lecteur'),
    );
  const premier = membres.length > 0 ? dice.pick(membres) : undefined;
  const second = membres.find((actor) => actor !== premier);
  const transmise = dossier.transmissions.at(-1);
  if (!premier || !transmise || dossier.annuleeLe !== null) return [];
  const effects: Effect[] = [];
  const le = Math.min(now - 60_000, transmise.le + 2 * JOUR);
  if (dice.chance(0.14)) {
    const [libelle, couleur] = dice.pick(ETIQUETTES);
    const payload = { dossierId: dossier.id, libelle, couleur };
    const act = { type: 'etiquette.poser@1', payload } as const;
    effects.push(accepted(executeAct(view, act, { actor: premier, now: le }), act.type));
  }
  const sha256 = transmise.pieces['releves-sup'] ?? '';
  const repere = reperes.get(sha256);
  if (!repere || !dice.chance(0.12)) return effects;
  const noteId = uuidAt(dice, le);
  const ecrire = (actor: Actor, at: number, over: Partial<SurligneSaisi>): Effect => {
    const payload: SurligneSaisi = {
      noteId,
      dossierId: dossier.id,
      texte: '',
      partagee: true,
      ancre: null,
      couleur: null,
      filId: null,
      mentions: [],
      ...over,
    };
    const on = { ...view, fil: fil(effects, over.filId) };
    return accepted(
      executeAct(on, { type: 'note.ecrire@2', payload }, { actor, now: Math.min(at, now) }),
      'note.ecrire@2',
    );
  };
  const { page, quad, extrait } = repere;
  const [x1, y1, x2, y2] = quad;
  effects.push(
    ecrire(premier, le, {
      texte: dice.pick(SURLIGNES),
      ancre: { typePieceId: 'releves-sup', sha256, page, quads: [[x1, y1, x2, y2]], extrait },
      couleur: dice.pick(['jaune', 'vert', 'bleu'] as const),
    }),
  );
  if (second && dice.chance(0.35)) {
    const reponse = { noteId: uuidAt(dice, le + 1), texte: dice.pick(REPONSES), filId: noteId };
    effects.push(ecrire(second, le + JOUR, { ...reponse, mentions: [premier.personneId] }));
  }
  return effects;
}

type SurligneSaisi = Extract<Parameters<typeof executeAct>[1], { readonly type: 'note.ecrire@2' }>['payload'];

/** The note just written, which an answer is to. */
function fil(effects: readonly Effect[], filId: string | null | undefined): ActView['fil'] {
  for (const { changes } of effects)
    for (const { entity, id, body } of changes)
      if (entity === 'note' && id === filId && body) return body as ActView['fil'];
  return undefined;
}
