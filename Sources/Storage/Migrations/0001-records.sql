-- Who works here, who writes to us, and what they write about.
-- Moments are milliseconds since 1970, UTC. Lists and maps that nothing is searched by are JSON.

CREATE TABLE setting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE calendar (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    hours TEXT NOT NULL
) STRICT;

CREATE TABLE department (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    manager_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    calendar_id INTEGER REFERENCES calendar (id)
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL COLLATE NOCASE UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('agent', 'lead', 'manager', 'admin')),
    custom_roles TEXT NOT NULL,
    department_id INTEGER REFERENCES department (id),
    skills TEXT NOT NULL,
    languages TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    calendar_id INTEGER REFERENCES calendar (id),
    capacity INTEGER NOT NULL CHECK (capacity >= 1),
    away INTEGER NOT NULL CHECK (away IN (0, 1)),
    away_until INTEGER,
    delegate_id INTEGER REFERENCES person (id) CHECK (delegate_id <> id),
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    regions TEXT NOT NULL DEFAULT '[]',
    authority INTEGER CHECK (authority >= 0),
    authority_currency TEXT,
    leave_from INTEGER,
    leave_until INTEGER,
    leave_delegate_id INTEGER REFERENCES person (id) CHECK (leave_delegate_id <> id),
    quiet TEXT,
    CHECK ((leave_from IS NULL) = (leave_until IS NULL)),
    CHECK (leave_from < leave_until),
    CHECK ((authority IS NULL) = (authority_currency IS NULL))
) STRICT;

CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    department_id INTEGER NOT NULL REFERENCES department (id),
    tier INTEGER NOT NULL CHECK (tier BETWEEN 1 AND 3),
    assignment TEXT NOT NULL CHECK (assignment IN ('round-robin', 'primary-secondary', 'least-loaded', 'expert')),
    silence_seconds INTEGER CHECK (silence_seconds > 0),
    last_served_id INTEGER REFERENCES person (id),
    after_hours_id INTEGER REFERENCES rota (id),
    CHECK ((assignment = 'primary-secondary') = (silence_seconds IS NOT NULL))
) STRICT;

CREATE TABLE team_member (
    team_id INTEGER NOT NULL REFERENCES team (id),
    position INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (team_id, position),
    UNIQUE (team_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    scopes TEXT NOT NULL
) STRICT;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    tier TEXT NOT NULL CHECK (tier IN ('standard', 'premium', 'enterprise')),
    region TEXT,
    language TEXT NOT NULL,
    annual_value INTEGER CHECK (annual_value >= 0),
    annual_currency TEXT,
    renewal TEXT,
    owner_id INTEGER REFERENCES person (id),
    health INTEGER CHECK (health BETWEEN 0 AND 100),
    department_id INTEGER REFERENCES department (id),
    external_reference TEXT UNIQUE,
    CHECK ((annual_value IS NULL) = (annual_currency IS NULL))
) STRICT;

CREATE TABLE account_health (
    account_id INTEGER NOT NULL REFERENCES account (id),
    at INTEGER NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
    PRIMARY KEY (account_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL COLLATE NOCASE UNIQUE,
    language TEXT NOT NULL,
    account_id INTEGER REFERENCES account (id)
) STRICT;

CREATE TABLE ticket (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    requester_id INTEGER NOT NULL REFERENCES customer (id),
    account_id INTEGER REFERENCES account (id),
    department_id INTEGER NOT NULL REFERENCES department (id),
    category TEXT,
    priority TEXT NOT NULL CHECK (priority IN ('low', 'high', 'critical')),
    status TEXT NOT NULL CHECK (status IN ('new', 'open', 'pending', 'on-hold', 'solved', 'closed')),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'email', 'phone', 'chat', 'api', 'import')),
    tags TEXT NOT NULL,
    tier INTEGER NOT NULL CHECK (tier BETWEEN 1 AND 3),
    team_id INTEGER REFERENCES team (id),
    assignee_id INTEGER REFERENCES person (id),
    custom_fields TEXT NOT NULL,
    links TEXT NOT NULL,
    merged_into_id INTEGER REFERENCES ticket (id) CHECK (merged_into_id <> id),
    opened_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    solved_at INTEGER,
    next_due_at INTEGER,
    external_reference TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    -- Its place in a queue: when it is due, the end of time where no clock runs; nothing where it is solved.
    queue_at INTEGER GENERATED ALWAYS AS (
        CASE WHEN status IN ('new', 'open', 'pending', 'on-hold')
        THEN coalesce(next_due_at, 9223372036854775807) END
    ) VIRTUAL
) STRICT;

