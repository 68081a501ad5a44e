-- Approvals that are asked for, the forms they are asked for with, and the cases that decide them.

CREATE TABLE form (
    id INTEGER PRIMARY KEY,
    form_key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL CHECK (version >= 1),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

-- Every version, kept for the requests that were filled in against it.
CREATE TABLE form_version (
    form_id INTEGER NOT NULL REFERENCES form (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    department_id INTEGER REFERENCES department (id),
    asks TEXT,
    fields TEXT NOT NULL,
    PRIMARY KEY (form_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    form_id INTEGER NOT NULL,
    form_version INTEGER NOT NULL,
    title TEXT NOT NULL,
    record_kind TEXT,
    record_number INTEGER,
    department_id INTEGER NOT NULL REFERENCES department (id),
    requester TEXT NOT NULL,
    fields TEXT NOT NULL,
    asked TEXT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'pending', 'approved', 'rejected', 'returned', 'withdrawn')),
    round INTEGER NOT NULL CHECK (round >= 0),
    created_at INTEGER NOT NULL,
    submitted_at INTEGER,
    decided_at INTEGER,
    external_reference TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    FOREIGN KEY (form_id, form_version) REFERENCES form_version (form_id, version),
    CHECK ((record_kind IS NULL) = (record_number IS NULL)),
    CHECK ((round = 0) = (submitted_at IS NULL)),
    CHECK ((round = 0) = (asked IS NULL)),
    CHECK ((state IN ('approved', 'rejected')) = (decided_at IS NOT NULL))
) STRICT;

CREATE INDEX request_by_department ON request (department_id, id);
CREATE INDEX request_by_department_state ON request (department_id, state, id);
CREATE INDEX request_by_state ON request (state, id);
CREATE INDEX request_by_form ON request (form_id, id);
CREATE INDEX request_by_requester ON request (requester, id);
CREATE UNIQUE INDEX request_by_external_reference ON request (external_reference)
WHERE external_reference IS NOT NULL;
CREATE INDEX request_by_record ON request (record_kind, record_number, id) WHERE record_kind IS NOT NULL;

-- The cases whose ends decide a request, with the round that began them.
CREATE TABLE request_case (
    case_id INTEGER PRIMARY KEY REFERENCES escalation_case (id),
    request_id INTEGER NOT NULL REFERENCES request (id),
    round INTEGER NOT NULL CHECK (round >= 1)
) STRICT;

CREATE INDEX request_case_by_request ON request_case (request_id, round, case_id);
