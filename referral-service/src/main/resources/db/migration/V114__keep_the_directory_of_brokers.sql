-- Who is on duty where, as the catalogue announced it: kept here, so that a referral finds its broker whatever is away.
create table directory_entry (
    id    uuid primary key,
    entry jsonb not null
);
