import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { portalApp } from '../../../messages/portal-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Problem } from './api.ts';
import classes from './form.module.css';

/** Sentences by the id of their field, in the order of the form. */
export type FieldErrors = readonly { readonly id: string; readonly text: string }[];

export interface FormErrors {
  readonly all: FieldErrors;
  /** The sentence of a field, to give as Mantine's `error`: it ties it to the field. */
  readonly of: (id: string) => string | null;
  /** Shows what is wrong and takes the focus to the first of it. true when there is nothing. */
  readonly show: (errors: FieldErrors) => boolean;
  /** The field is being corrected. */
  readonly clear: (id: string) => void;
}

const focusField = (id: string): void => document.getElementById(id)?.focus();

/** What is wrong with the fields of one form. */
export function useFormErrors(): FormErrors {
  const [all, setAll] = useState<FieldErrors>([]);
  const show = useCallback((errors: FieldErrors): boolean => {
    setAll(errors);
    const [first] = errors;
    // After the sentences are on screen, so that they are read with their field.
    if (first) requestAnimationFrame(() => focusField(first.id));
    return errors.length === 0;
  }, []);
  const clear = useCallback(
    (id: string) =>
      setAll((before) => (before.some((e) => e.id === id) ? before.filter((e) => e.id !== id) : before)),
    [],
  );
  const of = useCallback((id: string) => all.find((error) => error.id === id)?.text ?? null, [all]);
  return { all, of, show, clear };
}

/** A refusal of the server that is about one field is told there; returns what is to be told of the whole form. */
export function useToldAtField(
  problem: Problem | null,
  { code, id, errors }: { readonly code: string; readonly id: string; readonly errors: FormErrors },
): Problem | null {
  const mine = problem?.code === code ? problem : null;
  const tell = useEffectEvent((text: string) => errors.show([{ id, text }]));
  useEffect(() => {
    if (mine) tell(mine.message);
  }, [mine]);
  return mine ? null : problem;
}

/** At the top of a form: everything that is wrong, each a link to its field. */
export function ErrorSummary({ errors }: { readonly errors: FormErrors }) {
  const t = useMessages(portalApp);
  if (errors.all.length === 0) return null;
  return (
    <Notice tone="bad">
      <p className={classes.summary}>{t('form.errors', { count: errors.all.length })}</p>
      <ul className={classes.list}>
        {errors.all.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(id);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Why the server refused what was sent; what was typed is still there. */
export function SendFailure({ problem, action }: { readonly problem: Problem | null; action?: ReactNode }) {
  const t = useMessages(portalApp);
  if (!problem) return null;
  return (
    <Notice tone="bad" role="alert" action={action}>
      {problem.message || t('form.failed')}
    </Notice>
  );
}

interface SubmitProps extends ButtonProps {
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** The button that sends: it keeps its words and its place while the answer is on its way. */
export const Submit = ({ busy, children, ...rest }: SubmitProps) => (
  <Button
    type="submit"
    aria-disabled={busy}
    data-busy={busy || undefined}
    className={classes.submit}
    {...rest}
  >
    {children}
    {busy ? <span className={classes.dots} aria-hidden="true" /> : null}
  </Button>
);
