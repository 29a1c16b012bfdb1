import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewQueue } from '../../../messages/review-queue.ts';
import type { QueueItem } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { Shape, type ShapeName } from '../../ui/shape.tsx';
import { useTRPC } from '../app/api.ts';
import { ROUTES, sujetPath } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { useActWords } from './act-words.ts';
import classes from './queue.module.css';

const LOOKS: Readonly<Record<QueueItem['etat'], readonly [ShapeName, string]>> = {
  conflit: ['triangle', 'warn'],
  refuse: ['cross', 'bad'],
  enAttente: ['ring', 'quiet'],
  enCours: ['half', 'accent'],
  gare: ['hourglass', 'quiet'],
  acquitte: ['check', 'good'],
};

function Row({ item }: { readonly item: QueueItem }) {
  const trpc = useTRPC();
  const t = useMessages(reviewQueue);
  const common = useMessages(reviewCommon);
  const f = useFormat();
  const now = useNow();
  const words = useActWords();
  const sentence = useSentence();
  const [, navigate] = useLocation();
  const { tell } = useUndo();
  const trouble = { onError: () => tell(common('actFailed')) };
  const dismiss = useMutation(trpc.queue.dismiss.mutationOptions(trouble));
  const withdraw = useMutation(
    trpc.acts.withdraw.mutationOptions({
      ...trouble,
      onSuccess: (done) => tell(t(done ? 'withdrawn' : 'tooLate')),
    }),
  );
  const [shape, tone] = LOOKS[item.etat];
  const { sentence: what, said } = words(item.act);
  const { dossier } = item;
  return (
    <li className={classes.row}>
      <span className={classes.shape} data-tone={tone}>
        <Shape name={shape} />
      </span>
      <div className={classes.what}>
        <span>{what}</span>
        {dossier ? (
          <Anchor component="button" type="button" onClick={() => navigate(sujetPath(dossier))}>
            {dossier.libelle}
          </Anchor>
        ) : null}
        {said ? <span className={classes.said}>{t('said', { texte: said })}</span> : null}
        {item.refusal ? <span className={classes.refusal}>{sentence(item.refusal)}</span> : null}
      </div>
      <span className={classes.state}>
        {t(`etat.${item.etat}`)}
        <span className={classes.since}>{f.ago(item.faitLe, now)}</span>
      </span>
      <span className={classes.act}>
        {item.etat === 'conflit' ? (
          <Button size="xs" onClick={() => navigate(ROUTES.conflicts)}>
            {t('resolve')}
          </Button>
        ) : null}
        {item.etat === 'refuse' ? (
          <Button
            size="xs"
            variant="default"
            title={t('dismissText')}
            onClick={() => dismiss.mutate({ id: item.id })}
          >
            {t('dismiss')}
          </Button>
        ) : null}
        {item.etat === 'enAttente' ? (
          <Button size="xs" variant="subtle" color="gray" onClick={() => withdraw.mutate({ id: item.id })}>
            {t('withdraw')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** Acts in the order they were done. */
export function QueueList({ items }: { readonly items: readonly QueueItem[] }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </ul>
  );
}
