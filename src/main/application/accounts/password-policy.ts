import { MOT_DE_PASSE_MIN } from '../../../protocol/password.ts';
import { type Outcome, problem } from './services.ts';

/** The same text typed on two keyboards is the same password: compatibility forms are folded (NFKC). */
export const normalPassword = (motDePasse: string): string => motDePasse.normalize('NFKC');

/** Length is what protects; composition rules are not asked for. The account's own e-mail is no secret. */
export function checkPassword(motDePasse: string, email: string): Outcome<string> {
  const text = normalPassword(motDePasse);
  const folded = text.toLowerCase();
  const faible =
    [...text].length < MOT_DE_PASSE_MIN ||
    new Set(folded).size < 5 ||
    folded.replace(/\d+$/, '') === email.replace(/@.*$/, '') ||
    folded.includes(email);
  return faible ? problem('mot_de_passe_faible', { min: MOT_DE_PASSE_MIN }) : { ok: true, value: text };
}
