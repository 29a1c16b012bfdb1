import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { AbilityButton } from '../../ui/ability-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Shape, type ShapeName } from '../../ui/shape.tsx';
import { StatutDossierChip } from '../../ui/statut.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import work from '../work/work.module.css';
import { CompleteDialog } from './complete-dialog.tsx';
import { IncompleteDialog } from './incomplete-dialog.tsx';
import { isFreeEnter } from './own-enter.ts';
import classes from './staff.module.css';

const LINES = [
  ['aVerifier', 'half'],
  ['refusees', 'cross'],
  ['manquantes', 'ring'],
] as const satisfies readonly (readonly [string, ShapeName])[];

/** LC7: what is left, computed; what to declare, proposed; a human sets it. */
export function CompletenessCard() {
  const t = useMessages(reviewStaff);
  const ariaKeys = useAriaKeys();
  const name = useBilingue();
  const { view, tabs, select } = useDossier();
  const [asking, setAsking] = useState<'CO' | 'IN' | null>(null);
  const { completude, abilities, dossier } = view;
  const { propose } = completude;
  useShortcut(
    'declare',
    (_, event) => (isFreeEnter(event) ? setAsking(propose) : false),
    dossier.statut === 'RE' && propose !== null && abilities.statuer.allowed,
  );
  const key = (statut: 'CO' | 'IN') =>
    propose === statut
      ? { 'aria-keyshortcuts': ariaKeys('declare'), rightSection: <KeyHint id="declare" /> }
      : {};
  const done = tabs.filter(({ piece }) => piece.statut === 'VA' || piece.statut === 'NC').length;
  const links = (ids: readonly string[]) =>
    tabs
      .filter(({ type }) => ids.includes(type.id))
      .map(({ type }) => (
        <li key={type.id}>
          <Anchor component="button" type="button" className={classes.piece} onClick={() => select(type.id)}>
            {name(type.libelle)}
          </Anchor>
        </li>
      ));
  return (
    <section className={work.block} aria-labelledby="completude">
      <h3 className={work.label} id="completude">
        <span>{t('completeness')}</span>
        <StatutDossierChip statut={dossier.statut} />
      </h3>
      <ul className={classes.lines}>
        <li className={classes.line}>
          <Shape name="check" />
          <span>{t('done', { count: done, total: tabs.length })}</span>
        </li>
        {LINES.filter(([key]) => completude[key].length > 0).map(([key, shape]) => (
          <li key={key} className={classes.line}>
            <Shape name={shape} />
            <div>
              {t(`left.${key}`)}
              <ul className={classes.pieces}>{links(completude[key])}</ul>
            </div>
          </li>
        ))}
      </ul>
      {dossier.statut === 'RE' ? (
        <>
          <Notice tone={propose === 'CO' ? 'good' : propose === 'IN' ? 'warn' : 'info'}>
            {t(`propose.${propose ?? 'rien'}`)}
          </Notice>
          <div className={work.actions}>
            <AbilityButton
              ability={abilities.statuer}
              variant={propose === 'CO' ? 'filled' : 'default'}
              {...key('CO')}
              onClick={() => setAsking('CO')}
            >
              {t('declare.CO')}
            </AbilityButton>
            <AbilityButton
              ability={abilities.statuer}
              variant={propose === 'IN' ? 'filled' : 'default'}
              {...key('IN')}
              onClick={() => setAsking('IN')}
            >
              {t('declare.IN')}
            </AbilityButton>
          </div>
        </>
      ) : null}
      <CompleteDialog opened={asking === 'CO'} onClose={() => setAsking(null)} />
      <IncompleteDialog opened={asking === 'IN'} onClose={() => setAsking(null)} />
    </section>
  );
}
