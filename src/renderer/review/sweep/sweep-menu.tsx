import { Button, Menu } from '@mantine/core';
import { IconChecks, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useTRPC } from '../app/api.ts';
import { sweepPath } from '../app/routes.ts';
import { useSession } from '../app/session.tsx';
import { ReadyDialog } from './ready-dialog.tsx';
import { useSweepQuery } from './use-sweep-query.ts';

/** For staff, above the list: a type of pièce to go through, and the dossiers that are ready. */
export function SweepMenu() {
  const { me } = useSession();
  const treats = me?.roles.some(({ kind }) => kind === 'scolarite' || kind === 'gestionnaire') ?? false;
  return treats ? <StaffMenu /> : null;
}

function StaffMenu() {
  const trpc = useTRPC();
  const t = useMessages(reviewSweep);
  const f = useFormat();
  const name = useBilingue();
  const [, navigate] = useLocation();
  const query = useSweepQuery();
  const [opened, setOpened] = useState(false);
  const [asking, setAsking] = useState(false);
  const { data: types } = useQuery(trpc.sweep.types.queryOptions({ query }, { enabled: opened }));
  const { data: ready } = useQuery(trpc.sweep.ready.queryOptions({ query }, { enabled: opened || asking }));
  return (
    <>
      <Menu position="bottom-end" width={340} opened={opened} onChange={setOpened}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconChecks size={16} stroke={1.75} />}
            rightSection={<IconChevronDown size={14} stroke={1.75} />}
          >
            {t('menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{types?.length === 0 ? t('menuNone') : t('menuTitle')}</Menu.Label>
          {types?.map(({ typeId, libelle, aVerifier }) => (
            <Menu.Item
              key={typeId}
              rightSection={<span className="p-figures">{f.count(aVerifier)}</span>}
              onClick={() => navigate(sweepPath(typeId))}
            >
              {name(libelle)}
            </Menu.Item>
          ))}
          {ready && ready.length > 0 ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setAsking(true)}>{t('menuReady', { count: ready.length })}</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {asking && ready ? <ReadyDialog dossiers={ready} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
