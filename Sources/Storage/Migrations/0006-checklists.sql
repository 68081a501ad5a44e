-- Things to be done in one matter, and what they are started from.

CREATE TABLE checklist_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    department_id INTEGER REFERENCES department (id),
    items TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1))
) STRICT;

CREATE TABLE checklist (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    template_id INTEGER REFERENCES checklist_template (id),
    record_kind TEXT,
    record_number INTEGER,
    department_id INTEGER NOT NULL REFERENCES department (id),
    owner_id INTEGER REFERENCES person (id),
    started_at INTEGER NOT NULL,
    started_by TEXT NOT NULL,
    finished_at INTEGER,
    external_reference TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((record_kind IS NULL) = (record_number IS NULL))
) STRICT;

CREATE INDEX checklist_open ON checklist (id) WHERE finished_at IS NULL;
CREATE INDEX checklist_open_by_department ON checklist (department_id, id) WHERE finished_at IS NULL;
CREATE UNIQUE INDEX checklist_by_external_reference ON checklist (external_reference)
WHERE external_reference IS NOT NULL;
CREATE INDEX checklist_by_record ON checklist (record_kind, record_number, id) WHERE record_kind IS NOT NULL;

CREATE TABLE checklist_item (
    checklist_id INTEGER NOT NULL REFERENCES checklist (id),
    place INTEGER NOT NULL CHECK (place >= 1),
    title TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id),
    because TEXT,
    due_at INTEGER,
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'failed', 'skipped')),
    told_overdue INTEGER NOT NULL CHECK (told_overdue IN (0, 1)),
    closed_at INTEGER,
    closed_by TEXT,
    note TEXT,
    PRIMARY KEY (checklist_id, place),
    CHECK ((state = 'open') = (closed_at IS NULL)),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX checklist_item_open_by_owner ON checklist_item (owner_id, checklist_id)
WHERE state = 'open' AND owner_id IS NOT NULL;
