-- SQLite's alone: a second engine brings its own index. The text itself stays in ticket and message. Beginnings of three
-- letters are indexed as well, since looking for them word by word takes as long as there are words.
CREATE VIRTUAL TABLE message_text USING fts5 (
    subject, body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);
