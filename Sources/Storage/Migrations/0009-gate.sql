-- Who comes in and how: passwords, second factors, sessions. Nothing here opens anything by itself, but for the secrets of
-- second factors, which the server has to know.

CREATE TABLE password (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    hash TEXT NOT NULL,
    set_at INTEGER NOT NULL
) STRICT;

CREATE TABLE second_factor (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    secret BLOB NOT NULL CHECK (length(secret) = 20),
    added_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_code (
    person_id INTEGER NOT NULL REFERENCES second_factor (person_id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    PRIMARY KEY (person_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id),
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    awaits_code INTEGER NOT NULL CHECK (awaits_code IN (0, 1))
) STRICT;

CREATE INDEX session_by_person ON session (person_id, id);
CREATE INDEX session_by_end ON session (expires_at);

-- Failed sign-ins of people who are here, so that a restart does not give guessing a fresh start.
CREATE TABLE sign_in_failure (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    failures INTEGER NOT NULL CHECK (failures >= 1),
    last_at INTEGER NOT NULL
) STRICT;

-- Where people signed in from before, as a hash of the person and the address.
CREATE TABLE known_place (
    person_id INTEGER NOT NULL REFERENCES person (id),
    hash TEXT NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, hash)
) STRICT, WITHOUT ROWID;

-- When a token was last used, to within an hour.
CREATE TABLE token_use (
    token_id INTEGER PRIMARY KEY REFERENCES token (id) ON DELETE CASCADE,
    last_at INTEGER NOT NULL
) STRICT;
