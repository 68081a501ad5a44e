-- index account_by_health
CREATE INDEX account_by_health ON account (COALESCE(health, 101), id);

-- index attachment_by_author
CREATE INDEX attachment_by_author ON attachment (author, at);

-- index attachment_by_content
CREATE INDEX attachment_by_content ON attachment (content_id);

-- index attachment_by_message
CREATE INDEX attachment_by_message ON attachment (message_id, id) WHERE message_id IS NOT NULL;

-- index attachment_waiting
CREATE INDEX attachment_waiting ON attachment (at, id) WHERE message_id IS NULL;

-- index case_by_record
CREATE INDEX case_by_record ON escalation_case (record_kind, record_number, id);

-- index case_open_by_department
CREATE INDEX case_open_by_department ON escalation_case (department_id, id) WHERE status IN ('open', 'returned');

-- index case_open_by_escalation
CREATE INDEX case_open_by_escalation ON escalation_case (escalation_id, version, id) WHERE status IN ('open', 'returned');

-- index case_open_by_holder
CREATE INDEX case_open_by_holder ON escalation_case (holder_id, id) WHERE status IN ('open', 'returned');

-- index case_open_by_record
CREATE UNIQUE INDEX case_open_by_record ON escalation_case (record_kind, record_number, escalation_id)
WHERE status IN ('open', 'returned');

-- index case_stuck
CREATE INDEX case_stuck ON escalation_case (id) WHERE status IN ('open', 'returned') AND (queue IS NOT NULL OR lapses > 0);

-- index case_voter_by_case
CREATE INDEX case_voter_by_case ON case_voter (case_id);

-- index case_waiting
CREATE INDEX case_waiting ON escalation_case (queue, queue_rank DESC, opened_at, id) WHERE queue IS NOT NULL;

-- index checklist_by_external_reference
CREATE UNIQUE INDEX checklist_by_external_reference ON checklist (external_reference)
WHERE external_reference IS NOT NULL;

-- index checklist_by_record
CREATE INDEX checklist_by_record ON checklist (record_kind, record_number, id) WHERE record_kind IS NOT NULL;

-- index checklist_item_open_by_owner
CREATE INDEX checklist_item_open_by_owner ON checklist_item (owner_id, checklist_id)
WHERE state = 'open' AND owner_id IS NOT NULL;

-- index checklist_open
CREATE INDEX checklist_open ON checklist (id) WHERE finished_at IS NULL;

-- index checklist_open_by_department
CREATE INDEX checklist_open_by_department ON checklist (department_id, id) WHERE finished_at IS NULL;

-- index deadline_by_due
CREATE INDEX deadline_by_due ON deadline (due_at);

-- index deal_by_account
CREATE INDEX deal_by_account ON deal (account_id, id) WHERE account_id IS NOT NULL;

-- index deal_by_close
CREATE INDEX deal_by_close ON deal (COALESCE(expected_close, '9999-12-31'), id);

-- index deal_by_department
CREATE INDEX deal_by_department ON deal (department_id, outcome, id);

-- index deal_by_owner
CREATE INDEX deal_by_owner ON deal (owner_id, id) WHERE owner_id IS NOT NULL;

-- index deal_by_value
CREATE INDEX deal_by_value ON deal (COALESCE(value, -1), id);

-- index default_view_by_view
CREATE INDEX default_view_by_view ON default_view (view_id);

-- index delivery_by_endpoint
CREATE INDEX delivery_by_endpoint ON delivery (endpoint_id, id);

-- index delivery_by_notification
CREATE INDEX delivery_by_notification ON delivery (notification_id);

-- index delivery_dead
CREATE INDEX delivery_dead ON delivery (endpoint_id, id) WHERE state = 'dead';

-- index delivery_part_by_notification
CREATE INDEX delivery_part_by_notification ON delivery_part (notification_id);

-- index delivery_pending
CREATE INDEX delivery_pending ON delivery (endpoint_id, next_attempt_at, id) WHERE state = 'pending';

-- index event_by_subject
CREATE INDEX event_by_subject ON event (noun, number, sequence);

