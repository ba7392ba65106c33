-- What was measured, since and at the moments after the first session: each line once and for good. A correction is a line of
-- its own, and says when the one before stopped counting.
create table measurement (
    id             bigint generated always as identity primary key,
    referral_id    uuid        not null references referral on delete cascade,
    measure        varchar(40),            -- none: all of the moment
    value          numeric(12, 4),
    missing        varchar(20),            -- why there is no value
    taken_at       timestamptz not null,   -- when it was measured
    moment         varchar(20),            -- none: in between
    observation_id uuid,                   -- the EHR's Observation
    made_by        varchar(200) not null,
    organisation   varchar(200),
    actor          varchar(20) not null,
    way            varchar(20) not null,
    on_behalf_of   varchar(20),
    made_at        timestamptz not null,   -- when it was told
    replaced_at    timestamptz,
    constraint a_value_or_why_there_is_none check ((value is null) <> (missing is null)),
    constraint only_a_moment_can_be_missed check (missing is null or moment is not null),
    constraint a_value_has_a_measure check (value is null or measure is not null)
);
create index measurement_of_referral on measurement (referral_id, id);
create unique index measurement_once_a_moment on measurement (referral_id, moment, coalesce(measure, ''))
    where moment is not null and replaced_at is null;

create table follow_up (
    referral_id uuid        not null references referral on delete cascade,
    moment      varchar(20) not null,
    due_on      date        not null,
    reminded_at timestamptz,
    recorded_at timestamptz,
    late        boolean     not null default false,
    primary key (referral_id, moment)
);
create index follow_up_due on follow_up (due_on, referral_id, moment) where reminded_at is null and recorded_at is null;
