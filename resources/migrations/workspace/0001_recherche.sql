-- Search as you type. Folded words, and exact tokens of what the list is filtered by: these begin with '_',
-- which no folded word does, so that one column serves both and counting needs no look at positions.
-- Contentless: the words are in `inbox` already. rowid = inbox.place, so that answers come in list order.
CREATE VIRTUAL TABLE recherche USING fts5(
	mots,
	content = '',
	contentless_delete = 1,
	tokenize = "unicode61 tokenchars '_'",
	prefix = '1 2',
	detail = column
);
--> statement-breakpoint
-- A list from before has no words: the next pull brings everything again, and makes it anew.
DELETE FROM inbox;
--> statement-breakpoint
DELETE FROM curseur;
