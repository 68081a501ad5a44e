-- What agents do again and again, done at once: words for a ticket, and changes to it. And the templates of notifications
-- that an admin wrote anew, in all their versions.

CREATE TABLE macro (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE,
    note TEXT NOT NULL,
    department_id INTEGER REFERENCES department (id),
    owner_id INTEGER REFERENCES person (id),
    words TEXT,
    visibility TEXT CHECK (visibility IN ('reply', 'note')),
    final INTEGER CHECK (final IN (0, 1)),
    actions TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    CHECK (department_id IS NULL OR owner_id IS NULL),
    CHECK ((words IS NULL) = (visibility IS NULL)),
    CHECK ((words IS NULL) = (final IS NULL))
) STRICT;

CREATE UNIQUE INDEX macro_name ON macro (COALESCE(department_id, 0), COALESCE(owner_id, 0), name);

CREATE TABLE notice_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    source TEXT,
    written_at INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    UNIQUE (name, language, version)
) STRICT;
