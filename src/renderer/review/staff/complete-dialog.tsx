import { reviewStaff } from '../../../messages/review-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { MailPreview } from './mail-preview.tsx';
import { useStatuer } from './use-statuer.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** « Complet » opens the dossier to the decision, and mails the candidat. */
export function CompleteDialog({ opened, onClose }: Props) {
  const t = useMessages(reviewStaff);
  const { completude } = useDossier().view;
  const statuer = useStatuer(onClose);
  const left = completude.aVerifier.length + completude.refusees.length + completude.manquantes.length;
  if (!opened) return null;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('completeTitle')}
      confirm={t('declare.CO')}
      confirmFirst
      wide
      onConfirm={() => void statuer('CO', '')}
    >
      <p style={{ margin: 0 }}>{t(left > 0 ? 'completeLeft' : 'completeText', { count: left })}</p>
      <MailPreview statut="CO" message="" />
    </ConfirmDialog>
  );
}
