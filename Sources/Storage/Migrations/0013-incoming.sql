-- What other systems tell Belay.

CREATE TABLE incoming (
    -- Never used again: the trail says which of them did something.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('ticket', 'message', 'health', 'deal')),
    map TEXT NOT NULL,
    signature TEXT NOT NULL CHECK (signature IN ('standard', 'hmac')),
    header TEXT,
    secret TEXT NOT NULL,
    retiring_secret TEXT,
    retiring_until INTEGER,
    department_id INTEGER REFERENCES department (id),
    disabled_because TEXT,
    created_at INTEGER NOT NULL,
    CHECK ((retiring_secret IS NULL) = (retiring_until IS NULL)),
    CHECK ((signature = 'hmac') = (header IS NOT NULL))
) STRICT;

-- Each message that was accepted, so that it is done once; the newest of those refused, so that somebody can see why.
-- What was refused for the same reason within a minute is one row: a flood must not wash away what came before it.
CREATE TABLE incoming_message (
    id INTEGER PRIMARY KEY,
    incoming_id INTEGER NOT NULL REFERENCES incoming (id) ON DELETE CASCADE,
    message_id TEXT,
    at INTEGER NOT NULL,
    refused_because TEXT,
    record_kind TEXT,
    record_number INTEGER,
    times INTEGER NOT NULL DEFAULT 1 CHECK (times > 0),
    CHECK (times = 1 OR refused_because IS NOT NULL),
    CHECK (refused_because IS NOT NULL OR message_id IS NOT NULL),
    CHECK ((record_kind IS NULL) = (record_number IS NULL))
) STRICT;

CREATE UNIQUE INDEX incoming_message_once ON incoming_message (incoming_id, message_id) WHERE refused_because IS NULL;
CREATE INDEX incoming_message_log ON incoming_message (incoming_id, id);
CREATE INDEX incoming_message_refused ON incoming_message (incoming_id, id) WHERE refused_because IS NOT NULL;
CREATE INDEX incoming_message_recent ON incoming_message (incoming_id, refused_because, at)
    WHERE refused_because IS NOT NULL;
