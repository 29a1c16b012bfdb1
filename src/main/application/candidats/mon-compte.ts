import type { Actor } from '../../../domain/actor.ts';
import type { Langue } from '../../../domain/codes.ts';
import { type ErreurCompte, estMail, normaliserMail } from '../../../domain/compte/compte.ts';
import { checkPassword } from '../accounts/password-policy.ts';
import { type Outcome, problem } from '../accounts/services.ts';
import { dossierChange } from '../acts/effects.ts';
import { journalEntry, unitOf } from '../journal.ts';
import { lienValable, mailDuCompte, nouveauLien } from './liens.ts';
import type { CandidatServices, Origine } from './services.ts';
import { type Connecte, ligneDuCompte } from './sessions.ts';

/** Is this the candidat's password? Counted like signing in. */
async function confirme(
  services: CandidatServices,
  { compte }: Connecte,
  motDePasse: string,
  { adresse }: Origine,
): Promise<Outcome<null>> {
  const attempt = await services.throttle.attempt(`candidat ${compte.candidatId}`, adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  if (!(await services.passwords.verify(compte.motDePasse, motDePasse)))
    return problem('identifiants_refuses');
  await attempt.succeeded();
  return { ok: true, value: null };
}

/** Another password; every other browser is signed out, and the candidat is told by mail. */
export async function changerMotDePasse(
  services: CandidatServices,
  connecte: Connecte,
  saisie: { readonly ancien: string; readonly nouveau: string },
  origine: Origine,
): Promise<Outcome<null>> {
  const juste = await confirme(services, connecte, saisie.ancien, origine);
  if (!juste.ok) return juste;
  const choisi = checkPassword(saisie.nouveau, connecte.compte.email);
  if (!choisi.ok) return choisi;
  const { candidat, compte, session } = connecte;
  const autres = (await services.comptes.sessionsOf(candidat.id)).filter(({ id }) => id !== session.id);
  const written = await services.comptes.ecrire(candidat.id, {
    compte: { ...compte, motDePasse: await services.passwords.hash(choisi.value) },
    annule: ['reinitialisation'],
    ferme: autres.map(({ id }) => id),
    journal: [ligneDuCompte(services, candidat, 'compte.motDePasse')],
    mails: [mailDuCompte(services, { kind: 'candidat', id: candidat.id }, 'mot_de_passe_change', {})],
  });
  return written ? { ok: true, value: null } : problem('modifie_ailleurs');
}

/** Asks for another address: it changes once the links mailed to the old and to the new one were both followed. */
export async function changerMail(
  services: CandidatServices,
  connecte: Connecte,
  saisie: { readonly motDePasse: string; readonly email: string; readonly emailConfirme: string },
  origine: Origine,
): Promise<Outcome<null> | { readonly ok: false; readonly erreurs: readonly ErreurCompte[] }> {
  const email = normaliserMail(saisie.email);
  if (!estMail(email)) return { ok: false, erreurs: [{ champ: 'email', code: 'mail_invalide', params: {} }] };
  if (normaliserMail(saisie.emailConfirme) !== email)
    return { ok: false, erreurs: [{ champ: 'emailConfirme', code: 'mails_differents', params: {} }] };
  const juste = await confirme(services, connecte, saisie.motDePasse, origine);
  if (!juste.ok) return juste;
  const { candidat } = connecte;
  // Never taken back: whoever has an account here cannot have us write to a stranger again and again.
  const attempt = await services.throttle.attempt(`mail ${candidat.id}`, origine.adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  const ancien = nouveauLien(services, candidat.id, 'mailAncien', email);
  const nouveau = nouveauLien(services, candidat.id, 'mailNouveau', email);
  const donnees = (lienId: string) => ({
    lienId,
    page: 'confirmation-mail',
    nouveau: email,
    expireLe: ancien.expireLe,
  });
  await services.comptes.ecrire(candidat.id, {
    annule: ['mailAncien', 'mailNouveau'],
    liens: [ancien, nouveau],
    journal: [ligneDuCompte(services, candidat, 'compte.demanderMail')],
    mails: [
      mailDuCompte(services, { kind: 'candidat', id: candidat.id }, 'mail_ancien', donnees(ancien.id)),
      mailDuCompte(
        services,
        { kind: 'adresse', adresse: email, langue: candidat.langue },
        'mail_nouveau',
        donnees(nouveau.id),
      ),
    ],
  });
  return { ok: true, value: null };
}

/** One of the two confirmations; says whether the address is changed now. */
export async function confirmerMail(
  services: CandidatServices,
  jeton: string,
  { adresse }: Origine,
): Promise<Outcome<{ readonly change: boolean }>> {
  const attempt = await services.throttle.attempt(null, adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  const lien = await lienValable(services, jeton, ['mailAncien', 'mailNouveau']);
  const compte = lien && (await services.comptes.compte(lien.candidatId));
  const candidat = lien && (await services.comptes.candidat(lien.candidatId));
  if (!lien || !compte || !candidat) return problem('lien_refuse');
  await attempt.succeeded();
  const now = services.clock.now();
  const ouverts = await services.comptes.liensOuverts(candidat.id, now);
  // Both are made and cancelled together: one that is not open any more was followed.
  const attend = ouverts.some(
    ({ genre, email }) => genre.startsWith('mail') && genre !== lien.genre && email === lien.email,
  );
  const written = await services.comptes.ecrire(candidat.id, {
    utilise: { liens: [lien.id], le: now },
    ...(attend
      ? {}
      : {
          candidat: { ...candidat, email: lien.email },
          compte: { ...compte, email: lien.email },
          journal: [ligneDuCompte(services, candidat, 'compte.changerMail')],
        }),
  });
  return written ? { ok: true, value: { change: !attend } } : problem('lien_refuse');
}

/** The language of the candidat's pages and mails. */
export async function changerLangue(
  services: CandidatServices,
  { candidat, actor }: Connecte,
  langue: Langue,
): Promise<Outcome<null>> {
  const written = await services.comptes.ecrire(candidat.id, { candidat: { ...candidat, langue } });
  if (!written) return problem('modifie_ailleurs');
  await direLangue(services, actor, candidat.id, langue);
  return { ok: true, value: null };
}

/**
 * ML1: staff previews mails in that language. Beside the account, which is what mails go by: a dossier that moves
 * under this is left for the candidat's next act, which says it again.
 */
async function direLangue(
  { store, clock }: CandidatServices,
  actor: Actor,
  candidatId: string,
  langue: Langue,
): Promise<void> {
  const dossiers = await store.getMany('dossier', await store.dossiersOfCandidat(candidatId));
  for (const { body, version } of dossiers)
    if (body.langue !== langue) {
      const change = { ...dossierChange({ ...body, langue }, ['langue']), expected: version };
      const line = {
        action: 'candidature.changerLangue',
        entity: 'dossier',
        id: body.id,
        avant: { langue: body.langue ?? null },
        apres: { langue },
      };
      const journal = [journalEntry({ actor, deviceId: '' }, clock.now(), line)];
      await store.commit([unitOf({ changes: [change], journal })]);
    }
}
