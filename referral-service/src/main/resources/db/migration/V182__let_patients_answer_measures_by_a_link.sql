-- the links by which patients, who may have no account, answer what is asked at one moment after the first session; of the secret
-- only its SHA-256 is kept. Until when they hold, the moment's day says.
create table measure_invitation (
    token_hash  bytea primary key,
    referral_id uuid        not null references referral on delete cascade,
    moment      varchar(20) not null
);
create index measure_invitation_of_referral on measure_invitation (referral_id);