CREATE INDEX ticket_by_assignee ON ticket (assignee_id, status, id) WHERE assignee_id IS NOT NULL;
CREATE INDEX ticket_by_team ON ticket (team_id, status, id) WHERE team_id IS NOT NULL;
CREATE INDEX ticket_by_department ON ticket (department_id, status, id);
-- Queues are in the order in which tickets fall due; what has no running clock comes last. The department is at the
-- end, so that tickets that somebody may not see are passed over, and counted, without being read.
CREATE INDEX ticket_by_due ON ticket (queue_at, id) WHERE queue_at IS NOT NULL;
CREATE INDEX ticket_by_assignee_due ON ticket (assignee_id, queue_at, id, department_id)
WHERE assignee_id IS NOT NULL AND queue_at IS NOT NULL;
CREATE INDEX ticket_by_team_due ON ticket (team_id, queue_at, id, department_id)
WHERE team_id IS NOT NULL AND queue_at IS NOT NULL;
CREATE INDEX ticket_by_department_due ON ticket (department_id, queue_at, id) WHERE queue_at IS NOT NULL;
CREATE INDEX ticket_unassigned ON ticket (queue_at, id, department_id)
WHERE assignee_id IS NULL AND queue_at IS NOT NULL;
CREATE INDEX ticket_by_requester ON ticket (requester_id, id);
CREATE UNIQUE INDEX ticket_by_external_reference ON ticket (external_reference) WHERE external_reference IS NOT NULL;

-- Whose colleagues wrote about something that is not solved (TR-3).
CREATE INDEX ticket_unsolved_by_account ON ticket (account_id, id)
WHERE account_id IS NOT NULL AND status IN ('new', 'open', 'pending', 'on-hold');

-- What customers wrote on a ticket before it was merged is read with the one that goes on.
CREATE INDEX ticket_merged ON ticket (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    author TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('reply', 'note')),
    body TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX message_by_ticket ON message (ticket_id, id);

CREATE TABLE deal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    account_id INTEGER REFERENCES account (id),
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_entered_at INTEGER NOT NULL,
    value INTEGER CHECK (value >= 0),
    currency TEXT,
    owner_id INTEGER REFERENCES person (id),
    department_id INTEGER NOT NULL REFERENCES department (id),
    discount REAL CHECK (discount BETWEEN 0 AND 100),
    expected_close TEXT,
    last_activity_at INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    closed_at INTEGER,
    external_reference TEXT UNIQUE,
    version INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((value IS NULL) = (currency IS NULL))
) STRICT;

CREATE INDEX deal_by_department ON deal (department_id, outcome, id);

CREATE TABLE deal_stage (
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    entered_at INTEGER NOT NULL,
    stage TEXT NOT NULL,
    PRIMARY KEY (deal_id, entered_at, stage)
) STRICT, WITHOUT ROWID;

-- How long deals stayed in the stages that they left, to tell by what is usual (TR-7). The size is that of `DealSize`.
CREATE TABLE stage_stay (
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    entered_at INTEGER NOT NULL,
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    size INTEGER,
    duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
    PRIMARY KEY (deal_id, entered_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX stage_stay_by_stage ON stage_stay (pipeline, stage, duration_ms);
CREATE INDEX stage_stay_by_size ON stage_stay (pipeline, stage, size, duration_ms) WHERE size IS NOT NULL;

-- The medians of large samples, worked out once a day; of all sizes together where the size is -1.
CREATE TABLE stage_norm (
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    size INTEGER NOT NULL,
    median_ms INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    computed_at INTEGER NOT NULL,
    PRIMARY KEY (pipeline, stage, size)
) STRICT, WITHOUT ROWID;
