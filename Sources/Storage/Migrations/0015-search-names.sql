-- What deals, accounts, customers, checklists, follow-ups and requests are called, so that one search finds all of them.
-- SQLite's alone, as the index of messages is. The row's number is eight times the thing's own and its kind: 1 a deal, 2 an
-- account, 3 a customer, 4 a checklist, 5 a follow-up, 6 a request. The index keeps no text, so it is told what to forget.
CREATE VIRTUAL TABLE record_text USING fts5 (
    words, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO record_text (rowid, words) SELECT id * 8 + 1, name FROM deal;
INSERT INTO record_text (rowid, words) SELECT id * 8 + 2, name FROM account;
INSERT INTO record_text (rowid, words) SELECT id * 8 + 3, name || ' ' || email FROM customer;
INSERT INTO record_text (rowid, words) SELECT id * 8 + 4, name FROM checklist;
INSERT INTO record_text (rowid, words) SELECT id * 8 + 5, title FROM follow_up;
INSERT INTO record_text (rowid, words) SELECT id * 8 + 6, title FROM request;
