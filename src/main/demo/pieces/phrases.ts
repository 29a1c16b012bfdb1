import type { Dice } from '../dice.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { paysDe } from '../personnes/matieres.ts';

/** Sentences of letters and forms; `{…}` are filled from the candidat's own life. */
const OUVERTURES = [
  'Actuellement {situation}, je souhaite rejoindre la {formation} de votre université.',
  'C’est avec un grand intérêt que je vous présente ma candidature à la {formation}. Je suis {situation}.',
  'Après {annees} passées à étudier, je me permets de vous adresser ma candidature à la {formation}.',
  'Je suis {situation} et je désire poursuivre mes études dans votre établissement, en {formation}.',
];
const RENCONTRES = [
  'J’ai découvert le {langue} à quatorze ans, par des films que je regardais sans comprendre et que j’ai voulu entendre vraiment.',
  'Tout a commencé par un roman, lu en traduction, dont une amie m’a montré une page dans la langue d’origine : j’ai voulu savoir ce que la traduction ne disait pas.',
  'Ma grand-mère parlait plusieurs langues sans en avoir étudié aucune ; j’ai grandi avec l’idée qu’une langue est d’abord une manière de vivre.',
  'Un échange scolaire m’a fait rencontrer une famille avec qui je corresponds encore ; c’est pour lui écrire que j’ai commencé le {langue}.',
  'La calligraphie d’abord, la grammaire ensuite : j’ai abordé le {langue} par le geste, dans un atelier de mon quartier.',
  'L’histoire {pays} m’a attiré avant sa langue ; j’ai vite compris que je ne pourrais pas étudier l’une sans l’autre.',
];
const ETUDES = [
  'Mes études m’ont donné des bases solides : j’ai obtenu {moyenne} de moyenne cette année, et mes meilleurs résultats concernent {matiere}.',
  'Cette année, j’ai suivi avec plaisir les cours de {matiere}. Ma moyenne, {moyenne} sur 20, ne dit pas tout : j’ai appris à travailler régulièrement et à demander de l’aide quand il le fallait.',
  'J’ai rencontré des difficultés au premier semestre, que j’ai surmontées en changeant de méthode ; {matiere} est devenu la matière que je préfère, et ma moyenne est de {moyenne}.',
];
const EFFORTS = [
  'J’ai rencontré des difficultés cette année, et ma moyenne ({moyenne}) le montre ; {matiere} est pourtant devenu la matière que je préfère, et c’est là que je veux avancer.',
  'Mes résultats ({moyenne} de moyenne) ne sont pas à la hauteur de ce que je veux faire. J’ai compris trop tard que ma filière n’était pas la bonne ; seul le cours de {matiere} m’a donné envie de continuer.',
];
const LECTURES = [
  'Ces derniers mois, j’ai lu en traduction des nouvelles et un recueil de poèmes, puis j’ai tenté d’en retrouver le texte, dictionnaire en main. Je mesure le travail qui reste ; c’est aussi ce qui me plaît.',
  'J’assiste quand je le peux aux conférences ouvertes au public de votre université : celle sur l’écriture des noms propres m’a montré combien la linguistique éclaire l’histoire.',
  'Je tiens depuis un an un carnet de vocabulaire et j’écris chaque semaine à une correspondante ; nous nous corrigeons l’une l’autre.',
  'Je participe à un atelier de conversation, le samedi, dans une association de mon quartier. On y parle de tout, avec des gens de tous les âges.',
  'J’ai suivi un cours en ligne d’initiation à la civilisation, dont je joins l’attestation quand elle m’est parvenue.',
];
const LYCEE = [
  'Au lycée, {matiere} était ma matière préférée. Mon relevé montre une progression dont je suis fier : {moyenne} sur 20 à l’examen.',
  'J’ai obtenu mon diplôme avec {moyenne} de moyenne. Depuis, j’apprends seul, avec une méthode, des enregistrements et beaucoup de patience.',
];
const EXPERIENCES = [
  'Mon expérience — {experience} — m’a appris la rigueur, le contact avec le public et le goût du travail à plusieurs.',
  'À côté de mes études, j’ai travaillé ({experience}). J’y ai trouvé une autonomie qui me sera utile.',
  'J’ajoute une expérience qui compte pour moi : {experience}. Elle m’a convaincu que les langues servent d’abord à rencontrer.',
];
const PROJETS = [
  'À terme, je voudrais devenir traducteur ou traductrice littéraire. Je sais que le chemin est long ; votre formation en est, à mes yeux, la meilleure étape.',
  'Mon projet est d’enseigner. La part que votre licence fait à la civilisation et à l’expression écrite me paraît décisive.',
  'Je souhaite travailler dans les échanges culturels entre la France et les pays où l’on parle {langue}, dans un musée ou une fondation.',
  'Je n’ai pas encore choisi entre la recherche et les métiers de la médiation ; je sais en revanche que je veux lire les textes dans leur langue.',
  'Le commerce avec ces pays m’intéresse, à condition d’en connaître la langue et les usages : c’est ce que je viens chercher.',
];
const CHOIX = [
  'J’ai choisi votre université pour la place qu’y tiennent la littérature et l’histoire, et parce que d’anciens étudiants m’ont parlé de l’exigence et de la bienveillance de vos équipes.',
  'Les partenariats que vous avez avec des universités étrangères me permettraient d’envisager une année de séjour.',
  'La petite taille des groupes de langue et le laboratoire de phonétique sont pour moi des atouts que je n’ai pas trouvés ailleurs.',
];
const FINS = [
  'Je vous remercie de l’attention que vous porterez à mon dossier et vous prie d’agréer, Mesdames et Messieurs, l’expression de ma considération distinguée.',
  'En espérant que ma candidature retiendra votre attention, je vous prie de croire, Mesdames, Messieurs, en mes sentiments respectueux.',
  'Je me tiens à votre disposition pour un entretien et vous prie d’agréer, Mesdames et Messieurs, mes salutations respectueuses.',
];

