import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';
import { MailConsequence } from './mail-consequence.tsx';
import classes from './staff.module.css';

/** Typing is followed, not each of its letters. */
const FOLLOW_MS = 150;

/**
 * ML1: the mail as the candidat will read it: same rules, same template, same words, in the language that is his;
 * in both where this is not known here.
 */
export function MailPreview({ statut, message }: { readonly statut: 'CO' | 'IN'; readonly message: string }) {
  const trpc = useTRPC();
  const t = useMessages(reviewStaff);
  const sentence = useSentence();
  const { view } = useDossier();
  const [asked, setAsked] = useState<Langue>('fr');
  const [text] = useDebouncedValue(message.trim(), FOLLOW_MS);
  const { data, isError } = useQuery(
    trpc.mails.preview.queryOptions(
      { dossierId: view.dossier.id, statut, message: text },
      { placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
    ),
  );
  if (isError) return <Notice tone="warn">{t('mail.failed')}</Notice>;
  if (!data) return <MailConsequence />;
  if (!data.ok) return <Notice tone="warn">{sentence(data.refusal)}</Notice>;
  const langue = data.langue ?? asked;
  const mail = data.mails[langue];
  return (
    <MailConsequence
      action={
        data.langue === null ? (
          <SegmentedControl
            size="xs"
            aria-label={t('mail.langue')}
            data={[
              { value: 'fr', label: t('mail.fr') },
              { value: 'en', label: t('mail.en') },
            ]}
            value={langue}
            onChange={setAsked}
          />
        ) : null
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus, so that keys scroll it (WCAG 2.1.1) */}
      <section className={classes.mailText} aria-label={t('mail.preview')} lang={langue} tabIndex={0}>
        <p className={classes.mailSubject}>{mail.subject}</p>
        <p data-mail={langue}>{mail.text}</p>
      </section>
      <p className={work.muted}>
        {t(data.langue === null ? 'mail.langueNote' : `mail.langueIs.${data.langue}`)}
      </p>
    </MailConsequence>
  );
}
