-- of a secret that was e-mailed, only its SHA-256 is kept
create table patient_invitation (
    code_hash  bytea primary key,
    patient_id uuid                     not null,
    expires_at timestamp with time zone not null,
    attempts   integer                  not null default 0,
    used_at    timestamp with time zone
);
create index patient_invitation_of_patient on patient_invitation (patient_id);

create table provider_invitation (
    token_hash       bytea primary key,
    participation_id uuid                     not null references participation on delete cascade,
    expires_at       timestamp with time zone not null,
    revoked_at       timestamp with time zone
);
create index provider_invitation_of_participation on provider_invitation (participation_id);
