import { accountStoreContract } from '../contracts/account-store.ts';
import { documentStoreContract } from '../contracts/document-store.ts';
import { mailStoreContract } from '../contracts/mail-store.ts';
import { openInMemory, openOnFile } from './open-stores.ts';

documentStoreContract('SQLite, on a file', openOnFile);
documentStoreContract('SQLite, in memory', openInMemory);
accountStoreContract('SQLite, on a file', openOnFile);
accountStoreContract('SQLite, in memory', openInMemory);
mailStoreContract('SQLite, on a file', openOnFile);
mailStoreContract('SQLite, in memory', openInMemory);
