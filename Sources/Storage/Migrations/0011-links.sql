-- Links with which people do one thing without signing in. A link's code is made with the key from its number and what it is
-- good for, and never stored.
CREATE TABLE link_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose TEXT NOT NULL CHECK (purpose IN ('ticket', 'decision', 'invitation')),
    ticket_id INTEGER REFERENCES ticket (id),
    customer_id INTEGER REFERENCES customer (id),
    case_id INTEGER REFERENCES escalation_case (id),
    turn INTEGER,
    person_id INTEGER REFERENCES person (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    revoked_at INTEGER,
    CHECK ((purpose = 'ticket') = (ticket_id IS NOT NULL)),
    CHECK ((purpose = 'ticket') = (customer_id IS NOT NULL)),
    CHECK ((purpose = 'decision') = (case_id IS NOT NULL)),
    CHECK ((purpose = 'decision') = (turn IS NOT NULL)),
    CHECK ((purpose = 'ticket') = (person_id IS NULL))
) STRICT;

CREATE INDEX link_by_ticket ON link (ticket_id, id) WHERE ticket_id IS NOT NULL;
CREATE INDEX link_by_case ON link (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX link_by_person ON link (person_id, id) WHERE person_id IS NOT NULL;

-- The link that a notification shows; its code is put in when the notification is sent.
CREATE TABLE notification_link (
    notification_id INTEGER PRIMARY KEY REFERENCES notification (id),
    link_id INTEGER NOT NULL REFERENCES link (id)
) STRICT;
