-- The brokers of one municipality ask those of another to take a case on.
create table transfer (
    id                uuid primary key,
    referral_id       uuid                     not null references referral on delete cascade,
    patient_id        uuid                     not null,
    from_municipality varchar(10)              not null,
    first_broker      varchar(200)             not null, -- whoever asked, by their subject
    to_municipality   varchar(10)              not null,
    broker_id         uuid,                              -- an entry of the directory; none: whoever is on duty
    note              varchar(2000)            not null,
    answer_by         date                     not null,
    asked_at          timestamp with time zone not null,
    state             varchar(16)              not null,
    reason            varchar(32),
    reason_text       varchar(2000),
    answered_by       varchar(200),
    answered_at       timestamp with time zone,
    reminded_at       timestamp with time zone,
    constraint what_is_answered_has_a_moment check ((state = 'ASKED') = (answered_at is null))
);
create unique index transfer_one_open on transfer (referral_id) where state = 'ASKED';
create index transfer_of_referral on transfer (referral_id, answered_at);
create index transfer_asked_of on transfer (to_municipality, asked_at, id) where state = 'ASKED';
create index transfer_asked_by on transfer (from_municipality, answered_at desc nulls first, asked_at, id);
create index transfer_unanswered on transfer (answer_by, id) where state = 'ASKED' and reminded_at is null;
