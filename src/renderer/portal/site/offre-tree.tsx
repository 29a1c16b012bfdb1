import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { portalFormations } from '../../../messages/portal-formations.ts';
import type { SessionView } from '../../../protocol/portal/views.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { FormationItem } from './formation-item.tsx';
import { treeOf } from './offre.ts';
import classes from './tree.module.css';

interface Props {
  readonly sessions: readonly SessionView[];
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
  /** Everything unfolded: a search, or a short list. */
  readonly unfolded: boolean;
}

/** Diploma type > mention > formation: the browser's own disclosures, one in another. */
export function OffreTree({ sessions, opened, onOpen, unfolded }: Props) {
  const t = useMessages(portalFormations);
  const langue = useLangue();
  const tree = useMemo(() => treeOf(sessions, langue), [sessions, langue]);
  const holds = (of: readonly SessionView[]): boolean => of.some(({ id }) => id === opened);
  return (
    <div className={classes.tree}>
      {tree.map((type) => (
        <Branch
          key={type.nom}
          level={2}
          title={type.nom}
          note={t('arbre.compte', { count: type.count, ouvertes: type.ouvertes })}
          // A fold with everything in it hides the offer, and tells nothing apart.
          unfolded={unfolded || tree.length === 1 || type.mentions.some((mention) => holds(mention.sessions))}
        >
          {type.mentions.map((mention) => (
            <Branch
              key={mention.nom}
              level={3}
              title={mention.nom}
              note={String(mention.sessions.length)}
              unfolded={unfolded || type.mentions.length === 1 || holds(mention.sessions)}
            >
              <ul className={classes.leaves}>
                {mention.sessions.map((session) => (
                  <li key={session.id}>
                    <FormationItem
                      session={session}
                      heading="h4"
                      open={session.id === opened}
                      onToggle={(open) => onOpen(open ? session.id : null)}
                    />
                  </li>
                ))}
              </ul>
            </Branch>
          ))}
        </Branch>
      ))}
    </div>
  );
}

interface BranchProps {
  readonly level: 2 | 3;
  readonly title: string;
  readonly note: string;
  readonly unfolded: boolean;
  readonly children: ReactNode;
}

/** A fold that opens by itself when what is searched is in it, and otherwise stays as it was left. */
function Branch({ level, title, note, unfolded, children }: BranchProps) {
  const [open, setOpen] = useState(unfolded);
  const [was, setWas] = useState(unfolded);
  if (was !== unfolded) {
    setWas(unfolded);
    setOpen(unfolded);
  }
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <details
      className={classes.branch}
      data-level={level}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        <IconChevronRight size={18} stroke={2} className={classes.arrow} aria-hidden="true" />
        <Heading className={classes.title}>{title}</Heading>
        <span className={classes.note}>{note}</span>
      </summary>
      {open ? <div className={classes.body}>{children}</div> : null}
    </details>
  );
}
