-- Both extensions are "trusted": the owner of the database may create them without being a superuser.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Dutch stemming of what is left when accents are gone, so that "coordinatie" finds "coördinatie".
create text search configuration catalogue (copy = dutch);
alter text search configuration catalogue
    alter mapping for word, hword, hword_part with unaccent, dutch_stem;

-- unaccent() is only stable because its dictionary could be replaced; ours is fixed, so an index may rely on it.
create function fold(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', $1));

create function words(jsonb) returns text
    language sql immutable strict parallel safe
    return (select string_agg(word, ' ') from jsonb_array_elements_text($1) as word);

-- Great-circle distance (haversine, mean radius of the earth). The built-in point type with its GiST index finds the
-- candidates within a bounding box; neither PostGIS nor earthdistance (not trusted) has to be installed for this.
create function metres_between(a point, b point) returns integer
    language sql immutable strict parallel safe
    return round(2 * 6371008.8 * asin(sqrt(
        power(sin(radians(b[1] - a[1]) / 2), 2)
        + cos(radians(a[1])) * cos(radians(b[1])) * power(sin(radians(b[0] - a[0]) / 2), 2))))::integer;

create table organisation (
    id         uuid primary key,
    version    bigint                   not null,
    name       varchar(120)             not null,
    municipality varchar(6)             not null,
    entry      jsonb                    not null, -- all that is said of it; name and municipality stand beside it to be searched
    updated_at timestamp with time zone not null
);
create index organisation_name on organisation using gin (fold(name) gin_trgm_ops);
create index organisation_municipality on organisation (municipality);

-- The entry is one document, as it came in and as it goes out. What is searched is derived from it by the database
-- itself, so the two can't drift apart.
create table activity (
    id                uuid primary key,
    version           bigint                   not null,
    organisation_id   uuid                     not null references organisation,
    organisation_name varchar(120)             not null,
    municipality      varchar(6)               not null,
    status            varchar(10)              not null
        check (status in ('draft', 'published', 'paused', 'closed', 'archived')),
    entry             jsonb                    not null,
    days              varchar(2)[]             not null, -- MO … SU, on which sessions of the coming weeks fall
    over_at           timestamp with time zone,          -- end of the last session; null when it goes on without end
    refresh_at        timestamp with time zone,          -- when its coming sessions have to be looked at again
    verified_on       date,
    verified_by       varchar(100),
    created_at        timestamp with time zone not null,
    updated_at        timestamp with time zone not null,
    folded            text generated always as (fold((entry ->> 'title') || ' ' || organisation_name)) stored,
    search            tsvector generated always as (
        setweight(to_tsvector('catalogue', entry ->> 'title'), 'A')
        || setweight(to_tsvector('catalogue', organisation_name), 'B')
        || setweight(to_tsvector('catalogue', coalesce(words(entry -> 'targetGroups'), '')), 'C')
        || setweight(to_tsvector('catalogue', coalesce(entry ->> 'description', '')), 'D')) stored,
    location          point generated always as (
        point((entry -> 'place' ->> 'longitude')::float8, (entry -> 'place' ->> 'latitude')::float8)) stored,
    care_profile      smallint generated always as ((entry ->> 'highestCareProfile')::smallint) stored,
    per_session       numeric generated always as ((entry -> 'price' ->> 'perSession')::numeric) stored,
    per_month         numeric generated always as ((entry -> 'price' ->> 'perMonth')::numeric) stored
);
create index activity_search on activity using gin (search);
create index activity_folded on activity using gin (folded gin_trgm_ops);
create index activity_location on activity using gist (location);
create index activity_entry on activity using gin (entry jsonb_path_ops); -- audience, concepts, indications, languages
create index activity_organisation on activity (organisation_id);
create index activity_municipality on activity (municipality, status);
create index activity_refresh on activity (refresh_at) where status in ('published', 'paused');

-- One row an activity, and the lock under which its places and its public state change. It is a table of its own so
-- that a place taken rewrites a few bytes and no search index.
create table capacity (
    activity_id  uuid primary key references activity deferrable initially deferred,
    places       integer not null check (places > 0),
    waiting_list boolean not null,
    taken        integer not null check (taken >= 0),   -- reserved, confirmed and offered
    waiting      integer not null check (waiting >= 0),
    last_number  bigint  not null,                      -- handed out on the waiting list
    revision     bigint  not null                       -- counts every change of the public state
);

create table place (
    participation_id uuid primary key,
    activity_id      uuid                     not null references activity,
    state            varchar(12)              not null
        check (state in ('reserved', 'confirmed', 'waiting', 'offered', 'expired', 'released', 'refused')),
    since            timestamp with time zone not null,
    from_offer       boolean                  not null,
    waiting_number   bigint,
    offered_until    timestamp with time zone,
    reason           varchar(40),
    check ((state = 'waiting') = (waiting_number is not null)),
    check ((state = 'offered') = (offered_until is not null)),
    check ((state in ('released', 'refused')) = (reason is not null))
);
create unique index place_waiting on place (activity_id, waiting_number) where state = 'waiting';
create index place_offered on place (offered_until) where state = 'offered';
create index place_living on place (activity_id, participation_id)
    where state in ('reserved', 'confirmed', 'waiting', 'offered');

create table session (
    id          uuid primary key,
    activity_id uuid                     not null references activity,
    starts_at   timestamp with time zone not null,
    ends_at     timestamp with time zone not null,
    unique (activity_id, starts_at)
);
create index session_starts_at on session (starts_at, id);

create table broker (
    id            uuid primary key,
    version       bigint       not null,
    name          varchar(120) not null,
    email         varchar(254),
    phone         varchar(20),
    municipality  varchar(6)   not null,
    neighbourhood varchar(120) not null,
    absent_from   date,
    absent_until  date,
    covered_by    uuid references broker,
    check ((absent_from is null) = (absent_until is null) and absent_until >= absent_from)
);

-- One named broker for each postcode area: the primary key says so.
create table broker_area (
    postcode4 varchar(4) primary key,
    broker_id uuid not null references broker
);
create index broker_area_broker on broker_area (broker_id);
