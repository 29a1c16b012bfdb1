import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import { portalFusion } from '../../../messages/portal-fusion.ts';
import { LangueProvider, useMessages } from '../../i18n/langue.tsx';
import { Announcer, useAnnounce } from '../../ui/announcer.tsx';
import { createFusionSession, type FusionSession } from './session.ts';
import { Building } from './view/building.tsx';
import { Composer } from './view/composer.tsx';
import classes from './view/fusion.module.css';
import { ResultView } from './view/result-view.tsx';

export interface FusionProps {
  /** What the candidat chose first; read when the tool opens, later changes are not looked at. */
  readonly files: readonly File[];
  /** FI1: limit of the file made, 2 000 000 by default. */
  readonly maxBytes?: number;
  /** Name of the file made; by default that of the first file, as a PDF. */
  readonly nomFichier?: string;
  /** By default the language of the page. */
  readonly langue?: Langue;
  /** The PDF that the candidat has looked at and accepted. */
  readonly onDone: (file: File) => void;
  readonly onCancel: () => void;
}

const DEFAULT_LIMIT = 2_000_000;

const pdfName = (nom: string): string => `${nom.replace(/\.[^.]{1,5}$/, '') || 'document'}.pdf`;

function useSession(files: readonly File[], maxBytes: number, nom: string): FusionSession {
  const [session] = useState(() =>
    createFusionSession(files, { maxBytes, titre: nom.replace(/\.pdf$/i, '') }),
  );
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(closing.current);
    session.start();
    return () => {
      // React may take the tool off and put it back at once (strict mode): that does not end it.
      closing.current = setTimeout(session.dispose);
    };
  }, [session]);
  return session;
}

function Tool({
  files,
  maxBytes = DEFAULT_LIMIT,
  nomFichier,
  onDone,
  onCancel,
}: Omit<FusionProps, 'langue'>) {
  const nom = nomFichier ?? pdfName(files[0]?.name ?? '');
  const session = useSession(files, maxBytes, nom);
  const state = useSyncExternalStore(session.state.subscribe, session.state.get);
  const { step } = state;
  const t = useMessages(portalFusion);
  const announce = useAnnounce();
  return (
    <section className={classes.root}>
      {step.kind === 'composition' ? (
        <Composer
          session={session}
          state={state}
          refus={step.refus}
          back={step.back}
          maxBytes={maxBytes}
          onCancel={onCancel}
        />
      ) : step.kind === 'fabrication' ? (
        <Building
          progress={step.progress}
          onStop={() => {
            session.stopBuild();
            announce(t('arretee'));
          }}
        />
      ) : (
        <ResultView
          result={step.result}
          maxBytes={maxBytes}
          onAccept={() => onDone(new File([step.result.bytes], nom, { type: 'application/pdf' }))}
          onEdit={session.edit}
        />
      )}
    </section>
  );
}

/**
 * FI4: turns photos and PDFs into one legible PDF under the limit, on the page. Loaded when it opens:
 * `lazy(() => import('../fusion/fusion.tsx'))`. Fills the width it is given, from 320 px.
 */
export default function Fusion({ langue, ...rest }: FusionProps) {
  const tool = (
    <Announcer>
      <Tool {...rest} />
    </Announcer>
  );
  return langue ? <LangueProvider langue={langue}>{tool}</LangueProvider> : tool;
}
