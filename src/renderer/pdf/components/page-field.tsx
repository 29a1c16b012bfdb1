import { useState } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import { useTool } from './tools.tsx';
import classes from './viewer.module.css';

interface Props {
  readonly langue: Langue;
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
}

/** « 2 / 10 », where the 2 can be typed over. */
export function PageField({ langue, page, pages, onGo }: Props) {
  const tool = useTool('page');
  const [draft, setDraft] = useState<string | null>(null);
  const go = (): void => {
    const wanted = Number.parseInt(draft ?? '', 10);
    if (Number.isInteger(wanted)) onGo(Math.min(Math.max(1, wanted), pages));
    setDraft(null);
  };
  const digits = String(pages).length;
  return (
    <span className={`${classes.pages} p-figures`}>
      <input
        {...tool}
        className={classes.pageInput}
        style={{ width: `${digits + 1.5}ch` }}
        inputMode="numeric"
        autoComplete="off"
        aria-label={format(viewer, langue, 'allerPage')}
        value={draft ?? String(page)}
        onFocus={(event) => {
          tool.onFocus();
          event.currentTarget.select();
        }}
        onChange={(event) => setDraft(event.currentTarget.value.replace(/\D/g, '').slice(0, 5))}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            go();
            event.currentTarget.select();
          }
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <span>{format(viewer, langue, 'surTotal', { total: pages })}</span>
    </span>
  );
}
