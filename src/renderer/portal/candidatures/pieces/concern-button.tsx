import { Button } from '@mantine/core';
import { useState } from 'react';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import type { PieceView } from '../../../../protocol/portal/views.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useOnce } from '../../app/once.ts';
import { useCandidature } from '../candidature-context.tsx';
import { useTroubleWords } from '../trouble-words.ts';
import classes from './pieces.module.css';

/** LC4: « Je ne suis pas concerné par cette pièce », and back. Only where the server offers one of them. */
export function ConcernButton({ piece }: { readonly piece: PieceView }) {
  const t = useMessages(portalDeposit);
  const name = useBilingue();
  const words = useTroubleWords();
  const { view, act } = useCandidature();
  const { busy, run } = useOnce();
  const [failure, setFailure] = useState('');
  const back = piece.statut === 'NC';
  const possible = back ? piece.concerne : piece.nonConcerne;
  if (!possible.allowed) return null;
  const say = async (): Promise<void> => {
    const input = { dossierId: view.id, typeId: piece.typeId };
    const outcome = await act(({ candidatures }) =>
      back ? candidatures.concerne.mutate(input) : candidatures.nonConcerne.mutate(input),
    );
    setFailure(outcome.kind === 'done' ? '' : words(outcome));
  };
  const label = t(back ? 'piece.concerned' : 'piece.notConcernedAct');
  return (
    <>
      <Button
        className={classes.concern ?? ''}
        variant={back ? 'default' : 'subtle'}
        aria-label={`${label} : ${name(piece.libelle)}`}
        loading={busy}
        onClick={() => void run(say)}
      >
        {label}
      </Button>
      {failure ? (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      ) : null}
    </>
  );
}
