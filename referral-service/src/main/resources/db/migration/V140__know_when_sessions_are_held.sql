-- When an activity takes place, as the catalogue tells it: attendance is reported for what was held.
create table known_session (
    session_id  uuid primary key,
    activity_id uuid                     not null,
    starts_at   timestamp with time zone not null,
    ends_at     timestamp with time zone not null
);
create index known_session_of_activity on known_session (activity_id, starts_at);
