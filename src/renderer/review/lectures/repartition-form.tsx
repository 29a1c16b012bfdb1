import { Button, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { REGLES_REPARTITION } from '../../../domain/lecture/repartition-ordre.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { CommissionLue } from '../../../protocol/lectures.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import classes from './lectures.module.css';
import type { Choix } from './use-repartition.ts';

interface Props {
  readonly commissions: readonly CommissionLue[];
  readonly commission: CommissionLue;
  readonly choix: Choix;
  readonly onPick: (commissionId: string) => void;
  readonly onChange: (part: Partial<Choix>) => void;
}

const isRegle = (value: string | null): value is Choix['options']['regle'] =>
  REGLES_REPARTITION.some((regle) => regle === value);

/** What is shared out, and by which rule. */
export function RepartitionForm({ commissions, commission, choix, onPick, onChange }: Props) {
  const t = useMessages(reviewLectures);
  const name = useBilingue();
  const { options, sessionIds } = choix;
  const count = (value: string | number): number | null =>
    typeof value === 'number' && value >= 0 && value <= 20 ? value : null;
  const set = (part: Partial<Choix['options']>): void => onChange({ options: { ...options, ...part } });
  const toggle = (id: string): void =>
    onChange({
      sessionIds: sessionIds.includes(id) ? sessionIds.filter((other) => other !== id) : [...sessionIds, id],
    });
  return (
    <section className={classes.form} aria-label={t('share.what')}>
      {commissions.length > 1 ? (
        <Select
          label={t('commission')}
          data={commissions.map(({ id, nom }) => ({ value: id, label: nom }))}
          value={commission.id}
          onChange={(id) => {
            if (id) onPick(id);
          }}
        />
      ) : null}
      <div className={classes.field}>
        <span className={classes.label} id="share-dossiers">
          {t('share.dossiers')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="share-dossiers"
          data={[
            { value: 'transmis', label: t('share.dossiers.transmis') },
            { value: 'complets', label: t('share.dossiers.complets') },
          ]}
          value={choix.dossiers}
          onChange={(dossiers) => onChange({ dossiers: dossiers === 'complets' ? 'complets' : 'transmis' })}
        />
      </div>
      <div className={classes.pair}>
        <NumberInput
          label={t('share.readers')}
          min={0}
          max={20}
          allowDecimal={false}
          value={options.lecteurs}
          onChange={(value) => {
            const lecteurs = count(value);
            if (lecteurs !== null) set({ lecteurs });
          }}
        />
        <NumberInput
          label={t('share.reserves')}
          min={0}
          max={20}
          allowDecimal={false}
          value={options.reserves}
          onChange={(value) => {
            const reserves = count(value);
            if (reserves !== null) set({ reserves });
          }}
        />
      </div>
      <Select
        label={t('share.rule')}
        data={REGLES_REPARTITION.map((regle) => ({ value: regle, label: t(`rule.${regle}`) }))}
        value={options.regle}
        onChange={(regle) => {
          if (isRegle(regle)) set({ regle });
        }}
      />
      {options.regle === 'hasard' ? (
        <Button
          variant="default"
          leftSection={<IconArrowsShuffle size={16} stroke={1.75} />}
          onClick={() => set({ graine: options.graine + 1 })}
        >
          {t('share.drawAgain')}
        </Button>
      ) : null}
      <TextInput
        type="date"
        label={t('share.due')}
        description={t('share.dueText')}
        value={choix.echeance}
        onChange={(event) => onChange({ echeance: event.currentTarget.value })}
      />
      {commission.sessions.length > 1 ? (
        <fieldset className={classes.group}>
          <legend>{t('formations')}</legend>
          <CheckLine checked={sessionIds.length === 0} onToggle={() => onChange({ sessionIds: [] })}>
            {t('formations.all')}
          </CheckLine>
          {commission.sessions.map((session) => (
            <CheckLine
              key={session.id}
              checked={sessionIds.includes(session.id)}
              onToggle={() => toggle(session.id)}
            >
              {name(session.libelle)}
            </CheckLine>
          ))}
        </fieldset>
      ) : null}
    </section>
  );
}
