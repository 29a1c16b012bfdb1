import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { Fragment, useMemo, useState } from 'react';
import { portalFormations } from '../../../messages/portal-formations.ts';
import type { SessionView } from '../../../protocol/portal/views.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { useJour } from '../app/use-jour.ts';
import { useWide } from '../app/use-wide.ts';
import { EtatChip } from './etat-chip.tsx';
import { FormationDetail } from './formation-detail.tsx';
import { FormationItem } from './formation-item.tsx';
import { sortOffre, type Tri, titreDe } from './offre.ts';
import classes from './table.module.css';

/** Rows drawn at first, and at each « Afficher la suite ». */
const PART = 100;

interface Props {
  readonly sessions: readonly SessionView[];
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** All that was found in one list: a table where there is room for its columns, one below another on a phone. */
export function OffreTable({ sessions, opened, onOpen }: Props) {
  const t = useMessages(portalFormations);
  const langue = useLangue();
  const wide = useWide();
  const [tri, setTri] = useState<Tri>('titre');
  const [shown, setShown] = useState(PART);
  const sorted = useMemo(() => sortOffre(sessions, tri, langue), [sessions, tri, langue]);
  const at = sorted.findIndex(({ id }) => id === opened);
  const rows = sorted.slice(0, Math.max(shown, at + 1));
  const left = sorted.length - rows.length;
  return (
    <>
      {wide ? (
        <Table rows={rows} tri={tri} onTri={setTri} opened={opened} onOpen={onOpen} />
      ) : (
        <ul className={classes.list}>
          {rows.map((session) => (
            <li key={session.id}>
              <FormationItem
                session={session}
                heading="h2"
                open={session.id === opened}
                onToggle={(open) => onOpen(open ? session.id : null)}
              />
            </li>
          ))}
        </ul>
      )}
      {left > 0 ? (
        <Button variant="default" mt="md" onClick={() => setShown(rows.length + PART)}>
          {t('tableau.suite', { count: left })}
        </Button>
      ) : null}
    </>
  );
}

interface TableProps {
  readonly rows: readonly SessionView[];
  readonly tri: Tri;
  readonly onTri: (tri: Tri) => void;
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
}

const COLUMNS = ['titre', 'etat', 'dates'] as const;

function Table({ rows, tri, onTri, opened, onOpen }: TableProps) {
  const t = useMessages(portalFormations);
  const { jour } = useJour();
  const langue = useLangue();
  return (
    <table className={classes.table}>
      <caption className="p-hidden">{t('tableau.legende')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={tri === column ? 'ascending' : undefined}>
              <button type="button" className={classes.sort} onClick={() => onTri(column)}>
                {t(`tableau.${column}`)}
                <IconArrowDown size={14} stroke={2} aria-hidden="true" />
              </button>
            </th>
          ))}
          <th scope="col" className={classes.number}>
            {t('tableau.places')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((session) => {
          const open = session.id === opened;
          return (
            <Fragment key={session.id}>
              <tr data-open={open || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.name}
                    aria-expanded={open}
                    onClick={() => onOpen(open ? null : session.id)}
                  >
                    {titreDe(session, langue)}
                  </button>
                  <span className={classes.mention}>
                    {session.typeDiplome} · {session.mention}
                  </span>
                </th>
                <td>
                  <EtatChip session={session} />
                </td>
                <td className="p-figures">
                  {t('tableau.periode', { debut: jour(session.debutDepot), fin: jour(session.finDepot) })}
                </td>
                <td className={`${classes.number} p-figures`}>{session.capacite ?? '—'}</td>
              </tr>
              {open ? (
                <tr className={classes.detail}>
                  <td colSpan={4}>
                    <FormationDetail session={session} heading="h2" />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
