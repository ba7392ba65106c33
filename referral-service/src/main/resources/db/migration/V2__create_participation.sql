create table participation (
    id                  uuid primary key,
    version             bigint                   not null,
    referral_id         uuid                     not null references referral,
    patient_id          uuid                     not null,
    municipality        varchar(10)              not null,
    activity_id         uuid                     not null,
    title               varchar(200)             not null, -- as it was when offered
    organisation_id     uuid                     not null,
    organisation_name   varchar(200)             not null,
    note                varchar(2000),
    stage               varchar(32)              not null,
    stage_since         timestamp with time zone not null,
    list_position       integer,
    place_expires_at    timestamp with time zone,
    first_session_id    uuid,
    first_session_start timestamp with time zone,
    first_session_end   timestamp with time zone,
    confirmed_at        timestamp with time zone,
    first_session_on    date,
    reason_code         varchar(64),
    reason_text         varchar(4000),
    last_updated        timestamp with time zone not null
);

-- a second wall behind the rule that a referral has one running offer at a time
create unique index one_running_participation on participation (referral_id)
    where stage in ('OFFERED', 'PLACE_REQUESTED', 'WAITLISTED', 'ENROLLED', 'STARTED', 'ACTIVE');
create index participation_of_referral on participation (referral_id, stage_since);
create index participation_of_patient on participation (patient_id);

create table attendance (
    participation_id uuid                     not null references participation on delete cascade,
    held_on          date                     not null,
    attended         boolean                  not null,
    recorded_at      timestamp with time zone not null,
    primary key (participation_id, held_on)
);