/** Paragraphs of a cover letter. */
export function paragraphes(dice: Dice, qui: Personnage, formation: string): readonly string[] {
  const dire = (phrases: readonly string[]): string => remplir(dice.pick(phrases), qui, formation);
  const derniere = qui.parcours.annees.at(-1);
  const etudes = derniere === undefined ? LYCEE : (derniere.moyenne ?? 0) < 11 ? EFFORTS : ETUDES;
  return [
    dire(OUVERTURES),
    dire(RENCONTRES),
    `${dire(etudes)} ${dire(LECTURES)}`,
    ...(qui.profil.experiences.length > 0 && dice.chance(0.8) ? [dire(EXPERIENCES)] : []),
    `${dire(PROJETS)} ${dire(CHOIX)}`,
    dire(FINS),
  ];
}

/** The answer to "your plans in a few lines". */
export const projet = (dice: Dice, qui: Personnage): string =>
  `${remplir(dice.pick(PROJETS), qui, '')} ${remplir(dice.pick(CHOIX), qui, '')}`;

function remplir(phrase: string, qui: Personnage, formation: string): string {
  const { parcours, profil, langue } = qui;
  const derniere = parcours.annees.at(-1);
  const matieres =
    derniere?.semestres.flatMap((s) => s.ues.flatMap((u) => u.matieres)) ?? parcours.bac.matieres;
  const meilleure = matieres.toSorted((a, b) => b.note - a.note)[0];
  const experience = profil.experiences[0];
  const valeurs: Readonly<Record<string, string>> = {
    situation: derniere
      ? `en ${derniere.diplome.toLowerCase()} (${derniere.libelle}) à l’${/^(Univ|Inst)/.test(derniere.etablissement) ? '' : 'établissement '}${derniere.etablissement}`
      : `titulaire du baccalauréat depuis ${parcours.bac.annee}`,
    annees: parcours.annees.length > 1 ? `${parcours.annees.length} années` : 'une année',
    formation: formation.replace(/^Licence/, 'licence'),
    langue,
    pays: paysDe(langue),
    matiere: `« ${meilleure?.libelle ?? 'les langues'} »`,
    moyenne: String(derniere?.moyenne ?? parcours.bac.moyenne).replace('.', ','),
    experience: experience ? `${experience.intitule.toLowerCase()}, ${experience.organisme}` : '',
  };
  const texte = phrase.replace(/\{(\w+)\}/g, (_, nom: string) => valeurs[nom] ?? '');
  return qui.feminin
    ? texte
        .replace('m’a attiré avant', 'm’a attirée avant')
        .replace('dont je suis fier', 'dont je suis fière')
        .replace('j’apprends seul,', 'j’apprends seule,')
        .replace('m’a convaincu que', 'm’a convaincue que')
    : texte;
}
