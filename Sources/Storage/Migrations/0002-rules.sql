-- What an admin sets, the clocks and cases that run by it, and everything that will be due.

CREATE TABLE service_level (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    priority TEXT CHECK (priority IN ('low', 'high', 'critical')),
    tier INTEGER CHECK (tier BETWEEN 1 AND 3),
    department_id INTEGER REFERENCES department (id),
    category TEXT,
    calendar_id INTEGER REFERENCES calendar (id),
    targets TEXT NOT NULL,
    warning_shares TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1))
) STRICT;

CREATE TABLE service_clock (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    kind TEXT NOT NULL CHECK (kind IN ('first-response', 'next-reply', 'resolution', 'customer-update')),
    round INTEGER NOT NULL CHECK (round >= 1),
    level_id INTEGER NOT NULL REFERENCES service_level (id),
    started_at INTEGER NOT NULL,
    target_seconds INTEGER NOT NULL CHECK (target_seconds > 0),
    counting TEXT NOT NULL CHECK (counting IN ('business', 'wall')),
    calendar_id INTEGER REFERENCES calendar (id),
    due_at INTEGER,
    state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'met', 'cancelled')),
    met_at INTEGER,
    warnings_given INTEGER NOT NULL CHECK (warnings_given >= 0),
    breached_at INTEGER,
    upcoming TEXT NOT NULL,
    PRIMARY KEY (ticket_id, kind, round)
) STRICT, WITHOUT ROWID;

-- How far the clocks were worked out anew since the hours or targets that they count by changed; no row: all were.
CREATE TABLE clock_recomputation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    after_ticket INTEGER NOT NULL
) STRICT;

CREATE TABLE deadline (
    kind TEXT NOT NULL CHECK (
        kind IN (
            'clocks', 'case', 'return', 'leave', 'recomputation', 'self-audit', 'checklist', 'follow-up',
            'watch-ticket', 'watch-deal', 'watch-account', 'watch-checklist', 'watch-follow-up', 'watch-request',
            'watch-anew', 'endpoint-secret', 'incoming-secret', 'attachments')
    ),
    subject INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX deadline_by_due ON deadline (due_at);

CREATE TABLE trigger_definition (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    module TEXT NOT NULL,
    event TEXT NOT NULL,
    condition TEXT NOT NULL,
    parameters TEXT NOT NULL,
    cooldown_seconds INTEGER CHECK (cooldown_seconds > 0),
    daily_cap INTEGER CHECK (daily_cap > 0),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1))
) STRICT;

-- When a definition last fired for a record, for its cooldown.
CREATE TABLE trigger_firing (
    trigger_id INTEGER NOT NULL REFERENCES trigger_definition (id),
    record_kind TEXT NOT NULL,
    record_number INTEGER NOT NULL,
    last_fired_at INTEGER NOT NULL,
    PRIMARY KEY (trigger_id, record_kind, record_number)
) STRICT, WITHOUT ROWID;

-- How often a definition fired and was held back, by day since 1970 (UTC).
CREATE TABLE trigger_day (
    trigger_id INTEGER NOT NULL REFERENCES trigger_definition (id),
    day INTEGER NOT NULL,
    fired INTEGER NOT NULL,
    held_back INTEGER NOT NULL,
    PRIMARY KEY (trigger_id, day)
) STRICT, WITHOUT ROWID;

