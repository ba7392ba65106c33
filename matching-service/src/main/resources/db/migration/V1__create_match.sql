-- What was asked for and not there. No person, no referral, no place finer than a square kilometre.
create table unmet_demand (
    id              uuid primary key,
    municipality    varchar(6)               not null,
    latitude        double precision,                   -- rounded to a hundredth of a degree
    longitude       double precision,
    reasons         varchar(100)[]           not null,  -- ICPC-1 main codes
    needs           varchar(100)[]           not null,
    excluding_rules varchar(100)[]           not null,
    recorded_at     timestamp with time zone not null
);
create index unmet_demand_by_municipality on unmet_demand (municipality, recorded_at desc, id);

-- The answer to each request, under the referral's pseudonym. The link to the unmet demand points this way, and goes when
-- the match does: the register itself never knows whose demand it was.
create table match (
    request_id      uuid primary key,
    referral_id     uuid                     not null,
    municipality    varchar(6)               not null,
    rules_version   varchar(40)              not null,
    requested_at    timestamp with time zone not null,
    matched_at      timestamp with time zone not null,
    superseded_by   uuid,
    result          text                     not null,  -- JSON as in the contracts; read as a whole, never searched
    unmet_demand_id uuid references unmet_demand on delete set null
);
create unique index match_current on match (referral_id) where superseded_by is null;
create index match_by_age on match (matched_at);
create index match_unmet_demand on match (unmet_demand_id) where unmet_demand_id is not null;
