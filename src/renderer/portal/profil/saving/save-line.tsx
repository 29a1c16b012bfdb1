import { useLocation } from 'wouter';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { Shape, type ShapeName } from '../../../ui/shape.tsx';
import { useDelayed } from '../../../ui/use-delayed.ts';
import { useConnection } from '../../app/connection.ts';
import { pathOfConnexion } from '../../app/routes.ts';
import classes from './save-line.module.css';
import type { TypedState } from './use-typed.ts';

interface Props {
  readonly state: TypedState;
  readonly savedAt: number | null;
  /** What `local` means here, e.g. « il reste 3 champs ». */
  readonly local?: string;
  /** The server's own sentence, when it refused. */
  readonly refusal?: string;
}

const SHAPES: Readonly<Record<TypedState, ShapeName>> = {
  saved: 'check',
  saving: 'half',
  local: 'pen',
  waiting: 'hourglass',
  signedOut: 'triangle',
  refused: 'cross',
};

/** « Enregistré 14:02 »: quiet, always in the same place, and true. */
export function SaveLine({ state, savedAt, local, refusal }: Props) {
  const t = useMessages(portalRubriques);
  const f = useFormat();
  const [location] = useLocation();
  const connection = useConnection();
  const slow = useDelayed(state === 'saving', 400);
  // The way to the server is cut: what is « being saved » waits for it.
  const cut = state === 'saving' && connection.kind !== 'bonne';
  const shown: TypedState = cut
    ? 'waiting'
    : state === 'saving' && !slow && savedAt !== null
      ? 'saved'
      : state;
  const words = (): string => {
    switch (shown) {
      case 'saved':
        return savedAt === null ? t('save.idle') : t('save.saved', { heure: f.time(savedAt) });
      case 'saving':
        return t('save.saving');
      case 'local':
        return local ?? t('save.local');
      case 'waiting':
        return t(connection.kind === 'horsLigne' ? 'save.offline' : 'save.waiting');
      case 'signedOut':
        return t('save.signedOut');
      case 'refused':
        return refusal || t('save.refused');
    }
  };
  return (
    <p className={classes.line} data-state={shown} role="status">
      <Shape name={SHAPES[shown]} />
      <span>
        {words()}
        {shown === 'signedOut' ? (
          <>
            {' '}
            <a href={pathOfConnexion(location)}>{t('save.signIn')}</a>
          </>
        ) : null}
      </span>
    </p>
  );
}
