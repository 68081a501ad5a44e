-- The stretch after a person was told something, or that they want quiet for: what comes in it waits for its end.
CREATE TABLE quiet_window (
    person_id INTEGER NOT NULL REFERENCES person (id),
    endpoint_id INTEGER NOT NULL REFERENCES endpoint (id),
    ends_at INTEGER NOT NULL,
    delivery_id INTEGER REFERENCES delivery (id),
    PRIMARY KEY (person_id, endpoint_id)
) STRICT, WITHOUT ROWID;
