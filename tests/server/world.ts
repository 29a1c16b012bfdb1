import { createHash } from 'node:crypto';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { SessionCandidature } from '../../src/domain/organisation/organisation.ts';
import type { DocChange, DocumentStore } from '../../src/main/application/ports.ts';
import type { LocalFileStore } from '../../src/main/storage/files/file-store.ts';
import type { CommissionDocument, Entity, Scope } from '../../src/protocol/entities.ts';
import {
  aCommission,
  aDossier,
  anEtablissement,
  aPiece,
  aSession,
  aUnit,
  MIDI,
  write,
} from '../contracts/factories.ts';

/** The pièce types every session of this world asks for; the identity is marked identifying (PM4). */
const TYPES: SessionCandidature['typesPiece'] = (['cv', 'identite'] as const).map((id, ordre) => ({
  id,
  code: id.toUpperCase(),
  libelle: { fr: id === 'cv' ? 'Curriculum vitæ' : 'Pièce d’identité', en: id === 'cv' ? 'CV' : 'Identity' },
  aide: null,
  obligatoire: true,
  conditionnelle: false,
  commune: false,
  identifiante: id === 'identite',
  ordre,
}));

const MEMBRES: CommissionDocument['membres'] = [
  { personneId: 'p1', nom: 'Hélène Œuvrard', role: 'membre' },
  { personneId: 'membre', nom: 'Membre', role: 'membre' },
];
export const MOTIFS = [{ code: 'NIV', libelle: { fr: 'Niveau', en: 'Level' } }];

/** A file's bytes and their name in the store. */
export const bytesOf = (text: string): { readonly bytes: Buffer; readonly sha256: string } => {
  const bytes = Buffer.from(text.repeat(200), 'utf8');
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** The file deposited as this pièce of this dossier. */
export const fileOf = (dossierId: string, typeId: string) => bytesOf(`${dossierId} ${typeId} `);

/** A transmitted dossier of commission `c1`, with a CV and an identity deposited. */
export function transmitted(id: string, over: Partial<Dossier> = {}): Dossier {
  const pieces = ['cv', 'identite'].map((typeId) => aPiece(typeId, [fileOf(id, typeId).sha256]));
  return aDossier({
    id,
    pieces: pieces.map((piece) => ({
      ...piece,
      versions: piece.versions.map((v) => ({ ...v, taille: fileOf(id, piece.typeId).bytes.length })),
    })),
    transmissions: [
      {
        recu: `R-${id}`,
        le: MIDI,
        empreinte: 'f'.repeat(64),
        pieces: Object.fromEntries(pieces.map((p) => [p.typeId, p.versions[0]?.sha256 ?? ''])),
      },
    ],
    profil: {
      infos: {
        civilite: 'Mme',
        nomNaissance: `Nom-${id}`,
        nomUsage: '',
        prenoms: 'Inès',
        dateNaissance: '2005-01-02',
        paysNaissance: 'France',
        departementNaissance: '75',
        villeNaissance: 'Paris',
        nationalite: 'française',
        ine: '',
        telephone: '',
        telephonePortable: '',
      },
      adresse: null,
      bac: null,
      cursusInterne: [],
      cursusExterne: [],
      stages: [],
      experiences: [],
    },
    ...over,
  });
}

/**
 * Two centres. `ce1` has commissions c1 (avis hidden until one's own is given) and c2 (blind); `ce2` has
 * c3. Each commission has a session s1–s3 and two dossiers: d1 d2, x1 x2, y1 y2.
 */
export async function seedWorld(
  store: DocumentStore,
  files: LocalFileStore,
  more: readonly Dossier[] = [],
): Promise<void> {
  const commissions = [
    aCommission({ id: 'c1', motifs: MOTIFS, membres: MEMBRES }),
    aCommission({ id: 'c2', motifs: MOTIFS, membres: [], nom: 'Mongol', aveugle: true, avisMasques: false }),
    aCommission({
      id: 'c3',
      motifs: MOTIFS,
      membres: [],
      nom: 'Albanais',
      centreId: 'ce2',
      avisMasques: false,
    }),
  ];
  const sessions = commissions.map((commission, i) =>
    aSession({
      id: `s${i + 1}`,
      code: `S${i + 1}`,
      commissionId: commission.id,
      centreId: commission.centreId,
      typesPiece: TYPES,
    }),
  );
  const place = { c1: ['d1', 'd2'], c2: ['x1', 'x2'], c3: ['y1', 'y2'] } as const;
  const dossiers = commissions.flatMap((commission, i) =>
    place[commission.id as keyof typeof place].map((id) =>
      transmitted(id, { sessionId: `s${i + 1}`, commissionId: commission.id, centreId: commission.centreId }),
    ),
  );
  const all = [...dossiers, ...more];
  for (const dossier of all)
    for (const { typeId } of dossier.pieces) {
      const { bytes } = fileOf(dossier.id, typeId);
      await files.put(once(bytes), { maxBytes: bytes.length });
    }
  const everyone = commissions.map(({ id }): Scope => `commission:${id}`);
  const result = await store.commit([
    aUnit({
      changes: [
        write('etablissement', anEtablissement(), 0, { scopes: everyone }),
        ...commissions.map((body: CommissionDocument) =>
          write('commission', body, 0, { scopes: [`commission:${body.id}`] }),
        ),
        ...sessions.map((body) => write('session', body, 0, { scopes: [`commission:${body.commissionId}`] })),
        ...all.map((body) => write('dossier', body, 0, { scopes: [`commission:${body.commissionId}`] })),
      ] as readonly DocChange<Entity>[],
    }),
  ]);
  if (!result.ok) throw new Error('the world is not new');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What a member writes into an avis. */
export const contenuAvis = (over: Record<string, unknown> = {}) => ({
  type: 'FA',
  motifs: [],
  commentaire: 'Solide.',
  criteres: {},
  citations: [],
  rang: null,
  ...over,
});

export const contenuDecision = (over: Record<string, unknown> = {}) => ({
  type: 'FA',
  motifs: [],
  commentaire: '',
  rang: null,
  rendezVous: null,
  ...over,
});
