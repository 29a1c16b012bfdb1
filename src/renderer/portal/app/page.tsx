import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { portalApp } from '../../../messages/portal-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import { problemOf } from './api.ts';
import { useConnection } from './connection.ts';
import { arriveAt } from './navigation.ts';
import classes from './page.module.css';
import { useSite } from './site.tsx';

interface PageProps {
  /** Its h1, and the tab's title. */
  readonly title: string;
  /** A sentence or two under the title. */
  readonly lead?: ReactNode;
  /** Above the title: where one comes from. */
  readonly back?: ReactNode;
  /** 'texte' (a comfortable measure) unless the page has a table or columns. */
  readonly width?: 'texte' | 'large';
  readonly children: ReactNode;
}

/** One screen: it names the tab, and takes the focus to its title when one arrives from another screen. */
export function Page({ title, lead, back, width = 'texte', children }: PageProps) {
  const t = useMessages(portalApp);
  const site = useSite()?.etablissement ?? t('portal');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
  useEffect(() => arriveAt(heading.current), []);
  return (
    <div className={classes.page} data-width={width}>
      {back ? <div className={classes.back}>{back}</div> : null}
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {lead ? <div className={classes.lead}>{lead}</div> : null}
      {children}
    </div>
  );
}

/** As much of a query as is looked at here. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface LoadedProps<T> {
  readonly query: Asked<T>;
  /** Drawn in the place of what comes, after 300 ms. Quiet lines unless given. */
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** What a query brought; until then a skeleton, or what went wrong and what to do about it. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting skeleton={skeleton ?? <Lines />} />;
}

/** Nothing blinks for what takes an instant; a way that is cut is said at once. */
export function Waiting({ skeleton }: { readonly skeleton: ReactNode }) {
  const t = useMessages(portalApp);
  const { kind } = useConnection();
  const late = useDelayed(true);
  return (
    <div className={classes.waiting} aria-busy="true">
      {kind === 'horsLigne' ? <p className={classes.note}>{t('offline.page')}</p> : null}
      {late ? (
        <>
          <span className="p-hidden" role="status">
            {t('loading')}
          </span>
          <div aria-hidden="true">{skeleton}</div>
        </>
      ) : null}
    </div>
  );
}

/** A few lines in the place of a text. */
export const Lines = ({ count = 4 }: { readonly count?: number }) => (
  <div className={classes.lines}>
    {Array.from({ length: count }, (_, i) => i).map((i) => (
      <span key={i} className={classes.bar} />
    ))}
  </div>
);

/** What happened, what was kept, what to do. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useMessages(portalApp);
  return (
    <div className={classes.failed} role="alert">
      <p className={classes.failedTitle}>{t('failed.title')}</p>
      <p>{problemOf(error)?.message ?? t('failed.text')}</p>
      <Button variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