-- index follow_up_by_due
CREATE INDEX follow_up_by_due ON follow_up (due_at, id);

-- index follow_up_by_previous
CREATE UNIQUE INDEX follow_up_by_previous ON follow_up (previous_id) WHERE previous_id IS NOT NULL;

-- index follow_up_by_record
CREATE INDEX follow_up_by_record ON follow_up (record_kind, record_number, due_at, id) WHERE record_kind IS NOT NULL;

-- index follow_up_open_by_department
CREATE INDEX follow_up_open_by_department ON follow_up (department_id, due_at, id) WHERE status IN ('open', 'missed');

-- index follow_up_open_by_due
CREATE INDEX follow_up_open_by_due ON follow_up (due_at, id) WHERE status IN ('open', 'missed');

-- index follow_up_open_by_owner
CREATE INDEX follow_up_open_by_owner ON follow_up (owner_id, due_at, id) WHERE status IN ('open', 'missed');

-- index incoming_message_log
CREATE INDEX incoming_message_log ON incoming_message (incoming_id, id);

-- index incoming_message_once
CREATE UNIQUE INDEX incoming_message_once ON incoming_message (incoming_id, message_id) WHERE refused_because IS NULL;

-- index incoming_message_recent
CREATE INDEX incoming_message_recent ON incoming_message (incoming_id, refused_because, at)
    WHERE refused_because IS NOT NULL;

-- index incoming_message_refused
CREATE INDEX incoming_message_refused ON incoming_message (incoming_id, id) WHERE refused_because IS NOT NULL;

-- index link_by_case
CREATE INDEX link_by_case ON link (case_id, id) WHERE case_id IS NOT NULL;

-- index link_by_person
CREATE INDEX link_by_person ON link (person_id, id) WHERE person_id IS NOT NULL;

-- index link_by_ticket
CREATE INDEX link_by_ticket ON link (ticket_id, id) WHERE ticket_id IS NOT NULL;

-- index macro_name
CREATE UNIQUE INDEX macro_name ON macro (COALESCE(department_id, 0), COALESCE(owner_id, 0), name);

-- index message_by_ticket
CREATE INDEX message_by_ticket ON message (ticket_id, id);

-- index notification_by_record
CREATE INDEX notification_by_record ON notification (record_kind, record_number, id);

-- index request_by_department
CREATE INDEX request_by_department ON request (department_id, id);

-- index request_by_department_state
CREATE INDEX request_by_department_state ON request (department_id, state, id);

-- index request_by_external_reference
CREATE UNIQUE INDEX request_by_external_reference ON request (external_reference)
WHERE external_reference IS NOT NULL;

-- index request_by_form
CREATE INDEX request_by_form ON request (form_id, id);

-- index request_by_record
CREATE INDEX request_by_record ON request (record_kind, record_number, id) WHERE record_kind IS NOT NULL;

-- index request_by_requester
CREATE INDEX request_by_requester ON request (requester, id);

-- index request_by_state
CREATE INDEX request_by_state ON request (state, id);

-- index request_case_by_request
CREATE INDEX request_case_by_request ON request_case (request_id, round, case_id);

-- index request_key_by_time
CREATE INDEX request_key_by_time ON request_key (at);

-- index rota_override_by_rota
CREATE INDEX rota_override_by_rota ON rota_override (rota_id, id);

-- index saved_view_by_department
CREATE UNIQUE INDEX saved_view_by_department ON saved_view (department_id, name) WHERE department_id IS NOT NULL;

-- index saved_view_by_owner
CREATE UNIQUE INDEX saved_view_by_owner ON saved_view (owner_id, name) WHERE owner_id IS NOT NULL;

-- index saved_view_by_team
CREATE UNIQUE INDEX saved_view_by_team ON saved_view (team_id, name) WHERE team_id IS NOT NULL;

-- index session_by_end
CREATE INDEX session_by_end ON session (expires_at);

-- index session_by_person
CREATE INDEX session_by_person ON session (person_id, id);

