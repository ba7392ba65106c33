-- A referral that follows another one of the same person stands where that one stands, and is no work of its own: it has no next
-- action. What is kept here is where it stood before.
create table merged_case (
    referral_id        uuid primary key references referral on delete cascade,
    leading_id         uuid                     not null references referral on delete cascade,
    merged_at          timestamp with time zone not null,
    stage              varchar(32)              not null,
    stage_since        timestamp with time zone not null,
    reason_code        varchar(64),
    reason_text        varchar(4000),
    unanswered         integer,
    open_questions     jsonb,
    next_action_on     date,
    first_session_on   date,
    progress           varchar(30),
    owner              varchar(200),
    owner_organisation varchar(200)
);
create index merged_case_of_leading on merged_case (leading_id);

alter table referral add column leading_id uuid;
alter table referral drop constraint an_open_referral_has_a_next_action;
alter table referral
    add constraint an_open_referral_has_a_next_action check (
        next_action_on is not null
        or leading_id is not null
        or stage in ('COMPLETED', 'REJECTED', 'CANCELLED', 'UNREACHABLE', 'DECLINED_BY_PATIENT', 'HANDED_BACK',
            'ENTERED_IN_ERROR'))
    not valid;
