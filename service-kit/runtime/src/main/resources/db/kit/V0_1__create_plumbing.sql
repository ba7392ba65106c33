-- Debezium's outbox-router columns (id, aggregatetype, aggregateid, type, payload) and our own: seq orders, refused sets aside.
create table outbox (
    seq           bigint generated always as identity primary key,
    id            uuid                     not null unique,
    aggregatetype varchar(100)             not null, -- the Kafka topic
    aggregateid   varchar(100)             not null, -- the Kafka key
    type          varchar(100)             not null,
    payload       text,                              -- JSON; null is a tombstone
    recorded_at   timestamp with time zone not null,
    traceparent   varchar(55),
    refused       varchar(40)
);

create table inbox (
    consumer   varchar(100)             not null,
    event_id   varchar(100)             not null,
    handled_at timestamp with time zone not null default now(),
    primary key (consumer, event_id)
);
create index inbox_handled_at on inbox (handled_at);

create table idempotency_key (
    owner       varchar(200)             not null, -- client and subject
    key         varchar(200)             not null,
    fingerprint bytea                    not null, -- SHA-256 of method, path and body
    status      integer,
    location    text,
    etag        varchar(100),
    media_type  varchar(100),
    body        text,
    created_at  timestamp with time zone not null default now(),
    primary key (owner, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
