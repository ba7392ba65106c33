create table referral (
    id                 uuid primary key,
    version            bigint                   not null,
    patient_id         uuid                     not null,
    service_request_id uuid                     not null,
    sender_system      varchar(300)             not null,
    sender_value       varchar(200)             not null,
    sender_client      varchar(200)             not null,
    organisation       varchar(100)             not null, -- the requester's; a referrer sees its own only
    practitioner       varchar(100),
    requester_name     varchar(300)             not null,
    municipality       varchar(10)              not null, -- a broker sees its own only
    urgency            varchar(16)              not null,
    submitted_at       timestamp with time zone not null,
    reasons            jsonb                    not null, -- coded reasons for the referral
    profile            jsonb                    not null, -- as it was sent
    stage              varchar(32)              not null,
    stage_since        timestamp with time zone not null,
    reason_code        varchar(64),
    reason_text        varchar(4000),
    unanswered         integer,                           -- contact attempts in a row
    owner              varchar(200),                      -- the broker's subject
    next_action_on     date,
    escalated_for      date,                              -- the date that was told to be overdue
    intake             jsonb,
    match_request      uuid,
    first_session_on   date,
    last_updated       timestamp with time zone not null,
    constraint an_open_referral_has_a_next_action check (
        next_action_on is not null
        or stage in ('COMPLETED', 'REJECTED', 'CANCELLED', 'UNREACHABLE', 'DECLINED_BY_PATIENT', 'ENTERED_IN_ERROR'))
);

create index referral_worklist on referral (municipality, next_action_on, submitted_at, id);
create index referral_changes on referral (organisation, last_updated, id);
create index referral_of_patient on referral (patient_id);
create index referral_of_service_request on referral (service_request_id);
create index referral_of_sender on referral (organisation, sender_system, sender_value);
create index referral_overdue on referral (next_action_on) where next_action_on is not null;

create table referral_history (
    id          bigint generated always as identity primary key,
    referral_id uuid                     not null references referral on delete cascade,
    kind        varchar(40)              not null,
    stage       varchar(32)              not null,
    reason_code varchar(64),
    reason_text varchar(4000),
    made_by     varchar(200)             not null,
    made_at     timestamp with time zone not null
);
create index referral_history_of_referral on referral_history (referral_id, id);

create table contact_attempt (
    id          bigint generated always as identity primary key,
    referral_id uuid                     not null references referral on delete cascade,
    channel     varchar(16)              not null,
    reached     boolean                  not null,
    note        varchar(2000),
    made_by     varchar(200)             not null,
    made_at     timestamp with time zone not null
);
create index contact_attempt_of_referral on contact_attempt (referral_id, id);
