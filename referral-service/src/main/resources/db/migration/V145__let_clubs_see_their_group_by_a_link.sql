-- A link to the list of one group, for clubs without an account: of the secret, only its SHA-256 is kept.
create table group_invitation (
    token_hash      bytea primary key,
    organisation_id uuid                     not null,
    activity_id     uuid                     not null,
    expires_at      timestamp with time zone not null
);

-- Of which session the club was sent the list of its group: once.
create table group_list_sent (
    session_id uuid primary key,
    sent_at    timestamp with time zone not null
);

-- Whom to expect first, and when.
create index participation_expected on participation (first_session_start) where stage = 'ENROLLED';
