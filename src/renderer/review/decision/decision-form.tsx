import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { MOTIFS_MAX } from '../../../domain/candidature/decide-motifs.ts';
import type { ContenuDecision } from '../../../domain/decision/decision.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { ComposeButton } from '../letter/composer.tsx';
import work from '../work/work.module.css';
import { DecisionFields } from './decision-fields.tsx';
import { contenuTyped, type Typed, VIDE } from './typed.ts';

interface Props {
  readonly contenu: ContenuDecision | null;
  readonly submit: string;
  readonly onSubmit: (contenu: ContenuDecision) => Promise<Refusal | null>;
  /** Beside the button. */
  readonly extra?: ReactNode;
  /** Above the button: what this form asks besides. */
  readonly children?: ReactNode;
  readonly ready?: boolean;
}

/** DE3: what is decided; each type asks for what it needs, and nothing else. */
export function DecisionForm({ contenu, submit, onSubmit, extra, children, ready = true }: Props) {
  const sentence = useSentence();
  const { commission } = useDossier().view;
  const [typed, setTyped] = useState<Typed>(contenu ?? VIDE);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const edit = (part: Partial<Typed>): void => {
    setRefusal(null);
    setTyped((before) => ({ ...before, ...part }));
  };

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const asked = contenuTyped(typed);
    if (asked) setRefusal(await onSubmit(asked));
  };
  return (
    <form className={work.block} style={{ gap: '1rem' }} onSubmit={(event) => void send(event)}>
      <DecisionFields
        typed={typed}
        onEdit={edit}
        motifs={commission.motifs}
        aside={
          typed.type === 'DE' ? (
            <ComposeButton
              motifs={typed.motifs}
              texte={typed.commentaire}
              max={MOTIFS_MAX}
              dits
              onText={(commentaire) => edit({ commentaire })}
            />
          ) : null
        }
      />
      {children}
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
      <div className={work.actions}>
        <Button type="submit" disabled={typed.type === null || !ready}>
          {submit}
        </Button>
        {extra}
      </div>
    </form>
  );
}