-- index stage_stay_by_size
CREATE INDEX stage_stay_by_size ON stage_stay (pipeline, stage, size, duration_ms) WHERE size IS NOT NULL;

-- index stage_stay_by_stage
CREATE INDEX stage_stay_by_stage ON stage_stay (pipeline, stage, duration_ms);

-- index ticket_by_assignee
CREATE INDEX ticket_by_assignee ON ticket (assignee_id, status, id) WHERE assignee_id IS NOT NULL;

-- index ticket_by_assignee_due
CREATE INDEX ticket_by_assignee_due ON ticket (assignee_id, queue_at, id, department_id)
WHERE assignee_id IS NOT NULL AND queue_at IS NOT NULL;

-- index ticket_by_department
CREATE INDEX ticket_by_department ON ticket (department_id, status, id);

-- index ticket_by_department_due
CREATE INDEX ticket_by_department_due ON ticket (department_id, queue_at, id) WHERE queue_at IS NOT NULL;

-- index ticket_by_due
CREATE INDEX ticket_by_due ON ticket (queue_at, id) WHERE queue_at IS NOT NULL;

-- index ticket_by_external_reference
CREATE UNIQUE INDEX ticket_by_external_reference ON ticket (external_reference) WHERE external_reference IS NOT NULL;

-- index ticket_by_requester
CREATE INDEX ticket_by_requester ON ticket (requester_id, id);

-- index ticket_by_team
CREATE INDEX ticket_by_team ON ticket (team_id, status, id) WHERE team_id IS NOT NULL;

-- index ticket_by_team_due
CREATE INDEX ticket_by_team_due ON ticket (team_id, queue_at, id, department_id)
WHERE team_id IS NOT NULL AND queue_at IS NOT NULL;

-- index ticket_merged
CREATE INDEX ticket_merged ON ticket (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- index ticket_unassigned
CREATE INDEX ticket_unassigned ON ticket (queue_at, id, department_id)
WHERE assignee_id IS NULL AND queue_at IS NOT NULL;

-- index ticket_unsolved_by_account
CREATE INDEX ticket_unsolved_by_account ON ticket (account_id, id)
WHERE account_id IS NOT NULL AND status IN ('new', 'open', 'pending', 'on-hold');

-- index trigger_standing_by_trigger
CREATE INDEX trigger_standing_by_trigger ON trigger_standing (trigger_id);

-- table account
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

-- table account_health
CREATE TABLE account_health (
    account_id INTEGER NOT NULL REFERENCES account (id),
    at INTEGER NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
    PRIMARY KEY (account_id, at)
) STRICT, WITHOUT ROWID;

-- table attachment
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Null while it waits.
    message_id INTEGER REFERENCES message (id),
    content_id INTEGER NOT NULL REFERENCES file_content (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type TEXT NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- table binding
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

-- table calendar
CREATE TABLE calendar (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    hours TEXT NOT NULL
) STRICT;

-- table case_entry
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

-- table case_load
CREATE TABLE case_load (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    open_cases INTEGER NOT NULL CHECK (open_cases >= 0)
) STRICT;

-- table case_match
CREATE TABLE case_match (
    case_id INTEGER NOT NULL REFERENCES escalation_case (id),
    trigger_number INTEGER NOT NULL CHECK (trigger_number >= 1),
    binding_id INTEGER NOT NULL,
    matched INTEGER NOT NULL CHECK (matched IN (0, 1)),
    why TEXT NOT NULL,
    PRIMARY KEY (case_id, trigger_number, binding_id)
) STRICT, WITHOUT ROWID;

-- table case_voter
CREATE TABLE case_voter (
    person_id INTEGER NOT NULL REFERENCES person (id),
    case_id INTEGER NOT NULL REFERENCES escalation_case (id),
    PRIMARY KEY (person_id, case_id)
) STRICT, WITHOUT ROWID;

-- table checklist
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

-- table checklist_item
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

-- table checklist_template
CREATE TABLE checklist_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    department_id INTEGER REFERENCES department (id),
    items TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1))
) STRICT;

