-- How often an address was written to of late, whoever gave it to us: the same address may stand with many recipients, and
-- a recipient may have had many. Kept for as long as the longest cap looks back; the hash is not the address, and is gone
-- with it.
create table mailing (
    delivery_id  uuid primary key,
    address_hash bytea       not null,
    audience     varchar(12) not null,
    at           timestamptz not null
);

create index mailing_of_late on mailing (address_hash, audience, at);
create index mailing_at on mailing (at);
