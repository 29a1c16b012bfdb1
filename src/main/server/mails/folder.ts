import path from 'node:path';

/** Where mails are written when no SMTP server is set. */
export const mailFolderOf = (dataFolder: string): string => path.join(dataFolder, 'mails');
