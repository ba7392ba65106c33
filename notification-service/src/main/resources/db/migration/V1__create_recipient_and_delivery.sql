-- How somebody wants to be told. Names and telephone numbers are not here: no message uses them.
create table recipient (
    id         uuid primary key,
    email      varchar(254),
    language   varchar(8)  not null,
    channel    varchar(8)  not null,
    changed_at timestamptz not null
);

-- One message on its way to one recipient. The address is looked up at the moment of sending and never copied here;
-- link and parameters are cleared as soon as nobody will send the message again.
create table delivery (
    id                  uuid primary key,
    version             bigint       not null,
    recipient_id        uuid         not null,
    template            varchar(40)  not null,
    channel             varchar(8)   not null,
    link                text,
    activity_title      text,
    organisation_name   text,
    first_session_start timestamptz,
    expires_at          timestamptz,
    requested_at        timestamptz  not null,
    not_after           timestamptz  not null,
    status              varchar(10)  not null
        check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'SUPPRESSED', 'EXPIRED')),
    attempts            integer      not null,
    next_attempt_at     timestamptz,
    attempt             uuid,
    language            varchar(8),
    last_error          varchar(60),
    sent_at             timestamptz,
    settled_at          timestamptz,
    check (status not in ('PENDING', 'SENDING') or next_attempt_at is not null),
    check (status <> 'SENDING' or attempt is not null),
    check (status <> 'SENT' or sent_at is not null)
);

comment on column delivery.next_attempt_at is 'pending: when it is due; sending: when its claim lapses';

-- what the senders look for, and what waits for a recipient who has just become known
create index delivery_due on delivery (next_attempt_at) where status in ('PENDING', 'SENDING');
create index delivery_open_by_recipient on delivery (recipient_id) where status in ('PENDING', 'SENDING', 'FAILED');

-- the list of deliveries, newest first, all or of one status
create index delivery_newest on delivery (requested_at desc, id desc);
create index delivery_newest_by_status on delivery (status, requested_at desc, id desc);

-- housekeeping
create index delivery_settled on delivery (settled_at) where settled_at is not null;
