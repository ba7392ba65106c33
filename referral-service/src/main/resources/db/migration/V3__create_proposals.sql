-- the answer to the newest request for proposals of a referral
create table proposals (
    referral_id uuid primary key references referral on delete cascade,
    request_id  uuid    not null,
    count       integer not null,
    document    jsonb   not null
);

-- what the catalogue last said of an activity: enough to offer it by name
create table known_activity (
    activity_id       uuid primary key,
    title             varchar(200)             not null,
    organisation_id   uuid                     not null,
    organisation_name varchar(200)             not null,
    municipality      varchar(10)              not null,
    status            varchar(16)              not null,
    updated_at        timestamp with time zone not null
);
