import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContenuDecision } from '../../../domain/decision/decision.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewLettre } from '../../../messages/review-lettre.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { LetterPaper } from './letter-paper.tsx';

interface Props {
  readonly dossierId: string;
  /** What would be decided; absent: what is. */
  readonly contenu?: ContenuDecision;
  readonly label?: string;
}

/** DE2: the letter as it would go out with the publication; nothing where the commission has none for it. */
export function LetterButton({ dossierId, contenu, label }: Props) {
  const trpc = useTRPC();
  const t = useMessages(reviewLettre);
  const common = useMessages(reviewCommon);
  const sentence = useSentence();
  const reader = useLangue();
  const [opened, setOpened] = useState(false);
  const [langue, setLangue] = useState(reader);
  const asked = contenu
    ? {
        ...contenu,
        motifs: [...contenu.motifs],
        rendezVous: contenu.rendezVous ? { ...contenu.rendezVous } : null,
      }
    : null;
  const { data, isError, refetch } = useQuery(
    trpc.lots.lettre.queryOptions({ dossierId, contenu: asked, langue }, { staleTime: 0 }),
  );
  if (isError)
    return (
      <Notice
        tone="bad"
        role="alert"
        action={
          <Button size="xs" variant="default" onClick={() => void refetch()}>
            {common('retry')}
          </Button>
        }
      >
        {t('failed')}
      </Notice>
    );
  if (!data) return null;
  // DE2: a letter that cannot be filled in stops the publication: said before it is tried.
  if (!data.ok) return <Notice tone="bad">{sentence(data.refusal)}</Notice>;
  const lettre = data.value;
  if (!lettre) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)} style={{ justifySelf: 'start' }}>
        {label ?? t('see')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('title')} size={760}>
        <LetterPaper lettre={lettre} asked={langue} onLangue={setLangue} />
      </Dialog>
    </>
  );
}
