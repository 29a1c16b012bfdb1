import { useId } from 'react';
import type { SessionView } from '../../../protocol/portal/views.ts';
import { useLangue } from '../../i18n/langue.tsx';
import { EtatChip } from './etat-chip.tsx';
import classes from './formation.module.css';
import { FormationDetail } from './formation-detail.tsx';
import { titreDe } from './offre.ts';

interface Props {
  readonly session: SessionView;
  readonly open: boolean;
  /** Level of the headings in its detail. */
  readonly heading: 'h2' | 'h4';
  readonly onToggle: (open: boolean) => void;
}

/** One formation of a list: its name and state, and its detail in its place. */
export function FormationItem({ session, open, heading, onToggle }: Props) {
  const id = useId();
  const langue = useLangue();
  return (
    <div className={classes.item} data-open={open || undefined}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(!open)}
      >
        <span className={classes.title}>{titreDe(session, langue)}</span>
        <EtatChip session={session} />
      </button>
      {open ? (
        <div id={id}>
          <FormationDetail session={session} heading={heading} />
        </div>
      ) : null}
    </div>
  );
}
