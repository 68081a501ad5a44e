-- What somebody has promised to come back to.

CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    note TEXT,
    record_kind TEXT,
    record_number INTEGER,
    owner_id INTEGER NOT NULL REFERENCES person (id),
    department_id INTEGER NOT NULL REFERENCES department (id),
    due_at INTEGER NOT NULL,
    grace_seconds INTEGER NOT NULL CHECK (grace_seconds >= 0),
    waits_for_reply INTEGER NOT NULL CHECK (waits_for_reply IN (0, 1)),
    status TEXT NOT NULL CHECK (status IN ('open', 'missed', 'done', 'no-reply', 'cancelled')),
    told INTEGER NOT NULL CHECK (told IN (0, 1)),
    misses INTEGER NOT NULL CHECK (misses >= 0),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    reschedules INTEGER NOT NULL CHECK (reschedules >= 0),
    recurrence TEXT,
    series_place INTEGER CHECK (series_place >= 1),
    series_day TEXT,
    previous_id INTEGER REFERENCES follow_up (id),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    closed_at INTEGER,
    closing_note TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((record_kind IS NULL) = (record_number IS NULL)),
    CHECK ((status IN ('open', 'missed')) = (closed_at IS NULL)),
    CHECK ((recurrence IS NULL) = (series_place IS NULL)),
    CHECK ((recurrence IS NULL) = (series_day IS NULL))
) STRICT;

CREATE INDEX follow_up_open_by_owner ON follow_up (owner_id, due_at, id) WHERE status IN ('open', 'missed');
CREATE INDEX follow_up_open_by_department ON follow_up (department_id, due_at, id) WHERE status IN ('open', 'missed');
CREATE INDEX follow_up_open_by_due ON follow_up (due_at, id) WHERE status IN ('open', 'missed');
CREATE INDEX follow_up_by_due ON follow_up (due_at, id);
CREATE INDEX follow_up_by_record ON follow_up (record_kind, record_number, due_at, id) WHERE record_kind IS NOT NULL;
-- Each has one successor at most, whoever closes it and how often.
CREATE UNIQUE INDEX follow_up_by_previous ON follow_up (previous_id) WHERE previous_id IS NOT NULL;
