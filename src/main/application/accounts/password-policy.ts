import { MOT_DE_PASSE_MAX, MOT_DE_PASSE_MIN } from '../../../protocol/password.ts';
import { type Outcome, problem } from './services.ts';

/** The same text typed on two keyboards is the same password: compatibility forms are folded (NFKC). */
export const normalPassword = (motDePasse: string): string => motDePasse.normalize('NFKC');

/** What everybody tries first: they don't count towards what has to be varied. */
const CONNUS = [
  ...['motdepasse', 'password', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'azerty', 'qwertyuiop', 'asdfghjkl'],
  ...['qwertz', 'qwerty', 'zxcvbnm', 'ecandidat', 'candidat', 'bonjour', 'soleil', 'jetaime', 'iloveyou'],
  ...['welcome', 'admin'],
];

/** Without characters that follow one another, up or down, as abcd and 4321: three of them are one. */
function withoutRuns(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const step = (at: number): number => (codes[at] ?? 0) - (codes[at - 1] ?? 0);
  return [...text].filter((_, i) => i < 2 || Math.abs(step(i)) !== 1 || step(i) !== step(i - 1)).join('');
}

/** Length is what protects; composition rules are not asked for. The account's own e-mail is no secret. */
export function checkPassword(motDePasse: string, email: string): Outcome<string> {
  const text = normalPassword(motDePasse);
  const folded = text.toLowerCase();
  const faible =
    [...text].length < MOT_DE_PASSE_MIN ||
    [...text].length > MOT_DE_PASSE_MAX ||
    new Set(withoutRuns(CONNUS.reduce((rest, known) => rest.replaceAll(known, ''), folded))).size < 5 ||
    folded.replace(/\d+$/, '') === email.replace(/@.*$/, '') ||
    folded.includes(email);
  return faible
    ? problem('mot_de_passe_faible', { min: MOT_DE_PASSE_MIN, max: MOT_DE_PASSE_MAX })
    : { ok: true, value: text };
}
