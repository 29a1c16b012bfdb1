import type { RefusalCode } from '../domain/refusal.ts';

/** OR3: the dates of a session's calendar, by the names the domain gives them. */
const DATES_FR = (name: string): string =>
  `{${name}, select, debutDepot {l’ouverture des dépôts} finDepot {la fin des dépôts} retour {le retour des dossiers} jury {le jury} publication {la publication} confirmation {la confirmation} confirmationListeComplementaire {la confirmation de la liste complémentaire} other {une date}}`;
const DATES_EN = (name: string): string =>
  `{${name}, select, debutDepot {opening} finDepot {closing} retour {the return of files} jury {the jury} publication {publication} confirmation {confirmation} confirmationListeComplementaire {confirmation from the waiting list} other {a date}}`;

/** DE2: which letter of a commission. */
const LETTRE_FR =
  '{type, select, FA {d’avis favorable} DE {d’avis défavorable} LC {de liste complémentaire} LA {de liste d’attente} other {de présélection}}';
const LETTRE_EN =
  '{type, select, FA {a favourable decision} DE {an unfavourable decision} LC {the waiting list} LA {being on hold} other {a shortlisting}}';

const fr: Record<RefusalCode, string> = {
  interdit: 'Vous n’avez pas le droit de faire cela ici.',
  introuvable: 'Cet élément n’existe pas ou ne vous est pas ouvert.',
  recuse: 'Vous vous êtes récusé pour ce candidat : son dossier ne vous est plus ouvert.',
  calendrier_desordonne: `Les dates sont dans le désordre : ${DATES_FR('avant')} ({avantJour}) doit précéder ${DATES_FR('apres')} ({apresJour}).`,
  date_invalide: '« {jour} » n’est pas une date du calendrier.',
  retour_trop_tot: 'Le délai accordé doit aller au-delà du {jour}, date limite de retour de cette formation.',
  session_pas_ouverte: 'Les candidatures à cette formation ouvrent le {jour}.',
  session_close: 'Les candidatures à cette formation sont closes depuis le {jour}.',
  date_retour_depassee: 'La date limite de retour était le {jour} : ce dossier ne peut plus être modifié.',
  rubrique_lecture_seule:
    'Votre cursus dans l’établissement vient de son système d’information. S’il contient une erreur, signalez-la à l’établissement, qui la corrigera.',
  saisie_invalide:
    '{count, plural, one {# champ est à corriger} other {# champs sont à corriger}} : rien n’est encore enregistré.',
  liste_pleine: 'Cette rubrique compte déjà {max} lignes, son maximum : supprimez-en une pour en ajouter.',
  ligne_existante: 'Cette ligne est déjà dans la rubrique, à l’identique.',
  ligne_changee:
    'Cette ligne a été modifiée ou supprimée entre-temps, dans un autre onglet par exemple. Rechargez la page, puis recommencez.',
  rubrique_changee:
    'Cette rubrique a été modifiée entre-temps, sur un autre appareil par exemple : ce que vous avez écrit est gardé, choisissez ce qui doit rester.',
  rubrique_manquante:
    'Remplissez d’abord la rubrique « {rubrique, select, infos {Informations personnelles} adresse {Adresse} bac {Baccalauréat} other {Profil}} ».',
  voeux_etablissement_atteint:
    'Vous avez déjà {max, plural, one {# candidature} other {# candidatures}}, le maximum de l’établissement.',
  voeux_centre_atteint:
    'Vous avez déjà {max, plural, one {# candidature} other {# candidatures}} dans ce centre, son maximum.',
  candidature_existante: 'Vous avez déjà une candidature à cette formation.',
  statut_inattendu:
    'Le dossier est à l’état « {statut, select, AT {en attente} RE {réceptionné} CO {complet} IN {incomplet} other {inconnu}} » : cette action n’y est pas possible.',
  raison_requise: 'Indiquez la raison.',
  incomplet_sans_motif:
    'Un dossier n’est incomplet que si une pièce est refusée ou manquante ; sinon, écrivez un message au candidat.',
  complet_pieces_manquantes:
    'Toutes les pièces obligatoires doivent être validées (ou « non concerné ») : {count, plural, one {# reste} other {# restent}} à traiter.',
  dossier_annule: 'Le candidat a annulé cette candidature.',
  deja_publie: 'La décision est déjà publiée.',
  confirmation_requise: 'Confirmez explicitement la transmission.',
  piece_obligatoire_manquante:
    'Il manque {count, plural, one {# pièce obligatoire} other {# pièces obligatoires}}.',
  piece_refusee_presente:
    '{count, plural, one {# pièce refusée doit être remplacée} other {# pièces refusées doivent être remplacées}}.',
  question_obligatoire_sans_reponse:
    '{count, plural, one {# question obligatoire est sans réponse} other {# questions obligatoires sont sans réponse}}.',
  piece_inconnue: 'Cette pièce n’est pas demandée par cette formation.',
  piece_statut_inattendu:
    'La pièce est à l’état « {statut, select, AT {en attente} TR {transmise} VA {validée} RE {refusée} NC {non concerné} other {inconnu}} » : cette action n’y est pas possible.',
  piece_validee: 'Cette pièce est validée : elle ne peut plus être changée.',
  piece_non_conditionnelle: 'Cette pièce est demandée à tous : « non concerné » n’y est pas possible.',
  commentaire_requis: 'Écrivez au candidat ce qui ne va pas dans cette pièce.',
  version_inconnue:
    'Cette version de la pièce n’est plus celle du dossier : ouvrez la nouvelle, puis décidez.',
  avis_deja_rendu: 'Cet avis est déjà rendu. Reprenez-le pour le modifier.',
  avis_non_rendu: 'Cet avis n’est pas encore rendu.',
  avis_deja_vus: 'Cet avis ne peut plus être repris : vous avez pu lire depuis ceux de vos collègues.',
  avis_sans_type: 'Choisissez un avis avant de le rendre.',
  dossier_non_etudie: 'Ce dossier n’a pas encore été transmis par le candidat.',
  citation_invalide: 'Une citation ne désigne pas une page de ce dossier.',
  critere_invalide: 'Une note n’est pas sur l’échelle de la grille de cette formation.',
  motif_requis: 'Un avis défavorable demande au moins un motif.',
  motif_inconnu: 'Le motif « {motif} » n’est pas au catalogue de la commission.',
  rang_requis: 'La liste complémentaire demande un rang.',
  rang_pris: 'Le rang {rang} est déjà pris.',
  rendez_vous_requis: 'Une présélection demande le jour, l’heure et le lieu.',
  variable_inconnue: `La lettre ${LETTRE_FR} emploie « {variable} », qu’elle ne peut pas remplir : corrigez son texte.`,
  lettre_incomplete: `La lettre ${LETTRE_FR} n’est pas complète : il lui faut un objet, un texte et un signataire.`,
  signataire_incomplet: 'Indiquez le nom de qui signe, et sa qualité en français.',
  dossier_non_complet: 'Une décision ne se valide que sur un dossier complet.',
  decision_etat_inattendu:
    '{etat, select, saisie {La décision est saisie, et pas encore validée} validee {La décision est validée, et pas encore publiée} publiee {La décision est publiée} other {Aucune décision n’est saisie}} : cet acte n’y est pas possible.',
  decision_figee: 'Cette décision est figée : seul un appel, avec sa raison, peut la changer.',
  preparation_sans_objet:
    'Cette commission publie sans préparation : une seule personne suffit, publiez la décision.',
  deja_preparee: '{par} a déjà préparé cette publication : une autre personne peut la confirmer.',
  publication_non_preparee:
    'Cette commission publie à deux : la publication se prépare d’abord, puis une autre personne la confirme.',
  publication_par_un_autre:
    'Vous avez préparé cette publication : c’est à une autre personne de la confirmer.',
  change_depuis_apercu:
    'La décision a changé depuis l’aperçu : rien n’a été fait, refaites l’aperçu pour ce dossier.',
  suivi_d_un_autre_acte: 'Un autre acte a suivi sur cette décision : annulez d’abord le plus récent.',
  candidat_informe: 'Trop tard pour annuler : le candidat en est déjà informé.',
  titre_requis: 'Donnez un titre à la séance.',
  seance_etat_inattendu:
    'Cette séance est {etat, select, preparee {en préparation : ouvrez-la d’abord} ouverte {ouverte} close {close : elle ne change plus, sauf à la rouvrir avec une raison} other {dans un autre état}}.',
  seance_sans_ordre: 'L’ordre du jour est vide : inscrivez-y au moins un dossier.',
  ordre_trop_long: 'Un ordre du jour compte au plus {max} dossiers.',
  point_hors_ordre: 'Ce dossier n’est pas à l’ordre du jour de la séance.',
  point_deja_aborde: 'Le dossier {numero} a déjà été examiné : il reste à l’ordre du jour.',
  vote_sans_voix: 'Comptez au moins une voix, ou choisissez « consensus ».',
  voix_trop_nombreuses:
    '{voix} voix comptées pour {max, plural, one {# votant présent} other {# votants présents}} : corrigez le vote, ou les présences.',
  classement_change:
    'La liste complémentaire a changé depuis : un dossier n’y est plus. Reprenez le classement.',
  rang_fige: 'Le rang {rang} est déjà validé : il ne se déplace pas, les autres se placent autour.',
  rien_a_confirmer: 'Aucune décision favorable publiée n’attend votre réponse.',
  deja_confirme: 'Vous avez déjà confirmé cette candidature.',
  deja_desiste: 'Vous vous êtes désisté de cette candidature.',
  date_confirmation_depassee: 'La date limite de confirmation était le {jour}.',
  motifs_sans_refus:
    'Les motifs se demandent après la publication d’un refus : aucun refus n’est publié pour cette candidature.',
  motifs_deja_demandes: 'Les motifs sont déjà demandés : la réponse est attendue au plus tard le {jour}.',
  date_motifs_depassee: 'Les motifs pouvaient être demandés jusqu’au {jour}, un mois après la publication.',
  motifs_non_demandes: 'Le candidat n’a pas demandé les motifs de cette décision.',
  motifs_sans_objet: 'Une autre décision a été publiée depuis : la demande de motifs n’a plus d’objet.',
  motifs_inchanges: 'Ce texte est déjà celui que le candidat peut lire : rien n’a été envoyé.',
  aucune_question: 'Cette formation ne pose aucune question.',
  reponse_invalide: 'Cette réponse n’est pas de la forme que la question attend : corrigez-la.',
  lignes_trop_nombreuses: 'Ce tableau a plus de {max} lignes : gardez les plus utiles.',
  texte_trop_long: 'Ce texte dépasse {max} caractères.',
  trop_de_citations: 'Un avis cite au plus {max} passages : retirez-en.',
  texte_vide: 'Écrivez un texte.',
  fil_inconnu: 'La note à laquelle vous répondez n’est plus là.',
  fil_partage_autrement: 'Une réponse est partagée comme la note à laquelle elle répond.',
  mention_sans_partage: 'Partagez la note avec la commission pour y appeler quelqu’un.',
  trop_de_mentions: 'Une note appelle {max} personnes au plus.',
  membre_inconnu: 'Cette personne ne donne pas d’avis dans cette commission.',
  membre_recuse:
    '{membre} est en conflit d’intérêts avec ce candidat : affectez ce dossier à quelqu’un d’autre.',
};

