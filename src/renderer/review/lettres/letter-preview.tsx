import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Langue, TypeAvis } from '../../../domain/codes.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewLettre } from '../../../messages/review-lettre.ts';
import { reviewLettres } from '../../../messages/review-lettres.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { LetterPaper } from '../letter/letter-paper.tsx';
import classes from './lettres.module.css';
import { modeleDe, type TexteLettre } from './texte-lettre.ts';

/** Between two keys of somebody who types. */
const TYPING_MS = 250;

interface Props {
  readonly commissionId: string;
  readonly type: TypeAvis;
  readonly texte: TexteLettre;
  readonly langue: Langue;
}

/** The letter as it is written so far, composed by what composes the real one. */
export function LetterPreview({ commissionId, type, texte, langue }: Props) {
  const trpc = useTRPC();
  const t = useMessages(reviewLettres);
  const lettre = useMessages(reviewLettre);
  const common = useMessages(reviewCommon);
  const sentence = useSentence();
  const [settled] = useDebouncedValue(texte, TYPING_MS);
  const modele = modeleDe(settled);
  const empty = modele.objet.fr === '' || modele.paragraphes.length === 0;
  const { data, isError, refetch } = useQuery(
    trpc.lettres.apercu.queryOptions(
      { commissionId, pour: type, modele, langue },
      { enabled: !empty, placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={classes.preview} aria-label={t('preview')} tabIndex={0}>
      {empty ? (
        <p className={classes.dim}>{t('previewEmpty')}</p>
      ) : isError ? (
        <Notice
          tone="bad"
          role="alert"
          action={
            <Button size="xs" variant="default" onClick={() => void refetch()}>
              {common('retry')}
            </Button>
          }
        >
          {lettre('failed')}
        </Notice>
      ) : data?.ok ? (
        <LetterPaper lettre={data.value} asked={langue} aside={t('previewAside')} />
      ) : data ? (
        <Notice tone="bad">{sentence(data.refusal)}</Notice>
      ) : null}
    </section>
  );
}
