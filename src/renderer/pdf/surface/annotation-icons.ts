import check from 'pdfjs-dist/web/images/annotation-check.svg?url';
import comment from 'pdfjs-dist/web/images/annotation-comment.svg?url';
import help from 'pdfjs-dist/web/images/annotation-help.svg?url';
import insert from 'pdfjs-dist/web/images/annotation-insert.svg?url';
import key from 'pdfjs-dist/web/images/annotation-key.svg?url';
import newparagraph from 'pdfjs-dist/web/images/annotation-newparagraph.svg?url';
import note from 'pdfjs-dist/web/images/annotation-note.svg?url';
import paperclip from 'pdfjs-dist/web/images/annotation-paperclip.svg?url';
import paragraph from 'pdfjs-dist/web/images/annotation-paragraph.svg?url';
import pushpin from 'pdfjs-dist/web/images/annotation-pushpin.svg?url';

const ICONS: Readonly<Record<string, string>> = {
  check,
  comment,
  help,
  insert,
  key,
  newparagraph,
  note,
  paperclip,
  paragraph,
  pushpin,
};

/**
 * pdf.js puts this before the name of an icon, and wants one folder for all. The build names each file by
 * its content instead, so that icons are given their address (iconOf) once they are on the page.
 */
export const ICONS_PREFIX = 'data:image/svg+xml,';

/** The address of the icon that pdf.js asked for; a note's when it is unknown. */
export const iconOf = (src: string): string => ICONS[/annotation-(\w+)\.svg/.exec(src)?.[1] ?? ''] ?? note;
