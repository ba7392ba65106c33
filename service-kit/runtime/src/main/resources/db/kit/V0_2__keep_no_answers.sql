-- An answer may hold a person's name and number, in plain and for days. It is not kept any more: a repeated request is
-- answered anew, from what is there now. A new table instead of a dropped column, because that leaves the old values in the
-- table's pages. An owner is a hash now, over the organisation too, which the old rows do not have: they go with the answers.
drop table idempotency_key;

create table idempotency_key (
    owner       varchar(64)              not null, -- SHA-256 of whose it is: caller, client and organisation, or a secret
    key         varchar(200)             not null,
    fingerprint bytea                    not null, -- SHA-256 of method, path and body
    status      integer,
    location    text,                              -- of what was made: opaque ids
    created_at  timestamp with time zone not null default now(),
    primary key (owner, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
