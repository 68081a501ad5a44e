-- What the escalation engine keeps beside its cases: who is on call, who is asked together, which bindings were considered,
-- how issues are classified, and what the self-audit found.

CREATE TABLE rota (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    layers TEXT NOT NULL
) STRICT;

CREATE TABLE rota_override (
    id INTEGER PRIMARY KEY,
    rota_id INTEGER NOT NULL REFERENCES rota (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    CHECK (from_at < to_at)
) STRICT;

CREATE INDEX rota_override_by_rota ON rota_override (rota_id, id);

-- Who has not answered yet of those whom an open case asks together, so that their cases are found when they are gone.
CREATE TABLE case_voter (
    person_id INTEGER NOT NULL REFERENCES person (id),
    case_id INTEGER NOT NULL REFERENCES escalation_case (id),
    PRIMARY KEY (person_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_voter_by_case ON case_voter (case_id);

-- For each trigger that came to a case, every binding that could have answered it, and what became of it (ES-4).
CREATE TABLE case_match (
    case_id INTEGER NOT NULL REFERENCES escalation_case (id),
    trigger_number INTEGER NOT NULL CHECK (trigger_number >= 1),
    binding_id INTEGER NOT NULL,
    matched INTEGER NOT NULL CHECK (matched IN (0, 1)),
    why TEXT NOT NULL,
    PRIMARY KEY (case_id, trigger_number, binding_id)
) STRICT, WITHOUT ROWID;

-- The questions that classify an issue (ES-6).
CREATE TABLE triage_tree (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
) STRICT;

-- How tickets were classified, with what was answered.
CREATE TABLE ticket_triage (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    place INTEGER NOT NULL CHECK (place >= 1),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    priority TEXT NOT NULL CHECK (priority IN ('low', 'high', 'critical')),
    answers TEXT NOT NULL,
    PRIMARY KEY (ticket_id, place)
) STRICT, WITHOUT ROWID;
