import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Failure } from './use-sign-in.ts';

/** What happened, and what to do. */
export function FailureNotice({ failure }: { readonly failure: Failure | null }) {
  const t = useMessages(reviewSignIn);
  const f = useFormat();
  if (!failure) return null;
  const wait = 'retryAfterS' in failure && failure.retryAfterS ? failure.retryAfterS : 60;
  return (
    <Notice tone="bad" role="alert">
      {t(`failure.${failure.code}`, { duree: f.duration(wait * 1000) })}
    </Notice>
  );
}
