import { Button } from '@mantine/core';
import {
  IconCloudDownload,
  IconFileAlert,
  IconFileOff,
  IconHourglassEmpty,
  IconLock,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type FailureCode, isReportable, mayPass } from '../failure.ts';
import { reasonOf, sentencesOf } from '../labels.ts';

const ICONS: Readonly<Record<FailureCode, typeof IconLock>> = {
  absent: IconCloudDownload,
  injoignable: IconPlugConnectedX,
  vide: IconFileOff,
  chiffre: IconLock,
  endommage: IconFileAlert,
  tropLong: IconHourglassEmpty,
  lecteur: IconFileAlert,
};

interface Props {
  readonly langue: Langue;
  readonly code: FailureCode;
  readonly nomFichier: string;
  readonly onRetry: () => void;
  readonly onReport: (raison: string) => void;
}

/** Why the pièce is not shown, and what one can do about it. */
export function FailurePanel({ langue, code, nomFichier, onRetry, onReport }: Props) {
  const Icon = ICONS[code];
  const { titre, suite } = sentencesOf(langue, code);
  return (
    <EmptyState
      icon={<Icon size={32} stroke={1.4} />}
      title={titre}
      text={suite}
      role={code === 'absent' ? 'status' : 'alert'}
    >
      {isReportable(code) ? (
        <Button onClick={() => onReport(reasonOf(langue, nomFichier, code))}>
          {format(viewer, langue, 'signaler')}
        </Button>
      ) : null}
      {mayPass(code) ? (
        <Button variant="default" onClick={onRetry}>
          {format(viewer, langue, 'reessayer')}
        </Button>
      ) : null}
    </EmptyState>
  );
}
