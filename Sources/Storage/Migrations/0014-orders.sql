-- Lists of deals and accounts in other orders than by number. Deals are read within a department or, by admins, in all.

CREATE INDEX deal_by_account ON deal (account_id, id) WHERE account_id IS NOT NULL;
CREATE INDEX deal_by_owner ON deal (owner_id, id) WHERE owner_id IS NOT NULL;
CREATE INDEX deal_by_value ON deal (COALESCE(value, -1), id);
CREATE INDEX deal_by_close ON deal (COALESCE(expected_close, '9999-12-31'), id);
CREATE INDEX account_by_health ON account (COALESCE(health, 101), id);
