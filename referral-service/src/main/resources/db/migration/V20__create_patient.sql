-- The care-side vault. A BSN is here as ciphertext and as a keyed hash, and nowhere else.
create table patient (
    id           uuid primary key,
    bsn_cipher   bytea,
    bsn_key_id   text,
    bsn_lookup   bytea unique,
    name         text        not null,
    family       text,
    given        text,
    birth_date   date        not null,
    gender       text        not null check (gender in ('female', 'male', 'other', 'unknown')),
    phone        text,
    email        text,
    language     text        not null,
    channel      text        not null check (channel in ('email', 'none')),
    postcode     text,
    municipality text        not null,
    subject      text unique,
    version      bigint      not null,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null,
    check ((bsn_cipher is null) = (bsn_key_id is null) and (bsn_cipher is null) = (bsn_lookup is null))
);

-- The senders' own identifiers of a person, each meaning something within its organisation only.
create table patient_identifier (
    organisation text not null,
    token        text not null, -- system|value
    patient_id   uuid not null references patient (id) on delete cascade,
    primary key (organisation, token)
);

create index patient_identifier_patient on patient_identifier (patient_id);
