import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { SessionCandidature } from '../../../domain/organisation/organisation.ts';
import {
  identiteDe,
  masquer,
  motsIdentifiants,
  sansIdentite,
  typesAnonymes,
} from '../../../domain/rights/sans-identite.ts';
import type { DossierView } from '../../../protocol/workspace.ts';

type Fields = Readonly<Record<string, unknown>>;

/** By which words a dossier's texts name its candidat, and what is shown instead. */
export interface Hidden {
  readonly identite: ReadonlySet<string>;
  readonly numero: string;
}

/** Told of each dossier whose identity was hidden: one's own texts are masked where they are shown. */
export type OnHidden = (dossierId: string, hidden: Hidden) => void;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: Fields): boolean => Object.getPrototypeOf(value) === Object.prototype;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every text in `value`, masked. */
function maskAll<T>(value: T, { identite, numero }: Hidden): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return masquer(part, identite, numero);
    if (Array.isArray(part)) return part.map(walk);
    if (!isObject(part) || !isPlain(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inside]) => [key, walk(inside)]));
  };
  return identite.size === 0 ? value : (walk(value) as T);
}

const isDossier = (value: unknown): value is Dossier =>
  isObject(value) && isObject(value.profil) && typeof value.candidatId === 'string' && 'pieces' in value;
const isRow = (value: unknown): value is Fields & { readonly nom: string; readonly prenom: string } =>
  isObject(value) && typeof value.nom === 'string' && typeof value.prenom === 'string';
const isSession = (value: unknown): value is SessionCandidature =>
  isObject(value) && Array.isArray(value.typesPiece);

/** What else of a view is written by people: read by all, or written back as it is and masked on screen only. */
function redactView(
  view: Partial<DossierView>,
  dossier: Dossier,
  session: Pick<SessionCandidature, 'typesPiece'>,
  onHidden: OnHidden,
) {
  const hidden = { identite: identiteDe(dossier), numero: dossier.numero };
  if (hidden.identite.size > 0) onHidden(dossier.id, hidden);
  const { monAvis, autresAvis, decision, notes, etiquettes } = view;
  const anonymes = typesAnonymes(session);
  return {
    dossier: maskAll(sansIdentite(dossier, session), hidden),
    ...(monAvis ? { monAvis: monAvis.etat === 'rendu' ? maskAll(monAvis, hidden) : monAvis } : {}),
    ...(autresAvis ? { autresAvis: maskAll(autresAvis, hidden) } : {}),
    ...(decision ? { decision: { ...decision, actes: maskAll(decision.actes, hidden) } } : {}),
    // What is private is not for a room to read.
    ...(notes
      ? {
          notes: notes.filter(
            ({ partagee, ancre }) => partagee && (!ancre || anonymes.has(ancre.typePieceId)),
          ),
        }
      : {}),
    ...(etiquettes ? { etiquettes: maskAll(etiquettes, hidden) } : {}),
  };
}

/** A row that names a person: neither his name, nor a text of the row with it. */
function redactRow({ nom, prenom, ...row }: Fields & { nom: string; prenom: string }): Fields {
  const hidden = { identite: motsIdentifiants([nom, prenom]), numero: textOf(row.numero) };
  return { ...maskAll(row, hidden), nom: '', prenom: '' };
}

/** Rubrics of a profile and answers: what a room may read once names are out of it. */
const MASKED: ReadonlySet<string> = new Set(['bac', 'cursus', 'stages', 'experiences', 'reponse', 'avis']);

/**
 * What a search found in a dossier: where it is stays. What is written on the pages of pièces names people in
 * ways that no mask knows, and notes may be private: neither is quoted.
 */
function redactFound(
  { passages, ...found }: Fields & { readonly passages: readonly unknown[] },
  dossier: Fields & { readonly nom: string; readonly prenom: string },
): Fields {
  const hidden = {
    identite: motsIdentifiants([dossier.nom, dossier.prenom]),
    numero: textOf(dossier.numero),
  };
  const quoted = passages.filter(isObject).map((passage) => {
    const kind = isObject(passage.ou) ? textOf(passage.ou.kind) : '';
    return MASKED.has(kind) ? maskAll(passage, hidden) : { ...passage, extrait: [] };
  });
  return { ...found, dossier: redactRow(dossier), passages: quoted };
}

/**
 * DE12: a line of a séance or of its procès-verbal, without the name in it. What the room said of it stands
 * elsewhere in the séance, goes back as it is, and is masked where it is shown.
 */
function redactLine({ nom, ...line }: Fields & { readonly nom: string }, onHidden: OnHidden): Fields {
  const hidden = { identite: motsIdentifiants([nom]), numero: textOf(line.numero) };
  if (hidden.identite.size > 0) onHidden(textOf(line.dossierId), hidden);
  return { ...maskAll(line, hidden), nom: '' };
}

/** Without what was said in a séance: an act or a conflict about one doesn't tell whose names are in it. */
function unsaid(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsaid);
  if (!isObject(value) || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, key === 'observation' ? '' : unsaid(inside)]),
  );
}

/** What belongs to a dossier that is named in passing: its number in place of the name, in its texts too. */
function redactNamed(
  item: Fields,
  dossier: Fields & { readonly libelle: string; readonly numero: string },
): Fields {
  if (dossier.kind === 'seance') return unsaid(item) as Fields;
  const hidden = { identite: motsIdentifiants([dossier.libelle]), numero: dossier.numero };
  return { ...maskAll(item, hidden), dossier: { ...dossier, libelle: dossier.numero } };
}

/**
 * An answer of the workspace without anybody's identity, whichever it is: it is known by its shapes, so that a
 * new screen has nothing to remember. A view of a dossier (`dossier`, `session`), a dossier alone (none of its
 * pièces is known to be harmless then), a row (`nom`, `prenom`), what was found in one (`passages`), a line of a
 * séance (`dossierId`, `nom`, `numero`), something of a dossier (`dossier.libelle`,
 * `dossier.numero`).
 */
export function redactAnswer(answer: unknown, onHidden: OnHidden): unknown {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value) || !isPlain(value)) return value;
    const { dossier, session } = value;
    if (isDossier(dossier)) {
      const known = isSession(session) ? session : { typesPiece: [] };
      return { ...value, ...redactView(value, dossier, known, onHidden) };
    }
    if (isRow(dossier) && Array.isArray(value.passages))
      return redactFound({ ...value, passages: value.passages }, dossier);
    if (isDossier(value)) return redactView({}, value, { typesPiece: [] }, onHidden).dossier;
    if (isRow(value)) return redactRow(value);
    if (typeof value.nom === 'string' && typeof value.numero === 'string' && 'dossierId' in value)
      return redactLine({ ...value, nom: value.nom }, onHidden);
    if (isObject(dossier) && typeof dossier.libelle === 'string')
      return redactNamed(value, {
        ...dossier,
        libelle: dossier.libelle,
        numero: textOf(dossier.numero),
      });
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, walk(inside)]));
  };
  return walk(answer);
}
