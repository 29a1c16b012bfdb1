import { ActionIcon } from '@mantine/core';
import { createContext, type KeyboardEvent, type ReactNode, use, useMemo, useState } from 'react';
import { Hint } from '../../ui/hint.tsx';

/** One stop for the Tab key in the whole bar; arrows go from tool to tool (ARIA toolbar). */
interface Roving {
  readonly active: string;
  readonly setActive: (id: string) => void;
}
const RovingContext = createContext<Roving>({ active: '', setActive: () => undefined });

/** Attributes that make an element a tool of the bar. */
export function useTool(id: string) {
  const { active, setActive } = use(RovingContext);
  return { 'data-tool': id, tabIndex: id === active ? 0 : -1, onFocus: () => setActive(id) };
}

/** Arrows belong to a text field while its caret can still move that way. */
function caretMoves(target: EventTarget, key: string): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart !== selectionEnd) return false;
  return key === 'ArrowLeft' ? selectionStart !== 0 : selectionStart !== value.length;
}

interface ToolbarProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly first: string;
  readonly children: ReactNode;
}

export function Toolbar({ label, className, first, children }: ToolbarProps) {
  const [active, setActive] = useState(first);
  const roving = useMemo(() => ({ active, setActive }), [active]);
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (caretMoves(event.target, event.key)) return;
    // A narrow pane hides some.
    const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')].filter(
      (tool) => tool.offsetWidth > 0,
    );
    const at = tools.indexOf(event.target as HTMLElement);
    // Keys of an open menu bubble here too, through React: they are not the bar's.
    if (at < 0) return;
    event.preventDefault();
    tools[Math.min(tools.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    <RovingContext value={roving}>
      <div role="toolbar" aria-label={label} className={className} onKeyDown={move}>
        {children}
      </div>
    </RovingContext>
  );
}

interface ToolProps {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, shown in the hint. */
  readonly hint?: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  /** Stays reachable, so that a screen reader can say why it does nothing. */
  readonly off?: boolean;
  readonly pressed?: boolean | undefined;
}

/** One button of the bar: an icon with a name. */
export function Tool({ id, label, hint, icon, onClick, off = false, pressed }: ToolProps) {
  const tool = useTool(id);
  return (
    <Hint label={hint ? `${label} (${hint})` : label}>
      <ActionIcon
        {...tool}
        aria-label={label}
        aria-disabled={off}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        data-disabled={off}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'encre' : 'gray'}
        onClick={() => {
          if (!off) onClick();
        }}
      >
        {icon}
      </ActionIcon>
    </Hint>
  );
}
