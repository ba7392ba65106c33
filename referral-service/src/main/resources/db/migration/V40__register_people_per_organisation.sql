-- Every organisation registers a person for itself: a row of "patient" is one organisation's, and nothing of it is another's.
-- That two rows are one person is known by the BSN's keyed hash alone. These columns come first and are filled afterwards
-- (V41), so that nobody who reads waits.
alter table patient add column organisation text;
-- The id that this registration had while it shared a row with another organisation's: its BSN was sealed under that id, and
-- what its organisation sent before is known by content in which that id stands.
alter table patient add column former_id uuid;
alter table patient drop constraint patient_bsn_lookup_key;

-- How a registration was before its organisation sent something else.
create table patient_history (
    patient_id   uuid        not null references patient (id) on delete cascade,
    version      bigint      not null,
    name         text        not null,
    family       text,
    given        text,
    birth_date   date        not null,
    gender       text        not null,
    phone        text,
    email        text,
    language     text        not null,
    postcode     text,
    municipality text        not null,
    replaced_at  timestamptz not null,
    primary key (patient_id, version)
);

-- Whose login a registration is: proved by the code that was mailed for it, or by an identity that the login has proved. A
-- registration has one login, and no code replaces it; a login has as many registrations as its person proved to be theirs.
create table patient_login (
    patient_id uuid primary key references patient (id) on delete cascade,
    subject    text        not null,
    proof      text        not null check (proof in ('code', 'identity')),
    linked_at  timestamptz not null
);
create index patient_login_subject on patient_login (subject);

-- How a person says that they want to be reached: the newest line wins over what was registered, unless it was taken back.
create table own_contact (
    id          bigint generated always as identity primary key,
    patient_id  uuid        not null references patient (id) on delete cascade,
    email       text,
    phone       text,
    language    text        not null,
    said_to     text        not null check (said_to in ('app', 'broker')),
    recorded_by text        not null, -- the token's subject of who wrote it down
    said_at     timestamptz not null,
    taken_back  boolean     not null default false
);
create index own_contact_of_patient on own_contact (patient_id, id desc);

-- To whom a line belongs: the municipality and the organisation of the referral, or of the registration as it was at the time.
alter table access_log add column municipality text;
alter table access_log add column owner text;
