-- What a broker has to do for a case: made by hand, or by an event in the transaction of its move.
create table to_do (
    id               uuid primary key,
    referral_id      uuid                     not null references referral on delete cascade,
    patient_id       uuid                     not null,
    participation_id uuid,
    municipality     varchar(10)              not null, -- whose brokers do it
    kind             varchar(32)              not null,
    cause            varchar(200)             not null, -- what asked for it; once is enough
    text             varchar(1000),
    owner            varchar(200),                      -- a broker's subject
    given            boolean                  not null, -- to that owner by name: it does not go along with the case
    due_on           date                     not null,
    made_by          varchar(200)             not null,
    made_at          timestamp with time zone not null,
    outcome          varchar(16),
    outcome_text     varchar(2000),
    finished_by      varchar(200),
    finished_at      timestamp with time zone,
    constraint what_is_finished_has_an_outcome check ((finished_at is null) = (outcome is null))
);
create unique index to_do_once on to_do (referral_id, cause);
-- an event that comes again while its to-do is open has nothing to add
create unique index to_do_one_open_of_a_kind
    on to_do (referral_id, kind, coalesce(participation_id, '00000000-0000-0000-0000-000000000000'))
    where finished_at is null and kind not in ('BY_HAND', 'MEASURE_DUE');
create index to_do_open on to_do (municipality, due_on, id) where finished_at is null;
create index to_do_open_of_owner on to_do (owner, due_on, id) where finished_at is null;
create index to_do_finished on to_do (municipality, due_on, id) where finished_at is not null;

create table to_do_passing (
    id       bigint generated always as identity primary key,
    to_do_id uuid                     not null references to_do on delete cascade,
    to_owner varchar(200)             not null,
    note     varchar(2000)            not null,
    made_by  varchar(200)             not null,
    made_at  timestamp with time zone not null
);
create index to_do_passing_of_to_do on to_do_passing (to_do_id, id);
