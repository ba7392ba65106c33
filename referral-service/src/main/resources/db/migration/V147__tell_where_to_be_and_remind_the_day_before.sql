-- Where an activity is, and the number of who offers it, as the catalogue said last; the name of neither is here.
create table whereabouts (
    activity_id uuid primary key,
    address     varchar(300),
    phone       varchar(20),
    updated_at  timestamp with time zone not null
);

-- Who was reminded of which session: once, also when the job runs twice at the same time.
create table session_reminder (
    participation_id uuid                     not null references participation,
    session_start    timestamp with time zone not null,
    reminded_at      timestamp with time zone not null,
    primary key (participation_id, session_start)
);

create index participation_enrolled_in on participation (activity_id, id) where stage = 'ENROLLED';
create index participation_to_remind on participation (first_session_start, id) where stage = 'ENROLLED';