-- table clock_recomputation
CREATE TABLE clock_recomputation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    after_ticket INTEGER NOT NULL
) STRICT;

-- table customer
CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL COLLATE NOCASE UNIQUE,
    language TEXT NOT NULL,
    account_id INTEGER REFERENCES account (id)
) STRICT;

-- table deadline
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

-- table deal
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

-- table deal_stage
CREATE TABLE deal_stage (
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    entered_at INTEGER NOT NULL,
    stage TEXT NOT NULL,
    PRIMARY KEY (deal_id, entered_at, stage)
) STRICT, WITHOUT ROWID;

-- table default_view
CREATE TABLE default_view (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    view_id INTEGER NOT NULL REFERENCES saved_view (id)
) STRICT;

-- table delivery
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

-- table delivery_attempt
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

-- table delivery_part
CREATE TABLE delivery_part (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    place INTEGER NOT NULL CHECK (place >= 2),
    notification_id INTEGER NOT NULL REFERENCES notification (id),
    PRIMARY KEY (delivery_id, place)
) STRICT, WITHOUT ROWID;

-- table department
CREATE TABLE department (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    manager_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    calendar_id INTEGER REFERENCES calendar (id)
) STRICT;

-- table endpoint
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

-- table endpoint_failing
CREATE TABLE endpoint_failing (
    endpoint_id INTEGER PRIMARY KEY REFERENCES endpoint (id),
    since INTEGER NOT NULL,
    failures INTEGER NOT NULL CHECK (failures >= 1)
) STRICT;

-- table escalation
CREATE TABLE escalation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    text TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- table escalation_case
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

-- table escalation_version
CREATE TABLE escalation_version (
    escalation_id INTEGER NOT NULL REFERENCES escalation (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    steps TEXT NOT NULL,
    PRIMARY KEY (escalation_id, version)
) STRICT, WITHOUT ROWID;

-- table event
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

-- table file_content
CREATE TABLE file_content (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    size INTEGER NOT NULL CHECK (size > 0)
) STRICT;

-- table file_piece
CREATE TABLE file_piece (
    content_id INTEGER NOT NULL REFERENCES file_content (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65536),
    PRIMARY KEY (content_id, position)
) STRICT;

-- table follow_up
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

-- table form
CREATE TABLE form (
    id INTEGER PRIMARY KEY,
    form_key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL CHECK (version >= 1),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

-- table form_version
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

-- table incoming
CREATE TABLE incoming (
    -- Never used again: the trail says which of them did something.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('ticket', 'message', 'health', 'deal')),
    map TEXT NOT NULL,
    signature TEXT NOT NULL CHECK (signature IN ('standard', 'hmac')),
    header TEXT,
    secret TEXT NOT NULL,
    retiring_secret TEXT,
    retiring_until INTEGER,
    department_id INTEGER REFERENCES department (id),
    disabled_because TEXT,
    created_at INTEGER NOT NULL,
    CHECK ((retiring_secret IS NULL) = (retiring_until IS NULL)),
    CHECK ((signature = 'hmac') = (header IS NOT NULL))
) STRICT;

-- table incoming_message
CREATE TABLE incoming_message (
    id INTEGER PRIMARY KEY,
    incoming_id INTEGER NOT NULL REFERENCES incoming (id) ON DELETE CASCADE,
    message_id TEXT,
    at INTEGER NOT NULL,
    refused_because TEXT,
    record_kind TEXT,
    record_number INTEGER,
    times INTEGER NOT NULL DEFAULT 1 CHECK (times > 0),
    CHECK (times = 1 OR refused_because IS NOT NULL),
    CHECK (refused_because IS NOT NULL OR message_id IS NOT NULL),
    CHECK ((record_kind IS NULL) = (record_number IS NULL))
) STRICT;

-- table known_place
CREATE TABLE known_place (
    person_id INTEGER NOT NULL REFERENCES person (id),
    hash TEXT NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, hash)
) STRICT, WITHOUT ROWID;

-- table link
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

-- table link_key
CREATE TABLE link_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

-- table macro
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

