import type { CodeFichier } from '../domain/piece/fichier.ts';

/** FI1: why a file is refused, and what to do. `max` is a size as people write it, e.g. « 2 Mo ». */
const fr: Record<CodeFichier, string> = {
  vide: 'Ce fichier est vide. Ouvrez-le sur votre appareil pour vérifier son contenu, enregistrez-le de nouveau, puis déposez-le.',
  trop_gros:
    'Ce fichier dépasse {max}. Numérisez en 150 points par pouce et en niveaux de gris, ou réduisez la taille du PDF, puis déposez-le de nouveau.',
  type_inconnu:
    'Ce fichier n’est ni un PDF ni une image JPEG, quel que soit son nom. Enregistrez ou exportez le document en PDF, puis déposez-le.',
  chiffre:
    'Ce fichier est protégé par un mot de passe : la commission ne pourrait pas le lire. Enregistrez-en une copie sans mot de passe (par exemple avec « Imprimer », puis « Enregistrer en PDF »), puis déposez-la.',
  illisible:
    'Ce fichier est endommagé ou incomplet : aucune page ne peut être lue. Numérisez ou téléchargez le document de nouveau, vérifiez qu’il s’ouvre, puis déposez-le.',
  trop_complexe:
    'Ce fichier demande trop de mémoire pour être ouvert (trop de pages, ou des images démesurées). Enregistrez-en une copie plus simple (« Imprimer », puis « Enregistrer en PDF »), puis déposez-la.',
  delai:
    'Ce fichier est trop long à ouvrir. Enregistrez-en une copie plus simple (« Imprimer », puis « Enregistrer en PDF »), puis déposez-la.',
};

const en: Record<CodeFichier, string> = {
  vide: 'This file is empty. Open it on your device to check its contents, save it again, then upload it.',
  trop_gros:
    'This file is over {max}. Scan at 150 dots per inch in greyscale, or reduce the size of the PDF, then upload it again.',
  type_inconnu:
    'This file is neither a PDF nor a JPEG image, whatever its name says. Save or export the document as a PDF, then upload it.',
  chiffre:
    'This file is protected by a password: the committee could not read it. Save a copy without a password (for example with “Print”, then “Save as PDF”), then upload the copy.',
  illisible:
    'This file is damaged or incomplete: none of its pages can be read. Scan or download the document again, check that it opens, then upload it.',
  trop_complexe:
    'This file needs too much memory to open (too many pages, or oversized images). Save a simpler copy (“Print”, then “Save as PDF”), then upload the copy.',
  delai:
    'This file takes too long to open. Save a simpler copy (“Print”, then “Save as PDF”), then upload the copy.',
};

export const files = { fr, en } as const;