const en: Record<RefusalCode, string> = {
  interdit: 'You are not allowed to do this here.',
  introuvable: 'This item does not exist or is not open to you.',
  recuse: 'You recused yourself for this candidate: the file is no longer open to you.',
  calendrier_desordonne: `The dates are out of order: ${DATES_EN('avant')} ({avantJour}) must come before ${DATES_EN('apres')} ({apresJour}).`,
  date_invalide: '“{jour}” is not a date of the calendar.',
  retour_trop_tot: 'The day granted must be later than {jour}, this programme’s return date.',
  session_pas_ouverte: 'Applications to this programme open on {jour}.',
  session_close: 'Applications to this programme closed on {jour}.',
  date_retour_depassee: 'The return date was {jour}: this file can no longer be changed.',
  rubrique_lecture_seule:
    'Your studies at this institution come from its information system. If something is wrong, report it to the institution, who will correct it.',
  saisie_invalide:
    '{count, plural, one {# field needs} other {# fields need}} correcting: nothing is saved yet.',
  liste_pleine: 'This section already has {max} rows, its maximum: delete one to add another.',
  ligne_existante: 'The same row is already in this section.',
  ligne_changee:
    'This row was changed or deleted meanwhile, in another tab for example. Reload the page, then try again.',
  rubrique_changee:
    'This section was changed meanwhile, on another device for instance: what you wrote is kept, choose what is to stay.',
  rubrique_manquante:
    'Fill in the “{rubrique, select, infos {Personal information} adresse {Address} bac {Baccalauréat} other {Profile}}” section first.',
  voeux_etablissement_atteint:
    'You already have {max, plural, one {# application} other {# applications}}, the institution’s maximum.',
  voeux_centre_atteint:
    'You already have {max, plural, one {# application} other {# applications}} in this centre, its maximum.',
  candidature_existante: 'You already have an application to this programme.',
  statut_inattendu:
    'The file is in state “{statut, select, AT {not submitted} RE {received} CO {complete} IN {incomplete} other {unknown}}”: this action is not possible there.',
  raison_requise: 'Give the reason.',
  incomplet_sans_motif:
    'A file is incomplete only when a document is refused or missing; otherwise write a message to the candidate.',
  complet_pieces_manquantes:
    'Every required document must be accepted (or “not concerned”): {count, plural, one {# is} other {# are}} left.',
  dossier_annule: 'The candidate has withdrawn this application.',
  deja_publie: 'The decision is already published.',
  confirmation_requise: 'Confirm the submission explicitly.',
  piece_obligatoire_manquante:
    '{count, plural, one {# required document is} other {# required documents are}} missing.',
  piece_refusee_presente:
    '{count, plural, one {# refused document must be replaced} other {# refused documents must be replaced}}.',
  question_obligatoire_sans_reponse:
    '{count, plural, one {# required question has no answer} other {# required questions have no answer}}.',
  piece_inconnue: 'This programme does not ask for this document.',
  piece_statut_inattendu:
    'The document is in state “{statut, select, AT {missing} TR {submitted} VA {accepted} RE {refused} NC {not concerned} other {unknown}}”: this action is not possible there.',
  piece_validee: 'This document is accepted: it can no longer be changed.',
  piece_non_conditionnelle: 'This document is asked of everybody: “not concerned” is not possible.',
  commentaire_requis: 'Tell the candidate what is wrong with this document.',
  version_inconnue:
    'This version of the document is no longer the current one: open the new one, then decide.',
  avis_deja_rendu: 'This opinion is already given. Take it back to change it.',
  avis_non_rendu: 'This opinion is not given yet.',
  avis_deja_vus:
    'This opinion can no longer be taken back: you have since been able to read your colleagues’.',
  avis_sans_type: 'Choose an opinion before giving it.',
  dossier_non_etudie: 'The candidate has not submitted this file yet.',
  citation_invalide: 'A citation does not point to a page of this file.',
  critere_invalide: 'A mark is not on the scale of this programme’s grid.',
  motif_requis: 'An unfavourable opinion needs at least one reason.',
  motif_inconnu: 'The reason “{motif}” is not in the commission’s catalogue.',
  rang_requis: 'The waiting list needs a rank.',
  rang_pris: 'Rank {rang} is already taken.',
  rendez_vous_requis: 'A preselection needs the day, time and place.',
  variable_inconnue: `The letter for ${LETTRE_EN} names “{variable}”, which it cannot fill in: correct its text.`,
  lettre_incomplete: `The letter for ${LETTRE_EN} is not complete: it needs a subject, a text and a signatory.`,
  signataire_incomplet: 'Give the name of who signs, and the capacity in French.',
  dossier_non_complet: 'A decision can be validated only on a complete file.',
  decision_etat_inattendu:
    '{etat, select, saisie {The decision is entered, not yet validated} validee {The decision is validated, not yet published} publiee {The decision is published} other {No decision is entered}}: this act is not possible there.',
  decision_figee: 'This decision is frozen: only an appeal, with its reason, can change it.',
  preparation_sans_objet:
    'This commission publishes without preparation: one person is enough, publish the decision.',
  deja_preparee: '{par} has already prepared this publication: another person can confirm it.',
  publication_non_preparee:
    'This commission publishes by two: the publication is prepared first, then another person confirms it.',
  publication_par_un_autre: 'You prepared this publication: it is for another person to confirm it.',
  change_depuis_apercu:
    'The decision changed since the preview: nothing was done, make the preview again for this file.',
  suivi_d_un_autre_acte: 'Another act followed on this decision: undo the latest one first.',
  candidat_informe: 'Too late to undo: the candidate has been told already.',
  titre_requis: 'Give the meeting a title.',
  seance_etat_inattendu:
    'This meeting is {etat, select, preparee {being prepared: open it first} ouverte {open} close {closed: it no longer changes, unless it is opened again with a reason} other {in another state}}.',
  seance_sans_ordre: 'The agenda is empty: put at least one file on it.',
  ordre_trop_long: 'An agenda has at most {max} files.',
  point_hors_ordre: 'This file is not on the agenda of the meeting.',
  point_deja_aborde: 'File {numero} has been examined already: it stays on the agenda.',
  vote_sans_voix: 'Count at least one vote, or choose “consensus”.',
  voix_trop_nombreuses:
    '{voix} votes counted for {max, plural, one {# voter present} other {# voters present}}: correct the vote, or who is present.',
  classement_change:
    'The waiting list has changed since: a file is no longer on it. Take the ranking up again.',
  rang_fige: 'Rank {rang} is validated already: it does not move, the others go around it.',
  rien_a_confirmer: 'No published favourable decision waits for your answer.',
  deja_confirme: 'You have already confirmed this application.',
  deja_desiste: 'You have given up this application.',
  date_confirmation_depassee: 'The last day to confirm was {jour}.',
  motifs_sans_refus:
    'Reasons are asked for once a refusal is published: no refusal is published for this application.',
  motifs_deja_demandes: 'The reasons have been asked for already: the answer is due by {jour}.',
  date_motifs_depassee: 'The reasons could be asked for until {jour}, one month after publication.',
  motifs_non_demandes: 'The candidate has not asked for the reasons of this decision.',
  motifs_sans_objet:
    'Another decision has been published since: the request for the reasons has no object any more.',
  motifs_inchanges: 'This text is already the one the candidate can read: nothing was sent.',
  aucune_question: 'This programme asks no question.',
  reponse_invalide: 'This answer does not have the form that the question expects: correct it.',
  lignes_trop_nombreuses: 'This table has more than {max} rows: keep the most useful ones.',
  texte_trop_long: 'This text is over {max} characters.',
  trop_de_citations: 'An opinion quotes at most {max} passages: remove some.',
  texte_vide: 'Write something.',
  fil_inconnu: 'The note you are answering is no longer there.',
  fil_partage_autrement: 'An answer is shared as the note it answers.',
  mention_sans_partage: 'Share the note with the commission to call somebody in it.',
  trop_de_mentions: 'A note calls at most {max} people.',
  membre_inconnu: 'This person gives no opinion in this commission.',
  membre_recuse: '{membre} has a conflict of interest with this candidate: assign the file to somebody else.',
};

export const refusals = { fr, en } as const;