-- table message
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    author TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('reply', 'note')),
    body TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- table message_term
CREATE VIRTUAL TABLE message_term USING fts5vocab (message_text, instance);

-- table message_text
CREATE VIRTUAL TABLE message_text USING fts5 (
    subject, body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);

-- table message_text_config
CREATE TABLE 'message_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

-- table message_text_data
CREATE TABLE 'message_text_data'(id INTEGER PRIMARY KEY, block BLOB);

-- table message_text_docsize
CREATE TABLE 'message_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

-- table message_text_idx
CREATE TABLE 'message_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

-- table migrations
CREATE TABLE migrations (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL
) STRICT;

-- table notice_template
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

-- table notification
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

-- table notification_link
CREATE TABLE notification_link (
    notification_id INTEGER PRIMARY KEY REFERENCES notification (id),
    link_id INTEGER NOT NULL REFERENCES link (id)
) STRICT;

-- table password
CREATE TABLE password (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    hash TEXT NOT NULL,
    set_at INTEGER NOT NULL
) STRICT;

-- table person
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

-- table quiet_window
CREATE TABLE quiet_window (
    person_id INTEGER NOT NULL REFERENCES person (id),
    endpoint_id INTEGER NOT NULL REFERENCES endpoint (id),
    ends_at INTEGER NOT NULL,
    delivery_id INTEGER REFERENCES delivery (id),
    PRIMARY KEY (person_id, endpoint_id)
) STRICT, WITHOUT ROWID;

-- table record_term
CREATE VIRTUAL TABLE record_term USING fts5vocab (record_text, instance);

-- table record_text
CREATE VIRTUAL TABLE record_text USING fts5 (
    words, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

-- table record_text_config
CREATE TABLE 'record_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

-- table record_text_data
CREATE TABLE 'record_text_data'(id INTEGER PRIMARY KEY, block BLOB);

-- table record_text_docsize
CREATE TABLE 'record_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

-- table record_text_idx
CREATE TABLE 'record_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

-- table recovery_code
CREATE TABLE recovery_code (
    person_id INTEGER NOT NULL REFERENCES second_factor (person_id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    PRIMARY KEY (person_id, hash)
) STRICT, WITHOUT ROWID;

-- table request
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

-- table request_case
CREATE TABLE request_case (
    case_id INTEGER PRIMARY KEY REFERENCES escalation_case (id),
    request_id INTEGER NOT NULL REFERENCES request (id),
    round INTEGER NOT NULL CHECK (round >= 1)
) STRICT;

-- table request_key
CREATE TABLE request_key (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    request BLOB NOT NULL CHECK (length(request) = 32),
    at INTEGER NOT NULL,
    status INTEGER,
    headers TEXT,
    body BLOB,
    CHECK ((status IS NULL) = (headers IS NULL) AND (status IS NULL) = (body IS NULL))
) STRICT, WITHOUT ROWID;

-- table rota
CREATE TABLE rota (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    layers TEXT NOT NULL
) STRICT;

-- table rota_override
CREATE TABLE rota_override (
    id INTEGER PRIMARY KEY,
    rota_id INTEGER NOT NULL REFERENCES rota (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    CHECK (from_at < to_at)
) STRICT;

-- table saved_view
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

-- table second_factor
CREATE TABLE second_factor (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    secret BLOB NOT NULL CHECK (length(secret) = 20),
    added_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL
) STRICT;

-- table service_clock
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

-- table service_level
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

-- table session
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id),
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    awaits_code INTEGER NOT NULL CHECK (awaits_code IN (0, 1))
) STRICT;

-- table setting
CREATE TABLE setting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
) STRICT;

-- table sign_in_failure
CREATE TABLE sign_in_failure (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    failures INTEGER NOT NULL CHECK (failures >= 1),
    last_at INTEGER NOT NULL
) STRICT;

-- table stage_norm
CREATE TABLE stage_norm (
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    size INTEGER NOT NULL,
    median_ms INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    computed_at INTEGER NOT NULL,
    PRIMARY KEY (pipeline, stage, size)
) STRICT, WITHOUT ROWID;

