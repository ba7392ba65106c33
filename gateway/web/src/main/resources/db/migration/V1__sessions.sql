-- Log-in sessions: what stands behind the opaque number in a browser's cookie. Only its hash is kept, and the tokens sealed.
create table login_session (
    id_hash     bytea primary key,
    tenant      text        not null,
    -- Keycloak's name of the log-in: whoever logs out ends it everywhere
    sid         text        not null,
    sealed      bytea       not null,
    renew_after timestamptz not null,
    started_at  timestamptz not null,
    ends_at     timestamptz not null
);
create index login_session_sid on login_session (sid);
create index login_session_ends_at on login_session (ends_at);