-- The definitions that fired for a state of a record, with since when it is in it, so that each state counts once.
CREATE TABLE trigger_standing (
    record_kind TEXT NOT NULL,
    record_number INTEGER NOT NULL,
    trigger_id INTEGER NOT NULL REFERENCES trigger_definition (id),
    since INTEGER NOT NULL,
    PRIMARY KEY (record_kind, record_number, trigger_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX trigger_standing_by_trigger ON trigger_standing (trigger_id);

-- How far working out the watches of all records of a kind anew has come, since a definition changed.
CREATE TABLE watch_walk (
    kind TEXT PRIMARY KEY,
    after_number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE escalation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    text TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Every version's steps, kept for the cases that began with it.
CREATE TABLE escalation_version (
    escalation_id INTEGER NOT NULL REFERENCES escalation (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    steps TEXT NOT NULL,
    PRIMARY KEY (escalation_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE binding (
    id INTEGER PRIMARY KEY,
    module TEXT NOT NULL,
    event TEXT NOT NULL,
    trigger_id INTEGER REFERENCES trigger_definition (id),
    department_id INTEGER REFERENCES department (id),
    priority INTEGER NOT NULL CHECK (priority >= 1),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    escalation_id INTEGER NOT NULL REFERENCES escalation (id)
) STRICT;

CREATE TABLE escalation_case (
    id INTEGER PRIMARY KEY,
    escalation_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    record_kind TEXT NOT NULL,
    record_number INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id),
    binding_id INTEGER,
    trigger_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    requester TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN (
        'open', 'approved', 'acknowledged', 'rejected', 'returned', 'withdrawn', 'resolved'
    )),
    step INTEGER NOT NULL,
    holder_id INTEGER NOT NULL REFERENCES person (id),
    candidates TEXT NOT NULL,
    because TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    times_out_at INTEGER NOT NULL,
    next_at INTEGER,
    next_kind TEXT CHECK (next_kind IN ('silence', 'reminder', 'phase', 'time-out')),
    entries INTEGER NOT NULL,
    triggers INTEGER NOT NULL,
    ended_at INTEGER,
    silent_at INTEGER,
    reminds_at INTEGER,
    -- The queue that it waits in, and how urgent it is there; the holder only answers for it.
    queue TEXT,
    queue_rank INTEGER,
    ballot TEXT,
    votes TEXT NOT NULL,
    round INTEGER NOT NULL CHECK (round >= 1),
    lapses INTEGER NOT NULL CHECK (lapses >= 0),
    phases TEXT NOT NULL,
    CHECK ((queue IS NULL) = (queue_rank IS NULL)),
    CHECK (queue IS NULL OR ended_at IS NULL),
    FOREIGN KEY (escalation_id, version) REFERENCES escalation_version (escalation_id, version),
    CHECK ((next_at IS NULL) = (next_kind IS NULL)),
    CHECK ((status IN ('open', 'returned')) = (ended_at IS NULL))
) STRICT;

-- One open case per record and escalation (ES-5).
CREATE UNIQUE INDEX case_open_by_record ON escalation_case (record_kind, record_number, escalation_id)
WHERE status IN ('open', 'returned');
CREATE INDEX case_by_record ON escalation_case (record_kind, record_number, id);
CREATE INDEX case_open_by_holder ON escalation_case (holder_id, id) WHERE status IN ('open', 'returned');
CREATE INDEX case_open_by_department ON escalation_case (department_id, id) WHERE status IN ('open', 'returned');

-- A queue is served by urgency, then age, so its head is found without looking at the rest (ES-8).
CREATE INDEX case_waiting ON escalation_case (queue, queue_rank DESC, opened_at, id) WHERE queue IS NOT NULL;
CREATE INDEX case_stuck ON escalation_case (id) WHERE status IN ('open', 'returned') AND (queue IS NOT NULL OR lapses > 0);
CREATE INDEX case_open_by_escalation ON escalation_case (escalation_id, version, id) WHERE status IN ('open', 'returned');

CREATE TABLE case_entry (
    case_id INTEGER NOT NULL REFERENCES escalation_case (id),
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    step INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (case_id, place)
) STRICT, WITHOUT ROWID;

-- How many open cases each person holds, those not counted that wait in a queue and that they only answer for, kept by the three triggers below so that it cannot drift.
CREATE TABLE case_load (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    open_cases INTEGER NOT NULL CHECK (open_cases >= 0)
) STRICT;

CREATE TRIGGER case_load_opened AFTER INSERT ON escalation_case
WHEN NEW.status IN ('open', 'returned') AND NEW.queue IS NULL
BEGIN
    INSERT INTO case_load (person_id, open_cases) VALUES (NEW.holder_id, 1)
    ON CONFLICT (person_id) DO UPDATE SET open_cases = open_cases + 1;
END;

CREATE TRIGGER case_load_left AFTER UPDATE OF holder_id, status, queue ON escalation_case
WHEN OLD.status IN ('open', 'returned') AND OLD.queue IS NULL
BEGIN
    UPDATE case_load SET open_cases = open_cases - 1 WHERE person_id = OLD.holder_id;
END;

CREATE TRIGGER case_load_taken AFTER UPDATE OF holder_id, status, queue ON escalation_case
WHEN NEW.status IN ('open', 'returned') AND NEW.queue IS NULL
BEGIN
    INSERT INTO case_load (person_id, open_cases) VALUES (NEW.holder_id, 1)
    ON CONFLICT (person_id) DO UPDATE SET open_cases = open_cases + 1;
END;
