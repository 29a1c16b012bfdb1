import { readIne } from '../../../domain/candidat/ine.ts';
import { readCivilite, readDay, readLine } from '../scolarite/readers.ts';
import type { CasIdentity } from './read-response.ts';
import { type CasSettings, CHAMPS_IDENTITE, type ChampIdentite } from './settings.ts';

/** PR2. A person of the university, as an account takes him in; '' for what CAS doesn't say. */
export interface IdentiteUniversitaire {
  /** Who he is to CAS: what the account is found by at the next sign-in. */
  readonly utilisateur: string;
  /** Who he is to the student information system. */
  readonly identifiant: string;
  readonly nom: string;
  readonly prenom: string;
  /** Lower case. */
  readonly email: string;
  readonly civilite: 'M.' | 'Mme' | '';
  /** With its key, checked. */
  readonly ine: string;
  readonly numeroEtudiant: string;
  /** 'YYYY-MM-DD'. */
  readonly dateNaissance: string;
}

export type IdentityOutcome =
  | { readonly ok: true; readonly identite: IdentiteUniversitaire }
  /** He has an account at CAS and isn't one of those who are let in by it (PR2). */
  | { readonly ok: false; readonly code: 'non_admis' }
  /** CAS releases too little, or what doesn't fit: names of fields, never their contents. */
  | {
      readonly ok: false;
      readonly code: 'attributs_manquants';
      readonly champs: readonly (ChampIdentite | 'identifiant')[];
    };

type Reader = (text: string) => string;

/** One line that an account takes; '' otherwise. */
const plain: Reader = (text) => {
  const line = readLine(text) ?? '';
  return line.length <= 200 ? line : '';
};

/** The address a mail can go to; the mail server has the last word. */
const readEmail: Reader = (text) => {
  const email = plain(text).toLowerCase();
  return email.length <= 254 && /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@.]{2,}$/.test(email)
    ? email
    : '';
};

const READERS: Readonly<Record<ChampIdentite, Reader>> = {
  nom: plain,
  prenom: plain,
  email: readEmail,
  civilite: (text) => readCivilite(text) ?? '',
  ine: (text) => {
    const ine = readIne(text);
    return ine.ok ? ine.value : '';
  },
  numeroEtudiant: plain,
  dateNaissance: readDay,
};

/** Maps what CAS says by the configuration, and rules who is let in. */
export function identityOf({ user, attributes }: CasIdentity, settings: CasSettings): IdentityOutcome {
  const values = (name: string | null): readonly string[] =>
    name === null ? [] : (attributes.get(name) ?? []);
  const { admit } = settings;
  if (admit !== null) {
    const wanted = new Set(admit.values.map((value) => value.toLowerCase()));
    if (!values(admit.attribute).some((value) => wanted.has(value.trim().toLowerCase())))
      return { ok: false, code: 'non_admis' };
  }
  /** The first value that fits. */
  const read = (champ: ChampIdentite): string =>
    values(settings.attributes[champ])
      .map((value) => READERS[champ](value))
      .find((value) => value !== '') ?? '';
  // ASCII only: no other letter becomes one of these, and no two people become one.
  const fold = (text: string): string =>
    settings.lowercaseUser ? text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
  const by = settings.attributes.identifiant;
  const identifiant =
    by === null
      ? user
      : (values(by)
          .map(plain)
          .find((value) => value !== '') ?? '');

  const champs = CHAMPS_IDENTITE.map((champ) => [champ, read(champ)] as const);
  const manquants = [
    ...(identifiant === '' ? (['identifiant'] as const) : []),
    ...champs.filter(([champ, value]) => value === '' && settings.required.includes(champ)).map(([c]) => c),
  ];
  if (manquants.length > 0) return { ok: false, code: 'attributs_manquants', champs: manquants };
  const found = Object.fromEntries(champs) as Readonly<Record<ChampIdentite, string>>;
  return {
    ok: true,
    identite: {
      ...found,
      utilisateur: fold(user),
      identifiant: fold(identifiant),
      civilite: readCivilite(found.civilite) ?? '',
    },
  };
}
