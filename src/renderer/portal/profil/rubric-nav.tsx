import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { rubriquesProfil } from '../../../messages/portal-profil.ts';
import { portalRubriques } from '../../../messages/portal-rubriques.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Shape, type ShapeName } from '../../ui/shape.tsx';
import { pathOfRubrique, RUBRIQUES, type Rubrique } from '../app/routes.ts';
import { useProfil } from './profil-context.tsx';
import classes from './rubric-nav.module.css';
import { RUBRIQUE_OF, type RubricState, rubricStates } from './rubrics.ts';

function useStateWords(): (state: RubricState) => { readonly shape: ShapeName; readonly text: string } {
  const t = useMessages(portalRubriques);
  return (state) => {
    switch (state.kind) {
      case 'filled':
        return { shape: 'check', text: t('state.filled') };
      case 'toFill':
        return { shape: 'ring', text: t('state.toFill', { count: state.missing }) };
      case 'closed':
        return { shape: 'dash', text: t('state.closed') };
      case 'rows':
        return { shape: state.count > 0 ? 'check' : 'dash', text: t('state.rows', { count: state.count }) };
      case 'readOnly':
        return { shape: 'dash', text: t('state.readOnly', { count: state.count }) };
    }
  };
}

interface Props {
  /** The one on screen, or null. */
  readonly current: Rubrique | null;
}

/** The rubrics in their order, each with its state and the guide's « Saisir / Modifier ». */
export function RubricNav({ current }: Props) {
  const t = useMessages(portalRubriques);
  const names = useMessages(rubriquesProfil);
  const words = useStateWords();
  const { profil } = useProfil();
  const { stateOf } = rubricStates(profil);
  return (
    <ul className={classes.list} data-compact={current !== null || undefined}>
      {RUBRIQUES.map((slug) => {
        const state = stateOf(RUBRIQUE_OF[slug]);
        const { shape, text } = words(state);
        return (
          <li key={slug}>
            <Link
              href={pathOfRubrique(slug)}
              className={classes.link ?? ''}
              aria-current={slug === current ? 'page' : undefined}
              data-state={state.kind}
              data-done={shape === 'check' || undefined}
            >
              <span className={classes.shape}>
                <Shape name={shape} size={14} />
              </span>
              <span className={classes.name}>{names(RUBRIQUE_OF[slug])}</span>
              <span className={classes.state}>{text}</span>
              <span className={classes.act}>
                <span className={classes.actWords}>{t(`act.${state.kind}`)}</span>
                <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