-- table stage_stay
CREATE TABLE stage_stay (
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    entered_at INTEGER NOT NULL,
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    size INTEGER,
    duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
    PRIMARY KEY (deal_id, entered_at)
) STRICT, WITHOUT ROWID;

-- table team
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

-- table team_member
CREATE TABLE team_member (
    team_id INTEGER NOT NULL REFERENCES team (id),
    position INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (team_id, position),
    UNIQUE (team_id, person_id)
) STRICT, WITHOUT ROWID;

-- table ticket
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

-- table ticket_triage
CREATE TABLE ticket_triage (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    place INTEGER NOT NULL CHECK (place >= 1),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    priority TEXT NOT NULL CHECK (priority IN ('low', 'high', 'critical')),
    answers TEXT NOT NULL,
    PRIMARY KEY (ticket_id, place)
) STRICT, WITHOUT ROWID;

-- table token
CREATE TABLE token (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    scopes TEXT NOT NULL
) STRICT;

-- table token_use
CREATE TABLE token_use (
    token_id INTEGER PRIMARY KEY REFERENCES token (id) ON DELETE CASCADE,
    last_at INTEGER NOT NULL
) STRICT;

-- table triage_tree
CREATE TABLE triage_tree (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
) STRICT;

-- table trigger_day
CREATE TABLE trigger_day (
    trigger_id INTEGER NOT NULL REFERENCES trigger_definition (id),
    day INTEGER NOT NULL,
    fired INTEGER NOT NULL,
    held_back INTEGER NOT NULL,
    PRIMARY KEY (trigger_id, day)
) STRICT, WITHOUT ROWID;

-- table trigger_definition
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

-- table trigger_firing
CREATE TABLE trigger_firing (
    trigger_id INTEGER NOT NULL REFERENCES trigger_definition (id),
    record_kind TEXT NOT NULL,
    record_number INTEGER NOT NULL,
    last_fired_at INTEGER NOT NULL,
    PRIMARY KEY (trigger_id, record_kind, record_number)
) STRICT, WITHOUT ROWID;

-- table trigger_standing
CREATE TABLE trigger_standing (
    record_kind TEXT NOT NULL,
    record_number INTEGER NOT NULL,
    trigger_id INTEGER NOT NULL REFERENCES trigger_definition (id),
    since INTEGER NOT NULL,
    PRIMARY KEY (record_kind, record_number, trigger_id)
) STRICT, WITHOUT ROWID;

-- table watch_walk
CREATE TABLE watch_walk (
    kind TEXT PRIMARY KEY,
    after_number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- trigger case_load_left
CREATE TRIGGER case_load_left AFTER UPDATE OF holder_id, status, queue ON escalation_case
WHEN OLD.status IN ('open', 'returned') AND OLD.queue IS NULL
BEGIN
    UPDATE case_load SET open_cases = open_cases - 1 WHERE person_id = OLD.holder_id;
END;

-- trigger case_load_opened
CREATE TRIGGER case_load_opened AFTER INSERT ON escalation_case
WHEN NEW.status IN ('open', 'returned') AND NEW.queue IS NULL
BEGIN
    INSERT INTO case_load (person_id, open_cases) VALUES (NEW.holder_id, 1)
    ON CONFLICT (person_id) DO UPDATE SET open_cases = open_cases + 1;
END;

-- trigger case_load_taken
CREATE TRIGGER case_load_taken AFTER UPDATE OF holder_id, status, queue ON escalation_case
WHEN NEW.status IN ('open', 'returned') AND NEW.queue IS NULL
BEGIN
    INSERT INTO case_load (person_id, open_cases) VALUES (NEW.holder_id, 1)
    ON CONFLICT (person_id) DO UPDATE SET open_cases = open_cases + 1;
END;

-- trigger event_unchangeable
CREATE TRIGGER event_unchangeable BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the audit trail cannot be changed');
END;

-- trigger event_undeletable
CREATE TRIGGER event_undeletable BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the audit trail cannot be deleted');
END;
