import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { ColonneInbox, InboxRow } from '../../../protocol/workspace.ts';
import { StatutDossierChip } from '../../ui/statut.tsx';
import {
  AvisCell,
  BacCell,
  EtiquettesCell,
  FormationCell,
  MajCell,
  MotifsCell,
  MoyenneCell,
  NameCell,
  PiecesCell,
} from './cells.tsx';

export const features = tableFeatures({ columnVisibilityFeature });
/** A row, or its place while it loads. */
export type Slot = { readonly index: number; readonly row: InboxRow | undefined };

const helper = createColumnHelper<typeof features, Slot>();

interface Shape {
  /** A track of the grid. */
  readonly track: string;
  readonly end: boolean;
  /** Width of the skeleton bar, in percent of the cell. */
  readonly bar: number;
}

/** How each column sits in the grid; figures are aligned on the right. */
export const COLUMN_SHAPES: Readonly<Record<ColonneInbox, Shape>> = {
  nom: { track: 'minmax(9rem, 1.3fr)', end: false, bar: 60 },
  numero: { track: 'minmax(5rem, 6rem)', end: false, bar: 80 },
  formation: { track: 'minmax(8rem, 2fr)', end: false, bar: 75 },
  statut: { track: 'minmax(5.5rem, 6.75rem)', end: false, bar: 70 },
  bac: { track: 'minmax(5rem, 0.8fr)', end: false, bar: 55 },
  moyenne: { track: '4rem', end: true, bar: 60 },
  pieces: { track: '3.25rem', end: true, bar: 50 },
  avis: { track: 'minmax(6rem, 0.9fr)', end: false, bar: 60 },
  etiquettes: { track: 'minmax(4.5rem, 0.8fr)', end: false, bar: 40 },
  motifs: { track: 'minmax(5.5rem, 6.5rem)', end: false, bar: 60 },
  maj: { track: '4.5rem', end: true, bar: 50 },
};

export const columns = helper.columns([
  helper.display({ id: 'nom', cell: ({ row }) => <NameCell row={row.original.row} /> }),
  helper.display({ id: 'numero', cell: ({ row }) => row.original.row?.numero }),
  helper.display({ id: 'formation', cell: ({ row }) => <FormationCell row={row.original.row} /> }),
  helper.display({
    id: 'statut',
    cell: ({ row: { original } }) =>
      original.row ? <StatutDossierChip statut={original.row.statut} /> : null,
  }),
  helper.display({ id: 'bac', cell: ({ row }) => <BacCell row={row.original.row} /> }),
  helper.display({ id: 'moyenne', cell: ({ row }) => <MoyenneCell row={row.original.row} /> }),
  helper.display({ id: 'pieces', cell: ({ row }) => <PiecesCell row={row.original.row} /> }),
  helper.display({ id: 'avis', cell: ({ row }) => <AvisCell row={row.original.row} /> }),
  helper.display({ id: 'etiquettes', cell: ({ row }) => <EtiquettesCell row={row.original.row} /> }),
  helper.display({ id: 'motifs', cell: ({ row }) => <MotifsCell row={row.original.row} /> }),
  helper.display({ id: 'maj', cell: ({ row }) => <MajCell row={row.original.row} /> }),
]);
