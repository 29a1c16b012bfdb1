import { executeAct } from '../../application/execute-act.ts';
import { mailsOf } from '../../application/mails-of.ts';
import { mailContext, type RenderMail } from '../../mails/render.ts';
import type { MailsApi } from '../api/staff.ts';
import type { Member } from '../member/me.ts';
import { viewForAct } from '../replica/act-view.ts';
import type { Documents } from '../replica/documents.ts';
import type { WorkspaceServices } from '../services.ts';

export interface MailPreviewServices {
  readonly documents: Documents;
  readonly member: Member;
  readonly services: Pick<WorkspaceServices, 'clock' | 'ids'>;
  readonly render: RenderMail;
  /** Address of the server, which serves the portal too. */
  readonly site: string;
}

/**
 * ML1: the mail that an act would cause, without doing it: decided by the same rules, filled and rendered by
 * the same code and templates as on the server, so that it can be read offline and is the one that leaves.
 */
export function createMailPreview(deps: MailPreviewServices): MailsApi {
  const { documents, member, services, render, site } = deps;
  return {
    async preview(dossierId, statut, message) {
      const act = { type: 'dossier.statuer@1', payload: { dossierId, statut, message } } as const;
      const actor = member.actor();
      const view = viewForAct(documents, act, actor);
      if (!view) return null;
      const now = services.clock.now();
      const result = executeAct(view, act, { actor, now });
      if (!result.ok) return { ok: false, refusal: result.refusal };
      const [mail] = mailsOf(services, result.value.avertissements, view, now);
      if (!mail) return null;
      const { nom, fuseau } = view.etablissement;
      const prenom = view.dossier.profil.infos?.prenoms.split(',')[0]?.trim() ?? '';
      const context = mailContext({ etablissement: nom, donnees: mail.donnees, prenom, site });
      const [fr, en] = await Promise.all([
        render(mail.modele, 'fr', fuseau, context),
        render(mail.modele, 'en', fuseau, context),
      ]);
      return { ok: true, langue: view.dossier.langue ?? null, mails: { fr, en } };
    },
  };
}
