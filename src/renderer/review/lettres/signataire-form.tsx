import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Signataire } from '../../../domain/organisation/organisation.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewLettres } from '../../../messages/review-lettres.ts';
import type { LettresCommission } from '../../../protocol/lettres.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './lettres.module.css';
import { useLettresActs } from './use-lettres-acts.ts';

/** Who signs all letters of the commission, and as what; changed in its place. */
export function SignataireSection({ commission }: { readonly commission: LettresCommission }) {
  const t = useMessages(reviewLettres);
  const name = useBilingue();
  const [editing, setEditing] = useState(false);
  const { signataire } = commission;
  return (
    <section className={classes.block} aria-labelledby="lettres-signataire">
      <h2 className={classes.label} id="lettres-signataire">
        {t('signataire')}
      </h2>
      {editing ? (
        <SignataireForm commission={commission} onClose={() => setEditing(false)} />
      ) : (
        <>
          {signataire ? (
            <p className={classes.signataire}>
              <span>{signataire.nom}</span>
              <span className={classes.dim}>{name(signataire.qualite)}</span>
            </p>
          ) : (
            <Notice tone="warn">{t('signataire.none')}</Notice>
          )}
          <Button
            size="xs"
            variant="default"
            style={{ justifySelf: 'start' }}
            onClick={() => setEditing(true)}
          >
            {t(signataire ? 'signataire.edit' : 'signataire.add')}
          </Button>
        </>
      )}
    </section>
  );
}

interface FormProps {
  readonly commission: LettresCommission;
  readonly onClose: () => void;
}

function SignataireForm({ commission, onClose }: FormProps) {
  const t = useMessages(reviewLettres);
  const common = useMessages(reviewCommon);
  const sentence = useSentence();
  const perform = useLettresActs();
  const before = commission.signataire;
  const [typed, setTyped] = useState<Signataire>(before ?? { nom: '', qualite: { fr: '', en: '' } });
  /** As it stood when the form was opened. */
  const [version] = useState(commission.version);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = ({ nom, qualite }: Signataire) => ({
    type: 'commission.signer@1' as const,
    payload: { commissionId: commission.id, signataire: { nom, qualite: { ...qualite } } },
  });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await perform(act(typed), version, {
      done: t('signataire.saved'),
      inverse: before && act(before),
    });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <form className={classes.block} onSubmit={(event) => void send(event)}>
      <TextInput
        data-autofocus
        required
        maxLength={200}
        label={t('signataire.nom')}
        value={typed.nom}
        onChange={(event) => setTyped({ ...typed, nom: event.currentTarget.value })}
      />
      {(['fr', 'en'] as const).map((langue) => (
        <TextInput
          key={langue}
          required={langue === 'fr'}
          maxLength={200}
          lang={langue}
          label={t(`signataire.${langue}`)}
          value={typed.qualite[langue]}
          onChange={(event) =>
            setTyped({ ...typed, qualite: { ...typed.qualite, [langue]: event.currentTarget.value } })
          }
        />
      ))}
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
      <div className={classes.actions}>
        <Button size="xs" type="submit">
          {t('signataire.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
