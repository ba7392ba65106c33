-- What residents said of themselves when they asked for a broker. Until the contact is verified nothing else knows of it, and it
-- is erased when that takes too long; once it is, the person stands in the vault and their words here.
create table self_referral (
    id              uuid primary key,
    fingerprint     bytea                    not null, -- SHA-256 of who asked, so that asking twice is asking once
    way             text                     not null check (way in ('form', 'fitness-test')),
    name            text,
    birth_date      date,
    gender          text,
    postcode        text,
    phone           text,
    email           text,
    language        text                     not null,
    wish            text,
    practice        text,
    municipality    text                     not null,
    neighbourhood   text                     not null,
    test            jsonb,
    consented_on    date                     not null,
    consented_by    text                     not null check (consented_by in ('resident', 'representative')),
    created_at      timestamp with time zone not null,
    referral_id     uuid unique, -- once it is verified
    verified_at     timestamp with time zone,
    verified_by     text check (verified_by in ('mail', 'broker'))
);
create index self_referral_of_fingerprint on self_referral (fingerprint, created_at);
create index self_referral_unverified on self_referral (created_at) where referral_id is null;
create index self_referral_to_call on self_referral (municipality, created_at)
    where referral_id is null and email is null;
create index self_referral_of_email on self_referral (lower(email), created_at) where email is not null;
create index self_referral_of_phone on self_referral (phone, created_at) where phone is not null;

-- of the secret that proves an address, only its SHA-256 is kept
create table contact_proof (
    token_hash       bytea primary key,
    self_referral_id uuid                     not null references self_referral on delete cascade,
    expires_at       timestamp with time zone not null
);
create index contact_proof_of_self_referral on contact_proof (self_referral_id);
