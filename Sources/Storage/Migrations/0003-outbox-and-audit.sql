-- What is owed to people and how far it got, and the chain of all that happened.

CREATE TABLE endpoint (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    url TEXT NOT NULL,
    event_types TEXT NOT NULL,
    headers TEXT NOT NULL,
    timeout_ms INTEGER NOT NULL CHECK (timeout_ms > 0),
    secret TEXT NOT NULL,
    retiring_secret TEXT,
    retiring_until INTEGER,
    format TEXT NOT NULL CHECK (format IN ('standard', 'slack', 'teams', 'discord', 'template')),
    template TEXT,
    content_type TEXT NOT NULL,
    messages_per_minute INTEGER CHECK (messages_per_minute > 0),
    disabled_because TEXT,
    created_at INTEGER NOT NULL,
    CHECK ((retiring_secret IS NULL) = (retiring_until IS NULL)),
    CHECK ((format = 'template') = (template IS NOT NULL))
) STRICT;

-- The endpoints whose last attempt failed; no row: all is well.
CREATE TABLE endpoint_failing (
    endpoint_id INTEGER PRIMARY KEY REFERENCES endpoint (id),
    since INTEGER NOT NULL,
    failures INTEGER NOT NULL CHECK (failures >= 1)
) STRICT;

CREATE TABLE notification (
    id INTEGER PRIMARY KEY,
    template TEXT NOT NULL,
    language TEXT NOT NULL,
    addressee TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_number INTEGER NOT NULL,
    case_id INTEGER REFERENCES escalation_case (id),
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- The outbox: written in the transaction of the change that caused it (NO-5).
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    notification_id INTEGER NOT NULL REFERENCES notification (id),
    endpoint_id INTEGER NOT NULL REFERENCES endpoint (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    next_attempt_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    -- How many notifications it carries; those after the first are in delivery_part.
    size INTEGER NOT NULL DEFAULT 1 CHECK (size >= 1),
    earlier_attempts INTEGER NOT NULL DEFAULT 0 CHECK (earlier_attempts BETWEEN 0 AND attempts)
) STRICT;

CREATE TABLE delivery_part (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    place INTEGER NOT NULL CHECK (place >= 2),
    notification_id INTEGER NOT NULL REFERENCES notification (id),
    PRIMARY KEY (delivery_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_part_by_notification ON delivery_part (notification_id);
CREATE INDEX notification_by_record ON notification (record_kind, record_number, id);
CREATE INDEX delivery_by_endpoint ON delivery (endpoint_id, id);
CREATE INDEX delivery_pending ON delivery (endpoint_id, next_attempt_at, id) WHERE state = 'pending';
CREATE INDEX delivery_dead ON delivery (endpoint_id, id) WHERE state = 'dead';
CREATE INDEX delivery_by_notification ON delivery (notification_id);

CREATE TABLE delivery_attempt (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    at INTEGER NOT NULL,
    status INTEGER,
    problem TEXT,
    duration_ms INTEGER NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (delivery_id, number)
) STRICT, WITHOUT ROWID;

-- Append-only: each entry carries the hash of the one before it (RE-7).
CREATE TABLE event (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    noun TEXT NOT NULL,
    number INTEGER NOT NULL,
    actor TEXT NOT NULL,
    origin TEXT NOT NULL,
    at INTEGER NOT NULL,
    changes TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX event_by_subject ON event (noun, number, sequence);

CREATE TRIGGER event_unchangeable BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the audit trail cannot be changed');
END;

CREATE TRIGGER event_undeletable BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the audit trail cannot be deleted');
END;
