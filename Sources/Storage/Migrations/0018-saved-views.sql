-- Filters of queues under a name, and with which of them somebody begins.

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE,
    owner_id INTEGER REFERENCES person (id),
    team_id INTEGER REFERENCES team (id),
    department_id INTEGER REFERENCES department (id),
    queue TEXT NOT NULL,
    sort TEXT NOT NULL,
    priority TEXT,
    status TEXT,
    words TEXT,
    place INTEGER NOT NULL,
    CHECK ((owner_id IS NOT NULL) + (team_id IS NOT NULL) + (department_id IS NOT NULL) = 1)
) STRICT;

CREATE UNIQUE INDEX saved_view_by_owner ON saved_view (owner_id, name) WHERE owner_id IS NOT NULL;
CREATE UNIQUE INDEX saved_view_by_team ON saved_view (team_id, name) WHERE team_id IS NOT NULL;
CREATE UNIQUE INDEX saved_view_by_department ON saved_view (department_id, name) WHERE department_id IS NOT NULL;

CREATE TABLE default_view (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    view_id INTEGER NOT NULL REFERENCES saved_view (id)
) STRICT;

CREATE INDEX default_view_by_view ON default_view (view_id);
