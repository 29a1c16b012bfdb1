import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import type { EnteteSeance } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { EnteteFields } from './entete-fields.tsx';
import classes from './seance.module.css';
import { EtatSeanceChip } from './seance-etat.tsx';
import { seanceKey, usePerform } from './use-seance.ts';
import { useWhen } from './use-when.ts';

interface Props {
  readonly view: SeanceView;
  /** The next act, at the end of the line. */
  readonly children?: ReactNode;
}

/** What the séance is called, when and where; changed in its place. */
export function Entete({ view, children }: Props) {
  const t = useMessages(reviewSeance);
  const when = useWhen();
  const [editing, setEditing] = useState(false);
  const { seance, commission } = view;
  if (editing) return <EnteteForm view={view} onClose={() => setEditing(false)} />;
  return (
    <header className={classes.head}>
      <div>
        <h2>{seance.titre}</h2>
        <p className={classes.headAside}>
          <EtatSeanceChip etat={seance.etat} />
          <span>{[commission.nom, when(seance), seance.lieu].filter((text) => text !== '').join(' · ')}</span>
        </p>
      </div>
      <div className={classes.headTools}>
        {view.conduire && seance.etat !== 'close' ? (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        ) : null}
        {children}
      </div>
    </header>
  );
}

function EnteteForm({ view, onClose }: { readonly view: SeanceView; readonly onClose: () => void }) {
  const t = useMessages(reviewSeance);
  const sentence = useSentence();
  const perform = usePerform(view.version);
  const { titre, jour, heure, lieu } = view.seance;
  const before: EnteteSeance = { titre, jour, heure, lieu };
  const [entete, setEntete] = useState(before);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const write = (value: EnteteSeance) =>
    ({ type: 'seance.ecrire@1', payload: { ...seanceKey(view), entete: { ...value } } }) as const;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await perform(write(entete), t('saved'), write(before));
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <form className={classes.headForm} onSubmit={(event) => void send(event)}>
      <EnteteFields value={entete} onEdit={(part) => setEntete((typed) => ({ ...typed, ...part }))} />
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
      <div className={classes.headTools}>
        <Button type="submit">{t('save')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
