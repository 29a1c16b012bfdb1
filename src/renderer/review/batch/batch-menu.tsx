import { Button, CloseButton, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { CommandeLot } from '../../../domain/decision/lot.ts';
import { reviewBatch } from '../../../messages/review-batch.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useTRPC } from '../app/api.ts';
import { ROUTES } from '../app/routes.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import classes from './batch.module.css';
import { useBatch } from './batch-context.tsx';

/** DE5: what can be done to the dossiers that are picked, or to all that the list shows. */
export function BatchMenu({ total }: { readonly total: number }) {
  const trpc = useTRPC();
  const t = useMessages(reviewBatch);
  const f = useFormat();
  const [, navigate] = useLocation();
  const { query } = useInbox();
  const { selection, begin } = useBatch();
  const { data: kinds = [] } = useQuery(trpc.lots.commandes.queryOptions());
  const { data: lots = [] } = useQuery(trpc.lots.list.queryOptions(undefined, { staleTime: 0 }));
  const { count, ids, clear } = selection;
  const [last] = lots;
  const start = (kind: CommandeLot['kind']): void => {
    begin({
      kind,
      cible: count > 0 ? { kind: 'dossiers', ids: [...ids], ordre: query } : { kind: 'liste', query },
    });
    navigate(ROUTES.batch);
  };
  const picked =
    count > 0 ? (
      <span className={classes.picked}>
        <span className="p-figures">{t('selected', { count })}</span>
        <CloseButton size="sm" aria-label={t('clear')} onClick={clear} />
      </span>
    ) : null;
  // Étiquettes are put on what is picked too.
  if (kinds.length === 0) return picked;
  return (
    <>
      {picked}
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            disabled={total === 0 && !last}
            rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden="true" />}
          >
            {t('actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {count > 0
              ? t('onSelected', { count, nombre: f.count(count) })
              : t('onList', { count: total, nombre: f.count(total) })}
          </Menu.Label>
          {kinds.map((kind) => (
            <Menu.Item key={kind} disabled={count === 0 && total === 0} onClick={() => start(kind)}>
              {t(`kind.${kind}`)}
            </Menu.Item>
          ))}
          {last ? (
            <>
              <Menu.Divider />
              <Menu.Item
                onClick={() => {
                  begin({ kind: last.kind, cible: { kind: 'dossiers', ids: [] }, lotId: last.id });
                  navigate(ROUTES.batch);
                }}
              >
                {t('lastLot', { acte: t(`name.${last.kind}`), count: last.total })}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
