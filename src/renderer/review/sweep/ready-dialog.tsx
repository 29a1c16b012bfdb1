import { Button, Checkbox, Group } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import type { ReadyDossier } from '../../../protocol/workspace-staff.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Shape } from '../../ui/shape.tsx';
import { useActs } from '../app/use-acts.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import work from '../work/work.module.css';
import classes from './sweep.module.css';

type Result =
  | { readonly kind: 'fait'; readonly actId: string }
  | { readonly kind: 'annule' }
  | { readonly kind: 'refuse'; readonly refusal: Refusal };

interface Props {
  /** As they were on opening: what is declared doesn't leave the list before it is read. */
  readonly dossiers: readonly ReadyDossier[];
  readonly onClose: () => void;
}

/** DE5's way for LC7: preview, then each dossier succeeds or is refused by itself, and what has not left can be undone. */
export function ReadyDialog({ dossiers: given, onClose }: Props) {
  const t = useMessages(reviewSweep);
  const d = useMessages(reviewDossier);
  const common = useMessages(reviewCommon);
  const name = useBilingue();
  const sentence = useSentence();
  const acts = useActs();
  const [dossiers] = useState(given);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [phase, setPhase] = useState<'choix' | 'enCours' | 'fini'>('choix');
  const [undone, setUndone] = useState<{ readonly annules: number; readonly partis: number } | null>(null);
  const chosen = dossiers.filter(({ dossierId }) => !left.has(dossierId));
  const of = (kind: Result['kind']): number => [...results.values()].filter((r) => r.kind === kind).length;

  const apply = async (): Promise<void> => {
    if (phase !== 'choix' || chosen.length === 0) return;
    setPhase('enCours');
    for (const { dossierId, version } of chosen) {
      const payload = { dossierId, statut: 'CO', message: '' } as const;
      const answer = await acts.perform({ type: 'dossier.statuer@1', payload }, version);
      // The workspace could not write, which was told: what follows would fail alike.
      if (answer === null) break;
      const result: Result = answer.ok
        ? { kind: 'fait', actId: answer.id }
        : { kind: 'refuse', refusal: answer.refusal };
      setResults((before) => new Map(before).set(dossierId, result));
    }
    setPhase('fini');
  };
  const undo = async (): Promise<void> => {
    const counts = { annules: 0, partis: 0 };
    for (const { dossierId, version } of dossiers) {
      const result = results.get(dossierId);
      if (result?.kind !== 'fait') continue;
      const back = await acts.takeBack(result.actId, null, version);
      if (back === true) {
        counts.annules += 1;
        setResults((before) => new Map(before).set(dossierId, { kind: 'annule' }));
      } else counts.partis += 1;
    }
    setUndone(counts);
  };
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const resultOf = (result: Result | undefined): string =>
    result === undefined
      ? ''
      : result.kind === 'refuse'
        ? sentence(result.refusal)
        : t(`ready.result.${result.kind}`);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('ready.title')}
      size={620}
      onKeyDown={getHotkeyHandler([['mod+Enter', () => void apply()]])}
    >
      <p style={{ margin: 0 }}>{t('ready.text')}</p>
      <ul className={classes.list}>
        {dossiers.map((dossier) => {
          const { dossierId, numero } = dossier;
          const nom = dossier.nom || d('anonymous', { numero });
          const result = results.get(dossierId);
          return (
            <li key={dossierId}>
              {phase === 'choix' ? (
                <Checkbox
                  aria-label={t('ready.include', { nom })}
                  checked={!left.has(dossierId)}
                  onChange={() => toggle(dossierId)}
                />
              ) : (
                <Shape name={result === undefined ? 'ring' : result.kind === 'refuse' ? 'cross' : 'check'} />
              )}
              <span className={classes.listName}>
                {nom} <span className={work.muted}>{`${numero} · ${name(dossier.formation)}`}</span>
              </span>
              <span className={classes.listResult}>{resultOf(result)}</span>
            </li>
          );
        })}
      </ul>
      <div aria-live="polite">
        {phase === 'choix' ? (
          <p className={work.muted}>{t('ready.mails', { count: chosen.length })}</p>
        ) : null}
        {phase === 'fini' ? (
          <Notice tone={of('refuse') > 0 ? 'warn' : 'good'}>
            {undone
              ? t('ready.undone', undone)
              : [
                  t('ready.done', { count: of('fait') }),
                  ...(of('refuse') > 0 ? [t('ready.refused', { count: of('refuse') })] : []),
                ].join(' ')}
          </Notice>
        ) : null}
      </div>
      <Group justify="flex-end" gap="sm" mt="lg">
        {phase === 'fini' && of('fait') > 0 && !undone ? (
          <Button variant="default" onClick={() => void undo()}>
            {t('ready.undo')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {phase === 'fini' ? common('close') : common('cancel')}
        </Button>
        {phase === 'fini' ? null : (
          <Button
            data-autofocus
            disabled={chosen.length === 0}
            loading={phase === 'enCours'}
            rightSection={<KeyHint id="declare" />}
            onClick={() => void apply()}
          >
            {t('ready.confirm', { count: chosen.length })}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
