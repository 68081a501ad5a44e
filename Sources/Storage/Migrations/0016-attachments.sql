-- Files that came with messages, or wait to be sent with one. What a file holds is kept once, however often it is attached,
-- and in pieces: serving one takes the memory of a piece, whatever its size.
CREATE TABLE file_content (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    size INTEGER NOT NULL CHECK (size > 0)
) STRICT;

CREATE TABLE file_piece (
    content_id INTEGER NOT NULL REFERENCES file_content (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65536),
    PRIMARY KEY (content_id, position)
) STRICT;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Null while it waits.
    message_id INTEGER REFERENCES message (id),
    content_id INTEGER NOT NULL REFERENCES file_content (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type TEXT NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX attachment_by_message ON attachment (message_id, id) WHERE message_id IS NOT NULL;
CREATE INDEX attachment_by_content ON attachment (content_id);
CREATE INDEX attachment_by_author ON attachment (author, at);
CREATE INDEX attachment_waiting ON attachment (at, id) WHERE message_id IS NULL;
