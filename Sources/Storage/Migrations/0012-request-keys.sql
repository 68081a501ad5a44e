-- What requests were answered that their clients named with keys of their own, so that one that is sent again is not done
-- again. Hashes only: a key, and what was asked, may hold anything.

CREATE TABLE request_key (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    request BLOB NOT NULL CHECK (length(request) = 32),
    at INTEGER NOT NULL,
    status INTEGER,
    headers TEXT,
    body BLOB,
    CHECK ((status IS NULL) = (headers IS NULL) AND (status IS NULL) = (body IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX request_key_by_time ON request_key (at);
