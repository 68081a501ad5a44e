-- SQLite's alone, as the indexes are. Which words the indexes of messages and of names hold, in order: a beginning is looked
-- for as the words that begin so, since FTS5 gathers all rows of a beginning before it gives the first of them.
CREATE VIRTUAL TABLE message_term USING fts5vocab (message_text, instance);
CREATE VIRTUAL TABLE record_term USING fts5vocab (record_text, instance);
