import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import type { PageFailure } from '../failure.ts';
import { reasonOf } from '../labels.ts';
import classes from './viewer.module.css';

interface Props {
  readonly langue: Langue;
  readonly nomFichier: string;
  readonly pages: number;
  readonly failures: readonly PageFailure[];
  readonly onReport: (raison: string) => void;
  readonly onRetry: () => void;
}

/** Some pages could not be shown: said once above the others, which can be read. */
export function PageFailures({ langue, nomFichier, pages, failures, onReport, onRetry }: Props) {
  const [first] = failures;
  if (!first) return null;
  return (
    <div className={classes.notice} role="status">
      <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
      <span>
        {format(viewer, langue, `echecPage.${first.code}`, { page: first.page })}{' '}
        {failures.length < pages ? format(viewer, langue, 'echecPage.suite') : null}
      </span>
      {failures.some(({ code }) => code === 'tropLongue') ? (
        <Button size="xs" variant="default" onClick={onRetry}>
          {format(viewer, langue, 'reessayer')}
        </Button>
      ) : null}
      <Button size="xs" variant="default" onClick={() => onReport(reasonOf(langue, nomFichier, failures))}>
        {format(viewer, langue, 'signaler')}
      </Button>
    </div>
  );
}
