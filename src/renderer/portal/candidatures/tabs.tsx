import { type KeyboardEvent, type ReactNode, useId } from 'react';
import classes from './tabs.module.css';

export interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
  /** What is left to do there; nothing is shown for 0. */
  readonly count: number;
  /** The count in words, for screen readers. */
  readonly countText: string;
  readonly panel: ReactNode;
}

interface Props<K extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly open: K;
  readonly onOpen: (key: K) => void;
}

/** Tabs by the WAI-ARIA pattern. Hidden panels stay in the page: a deposit in one goes on. */
export function Tabs<K extends string>({ label, tabs, open, onOpen }: Props<K>) {
  const id = useId();
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === open);
    const to =
      event.key === 'ArrowRight'
        ? (at + 1) % tabs.length
        : event.key === 'ArrowLeft'
          ? (at - 1 + tabs.length) % tabs.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : null;
    const next = to === null ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    onOpen(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className={classes.list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === open}
            aria-controls={`${id}-${tab.key}-panel`}
            tabIndex={tab.key === open ? 0 : -1}
            className={classes.tab}
            onClick={() => onOpen(tab.key)}
          >
            <span>{tab.label}</span>
            {tab.count > 0 ? (
              <span className={classes.count}>
                <span aria-hidden="true">{tab.count}</span>
                <span className="p-hidden"> {tab.countText}</span>
              </span>
            ) : null}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.key}
          role="tabpanel"
          id={`${id}-${tab.key}-panel`}
          aria-labelledby={`${id}-${tab.key}`}
          hidden={tab.key !== open}
          className={classes.panel}
        >
          {tab.panel}
        </div>
      ))}
    </>
  );
}
