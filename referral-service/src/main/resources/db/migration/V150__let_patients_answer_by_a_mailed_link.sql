-- the links by which patients, who may have no account, answer about one participation; of the secret only its SHA-256 is kept
create table offer_invitation (
    token_hash       bytea primary key,
    participation_id uuid                     not null references participation on delete cascade,
    expires_at       timestamp with time zone not null
);
create index offer_invitation_of_participation on offer_invitation (participation_id);

alter table own_contact drop constraint own_contact_said_to_check;
alter table own_contact
    add constraint own_contact_said_to_check check (said_to in ('app', 'broker', 'link')) not valid;
