-- All open cases of a broker with a colleague: for good, or until a day.
create table hand_over (
    id           uuid primary key,
    municipality varchar(10)              not null,
    from_owner   varchar(200)             not null, -- brokers, by their subjects
    to_owner     varchar(200)             not null,
    begins       date                     not null,
    ends         date,                              -- none: for good
    note         varchar(2000)            not null,
    made_by      varchar(200)             not null,
    made_at      timestamp with time zone not null,
    stopped_at   timestamp with time zone
);
create index hand_over_running on hand_over (ends) where stopped_at is null and ends is not null;

-- Cases that are with who covers, because of a hand-over or of an absence in the directory.
create table lent_referral (
    referral_id  uuid                     not null references referral on delete cascade,
    because      varchar(100)             not null,
    municipality varchar(10)              not null,
    owner        varchar(200)             not null,
    cover        varchar(200)             not null,
    lent_at      timestamp with time zone not null,
    returned_at  timestamp with time zone,
    primary key (referral_id, because)
);
create index lent_referral_out on lent_referral (lent_at) where returned_at is null;

create index referral_open_of_owner on referral (owner, municipality, next_action_on) where next_action_on is not null;
