import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { reviewQueue } from '../../../messages/review-queue.ts';
import type { ConflictView } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useTRPC } from '../app/api.ts';
import { sujetPath } from '../app/routes.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { useActWords } from '../queue/act-words.ts';
import classes from './conflicts.module.css';
import { FieldValue } from './field-value.tsx';
import { useFieldName } from './use-field-name.ts';

interface Props {
  readonly conflict: ConflictView;
  /** The first of the list answers to 1 and 2. */
  readonly withKeys: boolean;
  readonly busy: boolean;
  readonly onPick: (choix: 'mien' | 'leur') => void;
}

/** One conflict: mine and theirs side by side; picking one keeps my text as a note either way. */
export function ConflictCard({ conflict, withKeys, busy, onPick }: Props) {
  const trpc = useTRPC();
  const t = useMessages(reviewQueue);
  const f = useFormat();
  const now = useNow();
  const words = useActWords();
  const [, navigate] = useLocation();
  const { query } = useInbox();
  const { data: view } = useQuery(trpc.dossier.get.queryOptions({ id: conflict.dossier.id, query }));
  const fieldName = useFieldName(view ?? null);
  const [field] = conflict.fields;
  const side = (choix: 'mien' | 'leur', key: number) => (
    <section className={classes.side} aria-label={t(`conflict.${choix}`)}>
      <p className={classes.who}>
        <span>{choix === 'mien' ? t('conflict.mien') : (field?.auteurNom ?? '')}</span>
        <span>{f.momentNear(choix === 'mien' ? conflict.faitLe : (field?.le ?? 0), now)}</span>
      </p>
      <div className={classes.value}>
        {conflict.fields.map((one) => (
          <FieldValue
            key={one.field}
            field={one.field}
            value={choix === 'mien' ? one.mine : one.theirs}
            motifs={view?.commission.motifs ?? []}
          />
        ))}
      </div>
      <Button
        variant={choix === 'mien' ? 'filled' : 'default'}
        disabled={busy}
        {...(withKeys
          ? {
              rightSection: (
                <span className="p-key" aria-hidden="true">
                  {key}
                </span>
              ),
              'aria-keyshortcuts': String(key),
            }
          : {})}
        onClick={() => onPick(choix)}
      >
        {choix === 'mien' ? t('conflict.keepMine') : t('conflict.takeTheirs')}
      </Button>
    </section>
  );
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <h2>
          <Anchor component="button" type="button" onClick={() => navigate(sujetPath(conflict.dossier))}>
            {conflict.dossier.libelle}
          </Anchor>
          {' · '}
          {conflict.fields.map(({ field: name }) => fieldName(name)).join(', ')}
        </h2>
        <p>{t('conflict.what', { acte: words(conflict.act).sentence })}</p>
      </header>
      <div className={classes.sides}>
        {side('mien', 1)}
        {side('leur', 2)}
      </div>
      <p className={classes.kept}>
        {t(conflict.dossier.kind === 'lettres' ? 'conflict.keptHere' : 'conflict.kept')}
      </p>
    </article>
  );
}
