-- What brokers write down about a case. Nothing of it is ever changed: a correction is a note of its own.
create table note (
    id          uuid primary key,
    referral_id uuid                     not null references referral on delete cascade,
    text        varchar(4000)            not null,
    shared_with varchar(64)              not null, -- PATIENT, PROVIDER, REFERRER between spaces; nobody: internal
    corrects    uuid                     references note,
    made_by     varchar(200)             not null,
    made_at     timestamp with time zone not null
);
create index note_of_referral on note (referral_id, made_at);
create unique index note_is_corrected_once on note (corrects);

create table goal (
    id          uuid primary key,
    referral_id uuid                     not null references referral on delete cascade,
    text        varchar(500)             not null,
    measure     varchar(64),
    target_on   date,
    made_by     varchar(200)             not null,
    made_at     timestamp with time zone not null
);
create index goal_of_referral on goal (referral_id, made_at);

create table goal_progress (
    id      bigint generated always as identity primary key,
    goal_id uuid                     not null references goal on delete cascade,
    percent integer                  not null check (percent between 0 and 100),
    seen_on date                     not null,
    text    varchar(1000),
    made_by varchar(200)             not null,
    made_at timestamp with time zone not null
);
create index goal_progress_of_goal on goal_progress (goal_id, seen_on);
