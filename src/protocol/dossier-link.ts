/**
 * The address of a place in a dossier, to be pasted into a mail or a chat: `pupitre://dossier/<id or
 * number>?piece=<type>&page=<n>&find=<words>`, with `&version=<SHA-256>&zones=<boxes>` for a passage that was
 * cited, or `?rubrique=<part of the file>&element=<id>&find=<words>` for what is not on a page. It only says where
 * to go: opening one does nothing to the dossier, and who may not read it is told that it isn't here.
 */
export interface DossierLink {
  /** Id of the dossier, or its number as people read it (PR1). */
  readonly dossierId: string;
  readonly typePieceId?: string;
  /** 1-based. */
  readonly page?: number;
  /** The file that was cited (lower-case hex), which a newer one may have replaced. */
  readonly version?: string;
  /** Boxes of a passage on the page: PDF points, left, foot, right, top. */
  readonly zones?: readonly Zone[];
  /** A part of what the candidat says of himself, or of what is said of him. */
  readonly rubrique?: RubriqueLien;
  /** One thing of that part: id of a note, of a question, of an avis. */
  readonly element?: string;
  /** Words to find on the page, or in the part. */
  readonly find?: string;
}

type Zone = readonly [x1: number, y1: number, x2: number, y2: number];

export const RUBRIQUES_LIEN = [
  'profil',
  'cursus',
  'stages',
  'experiences',
  'reponses',
  'surlignages',
  'notes',
  'avis',
] as const;
export type RubriqueLien = (typeof RUBRIQUES_LIEN)[number];

export const LINK_SCHEME = 'pupitre';

const MAX_LENGTH = 1_000;
const MAX_FIND = 200;
/** Of the application, or the part of an address after '#' that shows the same place. */
const SHAPE = /^(?:pupitre:\/\/dossier\/|#?\/dossiers\/)([\w.:-]{1,100})\/?(?:\?([^#?]*))?$/i;
const ID = /^[\w.:-]{1,100}$/;
const SHA256 = /^[\da-f]{64}$/;
const ZONE = /^-?\d{1,5}(?:_-?\d{1,5}){3}$/;
/** A passage of more lines is shown by its first. */
const MAX_ZONES = 20;
const CONTROL = /\p{Cc}/u;

const pageOf = (text: string): number | null => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null);

/** Null: not text that was encoded for an address. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** One `name=value` of an address; null when it is none of ours. */
function partOf(part: string): Omit<DossierLink, 'dossierId'> | null {
  const [name, encoded = '', ...more] = part.split('=');
  const value = decoded(encoded);
  if (value === null || more.length > 0) return null;
  if (name === 'piece') return ID.test(value) ? { typePieceId: value } : null;
  if (name === 'element') return ID.test(value) ? { element: value } : null;
  if (name === 'version') return SHA256.test(value) ? { version: value } : null;
  if (name === 'zones') return zonesOf(value);
  if (name === 'rubrique') {
    const rubrique = RUBRIQUES_LIEN.find((one) => one === value);
    return rubrique ? { rubrique } : null;
  }
  if (name === 'find')
    return value !== '' && value.length <= MAX_FIND && !CONTROL.test(value) ? { find: value } : null;
  const page = name === 'page' ? pageOf(value) : null;
  return page === null ? null : { page };
}

/** What an address says, or null when it is anything else: an unknown word in it is refused, not skipped. */
export function parseDossierLink(text: string): DossierLink | null {
  if (text.length > MAX_LENGTH || CONTROL.test(text)) return null;
  const [, dossierId, search] = SHAPE.exec(text.trim()) ?? [];
  if (dossierId === undefined) return null;
  let link: DossierLink = { dossierId };
  for (const part of search ? search.split('&') : []) {
    const read = partOf(part);
    const [name] = Object.keys(read ?? {});
    // Said twice, it would mean one thing here and another elsewhere.
    if (read === null || name === undefined || name in link) return null;
    link = { ...link, ...read };
  }
  return link;
}

function zonesOf(text: string): Pick<DossierLink, 'zones'> | null {
  const zones = text.split('~');
  return zones.length <= MAX_ZONES && zones.every((zone) => ZONE.test(zone))
    ? { zones: zones.map(zoneOf) }
    : null;
}

function zoneOf(text: string): Zone {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = text.split('_').map(Number);
  return [x1, y1, x2, y2];
}

/** In whole points, and no smaller. */
const written = ([x1, y1, x2, y2]: Zone): string =>
  [Math.floor(x1), Math.floor(y1), Math.ceil(x2), Math.ceil(y2)].join('_');

/** Those that an address can say: one that lies farther than any page is left out, and the rest still opens. */
const writtenZones = (zones: readonly Zone[]): readonly string[] =>
  zones
    .map(written)
    .filter((zone) => ZONE.test(zone))
    .slice(0, MAX_ZONES);

function searchOf({ typePieceId, page, version, zones = [], rubrique, element, find }: DossierLink): string {
  const boxes = writtenZones(zones);
  const parts = [
    ...(typePieceId === undefined ? [] : [`piece=${encodeURIComponent(typePieceId)}`]),
    ...(page === undefined ? [] : [`page=${page}`]),
    ...(version === undefined ? [] : [`version=${version}`]),
    ...(boxes.length === 0 ? [] : [`zones=${boxes.join('~')}`]),
    ...(rubrique === undefined ? [] : [`rubrique=${rubrique}`]),
    ...(element === undefined ? [] : [`element=${encodeURIComponent(element)}`]),
    ...(find === undefined ? [] : [`find=${encodeURIComponent(find)}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The address to copy. */
export const formatDossierLink = (link: DossierLink): string =>
  `${LINK_SCHEME}://dossier/${link.dossierId}${searchOf(link)}`;

/** The same place as the interface's own route, after '#'. */
export const routeOfLink = (link: DossierLink): string => `/dossiers/${link.dossierId}${searchOf(link)}`;
