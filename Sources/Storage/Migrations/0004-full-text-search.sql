-- SQLite's alone: a second engine brings its own index. The text itself stays in ticket and message.
CREATE VIRTUAL TABLE message_text USING fts5 (
    subject, body, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
